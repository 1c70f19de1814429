// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/casedesk.h"
#include "core/intake/demodice.h"
#include "core/standard/standard.h"

/// Fills the form of any business type of any standard as a made-up customer would: every required field, the usual
/// optional ones, all papers. What the desk checks of a real form holds for these too.
class DemoForms
{
public:
    DemoForms(const Standard &standard, DemoDice &dice) : m_standard(standard), m_dice(dice) {}

    CaseDraft filled(const QString &type, const QString &customerClass);

private:
    QJsonValue valueOf(const Field &field, const Facts &facts);
    QJsonValue usual(const Field &field, const Facts &facts, bool *known);
    QString channel(const QString &type);

    const Standard &m_standard;
    DemoDice &m_dice;
};
