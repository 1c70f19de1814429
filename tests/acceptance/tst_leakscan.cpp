// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tourstage.h"
#include "app/officeopening.h"
#include "core/base/chinatime.h"
#include "core/reports/dailyreportjson.h"
#include "tests/acceptance/markedoffice.h"
#include "tests/support/battery.h"
#include "tests/support/guitest.h"
#include "ui/queue/casequeuepage.h"
#include "ui/reception/receptionpage.h"

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
        for (const char *folder : {"store", "home", "config", "data", "cache", "state", "run", "tmp", "exports", "exports/printed"})
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
    }

    void theyGoThroughTheWindow()
    {
        m_language = std::make_unique<Language>();
        m_language->setCurrent(QStringLiteral("zh"));
        m_stage = std::make_unique<TourStage>(in("exports"), QSize(1366, 768), *m_language);
        QSignalSpy opened(&m_stage->bench(), &Bench::opened);
        m_stage->setStore(store());
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

    void nobodyIsFoundWhileItRuns()
    {
        // Another process copies: closing the live file in this one would cost its locks.
        QCOMPARE(QProcess::execute(QStringLiteral("cp"), {QStringLiteral("-r"), in("store"), in("store-while-open")}), 0);
        QVERIFY(QFileInfo(in("store-while-open/office.db-wal")).size() > 0);
        QStringList hits = m_scan.hitsIn(m_root->path(), in("exports/printed"));
        hits << m_scan.hitsInBytes(m_seen.join(u'\n').toUtf8());
        QVERIFY2(hits.isEmpty(), qPrintable(hits.mid(0, 20).join(u'\n')));
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
        }
        QVERIFY(m_scan.hitsIn(in("store")).join(u'|').contains(QStringLiteral("phone as UTF-8")));
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
