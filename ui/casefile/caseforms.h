// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/caseviews.h"
#include "ui/casefile/caseform.h"
#include "ui/queue/casewords.h"

#include <QCoreApplication>

/// What each act on a case asks. Times may be left empty (now), or given as 14:30 today, 11-19 14:30 or 2026-11-19 14:30.
class CaseForms
{
    Q_DECLARE_TR_FUNCTIONS(CaseForms)

public:
    /// `file` and `words` are borrowed while a form is made; the forms hold what they need of them.
    CaseForms(const CaseFile &file, const CaseWords &words, qint64 nowMs);

    CaseForm reach() const;
    CaseForm pause() const;
    CaseForm resume() const;
    CaseForm receiveMaterials() const;
    CaseForm note() const;
    CaseForm transfer() const;
    CaseForm externalNumber() const;
    /// 客户撤回, or 终止 by the office.
    CaseForm withdraw() const;
    CaseForm voidMistaken() const;
    CaseForm followUp() const;
    CaseForm reopen() const;

    /// Milestones that reach() offers: those that close or follow up by their own acts are not among them.
    static QStringList reachable(const CaseFile &file, const BusinessType *type);
    /// Empty: 0, which the desk takes as now.
    static Result<qint64> time(const QString &typed, qint64 nowMs);

private:
    static Question::Part line(const QString &key, const QString &label, bool required, const QString &value = {}, const QString &hint = {});
    static Question::Part timePart(const QString &label);
    static Question::Part choice(const QString &key, const QString &label, const QStringList &keys, const QStringList &words,
                                 const QString &value);
    /// Several acts ask for nothing but a reason.
    CaseForm reasoned(const QString &title, const QString &explanation, const QString &act, const QString &done,
                      std::function<Result<>(CaseDesk &, const Act &, const CaseId &, const QString &)> what) const;

    const CaseFile &m_file;
    const CaseWords &m_words;
    qint64 m_nowMs;
};
