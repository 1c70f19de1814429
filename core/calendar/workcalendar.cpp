// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/workcalendar.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace {

using Kind = CalendarLayer::Kind;

tl::unexpected<Error> contradiction(const QString &layer, const QString &expected)
{
    return fail(ErrorCode::CalendarNotValid, QStringLiteral("%1: expected %2").arg(layer, expected),
                {layer, QStringLiteral("/days"), expected});
}

/// As QJsonDocument writes it.
QByteArray quoted(const QString &text)
{
    const bool asItIs = std::all_of(text.begin(), text.end(), [](QChar letter) {
        return letter.unicode() >= 0x20 && letter != u'"' && letter != u'\\' && !letter.isSurrogate();
    });
    if (asItIs)
        return '"' + text.toUtf8() + '"';
    return QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact).chopped(1).mid(1);
}

/// The bytes of a layer that its calendar's version is made of: its JSON, compact. Written directly, since a calendar of twenty years has a thousand days
/// and is built at every start.
QByteArray compactJson(const CalendarLayer &layer)
{
    QJsonObject head = [&layer] {
        CalendarLayer withoutDays = layer;
        withoutDays.days.clear();
        return withoutDays.toJson();
    }();
    head.remove(QStringLiteral("days"));
    QByteArray json = "{\"days\":[";
    for (const CalendarLayer::Day &day : layer.days) {
        if (!json.endsWith('['))
            json += ',';
        json += "{\"date\":\"" + day.date.toString(Qt::ISODate).toLatin1() + "\",\"name\":" + quoted(day.name) + ",\"off\":" + (day.off ? "true" : "false") + '}';
    }
    return json + "]," + QJsonDocument(head).toJson(QJsonDocument::Compact).mid(1);
}

} // namespace

WorkCalendar::WorkCalendar() : WorkCalendar(QList<CalendarLayer>())
{
    fillTables();
    nameVersion();
}

/// Without its tables yet.
WorkCalendar::WorkCalendar(QList<CalendarLayer> layers) : m_layers(std::move(layers))
{
    for (const CalendarLayer &layer : std::as_const(m_layers)) {
        if (layer.kind == Kind::National)
            m_announced.set(static_cast<size_t>(layer.year - firstYear));
    }
}

Result<WorkCalendar> WorkCalendar::build(const QList<CalendarLayer> &layers)
{
    const Result<QList<CalendarLayer>> counting = newest(layers);
    if (!counting)
        return fail(counting);
    WorkCalendar calendar(*counting);
    // Later marks lie on earlier ones: the estimate, the nation, the province.
    calendar.estimate();
    for (const Kind kind : {Kind::National, Kind::Province}) {
        if (const Result<> marked = calendar.mark(kind); !marked)
            return fail(marked);
    }
    calendar.fillTables();
    calendar.nameVersion();
    return calendar;
}

/// The highest version of each id, sorted by id; refuses one version with two contents and two notices of one year.
Result<QList<CalendarLayer>> WorkCalendar::newest(const QList<CalendarLayer> &layers)
{
    QHash<QString, CalendarLayer> byId;
    for (const CalendarLayer &layer : layers) {
        const auto known = byId.constFind(layer.id);
        if (known != byId.constEnd() && known->version == layer.version && *known != layer)
            return contradiction(layer.id, QStringLiteral("one content of version %1").arg(layer.version));
        if (known == byId.constEnd() || known->version < layer.version)
            byId.insert(layer.id, layer);
    }
    QList<CalendarLayer> counting = byId.values();
    std::sort(counting.begin(), counting.end(),
              [](const CalendarLayer &a, const CalendarLayer &b) { return a.id < b.id; });
    QHash<int, QString> announcedBy;
    for (const CalendarLayer &layer : std::as_const(counting)) {
        if (layer.kind != Kind::National)
            continue;
        if (announcedBy.contains(layer.year))
            return contradiction(
                layer.id,
                QStringLiteral("one notice of %1; %2 is another").arg(layer.year).arg(announcedBy.value(layer.year)));
        announcedBy.insert(layer.year, layer.id);
    }
    return counting;
}

Result<> WorkCalendar::mark(Kind kind)
{
    QHash<int, bool> said;
    for (const CalendarLayer &layer : std::as_const(m_layers)) {
        if (layer.kind != kind)
            continue;
        for (const CalendarLayer::Day &day : layer.days) {
            const int at = index(day.date);
            if (at < 0)
                continue;
            if (said.contains(at) && said.value(at) != day.off)
                return contradiction(
                    layer.id, QStringLiteral("no layer to say otherwise of %1").arg(day.date.toString(Qt::ISODate)));
            said.insert(at, day.off);
            m_marks.insert(at, Mark{day.off, false, day.name, layer.id});
        }
    }
    return {};
}

/// The statutory holidays of the years not announced: 全国年节及纪念日放假办法 art. 2 (13 days since 2025). What a
/// notice will swap nobody knows.
void WorkCalendar::estimate()
{
    const QString fixed;
    for (int year = firstYear; year <= lastYear; ++year) {
        if (isAnnounced(year))
            continue;
        estimateDay(QDate(year, 1, 1), QStringLiteral("元旦"), fixed);
        for (int day = 1; day <= 2; ++day)
            estimateDay(QDate(year, 5, day), QStringLiteral("劳动节"), fixed);
        for (int day = 1; day <= 3; ++day)
            estimateDay(QDate(year, 10, day), QStringLiteral("国庆节"), fixed);
    }
    const QString springFestival = CalendarLayer::lunarNames().constFirst();
    for (const CalendarLayer &layer : std::as_const(m_layers)) {
        if (layer.kind != Kind::Lunar)
            continue;
        for (const CalendarLayer::Day &day : layer.days) {
            if (isAnnounced(day.date.year()))
                continue;
            const bool isSpring = day.name == springFestival; // the eve to the third day
            for (int offset = isSpring ? -1 : 0; offset <= (isSpring ? 2 : 0); ++offset)
                estimateDay(day.date.addDays(offset), day.name, layer.id);
        }
    }
}

void WorkCalendar::estimateDay(QDate date, const QString &name, const QString &layer)
{
    if (const int at = index(date); at >= 0)
        m_marks.insert(at, Mark{true, true, name, layer});
}

void WorkCalendar::fillTables()
{
    std::vector<bool> works(dayCount);
    for (int i = 0; i < dayCount; ++i)
        works[static_cast<size_t>(i)] = !isWeekend(i);
    for (auto mark = m_marks.cbegin(); mark != m_marks.cend(); ++mark)
        works[static_cast<size_t>(mark.key())] = !mark->off;

    m_days.assign(dayCount, Entry{});
    m_dayOfRank.assign(1, 0);
    for (size_t i = 0; i < m_days.size(); ++i) {
        if (works[i])
            m_dayOfRank.push_back(static_cast<quint16>(i));
        m_days[i].rank = static_cast<quint16>(m_dayOfRank.size() - 1);
    }
    fillUnknown();
}

void WorkCalendar::fillUnknown()
{
    int nextUnknown = dayCount;
    for (int year = lastYear; year >= firstYear; --year) {
        const int first = index(QDate(year, 1, 1));
        const int tail = index(QDate(year, 12, 25));
        const bool tailKnown = knownByNotice(QDate(year, 12, 25));
        const bool restKnown = knownByNotice(QDate(year, 1, 1));
        for (int i = index(QDate(year, 12, 31)); i >= first; --i) {
            m_days[static_cast<size_t>(i)].nextUnknown = static_cast<quint16>(nextUnknown);
            if (!(i >= tail ? tailKnown : restKnown))
                nextUnknown = i;
        }
    }
}

void WorkCalendar::nameVersion()
{
    QCryptographicHash digest(QCryptographicHash::Sha256);
    QString newestYear = QStringLiteral("weekly");
    int latest = 0;
    for (const CalendarLayer &layer : std::as_const(m_layers)) {
        digest.addData(compactJson(layer));
        if (layer.kind == Kind::National && layer.year > latest) {
            latest = layer.year;
            newestYear = QStringLiteral("%1.%2").arg(layer.id).arg(layer.version);
        }
    }
    m_version = newestYear + u'-' + QString::fromLatin1(digest.result().toHex().left(8));
}

/// The next year's notice may make 25–31 December a day off or a make-up day, so these are known only with it.
bool WorkCalendar::knownByNotice(QDate day) const
{
    const bool tail = day.month() == 12 && day.day() >= 25;
    return isAnnounced(day.year()) && (!tail || isAnnounced(day.year() + 1));
}

bool WorkCalendar::isWeekend(int index)
{
    // 2000-01-01 was a Saturday.
    return index % 7 < 2;
}

bool WorkCalendar::works(int index) const
{
    const size_t at = static_cast<size_t>(index);
    return m_dayOfRank[m_days[at].rank] == index && m_days[at].rank > 0;
}

bool WorkCalendar::isWorkingDay(QDate day) const
{
    const int at = index(day);
    return at >= 0 && works(at);
}

bool WorkCalendar::isKnown(QDate day) const
{
    return covers(day) && knownByNotice(day);
}

DayFacts WorkCalendar::facts(QDate day) const
{
    using Reason = DayFacts::Reason;
    const int at = index(day);
    if (at < 0)
        return {day, false, false, Reason::Weekday, {}, {}};
    const bool weekend = isWeekend(at);
    const auto mark = m_marks.constFind(at);
    if (mark == m_marks.constEnd())
        return {day, !weekend, knownByNotice(day), weekend ? Reason::Weekend : Reason::Weekday, {}, {}};
    Reason reason = weekend ? Reason::MadeUp : Reason::Weekday;
    if (mark->off)
        reason = mark->estimated ? Reason::EstimatedHoliday : Reason::Holiday;
    return {day, !mark->off, knownByNotice(day), reason, mark->name, mark->layer};
}

QDate WorkCalendar::before(QDate day, int workingDays) const
{
    const int at = index(day);
    const int rank = at < 0 ? 0 : m_days[static_cast<size_t>(at)].rank - workingDays;
    return rank < 1 || workingDays < 0 ? QDate() : dayAt(m_dayOfRank[static_cast<size_t>(rank)]);
}

int WorkCalendar::count(QDate from, QDate to) const
{
    const int first = index(from);
    const int last = index(to);
    if (first < 0 || last < 0)
        return 0;
    return m_days[static_cast<size_t>(last)].rank - m_days[static_cast<size_t>(first)].rank;
}

DueDay WorkCalendar::rolledForward(QDate day) const
{
    const int at = index(day);
    if (at < 0)
        return {QDate(), true};
    if (works(at))
        return {day, !knownByNotice(day)};
    const DueDay next = after(day, 1);
    return {next.date, next.provisional || !knownByNotice(day)};
}

bool WorkCalendar::isKnownBetween(QDate afterDay, QDate lastDay) const
{
    const int first = index(afterDay);
    const int last = index(lastDay);
    return first >= 0 && last >= 0 && m_days[static_cast<size_t>(first)].nextUnknown > last;
}

QDate WorkCalendar::knownThrough() const
{
    int year = firstYear;
    while (year <= lastYear && !isAnnounced(year))
        ++year;
    if (year > lastYear)
        return {};
    while (isAnnounced(year + 1))
        ++year;
    return {year, 12, 24};
}
