// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/sealedcopy.h"
#include "core/workplace/officerestore.h"
#include "tests/core/backup/backupfixture.h"
#include "tests/support/filetape.h"
#include "tests/support/testmain.h"

/// The power goes while a backup is written: its folder holds none of that name or a whole one, and the older ones are untouched.
class TestBackupCuts : public QObject
{
    Q_OBJECT

private:
    struct Seen
    {
        int without = 0;
        int with = 0;
    };

    static bool opens(const BackupEntry &entry)
    {
        const BackupFiles::Stop go = false;
        const QTemporaryDir folder(fastFolder());
        const Result<RestoreSource> source = RestoreSource::at(entry.path);
        return source && source->fetch({}, folder.filePath(QStringLiteral("opened.db")), go, {});
    }

    /// What is wrong with a folder that looks so, if anything. `older`: what lay there before.
    static QString fault(const FileTape::Image &image, const FileTape::Image &older, bool sealed, Seen &seen)
    {
        const QTemporaryDir folder(fastFolder());
        for (auto file = image.begin(); file != image.end(); ++file)
            BackupFixture::write(folder.filePath(file.key()), *file);
        for (auto file = older.begin(); file != older.end(); ++file) {
            if (image.value(file.key()) != *file)
                return QStringLiteral("an older one is not what it was: ") + file.key();
        }
        bool isThere = false;
        for (const BackupEntry &entry : BackupFolder::list(folder.path())) {
            if (older.contains(QFileInfo(entry.path).fileName()))
                continue;
            isThere = true;
            const bool whole = opens(entry);
            if (entry.state != BackupEntry::State::Whole || !whole)
                return QStringLiteral("of its own name, and half: ") + entry.path;
        }
        ++(isThere ? seen.with : seen.without);
        if (sealed)
            return {};
        const BackupFiles::Stop go = false;
        const auto newest = BackupFolder::newestVerified(folder.path(), {}, go);
        return newest && *newest ? QString() : QStringLiteral("nothing whole is left");
    }

    static FileTape::Image contentOf(const QString &folder)
    {
        FileTape::Image image;
        for (const QString &name : BackupFixture::filesIn(folder))
            image.insert(name, BackupFixture::contentOf(folder + u'/' + name));
        return image;
    }

private Q_SLOTS:
    void thePowerMayGoAtAnyMoment_data()
    {
        QTest::addColumn<bool>("atRest");
        QTest::addColumn<bool>("sealed");
        QTest::newRow("while people work") << false << false;
        QTest::newRow("at rest") << true << false;
        QTest::newRow("the sealed one") << true << true;
    }

    void thePowerMayGoAtAnyMoment()
    {
        QFETCH(bool, atRest);
        QFETCH(bool, sealed);
        BackupFixture office;
        const QTemporaryDir own(fastFolder());
        const QTemporaryDir stick(fastFolder());
        const QString watched = sealed ? stick.path() : own.path();
        QVERIFY(office->backup(own.path(), stick.path(), true)->toItsEnd());
        office.clock.advanceMs(3'600'000);
        office.accept(BackupFixture::supply());
        const FileTape::Image older = contentOf(watched);
        QCOMPARE(older.size(), sealed ? 1 : 2);
        std::vector<FileTape::Image> images;
        {
            FileTape tape(watched, batteryCount(60, 3), 20261126);
            const Result<BackupMade> made = office->backup(own.path(), sealed ? stick.path() : QString(), atRest)->toItsEnd();
            QVERIFY(made);
            images = tape.takeImages();
            qInfo("%d steps, %zu images", tape.steps(), images.size());
        }
        Seen seen;
        for (size_t i = 0; i < images.size(); i += static_cast<size_t>(batteryCount(2, 1))) {
            const QString wrong = fault(images[i], older, sealed, seen);
            QVERIFY2(wrong.isEmpty(), qPrintable(QStringLiteral("image %1 of %2: %3; %4").arg(i).arg(images.size()).arg(wrong, QStringList(images[i].keys()).join(u' '))));
        }
        qInfo("%d without it, %d with it", seen.without, seen.with);
        QVERIFY(seen.without > 5);
        QVERIFY(seen.with > 0);
    }

    /// Teeth: a file that gets its name before it is synced is found.
    void aNameGivenTooEarlyIsFound()
    {
        BackupFixture office;
        const QTemporaryDir own(fastFolder());
        const Result<BackupMade> made = office->backup(own.path(), {}, true)->toItsEnd();
        QVERIFY(made);
        const QTemporaryDir watched(fastFolder());
        const FileTape::Image whole = contentOf(own.path());
        int found = 0;
        std::vector<FileTape::Image> images;
        {
            FileTape tape(watched.path(), 1, 7);
            for (auto file = whole.begin(); file != whole.end(); ++file)
                BackupFixture::write(watched.filePath(file.key()), *file); // never synced
            static_cast<void>(BackupFiles::syncFolder(watched.path()));
            static_cast<void>(BackupFiles::writeSynced(watched.filePath(QStringLiteral("end")), QByteArrayLiteral("x")));
            images = tape.takeImages();
        }
        Seen seen;
        for (const FileTape::Image &image : images)
            found += fault(image, {}, true, seen).isEmpty() ? 0 : 1;
        QVERIFY2(found > 3, qPrintable(QString::number(found)));
    }
};

YINGSHENG_TEST(TestBackupCuts)
#include "tst_backupcuts.moc"
