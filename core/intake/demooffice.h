// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/intake/demobusiness.h"

#include <functional>
#include <queue>

class ManualClock;
class Workplace;

/// How much business a demo office has had.
struct DemoOrder
{
    static constexpr qint64 mostCases = 1'000'000;

    qint64 cases = 300;
    quint64 seed = 1;
    qint64 untilMs = 0; ///< the story ends here; it begins a year before
    int openInHundred = 10;
    int actsPerTransaction = 1000;
    std::function<bool(qint64, qint64)> progress; ///< cases so far, of; false stops
};

/// What came of it. The same order gives the same figures.
struct DemoFigures
{
    qint64 cases = 0;
    qint64 acts = 0;
    qint64 leftOpen = 0; ///< meant to be open at the end
    qint64 applications = 0; ///< customers who were told first what is missing

    bool operator==(const DemoFigures &) const = default;
};

/// Lets a year of made-up business happen in an office, in order of time, through the same case desk that people use.
/// Stands above the domains: it may use the workplace. Memory holds the cases that are under way, not those that are
/// done.
class DemoOffice
{
public:
    /// When the story begins: the clock with which the office is created stands there.
    static qint64 beginOf(qint64 untilMs);

    /// `clock` is the workplace's own and is moved through the year. The workplace is new.
    DemoOffice(Workplace &place, ManualClock &clock, DemoOrder order);
    ~DemoOffice();

    /// Stopped when progress() said so; what was committed stays.
    Result<DemoFigures> run();

private:
    struct Arrival
    {
        qint64 acceptedMs = 0;
        int state = -1; ///< of a case left open; -1: it will be finished
    };
    struct Story;
    struct Later
    {
        bool operator()(const std::shared_ptr<Story> &a, const std::shared_ptr<Story> &b) const;
    };

    QList<Arrival> openArrivals();
    QList<Arrival> arrivalsOf(QDate day, qint64 count);
    void beginDay();
    bool isMoreToCome();
    Result<> playSome();
    Result<> playOne(const std::shared_ptr<Story> &story);
    Result<> tellUntil(qint64 nowMs);
    Result<> tellAt(qint64 openingMs);
    Result<> accept(Story &story);
    Result<> apply(Story &story, const DemoStep &step);
    void begin(DemoCase plan);
    Result<> doStep(Story &story, const DemoStep &step);

    Workplace &m_place;
    ManualClock &m_clock;
    DemoOrder m_order;
    DemoDice m_dice;
    std::unique_ptr<DemoBusiness> m_business;
    std::shared_ptr<const Standard> m_standard;
    std::priority_queue<std::shared_ptr<Story>, std::vector<std::shared_ptr<Story>>, Later> m_running;
    DemoFigures m_figures;
    QList<Arrival> m_open;
    qsizetype m_nextOpen = 0;
    QDate m_day;              ///< the next one to begin
    QDate m_toldDay;          ///< the last one at whose opening warnings were told
    qint64 m_weight = 0;      ///< of all days
    qint64 m_weightSoFar = 0; ///< of those begun
    qint64 m_storiesMade = 0;
};
