// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/backup/backupwindow.h"

#include <QDir>
#include <QLabel>
#include <QtTest>

BackupWindow::~BackupWindow()
{
    room.reset();
    window.reset();
}

void BackupWindow::open(const QString &second)
{
    language.setCurrent(QStringLiteral("zh"));
    office.accept(OfficeFixture::supply());
    start();
    window = std::make_unique<MainWindow>(*context, language);
    page = new ReceptionPage(*context, window.get());
    room = std::make_unique<BackupRoom>(*context, *window);
    room->setSecond(second);
    window->addPage(CommandId::PageReception, page, QStringLiteral(":/icons/reception.svg"));
    QObject::connect(&feedback, &Feedback::said, window.get(), [this](const QString &words) { said = words; });
    QObject::connect(&feedback, &Feedback::warnedOf, window.get(), [this](const QString &words) { said = words; });
    window->resize(1366, 768);
    window->show();
    QApplication::setActiveWindow(window.get());
    window->officeChanged();
    page->takeFocus();
    room->look();
}

void BackupWindow::key(Qt::Key key, Qt::KeyboardModifiers with)
{
    QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : window.get(), key, with);
}

void BackupWindow::openSheet()
{
    key(Qt::Key_F10, Qt::ControlModifier);
    QTRY_VERIFY(find<QLabel>("backupStanding"));
    QTRY_VERIFY(!find<QLabel>("backupStanding")->text().isEmpty());
}

QString BackupWindow::banner() const
{
    const auto *frame = find<QFrame>("backupBanner");
    return frame && frame->isVisible() ? find<QLabel>("backupBannerWords")->text() : QString();
}

QString BackupWindow::stick() const
{
    QDir().mkpath(office.folder.filePath(QStringLiteral("stick")));
    return office.folder.filePath(QStringLiteral("stick"));
}
