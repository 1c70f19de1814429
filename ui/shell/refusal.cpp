// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/refusal.h"

#include "ui/shell/theme.h"
#include "ui/widgets/card.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

Refusal::Refusal(const QString &sentence, const Theme &theme, QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("page"));
    auto *card = new Card(theme, this);
    card->setFixedWidth(theme.px(520));
    auto *heading = new QLabel(tr("The office is not open"), card);
    auto *words = new QLabel(sentence, card);
    auto *again = new QPushButton(tr("Try again") + QStringLiteral("   F9"), card);
    for (QLabel *label : {heading, words}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    words->setObjectName(QStringLiteral("refusalSentence"));
    words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setLook(heading, "heading");
    setLook(again, "filled");
    card->body()->addWidget(heading);
    card->body()->addWidget(words);
    card->body()->addSpacing(theme.space(2));
    card->body()->addWidget(again, 0, Qt::AlignLeft);
    auto *column = new QVBoxLayout(this);
    column->addStretch(2);
    // Not by alignment: that would take the card's height as if its words stood on one line.
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(card);
    row->addStretch(1);
    column->addLayout(row);
    column->addStretch(3);
    connect(again, &QPushButton::clicked, this, &Refusal::againWanted);
}
