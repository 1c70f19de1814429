// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session.h"

#include "app/officeopening.h"
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
        welcome(path);
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
    connect(bench.get(), &Bench::restoreWanted, this, &Session::restore, Qt::QueuedConnection);
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
    connect(bench, &Bench::refused, this, [this, path](const Error &error) { showRefusal(path, error); });
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

void Session::restore(const QString &file, const QByteArray &secret)
{
    const RestoreOrder order{m_store, file, secret, m_bench->context().actor};
    newBench(); // with the old one its office closed
    m_feedback.say(tr("Restoring: the backup is checked and replayed. The office opens by itself."));
    const auto restored = std::make_shared<Restored>();
    openWith(m_store, OfficeOpening::restored(order, restored));
    connect(m_bench.get(), &Bench::opened, this, [this, restored] {
        m_feedback.say(tr("Restored. The office as it stood before is kept as %1.").arg(QFileInfo(restored->keptAside).fileName()));
        m_bench->backUpNow();
    });
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

void Session::showRefusal(const QString &path, const Error &error)
{
    // The thread that could not open the office is done for; another try is another bench.
    QMetaObject::invokeMethod(this, [this, path, error] {
        newBench();
        auto *page = new Refusal(errorText(error), m_theme);
        const auto again = [this, path] { QFileInfo::exists(path) ? openStore(path) : welcome(path); };
        m_bench->window().showNotice(page, again);
        connect(page, &Refusal::againWanted, this, again);
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
