// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/personqueue.h"
#include "ui/queue/queuemodel.h"

#include <QObject>

#include <array>
#include <optional>

class QTableView;
class Theme;

/// Which columns the queue shows, in what order and how wide. Without a choice of the person: our own, of which first whom we wait for and then the class
/// step back when the room is too small. A choice stands as it is, and what has no room is scrolled to. What decides (time, number, due) is
/// never cut; words of the others go on in a second line of the row.
class QueueColumns : public QObject
{
    Q_OBJECT

public:
    QueueColumns(QTableView &table, const Theme &theme);

    /// Empty: our own. Columns that the window does not know are left out.
    void setChoice(const QList<QueueColumn> &columns);
    const QList<QueueColumn> &choice() const { return m_choice; }
    /// Those shown when nothing is chosen.
    static QList<QueueColumn> own();
    /// Divides the width of the table now.
    void fit();
    /// The words are others now: they are measured again at the next fit(), not for every new width of the window.
    void measureAgain() { m_measured.reset(); }

Q_SIGNALS:
    void dragged(); ///< the person moved a column or its edge: choice() is another

private:
    using Widths = std::array<int, QueueModel::ColumnCount>;
    struct Measured
    {
        Widths wanted{};   ///< the words in one line
        Widths narrowest{}; ///< in two lines, the heading whole
    };

    QList<int> shown() const;
    void arrange(const QList<int> &columns);
    Measured measured() const;
    Widths fixed() const;
    void squeeze(Widths &widths, int room) const;
    void spread(Widths &widths, int room) const;
    void takeDragged();
    QList<QueueColumn> asShown() const;

    QTableView &m_table;
    const Theme &m_theme;
    QList<QueueColumn> m_choice;
    std::optional<Measured> m_measured;
    bool m_fitting = false; ///< sections change by us, not by hand
};
