// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QObject>

class QLabel;
class QListView;
class QWidget;
class Sheet;
class ToldModel;
struct UiContext;

/// 提醒记录 over the window: what was told, newest first, or only what nobody has read yet, from where F9 leads to all of it. Enter opens the case.
/// Goes with its sheet.
class ToldSheet : public QObject
{
    Q_OBJECT

public:
    ToldSheet(const UiContext &context, QWidget *window);

    /// To be called when its signals are heard: what was told may be there at once.
    void open(bool unreadOnly);

Q_SIGNALS:
    void unreadLeft(qint64 count);
    void caseWanted(const QString &caseId);
    void failed(const Error &error);

private:
    void say(bool unreadOnly);
    void onFirstRead();

    const UiContext &m_context;
    Sheet *m_sheet;
    ToldModel *m_model;
    QListView *m_list;
    QLabel *m_empty; ///< in the place of the list when there is nothing
    bool m_unreadOnly = false;
};
