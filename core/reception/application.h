// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QStringList>

/// How a 待补申请 stands. Lapsed is never kept: it is seen from the date, on reading.
enum class ApplicationState { Open, Taken, Dropped, Lapsed };

QString keyOf(ApplicationState state);
ApplicationState applicationStateFrom(const QString &key);

/// 一次性告知: what a customer was told is missing, once.
struct Notice
{
    qint64 atMs = 0;
    QStringList missing; ///< material keys
    QStringList repeat;  ///< those of them that no notice before named although it should have: our error (clause II.4)

    bool operator==(const Notice &) const = default;
};

/// 待补申请: told what is missing, not accepted, no clock runs. It belongs to the whole office. Without anything personal.
struct Application
{
    ApplicationId id;
    QString number;             ///< C03-261118-D0004
    QString type;
    QString customerClass;
    QString channel;
    QString area;
    QString window;             ///< that told it last
    QString standard;
    int standardVersion = 0;
    qint64 toldMs = 0;          ///< the first time
    qint64 untilMs = 0;         ///< last instant at which it is still open
    bool provisional = false;   ///< that day rests on one not announced yet
    PersonId firstContact;      ///< 首问责任人, handed on to the case
    QMap<QString, QString> materials; ///< key → present, later: as they stood at the last notice
    QList<Notice> notices;      ///< the first one always
    ApplicationState state = ApplicationState::Open; ///< as it is kept: never Lapsed
    CaseId takenBy;             ///< the case that took it up
    qint64 endedMs = 0;         ///< 0 while open
    qint64 lastPos = 0;

    const QStringList &missing() const { return notices.constLast().missing; }
    ApplicationState stateAt(qint64 nowMs) const;
    /// What of `missing` no notice named so far.
    QStringList notToldYet(const QStringList &wanted) const;
};

/// What a customer who cannot be accepted today has brought: the form as far as it is filled, papers by key (present, later).
struct ApplicationDraft
{
    QString businessType;
    QString customerClass;
    QString channel = QStringLiteral("counter");
    QString area;
    QString window;
    QJsonObject fields;
    QMap<QString, QString> materials;
    PersonId firstContact; ///< empty: the actor
};

/// What telling answered: for the notice.
struct Told
{
    ApplicationId id;
    QString number;
    QString standard;
    int standardVersion = 0;
    qint64 atMs = 0;
    qint64 untilMs = 0;
    bool provisional = false;
    QStringList missing;
    QStringList repeat; ///< asked for only now: 重复往返

    bool operator==(const Told &) const = default;
};
