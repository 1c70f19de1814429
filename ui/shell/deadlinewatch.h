// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/cases/deadlinewarnings.h"
#include "core/workplace/officeanswer.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <functional>

class OfficeThread;

/// Tells every deadline's warning once and the moment at which colours change, with one timer set to the next change. What came while the PC was
/// off is caught up at start(). A warning counts as told only after it was announced.
class DeadlineWatch : public QObject
{
    Q_OBJECT

public:
    /// What one look into the store found.
    struct Found
    {
        QList<DeadlineWarning> warnings;
        qint64 nextMs = Deadline::never;
        bool toldKept = true; ///< false: what was told could not be written (read-only store); it is remembered in here only
    };
    /// Marks `told` as told and looks what is due at `nowMs`.
    using Look = std::function<OfficeAnswer<Result<Found>>(const QList<DeadlineWarning> &told, qint64 nowMs)>;

    DeadlineWatch(Look look, const Clock &clock, QObject *parent = nullptr);
    /// The look into an office's store.
    static Look lookInto(OfficeThread &office);

    /// Looks now: at start, after an act, when the rules changed. Cheap; a look already under way is followed by one more.
    void check();

Q_SIGNALS:
    /// Each warning once, most urgent first.
    void warned(const QList<DeadlineWarning> &warnings);
    /// What was announced is entered in the list of what was told.
    void kept();
    /// Levels may be others now, or a new day began: colours and figures are to be read anew.
    void levelsChanged();

private:
    void look();
    void take(const QList<DeadlineWarning> &told, const Result<Found> &found);
    void setTimer(qint64 nextMs);
    static QString keyOf(const DeadlineWarning &warning);

    Look m_look;
    const Clock &m_clock;
    QTimer m_timer;
    QList<DeadlineWarning> m_announced; ///< not yet kept as told
    QSet<QString> m_toldHere;          ///< those that could not be kept
    bool m_looking = false;
    bool m_again = false;
};
