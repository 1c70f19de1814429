// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workplace/officethread.h"
#include "ui/backup/backuproom.h"
#include "ui/clock/clockroom.h"
#include "ui/firstday/firstday.h"
#include "ui/people/door.h"
#include "ui/shell/deadlinewatch.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/supportnote.h"
#include "ui/shell/uicontext.h"
#include "ui/visit/visitroom.h"
#include "ui/warnings/warningroom.h"
#include "ui/widgets/scaninput.h"

#include <QPointer>

#include <memory>

class CaseQueuePage;
class Language;
class ReceptionPage;

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
    /// The same for an office that gets its first manager with it; `key`: its paper key, once it is open.
    void open(OfficeThread::Opener opener, std::shared_ptr<const QString> key);
    /// As open(), for an office that was started before: what start() gave.
    void await(OfficeAnswer<Result<OfficeFacts>> opening);
    MainWindow &window() { return m_window; }
    const UiContext &context() const { return m_context; }
    /// What was taken in on this device before; to be told before open().
    void setRecentBusiness(const QStringList &types) { m_context.recentBusiness = types; }
    /// Reminders are heard; to be told before open().
    void setSound(bool on) { m_sound = on; }
    /// Where the second copy goes; to be told before open().
    void setSecondBackup(const QString &folder) { m_second = folder; }
    /// The last backup of the day, if something was entered: made before this is gone.
    void backUpAtClosing();
    void backUpNow()
    {
        if (m_backups)
            m_backups->backUp();
    }
    /// What happened before the office was opened: on the cover, or in the line below.
    void tell(const QString &sentence);
    /// A word about the tour of the first day, once the office is open.
    void offerFirstDay();
    Door &door() { return m_door; }
    FirstDay *firstDay() const { return m_firstDay.get(); }
    /// Listens for card readers and scanners: told by the time between keys, so not while keys are played by a program.
    void listenForScans();

Q_SIGNALS:
    void opened();
    void refused(const Error &error);
    void soundSwitched(bool on);
    void secondBackupChosen(const QString &folder);
    void restoreWanted(const QString &file, const QByteArray &secret);

private:
    /// What is to be known of an office before anything of it is shown.
    struct Known
    {
        std::shared_ptr<const Rules> rules;
        bool locked = false;
        QHash<PersonId, QString> names;
        std::optional<Entry> in; ///< who set it up just now
    };
    static Known look(Workplace &place);
    void settle(const OfficeFacts &facts, const Known &known);
    void sayFirstDay();
    void connectWindow();
    /// Pages, rooms and watch, for whoever is here now.
    void furnish();
    void addPages();
    void showHealth(OfficeThread::Health health, const Error &reason);
    Page *peoplePage(QWidget *parent);
    /// They go, with everything they show; what is half typed is kept first.
    void clearOut();
    /// Where whoever was here before left off.
    void goOn(bool same);
    /// The index of persons reads on, behind everything else; what is new since the last time costs next to nothing.
    void readIndex();
    void lookForLateNames();

    House m_house;
    std::unique_ptr<OfficeThread> m_office;
    UiContext m_context;
    MainWindow m_window;
    Door m_door;
    std::unique_ptr<VisitRoom> m_visits;
    std::unique_ptr<WarningRoom> m_warnings;
    std::unique_ptr<ClockRoom> m_clockRoom;
    std::unique_ptr<BackupRoom> m_backups;
    QString m_second;
    std::unique_ptr<FirstDay> m_firstDay;
    std::unique_ptr<SupportNote> m_support;
    bool m_sound = false;
    bool m_offersFirstDay = false;
    std::unique_ptr<DeadlineWatch> m_watch;
    ScanInput m_scan;
    QPointer<ReceptionPage> m_reception;
    QPointer<CaseQueuePage> m_queue; ///< once it was looked at
    CommandId m_pageLeft = CommandId::PageReception;
    DraftId m_draftLeft;
    std::shared_ptr<const QString> m_newKey; ///< of an office that is being set up
};
