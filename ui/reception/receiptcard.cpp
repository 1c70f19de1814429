// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/receiptcard.h"

#include "core/base/chinatime.h"
#include "ui/reception/promisescard.h"

#include <QLabel>

namespace {

/// What the customer promised to bring, and until when.
QString gapsText(const Receipt &receipt, const QString &language)
{
    QStringList names;
    for (const QString &key : receipt.accepted.gaps.materials) {
        const Material *material = receipt.type.material(key);
        names << (material ? material->name.in(language) : key);
    }
    return ReceiptCard::tr("○ The customer promised to bring by %1: %2")
        .arg(ReceiptPrintout::gapsUntil(receipt.accepted), names.join(ReceiptCard::tr(", ", "between papers")));
}

} // namespace

ReceiptCard::ReceiptCard(const Theme &theme, QWidget *parent)
    : OutcomeCard(theme, "", parent), m_promises(addLine("promise", "promised")), m_waiting(addLine("muted", "waiting")), m_gaps(addLine("warning", "gaps"))
{
    setObjectName(QStringLiteral("receipt"));
    ReceiptCard::retranslate();
}

void ReceiptCard::setReceipt(const Receipt &receipt, const QString &language)
{
    setHead(receipt.accepted.number, {receipt.businessName, receipt.className, receipt.customer});
    QStringList lines;
    QStringList waiting;
    for (const Promise &promise : receipt.accepted.promises)
        (promise.runs ? lines : waiting) << PromisesCard::line(promise, receipt.type, language, ChinaTime::date(receipt.accepted.acceptedMs));
    m_promises->setText(lines.join(u'\n'));
    m_promises->setVisible(!lines.isEmpty());
    m_waiting->setText(waiting.join(u'\n'));
    m_waiting->setVisible(!waiting.isEmpty());
    m_gaps->setText(gapsText(receipt, language));
    m_gaps->setVisible(!receipt.accepted.gaps.isEmpty());
    setSpoken(lines);
    setPrinted(false);
}

void ReceiptCard::retranslate()
{
    setWords(tr("✓ Accepted and saved"), tr("Hand the receipt over with both hands: “This is your receipt, please keep it.”"), tr("Print receipt"));
}
