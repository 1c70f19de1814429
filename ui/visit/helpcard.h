// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/commands.h"

#include <QWidget>

class QBoxLayout;
class QLineEdit;
class ReadingView;
class VisitInHand;
struct UiContext;

/// F1: at the left every key, those of the page in front first; at the right what to say, with real figures. Typing searches both; arrows and page keys
/// scroll; Esc closes.
class HelpCard : public QWidget
{
    Q_OBJECT

public:
    struct Keys
    {
        QList<CommandId> here;
        QList<CommandId> everywhere;
    };

    HelpCard(const VisitInHand &visit, const UiContext &context, Keys keys, QWidget *parent = nullptr);

    /// In a sheet over the window.
    static void open(const VisitInHand &visit, const UiContext &context, const Keys &keys, QWidget *window);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search(const QString &wanted);

    const VisitInHand &m_visit;
    const UiContext &m_context;
    Keys m_keys;
    QLineEdit *m_search;
    QBoxLayout *m_columns;
    ReadingView *m_keyView;
    ReadingView *m_phraseView;
    bool m_narrow = false;
};
