// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workplace/officesetup.h"

#include "core/base/textrules.h"
#include "core/calendar/builtincalendars.h"
#include "core/standard/builtinstandards.h"
#include "core/standard/rulesevents.h"
#include "core/store/store.h"
#include "core/workplace/provinces.h"

#include <QRegularExpression>

Result<DeviceIdentity> DeviceIdentity::read(Store &store)
{
    DeviceIdentity identity;
    const Result<bool> found =
        store.first(QStringLiteral("SELECT office, device, epoch, device_number, window_name FROM device_identity ORDER BY office"), {},
                    [&](const Row &row) {
                        identity.ledger = {OfficeId{row.text(0)}, DeviceId{row.text(1)}, static_cast<int>(row.integer(2))};
                        identity.deviceNumber = static_cast<int>(row.integer(3));
                        identity.window = row.text(4);
                    });
    if (!found)
        return fail(found);
    if (!*found)
        return fail(ErrorCode::StoreForeign, QStringLiteral("no office was set up in it"), {store.path()});
    return identity;
}

Result<> DeviceIdentity::write(Store &store) const
{
    const Result<qint64> rows =
        store.run(QStringLiteral("INSERT INTO device_identity (office, device, epoch, device_number, window_name) VALUES (?, ?, ?, ?, ?)"),
                  {ledger.office.value, ledger.device.value, ledger.epoch, deviceNumber, window});
    return rows ? Result<>() : fail(rows);
}

Result<> OfficeSetUp::check(const OfficeSetup &setup)
{
    if (setup.name.trimmed().isEmpty())
        return fail(ErrorCode::FieldMissing, {}, {QStringLiteral("name")});
    for (const QString &text : {setup.name, setup.window}) {
        if (const auto checked = TextRules::check(text, QStringLiteral("name"), 50); !checked)
            return checked;
    }
    static const QRegularExpression code(QStringLiteral("^[A-Z]{1,4}$"));
    if (!code.match(setup.code).hasMatch())
        return fail(ErrorCode::FieldRefused, {}, {QStringLiteral("code"), QStringLiteral("A–Z, 1–4")});
    if (setup.deviceNumber < 1 || setup.deviceNumber > 99)
        return fail(ErrorCode::FieldRefused, {}, {QStringLiteral("deviceNumber"), QStringLiteral("1–99")});
    if (!setup.hours.opens.isValid() || !setup.hours.closes.isValid() || setup.hours.opens >= setup.hours.closes)
        return fail(ErrorCode::FieldRefused, {}, {QStringLiteral("hours"), QStringLiteral("08:00–17:30")});
    if (!setup.province.isEmpty() && !Provinces::names().contains(setup.province))
        return fail(ErrorCode::FieldRefused, {}, {QStringLiteral("province"), QStringLiteral("GB/T 2260")});
    return {};
}

Result<> OfficeSetUp::bringIntoForce(Ledger &ledger, const Act &act, const OfficeSetup &setup)
{
    const Result<QJsonObject> bundle = Standards::builtIn(setup.standard);
    if (!bundle)
        return fail(bundle);
    const Result<Standard> standard = Standard::fromBundle(*bundle);
    if (!standard)
        return fail(standard);
    const OfficeId office = ledger.identity().office;
    const auto minutes = [](QTime time) { return time.hour() * 60 + time.minute(); };
    NewEvent setUp{QString::fromLatin1(RulesEvents::officeSetUp), 1, SubjectId{office.value},
                         {{QStringLiteral("name"), setup.name},
                          {QStringLiteral("code"), setup.code},
                          {QStringLiteral("opens"), minutes(setup.hours.opens)},
                          {QStringLiteral("closes"), minutes(setup.hours.closes)}},
                         {}};
    if (!setup.province.isEmpty())
        setUp.plain.insert(QStringLiteral("province"), setup.province);
    return ledger.perform(act, [&]() -> Result<> {
        for (const NewEvent &event : {setUp, RulesEvents::calendarAdoption(office, Calendars::builtIn()),
                                      RulesEvents::standardAdoption(office, standard->id, standard->version, *bundle)}) {
            if (const Result<Event> entered = ledger.append(event); !entered)
                return fail(entered);
        }
        return {};
    });
}
