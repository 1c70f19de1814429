// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/queue/casewords.h"

#include <QCoreApplication>

/// One entry of a case's history as a sentence. Every kind of core/cases/caseevents.h has its words; one that this version does not know
/// is shown by its kind, so that nothing that happened is hidden.
class EventWords
{
    Q_DECLARE_TR_FUNCTIONS(EventWords)

public:
    struct Line
    {
        QString what;   ///< 挂起：资料不齐
        QString detail; ///< what was said or given, in the words of whoever entered it; may be empty
    };

    /// `clear`: personal values unmasked. Else those of `form`, the case's own, stand masked in what was typed freely too.
    EventWords(const CaseWords &words, QString type, bool clear, ClearFields form = {});

    Line line(const TimelineEntry &entry) const;
    /// Why personal data are erased, by the key of ErasureDesk::reasons().
    static QString erasureReason(const QString &key);
    /// Whether there are words for that kind (a test walks all kinds).
    static bool knows(const QString &kind);

private:
    Line inClear(const TimelineEntry &entry) const;
    Line accepted(const TimelineEntry &entry) const;
    Line reached(const TimelineEntry &entry) const;
    Line paused(const TimelineEntry &entry) const;
    Line materials(const TimelineEntry &entry) const;
    Line transferred(const TimelineEntry &entry) const;
    Line corrected(const TimelineEntry &entry) const;
    Line followUp(const TimelineEntry &entry) const;
    Line printed(const TimelineEntry &entry) const;
    Line erased(const TimelineEntry &entry) const;
    Line externalNumber(const TimelineEntry &entry) const;
    QStringList correctedTimes(const TimelineEntry &entry) const;
    QStringList correctedFields(const TimelineEntry &entry) const;
    QString change(const QString &name, const QString &before, const QString &now) const;
    QString valueWords(const QString &field, const ClearValue &value) const;

    const CaseWords &m_words;
    QString m_type;
    bool m_clear;
    ClearFields m_form;
};
