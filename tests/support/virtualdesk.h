// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QTemporaryDir>

/// A clerk's PC without a PC: an X screen with a window manager, a session bus and the accessibility bus of its own, with nobody's settings; and one program on it.
/// All of it ends with the object.
class VirtualDesk
{
public:
    VirtualDesk() = default;
    ~VirtualDesk();
    VirtualDesk(const VirtualDesk &) = delete;
    VirtualDesk &operator=(const VirtualDesk &) = delete;

    /// What is not installed of what is needed, in words; empty when all is there.
    static QString missing();
    /// Starts screen and bus. False: why() says what did not come.
    bool start(const QString &size = QStringLiteral("1366x768x24"));
    /// Starts the program on that screen, in China's time zone.
    bool run(const QString &program, const QStringList &arguments);
    bool isRunning() const { return m_program.state() == QProcess::Running; }
    QString sessionBus() const { return m_bus; }
    QString why() const { return m_why; }
    /// What the program printed.
    QString printed() { return QString::fromUtf8(m_program.readAll()); }
    QString path(const QString &name) const { return m_folder.filePath(name); }

private:
    /// The first line that a started process says, or nothing.
    static QString firstLine(QProcess &process);
    static void end(QProcess &process);

    QTemporaryDir m_folder;
    QProcessEnvironment m_environment = QProcessEnvironment::systemEnvironment();
    QProcess m_screen;
    QProcess m_session;
    QProcess m_windows; ///< gives the focus to a new window
    QProcess m_program;
    QString m_bus;
    QString m_why;
};
