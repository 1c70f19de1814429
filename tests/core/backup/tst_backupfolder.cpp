// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/backup/backupfixture.h"
#include "tests/support/testmain.h"

/// What a folder of backups holds, and which of them may be trusted.
class TestBackupFolder : public QObject
{
    Q_OBJECT

private:
    const BackupFiles::Stop m_go = false;

    /// Three backups, an hour apart, newest first.
    static QStringList three(BackupFixture &office)
    {
        QStringList paths;
        for (const char *time : {"2026-11-18 09:00", "2026-11-18 10:00", "2026-11-18 11:00"}) {
            office.setTime(QString::fromLatin1(time));
            office.accept(BackupFixture::supply());
            paths.prepend(office.backup()->path);
        }
        return paths;
    }

private Q_SLOTS:
    void areListedNewestFirst()
    {
        BackupFixture office;
        const QStringList paths = three(office);
        QStringList listed;
        for (const BackupEntry &entry : BackupFolder::list(office.beside())) {
            listed << entry.path;
            QCOMPARE(entry.state, BackupEntry::State::Whole);
        }
        QCOMPARE(listed, paths);
        QCOMPARE(BackupFolder::list(office.folder.filePath(QStringLiteral("nowhere"))).size(), 0);
    }

    void theNewestIsTheNewestWholeOne_data()
    {
        QTest::addColumn<QString>("harm");
        for (const char *harm : {"bit", "half", "no manifest", "bad manifest", "gone"})
            QTest::newRow(harm) << QString::fromLatin1(harm);
    }

    void theNewestIsTheNewestWholeOne()
    {
        QFETCH(QString, harm);
        BackupFixture office;
        const QStringList paths = three(office);
        const QString &newest = paths.first();
        if (harm == QLatin1String("bit"))
            BackupFixture::flip(newest, 20'000);
        else if (harm == QLatin1String("half"))
            QVERIFY(QFile::resize(newest, 30'000));
        else if (harm == QLatin1String("no manifest"))
            QVERIFY(QFile::remove(newest + QStringLiteral(".json")));
        else if (harm == QLatin1String("bad manifest"))
            BackupFixture::write(newest + QStringLiteral(".json"), QByteArrayLiteral("{}"));
        else
            QVERIFY(QFile::remove(newest));
        const auto found = BackupFolder::newestVerified(office.beside(), office->office().office, m_go);
        QVERIFY(found && *found);
        QCOMPARE((*found)->path, paths.at(1));
    }

    void ofAnotherOfficeThereIsNone()
    {
        BackupFixture office;
        three(office);
        QVERIFY(!*BackupFolder::newestVerified(office.beside(), OfficeId{QStringLiteral("other")}, m_go));
        QVERIFY(*BackupFolder::newestVerified(office.beside(), {}, m_go));
    }

    void otherDevicesBackupsAreNotLetGo()
    {
        BackupFixture office;
        const QString first = office.backup()->path;
        office.setTime(QStringLiteral("2026-11-18 09:20"));
        LedgerIdentity other = office->ledger().identity();
        other.device.value = QStringLiteral("other");
        QDir().mkpath(office.stick());
        for (const QString &name : BackupFixture::filesIn(office.beside()))
            QVERIFY(QFile::copy(office.beside() + u'/' + name, office.stick() + u'/' + name));
        QCOMPARE(office.backup()->removed, QStringList{QFileInfo(first).fileName()});
        QCOMPARE(BackupFolder::prune(office.stick(), other), QStringList());
        QVERIFY(QFileInfo::exists(office.stick() + u'/' + QFileInfo(first).fileName()));
    }

    void whatIsNotWholeIsLeftToPeople()
    {
        BackupFixture office;
        const QString first = office.backup()->path;
        QVERIFY(QFile::resize(first, 30'000));
        office.setTime(QStringLiteral("2026-11-18 09:20"));
        QCOMPARE(office.backup()->removed, QStringList());
        QVERIFY(QFileInfo::exists(first));
    }

    void foldersAreMadeForTheirOwnerAlone()
    {
        BackupFixture office;
        QVERIFY(office.backup());
        QCOMPARE(QFile::permissions(office.beside()) & (QFileDevice::ReadGroup | QFileDevice::ReadOther | QFileDevice::WriteOther), QFileDevice::Permissions());
    }

    void theHighestEpochIsFound()
    {
        BackupFixture office;
        const QString path = office.backup(office.stick())->path;
        QCOMPARE(BackupFolder::highestEpoch(office.beside(), office->office().device), 1);
        QCOMPARE(BackupFolder::highestEpoch(office.stick(), office->office().device), 1);
        QCOMPARE(BackupFolder::highestEpoch(office.beside(), DeviceId{QStringLiteral("other")}), 0);
    }
};

YINGSHENG_TEST(TestBackupFolder)
#include "tst_backupfolder.moc"
