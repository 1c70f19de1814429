// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/theme.h"

#include <QTableView>

class QueueModel;

/// The table of the queue. Enter opens and Esc is left to the page; arrows, Home, End and the page keys are the list's.
class QueueTable : public QTableView
{
    Q_OBJECT

public:
    QueueTable(const Theme &theme, QueueModel &model, QWidget *parent);

    /// Text is larger or smaller now.
    void applySizes();

Q_SIGNALS:
    void opened();  ///< Enter, or a double click
    void resized(); ///< its room is another

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    const Theme &m_theme;
};
