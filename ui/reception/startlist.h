// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/card.h"
#include "ui/widgets/rowdelegate.h"

class QListWidget;

/// A short list on the start page of what can be gone on with: a few lines in sight, Enter or a click takes one. Not there when it is empty.
class StartList : public Card
{
    Q_OBJECT

public:
    struct Line
    {
        QString id;
        QString words;
        QString right;
        QString shape = QStringLiteral("○");
        RowDelegate::Ink ink = RowDelegate::Ink::Ink;
        QString spoken;  ///< for a screen reader
        QString tip;     ///< plain text
    };

    StartList(const Theme &theme, const char *listName, QWidget *parent);

    bool isEmpty() const;
    QListWidget *list() const { return m_list; }
    QSize sizeHint() const override;

Q_SIGNALS:
    void lineChosen(const QString &id);

protected:
    /// Selection and scroll stay where they were.
    void setLines(const QList<Line> &lines);
    QString currentId() const;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    virtual void retranslate() = 0;

private:
    void choose();
    void fit();

    const Theme &m_look;
    QListWidget *m_list;
};
