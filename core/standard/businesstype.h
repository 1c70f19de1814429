// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/deadlines/limit.h"
#include "core/standard/expression.h"
#include "core/standard/localtext.h"

#include <QList>
#include <QMap>
#include <QStringList>

#include <optional>

enum class FieldKind {
    Text, Lines, Number, Money, Date, Time, Choice, Choices, YesNo, Person, Id, CreditCode, Phone, Account, Address, Group
};

/// A check on a field or a form: holds or not; blocks or warns, with its message.
struct FormCheck
{
    Expression when;      ///< must hold
    bool blocks = false;  ///< else it warns
    LocalText message;
    QString clause;
};

/// One field of a form (DESIGN.md "Standards are data").
struct Field
{
    struct Option
    {
        QString key;
        LocalText name;
    };

    QString key;
    FieldKind kind = FieldKind::Text;
    LocalText name;
    LocalText hint;
    LocalText group;          ///< heading it stands under; empty: the previous one's
    QString unit;             ///< "kW"
    std::optional<double> min;
    std::optional<double> max;
    int longest = 200;        ///< characters
    QString pattern;          ///< regular expression over the normalised text; empty: the kind's own rule
    Expression when;          ///< shown at all
    bool isRequired = false;
    Expression required;      ///< required when this holds (isRequired: and always so when it is empty)
    QList<FormCheck> checks;
    QList<Option> options;    ///< Choice, Choices
    bool plain = false;       ///< kept unsealed: only numbers, dates and choices may be
    bool startsClock = false; ///< a Date from which the clocks run, whenever the case was entered: 收文日
    QString mask;             ///< name, phone, id, address, account; empty: shown
    QList<Field> members;     ///< Group
    int minRepeat = 0;
    int maxRepeat = 1;
};

/// 申请资料: one paper the customer brings.
struct Material
{
    QString key;
    LocalText name;
    LocalText hint;
    Expression when;
    bool canFollow = true; ///< 容缺: may be brought later
    bool optional = false; ///< welcome, but nobody is asked for it: evidence of a complaint
};

/// 环节: a point that a case reaches.
struct Milestone
{
    QString key;
    LocalText name;
    QStringList after;         ///< all of these first
    Expression when;           ///< part of this case's path at all
    bool optional = false;
    bool closes = false;       ///< reaching it closes the case
    bool archives = false;     ///< closed → archived
    QStringList outcomes;      ///< "passed", "failed"; empty: reaching is enough
    QString redoOn;            ///< this outcome does not count as reached: it will be done again
    QString handler;           ///< who brings the case there: a key of Standard::handlers, e.g. "survey"
    QString waitsFor = QStringLiteral("us"); ///< us, customer, outside
};

/// 服务承诺: from milestone A to milestone B within limit L.
struct Commitment
{
    struct LimitCase
    {
        Expression when;
        Limit limit;
    };
    struct Span
    {
        QString from;
        QString to;
    };

    QString key;
    LocalText name;
    QString clause;
    QStringList from;            ///< the clock starts at the latest of these
    QString to;
    Expression when;             ///< holds for this case at all
    QList<LimitCase> limits;     ///< the first whose condition holds
    QStringList pauses;          ///< reasons that may stop it
    QList<Span> notCounted;      ///< the customer's own time inside a total: while `from` was reached and `to` was not yet
    bool dayEndsAtClose = false;
    std::optional<Limit> warnBefore;

    std::optional<Limit> limitFor(const Facts &facts) const;
};

/// 业务类型: what a customer can ask for.
struct BusinessType
{
    QString id;
    LocalText name;
    int version = 1;
    QString category;            ///< new, change, money, meter, voice
    QStringList aliases;         ///< what customers call it
    QStringList classes;         ///< customer classes it knows; empty: asked but all allowed
    QList<Field> fields;
    QList<FormCheck> checks;     ///< across fields
    QList<Material> materials;
    QList<Milestone> milestones; ///< the first is always "accepted"
    QList<Commitment> commitments;
    std::optional<Limit> counter;     ///< service timer at the counter
    bool followUpAsked = false;
    Expression followUpWhen;
    QString followUpClause;
    bool secretFromNamed = false;     ///< complaint, report of wrongdoing
    QStringList central;              ///< field keys and "class", "number" in the order of the central system's form; empty: the form's own

    /// The order in which a case is copied into the central system: `central`, or class and fields as they stand.
    QStringList centralOrder() const;

    const Field *field(const QString &key) const;
    const Milestone *milestone(const QString &key) const;
    const Material *material(const QString &key) const;
    const Commitment *commitment(const QString &key) const;
    /// Milestones of a case with these facts, in a topological order: as they stand in the file (`after` names only earlier ones).
    QList<const Milestone *> path(const Facts &facts) const;
    /// What must be reached before `key` in a case with these facts: the nearest milestones before it that are on its path and not optional.
    /// One that is optional or not on the path stands for those before it.
    QStringList requiredBefore(const QString &key, const Facts &facts) const;
    /// Any condition asks for this fact: the clerk must be asked for it ("area").
    bool asksFor(const QString &fact) const;
    /// Those that may come to such a case, the optional ones too.
    QList<const Material *> materialsFor(const Facts &facts) const;
    /// Of them, those that are not there and that acceptance asks for. `materials`: key → present, later.
    QList<const Material *> missingFrom(const QMap<QString, QString> &materials, const Facts &facts) const;
    QList<const Commitment *> commitmentsFor(const Facts &facts) const;
};
