// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/calendarlayer.h"

#include "core/base/textrules.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>

#include <array>
#include <cmath>
#include <utility>

namespace {

using Kind = CalendarLayer::Kind;

constexpr qsizetype largestFile = 4 * 1024 * 1024;
constexpr int longestName = 60;
constexpr int longestSource = 400;

constexpr std::array<std::pair<Kind, QLatin1StringView>, 4> kindNames{{
    {Kind::National, QLatin1StringView("national")},
    {Kind::Province, QLatin1StringView("province")},
    {Kind::Office, QLatin1StringView("office")},
    {Kind::Lunar, QLatin1StringView("lunar")},
}};

/// Reads the members of one object and remembers the first thing that is not as it should be.
class Reader
{
public:
    Reader(QJsonObject object, QString path) : m_object(std::move(object)), m_path(std::move(path)) {}

    QString text(const QString &key, int longest)
    {
        const QJsonValue value = take(key);
        if (!value.isString() || !TextRules::check(value.toString(), key, longest))
            return refuse(key, QStringLiteral("text of at most %1 characters").arg(longest)), QString();
        return value.toString();
    }

    int number(const QString &key, int least, int most)
    {
        const QJsonValue value = take(key);
        const double number = value.toDouble(-1);
        if (!value.isDouble() || number < least || number > most || std::floor(number) != number)
            return refuse(key, QStringLiteral("a whole number from %1 to %2").arg(least).arg(most)), 0;
        return static_cast<int>(number);
    }

    bool flag(const QString &key)
    {
        const QJsonValue value = take(key);
        if (!value.isBool())
            refuse(key, QStringLiteral("true or false"));
        return value.toBool();
    }

    QDate date(const QString &key)
    {
        static const QRegularExpression shape(QStringLiteral("^[0-9]{4}-[0-9]{2}-[0-9]{2}$"));
        const QString written = take(key).toString();
        const QDate day = shape.match(written).hasMatch() ? QDate::fromString(written, Qt::ISODate) : QDate();
        if (!day.isValid())
            refuse(key, QStringLiteral("a date YYYY-MM-DD"));
        return day;
    }

    QJsonArray list(const QString &key)
    {
        const QJsonValue value = take(key);
        if (!value.isArray())
            refuse(key, QStringLiteral("a list"));
        return value.toArray();
    }

    void refuse(const QString &key, const QString &expected)
    {
        if (m_expected.isEmpty()) {
            m_wrongPath = m_path + u'/' + key;
            m_expected = expected;
        }
    }

    /// To be asked last: what was not read by then should not be there.
    bool isGood()
    {
        if (m_expected.isEmpty() && !m_object.isEmpty())
            refuse(m_object.begin().key(), QStringLiteral("no such member"));
        return m_expected.isEmpty();
    }

    tl::unexpected<Error> failure(const QString &file) const
    {
        return fail(ErrorCode::CalendarNotValid,
                    QStringLiteral("%1: %2: expected %3").arg(file, m_wrongPath, m_expected),
                    {file, m_wrongPath, m_expected});
    }

private:
    QJsonValue take(const QString &key) { return m_object.take(key); }

    QJsonObject m_object;
    QString m_path;
    QString m_wrongPath;
    QString m_expected;
};

tl::unexpected<Error> notValid(const QString &file, const QString &path, const QString &expected)
{
    return fail(ErrorCode::CalendarNotValid, QStringLiteral("%1: %2: expected %3").arg(file, path, expected),
                {file, path, expected});
}

Kind readKind(Reader &reader)
{
    const QString name = reader.text(QStringLiteral("kind"), longestName);
    for (const auto &[kind, known] : kindNames) {
        if (name == known)
            return kind;
    }
    reader.refuse(QStringLiteral("kind"), QStringLiteral("national, province, office or lunar"));
    return Kind::National;
}

/// A notice of year Y names days of Y, and some of the last days of Y-1.
bool belongsTo(const CalendarLayer &layer, QDate date)
{
    if (layer.kind == Kind::National)
        return date.year() == layer.year || date.year() == layer.year - 1;
    return date.year() >= CalendarLayer::firstYear && date.year() <= CalendarLayer::lastYear;
}

CalendarLayer::Day readDay(Reader &reader, const CalendarLayer &layer)
{
    CalendarLayer::Day day;
    day.date = reader.date(QStringLiteral("date"));
    day.off = reader.flag(QStringLiteral("off"));
    day.name = reader.text(QStringLiteral("name"), longestName);
    if (!belongsTo(layer, day.date))
        reader.refuse(QStringLiteral("date"), QStringLiteral("a date within this layer's years"));
    if (layer.kind == Kind::Lunar && !CalendarLayer::lunarNames().contains(day.name))
        reader.refuse(QStringLiteral("name"), CalendarLayer::lunarNames().join(QStringLiteral(", ")));
    if (layer.kind == Kind::Lunar && !day.off)
        reader.refuse(QStringLiteral("off"), QStringLiteral("true"));
    return day;
}

Result<> readDays(CalendarLayer &layer, const QJsonArray &days, const QString &file)
{
    QSet<QDate> seen;
    for (qsizetype i = 0; i < days.size(); ++i) {
        const QString path = QStringLiteral("/days/%1").arg(i);
        if (!days.at(i).isObject())
            return notValid(file, path, QStringLiteral("a day: date, off, name"));
        Reader reader(days.at(i).toObject(), path);
        const CalendarLayer::Day day = readDay(reader, layer);
        if (!reader.isGood())
            return reader.failure(file);
        if (seen.contains(day.date))
            return notValid(file, path + QStringLiteral("/date"), QStringLiteral("each date once"));
        seen.insert(day.date);
        layer.days << day;
    }
    return {};
}

} // namespace

const QStringList &CalendarLayer::lunarNames()
{
    static const QStringList names{QStringLiteral("春节"), QStringLiteral("清明节"), QStringLiteral("端午节"),
                                   QStringLiteral("中秋节")};
    return names;
}

Result<CalendarLayer> CalendarLayer::fromJson(const QByteArray &json, const QString &file)
{
    if (json.size() > largestFile)
        return fail(ErrorCode::FileTooLarge, QStringLiteral("a calendar of more than 4 MiB"), {file});
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return notValid(file, QStringLiteral("/"),
                        QStringLiteral("JSON (at byte %1: %2)").arg(error.offset).arg(error.errorString()));
    if (!document.isObject())
        return notValid(file, QStringLiteral("/"), QStringLiteral("an object"));
    return fromJson(document.object(), file);
}

Result<CalendarLayer> CalendarLayer::fromJson(const QJsonObject &json, const QString &file)
{
    static const QRegularExpression idShape(QStringLiteral("^[a-z0-9][a-z0-9-]{0,59}$"));
    Reader reader(json, QString());
    CalendarLayer layer;
    layer.id = reader.text(QStringLiteral("id"), longestName);
    if (!idShape.match(layer.id).hasMatch())
        reader.refuse(QStringLiteral("id"), QStringLiteral("lower-case letters, digits and hyphens"));
    layer.kind = readKind(reader);
    if (layer.kind == Kind::National)
        layer.year = reader.number(QStringLiteral("year"), firstYear, lastYear);
    layer.version = reader.number(QStringLiteral("version"), 1, 9999);
    layer.source = reader.text(QStringLiteral("source"), longestSource);
    const QJsonArray days = reader.list(QStringLiteral("days"));
    if (!reader.isGood())
        return reader.failure(file);
    if (const Result<> read = readDays(layer, days, file); !read)
        return fail(read);
    return layer;
}

QJsonObject CalendarLayer::toJson() const
{
    QJsonArray list;
    for (const Day &day : days) {
        list << QJsonObject{{QStringLiteral("date"), day.date.toString(Qt::ISODate)},
                            {QStringLiteral("off"), day.off},
                            {QStringLiteral("name"), day.name}};
    }
    QJsonObject json{{QStringLiteral("id"), id},
                     {QStringLiteral("version"), version},
                     {QStringLiteral("source"), source},
                     {QStringLiteral("days"), list}};
    for (const auto &[known, name] : kindNames) {
        if (known == kind)
            json.insert(QStringLiteral("kind"), QString(name));
    }
    if (kind == Kind::National)
        json.insert(QStringLiteral("year"), year);
    return json;
}
