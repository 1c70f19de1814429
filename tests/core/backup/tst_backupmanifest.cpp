// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/backupmanifest.h"
#include "tests/core/backup/backupfixture.h"
#include "tests/support/testmain.h"

class TestBackupManifest : public QObject
{
    Q_OBJECT

private:
    static BackupManifest any()
    {
        return {OfficeId{QStringLiteral("o")}, DeviceId{QStringLiteral("d")}, 2,  1'234, QByteArray(32, 'h'), QByteArray(32, 'l'), 4'096,
                QByteArray(32, 's'),           15,                          1'795'000'000'000, ClockTrust::Stated, QStringLiteral("0.1")};
    }

private Q_SLOTS:
    void isReadAsItWasWritten()
    {
        const Result<BackupManifest> read = BackupManifest::fromJson(any().toJson(), QStringLiteral("f"));
        QVERIFY(read);
        QCOMPARE(*read, any());
    }

    void whatIsMissingOrCannotBeIsDamage_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("value");
        const QJsonObject whole = any().toJson();
        for (const QString &key : whole.keys()) {
            if (key != QLatin1String("program"))
                QTest::addRow("no %s", qPrintable(key)) << key << QJsonValue();
        }
        QTest::newRow("another format") << QStringLiteral("format") << QJsonValue(2);
        QTest::newRow("epoch 0") << QStringLiteral("epoch") << QJsonValue(0);
        QTest::newRow("short hash") << QStringLiteral("sha256") << QJsonValue(QStringLiteral("abcd"));
        QTest::newRow("no size") << QStringLiteral("size") << QJsonValue(0);
        QTest::newRow("unknown trust") << QStringLiteral("clockTrust") << QJsonValue(9);
    }

    void whatIsMissingOrCannotBeIsDamage()
    {
        QFETCH(QString, key);
        QFETCH(QJsonValue, value);
        QJsonObject json = any().toJson();
        if (value.isNull())
            json.remove(key);
        else
            json.insert(key, value);
        const Result<BackupManifest> read = BackupManifest::fromJson(json, QStringLiteral("f"));
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::BackupDamaged);
        QCOMPARE(read.error().args, QStringList{QStringLiteral("f")});
    }

    void noManifestIsNotADamagedOne()
    {
        const QTemporaryDir folder(fastFolder());
        QCOMPARE(BackupManifest::beside(folder.filePath(QStringLiteral("x.db"))).error().code, ErrorCode::FileUnreadable);
        BackupFixture::write(folder.filePath(QStringLiteral("x.db.json")), QByteArrayLiteral("{\"form"));
        QCOMPARE(BackupManifest::beside(folder.filePath(QStringLiteral("x.db"))).error().code, ErrorCode::BackupDamaged);
    }
};

YINGSHENG_TEST(TestBackupManifest)
#include "tst_backupmanifest.moc"
