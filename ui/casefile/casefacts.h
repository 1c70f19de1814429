// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/caseviews.h"
#include "ui/queue/casewords.h"
#include "ui/shell/uicontext.h"

#include <QWidget>

class QGridLayout;

/// What a case is about: channel, handler, papers, and the fields of its form by name and value, personal ones masked unless shown in clear.
class CaseFacts : public QWidget
{
    Q_OBJECT

public:
    explicit CaseFacts(const UiContext &context, QWidget *parent = nullptr);

    /// A name and its value; none is empty.
    struct Line
    {
        QString name;
        QString value;
    };
    /// What is shown, in its order: also for paper.
    static QList<Line> lines(const CaseFile &file, const CaseWords &words, bool clear, qint64 nowMs);

    void show(const CaseFile &file, const CaseWords &words, bool clear);

private:
    void add(const QString &name, const QString &value);
    static void addOrder(QList<Line> &lines, const CaseFile &file, const CaseWords &words);
    static void addPapers(QList<Line> &lines, const CaseFile &file, const CaseWords &words, qint64 nowMs);

    const UiContext &m_context;
    QGridLayout *m_grid;
};
