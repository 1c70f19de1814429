// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/reception/receptionfixture.h"

#include <QLabel>
#include <QLineEdit>
#include <QtTest>

ReceptionFixture::ReceptionFixture() : office(QStringLiteral("2026-11-23 09:30")), thread(std::make_unique<OfficeThread>())
{
    auto rules = std::make_shared<const Rules>(office.place->rules());
    office.place.reset();
    auto opening = thread->start([path = office.path(), &clock = office.clock] {
        return Workplace::open(path, Workplace::Mode::ReadWrite, clock, std::make_unique<SeededIdSource>(clock, 11));
    });
    opening.waitForFinished();
    context = std::unique_ptr<UiContext>(new UiContext{*thread, theme, interaction, feedback, printRoom, office.clock, opening.result().value(),
                                                       PersonId{QStringLiteral("张敏")}, rules, QStringLiteral("zh")});
    QObject::connect(&feedback, &Feedback::said, &feedback, [this](const QString &sentence) { said = sentence; });
    QObject::connect(&feedback, &Feedback::refusedBecause, &feedback, [this](const QString &sentence) { refused = sentence; });
    page = std::make_unique<ReceptionPage>(*context);
    page->resize(1100, 640);
    page->show();
    QApplication::setActiveWindow(page.get());
    page->takeFocus();
}

ReceptionFixture::~ReceptionFixture()
{
    page.reset();
    thread.reset();
}

void ReceptionFixture::type(const QString &text)
{
    QTest::keyClicks(QApplication::focusWidget(), text);
}

void ReceptionFixture::enter(int times)
{
    for (int i = 0; i < times; ++i)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
}

void ReceptionFixture::key(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
}

QString ReceptionFixture::here()
{
    return QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString();
}

QString ReceptionFixture::textOf(const char *objectName) const
{
    const auto *label = page->findChild<QLabel *>(QLatin1String(objectName));
    return label ? label->text() : QString();
}

QString ReceptionFixture::messageAt(const QString &path) const
{
    const auto *label = page->findChild<QLabel *>(QStringLiteral("message.") + path);
    return label && !label->isHidden() ? label->text() : QString();
}

void ReceptionFixture::open(const QString &typed)
{
    press(CommandId::Find);
    type(typed);
    enter();
}

void ReceptionFixture::fillSupply(const QString &capacity, bool papers)
{
    open(QStringLiteral("xz"));
    enter(); // residential
    type(QStringLiteral("Li Xiulan"));
    enter(2); // identity card
    type(QStringLiteral("11010519491231002X"));
    enter();
    type(QStringLiteral("13812345678"));
    enter();
    type(QStringLiteral("Dongjie 97"));
    enter(2); // no account yet
    type(capacity);
    if (papers)
        press(CommandId::ReceiveMaterials);
}

bool ReceptionFixture::waitForReceipt()
{
    return QTest::qWaitFor([this] { return page->receipt().has_value() && !page->receipt()->businessName.isEmpty(); }, 5000);
}

qint64 ReceptionFixture::caseCount()
{
    return onOffice([now = office.clock.wallUtcMs()](Workplace &place) { return place.caseViews().counts(now).value_or(QueueCounts{}).all; });
}
