// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/theme.h"

#include <QTableView>

class QueueModel;

/// The table of the queue. Enter opens and Esc is left to the page; arrows, Home, End and the page keys are the list's; Shift
/// with them, Ctrl+A and Insert choose several.
class QueueTable : public QTableView
{
    Q_OBJECT

public:
    QueueTable(const Theme &theme, QueueModel &model, QWidget *parent);

    /// Text is larger or smaller now.
    void applySizes();
    /// Rows that are chosen, from above.
    QList<int> chosenRows() const;
    /// Columns of QueueModel::Column in the order in which they stand.
    QList<int> columnsShown() const;

Q_SIGNALS:
    void opened();  ///< Enter, or a double click
    void resized(); ///< its room is another

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void markAndGoOn();

    const Theme &m_theme;
};
