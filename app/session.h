// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bench.h"
#include "app/restoreturn.h"
#include "ui/people/managerstep.h"
#include "ui/print/printroom.h"
#include "ui/shell/devicesettings.h"
#include "ui/shell/feedback.h"
#include "ui/shell/language.h"
#include "ui/shell/sheetinteraction.h"
#include "ui/shell/theme.h"

/// The program in its window, from start to end: settings, language and theme, the office if there is one, else the welcome; and why an office could
/// not be opened, with another try.
class Session : public QObject
{
    Q_OBJECT

public:
    struct Start
    {
        DeviceSettings settings;
        QString settingsPath; ///< empty: nothing is kept
        QString store;        ///< empty: that of the settings, else the default place
        bool measures = false; ///< started to be measured: no backup is made at its end
    };

    Session(Start start, const Clock &clock, QObject *parent = nullptr);
    ~Session() override;

    void begin();
    Bench &bench() { return *m_bench; }
    MainWindow &window() { return m_bench->window(); }
    /// Where an office lies when nobody says otherwise.
    static QString defaultStore();

private:
    QString storeToOpen() const;
    void newBench(std::unique_ptr<OfficeThread> office = std::make_unique<OfficeThread>());
    void openStore(const QString &path);
    void welcome(const QString &path);
    void showRefusal(const QString &path, const QString &sentence, bool mayBeHelped);
    void makeOffice(const QString &path, const OfficeSetup &setup, const ManagerStep::Filled &manager);
    void makeDemo();
    void keepSettings();
    /// Closes the office and puts the backup in its place, for the window's own person.
    void restoreHere(const QString &file, const QByteArray &secret);
    void restore(const RestoreOrder &order);
    void sayRestored(const RestoreTurn &turn);
    void openWith(const QString &path, OfficeThread::Opener opener);
    void awaitOffice(const QString &path);

    Start m_start;
    const Clock &m_clock;
    Theme m_theme;
    Language m_language;
    SheetInteraction m_interaction;
    Feedback m_feedback;
    PrintRoom m_printRoom;
    std::unique_ptr<Bench> m_bench;
    QString m_store;
    std::shared_ptr<RestoreTurn> m_turn; ///< the restore on its way
    std::optional<OfficeAnswer<Result<OfficeFacts>>> m_opening; ///< of the office that was started with the program
};
