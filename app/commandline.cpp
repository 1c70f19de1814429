// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"

#include "app/commands/backup.h"
#include "app/commands/calendar.h"
#include "app/commands/demo.h"
#include "app/commands/due.h"
#include "app/commands/import.h"
#include "app/commands/office.h"
#include "app/commands/rebuild.h"
#include "app/commands/report.h"
#include "app/commands/restore.h"
#include "app/commands/standardcheck.h"
#include "app/commands/support.h"
#include "app/commands/verify.h"
#include "app/firstsight.h"
#include "app/officeopening.h"
#include "app/session.h"
#include "app/tour.h"
#include "ui/shell/errortext.h"
#include "ui/shell/language.h"

#include <QApplication>
#include <QStyleFactory>
#include <QTextStream>

#include <algorithm>
#include <cstdio>

namespace {

/// Whether a window can be shown at all. On other systems than X11 and Wayland there always is a display.
bool hasDisplay()
{
#ifdef Q_OS_LINUX
    return !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")
        || !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
#else
    return true;
#endif
}

std::unique_ptr<QCoreApplication> makeApplication(Verb::Needs needs, int &argc, char **argv)
{
    // What draws without showing works without a display.
    if (needs != Verb::Needs::Nothing && !hasDisplay())
        qputenv("QT_QPA_PLATFORM", "offscreen");
    std::unique_ptr<QCoreApplication> application;
    if (needs == Verb::Needs::Nothing)
        application = std::make_unique<QCoreApplication>(argc, argv);
    else
        application = std::make_unique<QApplication>(argc, argv);
    if (needs != Verb::Needs::Nothing)
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QCoreApplication::setApplicationName(QStringLiteral("yingsheng"));
    QCoreApplication::setApplicationVersion(QStringLiteral(YINGSHENG_VERSION));
    return application;
}

} // namespace

const QList<Verb> &CommandLine::verbs()
{
    using Needs = Verb::Needs;
    static const QList<Verb> list{
        {"due", runDue, Needs::Nothing, QT_TRANSLATE_NOOP("Verbs", "the last day of a limit, and why it is that day")},
        {"standard", runStandard, Needs::Nothing, QT_TRANSLATE_NOOP("Verbs", "check a service standard")},
        {"import", runImport, Needs::Nothing, QT_TRANSLATE_NOOP("Verbs", "import an office's register")},
        {"office", runOffice, Needs::Nothing, QT_TRANSLATE_NOOP("Verbs", "make an office with its first manager")},
        {"report", runReport, Needs::Fonts, QT_TRANSLATE_NOOP("Verbs", "the daily report of a day, on the terminal or as PDF")},
        {"demo", runDemo, Needs::Nothing, QT_TRANSLATE_NOOP("Verbs", "make a demo office")},
        {"verify", runVerify, Needs::Nothing, QT_TRANSLATE_NOOP("Verbs", "check the ledger")},
        {"rebuild", runRebuild, Needs::Nothing, QT_TRANSLATE_NOOP("Verbs", "build the books anew from the ledger")},
        {"backup", runBackup, Needs::Nothing, QT_TRANSLATE_NOOP("Verbs", "make a checked copy of an office")},
        {"restore", runRestore, Needs::Nothing, QT_TRANSLATE_NOOP("Verbs", "put a backup in the place of an office")},
        {"support", runSupport, Needs::Fonts, QT_TRANSLATE_NOOP("Verbs", "write the support bundle: how store and window stand, without anything personal")},
        {"tour", runTour, Needs::Window, QT_TRANSLATE_NOOP("Verbs", "play a counter day on the window and save its pictures and printouts")},
        {"calendar", runCalendar, Needs::Nothing, QT_TRANSLATE_NOOP("Verbs", "check or adopt a calendar")},
    };
    return list;
}

CommandLine::CommandLine(int &argc, char **argv) : m_argc(argc), m_argv(argv)
{
    for (int i = 1; i < argc; ++i) {
        const QString word = QString::fromLocal8Bit(argv[i]);
        if (word == QStringLiteral("--lang") && i + 1 < argc)
            m_language = QString::fromLocal8Bit(argv[++i]);
        else if (word.startsWith(QStringLiteral("--lang=")))
            m_language = word.mid(7);
        else
            m_words << word;
    }
}

int CommandLine::run()
{
    const QString first = m_words.value(0);
    const auto verb = std::find_if(verbs().cbegin(), verbs().cend(), [&first](const Verb &row) { return first == QLatin1String(row.name); });
    if (verb != verbs().cend())
        return runVerb(*verb);
    if (first.isEmpty() || first == QStringLiteral("--store"))
        return runWindow();
    const auto application = makeApplication(Verb::Needs::Nothing, m_argc, m_argv);
    Language language;
    language.setCurrent(m_language);
    if (first == QStringLiteral("--help") || first == QStringLiteral("-h"))
        return printHelp();
    if (first == QStringLiteral("--version")) {
        QTextStream(stdout) << "yingsheng " << YINGSHENG_VERSION << '\n';
        return ExitDone;
    }
    return refuse(first);
}

int CommandLine::runVerb(const Verb &verb)
{
    const auto application = makeApplication(verb.needs, m_argc, m_argv);
    auto language = std::make_unique<Language>();
    language->setCurrent(m_language);
    if (verb.needs == Verb::Needs::Window)
        language.reset(); // the window switches a language of its own, and two would speak at once
    return verb.run(m_words.mid(1));
}

int CommandLine::runWindow()
{
    const bool untilShown = m_words.removeAll(QStringLiteral("--until-shown")) > 0;
    if (!hasDisplay()) {
        const auto application = makeApplication(Verb::Needs::Nothing, m_argc, m_argv);
        Language language;
        language.setCurrent(m_language);
        QTextStream(stderr) << QCoreApplication::translate("Verbs", "There is no display to show the window on. Commands work without one: see yingsheng --help.")
                            << '\n';
        return ExitUsage;
    }
    if (m_words.size() == 1 || m_words.size() > 2)
        return refuse(m_words.constLast());
    const auto application = makeApplication(Verb::Needs::Window, m_argc, m_argv);
    const Clock &clock = OfficeOpening::clock();
    Session::Start start{DeviceSettings::load(DeviceSettings::defaultPath()), DeviceSettings::defaultPath(), m_words.value(1)};
    start.measures = untilShown;
    if (!m_language.isEmpty())
        start.settings.language = m_language;
    Session session(start, clock);
    std::optional<FirstSight> sight;
    if (untilShown)
        sight.emplace(session.window());
    session.window().show();
    session.begin();
    return QCoreApplication::exec();
}

int CommandLine::printHelp() const
{
    QTextStream out(stdout);
    out << QCoreApplication::translate("Verbs", "yingsheng [--store FILE] [--lang zh|en]   opens the window") << '\n'
        << QCoreApplication::translate("Verbs", "yingsheng --store FILE --until-shown   the same, says what is painted, turns five pages and ends: to measure the start") << '\n';
    for (const Verb &verb : verbs())
        out << QStringLiteral("yingsheng %1   ").arg(QLatin1String(verb.name), -10) << QCoreApplication::translate("Verbs", verb.summary) << '\n';
    out << QCoreApplication::translate("Verbs", "Each command explains itself: yingsheng COMMAND --help") << '\n';
    return ExitDone;
}

int CommandLine::refuse(const QString &word) const
{
    QTextStream(stderr) << errorText({ErrorCode::UsageWrong, {}, {word}}) << '\n';
    return ExitUsage;
}
