// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/caseviews.h"
#include "ui/shell/uicontext.h"

#include <QWidget>

#include <functional>

class FlowLayout;
class QMenu;
class QPushButton;

/// Which open cases are shown, as a line of chips with their counts: one kind, whom we wait for, one business type. Left and right go
/// from chip to chip, Home and End to the first and last; the two menus open with Down.
class FilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(const UiContext &context, QWidget *parent = nullptr);

    const QueueFilter &filter() const { return m_filter; }
    /// Shows that filter and announces it when it is another one.
    void choose(const QueueFilter &filter);
    void setCounts(const QueueCounts &counts);
    /// One line, where there is no room for two: without the kinds whose figures stand in the strip or that the views lead to, but for the one in force.
    void setCompact(bool compact);
    /// Words of the filter in force, for the printed list and the empty state: "超期 · 等客户".
    QString words() const;
    void takeFocus();
    /// Name of the person's view that is shown; empty: none of them.
    void setViewName(const QString &name);

Q_SIGNALS:
    void filterChanged(const QueueFilter &filter);
    void viewsWanted();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Chip
    {
        QueueFilter::Kind kind;
        QPushButton *button;
    };

    void createChips();
    QPushButton *createMenuChip(const QString &name);
    void retranslate();
    void openWaitsMenu();
    void openTypeMenu();
    void openMenu(QPushButton *chip, const std::function<void(QMenu &)> &fill);
    void addChoice(QMenu &menu, const QString &words, bool chosen, const QueueFilter &filter);
    QList<QPushButton *> row() const;
    QString typeName(const QString &type) const;
    QString dayWords() const;
    void giveRoom();

    const UiContext &m_context;
    QueueFilter m_filter;
    QueueCounts m_counts;
    bool m_compact = false;
    FlowLayout *m_flow = nullptr;
    QList<Chip> m_chips;
    QPushButton *m_waits = nullptr;
    QPushButton *m_types = nullptr;
    QPushButton *m_day = nullptr;  ///< only while one day is shown
    QPushButton *m_view = nullptr;
    QString m_viewName;
};
