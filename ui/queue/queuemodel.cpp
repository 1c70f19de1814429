// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/queuemodel.h"

#include "core/base/chinatime.h"
#include "ui/queue/queuewords.h"

#include <QSet>

#include <algorithm>
#include <array>

QueueModel::QueueModel(const UiContext &context, QObject *parent)
    : QAbstractTableModel(parent)
    , m_context(context)
    , m_nowMs(context.clock.wallUtcMs())
{
}

int QueueModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int QueueModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

namespace {

constexpr std::array<const char *, QueueModel::ColumnCount> columnKeys{"time", "number", "business", "class", "customer", "next", "due",
                                                                       "waits", "since", "handler", "first", "accepted", "external"};

/// The column by which a queue of that order is sorted.
int columnOf(QueueFilter::Order order)
{
    switch (order) {
    case QueueFilter::Order::Due: break;
    case QueueFilter::Order::Waiting: return QueueModel::WaitsFor;
    case QueueFilter::Order::Accepted: return QueueModel::Accepted;
    }
    return QueueModel::Due;
}

} // namespace

QString QueueModel::keyOf(int column)
{
    return column < 0 || column >= ColumnCount ? QString() : QString::fromLatin1(columnKeys[static_cast<size_t>(column)]);
}

int QueueModel::columnOf(const QString &key)
{
    const auto found = std::find_if(columnKeys.begin(), columnKeys.end(), [&key](const char *one) { return key == QLatin1String(one); });
    return found == columnKeys.end() ? -1 : static_cast<int>(found - columnKeys.begin());
}

QString QueueModel::heading(int column)
{
    switch (column) {
    case TimeLeft:
        return tr("Time", "column");
    case Number:
        return tr("Case no.", "column");
    case Business:
        return tr("Business", "column");
    case CustomerClass:
        return tr("Class", "column");
    case Customer:
        return tr("Customer", "column");
    case NextMilestone:
        return tr("Next step", "column");
    case Due:
        return tr("Due", "column");
    case WaitsFor:
        return tr("Waits for", "column");
    case WaitsSince:
        return tr("Since", "column: since when we wait");
    case Handler:
        return tr("Handler", "column");
    case FirstContact:
        return tr("First contact", "column");
    case Accepted:
        return tr("Accepted", "column");
    case ExternalNo:
        return tr("Central no.", "column");
    default:
        return {};
    }
}

QVariant QueueModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    // The usual order is not marked: everybody knows it.
    const bool marked = m_filter.order != QueueFilter::Order::Due && section == ::columnOf(m_filter.order);
    return marked ? heading(section) + QStringLiteral(" ↓") : heading(section);
}

QVariant QueueModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const QueueRow &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return QueueWords(m_context, m_nowMs).words(row, index.column());
    case Qt::AccessibleTextRole:
        return spoken(row, index.column());
    case Qt::ToolTipRole:
        return tip(row, index.column());
    case CaseIdRole:
        return row.id.value;
    case LevelRole:
        return lookOf(row, m_nowMs).level;
    case ProvisionalRole:
        return row.deadline.provisional && !row.commitment.isEmpty();
    case ConflictRole:
        return row.hasConflict;
    default:
        return {};
    }
}

/// The arrows move along rows, and a screen reader tells the cell they come to, the first: it says the row.
QString QueueModel::spoken(const QueueRow &row, int column) const
{
    const QueueWords words(m_context, m_nowMs);
    if (column != TimeLeft)
        return heading(column) + u' ' + words.words(row, column);
    QStringList parts;
    for (const Column part : {TimeLeft, Number, Business, Customer, NextMilestone, Due, WaitsFor}) {
        if (const QString said = words.words(row, part); !said.isEmpty())
            parts << said;
    }
    if (row.hasConflict)
        parts << tr("Two entries contradict each other: see the case file.");
    return parts.join(QStringLiteral(", "));
}

QString QueueModel::tip(const QueueRow &row, int column) const
{
    const QueueWords words(m_context, m_nowMs);
    QStringList lines{words.words(row, column)};
    if (column == Number && !row.externalNo.isEmpty())
        lines << tr("External no. %1").arg(row.externalNo);
    if (column == WaitsFor && row.waitsSinceMs > 0)
        lines << tr("since %1, %2").arg(ChinaTime::text(row.waitsSinceMs), words.names(row).handler(row.handler));
    if (column == TimeLeft && row.hasConflict)
        lines << tr("Two entries contradict each other: see the case file.");
    if (column == Business && row.gaps > 0)
        lines << tr("%n paper(s) promised by %1", nullptr, row.gaps).arg(ChinaTime::text(row.gapsUntilMs).left(10));
    if (column == Due && row.late)
        lines << tr("Entered after the fact");
    for (QString &line : lines)
        line = line.toHtmlEscaped();
    return lines.join(QStringLiteral("<br>"));
}

QueueModel::Look QueueModel::lookOf(const QueueRow &row, qint64 nowMs) const
{
    const int waited = QueueWords::daysWaited(row, nowMs);
    if (row.commitment.isEmpty() || !m_context.rules)
        return {-1, 0, waited};
    if (row.deadline.paused)
        return {static_cast<int>(DeadlineLevel::Paused), 0, waited};
    return {static_cast<int>(Deadlines::levelAt(row.deadline, nowMs)),
            Deadlines::leftAt(row.deadline, row.limit, nowMs, m_context.rules->calendar()), waited};
}

void QueueModel::setFilter(const QueueFilter &filter)
{
    if (m_loaded && filter == m_filter)
        return;
    beginResetModel();
    const bool otherOrder = filter.order != m_filter.order;
    m_filter = filter;
    m_rows.clear();
    m_next = {};
    m_more = false;
    m_loaded = false;
    endResetModel();
    if (otherOrder)
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    refresh();
}

void QueueModel::refresh()
{
    ++m_generation;
    readAgain({}, {}, std::max(pageSize, static_cast<int>(m_rows.size())));
}

bool QueueModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_more && !m_reading;
}

void QueueModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        read(m_next, [this](const QueuePage &page) { append(page); });
}

void QueueModel::read(const QueueCursor &after, std::function<void(const QueuePage &)> took)
{
    m_reading = true;
    const auto job = [filter = m_filter, after, nowMs = m_context.clock.wallUtcMs()](Workplace &place) {
        return place.caseViews().queue(filter, after, pageSize, nowMs);
    };
    m_context.office.askNamed(QStringLiteral("queue-rows"), job)
        .then(this, [this, generation = m_generation, took = std::move(took)](const Result<QueuePage> &page) {
            if (generation != m_generation)
                return;
            m_reading = false;
            if (page)
                took(*page);
            else
                Q_EMIT failed(page.error());
        });
}

void QueueModel::readAgain(const QueueCursor &after, QList<QueueRow> soFar, int wanted)
{
    read(after, [this, soFar = std::move(soFar), wanted](const QueuePage &page) {
        const QList<QueueRow> rows = soFar + page.rows;
        if (page.more && rows.size() < wanted) {
            readAgain(page.next, rows, wanted);
            return;
        }
        m_next = page.next;
        m_more = page.more;
        merge(rows);
        m_loaded = true;
        Q_EMIT reloaded();
    });
}

void QueueModel::append(const QueuePage &page)
{
    QSet<QString> known;
    for (const QueueRow &row : std::as_const(m_rows))
        known.insert(row.id.value);
    QList<QueueRow> fresh;
    for (const QueueRow &row : page.rows) {
        if (!known.contains(row.id.value))
            fresh << row;
    }
    m_next = page.next;
    m_more = page.more;
    if (fresh.isEmpty())
        return;
    const int first = static_cast<int>(m_rows.size());
    beginInsertRows({}, first, first + static_cast<int>(fresh.size()) - 1);
    m_rows += fresh;
    endInsertRows();
}

void QueueModel::merge(const QList<QueueRow> &rows)
{
    const qint64 paintedMs = m_nowMs;
    m_nowMs = m_context.clock.wallUtcMs();
    Q_EMIT mergeBegins();
    removeGone(rows);
    if (m_rows.isEmpty() && !rows.isEmpty()) {
        beginInsertRows({}, 0, static_cast<int>(rows.size()) - 1);
        m_rows = rows;
        endInsertRows();
    } else {
        for (int i = 0; i < rows.size(); ++i)
            placeRow(i, rows.at(i), paintedMs);
    }
    Q_EMIT mergeEnded();
}

void QueueModel::removeGone(const QList<QueueRow> &rows)
{
    QSet<QString> staying;
    for (const QueueRow &row : rows)
        staying.insert(row.id.value);
    for (int last = static_cast<int>(m_rows.size()) - 1; last >= 0; --last) {
        if (staying.contains(m_rows.at(last).id.value))
            continue;
        int first = last;
        while (first > 0 && !staying.contains(m_rows.at(first - 1).id.value))
            --first;
        beginRemoveRows({}, first, last);
        m_rows.remove(first, last - first + 1);
        endRemoveRows();
        last = first;
    }
}

void QueueModel::placeRow(int at, const QueueRow &row, qint64 paintedMs)
{
    int from = at;
    while (from < m_rows.size() && m_rows.at(from).id != row.id)
        ++from;
    if (from == m_rows.size()) {
        beginInsertRows({}, at, at);
        m_rows.insert(at, row);
        endInsertRows();
        return;
    }
    if (from != at) {
        beginMoveRows({}, from, from, {}, at);
        m_rows.move(from, at);
        endMoveRows();
    }
    if (m_rows.at(at) == row && lookOf(row, paintedMs) == lookOf(row, m_nowMs))
        return;
    m_rows[at] = row;
    Q_EMIT dataChanged(index(at, 0), index(at, ColumnCount - 1));
}

void QueueModel::retime()
{
    const qint64 before = m_nowMs;
    m_nowMs = m_context.clock.wallUtcMs();
    for (int i = 0; i < m_rows.size(); ++i) {
        if (lookOf(m_rows.at(i), before) != lookOf(m_rows.at(i), m_nowMs))
            Q_EMIT dataChanged(index(i, 0), index(i, ColumnCount - 1));
    }
}

void QueueModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

qint64 QueueModel::nextChangeMs() const
{
    qint64 next = ChinaTime::endOfDay(ChinaTime::date(m_nowMs)) + 1;
    const auto consider = [&](qint64 at) {
        if (at > m_nowMs && at < next)
            next = at;
    };
    for (const QueueRow &row : m_rows) {
        if (row.commitment.isEmpty() || row.deadline.paused)
            continue;
        consider(row.deadline.amberMs);
        consider(row.deadline.redMs);
        if (row.deadline.dueMs != Deadline::never)
            consider(row.deadline.dueMs + 1);
        if (!row.limit.countsDays())
            consider(m_nowMs + 60'000);
    }
    return next;
}

std::optional<QueueRow> QueueModel::row(int row) const
{
    if (row < 0 || row >= m_rows.size())
        return std::nullopt;
    return m_rows.at(row);
}

int QueueModel::rowOf(const CaseId &id) const
{
    for (int i = 0; i < m_rows.size(); ++i) {
        if (m_rows.at(i).id == id)
            return i;
    }
    return -1;
}
