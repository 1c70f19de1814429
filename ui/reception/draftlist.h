// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/drafts/formdraft.h"
#include "core/standard/rules.h"
#include "ui/reception/startlist.h"

#include <QDate>

class QPushButton;

/// 没填完的表单: forms that were left half typed, by whom and when; the newest first. Enter goes on with one, Delete throws it away.
class DraftList : public StartList
{
    Q_OBJECT

public:
    explicit DraftList(const Theme &theme, QWidget *parent = nullptr);

    void setRows(const QList<DraftRow> &rows, const Rules &rules, const QString &language, QDate today);

Q_SIGNALS:
    void chosen(const DraftId &id);
    void unwanted(const DraftId &id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate() override;
    void throwAway();

    QPushButton *m_throwAway;
};
