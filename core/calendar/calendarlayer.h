// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QDate>
#include <QJsonObject>
#include <QList>
#include <QStringList>

/// One layer of the working calendar, as a file in resources/calendars holds it and a calendar-adopted event carries
/// it. Layers lie on one another: weekly rule ← national year ← province ← office closure.
struct CalendarLayer
{
    enum class Kind {
        National, ///< one year of the State Council's notice, make-up days included; announces that year
        Province, ///< days a province adds or moves
        Office,   ///< closures of one office: they move reception, never a promise
        Lunar,    ///< civil dates of the lunar festivals and Qingming, for the best estimate of years not announced
    };
    struct Day
    {
        QDate date;
        bool off = true; ///< false: a make-up working day
        QString name;    ///< 国庆节

        bool operator==(const Day &) const = default;
    };

    static constexpr int firstYear = 2000;
    static constexpr int lastYear = 2100;

    QString id; ///< "cn-2026"; a layer of the same id and a higher version replaces the older one
    Kind kind = Kind::National;
    int year = 0; ///< National: the year it announces; else 0
    int version = 1;
    QString source; ///< document number or address of the notice
    QList<Day> days;

    bool operator==(const CalendarLayer &) const = default;

    /// Reads and checks one layer. CalendarNotValid names `file`, the JSON path and what was expected.
    static Result<CalendarLayer> fromJson(const QByteArray &json, const QString &file);
    static Result<CalendarLayer> fromJson(const QJsonObject &json, const QString &file);
    QJsonObject toJson() const;
    /// The names that the days of a lunar layer bear: 春节 (its first day), 清明节, 端午节, 中秋节.
    static const QStringList &lunarNames();
};
