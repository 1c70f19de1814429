// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backup/restoreprogress.h"

#include "ui/shell/theme.h"
#include "ui/widgets/card.h"

#include <QKeyEvent>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace {

constexpr int lookEveryMs = 100;
constexpr int cardWidth = 520; ///< at 100 %

} // namespace

RestoreProgress::RestoreProgress(const Theme &theme, std::function<int()> percent, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_percent(std::move(percent)), m_card(new Card(theme, this)), m_heading(new QLabel(m_card)),
      m_words(new QLabel(m_card)), m_bar(new QProgressBar(m_card)), m_stop(new QPushButton(m_card))
{
    setObjectName(QStringLiteral("page"));
    for (QLabel *label : {m_heading, m_words}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    setLook(m_heading, "heading");
    m_words->setObjectName(QStringLiteral("restoreWords"));
    m_bar->setObjectName(QStringLiteral("restoreBar"));
    m_bar->setRange(0, 100);
    m_stop->setObjectName(QStringLiteral("restoreStop"));
    m_stop->setAutoDefault(false);
    m_card->body()->addWidget(m_heading);
    m_card->body()->addWidget(m_words);
    m_card->body()->addSpacing(theme.space(2));
    m_card->body()->addWidget(m_bar);
    m_card->body()->addSpacing(theme.space(2));
    m_card->body()->addWidget(m_stop, 0, Qt::AlignLeft);
    auto *column = new QVBoxLayout(this);
    column->addStretch(2);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_card);
    row->addStretch(1);
    column->addLayout(row);
    column->addStretch(3);
    connect(m_stop, &QPushButton::clicked, this, &RestoreProgress::stop);
    connect(&m_timer, &QTimer::timeout, this, &RestoreProgress::look);
    m_timer.start(lookEveryMs);
    const auto scale = [this] { m_card->setFixedWidth(m_theme.px(cardWidth)); };
    connect(&theme, &Theme::changed, this, scale);
    scale();
    retranslate();
    look();
}

void RestoreProgress::takeFocus()
{
    m_stop->setFocus(Qt::OtherFocusReason);
}

void RestoreProgress::look()
{
    m_bar->setValue(m_percent());
}

void RestoreProgress::stop()
{
    if (m_stopping)
        return;
    m_stopping = true;
    m_stop->setEnabled(false);
    retranslate();
    Q_EMIT stopWanted();
}

void RestoreProgress::retranslate()
{
    m_heading->setText(tr("Restoring"));
    m_words->setText(m_stopping ? tr("Stopping: the office opens as it was.")
                                : tr("The backup is copied, checked and replayed beside the office. Until that is done the office stays as it was."));
    m_words->setAccessibleName(m_words->text());
    m_bar->setAccessibleName(tr("Restoring"));
    m_stop->setText(tr("Stop") + QStringLiteral("   Esc"));
    m_stop->setAccessibleName(tr("Stop"));
}

/// Stopping is no act, so Esc may do it.
void RestoreProgress::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        stop();
    else
        QWidget::keyPressEvent(event);
}

void RestoreProgress::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}
