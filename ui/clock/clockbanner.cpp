// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clock/clockbanner.h"

#include "ui/clock/clockwords.h"
#include "ui/shell/sentences.h"
#include "ui/shell/theme.h"
#include "ui/widgets/keybutton.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

ClockBanner::ClockBanner(const Theme &theme, QWidget *parent)
    : QFrame(parent), m_theme(theme), m_words(new QLabel(this)), m_set(new KeyButton(CommandId::SetClock, theme, this))
{
    setObjectName(QStringLiteral("clockBanner"));
    m_words->setObjectName(QStringLiteral("clockWords"));
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_set->setObjectName(QStringLiteral("clockSet"));
    m_set->setFocusPolicy(Qt::NoFocus); // its key works everywhere; the way by Tab stays short
    auto *row = new QHBoxLayout(this);
    row->addWidget(m_words, 1);
    row->addWidget(m_set, 0, Qt::AlignVCenter);
    connect(m_set, &QPushButton::clicked, this, &ClockBanner::settingWanted);
    connect(&theme, &Theme::changed, this, &ClockBanner::applySpaces);
    applySpaces();
    hide();
}

void ClockBanner::show(const ClockFacts &facts, const QHash<PersonId, QString> &names)
{
    m_facts = facts;
    m_names = names;
    retranslate();
}

void ClockBanner::retranslate()
{
    const bool trouble = ClockWords::isTrouble(m_facts);
    const bool alarm = m_facts.trust == ClockTrust::Untrusted;
    setLook(this, alarm ? "alarm" : "notice");
    setLook(m_words, alarm ? "error" : "warning");
    const QString shape = alarm ? QStringLiteral("▲ ") : QStringLiteral("◌ ");
    m_words->setText(trouble ? shape + sentences({ClockWords::sentence(m_facts, m_names), ClockWords::consequence(m_facts)}) : QString());
    m_words->setAccessibleName(m_words->text());
    setVisible(trouble);
}

void ClockBanner::applySpaces()
{
    layout()->setContentsMargins(m_theme.space(4), m_theme.space(1), m_theme.space(4), m_theme.space(1));
    layout()->setSpacing(m_theme.space(3));
}

void ClockBanner::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}
