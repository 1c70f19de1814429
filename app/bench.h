// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workplace/officethread.h"
#include "ui/clock/clockroom.h"
#include "ui/firstday/firstday.h"
#include "ui/shell/deadlinewatch.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/uicontext.h"
#include "ui/visit/visitroom.h"
#include "ui/warnings/warningroom.h"
#include "ui/widgets/scaninput.h"

#include <QPointer>

#include <memory>

class CaseQueuePage;
class Language;

/// One office opened in one window: its thread, what its pages are given, the window with its pages, the deadline watch and the scanner's ear.
class Bench : public QObject
{
    Q_OBJECT

public:
    /// What outlives an office: looks, answers, printers, language, time.
    struct House
    {
        Theme &theme;
        Language &language;
        Interaction &interaction;
        Feedback &feedback;
        PrintRoom &printRoom;
        const Clock &clock;
    };

    /// `office`: not started, or on its way already.
    explicit Bench(const House &house, std::unique_ptr<OfficeThread> office = std::make_unique<OfficeThread>(), QObject *parent = nullptr);
    ~Bench() override;

    /// Opens or makes the office on its thread; then the pages come, or refused() says why not.
    void open(OfficeThread::Opener opener);
    /// As open(), for an office that was started before: what start() gave.
    void await(QFuture<Result<OfficeFacts>> opening);
    MainWindow &window() { return m_window; }
    const UiContext &context() const { return m_context; }
    /// What was taken in on this device before; to be told before open().
    void setRecentBusiness(const QStringList &types) { m_context.recentBusiness = types; }
    /// Reminders are heard; to be told before open().
    void setSound(bool on) { m_sound = on; }
    /// A word about the tour of the first day, once the office is open.
    void offerFirstDay();
    FirstDay *firstDay() const { return m_firstDay.get(); }
    /// Listens for card readers and scanners: told by the time between keys, so not while keys are played by a program.
    void listenForScans();

Q_SIGNALS:
    void opened();
    void refused(const Error &error);
    void soundSwitched(bool on);

private:
    void settle(const OfficeFacts &facts, std::shared_ptr<const Rules> rules);
    void addPages();
    void showHealth(OfficeThread::Health health, const Error &reason);
    /// The index of persons reads on, behind everything else; what is new since the last time costs next to nothing.
    void readIndex();

    House m_house;
    std::unique_ptr<OfficeThread> m_office;
    UiContext m_context;
    MainWindow m_window;
    std::unique_ptr<VisitRoom> m_visits;
    std::unique_ptr<WarningRoom> m_warnings;
    std::unique_ptr<ClockRoom> m_clockRoom;
    std::unique_ptr<FirstDay> m_firstDay;
    bool m_sound = false;
    DeadlineWatch m_watch;
    ScanInput m_scan;
    QPointer<CaseQueuePage> m_queue; ///< once it was looked at
};
