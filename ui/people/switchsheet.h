// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "ui/people/login.h"
#include "ui/shell/sheet.h"

class LineForm;
class QListWidget;
struct UiContext;

/// 换人: who works here is chosen by digit or arrow, types the password, and is in. The office stays open meanwhile.
class SwitchSheet : public Sheet
{
    Q_OBJECT

public:
    /// Opens itself as soon as the office has said who works here.
    SwitchSheet(const UiContext &context, QWidget *window);

Q_SIGNALS:
    void cameIn(const Entry &entry, const QString &password);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill(const QList<Person> &people);
    void chosen();
    bool listKey(int key);
    void submit();
    void onAnswer(const Result<Entry> &entry, const QString &password);

    const UiContext &m_context;
    UuidV7Source m_ids;
    QListWidget *m_list;
    LineForm *m_form;
    QList<Person> m_people;
    bool m_busy = false;
};
