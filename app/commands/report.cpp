// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/report.h"

#include "app/commands/answers.h"
#include "app/commands/command.h"
#include "app/commands/officelogin.h"
#include "core/base/chinatime.h"
#include "core/reports/dailyreportjson.h"
#include "core/workplace/workplace.h"
#include "ui/reports/reportprintout.h"
#include "ui/reports/servicecard.h"
#include "ui/shell/errortext.h"

#include <QCoreApplication>
#include <QFile>
#include <QGuiApplication>
#include <QJsonDocument>

#include <cstdio>

namespace {

QString help()
{
    return QCoreApplication::translate("Report", "The daily report: accepted, ended and open by business and class; running, nearing, overdue, paused and met by\n"
                                                 "commitment, with the cases behind each figure.\n"
                                                 "  report daily --store STORE [--date 2026-11-23] [--pdf FILE] [--json] [--lang zh|en]\n"
                                                 "               [--as LOGIN] [--password-file F]\n"
                                                 "Without --date: today. --pdf writes A4 and names the file; it needs no display.\n"
                                                 "Exit codes: 0 done, 1 refused, 2 usage, 3 the store is held or cannot be read.\n");
}

/// What the command line asks for.
struct Request
{
    QString date;
    QString store;
    QString pdf;
    /// The names' language is that of the program unless said otherwise.
    QString language = QCoreApplication::translate("Report", "en", "the code of this language: en, zh");
    QStringList login; ///< the words for OfficeLogin
    bool json = false;
    bool help = false;

    static Result<Request> parse(QStringList arguments);
};

tl::unexpected<Error> usage(const QString &what)
{
    return fail(ErrorCode::UsageWrong, QStringLiteral("usage"), {what});
}

Result<Request> Request::parse(QStringList arguments)
{
    Request request;
    const bool daily = !arguments.isEmpty() && arguments.constFirst() == QStringLiteral("daily");
    if (daily)
        arguments.removeFirst();
    while (!arguments.isEmpty()) {
        const QString option = arguments.takeFirst();
        QString *value = option == QStringLiteral("--date") ? &request.date
                         : option == QStringLiteral("--store") ? &request.store
                         : option == QStringLiteral("--pdf") ? &request.pdf
                         : option == QStringLiteral("--lang") ? &request.language
                                                              : nullptr;
        const bool isLogin = OfficeLogin::options().contains(option);
        if ((value || isLogin) && arguments.isEmpty())
            return usage(option);
        if (isLogin) {
            request.login << option << arguments.takeFirst();
            continue;
        }
        if (value)
            *value = arguments.takeFirst();
        else if (option == QStringLiteral("--json"))
            request.json = true;
        else if (option == QStringLiteral("--help") || option == QStringLiteral("-h"))
            request.help = true;
        else
            return usage(option);
    }
    if (request.help)
        return request;
    if (!daily)
        return usage(QStringLiteral("report"));
    if (request.store.isEmpty())
        return usage(QStringLiteral("--store"));
    if (request.language != QStringLiteral("zh") && request.language != QStringLiteral("en"))
        return usage(QStringLiteral("--lang ") + request.language);
    return request;
}

/// Plain lines, one fact each, columns parted by tabs so that other programs can cut them.
class PlainLines
{
public:
    PlainLines(const DailyReport &report, const ReportWords &words, QTextStream &out) : m_report(report), m_words(words), m_out(out) {}

    void print()
    {
        m_out << m_report.officeName << '\t' << m_words.dayLine(m_report) << '\t' << m_words.asOf(m_report) << '\n';
        for (const IntakeLine &line : m_report.intake)
            printIntake(line, m_words.business(line.type) + QLatin1Char(' ') + m_words.customerClass(line.customerClass));
        printIntake(m_report.intakeTotal(), total());
        for (const CommitmentLine &line : m_report.commitments)
            printCommitment(line, m_words.business(line.type) + QLatin1Char(' ') + m_words.commitment(line.type, line.commitment));
        printCommitment(m_report.commitmentTotal(), total());
        printVisits();
        printCases(m_report.overdue, Figure::Overdue);
        printCases(m_report.nearing, Figure::Nearing);
        printCases(m_report.paused, Figure::Paused);
        printCases(m_report.metLate, Figure::MetLate);
        printCases(m_report.accepted, Figure::Accepted);
        printCases(m_report.closed, Figure::Closed);
    }

private:
    static QString total() { return QCoreApplication::translate("Report", "Total"); }

    void printFigure(Figure figure, int value) { m_out << '\t' << ReportWords::figure(figure) << ' ' << value; }

    void printVisits()
    {
        m_out << ReportWords::received(m_report.visits) << '\n';
        if (m_report.visits.lines.isEmpty())
            return;
        m_out << ServiceCard::heads().join(QLatin1Char('\t')) << '\n';
        for (const QStringList &row : ServiceCard::rowsOf(m_report.visits))
            m_out << row.join(QLatin1Char('\t')) << '\n';
    }

    void printIntake(const IntakeLine &line, const QString &name)
    {
        m_out << name;
        printFigure(Figure::Accepted, line.accepted);
        printFigure(Figure::Late, line.late);
        printFigure(Figure::Closed, line.closed);
        printFigure(Figure::Withdrawn, line.withdrawn);
        printFigure(Figure::Terminated, line.terminated);
        printFigure(Figure::Voided, line.voided);
        printFigure(Figure::Open, line.open);
        m_out << '\n';
    }

    void printCommitment(const CommitmentLine &line, const QString &name)
    {
        m_out << name;
        printFigure(Figure::Running, line.running);
        printFigure(Figure::Nearing, line.nearing);
        printFigure(Figure::Overdue, line.overdue);
        printFigure(Figure::Paused, line.paused);
        printFigure(Figure::MetInTime, line.metInTime);
        printFigure(Figure::MetLate, line.metLate);
        m_out << '\t' << ReportWords::share(line) << '\n';
    }

    void printCases(const CaseList &list, Figure figure)
    {
        if (list.total == 0)
            return;
        m_out << ReportWords::figure(figure) << '\t' << list.total << '\n';
        for (const ReportCase &one : list.cases)
            m_out << "  " << one.number << '\t' << m_words.business(one.type) << '\t' << m_words.customerClass(one.customerClass) << '\t'
                  << one.customer << '\t' << m_words.about(one, figure) << '\n';
        if (list.total > list.cases.size())
            m_out << "  …\n";
    }

    const DailyReport &m_report;
    const ReportWords &m_words;
    QTextStream &m_out;
};

Result<> print(const Request &request, const DailyReport &report, const Rules &rules, Terminal terminal)
{
    const ReportWords words(std::make_shared<const Rules>(rules), request.language);
    if (!request.pdf.isEmpty()) {
        PrintRoom room;
        const auto saved = room.savePdf(ReportPrintout::of(report, words), request.pdf);
        if (!saved)
            return fail(saved);
    }
    if (request.json)
        terminal.out << QString::fromUtf8(QJsonDocument(DailyReportJson::of(report)).toJson());
    else if (request.pdf.isEmpty())
        PlainLines(report, words, terminal.out).print();
    else
        terminal.out << request.pdf << '\n';
    return {};
}

/// The lists of the report name customers, masked: in an office with a password somebody has to log in, which is an entry of its ledger.
Result<> logIn(const Request &request, std::unique_ptr<Workplace> &place, const Clock &clock, Terminal terminal)
{
    if (!place->isLocked())
        return {};
    const Result<Arguments> words = Arguments::parse(request.login, OfficeLogin::options());
    if (!words)
        return fail(words);
    place.reset();
    auto opened = Workplace::open(request.store, Workplace::Mode::ReadWrite, clock, std::make_unique<UuidV7Source>(clock));
    if (!opened)
        return fail(opened);
    place = std::move(*opened);
    const Result<PersonId> who = OfficeLogin::logIn(*place, *words, terminal);
    return who ? Result<>() : fail(who);
}

Result<> answer(const Request &request, Terminal terminal)
{
    // Fonts are the GUI application's; it needs no display (the offscreen platform).
    if (!request.pdf.isEmpty() && !qobject_cast<QGuiApplication *>(QCoreApplication::instance()))
        return fail(ErrorCode::Internal, QStringLiteral("a PDF needs a QGuiApplication"));
    const SystemClock clock;
    auto place = Workplace::open(request.store, Workplace::Mode::ReadOnly, clock, std::make_unique<UuidV7Source>(clock));
    if (!place)
        return fail(place);
    if (const Result<> entered = logIn(request, *place, clock, terminal); !entered)
        return entered;
    const qint64 now = clock.wallUtcMs();
    const Result<QDate> day = request.date.isEmpty() ? Result<QDate>(ChinaTime::date(now)) : ChinaTime::parseDate(request.date);
    if (!day)
        return fail(day);
    const auto report = (*place)->dailyReports().of(*day, now);
    if (!report)
        return fail(report);
    return print(request, *report, (*place)->rules(), terminal);
}

} // namespace

int runReport(const QStringList &arguments, Terminal terminal)
{
    const auto request = Request::parse(arguments);
    if (!request) {
        terminal.err << errorText(request.error()) << '\n' << help();
        return ExitUsage;
    }
    if (request->help) {
        terminal.out << help();
        return ExitDone;
    }
    if (const auto done = answer(*request, terminal); !done) {
        terminal.err << errorText(done.error()) << '\n';
        return Answers::exitCodeOf(done.error());
    }
    return ExitDone;
}

int runReport(const QStringList &arguments)
{
    QFile in;
    QTextStream out(stdout);
    QTextStream err(stderr);
    return runReport(arguments, {in, out, err});
}
