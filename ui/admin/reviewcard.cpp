// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/admin/reviewcard.h"

#include "core/base/chinatime.h"
#include "ui/people/reviewwords.h"
#include "ui/shell/theme.h"
#include "ui/shell/uicontext.h"
#include "ui/widgets/celldelegate.h"
#include "ui/widgets/keybutton.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace {

enum Column { What, Case, Who, When, Waits, Columns };
constexpr int rowsInSight = 4;
constexpr int rowHeight = 34; ///< at 100 %

} // namespace

ReviewCard::ReviewCard(const UiContext &context, QWidget *parent)
    : Card(context.theme, parent), m_context(context), m_words(new QLabel(this)), m_table(new QTableWidget(0, Columns, this)),
      m_sign(new KeyButton(CommandId::Countersign, context.theme, this))
{
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_words->setObjectName(QStringLiteral("reviewWords"));
    m_table->setObjectName(QStringLiteral("reviewTable"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setItemDelegate(new CellDelegate(context.theme, m_table));
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    body()->addWidget(m_words);
    body()->addWidget(m_table);
    body()->addWidget(m_sign, 0, Qt::AlignLeft);
    connect(m_sign, &QPushButton::clicked, this, &ReviewCard::countersignWanted);
    connect(&context.theme, &Theme::changed, this, &ReviewCard::fill);
    fill();
}

void ReviewCard::setWaiting(const QList<Waiting> &waiting, int all)
{
    m_waiting = waiting;
    m_all = all;
    fill();
}

void ReviewCard::fill()
{
    const qint64 now = m_context.clock.wallUtcMs();
    setTitle(tr("Waiting for a second signature: %n", nullptr, m_all));
    m_words->setText(m_all == 0 ? tr("Nothing waits. While one person works here alone, what asks for a second pair of eyes is done, marked and listed here.")
                                : tr("Done by one person alone. Another person logs in here and signs all of it, or the number of the signed sheet is entered."));
    m_table->setAccessibleName(title());
    m_table->setHorizontalHeaderLabels({tr("What"), tr("Case"), tr("By"), tr("On"), tr("Waits")});
    m_table->setRowCount(static_cast<int>(m_waiting.size()));
    for (int row = 0; row < m_waiting.size(); ++row) {
        const PeopleViews::Review &review = m_waiting.at(row).review;
        const QStringList words{ReviewWords::what(review.kind), m_waiting.at(row).number.isEmpty() ? QStringLiteral("—") : m_waiting.at(row).number,
                                m_context.nameOf(review.actor), ChinaTime::text(review.atMs),
                                tr("waits for review %n day(s)", nullptr, ReviewWords::daysOf(review, now))};
        for (int column = 0; column < Columns; ++column)
            m_table->setItem(row, column, new QTableWidgetItem(words.at(column)));
        m_table->setRowHeight(row, m_context.theme.px(rowHeight));
    }
    const int rows = std::clamp(static_cast<int>(m_waiting.size()), 1, rowsInSight);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + rows * m_context.theme.px(rowHeight) + 2 * m_table->frameWidth());
    m_table->setVisible(m_all > 0);
    m_sign->setVisible(m_all > 0);
}

void ReviewCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        fill();
    Card::changeEvent(event);
}
