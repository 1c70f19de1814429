// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/caseviews.h"
#include "core/people/peopleviews.h"
#include "ui/queue/casewords.h"
#include "ui/shell/uicontext.h"

#include <QWidget>

class QGridLayout;

/// The history of a case 经过: when, what, in whose words; the newest at the bottom, as it happened.
class CaseTimeline : public QWidget
{
    Q_OBJECT

public:
    explicit CaseTimeline(const UiContext &context, QWidget *parent = nullptr);

    /// `alone`: what was done by the only person of the office, which a second one has to look at.
    void show(const CaseFile &file, const CaseWords &words, const QList<PeopleViews::Review> &alone, bool clear);

private:
    void addAlone(const TimelineEntry &entry, const QList<PeopleViews::Review> &alone);
    void addEntry(const TimelineEntry &entry, const CaseFile &file, const CaseWords &words, bool clear);

    const UiContext &m_context;
    QGridLayout *m_grid;
};
