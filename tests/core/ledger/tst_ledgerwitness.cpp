// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/ledgerwitness.h"
#include "core/ledger/shortcode.h"
#include "tests/support/testmain.h"

/// The code that people copy from paper.
class TestLedgerWitness : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCodeComesBack()
    {
        for (int i = 0; i < 500; ++i) {
            QByteArray head(32, '\0');
            for (qsizetype at = 0; at < head.size(); ++at)
                head[at] = static_cast<char>((i * 37 + at * 101 + i * i) & 0xff);
            const Result<LedgerWitness> witness = LedgerWitness::parse(shortCode(head) + QStringLiteral("@%1").arg(i + 1));
            QVERIFY(witness);
            QCOMPARE(witness->start, head.left(5));
            QCOMPARE(witness->pos, i + 1);
            QCOMPARE(witness->code, shortCode(head));
        }
    }

    void itIsReadAsPeopleWriteIt_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("small letters") << QStringLiteral("7k3m-0qzx");
        QTest::newRow("no dash") << QStringLiteral("7K3M0QZX");
        QTest::newRow("O for nought") << QStringLiteral("7K3M-OQZX");
        QTest::newRow("full width") << QStringLiteral("７Ｋ３Ｍ－０ＱＺＸ");
        QTest::newRow("spaces around it") << QStringLiteral("  7K3M 0QZX ");
    }

    void itIsReadAsPeopleWriteIt()
    {
        QFETCH(QString, typed);
        const Result<LedgerWitness> witness = LedgerWitness::parse(typed);
        QVERIFY(witness);
        QCOMPARE(witness->code, QStringLiteral("7K3M-0QZX"));
        QCOMPARE(witness->pos, 0);
    }

    void whatIsNoCodeIsRefused_data()
    {
        QTest::addColumn<QString>("typed");
        for (const char *typed : {"", "7K3M", "7K3M-0QZXX", "7K3M-0QZU", "7K3M-0QZX@", "7K3M-0QZX@x", "7K3M-0QZX@0", "7K3M-0QZX@-3", "封签"})
            QTest::newRow(typed) << QString::fromUtf8(typed);
    }

    void whatIsNoCodeIsRefused()
    {
        QFETCH(QString, typed);
        const Result<LedgerWitness> witness = LedgerWitness::parse(typed);
        QVERIFY(!witness);
        QCOMPARE(witness.error().code, ErrorCode::UsageWrong);
    }

    void severalStandBesideEachOther()
    {
        const Result<QList<LedgerWitness>> all = LedgerWitness::parseAll(QStringLiteral("7K3M-0QZX@12, 0000-0001"));
        QVERIFY(all);
        QCOMPARE(all->size(), 2);
        QCOMPARE(all->at(1).code, QStringLiteral("0000-0001"));
        QVERIFY(!LedgerWitness::parseAll(QStringLiteral("7K3M-0QZX,x")));
    }
};

YINGSHENG_TEST(TestLedgerWitness)
#include "tst_ledgerwitness.moc"
