// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/caseviews.h"
#include "core/ledger/event.h"
#include "ui/queue/casewords.h"
#include "ui/shell/uicontext.h"

#include <QObject>

#include <optional>

class QLineEdit;
class QTableWidget;
class Sheet;

/// 复制到营销系统: the fields of a case in clear, in the order of the central system's form. Enter copies one and goes to the next; all can be
/// copied at once; the number that the central system gives is pasted below. The caller has put on record who looked.
class CentralSheet : public QObject
{
    Q_OBJECT

public:
    /// One field as the central system wants it: a number without its unit, a day as 2026-11-18.
    struct Line
    {
        QString name;
        QString value; ///< empty: nothing is known
    };
    static QList<Line> lines(const CaseFile &file, const CaseWords &words);
    /// All values in their order, empty ones too, so that what is pasted keeps its places.
    static QString joined(const QList<Line> &lines, QChar separator);

    CentralSheet(const UiContext &context, QWidget *over);

    void open(const CaseFile &file, const CaseWords &words);

Q_SIGNALS:
    void done(); ///< the central number was saved

private:
    QTableWidget *createTable(const QList<Line> &filled);
    void createAll(const QList<Line> &lines);
    void createNumber(const CaseFile &file);
    void copyLine();
    void copy(const QString &text, const QString &said);
    void saveNumber();

    const UiContext &m_context;
    QWidget *m_over;
    UuidV7Source m_ids;
    CaseId m_case;
    Sheet *m_sheet = nullptr;
    QTableWidget *m_table = nullptr;
    QLineEdit *m_number = nullptr;
    std::optional<Act> m_act; ///< made when the number is saved, kept until its outcome is known
};
