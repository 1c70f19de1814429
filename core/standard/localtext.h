// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>

/// A text in several languages: "zh" always there, others fall back to it.
struct LocalText
{
    QMap<QString, QString> byLanguage;

    QString in(const QString &language) const { return byLanguage.value(language, byLanguage.value(QStringLiteral("zh"))); }
    bool isEmpty() const { return byLanguage.isEmpty(); }
    bool operator==(const LocalText &) const = default;
};
