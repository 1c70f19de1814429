// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reports/figuremodel.h"
#include "ui/widgets/card.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

class EmptyState;
class QLabel;
class QListView;
class QStackedLayout;

/// One case in two lines of words.
struct CaseLines
{
    QString id;
    QString number;
    QString remark;   ///< right of the number
    QString words;    ///< business, class, customer
    Figure figure = Figure::Accepted;

    bool operator==(const CaseLines &) const = default;
};

/// The lines of the list behind a figure, for a list view. Holds what it was given last and reads nothing.
class CaseLinesModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { IdRole = Qt::UserRole + 1, RemarkRole, WordsRole, FigureRole };

    using QAbstractListModel::QAbstractListModel;
    void setLines(const QList<CaseLines> &lines);
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<CaseLines> m_lines;
};

/// The cases behind the chosen figure. Enter or a double click asks for the case on the queue page.
class CasesBehind : public Card
{
    Q_OBJECT

public:
    CasesBehind(const Theme &theme, QWidget *parent = nullptr);

    /// `heading`: "超期 · 新装用电". Selection stays on the same case when it is still there.
    void show(const QString &heading, const QList<CaseLines> &lines, int total);
    /// Before a figure was chosen.
    void showNothing();
    QListView *list() const { return m_list; }
    void retranslate();

Q_SIGNALS:
    void caseWanted(const QString &id);

private:
    QLabel *m_heading;
    QLabel *m_more;
    QListView *m_list;
    EmptyState *m_empty;
    CaseLinesModel m_model;
    bool m_chosen = false;
};
