// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reception/visitday.h"
#include "ui/widgets/card.h"

class QGridLayout;
class QLabel;

/// 接待与办理时间: who was received, and per limit how many items were measured, their median, the time nine of ten took at most, the share within the
/// limit with its denominator; unmeasured ones apart.
class ServiceCard : public Card
{
    Q_OBJECT

public:
    explicit ServiceCard(const Theme &theme, QWidget *parent = nullptr);

    void setFigures(const VisitFigures &figures);
    /// Rows as they are shown, the first with the heads; for the screen reader and for tests.
    const QList<QStringList> &rows() const { return m_rows; }
    static QStringList heads();
    /// One row per limit and, where there are several, one over all.
    static QList<QStringList> rowsOf(const VisitFigures &figures);

private:
    const Theme &m_theme;
    QLabel *m_received;
    QGridLayout *m_grid;
    QList<QLabel *> m_cells;
    QList<QStringList> m_rows;
};
