// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/warnings/toldmodel.h"

#include "ui/shell/uicontext.h"

#include <limits>

namespace {

/// One page, and how many are unread after it was seen.
struct Seen
{
    ToldPage page;
    qint64 unread = 0;
};

Result<Seen> seen(Workplace &place, qint64 before, bool unreadOnly)
{
    WarningLog &log = place.warningLog();
    Result<ToldPage> page = log.page(before, ToldModel::pageSize, unreadOnly);
    if (!page)
        return fail(page);
    // A store that can only be read keeps them as unread: no reason not to show them.
    if (!page->rows.isEmpty() && !place.office().restriction) {
        if (const Result<> marked = log.markRead(page->rows.constLast().pos, page->rows.constFirst().pos); !marked)
            return fail(marked);
    }
    const Result<qint64> unread = log.unread();
    if (!unread)
        return fail(unread);
    return Seen{std::move(*page), *unread};
}

} // namespace

ToldModel::ToldModel(const UiContext &context, QObject *parent) : QAbstractListModel(parent), m_context(context), m_words(context) {}

int ToldModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ToldModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const ToldWarning &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole: return m_words.about(row);
    case Qt::AccessibleTextRole: {
        QStringList parts{WarningWords::what(row.what), m_words.about(row), m_words.detail(row), m_words.when(row), WarningWords::mark(row)};
        parts.removeAll(QString());
        return parts.join(QStringLiteral(", "));
    }
    case WhatRole: return static_cast<int>(row.what);
    case CaseIdRole: return row.id.value;
    case WhoRole: return m_words.who(row);
    case StepRole: return m_words.step(row);
    case DetailRole: return m_words.detail(row);
    case WhenRole: return m_words.when(row);
    case MarkRole: return WarningWords::mark(row);
    default: return {};
    }
}

bool ToldModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_more && !m_reading;
}

void ToldModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        read();
}

void ToldModel::show(bool unreadOnly)
{
    ++m_generation;
    beginResetModel();
    m_rows.clear();
    m_more = false;
    m_unreadOnly = unreadOnly;
    endResetModel();
    read();
}

void ToldModel::read()
{
    m_reading = true;
    const qint64 before = m_rows.isEmpty() ? std::numeric_limits<qint64>::max() : m_rows.constLast().pos;
    m_context.office.ask([before, unreadOnly = m_unreadOnly](Workplace &place) { return seen(place, before, unreadOnly); })
        .then(this, [this, generation = m_generation](const Result<Seen> &seen) {
            if (generation != m_generation)
                return;
            m_reading = false;
            if (!seen) {
                Q_EMIT failed(seen.error());
                return;
            }
            take(seen->page);
            Q_EMIT unreadLeft(seen->unread);
        });
}

void ToldModel::take(const ToldPage &page)
{
    const bool first = m_rows.isEmpty();
    m_more = page.more;
    if (!page.rows.isEmpty()) {
        const int at = static_cast<int>(m_rows.size());
        beginInsertRows({}, at, at + static_cast<int>(page.rows.size()) - 1);
        m_rows += page.rows;
        endInsertRows();
    }
    if (first)
        Q_EMIT firstRead();
}
