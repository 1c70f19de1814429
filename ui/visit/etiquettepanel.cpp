// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/visit/etiquettepanel.h"

#include "ui/shell/commands.h"
#include "ui/shell/theme.h"
#include "ui/shell/uicontext.h"
#include "ui/visit/etiquetterow.h"
#include "ui/visit/visitinhand.h"
#include "ui/widgets/wraplink.h"

#include <QEvent>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace {

constexpr int panelWidth = 252;

} // namespace

EtiquettePanel::EtiquettePanel(VisitInHand &visit, const UiContext &context, QWidget *parent)
    : QFrame(parent), m_visit(visit), m_context(context), m_title(new QLabel(this)), m_key(new QLabel(this)), m_list(nullptr),
      m_scroll(new QScrollArea(this)), m_cards(new WrapLink(context.theme, this))
{
    setObjectName(QStringLiteral("etiquettePanel"));
    setLook(this, "sidepanel");
    setLook(m_title, "section");
    setLook(m_key, "small");
    m_title->setTextFormat(Qt::PlainText);
    m_key->setTextFormat(Qt::PlainText);
    m_cards->setObjectName(QStringLiteral("phraseCards"));
    auto *items = new QWidget(m_scroll->viewport());
    m_list = new QVBoxLayout(items);
    m_list->setContentsMargins(0, 0, 0, 0);
    m_list->addStretch(1);
    m_scroll->setWidget(items);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title);
    head->addStretch(1);
    head->addWidget(m_key);
    auto *column = new QVBoxLayout(this);
    column->addLayout(head);
    column->addWidget(m_scroll, 1);
    auto *line = new QFrame(this);
    setLook(line, "line");
    column->addWidget(line);
    column->addWidget(m_cards);
    connect(m_cards, &QPushButton::clicked, this, &EtiquettePanel::helpWanted);
    connect(&visit, &VisitInHand::changed, this, &EtiquettePanel::refresh);
    connect(&context.theme, &Theme::changed, this, &EtiquettePanel::applySpaces);
    applySpaces();
    retranslate();
}

void EtiquettePanel::applySpaces()
{
    const Theme &theme = m_context.theme;
    setFixedWidth(theme.px(panelWidth));
    layout()->setContentsMargins(theme.space(3), theme.space(4), theme.space(3), theme.space(4));
    layout()->setSpacing(theme.space(2));
    m_list->setSpacing(theme.space(1));
}

void EtiquettePanel::retranslate()
{
    m_title->setText(tr("Etiquette"));
    m_key->setText(Commands::of(CommandId::Help).key.toString(QKeySequence::NativeText));
    const auto standard = m_visit.etiquette().standard();
    QStringList names;
    if (standard) {
        for (const Etiquette::Situation &card : standard->etiquette.situations)
            names << card.name.in(m_context.language);
    }
    m_cards->setText(tr("Phrases: %1").arg(names.join(QStringLiteral(" · "))));
    m_cards->setVisible(!names.isEmpty());
    m_keys.clear();
    refresh();
}

/// As many rows as the standard has items for this business.
void EtiquettePanel::rebuild()
{
    const QList<EtiquetteProgress::Line> lines = m_visit.etiquette().lines();
    while (m_rows.size() > lines.size()) {
        EtiquetteRow *row = m_rows.takeLast();
        m_list->removeWidget(row);
        row->deleteLater();
    }
    while (m_rows.size() < lines.size()) {
        auto *row = new EtiquetteRow(m_context.theme, m_scroll->widget());
        m_list->insertWidget(static_cast<int>(m_rows.size()), row);
        const qsizetype at = m_rows.size();
        connect(row, &QAbstractButton::clicked, this, [this, at](bool done) { m_visit.tick(m_keys.value(at), done); });
        connect(row, &EtiquetteRow::moveWanted, this, [this, at](int by) {
            if (EtiquetteRow *next = m_rows.value(at + by))
                next->setFocus(Qt::TabFocusReason);
        });
        m_rows << row;
    }
}

void EtiquettePanel::refresh()
{
    const EtiquetteProgress &etiquette = m_visit.etiquette();
    const QList<EtiquetteProgress::Line> lines = etiquette.lines();
    const auto standard = etiquette.standard();
    if (lines.size() != m_rows.size())
        rebuild();
    m_keys.clear();
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const Etiquette::Item *item = standard->etiquette.item(lines.at(i).key);
        EtiquetteRow *row = m_rows.at(i);
        m_keys << item->key;
        row->setObjectName(QStringLiteral("etiquette.") + item->key);
        row->setText(item->name.in(m_context.language));
        row->setAccessibleName(row->text());
        row->setToolTip(tr("%1: clause %2").arg(row->text(), item->clause).toHtmlEscaped());
        row->setChecked(lines.at(i).done);
        row->setEnabled(m_visit.isInHand());
        // One stop for the Tab key; the arrows go on from there.
        row->setFocusPolicy(i == 0 ? Qt::StrongFocus : Qt::ClickFocus);
        const QString phrase = m_visit.phrasesAt(item->moment).value(0);
        row->setPhrase(phrase.isEmpty() ? QString() : tr("“%1”", "words to say").arg(phrase));
        row->update();
    }
}

void EtiquettePanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}
