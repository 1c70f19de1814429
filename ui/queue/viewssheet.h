// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/personqueue.h"
#include "ui/queue/ownqueue.h"
#include "ui/shell/uicontext.h"

#include <functional>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class Sheet;

/// Ctrl+G: the views that everybody has and the person's own. Enter shows the chosen one; what is shown now is kept under a name, an own view is renamed or
/// deleted, and a deleted one brought back.
class ViewsSheet : public QObject
{
    Q_OBJECT

public:
    using Chosen = std::function<void(const SavedView &)>;

    /// Opens over the window of `over`. `shown`: the filter and columns of this moment, which a new view keeps.
    static void open(const UiContext &context, QWidget *over, OwnQueue &own, const SavedView &shown, Chosen chosen);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    ViewsSheet(const UiContext &context, OwnQueue &own, SavedView shown, Chosen chosen, Sheet *sheet);

    void createList();
    void createName();
    void createButtons();
    void fill(qsizetype current);
    void followRow();
    void showChosen();
    void saveShown();
    void rename();
    void remove();
    void restore();
    /// Of the person's own views; -1 for one that everybody has.
    qsizetype ownRow() const;
    void say(const QString &problem);

    const UiContext &m_context;
    OwnQueue &m_own;
    SavedView m_shown;
    Chosen m_chosen;
    Sheet *m_sheet;
    QList<SavedView> m_builtIn;
    QListWidget *m_list = nullptr;
    QLineEdit *m_name = nullptr;
    QLabel *m_remark = nullptr;
    QPushButton *m_rename = nullptr;
    QPushButton *m_remove = nullptr;
    QPushButton *m_restore = nullptr;
};
