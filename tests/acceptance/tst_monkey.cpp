// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/officeopening.h"
#include "app/stallmeter.h"
#include "app/tourstage.h"
#include "tests/acceptance/markedoffice.h"
#include "tests/acceptance/monkey.h"
#include "tests/support/battery.h"
#include "tests/support/guitest.h"

#include <QElapsedTimer>
#include <QSignalSpy>

#include <ctime>

/// Senseless hands on the window, also while the office answers two seconds late: nothing crashes, nothing is warned of, the event loop never works long on
/// one thing nor waits for the office, and what was entered is sound. The seed is printed; YINGSHENG_SEED plays it again.
class TestMonkey : public GuiTest
{
    Q_OBJECT

private:
    static constexpr qint64 longestWorkUs = 200'000;
    static constexpr qint64 longestWaitUs = 1'600'000; ///< who waits for the slow office waits longer
    QTemporaryDir m_folder{fastFolder()};

    static unsigned seed(unsigned usual)
    {
        const unsigned asked = qEnvironmentVariable("YINGSHENG_SEED").toUInt();
        return asked != 0 ? asked : usual;
    }
    /// The longest that the window's thread worked on one thing, and that it kept a key waiting.
    static StallMeter::Stall worst(const StallMeter &meter, bool worked)
    {
        StallMeter::Stall found;
        for (const StallMeter::Stall &stall : meter.longest()) {
            if (worked ? stall.workedUs > found.workedUs : stall.waitedUs > found.waitedUs)
                found = stall;
        }
        return found;
    }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("HOME", m_folder.path().toLocal8Bit());
        qputenv("XDG_DATA_HOME", m_folder.path().toLocal8Bit());
        qputenv("CUPS_SERVER", "localhost:9"); // nothing goes to a real printer
    }

    void nothingBreaks_data()
    {
        QTest::addColumn<int>("slowMs");
        QTest::addColumn<unsigned>("seed");
        QTest::newRow("the office is two seconds slow") << 2000 << seed(20261125);
        QTest::newRow("the office is quick") << 0 << seed(20261126);
    }

    void nothingBreaks()
    {
        QFETCH(int, slowMs);
        QFETCH(unsigned, seed);
        const QString store = m_folder.filePath(QStringLiteral("office-%1.db").arg(slowMs));
        {
            MarkedOffice office(store, SystemClock().wallUtcMs());
            const QString problem = office.receive(60);
            QVERIFY2(problem.isEmpty(), qPrintable(problem));
        }
        const QString diary = QDir(QDir::tempPath()).filePath(QStringLiteral("yingsheng-monkey-%1.txt").arg(seed));
        qInfo("seed %u, diary %s", seed, qPrintable(diary));
        QVERIFY(QDir(m_folder.path()).mkpath(QStringLiteral("files")));
        Language language;
        language.setCurrent(QStringLiteral("zh"));
        StallMeter meter;
        {
            TourStage stage(m_folder.filePath(QStringLiteral("files")), QSize(1366, 768), language);
            QSignalSpy opened(&stage.bench(), &Bench::opened);
            stage.setStore(store);
            stage.bench().open(OfficeOpening::existing(store));
            QVERIFY(opened.wait(20'000));
            stage.bench().context().office.setSlownessMs(slowMs);
            QTest::qWait(500); // the first page comes
            Monkey monkey(stage, seed, diary);
            const qint64 untilMs = 1000 * qEnvironmentVariableIntValue("YINGSHENG_MONKEY_SECONDS");
            QElapsedTimer timer;
            for (timer.start(); timer.elapsed() < (untilMs > 0 ? untilMs : batteryCount(3000, 120'000));) {
                meter.setScene(QString::number(monkey.acts()));
                monkey.act();
                QTest::qWait(slowMs > 0 ? 6 : 1);
                if (QTest::currentTestFailed())
                    qWarning("%s", qPrintable(monkey.lately()));
                stage.window().show(); // where a key closed it
            }
            const StallMeter::Stall worked = worst(meter, true);
            const StallMeter::Stall waited = worst(meter, false);
            qInfo("%d acts; longest work %lld ms at act %s, longest wait %lld ms at act %s", monkey.acts(), static_cast<long long>(worked.workedUs / 1000),
                  qPrintable(worked.scene), static_cast<long long>(waited.waitedUs / 1000), qPrintable(waited.scene));
            QVERIFY2(worked.workedUs <= longestWorkUs, qPrintable(QString::number(worked.workedUs)));
            QVERIFY2(slowMs == 0 || waited.waitedUs <= longestWaitUs, qPrintable(QString::number(waited.waitedUs)));
            stage.bench().context().office.setSlownessMs(0);
        }
        const SystemClock clock;
        auto place = Workplace::open(store, Workplace::Mode::ReadWrite, clock, std::make_unique<UuidV7Source>(clock));
        QVERIFY(place);
        const Result<LedgerCheck> check = (*place)->ledger().verify();
        QVERIFY(check && check->isSound());
        const QByteArray digest = (*place)->booksDigest().value_or(QByteArray());
        QVERIFY((*place)->ledger().rebuild());
        QCOMPARE((*place)->booksDigest().value_or(QByteArray()), digest);
        QFile::remove(diary);
    }

    /// A window that waits for a slow office, or works long, is seen.
    void thisTestHasTeeth()
    {
        StallMeter meter;
        meter.setScene(QStringLiteral("waits"));
        QTRY_VERIFY(meter.longest().constLast().waitedUs > 0);
        QThread::msleep(2000);
        QTRY_VERIFY(worst(meter, false).waitedUs > longestWaitUs);
        meter.setScene(QStringLiteral("works"));
        QTest::qWait(10);
        const std::clock_t end = std::clock() + CLOCKS_PER_SEC * 2 / 5; // of work, however long a busy machine takes for it
        while (std::clock() < end) {
        }
        QTRY_VERIFY(worst(meter, true).workedUs > longestWorkUs);
    }
};

YINGSHENG_TEST(TestMonkey)
#include "tst_monkey.moc"
