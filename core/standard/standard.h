// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/standard/businesstype.h"
#include "core/standard/conductrules.h"

#include <QDate>
#include <QJsonObject>

/// Why a clock may lawfully stand still, and whom we wait for meanwhile.
struct PauseReason
{
    QString key;
    LocalText name;
    QString waitsFor; ///< customer, outside
    bool needsEvidence = true;
};

/// One word and its names: customer classes, channels, handlers.
struct NamedKey
{
    QString key;
    LocalText name;
    QStringList aliases; ///< how registers and customers write it
};

/// 服务标准: a dated, versioned pack of rules, immutable once loaded.
class Standard
{
public:
    QString id;
    int version = 1;
    LocalText name;
    QDate effectiveFrom;
    QString source;
    QList<NamedKey> classes;
    QList<NamedKey> channels;
    QList<NamedKey> handlers;
    QList<NamedKey> areas;
    QList<NamedKey> outcomes; ///< of milestones: passed 合格, satisfied 满意 …
    QList<PauseReason> pauseReasons;
    bool revealReason = false;      ///< whoever shows personal data in clear, without the customer being served, says why
    std::optional<Limit> gapLimit; ///< 容缺: until when a promised paper is to come; none: nothing may follow
    Limit applicationLimit;        ///< 待补: how long one told what is missing may bring it
    QList<BusinessType> business;
    Etiquette etiquette;
    QList<Prohibition> prohibitions;
    FeeCatalogue fees;

    const BusinessType *businessType(const QString &id) const;
    const PauseReason *pauseReason(const QString &key) const;
    LocalText className(const QString &key) const;
    LocalText channelName(const QString &key) const;
    LocalText handlerName(const QString &key) const;
    LocalText outcomeName(const QString &key) const;
    /// The one of `list` that is written so: its key, one of its names or an alias; null when none is.
    static const NamedKey *named(const QList<NamedKey> &list, const QString &written);
    /// The business type written so: its id, one of its names or an alias; null when none is.
    const BusinessType *businessNamed(const QString &written) const;

    /// The files of one pack as one JSON object, { "standard.json": {…}, "business/new-supply.json": {…} }: what a standard-adopted event carries.
    /// A pack that `extends` another one (its neighbour folder) comes out whole: see core/standard/standardbundle.h.
    static Result<QJsonObject> bundleFromFolder(const QString &folder);
    /// Reads and checks a bundle whole; StandardNotValid names file, JSON path and what was expected. Nothing is half loaded.
    static Result<Standard> fromBundle(const QJsonObject &bundle);
    /// All problems of a bundle, for `standard check`: one Error each.
    static QList<Error> check(const QJsonObject &bundle);
};
