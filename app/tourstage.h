// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bench.h"
#include "app/tourlook.h"
#include "core/clockguard/guardedclock.h"
#include "ui/print/printroom.h"
#include "ui/shell/feedback.h"
#include "ui/shell/language.h"
#include "ui/shell/sheet.h"
#include "ui/shell/sheetinteraction.h"
#include "ui/shell/theme.h"

#include <QTimer>

#include <deque>

/// The program's own sheets, but a file to be saved goes into the tour's folder without asking.
class TourInteraction : public SheetInteraction
{
public:
    TourInteraction(const Theme &theme, QString folder) : SheetInteraction(theme), m_folder(std::move(folder)) {}

    void askSavePath(QWidget *over, const QString &title, const QString &suggested, const QString &filter,
                     std::function<void(QString)> answered) override;
    /// The name the next saved file gets.
    void nameNext(const QString &name) { m_name = name; }

private:
    QString m_folder;
    QString m_name;
};

/// The real window on a real office, with hands that press keys.
class TourStage
{
public:
    TourStage(const QString &folder, QSize size, Language &language, const TourLook &look = {});
    /// The time is as it was: a day may put it off.
    ~TourStage();

    Bench &bench() { return *m_bench; }
    /// Where the office lies that is played on; after setPeople().
    void setStore(const QString &path);
    const QString &store() const { return m_store; }
    /// The office is the tour's own (TourOffice): it has people, and the hands know their passwords.
    void setPeople(bool has) { m_hasPeople = has; }
    bool hasPeople() const { return m_hasPeople; }
    /// The window goes as it stands, and comes again as after a start.
    void openAnew();
    void openAnew(OfficeThread::Opener opener);
    /// The same with no office yet.
    Bench &openEmpty();
    MainWindow &window() { return m_bench->window(); }
    TourInteraction &interaction() { return m_interaction; }
    const Clock &clock() const { return m_clock; }
    const Theme &theme() const { return m_theme; }
    const Language &language() const { return m_language; }
    QString folder() const { return m_folder; }
    QString fileIn(const QString &name) const { return m_folder + u'/' + name; }

    /// The only one of that class in the window: its pages, its tables.
    template <class T>
    T *part(const char *objectName = nullptr)
    {
        return window().findChild<T *>(QString::fromLatin1(objectName));
    }
    /// As part(), the one that is in sight: a locked window has several steps with a field of that name.
    template <class T>
    T *seen(const char *objectName)
    {
        const QList<T *> all = window().findChildren<T *>(QString::fromLatin1(objectName));
        for (T *one : all) {
            if (one->isVisible())
                return one;
        }
        return nullptr;
    }
    bool isLocked() { return m_bench->door().isLocked(); }
    bool isShown(const char *objectName);
    /// What stands in a line or a label of that name.
    QString textOf(const char *objectName);
    /// Name of what has the focus: "field.capacity".
    QString here();
    void focusOn(const char *objectName);
    /// As if the key was pressed.
    void run(CommandId id) { window().runCommand(id); }
    /// The page in front can do that now.
    bool can(CommandId id);
    /// The open sheet, or null.
    Sheet *sheet() { return Sheet::openIn(&window()); }
    void saveNext(const QString &name);
    bool isWritten(const QString &name) const;

    /// Types into what has the focus, as the input method would hand it over.
    void type(const QString &text);
    void enter(int times = 1);
    void press(Qt::Key key);
    /// Done after the keys that were pressed before, in a turn of the event loop of its own.
    void inTurn(std::function<void()> act);
    /// Every key was pressed.
    bool handsRest() const { return m_turns.empty(); }
    /// Saves what the window shows; its path, or nothing when it could not be written.
    QString savePicture(const QString &name);

private:
    QWidget *focus();
    void send(int key, const QString &text, bool released);
    void takeTurn();
    void newBench(QSize size);

    QString m_folder;
    QString m_store;
    bool m_hasPeople = false;
    GuardedClock::State m_time; ///< at the beginning
    SystemClock m_clock;
    Theme m_theme;
    Language &m_language;
    TourInteraction m_interaction;
    Feedback m_feedback;
    PrintRoom m_printRoom;
    std::unique_ptr<Bench> m_bench;
    std::deque<std::function<void()>> m_turns; ///< keys that wait
    QTimer m_hands;
};
