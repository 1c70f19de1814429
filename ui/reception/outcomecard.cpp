// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/outcomecard.h"

#include "ui/shell/theme.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/keybutton.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

OutcomeCard::OutcomeCard(const Theme &theme, const char *names, QWidget *parent)
    : Card(theme, parent), m_names(QLatin1String(names)), m_done(label("accent", "done")), m_number(label("heading", "number")), m_business(label("title", "business")),
      m_say(label("muted", "say")), m_print(button(CommandId::Print, theme, "print")), m_next(button(CommandId::NewReception, theme, "next")),
      m_pdf(button(CommandId::SavePdf, theme, "pdf")), m_preview(button(CommandId::Preview, theme, "preview"))
{
    for (QLabel *one : {m_done, m_number, m_business, m_say})
        body()->addWidget(one);
    auto *actions = new QWidget(this);
    auto *layout = new FlowLayout(actions, theme.space(2), theme.space(2));
    for (KeyButton *one : {m_print, m_next, m_pdf, m_preview})
        layout->addWidget(one);
    body()->addSpacing(theme.space(2));
    body()->addWidget(actions);
    body()->addStretch();
}

QLabel *OutcomeCard::label(const char *look, const char *name)
{
    auto *label = new QLabel(this);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setObjectName(m_names + QLatin1String(name));
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setLook(label, look);
    return label;
}

KeyButton *OutcomeCard::button(CommandId command, const Theme &theme, const char *name)
{
    auto *made = new KeyButton(command, theme, this);
    made->setObjectName(m_names + QLatin1String(name));
    connect(made, &QPushButton::clicked, this, [this, command] { Q_EMIT pressed(command); });
    return made;
}

QLabel *OutcomeCard::addLine(const char *look, const char *name)
{
    QLabel *line = label(look, name);
    body()->insertWidget(body()->indexOf(m_say), line);
    return line;
}

void OutcomeCard::setHead(const QString &number, const QStringList &business)
{
    m_number->setText(number);
    QStringList parts;
    for (const QString &part : business) {
        if (!part.isEmpty())
            parts << part;
    }
    m_business->setText(parts.join(QStringLiteral(" · ")));
}

void OutcomeCard::setSpoken(const QStringList &lines)
{
    m_print->setAccessibleDescription((QStringList{m_done->text(), m_number->text()} + lines).join(QStringLiteral(". ")));
}

void OutcomeCard::setWords(const QString &done, const QString &say, const QString &print)
{
    m_done->setText(done);
    m_say->setText(say);
    m_print->setWords(print);
    m_pdf->setWords(tr("Save as PDF"));
    m_next->setWords(tr("Next customer"));
}

void OutcomeCard::setPrinted(bool printed)
{
    m_print->setFilled(!printed);
    m_next->setFilled(printed);
}

void OutcomeCard::takeFocus()
{
    m_print->setFocus(Qt::OtherFocusReason);
}

void OutcomeCard::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}
