// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/warnings/warningwindow.h"

#include <QPushButton>
#include <QtTest>

WarningWindow::~WarningWindow()
{
    room.reset();
    window.reset();
}

void WarningWindow::prepare(int told)
{
    office.setTime(QStringLiteral("2026-11-18 09:00"));
    for (int i = 0; i < told; ++i)
        office.accept(OfficeFixture::supply());
    office.setTime(QStringLiteral("2026-11-23 08:30"));
    const auto due = office->warnings().due(office.clock.wallUtcMs());
    QVERIFY(due.has_value());
    QVERIFY(office->warnings().told(*due, office.clock.wallUtcMs()));
}

void WarningWindow::open()
{
    language.setCurrent(QStringLiteral("zh"));
    start();
    window = std::make_unique<MainWindow>(*context, language);
    page = new ReceptionPage(*context, window.get());
    room = std::make_unique<WarningRoom>(*context, *window);
    window->addPage(CommandId::PageReception, page, QStringLiteral(":/icons/reception.svg"));
    window->resize(1366, 768);
    window->show();
    QApplication::setActiveWindow(window.get());
    window->officeChanged();
    page->takeFocus();
    room->readUnread();
}

void WarningWindow::key(Qt::Key key, Qt::KeyboardModifiers with)
{
    QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : window.get(), key, with);
}

QString WarningWindow::strip() const
{
    const auto *button = find<QPushButton>("stripReminders");
    return button->isVisible() ? button->text() : QString();
}
