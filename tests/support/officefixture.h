// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/workplace/workplace.h"
#include "tests/support/battery.h"

#include <QTemporaryDir>

#include <memory>

/// A real office in a folder of its own, gone with the fixture: store, ledger, standard satisfaction-2011, the calendars to 2026, a clock that
/// stands at Wednesday 2026-11-18 09:00 until it is moved.
class OfficeFixture
{
public:
    explicit OfficeFixture(const QString &at = QStringLiteral("2026-11-18 09:00"));

    Workplace &operator*() { return *place; }
    Workplace *operator->() { return place.get(); }

    QString path() const { return folder.filePath(QStringLiteral("office.db")); }
    /// UTC milliseconds of "2026-11-18 09:00" in China.
    static qint64 at(const QString &text);
    void setTime(const QString &text) { clock.setWallUtcMs(at(text)); }
    Act act() { return place->newAct(PersonId{QStringLiteral("zhang-min")}); }
    /// Closes the store and opens it again.
    void reopen();

    /// Every paper of its class is there.
    static CaseDraft supply(const QString &customerClass = QStringLiteral("residential"), const QString &name = QStringLiteral("李秀兰"));
    static CaseDraft complaint();
    /// Accepts and gives the id; an empty one when refused (the reason is printed).
    CaseId accept(const CaseDraft &draft);
    QList<CaseDeadline> deadlines(const CaseId &id);
    CaseDeadline deadline(const CaseId &id, const QString &commitment);

    QTemporaryDir folder{fastFolder()};
    ManualClock clock;
    std::unique_ptr<Workplace> place;
};
