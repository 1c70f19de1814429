// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tourstage.h"
#include "app/officeopening.h"
#include "core/base/chinatime.h"
#include "core/backup/backuprun.h"
#include "core/reports/dailyreportjson.h"
#include "core/workplace/officerestore.h"
#include "tests/acceptance/markedoffice.h"
#include "tests/support/battery.h"
#include "tests/support/guitest.h"
#include "ui/queue/casequeuepage.h"
#include "ui/reception/receptionpage.h"
#include "ui/shell/devicesettings.h"
#include "ui/warnings/warningwords.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QProcess>
#include <QSignalSpy>
#include <QTableView>

namespace {

QFile *logFile = nullptr; // Qt's handler has no place for it
QtMessageHandler before = nullptr;

void keepMessage(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    logFile->write(text.toUtf8() + '\n');
    logFile->flush();
    before(type, context, text);
}

} // namespace

/// Marked persons go through everything that the program does with a customer, in the store and on the window. Then every file that there is, the store, its
/// log, settings, temporary files, exports, what was logged, titles of windows, the clipboard, is searched for them in every coding: only what was printed for
/// the customer may name them.
class TestLeakScan : public GuiTest
{
    Q_OBJECT

private:
    static constexpr int imported = 40;
    std::unique_ptr<QTemporaryDir> m_root;
    std::unique_ptr<QFile> m_log;
    LeakScan m_scan;
    QString m_recoveryKey; ///< of the office with people
    int m_persons = 0;
    QStringList m_seen; ///< titles and whatever else others may see

    QString in(const char *name) const { return m_root->filePath(QString::fromLatin1(name)); }
    QString store() const { return in("store/office.db"); }

    /// What anybody near the window, or another program, may see now.
    void look()
    {
        for (const QWidget *window : QApplication::topLevelWidgets())
            m_seen << window->windowTitle() << window->windowIconText() << window->windowRole() << window->accessibleDescription();
        m_seen << QApplication::clipboard()->text() << QApplication::clipboard()->text(QClipboard::Selection);
        for (const QLabel *label : m_stage->window().findChildren<QLabel *>())
            QVERIFY2(!label->text().contains(QStringLiteral("<img")) || label->textFormat() == Qt::PlainText, qPrintable(label->objectName()));
        // What an input method learns lies in a dictionary of its own: no word of a customer may come there.
        for (const char *editor : {"find", "field.name", "field.address", "field.note", "text", "evidence"}) {
            if (const auto *widget = m_stage->window().findChild<QWidget *>(QString::fromLatin1(editor)))
                QVERIFY2(widget->inputMethodHints() & Qt::ImhSensitiveData, editor);
        }
        for (const QWidget *widget : m_stage->window().findChildren<QWidget *>())
            QVERIFY2(!widget->toolTip().contains(QStringLiteral("<img")), qPrintable(widget->objectName()));
    }

    /// Everything that any widget holds; of what is typed only what is shown.
    static QString wordsNow() { return wordsOf(QApplication::allWidgets()); }
    static QString wordsOf(const QWidgetList &all)
    {
        QStringList words;
        for (const QWidget *widget : all) {
            words << widget->windowTitle() << widget->toolTip() << widget->accessibleName() << widget->accessibleDescription();
            if (const auto *label = qobject_cast<const QLabel *>(widget))
                words << label->text();
            else if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
                words << button->text();
            else if (const auto *list = qobject_cast<const QAbstractItemView *>(widget); list && list->model()) {
                for (int row = 0; row < list->model()->rowCount(); ++row)
                    words << list->model()->index(row, 0).data().toString() << list->model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
            }
        }
        words.removeAll(MarkedPerson::of(701).account); // stands in the field where it is typed, and nowhere else
        return words.join(u'\n');
    }

    std::unique_ptr<Language> m_language;
    std::unique_ptr<TourStage> m_stage;

    bool rest() { return QTest::qWaitFor([this] { return m_stage->handsRest(); }, 20'000); }
    /// Does it and waits until that holds; looks.
    bool step(const std::function<void()> &act, const std::function<bool()> &holds)
    {
        act();
        const bool done = QTest::qWaitFor([&] { return m_stage->handsRest() && holds(); }, 20'000);
        look();
        return done;
    }
    bool showsRows() const
    {
        const auto *table = m_stage->window().findChild<QTableView *>(QStringLiteral("queueTable"));
        return table && table->isVisible() && table->model()->rowCount() > 0;
    }

    void fillForm(const MarkedPerson &person)
    {
        m_stage->focusOn("field.name");
        m_stage->type(person.name);
        m_stage->enter(2);
        m_stage->type(person.idNumber);
        m_stage->enter();
        m_stage->type(person.phone);
        m_stage->enter();
        m_stage->type(person.address);
        m_stage->enter(2);
        m_stage->type(QStringLiteral("8"));
    }
    bool openForm()
    {
        return step(
                   [this] {
                       m_stage->window().showPage(CommandId::PageReception);
                       m_stage->run(CommandId::NewReception);
                   },
                   [this] { return m_stage->here() == QStringLiteral("find"); })
            && step(
                   [this] {
                       m_stage->type(QStringLiteral("xz"));
                       m_stage->enter();
                   },
                   [this] { return m_stage->isShown("field.name"); });
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_root = std::make_unique<QTemporaryDir>(fastFolder());
        QVERIFY(m_root->isValid());
        for (const char *folder : {"store", "stick", "restored", "config/yingsheng", "home", "config", "data", "cache", "state", "run", "tmp", "exports", "exports/printed"})
            QVERIFY(QDir().mkpath(in(folder)));
        QFile::setPermissions(in("run"), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        qputenv("HOME", in("home").toLocal8Bit());
        qputenv("XDG_CONFIG_HOME", in("config").toLocal8Bit());
        qputenv("XDG_DATA_HOME", in("data").toLocal8Bit());
        qputenv("XDG_CACHE_HOME", in("cache").toLocal8Bit());
        qputenv("XDG_STATE_HOME", in("state").toLocal8Bit());
        qputenv("XDG_RUNTIME_DIR", in("run").toLocal8Bit());
        qputenv("TMPDIR", in("tmp").toLocal8Bit());
        m_log = std::make_unique<QFile>(in("home/log.txt"));
        QVERIFY(m_log->open(QIODevice::WriteOnly));
        logFile = m_log.get();
        before = qInstallMessageHandler(keepMessage);
        m_persons = batteryCount(40, 200);
    }

    void cleanupTestCase()
    {
        m_stage.reset();
        m_language.reset();
        qInstallMessageHandler(before);
        m_log.reset();
        m_root.reset();
    }

    void theyGoThroughTheStore_data()
    {
        QTest::addColumn<QString>("store");
        QTest::addColumn<bool>("withPeople");
        QTest::newRow("without a password") << store() << false;
        QTest::newRow("of people with passwords") << in("store/people.db") << true;
    }

    void theyGoThroughTheStore()
    {
        QFETCH(QString, store);
        QFETCH(bool, withPeople);
        MarkedOffice office(store, SystemClock().wallUtcMs());
        if (withPeople) {
            m_recoveryKey = office.takePeopleOn();
            QVERIFY(!m_recoveryKey.isEmpty());
        }
        QString problem = office.receive(m_persons);
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        problem = office.importRegister(in("home"), m_persons, imported);
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        for (bool more = true; more;) {
            const auto read = office.place().personIndex().catchUp(500);
            QVERIFY(read);
            more = read->more;
        }
        for (int number = 0; number < m_persons; number += 7) {
            const MarkedPerson person = MarkedPerson::of(number);
            for (const QString &asked : {person.name, person.phone, person.idNumber, person.account})
                QVERIFY(office.place().customers().find(asked));
        }
        const qint64 now = SystemClock().wallUtcMs();
        const auto report = office.place().dailyReports().of(ChinaTime::date(now - 10 * 86'400'000LL), now);
        QVERIFY(report);
        QFile json(in(withPeople ? "exports/report-people.json" : "exports/report.json"));
        QVERIFY(json.open(QIODevice::WriteOnly));
        json.write(QJsonDocument(DailyReportJson::of(*report)).toJson());
        QVERIFY(office.place().ledger().rebuild());
        // A plain backup beside the store, a sealed one on the stick; and that one come back elsewhere.
        const Result<BackupMade> made = office.place().backup({}, in("stick"), withPeople)->toItsEnd();
        QVERIFY(made && QFileInfo::exists(made->path));
        QVERIFY2(!made->secondPath.isEmpty(), qPrintable(made->secondFailed ? made->secondFailed->detail : QString()));
        const QByteArray secret = withPeople ? MarkedOffice::password(700).toUtf8() : QByteArray();
        const QString elsewhere = in(withPeople ? "restored/people.db" : "restored/office.db");
        const SystemClock clock;
        const BackupFiles::Stop go = false;
        std::atomic<int> percent = 0;
        const Result<Restored> restored = OfficeRestore({elsewhere, made->secondPath, secret, PersonId{QStringLiteral("window")}}, clock).run(go, percent);
        QVERIFY2(restored, restored ? "" : qPrintable(QString::number(int(restored.error().code)) + restored.error().detail));
        // Somebody else's key, and nothing of the file's words goes into what is said.
        QVERIFY(!OfficeRestore({in("restored/third.db"), made->secondPath, QByteArrayLiteral("wrong"), PersonId{QStringLiteral("window")}}, clock).run(go, percent)
                || !withPeople);
    }

    void theyGoThroughTheWindow()
    {
        m_language = std::make_unique<Language>();
        m_language->setCurrent(QStringLiteral("zh"));
        m_stage = std::make_unique<TourStage>(in("exports"), QSize(1366, 768), *m_language);
        QSignalSpy opened(&m_stage->bench(), &Bench::opened);
        m_stage->setStore(store());
        m_stage->bench().setSecondBackup(in("stick"));
        m_stage->bench().open(OfficeOpening::existing(store()));
        QVERIFY(opened.wait(20'000));
        const auto closeSheet = [this] {
            if (m_stage->sheet())
                m_stage->sheet()->goBack();
        };
        closeSheet();
        const MarkedPerson accepted = MarkedPerson::of(m_persons + imported);
        QVERIFY(openForm());
        QVERIFY(step([&] { fillForm(accepted); }, [this] { return m_stage->textOf("field.capacity") == QStringLiteral("8"); }));
        QVERIFY(step([this] { m_stage->run(CommandId::ReceiveMaterials); }, [] { return true; }));
        QVERIFY(step([this] { m_stage->run(CommandId::Accept); }, [this] { return m_stage->part<ReceptionPage>()->receipt().has_value(); }));
        QVERIFY(step([this] { m_stage->saveNext(QStringLiteral("printed/receipt.pdf")); },
                     [this] { return m_stage->isWritten(QStringLiteral("printed/receipt.pdf")); }));
        QVERIFY(step([this] { m_stage->run(CommandId::Preview); }, [] { return QApplication::topLevelWidgets().size() > 1; }));
        m_stage->window().activateWindow();

        const MarkedPerson told = MarkedPerson::of(m_persons + imported + 1);
        QVERIFY(openForm());
        QVERIFY(step([&] { fillForm(told); }, [this] { return m_stage->textOf("field.capacity") == QStringLiteral("8"); }));
        QVERIFY(step([this] { m_stage->run(CommandId::Tell); }, [this] { return m_stage->isShown("toldcard") || m_stage->sheet() || m_stage->isShown("told"); }));
        closeSheet();
        QVERIFY(step([this] { m_stage->saveNext(QStringLiteral("printed/notice.pdf")); },
                     [this] { return m_stage->isWritten(QStringLiteral("printed/notice.pdf")); }));

        // One is found by phone and shown in clear, another one half typed, and kept.
        QVERIFY(step([this] { m_stage->run(CommandId::NewReception); }, [this] { return m_stage->here() == QStringLiteral("find"); }));
        QVERIFY(step([&] { m_stage->type(accepted.phone); },
                     [this] { return m_stage->part<QListWidget>("businesses") && m_stage->part<QListWidget>("businesses")->count() > 0; }));
        QVERIFY(step([this] { m_stage->enter(); }, [this] { return m_stage->isShown("customercard"); }));
        QVERIFY(openForm());
        QVERIFY(step([&] { fillForm(MarkedPerson::of(m_persons + imported + 2)); }, [this] { return m_stage->textOf("stripSaved").contains(u':'); }));
    }

    void theyStandInListsAndFiles()
    {
        QVERIFY(step(
            [this] {
                m_stage->window().showPage(CommandId::PageQueue);
                m_stage->part<CaseQueuePage>()->showFilter(QueueFilter::Kind::All);
            },
            [this] { return showsRows(); }));
        for (const char *name : {"list.csv", "list.xlsx"}) {
            const QString file = QString::fromLatin1(name);
            QVERIFY(step(
                [&] {
                    m_stage->interaction().nameNext(file);
                    m_stage->run(CommandId::Export);
                },
                [&] { return m_stage->isWritten(file) && showsRows(); }));
            QTest::qWait(200);
        }
        QVERIFY(step([this] { m_stage->saveNext(QStringLiteral("list.pdf")); }, [this] { return m_stage->isWritten(QStringLiteral("list.pdf")); }));
        QVERIFY(step(
            [this] {
                m_stage->part<CaseQueuePage>()->takeFocus();
                m_stage->press(Qt::Key_Home);
                m_stage->enter();
            },
            [this] { return m_stage->can(CommandId::Note); }));
        QVERIFY(step([this] { m_stage->run(CommandId::Note); }, [this] { return m_stage->sheet() && m_stage->part<QWidget>("text"); }));
        QVERIFY(step([this] { m_stage->sheet()->goBack(); }, [this] { return !m_stage->sheet(); }));
        m_stage->run(CommandId::Reveal);
        look();
        QTest::qWait(300);
        look();
        m_stage->run(CommandId::CopyNumber);
        look();
        m_stage->run(CommandId::PrintCase);
        QTest::qWait(300);
        look();
        QVERIFY(step([this] { m_stage->window().showPage(CommandId::PageReport); }, [] { return true; }));
        QTest::qWait(300);
        QVERIFY(step([this] { m_stage->saveNext(QStringLiteral("report.pdf")); }, [this] { return m_stage->isWritten(QStringLiteral("report.pdf")); }));
    }

    /// What is made for somebody outside, and what the desktop is told.
    void theyAreBackedUpSupportedAndRemindedOf()
    {
        m_stage->bench().backUpNow();
        QVERIFY(step([] {}, [this] { return QDir(store() + QStringLiteral(".backups")).entryList({QStringLiteral("*.db")}, QDir::Files).size() >= 2; }));
        QVERIFY(step(
            [this] {
                m_stage->interaction().nameNext(QStringLiteral("support.json"));
                m_stage->run(CommandId::SupportBundle);
            },
            [this] { return m_stage->isWritten(QStringLiteral("support.json")); }));
        const UiContext &context = m_stage->bench().context();
        auto asked = context.office.ask([](Workplace &place) { return place.warningLog().page(std::numeric_limits<qint64>::max(), 200, false); });
        asked.waitForFinished();
        const WarningWords words(context);
        const ToldPage told = asked.result().value_or(ToldPage());
        QVERIFY(!told.rows.isEmpty());
        for (const ToldWarning &one : told.rows)
            m_seen << WarningWords::what(one.what) << words.about(one) << words.detail(one) << words.who(one);
        QVERIFY(step([this] { m_stage->run(CommandId::ToldList); }, [this] { return m_stage->sheet() != nullptr; }));
        m_seen << wordsOf(m_stage->sheet()->findChildren<QWidget *>()); // the page under it may show the customer in hand
        m_stage->sheet()->goBack();
        DeviceSettings settings;
        settings.recent = context.recentBusiness;
        settings.store = store();
        settings.secondBackup = in("stick");
        QVERIFY(settings.save(in("config/yingsheng/settings.json")));
    }

    void nobodyIsFoundWhileItRuns()
    {
        // Another process copies: closing the live file in this one would cost its locks.
        QCOMPARE(QProcess::execute(QStringLiteral("cp"), {QStringLiteral("-r"), in("store"), in("store-while-open")}), 0);
        QVERIFY(QFileInfo(in("store-while-open/office.db-wal")).size() > 0);
        QStringList hits = m_scan.hitsIn(m_root->path(), in("exports/printed"));
        hits << m_scan.hitsInBytes(m_seen.join(u'\n').toUtf8());
        QVERIFY2(hits.isEmpty(), qPrintable(hits.mid(0, 20).join(u'\n')));
    }

    /// The office with people: what a locked window shows, before, after a wrong password, and when it is left.
    void theyWorkHereAndLeaveTheWindow()
    {
        m_stage->setStore(in("store/people.db"));
        m_stage->openAnew();
        QVERIFY(QTest::qWaitFor([this] { return m_stage->isShown("loginNumber"); }, 20'000));
        m_seen << wordsNow();
        const MarkedPerson clerk = MarkedPerson::of(701);
        const auto enter = [this](const QString &number, const QString &password) {
            m_stage->part<QLineEdit>("loginNumber")->setText(number);
            m_stage->part<QLineEdit>("loginPassword")->setText(password);
            m_stage->focusOn("loginPassword");
            m_stage->press(Qt::Key_Return);
            return QTest::qWaitFor([this] {
                const auto *field = m_stage->part<QLineEdit>("loginPassword");
                return m_stage->handsRest() && (!m_stage->bench().door().isLocked() || !field->isVisible() || (field->isEnabled() && field->text().isEmpty()));
            }, 20'000);
        };
        QVERIFY(enter(clerk.account, MarkedOffice::password(1)));
        m_seen << wordsNow();
        QVERIFY(enter(MarkedPerson::of(700).phone, MarkedOffice::password(700)));
        QVERIFY(QTest::qWaitFor([this] { return !m_stage->bench().door().isLocked(); }, 20'000));
        look();
        m_stage->run(CommandId::Lock);
        QVERIFY(QTest::qWaitFor([this] { return m_stage->bench().door().isLocked() && !m_stage->window().currentPage(); }, 20'000));
        QTest::qWait(50);
        m_seen << wordsNow();
        look();
        QCOMPARE(m_scan.hitsInBytes(m_seen.join(u'\n').toUtf8()), QStringList());
    }

    void nobodyIsFoundAfterwards()
    {
        m_stage.reset();
        const QStringList hits = m_scan.hitsIn(m_root->path(), in("exports/printed"));
        qInfo("%d persons, %d files, %lld bytes, %lld needles", m_persons + imported + 3, m_scan.files(), static_cast<long long>(m_scan.bytes()),
              static_cast<long long>(m_scan.needles().size()));
        QVERIFY2(hits.isEmpty(), qPrintable(hits.mid(0, 20).join(u'\n')));
        QStringList keys;
        for (const QString &key : {m_recoveryKey, QString(m_recoveryKey).remove(u'-').remove(u' '), m_recoveryKey.left(m_recoveryKey.size() / 2)})
            keys << LeakScan::hitsOf(m_root->path(), key);
        QVERIFY2(keys.isEmpty(), qPrintable(keys.join(u'\n')));
        QVERIFY(QFileInfo(in("exports/printed/receipt.pdf")).size() > 0);
    }

    /// One person in clear anywhere, in any coding, is found: in a column that is not sealed, in a file, in a name.
    void thisTestHasTeeth()
    {
        {
            const SystemClock clock;
            auto place = Workplace::open(store(), Workplace::Mode::ReadWrite, clock, std::make_unique<UuidV7Source>(clock));
            QVERIFY(place);
            const auto accepted = (*place)->accept((*place)->newAct(PersonId{QStringLiteral("张敏")}), MarkedOffice::draftOf(MarkedPerson::of(900)));
            QVERIFY(accepted);
            QVERIFY((*place)->caseDesk().setExternalNo((*place)->newAct(PersonId{QStringLiteral("张敏")}), accepted->id, MarkedPerson::of(900).phone));
            // A backup of it carries the leak; sealed it does not.
            const Result<BackupMade> made = (*place)->backup(in("leaking"), in("stick"), true)->toItsEnd();
            QVERIFY(made && !made->secondPath.isEmpty());
            QVERIFY(m_scan.hitsIn(in("leaking")).join(u'|').contains(QStringLiteral("phone as UTF-8")));
            QVERIFY2(m_scan.hitsIn(in("stick")).isEmpty(), qPrintable(m_scan.hitsIn(in("stick")).join(u'\n')));
        }
        QVERIFY(m_scan.hitsIn(in("store")).join(u'|').contains(QStringLiteral("phone as UTF-8")));
        // In what is logged, in settings, in what the desktop is told: one word is found.
        qInfo("%s", qPrintable(MarkedPerson::of(3).name)); // a warning would fail the test before it is found
        QVERIFY(m_scan.hitsIn(in("home")).join(u'|').contains(QStringLiteral("log.txt: name as UTF-8")));
        DeviceSettings settings;
        settings.recent << MarkedPerson::of(4).phone;
        QVERIFY(settings.save(in("config/yingsheng/settings.json")));
        QVERIFY(!m_scan.hitsIn(in("config")).isEmpty());
        QLabel leaking(MarkedPerson::of(5).name);
        QVERIFY(!m_scan.hitsInBytes(wordsNow().toUtf8()).isEmpty());
        for (const LeakScan::Needle &needle : m_scan.needles())
            QVERIFY2(m_scan.hitsInBytes("x" + needle.bytes + "y").contains(needle.what), qPrintable(needle.what));
        const MarkedPerson person = MarkedPerson::of(7);
        for (const QString &mark : {person.name, person.idNumber, person.phone, person.account, person.address, person.text}) {
            for (int shift = 0; shift < 3; ++shift)
                QVERIFY(!m_scan.hitsInBytes((QByteArray(shift, 'x') + mark.toUtf8()).toBase64()).isEmpty());
            QVERIFY(!m_scan.hitsInBytes(mark.toUtf8().toHex()).isEmpty());
            QVERIFY(!m_scan.hitsInBytes(QJsonDocument(QJsonArray{mark}).toJson()).isEmpty());
        }
        QVERIFY(QDir().mkpath(in("tmp/") + person.name));
        QFile file(in("tmp/") + person.name + QStringLiteral("/empty"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(m_scan.hitsIn(in("tmp")).size(), 1);
    }
};

YINGSHENG_TEST(TestLeakScan)
#include "tst_leakscan.moc"
