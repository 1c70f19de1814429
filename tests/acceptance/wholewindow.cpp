// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/acceptance/wholewindow.h"

#include "ui/queue/casequeuepage.h"
#include "ui/reception/receptionpage.h"
#include "ui/reports/reportpage.h"
#include "ui/shell/sheet.h"

#include <QApplication>
#include <QtTest>

WholeWindow::WholeWindow(const QString &now) : office(now) {}

WholeWindow::~WholeWindow()
{
    visits.reset();
    window.reset();
}

bool WholeWindow::open()
{
    QObject::connect(&feedback, &Feedback::refusedBecause, &feedback, [this](const QString &sentence) { refused = sentence; });
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
    auto *reception = new ReceptionPage(*context, window->pageParent());
    visits = std::make_unique<VisitRoom>(*context, *window, *reception);
    auto *queue = new CaseQueuePage(*context, window->pageParent());
    window->addPage(CommandId::PageReception, reception, QStringLiteral(":/icons/reception.svg"));
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
    reception->takeFocus();
    visits->open();
    return true;
}

void WholeWindow::press(Qt::Key key, Qt::KeyboardModifiers with)
{
    QTest::keyClick(QApplication::focusWidget(), key, with);
}

void WholeWindow::type(const QString &text)
{
    QTest::keyClicks(QApplication::focusWidget(), text);
}

QString WholeWindow::here()
{
    return QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString();
}

bool WholeWindow::isAsked() const
{
    return Sheet::openIn(window.get()) != nullptr;
}
