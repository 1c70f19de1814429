// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/reports/openspans.h"
#include "core/store/value.h"

#include <optional>

class Store;

/// Walks the cases that stood open at the end of a past day, a piece at a time and no case twice: file after file of OpenSpans, in the order of
/// the index cases_span, which is all that it reads.
class OpenThen
{
public:
    /// Cases of one piece at most. Their deadlines are read in well under 50 ms, also where all of them have to be computed anew.
    static constexpr int pieceSize = 500;

    /// Some of the cases as a table in a statement: columns office, id, type, class, accepted_day.
    struct Piece
    {
        QString table; ///< "(SELECT …)", to be given an alias; its values stand first in the statement
        QList<Value> values;
    };

    OpenThen(const Store &store, const OfficeId &office, int day, int casesInPiece = pieceSize);

    /// None when all were walked. A piece may be empty.
    Result<std::optional<Piece>> next();
    /// Cases in the pieces given so far; those of the last of a file count as a whole piece.
    int walked() const { return m_walked; }

private:
    const Store &m_store;
    const OfficeId m_office;
    const int m_day;
    const int m_pieceSize;
    const QList<OpenSpans::Span> m_spans;
    qsizetype m_span = 0;
    QList<Value> m_after; ///< where the last piece of this file ended: the columns of the index behind office and file
    int m_walked = 0;
};
