// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/visit/helpcard.h"

#include "ui/shell/readingview.h"
#include "ui/shell/sheet.h"
#include "ui/shell/theme.h"
#include "ui/shell/uicontext.h"
#include "ui/visit/helptext.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollBar>
#include <QVBoxLayout>

HelpCard::HelpCard(const VisitInHand &visit, const UiContext &context, Keys keys, QWidget *parent)
    : QWidget(parent), m_visit(visit), m_context(context), m_keys(std::move(keys)), m_search(new QLineEdit(this)),
      m_columns(new QBoxLayout(QBoxLayout::LeftToRight)), m_keyView(new ReadingView(context.theme, this)),
      m_phraseView(new ReadingView(context.theme, this))
{
    m_search->setObjectName(QStringLiteral("helpSearch"));
    m_search->setPlaceholderText(tr("Type to search keys and phrases"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->installEventFilter(this);
    m_keyView->setObjectName(QStringLiteral("helpKeys"));
    m_keyView->setAccessibleName(tr("Keys"));
    m_phraseView->setObjectName(QStringLiteral("helpPhrases"));
    m_phraseView->setAccessibleName(tr("Phrases"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(context.theme.space(2));
    column->addWidget(m_search);
    column->addLayout(m_columns, 1);
    m_columns->setSpacing(context.theme.space(3));
    m_columns->addWidget(m_keyView, 2);
    m_columns->addWidget(m_phraseView, 3);
    connect(m_search, &QLineEdit::textChanged, this, &HelpCard::search);
    search(QString());
}

void HelpCard::open(const VisitInHand &visit, const UiContext &context, const Keys &keys, QWidget *window)
{
    if (Sheet *open = Sheet::openIn(window))
        open->goBack();
    auto *sheet = new Sheet(context.theme, window);
    sheet->setTitle(tr("Keys and phrases"), {});
    sheet->setCardWidth(1000);
    auto *card = new HelpCard(visit, context, keys, sheet);
    sheet->body()->addWidget(card, 1);
    sheet->open();
}

void HelpCard::search(const QString &wanted)
{
    const QString words = wanted.trimmed();
    const QString keys = HelpText::keys(m_keys.here, m_keys.everywhere, words, m_context.theme);
    const QString phrases = HelpText::phrases(m_visit, m_context.language, words, m_context.theme);
    m_keyView->setHtml(keys);
    m_phraseView->setHtml(m_narrow ? phrases + keys : phrases);
}

/// Beside each other where there is room, else one after the other, the phrases first: they are what is asked for in a hurry.
void HelpCard::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool narrow = width() < m_context.theme.px(640);
    if (narrow == m_narrow)
        return;
    m_narrow = narrow;
    m_keyView->setVisible(!narrow);
    search(m_search->text());
}

/// Who types a search scrolls what was found without leaving the line.
bool HelpCard::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_search || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    QScrollBar *bar = m_phraseView->verticalScrollBar();
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down: bar->triggerAction(QAbstractSlider::SliderSingleStepAdd); return true;
    case Qt::Key_Up: bar->triggerAction(QAbstractSlider::SliderSingleStepSub); return true;
    case Qt::Key_PageDown: bar->triggerAction(QAbstractSlider::SliderPageStepAdd); return true;
    case Qt::Key_PageUp: bar->triggerAction(QAbstractSlider::SliderPageStepSub); return true;
    default: return QWidget::eventFilter(watched, event);
    }
}
