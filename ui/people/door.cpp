// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/door.h"

#include "ui/people/ownpassword.h"
#include "ui/people/switchsheet.h"
#include "ui/print/printroom.h"
#include "ui/shell/errortext.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/sheet.h"
#include "ui/shell/uicontext.h"

#include <QApplication>
#include <QClipboard>
#include <QInputMethod>
#include <QToolTip>

#include <utility>

namespace {

constexpr qint64 minuteMs = 60'000;
constexpr qint64 idleMs = 5 * minuteMs;
constexpr qint64 idleInVisitMs = 20 * minuteMs;

} // namespace

Door::Door(UiContext &context, MainWindow &window, QObject *parent)
    : QObject(parent), m_context(context), m_window(window), m_ids(context.clock),
      m_idle(context.clock, [this] { return m_visitInHand && m_visitInHand() ? idleInVisitMs : idleMs; }), m_gate(context)
{
    connect(&m_idle, &IdleWatch::idle, this, [this] { lock(LockScreen::Why::Idle); });
    connect(QGuiApplication::clipboard(), &QClipboard::dataChanged, this,
            [this] { m_oursCopied = QGuiApplication::applicationState() == Qt::ApplicationActive; });
    window.addScope(this);
}

Door::~Door()
{
    m_window.removeScope(this);
}

QList<CommandId> Door::commandsNow() const
{
    if (!m_context.person)
        return {};
    return {CommandId::SwitchPerson, CommandId::Lock, CommandId::OwnPassword};
}

bool Door::run(CommandId id)
{
    switch (id) {
    case CommandId::Lock: lock(LockScreen::Why::Key); return true;
    case CommandId::SwitchPerson: openSheet(); return true;
    case CommandId::OwnPassword: OwnPassword::openSheet(m_context, &m_window); return true;
    default: return false;
    }
}

void Door::coverWindow()
{
    if (!m_screen) {
        m_screen = new LockScreen(m_context, &m_window);
        connect(m_screen, &LockScreen::known, this, &Door::take);
        connect(m_screen, &LockScreen::entered, this, &Door::letIn);
        connect(m_screen, &LockScreen::wentBack, this, &Door::uncoverWindow);
        connect(m_screen, &LockScreen::paperDone, this, [this](bool tried) {
            uncoverWindow();
            setRecoveryTried(tried);
        });
        // What was on the pages was done by the window; from here on people do it.
        connect(m_screen, &LockScreen::begun, this, [this](const Entry &entry, const QString &key) {
            m_context.facts.hasPassword = true;
            wipe();
            m_screen->admit(entry, key);
        });
    }
    m_window.cover(m_screen, [this] { m_screen->act(); });
}

void Door::uncoverWindow()
{
    LockScreen *screen = std::exchange(m_screen, nullptr);
    m_window.uncover();
    screen->deleteLater();
    if (Page *page = m_window.currentPage())
        page->takeFocus();
}

void Door::showLocked()
{
    coverWindow();
    m_screen->lock(LockScreen::Why::Opened);
}

void Door::tell(const QString &sentence)
{
    if (m_screen)
        m_screen->tell(sentence);
}

void Door::showDisk()
{
    if (m_screen)
        m_screen->showDisk();
}

/// Who locks is who is in, and the names are known from here on.
void Door::take(const Entry &entry)
{
    m_context.person = entry.person;
    m_context.actor = entry.person.id;
    m_context.names = entry.names;
    m_context.recoveryTried = entry.recoveryTried;
    Q_EMIT namesChanged();
    m_gate.look();
    m_idle.start();
}

/// Pages come in the same turn of the loop in which the cover goes: nothing half made is painted.
void Door::letIn(const Entry &entry)
{
    take(entry);
    const bool same = entry.person.id == std::exchange(m_before, entry.person.id);
    m_emptied = false;
    uncoverWindow();
    rewrap();
    Q_EMIT entered(same);
}

/// Somebody may have left, and the office's keys are new: what older ones wrapped is wrapped anew, behind everything else.
void Door::rewrap()
{
    constexpr int atOnce = 200;
    m_context.office.askNamed(QStringLiteral("rewrap"), [](Workplace &place) { return place.people().rewrapSome(atOnce); }, OfficeThread::Urgency::Step)
        .then(this, [this](const Result<bool> &done) {
            if (done && !*done)
                rewrap();
        });
}

void Door::admit(const Entry &entry, const QString &key)
{
    coverWindow();
    m_screen->admit(entry, key);
}

void Door::setUpPeople()
{
    m_emptied = false; // the pages of the office without people
    coverWindow();
    m_screen->askManager(m_strength);
}

void Door::showPaper(const QString &key)
{
    coverWindow();
    m_screen->showPaper(key);
}

void Door::setRecoveryTried(bool tried)
{
    m_context.recoveryTried = tried;
    m_window.officeChanged();
}

/// Hidden at once; wiped when the key that asked for it has gone its way, since what has the focus goes too.
void Door::lock(LockScreen::Why why)
{
    if (!m_context.person)
        return;
    m_idle.stop();
    QGuiApplication::inputMethod()->reset();
    coverWindow();
    m_screen->lock(why);
    const PersonId who = std::exchange(m_context.person, std::nullopt)->id;
    QMetaObject::invokeMethod(this, [this, who, why] {
        wipe();
        logOut(who, why == LockScreen::Why::Idle ? QStringLiteral("idle") : QStringLiteral("key"));
    }, Qt::QueuedConnection);
}

void Door::wipe()
{
    while (Sheet *sheet = Sheet::openIn(&m_window))
        sheet->goBack();
    m_window.clearOverlays(); // also a sheet that still waits for the office to fill it: it must not open over the cover
    if (!std::exchange(m_emptied, true))
        Q_EMIT emptying();
    m_window.wipe();
    m_context.names.clear();
    m_context.printRoom.forgetKept();
    m_context.actor = {};
    Q_EMIT namesChanged();
    QToolTip::hideText();
    QClipboard *clipboard = QGuiApplication::clipboard();
    if (std::exchange(m_oursCopied, false) || clipboard->ownsClipboard())
        clipboard->clear();
    if (clipboard->supportsSelection() && clipboard->ownsSelection())
        clipboard->clear(QClipboard::Selection);
}

/// Behind whatever the pages still had to save. The keys go even when the disk takes no entry.
void Door::logOut(const PersonId &who, const QString &why)
{
    const Act act{OpId{m_ids.next()}, who};
    m_context.office.askKeyed([act, why](Workplace &place) { return place.people().logOut(act, why); })
        .then(this, [this](const Result<> &done) {
            if (!done && m_screen)
                m_screen->say(errorText(done.error()));
        });
}

void Door::leave()
{
    if (!m_context.person)
        return;
    m_idle.stop();
    logOut(std::exchange(m_context.person, std::nullopt)->id, QStringLiteral("end"));
}

void Door::openSheet()
{
    if (Sheet::openIn(&m_window))
        return;
    auto *sheet = new SwitchSheet(m_context, &m_window);
    connect(sheet, &SwitchSheet::cameIn, this, &Door::changePlaces);
}

/// The office knows by now who is here. What the one before had on the pages goes; the customer stays.
void Door::changePlaces(const Entry &entry, const QString &password)
{
    m_idle.stop();
    QGuiApplication::inputMethod()->reset();
    showLocked();
    QMetaObject::invokeMethod(this, [this, entry, password] {
        wipe();
        m_screen->receive(entry, password);
    }, Qt::QueuedConnection);
}
