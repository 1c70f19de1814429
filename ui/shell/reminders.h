// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/deadlinewarnings.h"

#include <QObject>

class QWidget;
struct UiContext;

/// What the deadline watch told since the list was last read, newest warning of each deadline only; opened as a sheet from the strip or by its key.
class Reminders : public QObject
{
    Q_OBJECT

public:
    explicit Reminders(const UiContext &context, QObject *parent = nullptr);

    void add(const QList<DeadlineWarning> &warnings);
    qsizetype count() const { return m_list.size(); }
    /// "■ 超期  C03-…  供电方案答复 · 新装用电  最迟 11月20日"
    QString sentence(const DeadlineWarning &warning) const;
    /// Shows the list over `window`; Enter on a line opens its case. Seen is read: the list is empty afterwards.
    void open(QWidget *window);

Q_SIGNALS:
    void countChanged(qsizetype count);
    void caseWanted(const QString &caseId);

private:
    const UiContext &m_context;
    QList<DeadlineWarning> m_list;
};
