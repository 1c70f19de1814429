// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/standard/businesstype.h"

#include <QJsonObject>
#include <QList>
#include <QString>

class Pinyin;

/// By what a case or a customer was found.
enum class FoundBy { Number, ExternalNo, IdNumber, IdTail, Phone, Account, Name, Initials, Meter };

/// One word by which a case can be found, normalised: the same word typed and kept is the same term.
struct PersonTerm
{
    FoundBy by = FoundBy::Name;
    QString text;
    bool isOthers = false; ///< of an agent, a contact, a new owner: not of the customer whose case it is

    bool operator==(const PersonTerm &) const = default;
};

/// Which words a filled form is found by, and which words a typed text may mean. Pure.
namespace PersonTerms {

/// Raised when the rules below change, so that what was made by older ones is made again.
inline constexpr int rulesVersion = 3;

/// Id number (and its last four), phone, account, meter, names (whole, and initials of their pinyin) of everyone in the form; each once.
QList<PersonTerm> of(const BusinessType &type, const QJsonObject &fields, const Pinyin &pinyin);
/// What the typed text could be; nothing when it is too short or no text.
QList<PersonTerm> meantBy(const QString &typed);

QString phone(const QString &typed); ///< digits, without +86 and signs
QString name(const QString &typed);  ///< as a code, without the dots inside minority names

} // namespace PersonTerms
