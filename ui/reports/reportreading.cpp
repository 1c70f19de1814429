// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/reportreading.h"

ReportReading::ReportReading(const UiContext &context, QObject *parent) : QObject(parent), m_context(context)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patienceMs);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        m_lasts = isReading();
        tellProgress();
    });
    connect(&m_report, &QFutureWatcherBase::progressValueChanged, this, &ReportReading::tellProgress);
    connect(&m_behind, &QFutureWatcherBase::progressValueChanged, this, &ReportReading::tellProgress);
    connect(&m_report, &QFutureWatcherBase::finished, this, [this] {
        if (!m_report.isCanceled() && m_report.future().resultCount() > 0)
            Q_EMIT reported(m_day, m_report.result());
        settle();
    });
    connect(&m_behind, &QFutureWatcherBase::finished, this, [this] {
        if (!m_behind.isCanceled() && m_behind.future().resultCount() > 0)
            Q_EMIT listed(m_key, m_behind.result());
        settle();
    });
}

ReportReading::~ReportReading()
{
    m_report.future().cancel();
    m_behind.future().cancel();
}

template <class Answer>
void ReportReading::begin(QFutureWatcher<Answer> &watcher, const QFuture<Answer> &future)
{
    watcher.future().cancel();
    watcher.setFuture(future);
    if (!m_lasts && !m_patience.isActive())
        m_patience.start();
}

void ReportReading::readReport(QDate day)
{
    m_day = day;
    m_behind.future().cancel();
    begin(m_report, m_context.office.askInSteps([day, now = m_context.clock.wallUtcMs()](Workplace &place) { return place.dailyReports().work(day, now); }));
}

void ReportReading::readBehind(QDate day, const FigureKey &key)
{
    m_key = key;
    begin(m_behind, m_context.office.askInSteps([day, key, now = m_context.clock.wallUtcMs()](Workplace &place) {
        return place.dailyReports().workBehind(day, now, {key.figure, key.type, key.detail});
    }));
}

bool ReportReading::isReading() const
{
    return !m_report.isFinished() || !m_behind.isFinished();
}

void ReportReading::stop()
{
    if (!isReading())
        return;
    m_report.future().cancel();
    m_behind.future().cancel();
    m_report.setFuture({});
    m_behind.setFuture({});
    settle();
    Q_EMIT stopped();
}

void ReportReading::tellProgress()
{
    if (m_lasts)
        Q_EMIT lasting(m_report.isFinished() ? m_behind.progressValue() : m_report.progressValue());
}

void ReportReading::settle()
{
    if (isReading())
        return;
    m_patience.stop();
    if (m_lasts) {
        m_lasts = false;
        Q_EMIT over();
    }
}
