// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/openthen.h"

#include "core/store/store.h"

namespace {

/// The columns of cases_span behind office and file: the order of the walk.
QString order()
{
    return QStringLiteral("c.accepted_day, c.ended_day, c.type, c.class, c.outcome, c.id");
}

/// The first day of a file is no condition of its own: the place says it, and the index is entered there.
QString conditions()
{
    return QStringLiteral(" FROM cases c WHERE c.office = ? AND ") + OpenSpans::fileSql(QStringLiteral("c")) + QStringLiteral(" = ? AND (") + order()
           + QStringLiteral(") > (?, ?, ?, ?, ?, ?) AND c.accepted_day <= ? AND c.ended_day > ? AND c.outcome <> 'voided' ORDER BY ") + order();
}

} // namespace

OpenThen::OpenThen(const Store &store, const OfficeId &office, int day, int casesInPiece)
    : m_store(store), m_office(office), m_day(day), m_pieceSize(casesInPiece), m_spans(OpenSpans::holding(day))
{
}

Result<std::optional<OpenThen::Piece>> OpenThen::next()
{
    if (m_span == m_spans.size())
        return std::nullopt;
    const OpenSpans::Span &span = m_spans.at(m_span);
    if (m_after.isEmpty())
        m_after = {span.firstDay, 0, QString(), QString(), QString(), QString()};
    const QList<Value> values = QList<Value>{m_office.value, span.file} + m_after + QList<Value>{m_day, m_day};
    const auto more = m_store.first(QStringLiteral("SELECT ") + order() + conditions() + QStringLiteral(" LIMIT 1 OFFSET ?"),
                                    values + QList<Value>{m_pieceSize - 1}, [this](const Row &row) {
                                        m_after = {row.integer(0), row.integer(1), row.text(2), row.text(3), row.text(4), row.text(5)};
                                    });
    if (!more)
        return fail(more);
    if (!*more) {
        ++m_span;
        m_after.clear();
    }
    m_walked += m_pieceSize;
    return Piece{QStringLiteral("(SELECT c.office, c.id, c.type, c.class, c.accepted_day") + conditions() + QStringLiteral(" LIMIT ?)"),
                 values + QList<Value>{m_pieceSize}};
}
