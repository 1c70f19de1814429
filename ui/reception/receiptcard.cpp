// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/receiptcard.h"

#include "core/base/chinatime.h"
#include "ui/reception/promisescard.h"
#include "ui/shell/theme.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/keybutton.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace {

QLabel *label(const char *look, const char *name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setObjectName(QLatin1String(name));
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setLook(label, look);
    return label;
}

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
    : Card(theme, parent), m_done(label("accent", "done", this)), m_number(label("heading", "number", this)), m_business(label("title", "business", this)),
      m_promises(label("promise", "promised", this)), m_waiting(label("muted", "waiting", this)),
      m_gaps(label("warning", "gaps", this)),
      m_say(label("muted", "say", this)), m_print(button(CommandId::Print, theme, QStringLiteral("print"))),
      m_next(button(CommandId::NewReception, theme, QStringLiteral("next"))), m_pdf(button(CommandId::SavePdf, theme, QStringLiteral("pdf"))),
      m_preview(button(CommandId::Preview, theme, QStringLiteral("preview")))
{
    setObjectName(QStringLiteral("receipt"));
    for (QLabel *one : {m_done, m_number, m_business, m_promises, m_waiting, m_gaps, m_say})
        body()->addWidget(one);
    auto *actions = new QWidget(this);
    auto *layout = new FlowLayout(actions, theme.space(2), theme.space(2));
    for (KeyButton *one : {m_print, m_next, m_pdf, m_preview})
        layout->addWidget(one);
    body()->addSpacing(theme.space(2));
    body()->addWidget(actions);
    body()->addStretch();
    retranslate();
}

void ReceiptCard::setReceipt(const Receipt &receipt, const QString &language)
{
    m_number->setText(receipt.accepted.number);
    QStringList parts{receipt.businessName};
    for (const QString &part : {receipt.className, receipt.customer}) {
        if (!part.isEmpty())
            parts << part;
    }
    m_business->setText(parts.join(QStringLiteral(" · ")));
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
    // Who does not see the card hears at the button that takes the focus what was told.
    m_print->setAccessibleDescription((QStringList{m_done->text(), receipt.accepted.number} + lines).join(QStringLiteral(". ")));
    setPrinted(false);
}

void ReceiptCard::setPrinted(bool printed)
{
    m_print->setFilled(!printed);
    m_next->setFilled(printed);
}

void ReceiptCard::takeFocus()
{
    m_print->setFocus(Qt::OtherFocusReason);
}

void ReceiptCard::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

KeyButton *ReceiptCard::button(CommandId command, const Theme &theme, const QString &objectName)
{
    auto *made = new KeyButton(command, theme, this);
    made->setObjectName(objectName);
    connect(made, &QPushButton::clicked, this, [this, command] { Q_EMIT pressed(command); });
    return made;
}

void ReceiptCard::retranslate()
{
    m_done->setText(tr("✓ Accepted and saved"));
    m_say->setText(tr("Hand the receipt over with both hands: “This is your receipt, please keep it.”"));
    m_print->setWords(tr("Print receipt"));
    m_pdf->setWords(tr("Save as PDF"));
    m_next->setWords(tr("Next customer"));
}
