// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/standard/jsonreader.h"
#include "core/standard/standard.h"

/// Reads a bundle of pack files into a Standard and writes down every problem on the way (Standard::fromBundle,
/// Standard::check).
class StandardLoader
{
public:
    /// What was read; of use only when `problems` stayed empty.
    Standard load(const QJsonObject &bundle, StandardProblems &problems);

private:
    void readPack(const QJsonValue &json, StandardProblems &problems);
    void readBusiness(const QJsonObject &bundle, StandardProblems &problems);
    void checkSpellings(const BusinessType &type, JsonReader &reader);

    Standard m_standard;
    QStringList m_order;                 ///< business types as standard.json lists them
    QHash<QString, QString> m_spellings; ///< word → business type
};

/// The files a bundle is made of.
namespace StandardFiles {

inline const QString pack = QStringLiteral("standard.json");
inline const QString etiquette = QStringLiteral("etiquette.json");
inline const QString conduct = QStringLiteral("conduct.json");
inline const QString fees = QStringLiteral("fees.json");
inline const QString businessFolder = QStringLiteral("business/");

} // namespace StandardFiles
