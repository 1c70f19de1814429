// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backup/backupbanner.h"

#include "ui/shell/theme.h"
#include "ui/widgets/keybutton.h"

#include <QHBoxLayout>
#include <QLabel>

BackupBanner::BackupBanner(const Theme &theme, QWidget *parent)
    : QFrame(parent), m_theme(theme), m_words(new QLabel(this)), m_open(new KeyButton(CommandId::Backups, theme, this))
{
    setObjectName(QStringLiteral("backupBanner"));
    setLook(this, "alarm");
    m_words->setObjectName(QStringLiteral("backupBannerWords"));
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    setLook(m_words, "error");
    m_open->setObjectName(QStringLiteral("backupBannerOpen"));
    m_open->setFocusPolicy(Qt::NoFocus); // its key works everywhere; the way by Tab stays short
    auto *row = new QHBoxLayout(this);
    row->addWidget(m_words, 1);
    row->addWidget(m_open, 0, Qt::AlignVCenter);
    connect(m_open, &QPushButton::clicked, this, &BackupBanner::openingWanted);
    connect(&theme, &Theme::changed, this, &BackupBanner::applySpaces);
    applySpaces();
    hide();
}

void BackupBanner::say(const QString &words)
{
    m_words->setText(words.isEmpty() ? QString() : QStringLiteral("▲ ") + words);
    m_words->setAccessibleName(m_words->text());
    setVisible(!words.isEmpty());
}

void BackupBanner::applySpaces()
{
    layout()->setContentsMargins(m_theme.space(4), m_theme.space(1), m_theme.space(4), m_theme.space(1));
    layout()->setSpacing(m_theme.space(3));
}
