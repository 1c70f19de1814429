// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/due.h"

#include "app/commands/command.h"
#include "app/commands/dueanswer.h"
#include "core/base/chinatime.h"
#include "core/base/textrules.h"
#include "core/calendar/builtincalendars.h"
#include "ui/shell/errortext.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>

#include <cstdio>
#include <optional>

namespace {

constexpr qint64 longestLine = 200; ///< bytes; a date and a limit need 22

QString help()
{
    return QCoreApplication::translate(
        "Due", "When is it due: the last day of a limit, by the built-in calendars.\n"
               "  due --from DATE --limit LIMIT [--explain] [--json]\n"
               "  due --count FROM TO [--json]     working days after FROM up to and including TO\n"
               "  due --stdin [--explain] [--json] a line DATE LIMIT in, an answer out\n"
               "DATE is 2026-09-24 or \"2026-09-24 16:20\". LIMIT is 3wd (working days), 7d (days), 24h or 45min.\n"
               "Exit codes: 0 done, 1 refused, 2 usage.\n");
}

/// What the command line asks for.
struct Request
{
    QString from;
    QString limit;
    QStringList count;
    bool fromInput = false;
    bool explain = false;
    bool json = false;
    bool help = false;

    static Result<Request> parse(QStringList arguments);
    Result<Request> checked() const;
};

tl::unexpected<Error> usage(const QString &what)
{
    return fail(ErrorCode::UsageWrong, QStringLiteral("usage"), {what});
}

Result<Request> Request::parse(QStringList arguments)
{
    Request request;
    while (!arguments.isEmpty()) {
        const QString option = arguments.takeFirst();
        const qsizetype wanted = option == QStringLiteral("--count")                                         ? 2
                                 : option == QStringLiteral("--from") || option == QStringLiteral("--limit") ? 1
                                                                                                             : 0;
        if (arguments.size() < wanted)
            return usage(option);
        if (option == QStringLiteral("--from"))
            request.from = arguments.takeFirst();
        else if (option == QStringLiteral("--limit"))
            request.limit = arguments.takeFirst();
        else if (option == QStringLiteral("--count"))
            request.count = {arguments.takeFirst(), arguments.takeFirst()};
        else if (option == QStringLiteral("--stdin"))
            request.fromInput = true;
        else if (option == QStringLiteral("--explain"))
            request.explain = true;
        else if (option == QStringLiteral("--json"))
            request.json = true;
        else if (option == QStringLiteral("--help") || option == QStringLiteral("-h"))
            request.help = true;
        else
            return usage(option);
    }
    return request.checked();
}

/// One question at a time: a date with its limit, a count, or lines.
Result<Request> Request::checked() const
{
    const bool single = !from.isEmpty() || !limit.isEmpty();
    const int questions = (single ? 1 : 0) + (count.isEmpty() ? 0 : 1) + (fromInput ? 1 : 0);
    if (help || (questions == 1 && !single))
        return *this;
    if (questions != 1)
        return usage(QStringLiteral("--from, --count, --stdin"));
    if (from.isEmpty() || limit.isEmpty())
        return usage(from.isEmpty() ? QStringLiteral("--from") : QStringLiteral("--limit"));
    return *this;
}

/// Answers the questions of one run.
class Due
{
public:
    Due(const Request &request, Terminal terminal)
        : m_request(request), m_terminal(terminal), m_calendar(Calendars::builtInCalendar())
    {
    }

    int run()
    {
        if (m_request.fromInput)
            return answerLines();
        if (const Result<> answered =
                m_request.count.isEmpty() ? answer(m_request.from, m_request.limit) : answerCount();
            !answered) {
            m_terminal.err << errorText(answered.error()) << '\n';
            return ExitRefused;
        }
        return ExitDone;
    }

private:
    Result<> answer(const QString &from, const QString &limitText)
    {
        const Result<qint64> start = ChinaTime::parse(from);
        if (!start)
            return fail(start);
        const Result<Limit> limit = Limit::parse(limitText.normalized(QString::NormalizationForm_KC));
        if (!limit)
            return fail(limit);
        const Result<DueAnswer> due = DueAnswer::of(*limit, *start, m_calendar);
        if (!due)
            return fail(due);
        if (m_request.json)
            print(due->json(m_request.explain));
        else
            m_terminal.out << due->line() << '\n' << (m_request.explain ? due->story() : QString());
        return {};
    }

    Result<> answerCount()
    {
        QList<QDate> days;
        for (const QString &text : m_request.count) {
            const Result<QDate> day = ChinaTime::parseDate(text);
            if (!day)
                return fail(day);
            if (!WorkCalendar::covers(*day))
                return fail(ErrorCode::DateOutOfRange, QStringLiteral("outside the calendar"), {text});
            days << *day;
        }
        const int counted = m_calendar.count(days.at(0), days.at(1));
        const bool provisional = !m_calendar.isKnownBetween(qMin(days.at(0), days.at(1)), qMax(days.at(0), days.at(1)));
        if (m_request.json)
            print({{QStringLiteral("from"), days.at(0).toString(Qt::ISODate)},
                   {QStringLiteral("to"), days.at(1).toString(Qt::ISODate)},
                   {QStringLiteral("workingDays"), counted},
                   {QStringLiteral("provisional"), provisional},
                   {QStringLiteral("calendar"), m_calendar.version()}});
        else
            m_terminal.out << DueAnswer::marked(QString::number(counted), provisional) << '\n';
        return {};
    }

    int answerLines()
    {
        int exit = ExitDone;
        QByteArray start = QByteArrayLiteral("\xEF\xBB\xBF"); // a byte order mark, on the first line only
        while (std::optional<QByteArray> line = takeLine()) {
            if (line->startsWith(start))
                line->remove(0, start.size());
            start.clear();
            if (const Result<> answered = answerLine(*line); !answered) {
                exit = ExitRefused;
                refuseLine(answered.error());
            }
            m_terminal.out.flush();
        }
        return exit;
    }

    /// The limit is the last word, so that the date may have a time.
    Result<> answerLine(const QByteArray &bytes)
    {
        const QString line = QString::fromUtf8(bytes).simplified();
        if (bytes.size() > longestLine)
            return fail(ErrorCode::TextTooLong, QStringLiteral("line too long"),
                        {line.left(40), QString::number(longestLine)});
        const qsizetype gap = line.lastIndexOf(u' ');
        if (gap < 0)
            return fail(ErrorCode::DateNotValid, QStringLiteral("not a date and a limit"), {line.left(40)});
        return answer(line.left(gap), line.mid(gap + 1));
    }

    /// What was typed may hold anything; a terminal gets it without control characters.
    void refuseLine(const Error &error)
    {
        const QString sentence = TextRules::line(errorText(error));
        if (m_request.json)
            print({{QStringLiteral("error"), sentence}});
        else
            m_terminal.out << sentence << '\n';
    }

    /// One line without its end, none at the end of the input. Of a line that is too long a beginning that is too long
    /// as well; the rest is passed over.
    std::optional<QByteArray> takeLine()
    {
        QByteArray line = m_terminal.in.readLine(longestLine + 2);
        if (line.isEmpty())
            return std::nullopt;
        for (QByteArray more = line; !more.isEmpty() && !more.endsWith('\n');)
            more = m_terminal.in.readLine(longestLine + 2);
        while (line.endsWith('\n') || line.endsWith('\r'))
            line.chop(1);
        return line;
    }

    void print(const QJsonObject &json)
    {
        m_terminal.out << QJsonDocument(json).toJson(QJsonDocument::Compact) << '\n';
    }

    const Request &m_request;
    Terminal m_terminal;
    WorkCalendar m_calendar;
};

} // namespace

int runDue(const QStringList &arguments, Terminal terminal)
{
    const Result<Request> request = Request::parse(arguments);
    if (!request) {
        terminal.err << errorText(request.error()) << '\n';
        return ExitUsage;
    }
    if (request->help) {
        terminal.out << help();
        return ExitDone;
    }
    return Due(*request, terminal).run();
}

int runDue(const QStringList &arguments)
{
    QFile in;
    QTextStream out(stdout);
    QTextStream err(stderr);
    if (!in.open(stdin, QIODevice::ReadOnly))
        return ExitRefused;
    return runDue(arguments, {in, out, err});
}
