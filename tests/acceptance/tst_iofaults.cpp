// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/battery.h"
#include "tests/support/faultyvfs.h"
#include "tests/support/testmain.h"
#include "tests/support/toyoffice.h"

#include <csignal>
#include <sys/resource.h>

/// A disk that fails or is full: "not saved" or "unknown" is said, never "saved" for what is not, and it goes on
/// afterwards.
class TestIoFaults : public QObject
{
    Q_OBJECT

private:
    enum class Said { Saved, NotSaved, Unknown };

    static QString opName(int number) { return QStringLiteral("op-%1").arg(number); }
    static Said saidOf(const Result<> &done)
    {
        if (done)
            return Said::Saved;
        return done.error().code == ErrorCode::OutcomeUnknown ? Said::Unknown : Said::NotSaved;
    }

    /// Twelve acts of which one call fails. What was said must be what is there after reopening; trying again does each
    /// once.
    /// `weakness` runs after opening.
    static QString oneFault(const QString &path, qint64 call, bool forGood, bool *happened, const QString &weakness = {})
    {
        FaultyVfs vfs;
        auto made = ToyOffice::open(path, Store::Open::Create);
        if (!made)
            return QStringLiteral("not made");
        ToyOffice &office = **made;
        static_cast<void>(office.store->run(QStringLiteral("PRAGMA wal_autocheckpoint=20")));
        if (!weakness.isEmpty() && !office.store->run(weakness))
            return QStringLiteral("not weakened");
        vfs.failCall(call, forGood);
        QList<Said> said;
        for (int number = 0; number < 12; ++number)
            said << saidOf(office.countThrice(opName(number), number));
        *happened = vfs.calls() >= call;
        vfs.heal();
        if (office.store->state() == Store::State::Suspect && !office.store->reopen())
            return QStringLiteral("not opened again");
        for (int number = 0; number < 12; ++number) {
            const int parts = office.partsOf(opName(number));
            const Said told = said.at(number);
            if ((told == Said::Saved && parts != 3) || (told == Said::NotSaved && parts != 0) ||
                (parts != 0 && parts != 3))
                return QStringLiteral("act %1 was told %2 and has %3 parts")
                    .arg(number)
                    .arg(static_cast<int>(told))
                    .arg(parts);
            if (!office.countThrice(opName(number), number) || office.partsOf(opName(number)) != 3)
                return QStringLiteral("act %1 cannot be done again").arg(number);
        }
        return office.complaint();
    }

    /// Acts until the disk is full, then there is room again: what is wrong with what was called saved. Who is `deaf` calls the last one saved too.
    static QString filledUp(const QString &path, int kilobytes, bool deaf)
    {
        FaultyVfs vfs;
        auto made = ToyOffice::open(path, Store::Open::Create);
        if (!made)
            return QStringLiteral("not made");
        ToyOffice &office = **made;
        vfs.setRoom(kilobytes * 1024);
        int number = 0;
        Result<> done;
        while ((done = office.countThrice(opName(number), number)) && number < 5000)
            ++number;
        if (done || (done.error().code != ErrorCode::StoreFull && done.error().code != ErrorCode::OutcomeUnknown))
            return QStringLiteral("the full disk was not told");
        vfs.setRoom(0);
        if (!office.store->reopen())
            return QStringLiteral("not opened again");
        for (int saved = 0; saved < number + (deaf ? 1 : 0); ++saved) {
            if (office.partsOf(opName(saved)) != 3)
                return opName(saved) + QStringLiteral(" is lost");
        }
        if (!office.countThrice(opName(number), number))
            return QStringLiteral("it does not go on");
        return office.complaint();
    }

private Q_SLOTS:
    void theNthCallFails_data()
    {
        QTest::addColumn<bool>("forGood");
        QTest::newRow("once") << false;
        QTest::newRow("for good") << true;
    }

    void theNthCallFails()
    {
        QFETCH(bool, forGood);
        const QTemporaryDir folder(fastFolder());
        int tried = 0;
        bool happened = true;
        for (int call = 1; happened; call += batteryCount(7, 1)) {
            const QString path = folder.filePath(QStringLiteral("%1.db").arg(call));
            const QString complaint = oneFault(path, call, forGood, &happened);
            QVERIFY2(complaint.isEmpty(), qPrintable(QStringLiteral("call %1: ").arg(call) + complaint));
            QFile::remove(path);
            ++tried;
        }
        qInfo("%d places of failure", tried);
        QVERIFY(tried > 20);
    }

    /// With a journal in memory a disk that goes for good in the middle of a commit leaves half of it.
    void theNthCallHasTeeth()
    {
        const QTemporaryDir folder(fastFolder());
        int harmed = 0;
        bool happened = true;
        for (int call = 1; happened; ++call) {
            const QString path = folder.filePath(QStringLiteral("%1.db").arg(call));
            harmed += oneFault(path, call, true, &happened, QStringLiteral("PRAGMA journal_mode=MEMORY")).isEmpty() ? 0 : 1;
            QFile::remove(path);
        }
        qInfo("%d failures did harm", harmed);
        QVERIFY(harmed > 0);
    }

    void aSuspectStoreRefusesUntilItIsReopened()
    {
        FaultyVfs vfs;
        const QTemporaryDir folder(fastFolder());
        auto office = std::move(*ToyOffice::open(folder.filePath(QStringLiteral("a.db")), Store::Open::Create));
        QVERIFY(office->countThrice(opName(1), 1));
        vfs.failCall(1, true);
        const Result<> failed = office->countThrice(opName(2), 2);
        QVERIFY(!failed);
        QCOMPARE(office->store->state(), Store::State::Suspect);
        vfs.heal();
        QCOMPARE(office->countThrice(opName(3), 3).error().code, ErrorCode::StoreSuspect);
        QCOMPARE(office->partsOf(opName(1)), -1);
        QVERIFY(office->store->reopen());
        QCOMPARE(office->store->state(), Store::State::Ready);
        QVERIFY(office->countThrice(opName(3), 3));
        QCOMPARE(office->complaint(), QString());
    }

    /// Each failure meets the same store: one that fails for good leaves a longer log behind, and the next opening would have more calls to make.
    void anOpeningThatFailsHarmsNothing()
    {
        const QTemporaryDir folder(fastFolder());
        const QString sound = folder.filePath(QStringLiteral("sound.db"));
        QVERIFY((*ToyOffice::open(sound, Store::Open::Create))->countThrice(opName(1), 1));
        QVERIFY(!QFile::exists(sound + QStringLiteral("-wal")));
        FaultyVfs vfs;
        int call = 1;
        for (bool failed = true; failed; call += batteryCount(3, 1)) {
            const QString path = folder.filePath(QStringLiteral("%1.db").arg(call));
            QVERIFY(QFile::copy(sound, path));
            vfs.failCall(call, true);
            failed = !ToyOffice::open(path, Store::Open::ReadWrite).has_value();
            vfs.heal();
            const auto office = ToyOffice::open(path, Store::Open::ReadWrite);
            QVERIFY2(office, qPrintable(QStringLiteral("call %1").arg(call)));
            QCOMPARE((*office)->partsOf(opName(1)), 3);
            QCOMPARE((*office)->complaint(), QString());
        }
        qInfo("%d places of failure", call);
        QVERIFY(call > 10);
    }

    void aFullDiskLosesNothingAndGoesOn_data()
    {
        QTest::addColumn<int>("kilobytes");
        for (int kilobytes = 256; kilobytes <= 3072; kilobytes += batteryCount(1400, 16))
            QTest::addRow("%d KiB", kilobytes) << kilobytes;
    }

    void aFullDiskLosesNothingAndGoesOn()
    {
        QFETCH(int, kilobytes);
        const QTemporaryDir folder(fastFolder());
        const QString complaint = filledUp(folder.filePath(QStringLiteral("a.db")), kilobytes, false);
        QVERIFY2(complaint.isEmpty(), qPrintable(complaint));
    }

    /// Whoever takes an act for saved whatever was answered has lost acts on a full disk.
    void theFullDiskHasTeeth()
    {
        const QTemporaryDir folder(fastFolder());
        const QString complaint = filledUp(folder.filePath(QStringLiteral("a.db")), 512, true);
        QVERIFY2(complaint.endsWith(QStringLiteral("is lost")), qPrintable(complaint));
    }

    void onAFullDiskAStoreIsReadAllTheSame()
    {
        const QTemporaryDir folder(fastFolder());
        const QString path = folder.filePath(QStringLiteral("a.db"));
        QVERIFY((*ToyOffice::open(path, Store::Open::Create))->countThrice(opName(1), 1));
        FaultyVfs vfs;
        vfs.setRoom(1);
        const auto office = ToyOffice::open(path, Store::Open::ReadWrite);
        QVERIFY(office);
        QCOMPARE((*office)->store->state(), Store::State::ReadOnly);
        QCOMPARE((*office)->store->restriction()->code, ErrorCode::StoreFull);
        QCOMPARE((*office)->partsOf(opName(1)), 3);
    }

    void aFileSizeLimitIsAnErrorAndNotTheEnd()
    {
        const QTemporaryDir folder(fastFolder());
        auto office = std::move(*ToyOffice::open(folder.filePath(QStringLiteral("a.db")), Store::Open::Create));
        rlimit before{};
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
        const rlimit small{256 * 1024, before.rlim_max};
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
        int number = 0;
        while (office->countThrice(opName(number), number) && number < 5000)
            ++number;
        ::setrlimit(RLIMIT_FSIZE, &before);
        QCOMPARE(office->store->state(), Store::State::Suspect);
        QVERIFY(office->store->reopen());
        QVERIFY(number > 1);
        QCOMPARE(office->partsOf(opName(number - 1)), 3);
        QCOMPARE(office->complaint(), QString());
    }

    void aPragmaThatDoesNotTakeMakesItReadOnly()
    {
        const QTemporaryDir folder(fastFolder());
        const QString path = folder.filePath(QStringLiteral("a.db"));
        QVERIFY((*ToyOffice::open(path, Store::Open::Create))->countThrice(opName(1), 1));
        FaultyVfs vfs;
        vfs.lie(QByteArrayLiteral("secure_delete"), QByteArrayLiteral("0"));
        const auto office = ToyOffice::open(path, Store::Open::ReadWrite);
        QVERIFY(office);
        QCOMPARE((*office)->store->state(), Store::State::ReadOnly);
        QVERIFY((*office)->store->restriction()->detail.contains(QStringLiteral("secure_delete is 0")));
        QCOMPARE((*office)->countThrice(opName(2), 2).error().code, ErrorCode::StoreNotSafe);
        QCOMPARE((*office)->partsOf(opName(1)), 3);
    }
};

YINGSHENG_TEST(TestIoFaults)
#include "tst_iofaults.moc"
