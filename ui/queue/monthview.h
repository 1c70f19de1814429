// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/documentprinter.h"
#include "ui/queue/listpaper.h"
#include "ui/queue/monthmodel.h"

#include <QFrame>

class QGridLayout;
class QLabel;
class QPushButton;
class QTableView;

/// 月视图: what is due on each day of a month. Arrows go from day to day, PgUp and PgDn from month to month, Home and End to the ends of the month,
/// Enter opens the queue of that day.
class MonthView : public QFrame
{
    Q_OBJECT

public:
    explicit MonthView(const UiContext &context, QWidget *parent = nullptr);

    /// Chooses that day and shows its month.
    void setDay(QDate day);
    QDate day() const { return m_day; }
    void refresh();
    void takeFocus();
    /// The month on A4.
    void put(ListPaper::Way way);

Q_SIGNALS:
    void dayWanted(QDate day); ///< Enter, or a double click
    void leaveWanted();        ///< Esc

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void createHead();
    void createTable();
    void retranslate();
    void applySizes();
    void giveRoom();
    bool keyPressed(int key);
    QDate dayAfter(int key) const;

    const UiContext &m_context;
    MonthModel *m_model;
    DocumentPrinter *m_printer;
    QDate m_day;
    QGridLayout *m_head = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_sum = nullptr;
    QPushButton *m_before = nullptr;
    QPushButton *m_after = nullptr;
    QPushButton *m_back = nullptr;
    QTableView *m_table = nullptr;
};
