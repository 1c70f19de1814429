// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session.h"

#include "app/officeopening.h"
#include "core/backup/rescue.h"
#include "ui/backup/backupwords.h"
#include "ui/backup/rescuetalk.h"
#include "ui/backup/restoreprogress.h"
#include "ui/shell/errortext.h"
#include "ui/shell/refusal.h"
#include "ui/shell/welcome.h"

#include <QApplication>
#include <QScreen>
#include <QFileInfo>
#include <QStandardPaths>

Session::Session(Start start, const Clock &clock, QObject *parent)
    : QObject(parent), m_start(std::move(start)), m_clock(clock), m_interaction(m_theme)
{
    m_language.setCurrent(m_start.settings.language);
    // The office is opened on its thread while fonts are loaded and the window is built.
    auto office = std::make_unique<OfficeThread>();
    if (const QString path = storeToOpen(); QFileInfo::exists(path))
        m_opening = office->start(OfficeOpening::existing(path));
    m_theme.setKind(m_start.settings.dark ? Theme::Kind::Dark : Theme::Kind::Light);
    m_theme.setPercent(m_start.settings.percent);
    m_theme.applyTo(*qApp);
    m_printRoom.setChoices(m_start.settings.prints);
    newBench(std::move(office));
    m_bench->window().restoreGeometry(m_start.settings.geometry);
    connect(&m_theme, &Theme::changed, this, &Session::keepSettings);
    connect(&m_language, &Language::changed, this, &Session::keepSettings);
    connect(&m_printRoom, &PrintRoom::choicesChanged, this, &Session::keepSettings);
}

Session::~Session() = default;

QString Session::defaultStore()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/office.db");
}

QString Session::storeToOpen() const
{
    const QString remembered = m_start.settings.store.isEmpty() ? defaultStore() : m_start.settings.store;
    return m_start.store.isEmpty() ? remembered : m_start.store;
}

void Session::begin()
{
    const QString path = storeToOpen();
    if (!m_opening) {
        // Gone, but its backups are there: somebody may want them back before anything new is begun.
        if (BackupFolder::list(BackupFolder::beside(path)).isEmpty())
            welcome(path);
        else
            showRefusal(path, errorText({ErrorCode::StoreMissing, {}, {path}}), true);
        return;
    }
    awaitOffice(path);
    m_bench->await(*m_opening);
}

void Session::newBench(std::unique_ptr<OfficeThread> office)
{
    QByteArray geometry;
    if (m_bench)
        geometry = m_bench->window().saveGeometry();
    const bool visible = m_bench && m_bench->window().isVisible();
    auto bench = std::make_unique<Bench>(Bench::House{m_theme, m_language, m_interaction, m_feedback, m_printRoom, m_clock}, std::move(office));
    // Room for the frame that the desktop puts around it.
    bench->window().resize(QSize(1366, 768).boundedTo(QGuiApplication::primaryScreen()->availableSize() - QSize(4, 40)));
    bench->setRecentBusiness(m_start.settings.recent);
    bench->setSound(m_start.settings.sound);
    bench->setSecondBackup(m_start.settings.secondBackup);
    bench->listenForScans();
    connect(&bench->window(), &MainWindow::closing, this, &Session::keepSettings);
    if (!m_start.measures)
        connect(&bench->window(), &MainWindow::closing, bench.get(), &Bench::backUpAtClosing);
    connect(bench.get(), &Bench::secondBackupChosen, this, [this](const QString &folder) {
        m_start.settings.secondBackup = folder;
        keepSettings();
    });
    connect(bench.get(), &Bench::restoreWanted, this, &Session::restoreHere, Qt::QueuedConnection);
    connect(bench.get(), &Bench::soundSwitched, this, [this](bool on) {
        m_start.settings.sound = on;
        keepSettings();
    });
    if (visible) {
        bench->window().restoreGeometry(geometry);
        bench->window().show();
    }
    m_bench = std::move(bench);
}

void Session::openStore(const QString &path)
{
    openWith(path, OfficeOpening::existing(path));
}

void Session::openWith(const QString &path, OfficeThread::Opener opener)
{
    awaitOffice(path);
    m_bench->open(std::move(opener));
}

/// What follows when the bench says that its office is open, or why not.
void Session::awaitOffice(const QString &path)
{
    m_store = path;
    Bench *bench = m_bench.get();
    connect(bench, &Bench::opened, this, [this, bench] {
        bench->window().endNotice();
        // Nothing is written while the first page waits to be painted, unless this is another office than last time.
        if (m_start.store.isEmpty() && m_store != m_start.settings.store)
            keepSettings();
    });
    connect(bench, &Bench::refused, this, [this, path](const Error &error) {
        QString sentence = errorText(error);
        if (const auto turn = std::exchange(m_turn, nullptr); turn && turn->refused && turn->refused->code != ErrorCode::Stopped)
            sentence.prepend(errorText(*turn->refused) + QStringLiteral("\n\n"));
        showRefusal(path, sentence, Rescue::helps(error.code));
    });
}

void Session::welcome(const QString &path)
{
    auto *page = new Welcome(m_theme, m_language.current());
    m_bench->window().showNotice(page, [page] { page->act(); });
    connect(&m_language, &Language::changed, page, [this, page] { page->setLanguage(m_language.current()); });
    connect(page, &Welcome::officeWanted, this,
            [this, path](const OfficeSetup &setup, const ManagerStep::Filled &manager) { makeOffice(path, setup, manager); });
    connect(page, &Welcome::demoWanted, this, &Session::makeDemo);
    page->takeFocus();
}

void Session::restoreHere(const QString &file, const QByteArray &secret)
{
    restore({m_store, file, secret, m_bench->context().actor});
}

void Session::restore(const RestoreOrder &order)
{
    newBench(); // with the old one its office closed
    const auto turn = std::make_shared<RestoreTurn>();
    m_turn = turn;
    auto *page = new RestoreProgress(m_theme, [turn] { return turn->percent.load(); });
    m_bench->window().showNotice(page, {});
    const auto stop = [turn] { turn->stop = true; };
    connect(page, &RestoreProgress::stopWanted, this, stop);
    connect(&m_bench->window(), &MainWindow::closing, this, stop); // nobody waits for what cannot be seen
    page->takeFocus();
    openWith(order.store, OfficeOpening::restored(order, turn));
    connect(m_bench.get(), &Bench::opened, this, [this, turn] { sayRestored(*turn); });
}

void Session::sayRestored(const RestoreTurn &turn)
{
    m_turn.reset();
    if (!turn.restored) {
        const bool stopped = !turn.refused || turn.refused->code == ErrorCode::Stopped;
        m_bench->tell(stopped ? tr("Restoring was stopped. The office is as it was.") : tr("Not restored, the office is as it was.") + u' ' + errorText(*turn.refused));
        return;
    }
    QString words = turn.restored->hadManifest ? tr("Restored: the backup of %1, checked and replayed.").arg(BackupWords::time(turn.restored->from.madeUtcMs))
                                               : tr("Restored, checked and replayed.");
    if (turn.restored->erasedAgain > 0)
        words += u' ' + tr("What was erased since that backup stays erased: %n case(s) or visit(s).", nullptr, turn.restored->erasedAgain);
    if (!turn.restored->keptAside.isEmpty())
        words += u' ' + tr("What stood here is kept as %1.").arg(QFileInfo(turn.restored->keptAside).fileName());
    m_bench->tell(words);
    m_bench->backUpNow(); // so that no later restore can forget that this life began
}

void Session::makeOffice(const QString &path, const OfficeSetup &setup, const ManagerStep::Filled &manager)
{
    m_feedback.say(tr("Making the office …"));
    m_bench->offerFirstDay();
    auto key = std::make_shared<QString>();
    awaitOffice(path);
    m_bench->open(OfficeOpening::created(path, setup, manager, key), key);
}

void Session::makeDemo()
{
    m_feedback.say(tr("Making the demo office: a year of made-up business. This takes a few seconds …"));
    m_bench->offerFirstDay();
    const QString path = QFileInfo(defaultStore()).path() + QStringLiteral("/demo.db");
    openWith(path, OfficeOpening::demo(path, m_clock.wallUtcMs()));
}

void Session::showRefusal(const QString &path, const QString &sentence, bool mayBeHelped)
{
    // The thread that could not open the office is done for; another try is another bench.
    QMetaObject::invokeMethod(this, [this, path, sentence, mayBeHelped] {
        newBench();
        auto *page = new Refusal(sentence, m_theme);
        const auto again = [this, path] { QFileInfo::exists(path) ? openStore(path) : welcome(path); };
        m_bench->window().showNotice(page, again);
        connect(page, &Refusal::againWanted, this, again);
        page->takeFocus();
        if (!mayBeHelped)
            return;
        auto *talk = new RescueTalk(m_interaction, *page, path);
        m_bench->window().setNoticeCommand(CommandId::Backups, [talk] { talk->ask(); });
        // Nobody can be asked who it is: the restored office opens locked, and its ledger says that nobody was logged in.
        connect(talk, &RescueTalk::agreed, this, [this, path](const QString &file, const QByteArray &secret) { restore({path, file, secret, PersonId{QStringLiteral("window")}}); },
                Qt::QueuedConnection);
        talk->look();
    }, Qt::QueuedConnection);
}

void Session::keepSettings()
{
    if (m_start.settingsPath.isEmpty())
        return;
    m_start.settings.language = m_language.current();
    m_start.settings.dark = m_theme.kind() == Theme::Kind::Dark;
    m_start.settings.percent = m_theme.percent();
    m_start.settings.prints = m_printRoom.choices();
    m_start.settings.geometry = m_bench->window().saveGeometry();
    m_start.settings.recent = m_bench->context().recentBusiness;
    if (m_start.store.isEmpty() && !m_store.isEmpty())
        m_start.settings.store = m_store;
    if (const Result<> kept = m_start.settings.save(m_start.settingsPath); !kept)
        m_feedback.refused(kept.error());
}
