// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/virtualdesk.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QStandardPaths>

namespace {

constexpr int patienceMs = 20'000;
constexpr int endMs = 3000;
const QLatin1String launcher("/usr/libexec/at-spi-bus-launcher");

} // namespace

VirtualDesk::~VirtualDesk()
{
    for (QProcess *process : {&m_program, &m_windows, &m_session, &m_screen})
        end(*process);
}

QString VirtualDesk::missing()
{
    QStringList names;
    const QMap<QString, QString> packages{{QStringLiteral("Xvfb"), QStringLiteral("xvfb")},
                                          {QStringLiteral("openbox"), QStringLiteral("openbox")},
                                          {QStringLiteral("dbus-daemon"), QStringLiteral("dbus")}};
    for (auto it = packages.cbegin(); it != packages.cend(); ++it) {
        if (QStandardPaths::findExecutable(it.key()).isEmpty())
            names << it.value();
    }
    if (!QFile::exists(launcher))
        names << QStringLiteral("at-spi2-core");
    return names.join(QStringLiteral(", "));
}

bool VirtualDesk::start(const QString &size)
{
    for (const char *name : {"config", "data", "run"}) {
        QDir(m_folder.path()).mkpath(QString::fromLatin1(name));
        QFile::setPermissions(path(QString::fromLatin1(name)), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    m_environment.insert(QStringLiteral("XDG_CONFIG_HOME"), path(QStringLiteral("config")));
    m_environment.insert(QStringLiteral("XDG_DATA_HOME"), path(QStringLiteral("data")));
    m_environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), path(QStringLiteral("run")));
    m_environment.insert(QStringLiteral("TZ"), QStringLiteral("Asia/Shanghai"));
    for (const char *name : {"WAYLAND_DISPLAY", "AT_SPI_BUS_ADDRESS", "DBUS_SESSION_BUS_ADDRESS", "XAUTHORITY", "SESSION_MANAGER", "QT_IM_MODULE"})
        m_environment.remove(QString::fromLatin1(name));

    m_screen.setProcessEnvironment(m_environment);
    m_screen.setStandardErrorFile(QProcess::nullDevice());
    m_screen.start(QStringLiteral("Xvfb"),
                   {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-screen"), QStringLiteral("0"), size, QStringLiteral("-nolisten"),
                    QStringLiteral("tcp"), QStringLiteral("-noreset")});
    const QString display = firstLine(m_screen);
    if (display.isEmpty()) {
        m_why = QStringLiteral("Xvfb gave no display");
        return false;
    }
    m_environment.insert(QStringLiteral("DISPLAY"), u':' + display);
    m_environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));

    m_session.setProcessEnvironment(m_environment);
    m_session.setStandardErrorFile(QProcess::nullDevice());
    m_session.start(QStringLiteral("dbus-daemon"), {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--nopidfile"),
                                                    QStringLiteral("--print-address=1")});
    m_bus = firstLine(m_session);
    m_environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), m_bus);
    m_windows.setProcessEnvironment(m_environment);
    m_windows.setStandardErrorFile(QProcess::nullDevice());
    m_windows.setStandardOutputFile(QProcess::nullDevice());
    m_windows.start(QStringLiteral("openbox"), {});
    if (m_bus.isEmpty())
        m_why = QStringLiteral("dbus-daemon gave no address");
    else if (!m_windows.waitForStarted(patienceMs))
        m_why = QStringLiteral("openbox did not start");
    return m_why.isEmpty();
}

bool VirtualDesk::run(const QString &program, const QStringList &arguments)
{
    m_program.setProcessEnvironment(m_environment);
    m_program.setProcessChannelMode(QProcess::MergedChannels);
    m_program.start(program, arguments);
    if (m_program.waitForStarted(patienceMs))
        return true;
    m_why = program + QStringLiteral(": ") + m_program.errorString();
    return false;
}

QString VirtualDesk::firstLine(QProcess &process)
{
    const QDeadlineTimer patience(patienceMs);
    while (!process.canReadLine() && !patience.hasExpired()) {
        if (!process.waitForReadyRead(static_cast<int>(patience.remainingTime())))
            break;
    }
    return QString::fromUtf8(process.readLine()).trimmed();
}

void VirtualDesk::end(QProcess &process)
{
    if (process.state() == QProcess::NotRunning)
        return;
    process.terminate();
    if (process.waitForFinished(endMs))
        return;
    process.kill();
    process.waitForFinished(endMs);
}
