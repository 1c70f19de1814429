// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/standard/businesstype.h"

#include <QJsonObject>
#include <QTime>

/// Something wrong or doubtful in a filled form.
struct FormProblem
{
    /// The built-in rules; ui has a sentence for each, filled with `args`. Check is a rule of the standard with its own message.
    enum class Kind {
        Check,
        Missing,
        UnknownField,     ///< no such field in this form
        NotText,          ///< lone surrogate or NUL
        TooLong,          ///< longest allowed
        NotANumber,
        BelowMinimum,     ///< minimum, unit
        AboveMaximum,     ///< maximum, unit
        NotADate,
        NotATime,
        NotAnOption,
        NotYesNo,
        TooFewEntries,    ///< least
        TooManyEntries,   ///< most
        PatternMismatch,
        ShapeDoubtful,    ///< id, phone, account: the usual number of digits
        BirthdayDoubtful, ///< in an identity number
        CheckDigitDoubtful,
    };

    QString field;      ///< key; "equipment/2/power" in a group; empty for the form as a whole
    bool blocks = true; ///< else it warns
    Kind kind = Kind::Check;
    QStringList args;
    LocalText message;  ///< of a Check
    QString clause;     ///< of a Check

    bool operator==(const FormProblem &) const = default;
};

/// A form as it is checked, promised on and kept.
struct FilledForm
{
    QJsonObject values; ///< normalised; empty values and those of fields that are not shown are dropped
    Facts facts;

    bool operator==(const FilledForm &) const = default;
};

/// Pure rules over a form's values. Values by key as JSON: text, number (money: yuan, at most two decimals), bool, array of keys (choices), array of
/// objects (groups), dates as 2026-11-23, times as 09:30.
namespace FormRules {

/// What conditions are decided over. An `area` that is empty is taken from the form's field of that name.
Facts factsOf(const QJsonObject &values, const QString &customerClass, const QString &channel, const QString &area = {});

/// One value in its kept form: codes as TextRules::code, lines without invisible characters, "30" in a number field as 30, "是" as true, an option's
/// name as its key. What cannot be read stays as it was typed, so that validate() can name it.
QJsonValue normalised(const Field &field, const QJsonValue &typed);

/// The whole form: normalised, and from top to bottom without the fields whose `when` does not hold. Unknown keys stay.
FilledForm filled(const BusinessType &type, const QJsonObject &typed, const QString &customerClass, const QString &channel, const QString &area = {});

/// All problems in the order of the form. Takes what filled() gives.
QList<FormProblem> validate(const BusinessType &type, const QJsonObject &values, const Facts &facts);

/// When a case of this form counts as accepted, in UTC milliseconds: on the day of the field that starts the clock where the form has one and it is
/// filled, at `opens`; else, and when that is the same day, as `statedMs` says. Takes values as filled() gives them.
qint64 acceptedMs(const BusinessType &type, const QJsonObject &values, qint64 statedMs, QTime opens);

/// Where a problem's field stands in the form as it was typed: filled() leaves empty entries of a group out, the screen does not.
QString typedPlace(const BusinessType &type, const QJsonObject &typed, const QString &place);

/// Whether the field is shown and must have a value, given these facts.
bool isShown(const Field &field, const Facts &facts);
bool isRequired(const Field &field, const Facts &facts);

} // namespace FormRules
