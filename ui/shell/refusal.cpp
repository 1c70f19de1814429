// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/refusal.h"

#include "ui/shell/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/keybutton.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace {

constexpr int cardWidth = 520; ///< at 100 %

} // namespace

Refusal::Refusal(const QString &sentence, const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_card(new Card(theme, this)), m_remark(new QLabel(m_card)),
      m_again(new QPushButton(tr("Try again") + QStringLiteral("   F9"), m_card)), m_backup(new KeyButton(CommandId::Backups, theme, m_card))
{
    setObjectName(QStringLiteral("page"));
    auto *heading = new QLabel(tr("The office is not open"), m_card);
    auto *words = new QLabel(sentence, m_card);
    for (QLabel *label : {heading, words, m_remark}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    words->setObjectName(QStringLiteral("refusalSentence"));
    words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_remark->setObjectName(QStringLiteral("refusalRemark"));
    m_remark->hide();
    m_again->setObjectName(QStringLiteral("refusalAgain"));
    m_backup->setObjectName(QStringLiteral("refusalBackup"));
    m_backup->hide();
    setLook(heading, "heading");
    setLook(m_again, "filled");
    m_card->body()->addWidget(heading);
    m_card->body()->addWidget(words);
    m_card->body()->addWidget(m_remark);
    m_card->body()->addSpacing(theme.space(2));
    auto *buttons = new QWidget(m_card);
    auto *flow = new FlowLayout(buttons, theme.space(2), theme.space(2));
    flow->addWidget(m_again);
    flow->addWidget(m_backup);
    m_card->body()->addWidget(buttons);
    auto *column = new QVBoxLayout(this);
    column->addStretch(2);
    // Not by alignment: that would take the card's height as if its words stood on one line.
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_card);
    row->addStretch(1);
    column->addLayout(row);
    column->addStretch(3);
    connect(m_again, &QPushButton::clicked, this, &Refusal::againWanted);
    connect(m_backup, &QPushButton::clicked, this, &Refusal::backupWanted);
    const auto scale = [this] { m_card->setFixedWidth(m_theme.px(cardWidth)); };
    connect(&theme, &Theme::changed, this, scale);
    scale();
}

void Refusal::setRemark(const QString &words)
{
    m_remark->setText(words);
    m_remark->setVisible(!words.isEmpty());
}

void Refusal::offer(const QString &words, const QString &act)
{
    setRemark(words);
    m_backup->setWords(act);
    m_backup->show();
}

void Refusal::takeFocus()
{
    m_again->setFocus(Qt::OtherFocusReason);
}
