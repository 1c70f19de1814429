// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/backupname.h"
#include "core/base/chinatime.h"
#include "tests/support/testmain.h"

#include <rapidcheck.h>

class TestBackupName : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysOfficeTimeAndHead()
    {
        const qint64 at = *ChinaTime::parse(QStringLiteral("2026-11-18 09:05"));
        const QByteArray head = QByteArray::fromHex("00443214c7");
        QCOMPARE(BackupName::made(QStringLiteral("C"), at, head, false), QStringLiteral("C-20261118-0905-0123-4567.db"));
        QCOMPARE(BackupName::made(QStringLiteral("CG"), at, head, true, 2), QStringLiteral("CG-20261118-0905-0123-4567-2.db.sealed"));
    }

    void otherNamesAreNotOurs_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"", "office.db", "C-20261118-0905-0123-4567.db.json", "C-20261118-0905-0123-4567.db-wal", "C-20261318-0905-0123-4567.db",
                                 "C-20261118-2505-0123-4567.db", "C-20261118-0905-0123-456.db", "C-20261118-0905-0123-456U.db",
                                 "c-20261118-0905-0123-4567.db", "making-d1.part", "C-20261118-0905-0123-4567.db.sealed.part"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    void otherNamesAreNotOurs()
    {
        QFETCH(QString, name);
        QVERIFY(!BackupName::parsed(name));
    }

    void isReadAsItWasMade()
    {
        QVERIFY(rc::check("parsed(made(x)) == x", [] {
            constexpr qint64 minute = 60'000;
            const qint64 at = *rc::gen::inRange<qint64>(946'684'800'000 / minute, 4'102'444'800'000 / minute) * minute;
            QByteArray head(32, '\0');
            for (char &byte : head)
                byte = *rc::gen::arbitrary<char>();
            const bool sealed = *rc::gen::arbitrary<bool>();
            const QString name = BackupName::made(QStringLiteral("ABCD"), at, head, sealed, *rc::gen::inRange(1, 100));
            const auto read = BackupName::parsed(name);
            RC_ASSERT(read.has_value());
            RC_ASSERT(read->minuteUtcMs == at);
            RC_ASSERT(read->sealed == sealed);
            RC_ASSERT(name.contains(read->shortCode));
        }));
    }
};

YINGSHENG_TEST(TestBackupName)
#include "tst_backupname.moc"
