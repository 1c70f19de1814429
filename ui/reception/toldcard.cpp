// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/toldcard.h"

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

} // namespace

ToldCard::ToldCard(const Theme &theme, QWidget *parent)
    : Card(theme, parent), m_done(label("accent", "tolddone", this)), m_number(label("heading", "toldnumber", this)),
      m_business(label("title", "toldbusiness", this)), m_missing(label("title", "toldmissing", this)), m_until(label("promise", "tolduntil", this)),
      m_repeat(label("warning", "toldrepeat", this)), m_say(label("muted", "toldsay", this)),
      m_print(button(CommandId::Print, theme, "printnotice")), m_next(button(CommandId::NewReception, theme, "nextaftertold")),
      m_pdf(button(CommandId::SavePdf, theme, "noticepdf")), m_preview(button(CommandId::Preview, theme, "noticepreview"))
{
    setObjectName(QStringLiteral("told"));
    for (QLabel *one : {m_done, m_number, m_business, m_missing, m_until, m_repeat, m_say})
        body()->addWidget(one);
    auto *actions = new QWidget(this);
    auto *layout = new FlowLayout(actions, theme.space(2), theme.space(2));
    for (KeyButton *one : {m_print, m_next, m_pdf, m_preview})
        layout->addWidget(one);
    body()->addSpacing(theme.space(2));
    body()->addWidget(actions);
    retranslate();
}

void ToldCard::setNotice(const NoticePaper &notice, const QString &language)
{
    m_number->setText(notice.told.number);
    QStringList parts{notice.businessName};
    for (const QString &part : {notice.className, notice.customer}) {
        if (!part.isEmpty())
            parts << part;
    }
    m_business->setText(parts.join(QStringLiteral(" · ")));
    QStringList lines;
    const QStringList missing = NoticePrintout::names(notice.type, notice.told.missing, language);
    for (const QString &name : missing)
        lines << QStringLiteral("○ ") + name;
    m_missing->setText(lines.join(u'\n'));
    m_until->setText(tr("to bring by %1").arg(NoticePrintout::until(notice.told)));
    const QStringList repeat = NoticePrintout::names(notice.type, notice.told.repeat, language);
    m_repeat->setText(tr("◆ Not on an earlier notice: %1. This second way is our fault: apologise to the customer.").arg(repeat.join(tr(", ", "between papers"))));
    m_repeat->setVisible(!repeat.isEmpty());
    setPrinted(false);
}

void ToldCard::setPrinted(bool printed)
{
    m_print->setFilled(!printed);
    m_next->setFilled(printed);
}

void ToldCard::takeFocus()
{
    m_print->setFocus(Qt::OtherFocusReason);
}

void ToldCard::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

KeyButton *ToldCard::button(CommandId command, const Theme &theme, const char *objectName)
{
    auto *made = new KeyButton(command, theme, this);
    made->setObjectName(QLatin1String(objectName));
    connect(made, &QPushButton::clicked, this, [this, command] { Q_EMIT pressed(command); });
    return made;
}

void ToldCard::retranslate()
{
    m_done->setText(tr("✓ Told once and saved; not accepted yet, no time runs"));
    m_say->setText(tr("Say: “This is all that is missing. With it in hand, any window goes on from here.”"));
    m_print->setWords(tr("Print notice"));
    m_pdf->setWords(tr("Save as PDF"));
    m_next->setWords(tr("Next customer"));
}
