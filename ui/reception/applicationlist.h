// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reception/applicationviews.h"
#include "core/standard/rules.h"
#include "ui/widgets/card.h"

#include <memory>

class QListWidget;

/// 待补申请 of the whole office: who may still come, with what is missing and how many days are left; the soonest to lapse first. Not there when there
/// is none.
class ApplicationList : public Card
{
    Q_OBJECT

public:
    explicit ApplicationList(const Theme &theme, QWidget *parent = nullptr);

    /// `count`: how many there are, of which `rows` are shown. Selection and scroll stay where they were.
    void setRows(const QList<ApplicationRow> &rows, qint64 count, const Rules &rules, const QString &language, QDate today);
    bool isEmpty() const;
    QListWidget *list() const { return m_list; }
    QSize sizeHint() const override;

Q_SIGNALS:
    void chosen(const ApplicationId &id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void choose();
    void retranslate();
    void fit();

    const Theme &m_look;
    QListWidget *m_list;
    qint64 m_count = 0;
};
