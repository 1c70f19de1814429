// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/queue/uifixture.h"

#include <QCoreApplication>
#include <QTest>
#include <QTimer>

void PreparedAnswers::ask(QWidget *over, const Question &question, std::function<void(std::optional<Answers>)> answered)
{
    asked << question;
    std::optional<Answers> answer;
    if (!m_next.isEmpty()) {
        answer = m_next.takeFirst();
        for (const Question::Part &part : question.parts) {
            if (!answer->contains(part.key))
                answer->insert(part.key, part.value);
        }
    }
    QTimer::singleShot(0, over, [answered = std::move(answered), answer] { answered(answer); });
}

void PreparedAnswers::askSavePath(QWidget *over, const QString &, const QString &, const QString &, std::function<void(QString)> answered)
{
    QTimer::singleShot(0, over, [answered = std::move(answered), path = savePath] { answered(path); });
}

void PreparedAnswers::showText(QWidget *, const QString &title, const QString &html)
{
    shownTitle = title;
    shownHtml = html;
}

UiFixture::UiFixture(const QString &now)
    : office(QStringLiteral("2026-09-01 08:30"))
    , thread(std::make_unique<OfficeThread>())
    , m_now(now)
{
}

UiFixture::~UiFixture()
{
    thread.reset();
}

CaseId UiFixture::supplyAt(const QString &when, const QString &name, const QString &customerClass)
{
    office.setTime(when);
    return office.accept(OfficeFixture::supply(customerClass, name));
}

void UiFixture::start()
{
    const OfficeFacts facts = office->office();
    const auto rules = std::make_shared<const Rules>(office->rules());
    office.place.reset();
    office.setTime(m_now);
    auto opened = thread->start([path = office.path(), &clock = office.clock]() -> Result<std::unique_ptr<Workplace>> {
        return Workplace::open(path, Workplace::Mode::ReadWrite, clock, std::make_unique<UuidV7Source>(clock));
    });
    opened.waitForFinished();
    QVERIFY(opened.result().has_value());
    context.reset(new UiContext{*thread, theme, answers, feedback, printRoom, office.clock, facts, PersonId{QStringLiteral("zhang-min")}, rules,
                                QStringLiteral("zh")});
}

Result<CaseFile> UiFixture::file(const CaseId &id)
{
    return onOffice([id](Workplace &place) { return place.caseViews().file(id); });
}
