// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/caseviews.h"
#include "core/standard/rules.h"

#include <QCoreApplication>
#include <QHash>

/// The words that a person reads for the keys a case is made of: names from the standard under which the case was accepted, in the
/// language of the window. A key that the standard does not know is shown as it is, so that nothing disappears.
class CaseWords
{
    Q_DECLARE_TR_FUNCTIONS(CaseWords)

public:
    CaseWords(std::shared_ptr<const Rules> rules, QString language, const QString &standard, int version);

    /// People by their ids; without it an id stands as it is.
    CaseWords &withNames(const QHash<PersonId, QString> &names);

    QString business(const QString &type) const;
    QString person(const QString &id) const;
    QString customerClass(const QString &key) const;
    QString milestone(const QString &type, const QString &key) const;
    QString commitment(const QString &type, const QString &key) const;
    QString material(const QString &type, const QString &key) const;
    QString field(const QString &type, const QString &key) const;
    QString channel(const QString &key) const;
    /// A handler of the standard (勘查班), or a person.
    QString handler(const QString &key) const;
    QString pauseReason(const QString &key) const;
    /// The outcome of a milestone: 合格, 属实, 满意 …
    QString outcome(const QString &key) const;
    /// A field's value as a person reads it: options by name, yes and no, numbers with their unit, masked where the standard says so.
    QString fieldValue(const Field &field, const QJsonValue &value, bool clear) const;
    /// Of a form that was sealed: masked, or in clear with the reason for it.
    QString fieldValue(const Field &field, const ClearValue &value) const;
    QString fieldValue(const Field &field, const ClearValue &value, ClearFor why) const;
    QString maskedBy(const Field &field, const QString &text) const;
    /// Free text in which the names, numbers and addresses of the case's own form stand masked, as they do beside it.
    QString maskedWithin(const QString &text, const QString &type, const ClearFields &form) const;

    const BusinessType *businessType(const QString &type) const;
    const Standard *standard() const { return m_standard.get(); }
    QString language() const { return m_language; }

    /// us, customer, outside.
    static QString waitsFor(const QString &key);
    static QString state(CaseState state);
    static QString ending(CaseOutcome outcome);

private:
    using Pairs = QList<std::pair<QString, QString>>; ///< in clear, masked
    void addMasked(Pairs &pairs, const Field &field, const QJsonValue &value) const;
    QString groupValue(const Field &field, const QJsonValue &value, bool clear) const;

    std::shared_ptr<const Rules> m_rules;
    std::shared_ptr<const Standard> m_standard;
    QString m_language;
    QHash<PersonId, QString> m_names;
};
