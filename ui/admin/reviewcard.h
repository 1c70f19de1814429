// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/people/peopleviews.h"
#include "ui/widgets/card.h"

class KeyButton;
class QLabel;
class QTableWidget;
struct UiContext;

/// 待复核: what the only person of the office did alone and a second one has not signed yet, the oldest first.
class ReviewCard : public Card
{
    Q_OBJECT

public:
    struct Waiting
    {
        PeopleViews::Review review;
        QString number; ///< of the case; empty: it is about no case
    };

    explicit ReviewCard(const UiContext &context, QWidget *parent = nullptr);

    /// `all`: how many wait altogether.
    void setWaiting(const QList<Waiting> &waiting, int all);
    const QList<Waiting> &waiting() const { return m_waiting; }
    int count() const { return m_all; }

Q_SIGNALS:
    void countersignWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();

    const UiContext &m_context;
    QLabel *m_words;
    QTableWidget *m_table;
    KeyButton *m_sign;
    QList<Waiting> m_waiting;
    int m_all = 0;
};
