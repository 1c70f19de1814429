// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/standard/jsonreader.h"
#include "core/standard/standard.h"

/// Reads the fields of a form. `known` are the names its conditions may ask for: all fields of the form and class,
/// channel, area; a field's `when` may ask only for those above it, so that a form is decided from top to bottom.
class FieldLoader
{
public:
    FieldLoader(const Standard &standard, QSet<QString> known);

    /// The list under `key` of `reader`.
    QList<Field> load(JsonReader &reader, const QString &key, JsonReader::Need need);

    /// Names of all fields under `key`, readable or not, for conditions that look ahead.
    static QSet<QString> namesIn(const QJsonValue &fields);
    static QList<FormCheck> checks(JsonReader &reader, const QSet<QString> &known);
    /// Refuses comparisons with words the fact can never be: a misspelt class or option.
    static void checkWords(JsonReader &reader, const QString &key, const Expression &expression,
                           const Standard &standard, const QList<Field> &fields);

private:
    Field field(JsonReader &reader);
    void readRequired(JsonReader &reader, Field &field);
    void readOptions(JsonReader &reader, Field &field);
    void readMembers(JsonReader &reader, Field &field);
    void readBounds(JsonReader &reader, Field &field);
    void readHandling(JsonReader &reader, Field &field);
    void checkArea(JsonReader &reader, const Field &field);

    const Standard &m_standard;
    QSet<QString> m_known;
    QSet<QString> m_above;
    QSet<QString> m_taken;
    bool m_inGroup = false;
};
