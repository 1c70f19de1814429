// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/book.h"
#include "core/reception/visit.h"
#include "core/store/value.h"

#include <optional>

class Store;

/// 接待台账: every visit and its items, with the time each took. Derived from the ledger alone.
class VisitBook : public Book
{
public:
    VisitBook(Store &store, OfficeId office) : m_store(store), m_office(std::move(office)) {}

    QString name() const override { return QStringLiteral("visits"); }
    Result<> apply(const Event &event, const Rules &rules) override;
    Result<> clear() override;
    Result<QByteArray> digest() const override;

    const OfficeId &office() const { return m_office; }
    /// NoSuchVisit when there is none of that id.
    Result<Visit> visit(const VisitId &id) const;
    /// The newest visit of that device which did not end.
    Result<std::optional<Visit>> inHand(const DeviceId &device) const;
    /// One more than the highest number given on that day by this device.
    Result<int> nextNumber(const DeviceId &device, int day) const;

private:
    Result<> begin(const Event &event);
    Result<> beginItem(const Event &event, const Visit &visit);
    Result<> changeItem(const Event &event);
    Result<> endItem(const Event &event);
    Result<> setPriority(const Event &event);
    Result<> end(const Event &event);
    /// Writes the sealed name where the event brought one, and the position.
    Result<> touch(const Event &event);
    Result<> noteConflict(const Event &event, const QString &what);
    Result<qint64> write(const char *sql, const QList<Value> &values);
    Result<QList<VisitItem>> items(const VisitId &id) const;

    Store &m_store;
    OfficeId m_office;
};
