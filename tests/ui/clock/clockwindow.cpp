// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/clock/clockwindow.h"

#include <QLabel>
#include <QtTest>

ClockWindow::~ClockWindow()
{
    room.reset();
    window.reset();
}

bool ClockWindow::open(qint64 wallMs)
{
    QObject::connect(&feedback, &Feedback::refusedBecause, &feedback, [this](const QString &sentence) { refused = sentence; });
    const OfficeFacts facts = office->office();
    const auto rules = std::make_shared<const Rules>(office->rules());
    office.close();
    office.machine.restart(wallMs);
    office.clock = std::make_unique<GuardedClock>(office.machine, GuardedOffice::at(QStringLiteral("2026-11-01 00:00")));
    GuardedClock &clock = *office.clock;
    auto opening = thread.start([path = office.path(), &clock]() -> Result<std::unique_ptr<Workplace>> {
        auto place = Workplace::open(path, Workplace::Mode::ReadWrite, clock, std::make_unique<UuidV7Source>(clock));
        if (place && !(*place)->clockDesk().begin(clock))
            return fail(ErrorCode::Internal);
        return place;
    });
    opening.waitForFinished();
    if (!opening.result())
        return false;
    language.setCurrent(QStringLiteral("zh"));
    context.reset(new UiContext{thread, theme, interaction, feedback, printRoom, clock, facts, PersonId{QStringLiteral("3号窗口")}, rules,
                                QStringLiteral("zh")});
    window = std::make_unique<MainWindow>(*context, language);
    page = new ReceptionPage(*context, window->pageParent());
    room = std::make_unique<ClockRoom>(*context, *window);
    window->addPage(CommandId::PageReception, page, QStringLiteral(":/icons/reception.svg"));
    window->resize(1366, 768);
    window->show();
    QApplication::setActiveWindow(window.get());
    window->officeChanged();
    page->takeFocus();
    room->look();
    return true;
}

void ClockWindow::key(Qt::Key key, Qt::KeyboardModifiers with)
{
    QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : window.get(), key, with);
}

QString ClockWindow::banner() const
{
    const auto *label = find<QLabel>("clockWords");
    return label && label->isVisible() ? label->text() : QString();
}

QString ClockWindow::day() const
{
    return find<QLabel>("stripDay")->text();
}
