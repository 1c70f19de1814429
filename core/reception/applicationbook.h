// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/book.h"
#include "core/reception/application.h"

#include <optional>

class Row;
class Store;

/// 待补申请台账: every application as it stands, every notice given, and what contradicts. Derived from the ledger alone; a case that was accepted
/// closes the application which it names.
class ApplicationBook : public Book
{
public:
    ApplicationBook(Store &store, OfficeId office);

    QString name() const override { return QStringLiteral("applications"); }
    Result<> apply(const Event &event, const Rules &rules) override;
    Result<> clear() override;
    Result<QByteArray> digest() const override;

    /// Where the newest sealed fields of an application lie.
    struct Sealed
    {
        OpId op;
        int part = 0;
        QByteArray bytes;
    };

    const OfficeId &office() const { return m_office; }
    /// NoSuchApplication when there is none of that id.
    Result<Application> application(const ApplicationId &id) const;
    Result<Sealed> sealedFields(const ApplicationId &id) const;
    /// One more than the highest sequence given on that day by this device in this life.
    Result<int> nextSequence(const DeviceId &device, int epoch, int day) const;

    /// Columns that readApplication() expects, in order; a reader may put its own after them.
    static QString columns();
    static Application readApplication(const Row &row);
    static constexpr int columnCount = 11;

private:
    Result<> tell(const Event &event);
    Result<> tellAgain(const Event &event);
    Result<> drop(const Event &event);
    Result<> takeUp(const Event &caseAccepted);
    /// The application an entry is about. None when there is none, which is noted as a conflict.
    Result<std::optional<Application>> known(const Event &event, const ApplicationId &id);
    Result<> update(const Application &application);
    Result<> seal(const Event &event);
    Result<> writeNotice(const Application &application, qsizetype nth);
    Result<> noteNumber(const Event &event);
    Result<> noteConflict(const Event &event, const ApplicationId &id, const QString &what, const QString &detail);

    Store &m_store;
    OfficeId m_office;
};
