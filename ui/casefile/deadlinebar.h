// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/casefile/deadlinedays.h"
#include "ui/shell/theme.h"

#include <QWidget>

/// One commitment drawn day by day: the day of the start grey because it is not counted, counted days filled up to today, days off hatched,
/// pauses barred, the last day in the colour of the deadline, days over the limit dark, what nobody has announced yet dashed, today a line.
/// Weekdays are named where there is room, else weeks are marked. Limits in hours are one bar from start to end. Left and Right walk from day
/// to day and say what each is; the whole is said in words to a screen reader.
class DeadlineBar : public QWidget
{
    Q_OBJECT

public:
    using Cell = DeadlineDays::Cell;
    using Day = DeadlineDays::Day;

    explicit DeadlineBar(const Theme &theme, QWidget *parent = nullptr);

    /// `what`: the commitment's name.
    void show(const Explanation &why, const CaseDeadline &row, const QString &what, const WorkCalendar &calendar, qint64 nowMs,
              const QString &language);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    const QList<Day> &days() const { return m_days.list(); }
    /// The day that Left and Right have come to, or -1.
    qsizetype cursor() const { return m_cursor; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Axis
    {
        qreal step = 0;
        qreal top = 0;
        qreal height = 0;
    };

    Axis axis() const;
    QRectF cellRect(const Axis &axis, qsizetype index) const;
    QFont smallest() const;
    void moveTo(qsizetype day);
    void paintDays(QPainter &painter) const;
    void paintCell(QPainter &painter, const QRectF &rect, const Day &day) const;
    void paintDashed(QPainter &painter, const QRectF &rect, const Day &day) const;
    void paintWeeks(QPainter &painter, const Axis &axis) const;
    void paintToday(QPainter &painter, const Axis &axis) const;
    void paintCaptions(QPainter &painter, const Axis &axis) const;
    void paintCursor(QPainter &painter, const Axis &axis) const;
    void paintDates(QPainter &painter, const Axis &axis) const;
    void paintWeekdays(QPainter &painter, const Axis &axis) const;
    void paintSpan(QPainter &painter) const;
    QColor levelInk() const;

    const Theme &m_theme;
    CaseDeadline m_row;
    qint64 m_nowMs = 0;
    QLocale m_locale;
    DeadlineDays m_days;
    qsizetype m_cursor = -1;
};
