// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reception/applicationviews.h"
#include "core/standard/rules.h"
#include "ui/reception/startlist.h"

/// 待补申请 of the whole office: who may still come, with what is missing and how many days are left; the soonest to lapse first. Not there when there
/// is none.
class ApplicationList : public StartList
{
    Q_OBJECT

public:
    explicit ApplicationList(const Theme &theme, QWidget *parent = nullptr);

    /// `count`: how many there are, of which `rows` are shown. Selection and scroll stay where they were.
    void setRows(const QList<ApplicationRow> &rows, qint64 count, const Rules &rules, const QString &language, QDate today);

Q_SIGNALS:
    void chosen(const ApplicationId &id);

private:
    void retranslate() override;
    Line lineOf(const ApplicationRow &row, const Rules &rules, const QString &language, QDate today) const;

    qint64 m_count = 0;
};
