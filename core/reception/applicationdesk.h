// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/event.h"
#include "core/reception/application.h"
#include "core/standard/rules.h"

class ApplicationBook;
class Clock;
class IdSource;
class Ledger;

/// 一次性告知: a customer whose papers are not complete is told once everything that is missing, and nothing is accepted. Every function is one act:
/// checked, appended, applied, or refused with the reason.
class ApplicationDesk
{
public:
    ApplicationDesk(Ledger &ledger, const ApplicationBook &book, const Rules &rules, const Clock &clock, IdSource &ids, int deviceNumber);

    /// 告知待补. Needs who it is (a name or a telephone: else FieldMissing "name") and at least one paper that is missing (NothingMissing). The rest
    /// of the form may be empty or doubtful still. Open for as long as the standard says.
    Result<Told> tell(const Act &act, const ApplicationDraft &draft);
    /// Told again: a paper that no notice named before counts as our error (clause II.4). The time to bring them begins anew.
    Result<Told> tellAgain(const Act &act, const ApplicationId &id, const ApplicationDraft &draft);
    /// 放弃: the customer does not want it any more. ReasonMissing.
    Result<> drop(const Act &act, const ApplicationId &id, const QString &reason);
    /// ApplicationNotOpen when a case took it up, or it was dropped. One that only lapsed may be taken up: nothing the customer did is lost.
    Result<> mayBeTaken(const ApplicationId &id) const;

private:
    /// A draft that passed every check, with what it misses.
    struct Checked
    {
        std::shared_ptr<const Standard> standard;
        const BusinessType *type = nullptr;
        QJsonObject fields;
        QString area;
        QStringList missing;
        qint64 untilMs = 0;
        bool provisional = false;
    };
    Result<Checked> checked(const ApplicationDraft &draft, std::shared_ptr<const Standard> standard, qint64 nowMs) const;
    QJsonObject telling(const Checked &checked, const ApplicationDraft &draft) const;
    Result<Told> tellChecked(const Act &act, const ApplicationDraft &draft);
    Result<Told> tellAgainChecked(const ApplicationId &id, const ApplicationDraft &draft);
    Result<Application> openOne(const ApplicationId &id) const;
    Result<Told> firstAnswer(const QList<Event> &events) const;

    Ledger &m_ledger;
    const ApplicationBook &m_book;
    const Rules &m_rules;
    const Clock &m_clock;
    IdSource &m_ids;
    int m_deviceNumber;
};
