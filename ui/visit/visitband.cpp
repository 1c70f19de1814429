// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/visit/visitband.h"

#include "ui/shell/commands.h"
#include "ui/shell/theme.h"
#include "ui/visit/visitface.h"
#include "ui/visit/visitinhand.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/keybutton.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

#include <utility>

VisitBand::VisitBand(const VisitInHand &visit, const Theme &theme, QWidget *parent) : QFrame(parent), m_visit(visit), m_theme(theme)
{
    setObjectName(QStringLiteral("visitBand"));
    setLook(this, "softstrip");
    auto *column = new QVBoxLayout(this);
    column->setSpacing(0);
    m_busy = createBusy();
    m_idle = createIdle();
    column->addStretch(1);
    column->addWidget(m_busy);
    column->addWidget(m_idle);
    column->addStretch(1);
    connect(&visit, &VisitInHand::changed, this, &VisitBand::refresh);
    connect(&theme, &Theme::changed, this, &VisitBand::arrange);
    arrange();
    setFolded(false);
    retranslate();
}

QWidget *VisitBand::createBusy()
{
    auto *busy = new QWidget(this);
    m_grid = new QGridLayout(busy);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setColumnStretch(1, 1);
    m_face = new VisitFace(m_visit, m_theme, busy);
    m_phrase = new QLabel(busy);
    m_phrase->setObjectName(QStringLiteral("visitPhrase"));
    m_phrase->setTextFormat(Qt::PlainText);
    m_phrase->setWordWrap(true);
    m_phrase->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setLook(m_phrase, "phrase");
    m_buttons = new QWidget(busy);
    auto *row = new QHBoxLayout(m_buttons);
    row->setContentsMargins(0, 0, 0, 0);
    m_help = new KeyButton(CommandId::Help, m_theme, m_buttons);
    m_help->setObjectName(QStringLiteral("visitHelp"));
    m_end = new KeyButton(CommandId::EndVisit, m_theme, m_buttons);
    m_end->setObjectName(QStringLiteral("endVisit"));
    for (KeyButton *button : {m_help, m_end}) {
        button->setFocusPolicy(Qt::NoFocus); // their keys work everywhere; the way by Tab stays short
        connect(button, &QPushButton::clicked, this, [this, button] { Q_EMIT commandWanted(button->command()); });
        row->addWidget(button);
    }
    m_grid->addWidget(m_face, 0, 0, Qt::AlignLeft | Qt::AlignVCenter);
    m_grid->addWidget(m_phrase, 0, 1);
    m_grid->addWidget(m_buttons, 0, 2, Qt::AlignRight | Qt::AlignVCenter);
    return busy;
}

QPushButton *VisitBand::figureButton(const QueueFilter &filter)
{
    auto *button = new QPushButton(m_idle);
    button->setFocusPolicy(Qt::NoFocus); // the queue's own filters are the keyboard's way there
    setLook(button, "flat");
    connect(button, &QPushButton::clicked, this, [this, filter] { Q_EMIT filterWanted(filter); });
    m_figures << button;
    return button;
}

QWidget *VisitBand::createIdle()
{
    using Kind = QueueFilter::Kind;
    auto *idle = new QWidget(this);
    m_idle = idle;
    auto *flow = new FlowLayout(idle, m_theme.space(2), m_theme.space(1));
    m_begin = new KeyButton(CommandId::NewReception, m_theme, idle);
    m_begin->setObjectName(QStringLiteral("beginVisit"));
    m_begin->setFocusPolicy(Qt::NoFocus);
    connect(m_begin, &QPushButton::clicked, this, [this] { Q_EMIT commandWanted(CommandId::NewReception); });
    m_farewell = new QLabel(idle);
    m_farewell->setObjectName(QStringLiteral("visitFarewell"));
    m_farewell->setTextFormat(Qt::PlainText);
    setLook(m_farewell, "phrase");
    flow->addWidget(m_begin);
    flow->addWidget(m_farewell);
    flow->addWidget(figureButton({Kind::Today, {}, {}, {}}));
    for (const char *whom : {"us", "customer", "outside"})
        flow->addWidget(figureButton({Kind::All, QString::fromLatin1(whom), {}, {}}));
    const QStringList names{QStringLiteral("mustToday"), QStringLiteral("waitsForUs"), QStringLiteral("waitsForCustomer"),
                            QStringLiteral("waitsForOutside")};
    for (qsizetype i = 0; i < m_figures.size(); ++i)
        m_figures.at(i)->setObjectName(names.at(i));
    return idle;
}

QString VisitBand::phrase() const
{
    return m_visit.phrase();
}

void VisitBand::setCounts(const QueueCounts &counts)
{
    m_counts = counts;
    showFigures();
}

void VisitBand::setQuiet(bool quiet)
{
    m_quiet = quiet;
    refresh();
}

void VisitBand::setFolded(bool folded)
{
    m_folded = folded;
    m_help->setVisible(folded);
}

void VisitBand::showFigures()
{
    const QStringList words{tr("To be done today %1").arg(m_counts.today), tr("Waiting for us %1").arg(m_counts.us),
                            tr("Waiting for the customer %1").arg(m_counts.customer), tr("Waiting for others outside %1").arg(m_counts.outside)};
    for (qsizetype i = 0; i < m_figures.size(); ++i) {
        m_figures.at(i)->setText(words.at(i));
        m_figures.at(i)->setAccessibleName(words.at(i));
    }
}

void VisitBand::refresh()
{
    const bool busy = m_visit.isInHand();
    const QString said = m_visit.phrase();
    const QString quoted = said.isEmpty() ? QString() : tr("“%1”", "words to say").arg(said);
    m_busy->setVisible(busy);
    m_idle->setVisible(!busy);
    m_face->refresh();
    if (m_phrase->text() != quoted)
        m_phrase->setText(quoted);
    keepLine();
    m_farewell->setText(busy ? QString() : quoted);
    // For two seconds nothing but the farewell.
    m_farewell->setVisible(!busy && !said.isEmpty());
    m_begin->setVisible(busy || said.isEmpty());
    for (QPushButton *figure : std::as_const(m_figures))
        figure->setVisible(busy || said.isEmpty());
    setVisible(busy || !said.isEmpty() || !m_quiet);
}

/// No empty line where the words to say stand under the customer.
void VisitBand::keepLine()
{
    m_phrase->setHidden(m_phraseBelow && m_phrase->text().isEmpty());
}

/// In one row where there is room, else the words to say under the customer; with very large text the keys alone stand for their buttons (they are in
/// the key bar).
void VisitBand::arrange()
{
    const bool narrow = width() < m_theme.px(900);
    const bool tiny = width() < m_theme.px(720);
    const int edge = m_theme.space(tiny ? 1 : 2);
    layout()->setContentsMargins(m_theme.space(4), edge, m_theme.space(4), edge);
    m_grid->setHorizontalSpacing(m_theme.space(6));
    m_grid->setVerticalSpacing(m_theme.space(1));
    m_grid->removeWidget(m_phrase);
    m_grid->removeWidget(m_face);
    m_grid->addWidget(m_face, 0, 0, 1, tiny ? 3 : 1, tiny ? Qt::Alignment() : Qt::AlignLeft | Qt::AlignVCenter);
    m_grid->addWidget(m_phrase, narrow ? 1 : 0, narrow ? 0 : 1, 1, narrow ? 3 : 1);
    m_phraseBelow = narrow;
    keepLine();
    m_face->setOneLine(tiny);
    m_buttons->setVisible(!tiny);
    setMinimumHeight(m_theme.px(tiny ? 44 : 64));
}

void VisitBand::retranslate()
{
    m_begin->setWords(tr("Welcome the customer"));
    showFigures();
    refresh();
}

void VisitBand::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void VisitBand::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    arrange();
}
