// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/ledgercheck.h"
#include "core/workplace/officerestore.h"
#include "tests/core/backup/backupfixture.h"
#include "tests/support/filetape.h"
#include "tests/support/testmain.h"

#include <thread>

namespace {

/// Lays an image down in a folder of its own.
void lay(const FileTape::Image &image, const QString &folder)
{
    for (auto file = image.begin(); file != image.end(); ++file)
        BackupFixture::write(folder + u'/' + file.key(), *file);
}

} // namespace

/// The power goes while a backup comes in the place of a store: the old one is whole, or the new one; and the next try goes through.
class TestRestoreCuts : public QObject
{
    Q_OBJECT

private:
    struct Whole
    {
        QByteArray digest;
        qint64 entries = 0;
    };

    /// What is wrong with the office of that image, if anything.
    static QString fault(const FileTape::Image &image, const Whole &before, const Whole &after, const QString &backup, int &old, int &made)
    {
        const QTemporaryDir folder(fastFolder());
        lay(image, folder.path());
        const QString path = folder.filePath(QStringLiteral("office.db"));
        ManualClock clock(OfficeFixture::at(QStringLiteral("2026-11-18 12:00")));
        {
            auto place = Workplace::open(path, Workplace::Mode::ReadWrite, clock, std::make_unique<UuidV7Source>(clock));
            if (!place)
                return QStringLiteral("does not open: %1 %2").arg(int(place.error().code)).arg(place.error().detail);
            const Result<LedgerCheck> check = (*place)->ledger().verify();
            if (!check || !check->isSound())
                return QStringLiteral("the ledger is not sound");
            const bool isNew = (*place)->ledger().identity().epoch == 2;
            ++(isNew ? made : old);
            const Whole &expected = isNew ? after : before;
            if (check->entries != expected.entries || *(*place)->booksDigest() != expected.digest)
                return QStringLiteral("neither the old nor the new one: %1 entries").arg(check->entries);
        }
        const BackupFiles::Stop go = false;
        std::atomic<int> percent = 0;
        if (made % 5 == 1 || old % 20 == 1) {
            const Result<Restored> again = OfficeRestore({path, backup, {}, PersonId{QStringLiteral("z")}}, clock).run(go, percent);
            if (!again)
                return QStringLiteral("the next try fails: %1").arg(again.error().detail);
        }
        return {};
    }

private Q_SLOTS:
    void thePowerMayGoAtAnyMoment_data()
    {
        QTest::addColumn<bool>("clean");
        QTest::newRow("the old store was closed in order") << true;
        QTest::newRow("the old store has its log still") << false;
    }

    void thePowerMayGoAtAnyMoment()
    {
        QFETCH(bool, clean);
        BackupFixture office;
        const QTemporaryDir elsewhere(fastFolder());
        const QString backup = office->backup(elsewhere.path(), {}, true)->toItsEnd()->path;
        const Whole after{*office->booksDigest(), *office->ledger().lastPos() + 1};
        office.accept(BackupFixture::supply());
        office.accept(BackupFixture::supply());
        const Whole before{*office->booksDigest(), *office->ledger().lastPos()};
        const QTemporaryDir stage(fastFolder());
        const QString path = stage.filePath(QStringLiteral("office.db"));
        if (clean)
            office.place.reset();
        for (const QString &suffix : {QString(), QStringLiteral("-wal")}) {
            if (QFileInfo::exists(office.path() + suffix))
                QVERIFY(QFile::copy(office.path() + suffix, path + suffix));
        }
        QCOMPARE(QFileInfo::exists(path + QStringLiteral("-wal")), !clean);
        office.place.reset();
        std::vector<FileTape::Image> images;
        {
            FileTape tape(stage.path(), batteryCount(160, 8), 20261126);
            const BackupFiles::Stop go = false;
            std::atomic<int> percent = 0;
            const Result<Restored> restored = OfficeRestore({path, backup, {}, PersonId{QStringLiteral("z")}}, office.clock).run(go, percent);
            QVERIFY2(restored, restored ? "" : qPrintable(restored.error().detail));
            images = tape.takeImages();
            qInfo("%d steps, %zu images", tape.steps(), images.size());
        }
        int old = 0;
        int made = 0;
        for (size_t i = 0; i < images.size(); i += static_cast<size_t>(batteryCount(4, 1))) {
            const QString wrong = fault(images[i], before, after, backup, old, made);
            QVERIFY2(wrong.isEmpty(), qPrintable(QStringLiteral("image %1 of %2: %3; %4").arg(i).arg(images.size()).arg(wrong, QStringList(images[i].keys()).join(u' '))));
        }
        qInfo("%d old, %d new", old, made);
        QVERIFY(old > 10);
        QVERIFY(made >= 1);
    }

    void stoppedAtAnyMomentTheOldOneIsWhole_data()
    {
        QTest::addColumn<int>("percent");
        for (const int percent : {1, 20, 40, 55, 70, 90, 99})
            QTest::addRow("%d", percent) << percent;
    }

    void stoppedAtAnyMomentTheOldOneIsWhole()
    {
        QFETCH(int, percent);
        BackupFixture office;
        const QString backup = office.backup()->path;
        office.accept(BackupFixture::supply());
        const QByteArray digest = *office->booksDigest();
        office.place.reset();
        BackupFiles::Stop stop = false;
        std::atomic<bool> ended = false;
        std::atomic<int> reached = 0;
        std::thread hand([&] {
            while (!ended && reached < percent)
                std::this_thread::yield();
            stop = true;
        });
        const Result<Restored> restored = OfficeRestore({office.path(), backup, {}, PersonId{QStringLiteral("z")}}, office.clock).run(stop, reached);
        ended = true;
        hand.join();
        if (restored)
            return; // it was quicker than the hand
        QCOMPARE(restored.error().code, ErrorCode::Stopped);
        QCOMPARE(QDir(office.folder.path()).entryList({QStringLiteral("office.db*")}, QDir::Files), QStringList{QStringLiteral("office.db")});
        office.reopen();
        QCOMPARE(*office->booksDigest(), digest);
        QCOMPARE(office->ledger().identity().epoch, 1);
    }
};

YINGSHENG_TEST(TestRestoreCuts)
#include "tst_restorecuts.moc"
