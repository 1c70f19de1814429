// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reports/figuremodel.h"
#include "ui/shell/uicontext.h"

#include <QFutureWatcher>
#include <QTimer>

/// Reads a day's report and the cases behind a figure for the page, in steps on the office thread. A newer question ends the older one; what takes
/// long tells its progress and can be stopped. An answer of an older question is never given.
class ReportReading : public QObject
{
    Q_OBJECT

public:
    /// A day that is there sooner shows no progress.
    static constexpr int patienceMs = 300;

    explicit ReportReading(const UiContext &context, QObject *parent = nullptr);
    /// Ends what is being read: its answer has nobody to go to.
    ~ReportReading() override;

    void readReport(QDate day);
    void readBehind(QDate day, const FigureKey &key);
    bool isReading() const;
    /// Ends the reading; `stopped` follows when there was any.
    void stop();

Q_SIGNALS:
    void reported(QDate day, const Result<DailyReport> &report);
    void listed(const FigureKey &key, const Result<CaseList> &list);
    /// It takes longer than patienceMs: shown from now on, and told again as it goes on.
    void lasting(int percent);
    /// It is over, whichever way, after it was told that it lasts.
    void over();
    void stopped();

private:
    template <class Answer>
    void begin(QFutureWatcher<Answer> &watcher, const QFuture<Answer> &future);
    void tellProgress();
    void settle();

    const UiContext &m_context;
    QFutureWatcher<Result<DailyReport>> m_report;
    QFutureWatcher<Result<CaseList>> m_behind;
    QDate m_day;
    FigureKey m_key;
    QTimer m_patience;
    bool m_lasts = false;
};
