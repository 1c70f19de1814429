// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reception/application.h"
#include "core/standard/businesstype.h"
#include "ui/print/printroom.h"

#include <QCoreApplication>

/// What a 一次性告知书 is made of: what the customer asked for and brought, and what telling answered.
struct NoticePaper
{
    Told told;
    ApplicationDraft draft;
    BusinessType type;    ///< as of the standard it was told under
    QString businessName; ///< in the language of the paper
    QString className;
    QString customer;     ///< clear: the notice is its owner's
    QString clerk;
};

/// 一次性告知书 on A5, also fit for 80 mm: everything still missing with where to get it, what is here already, until when, the words of clause II.4,
/// that any window goes on with it, hotline 95598, signature lines.
class NoticePrintout
{
    Q_DECLARE_TR_FUNCTIONS(NoticePrintout)

public:
    static Printout of(const NoticePaper &notice, const QString &officeName, const QString &window, const QString &language);
    /// A file name that says which application it is and nothing about the person.
    static QString fileName(const NoticePaper &notice);
    /// "最迟 12月18日 周五", with 暂定 where the day may move.
    static QString until(const Told &told);
    /// Names of these papers, in the order of the business.
    static QStringList names(const BusinessType &type, const QStringList &keys, const QString &language);

private:
    static QVariantList facts(const NoticePaper &notice, const QString &window);
    static QVariantList missing(const NoticePaper &notice, const QString &language);
};
