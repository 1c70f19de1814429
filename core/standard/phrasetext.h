// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/standard/localtext.h"

#include <QList>
#include <QMap>
#include <QStringList>

#include <optional>

/// Real figures by the name of their place in a phrase: papers, missing, date …
using PhraseFigures = QMap<QString, QString>;

/// Phrases with places for figures in them: "应收您{due}元。".
namespace PhraseText {

/// The places a phrase may have. The loader refuses any other.
const QStringList &places();
/// Names of the places in `text`, in their order; a brace that belongs to no place stands as an empty name.
QStringList placesIn(const QString &text);
/// The phrase with its figures; nothing when one of them is not known.
std::optional<QString> filled(const QString &text, const PhraseFigures &figures);
/// All of `phrases` whose figures are known, filled, in that language.
QStringList sayable(const QList<LocalText> &phrases, const QString &language, const PhraseFigures &figures);

} // namespace PhraseText
