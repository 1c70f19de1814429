// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/caseviews.h"
#include "ui/shell/commands.h"
#include "ui/shell/uicontext.h"

#include <QFrame>

class QLabel;
class QProgressBar;
class QPushButton;
class TallView;

/// Stands in the place of the case file while several cases are chosen: how many, of which business, and what can be done with them, each with its key.
class ManyPanel : public QFrame
{
    Q_OBJECT

public:
    explicit ManyPanel(const UiContext &context, QWidget *parent = nullptr);

    /// `more`: the list goes on behind what is loaded, so that “all” is not all.
    void setCases(const QList<QueueRow> &rows, bool more);
    /// Worked through: shown with a way to stop.
    void showProgress(int done, int of);
    void endProgress();

Q_SIGNALS:
    void wanted(CommandId command);
    void stopWanted();
    void leaveWanted(); ///< choose nothing any more

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    QString byBusiness() const;

    const UiContext &m_context;
    QList<QueueRow> m_rows;
    bool m_more = false;
    TallView *m_view;
    QLabel *m_count;
    QLabel *m_types;
    QLabel *m_rest;
    QWidget *m_acts;
    QLabel *m_words;
    QProgressBar *m_bar;
    QPushButton *m_stop;
    QPushButton *m_leave;
};
