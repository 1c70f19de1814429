// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/standard/jsonreader.h"
#include "core/standard/standard.h"

/// Reads one business file against the words of its pack: classes, channels, areas, handlers and pause reasons are
/// known by then.
class BusinessLoader
{
public:
    BusinessLoader(const Standard &standard, JsonReader &reader);

    BusinessType load();

private:
    void readHead();
    void readFields();
    void readChecks();
    void readMaterials();
    void readMilestones();
    void readCommitments();
    void readFollowUp();
    void readCentral();
    Milestone milestone(JsonReader &reader);
    void checkHandling(JsonReader &reader, const Milestone &milestone);
    void readOutcomes(JsonReader &reader, Milestone &milestone);
    void checkClosing();
    Commitment commitment(JsonReader &reader);
    void readLimits(JsonReader &reader, Commitment &commitment);
    void readNotCounted(JsonReader &reader, Commitment &commitment);
    /// A condition whose facts are all known; `plainOnly`: and none of them sealed, because it decides about a case
    /// long after its form was closed.
    Expression condition(JsonReader &reader, const QString &key, bool plainOnly);
    bool isMilestone(const QString &key) const { return m_type.milestone(key) != nullptr; }

    const Standard &m_standard;
    JsonReader &m_reader;
    BusinessType m_type;
    QSet<QString> m_known; ///< fields and class, channel, area
};
