// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

/// What an empty page or list says: what it is, and what to do next.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);
    void setWords(const QString &what, const QString &whatToDo);

private:
    QLabel *m_what;
    QLabel *m_whatToDo;
};
