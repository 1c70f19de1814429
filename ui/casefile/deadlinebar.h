// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/caserecord.h"
#include "core/deadlines/explanation.h"
#include "ui/shell/theme.h"

#include <QLocale>
#include <QWidget>

/// One commitment drawn day by day: the day of the start grey because it is not counted, counted days filled up to today, days off hatched,
/// pauses barred, the last day in the colour of the deadline, days over the limit dark. Limits in hours are one bar from start to end.
/// Says the same in words to a screen reader.
class DeadlineBar : public QWidget
{
    Q_OBJECT

public:
    explicit DeadlineBar(const Theme &theme, QWidget *parent = nullptr);

    void show(const Explanation &why, const CaseDeadline &row, qint64 nowMs, const QString &language);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    /// What one cell of the axis stands for; for tests and for the tool tip.
    enum class Cell { Start, Done, Ahead, DayOff, Paused, Last, Over };
    struct Day
    {
        QDate date;
        Cell cell;
        QString tip;
    };
    const QList<Day> &days() const { return m_days; }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Axis
    {
        qreal left = 0;
        qreal step = 0;
        qreal top = 0;
        qreal height = 0;
    };

    void collectDays();
    void addDaysOver(QDate today);
    QString tipOf(const Explanation::Day &day) const;
    Axis axis() const;
    QRectF cellRect(const Axis &axis, qsizetype index) const;
    void paintDays(QPainter &painter) const;
    void paintCell(QPainter &painter, const QRectF &rect, Cell cell) const;
    void paintCaptions(QPainter &painter, const Axis &axis) const;
    void paintDates(QPainter &painter, const Axis &axis) const;
    void paintSpan(QPainter &painter) const;
    QString spoken() const;
    QColor levelInk() const;

    const Theme &m_theme;
    Explanation m_why;
    CaseDeadline m_row;
    qint64 m_nowMs = 0;
    QLocale m_locale;
    QList<Day> m_days;
};
