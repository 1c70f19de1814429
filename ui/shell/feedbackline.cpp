// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/feedbackline.h"

#include "ui/shell/feedback.h"
#include "ui/shell/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

FeedbackLine::FeedbackLine(const Feedback &feedback, const Theme &theme, QWidget *parent)
    : QFrame(parent), m_theme(theme), m_words(new QLabel(this)), m_close(new QPushButton(this))
{
    setLook(this, "keybar");
    m_words->setObjectName(QStringLiteral("feedback"));
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setLook(m_close, "flat");
    m_close->setFocusPolicy(Qt::NoFocus);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme.space(4), theme.space(1), theme.space(2), theme.space(1));
    row->addWidget(m_words, 1);
    row->addWidget(m_close);
    m_timer.setSingleShot(true);
    m_timer.setInterval(8000);
    connect(&m_timer, &QTimer::timeout, this, &FeedbackLine::clear);
    connect(m_close, &QPushButton::clicked, this, &FeedbackLine::clear);
    connect(&feedback, &Feedback::savingBegan, this, &FeedbackLine::clear);
    connect(&feedback, &Feedback::savedNow, this, &FeedbackLine::say);
    connect(&feedback, &Feedback::said, this, &FeedbackLine::say);
    connect(&feedback, &Feedback::warnedOf, this, &FeedbackLine::refuse);
    connect(&feedback, &Feedback::refusedBecause, this, &FeedbackLine::refuse);
    connect(&feedback, &Feedback::draftNotKeptBecause, this, &FeedbackLine::refuse);
    retranslate();
    hide();
}

QString FeedbackLine::sentence() const
{
    return isHidden() ? QString() : m_words->text();
}

void FeedbackLine::wipe()
{
    clear();
    m_words->clear();
}

void FeedbackLine::refuse(const QString &sentence)
{
    m_timer.stop();
    setLook(m_words, "error");
    m_words->setText(QStringLiteral("▲ ") + sentence);
    show();
}

void FeedbackLine::say(const QString &sentence)
{
    if (sentence.isEmpty()) {
        clear();
        return;
    }
    setLook(m_words, "accent");
    m_words->setText(sentence);
    m_timer.start();
    show();
}

void FeedbackLine::clear()
{
    m_timer.stop();
    hide();
}

void FeedbackLine::retranslate()
{
    m_close->setText(tr("Close"));
}

void FeedbackLine::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        if (m_timer.isActive()) // a sentence of the other language; a refusal stays until the next act
            clear();
    }
    QFrame::changeEvent(event);
}
