// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QLineEdit>

/// A day typed as 2026-11-18: full-width figures and 2026/11/18 are accepted, Enter takes it. The keys that step from day to day stay the
/// page's while the field has the focus.
class DayField : public QLineEdit
{
    Q_OBJECT

public:
    explicit DayField(QWidget *parent = nullptr);

    void setDay(QDate day);
    QDate day() const { return m_day; }

Q_SIGNALS:
    void dayTyped(QDate day);
    /// What was typed is no date.
    void refused(const QString &typed);

protected:
    bool event(QEvent *event) override;

private:
    void take();

    QDate m_day;
};
