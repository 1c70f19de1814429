// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reception/applicationbook.h"

#include "core/base/chinatime.h"
#include "core/cases/caseevents.h"
#include "core/ledger/bookdigest.h"
#include "core/reception/applicationevents.h"
#include "core/store/store.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace {

QString compact(const QJsonDocument &json)
{
    return QString::fromUtf8(json.toJson(QJsonDocument::Compact));
}

QString listText(const QStringList &keys)
{
    return compact(QJsonDocument(QJsonArray::fromStringList(keys)));
}

QStringList listFrom(const QJsonValue &value)
{
    QStringList keys;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &key : array)
        keys << key.toString();
    return keys;
}

/// What has no column of its own.
QString recordJson(const Application &application)
{
    QJsonObject materials;
    for (auto it = application.materials.begin(); it != application.materials.end(); ++it)
        materials.insert(it.key(), it.value());
    QJsonArray notices;
    for (const Notice &notice : application.notices)
        notices << QJsonArray{notice.atMs, QJsonArray::fromStringList(notice.missing), QJsonArray::fromStringList(notice.repeat)};
    return compact(QJsonDocument(QJsonObject{{QStringLiteral("channel"), application.channel},
                                             {QStringLiteral("area"), application.area},
                                             {QStringLiteral("window"), application.window},
                                             {QStringLiteral("standard"), application.standard},
                                             {QStringLiteral("standardVersion"), application.standardVersion},
                                             {QStringLiteral("firstContact"), application.firstContact.value},
                                             {QStringLiteral("endedAt"), application.endedMs},
                                             {QStringLiteral("materials"), materials},
                                             {QStringLiteral("notices"), notices}}));
}

void readJson(Application &application, const QJsonObject &json)
{
    application.channel = json.value(QStringLiteral("channel")).toString();
    application.area = json.value(QStringLiteral("area")).toString();
    application.window = json.value(QStringLiteral("window")).toString();
    application.standard = json.value(QStringLiteral("standard")).toString();
    application.standardVersion = json.value(QStringLiteral("standardVersion")).toInt();
    application.firstContact = PersonId{json.value(QStringLiteral("firstContact")).toString()};
    application.endedMs = json.value(QStringLiteral("endedAt")).toInteger();
    const QJsonObject materials = json.value(QStringLiteral("materials")).toObject();
    for (auto it = materials.begin(); it != materials.end(); ++it)
        application.materials.insert(it.key(), it.value().toString());
    const QJsonArray notices = json.value(QStringLiteral("notices")).toArray();
    for (const QJsonValue &value : notices) {
        const QJsonArray one = value.toArray();
        application.notices << Notice{one.at(0).toInteger(), listFrom(one.at(1)), listFrom(one.at(2))};
    }
}

int dayNumber(qint64 utcMs)
{
    const QDate day = ChinaTime::date(utcMs);
    return day.year() * 10000 + day.month() * 100 + day.day();
}

} // namespace

ApplicationBook::ApplicationBook(Store &store, OfficeId office) : m_store(store), m_office(std::move(office)) {}

QString ApplicationBook::columns()
{
    return QStringLiteral("id, number, type, class, state, told_at, until_at, provisional, case_id, record, last_pos");
}

Application ApplicationBook::readApplication(const Row &row)
{
    Application application;
    application.id = ApplicationId{row.text(0)};
    application.number = row.text(1);
    application.type = row.text(2);
    application.customerClass = row.text(3);
    application.state = applicationStateFrom(row.text(4));
    application.toldMs = row.integer(5);
    application.untilMs = row.integer(6);
    application.provisional = row.integer(7) != 0;
    application.takenBy = CaseId{row.text(8)};
    readJson(application, QJsonDocument::fromJson(row.bytes(9)).object());
    application.lastPos = row.integer(10);
    return application;
}

Result<> ApplicationBook::apply(const Event &event, const Rules &)
{
    if (ApplicationEvents::is(event, ApplicationEvents::told))
        return tell(event);
    if (ApplicationEvents::is(event, ApplicationEvents::toldAgain))
        return tellAgain(event);
    if (ApplicationEvents::is(event, ApplicationEvents::dropped))
        return drop(event);
    if (CaseEvents::is(event, CaseEvents::accepted) && !CaseEvents::applicationOf(event).isEmpty())
        return takeUp(event);
    return {};
}

Result<> ApplicationBook::tell(const Event &event)
{
    const Application application = ApplicationEvents::applicationFrom(event);
    const Result<qint64> rows = m_store.run(
        QStringLiteral("INSERT INTO applications (office, id, number, type, class, state, told_at, until_at, provisional, case_id, notices, record, "
                       "sealed_op, sealed_part, sealed, last_pos) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
                       "ON CONFLICT (office, id) DO NOTHING"),
        {m_office.value, application.id.value, application.number, application.type, application.customerClass, keyOf(application.state),
         application.toldMs, application.untilMs, application.provisional, application.takenBy.value, application.notices.size(),
         recordJson(application), event.opId.value, event.opPart, event.sealed, application.lastPos});
    if (!rows)
        return fail(rows);
    if (*rows == 0)
        return noteConflict(event, application.id, QStringLiteral("application-twice"), application.number);
    if (const auto written = writeNotice(application, 0); !written)
        return written;
    return noteNumber(event);
}

Result<> ApplicationBook::tellAgain(const Event &event)
{
    Result<std::optional<Application>> found = known(event, ApplicationId{event.subject.value});
    if (!found || !*found)
        return found ? Result<>() : fail(found);
    Application &application = **found;
    if (application.state != ApplicationState::Open)
        return noteConflict(event, application.id, QStringLiteral("application-not-open"), keyOf(application.state));
    ApplicationEvents::tellAgain(application, event);
    for (const Result<> &done : {update(application), seal(event), writeNotice(application, application.notices.size() - 1)}) {
        if (!done)
            return done;
    }
    return {};
}

Result<> ApplicationBook::drop(const Event &event)
{
    Result<std::optional<Application>> found = known(event, ApplicationId{event.subject.value});
    if (!found || !*found)
        return found ? Result<>() : fail(found);
    Application &application = **found;
    if (application.state != ApplicationState::Open)
        return noteConflict(event, application.id, QStringLiteral("application-not-open"), keyOf(application.state));
    application.state = ApplicationState::Dropped;
    application.endedMs = event.plain.value(QStringLiteral("at")).toInteger();
    application.lastPos = event.pos;
    return update(application);
}

Result<> ApplicationBook::takeUp(const Event &event)
{
    const ApplicationId id = CaseEvents::applicationOf(event);
    Result<std::optional<Application>> found = known(event, id);
    if (!found || !*found)
        return found ? Result<>() : fail(found);
    Application &application = **found;
    if (application.state == ApplicationState::Taken)
        return noteConflict(event, id, QStringLiteral("taken-twice"), application.takenBy.value);
    // A dropped one whose customer came after all is taken up, and the contradiction is kept.
    if (application.state == ApplicationState::Dropped) {
        if (const auto noted = noteConflict(event, id, QStringLiteral("application-not-open"), keyOf(application.state)); !noted)
            return noted;
    }
    application.state = ApplicationState::Taken;
    application.takenBy = CaseId{event.subject.value};
    application.endedMs = event.plain.value(QStringLiteral("acceptedAt")).toInteger();
    application.lastPos = event.pos;
    return update(application);
}

Result<std::optional<Application>> ApplicationBook::known(const Event &event, const ApplicationId &id)
{
    Result<Application> found = application(id);
    if (found)
        return std::optional<Application>(std::move(*found));
    if (found.error().code != ErrorCode::NoSuchApplication)
        return fail(found);
    if (const auto noted = noteConflict(event, id, QStringLiteral("application-unknown"), event.kind); !noted)
        return fail(noted);
    return std::optional<Application>();
}

Result<> ApplicationBook::update(const Application &application)
{
    const Result<qint64> rows = m_store.run(
        QStringLiteral("UPDATE applications SET class = ?, state = ?, until_at = ?, provisional = ?, case_id = ?, notices = ?, record = ?, last_pos = ? "
                       "WHERE office = ? AND id = ?"),
        {application.customerClass, keyOf(application.state), application.untilMs, application.provisional, application.takenBy.value,
         application.notices.size(), recordJson(application), application.lastPos, m_office.value, application.id.value});
    return rows ? Result<>() : fail(rows);
}

Result<> ApplicationBook::seal(const Event &event)
{
    const Result<qint64> rows =
        m_store.run(QStringLiteral("UPDATE applications SET sealed_op = ?, sealed_part = ?, sealed = ? WHERE office = ? AND id = ?"),
                    {event.opId.value, event.opPart, event.sealed, m_office.value, event.subject.value});
    return rows ? Result<>() : fail(rows);
}

/// A row per notice, by day: what the daily report counts notices and 重复往返 from.
Result<> ApplicationBook::writeNotice(const Application &application, qsizetype nth)
{
    const Notice &notice = application.notices.at(nth);
    const Result<qint64> rows = m_store.run(
        QStringLiteral("INSERT INTO application_notices (office, application, nth, at, day, type, class, window_name, missing, repeat, repeats) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (office, application, nth) DO NOTHING"),
        {m_office.value, application.id.value, nth + 1, notice.atMs, dayNumber(notice.atMs), application.type, application.customerClass,
         application.window, listText(notice.missing), listText(notice.repeat), notice.repeat.size()});
    return rows ? Result<>() : fail(rows);
}

Result<> ApplicationBook::noteNumber(const Event &event)
{
    const int sequence = event.plain.value(QStringLiteral("number")).toString().section(u'-', -1).mid(1).toInt();
    const int day = dayNumber(event.plain.value(QStringLiteral("toldAt")).toInteger());
    const Result<qint64> rows = m_store.run(
        QStringLiteral("INSERT INTO application_numbers (office, device, epoch, day, last) VALUES (?, ?, ?, ?, ?) "
                       "ON CONFLICT (office, device, epoch, day) DO UPDATE SET last = excluded.last WHERE excluded.last > application_numbers.last"),
        {m_office.value, event.device.value, event.epoch, day, sequence});
    return rows ? Result<>() : fail(rows);
}

Result<> ApplicationBook::noteConflict(const Event &event, const ApplicationId &id, const QString &what, const QString &detail)
{
    const Result<qint64> rows = m_store.run(
        QStringLiteral("INSERT INTO application_conflicts (office, pos, application, what, detail) VALUES (?, ?, ?, ?, ?) "
                       "ON CONFLICT (office, pos) DO NOTHING"),
        {m_office.value, event.pos, id.value, what, detail});
    return rows ? Result<>() : fail(rows);
}

Result<> ApplicationBook::clear()
{
    for (const char *table : {"applications", "application_notices", "application_numbers", "application_conflicts"}) {
        if (const auto rows = m_store.run(QStringLiteral("DELETE FROM ") + QLatin1String(table)); !rows)
            return fail(rows);
    }
    return {};
}

Result<QByteArray> ApplicationBook::digest() const
{
    BookDigest digest(m_store);
    const std::initializer_list<std::pair<const char *, int>> tables{
        {"SELECT office, id, number, type, class, state, told_at, until_at, provisional, case_id, notices, record, sealed_op, sealed_part, sealed, "
         "last_pos FROM applications ORDER BY office, id", 16},
        {"SELECT office, application, nth, at, day, type, class, window_name, missing, repeat, repeats FROM application_notices "
         "ORDER BY office, application, nth", 11},
        {"SELECT office, device, epoch, day, last FROM application_numbers ORDER BY office, device, epoch, day", 5},
        {"SELECT office, pos, application, what, detail FROM application_conflicts ORDER BY office, pos", 5}};
    for (const auto &[select, columnsOfIt] : tables) {
        if (const auto added = digest.add(QString::fromLatin1(select), columnsOfIt); !added)
            return fail(added);
    }
    return digest.result();
}

Result<Application> ApplicationBook::application(const ApplicationId &id) const
{
    Application application;
    const Result<bool> found =
        m_store.first(QStringLiteral("SELECT ") + columns() + QStringLiteral(" FROM applications WHERE office = ? AND id = ?"),
                      {m_office.value, id.value}, [&](const Row &row) { application = readApplication(row); });
    if (!found)
        return fail(found);
    if (!*found)
        return fail(ErrorCode::NoSuchApplication, {}, {id.value});
    return application;
}

Result<ApplicationBook::Sealed> ApplicationBook::sealedFields(const ApplicationId &id) const
{
    Sealed sealed;
    const Result<bool> found =
        m_store.first(QStringLiteral("SELECT sealed_op, sealed_part, sealed FROM applications WHERE office = ? AND id = ?"),
                      {m_office.value, id.value}, [&](const Row &row) {
                          sealed = {OpId{row.text(0)}, static_cast<int>(row.integer(1)), row.bytes(2)};
                      });
    if (!found)
        return fail(found);
    if (!*found)
        return fail(ErrorCode::NoSuchApplication, {}, {id.value});
    return sealed;
}

Result<int> ApplicationBook::nextSequence(const DeviceId &device, int epoch, int day) const
{
    int last = 0;
    const Result<bool> found =
        m_store.first(QStringLiteral("SELECT last FROM application_numbers WHERE office = ? AND device = ? AND epoch = ? AND day = ?"),
                      {m_office.value, device.value, epoch, day}, [&](const Row &row) { last = static_cast<int>(row.integer(0)); });
    if (!found)
        return fail(found);
    return last + 1;
}
