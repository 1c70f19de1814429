// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QMap>
#include <QStringList>

/// The words behind a verb taken apart: options with a value, flags, and what is left in order.
class Arguments
{
public:
    /// UsageWrong names an option that nobody knows, stands twice or lacks its value. `--help`, `-h` and `--json` are
    /// always flags;
    /// `--lang` is read before any verb and passed over here.
    static Result<Arguments> parse(const QStringList &words, const QStringList &valued, const QStringList &flags = {});

    bool has(const QString &flag) const { return m_values.contains(flag); }
    QString value(const QString &option, const QString &otherwise = {}) const
    {
        return m_values.value(option, otherwise);
    }
    /// UsageWrong when it is not given, or empty.
    Result<QString> needed(const QString &option) const;
    /// A whole number of that range, `otherwise` when it is not given.
    Result<qint64> number(const QString &option, qint64 otherwise, qint64 low, qint64 high) const;
    const QStringList &rest() const { return m_rest; }
    bool wantsHelp() const { return has(QStringLiteral("--help")); }
    bool wantsJson() const { return has(QStringLiteral("--json")); }

private:
    QMap<QString, QString> m_values;
    QStringList m_rest;
};
