// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/windowdesk.h"

#include "core/intake/registerfile.h"
#include "core/intake/registerimport.h"
#include "ui/casefile/casefileview.h"
#include "ui/queue/casequeuepage.h"
#include "ui/reception/receptionpage.h"
#include "ui/reports/reportpage.h"
#include "ui/shell/sheet.h"

#include <QApplication>
#include <QLabel>
#include <QtTest>

bool WindowDesk::open()
{
    QObject::connect(&feedback, &Feedback::refusedBecause, &feedback, [this](const QString &sentence) { refused = sentence; });
    auto file = RegisterFile::open(QStringLiteral(YINGSHENG_SOURCE_DIR "/tests/data/register-2026-09.csv"));
    RegisterImport::Options options;
    options.lateReason = QStringLiteral("登记簿导入");
    if (!file || !RegisterImport(*office, options).run(**file))
        return false;
    const auto due = office->warnings().due(office.clock.wallUtcMs());
    if (!due || !office->warnings().told(*due, office.clock.wallUtcMs()))
        return false;
    const OfficeFacts facts = office->office();
    const auto rules = std::make_shared<const Rules>(office->rules());
    office.place.reset();
    auto opening = thread.start([path = office.path(), &clock = office.clock] {
        return Workplace::open(path, Workplace::Mode::ReadWrite, clock, std::make_unique<UuidV7Source>(clock));
    });
    opening.waitForFinished();
    if (!opening.result())
        return false;
    language.setCurrent(QStringLiteral("zh"));
    context.reset(new UiContext{thread, theme, interaction, feedback, printRoom, office.clock, facts, PersonId{QStringLiteral("3号窗口")}, rules,
                                QStringLiteral("zh")});
    window = std::make_unique<MainWindow>(*context, language);
    warnings = std::make_unique<WarningRoom>(*context, *window);
    auto *queue = new CaseQueuePage(*context, window->pageParent());
    window->addPage(CommandId::PageReception, new ReceptionPage(*context, window->pageParent()), QStringLiteral(":/icons/reception.svg"));
    window->addPage(CommandId::PageQueue, queue, QStringLiteral(":/icons/queue.svg"));
    window->addPage(CommandId::PageReport, new ReportPage(*context, window->pageParent()), QStringLiteral(":/icons/report.svg"));
    QObject::connect(window.get(), &MainWindow::caseWanted, queue, [this, queue](const QString &id) {
        window->showPage(CommandId::PageQueue);
        queue->openCase(id);
    });
    window->resize(1366, 768);
    window->show();
    QApplication::setActiveWindow(window.get());
    window->officeChanged();
    return true;
}

CaseFile WindowDesk::file(const CaseId &id)
{
    return onOffice([id](Workplace &place) { return place.caseViews().file(id); }).value_or(CaseFile{});
}

CaseRecord WindowDesk::openCase(const char *type)
{
    const QList<CaseId> ids = onOffice([](Workplace &place) {
        QList<CaseId> list;
        (void)place.ledger().each(0, [&list](const Event &event) {
            if (event.kind == QLatin1String("case-accepted"))
                list << CaseId{event.subject.value};
            return true;
        });
        return list;
    });
    for (const CaseId &id : ids) {
        const CaseFile one = file(id);
        if (one.record.type == QLatin1String(type) && one.record.state == CaseState::Open && !one.record.isPaused())
            return one.record;
    }
    return {};
}

void WindowDesk::press(Qt::Key key, Qt::KeyboardModifiers with)
{
    QTest::keyClick(QApplication::focusWidget(), key, with);
}

void WindowDesk::type(const QString &text)
{
    QTest::keyClicks(QApplication::focusWidget(), text);
}

bool WindowDesk::isAsked() const
{
    return Sheet::openIn(window.get()) != nullptr;
}

bool WindowDesk::answer()
{
    if (!QTest::qWaitFor([this] { return isAsked(); }))
        return false;
    for (int i = 0; i < 6 && isAsked(); ++i) {
        if (i > 0)
            type(QStringLiteral("paper 7"));
        press(Qt::Key_F9);
    }
    return !isAsked();
}

QString WindowDesk::sheetWords() const
{
    QStringList words;
    if (const Sheet *sheet = Sheet::openIn(window.get())) {
        for (const QLabel *label : sheet->findChildren<QLabel *>())
            words << label->text();
    }
    return words.join(u'|');
}

bool WindowDesk::findByNumber(const CaseRecord &record)
{
    press(Qt::Key_2, Qt::AltModifier);
    press(Qt::Key_F3);
    const bool inBox = QTest::qWaitFor([] { return QApplication::focusWidget() && QApplication::focusWidget()->objectName() == QStringLiteral("find"); });
    if (!inBox)
        return false;
    type(record.number);
    press(Qt::Key_Return);
    const auto *view = window->findChild<CaseFileView *>();
    return QTest::qWaitFor([&] { return view->file() && view->file()->record.id == record.id; });
}
