// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/acceptance/wholeprogram.h"

#include "app/officeopening.h"
#include "core/base/chinatime.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QtTest>

const QString WholeProgram::password = QStringLiteral("riverboat lantern mx1");

WholeProgram::WholeProgram() : office(ChinaTime::text(SystemClock().wallUtcMs() - 2 * 3'600'000))
{
    const auto changed = office->people().changePassword(office.byManager(), QString::fromUtf8(PeopledOffice::managerPassword), password);
    if (!changed)
        qFatal("the manager has no password that hands can type");
    if (!office->accept(office.byManager(), OfficeFixture::supply()))
        qFatal("no case");
}

WholeProgram::~WholeProgram()
{
    session.reset();
}

void WholeProgram::start(const QString &secondBackup)
{
    office.place.reset();
    Session::Start how;
    how.settings.language = QStringLiteral("zh");
    how.settings.secondBackup = secondBackup;
    how.store = store();
    how.measures = true;
    session = std::make_unique<Session>(how, OfficeOpening::clock());
    session->window().show();
    QApplication::setActiveWindow(&session->window());
    session->begin();
}

bool WholeProgram::isLocked() const
{
    return session->bench().door().isLocked();
}

bool WholeProgram::awaitLock()
{
    return QTest::qWaitFor([this] { return isLocked() && find<QLineEdit>("loginNumber") && find<QLineEdit>("loginNumber")->isVisible(); }, 20'000);
}

bool WholeProgram::logIn()
{
    if (!awaitLock())
        return false;
    QApplication::setActiveWindow(&session->window());
    find<QLineEdit>("loginNumber")->setFocus();
    type(QStringLiteral("M01"));
    press(Qt::Key_Return);
    type(password);
    press(Qt::Key_Return);
    return QTest::qWaitFor([this] { return !isLocked() && session->window().currentPage(); }, 10'000);
}

QString WholeProgram::words(const char *name) const
{
    const auto *label = find<QLabel>(name);
    return label && label->isVisible() ? label->text() : QString();
}

QString WholeProgram::stick() const
{
    QDir().mkpath(office.folder.filePath(QStringLiteral("stick")));
    return office.folder.filePath(QStringLiteral("stick"));
}

QStringList WholeProgram::backupsIn(const QString &folder)
{
    return QDir(folder).entryList({QStringLiteral("*.db"), QStringLiteral("*.sealed")}, QDir::Files, QDir::Name);
}

void WholeProgram::press(Qt::Key key, Qt::KeyboardModifiers with)
{
    QWidget *focus = QApplication::focusWidget();
    QTest::keyClick(focus ? focus : QApplication::activeWindow(), key, with);
}

void WholeProgram::type(const QString &text)
{
    QTest::keyClicks(QApplication::focusWidget(), text);
}

void WholeProgram::paste(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
    press(Qt::Key_V, Qt::ControlModifier);
}

bool WholeProgram::tabTo(const char *name)
{
    for (int i = 0; i < 40; ++i) {
        if (QApplication::focusWidget() && QApplication::focusWidget()->objectName() == QLatin1String(name))
            return true;
        press(Qt::Key_Tab);
    }
    return false;
}
