// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/casedesk.h"
#include "ui/print/printroom.h"

#include <QCoreApplication>

/// What a 受理回执 is made of: the draft as it was accepted and what acceptance answered.
struct Receipt
{
    Accepted accepted;
    CaseDraft draft;
    BusinessType type;       ///< as of the standard it was accepted under
    QString businessName;    ///< in the language of the paper
    QString className;
    QString channelName;
    QString standardName;
    QString customer;        ///< clear: the receipt is its owner's
    QString clerk;
};

/// 受理回执 on A5: for the customer, so the name is clear and the certificate masked. Promised dates with their clause, papers with their state,
/// hotline 95598, signature lines.
class ReceiptPrintout
{
    Q_DECLARE_TR_FUNCTIONS(ReceiptPrintout)

public:
    static Printout of(const Receipt &receipt, const QString &officeName, const QString &window, const QString &language);
    /// A file name that says which case it is and nothing about the person.
    static QString fileName(const Receipt &receipt);
    /// The day until which the papers that follow were promised.
    static QString gapsUntil(const Accepted &accepted);

private:
    static QVariantList facts(const Receipt &receipt, const QString &window, const QString &language);
    static QVariantList materials(const Receipt &receipt, const QString &language);
    static QVariantList promises(const Receipt &receipt, const QString &language);
};
