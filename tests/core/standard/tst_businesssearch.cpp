// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/standard/businesssearch.h"
#include "tests/core/standard/packs.h"
#include "tests/support/testmain.h"

class TestBusinessSearch : public QObject
{
    Q_OBJECT

private:
    static QStringList found(const QString &typed)
    {
        static const Standard standard = Packs::builtIn();
        static const BusinessSearch search(standard.business);
        QStringList ids;
        const QList<const BusinessType *> types = search.find(typed);
        for (const BusinessType *type : types)
            ids << type->id;
        return ids;
    }

private Q_SLOTS:
    void theFirstFoundIsTheOneMeant_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("id");
        const auto row = [](const char *typed, const char *id) {
            QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromLatin1(id);
        };
        row("xz", "new-supply");
        row("xzyd", "new-supply");
        row("新装", "new-supply");
        row("开户", "new-supply");
        row("KAIHU", "new-supply");
        row("充电桩", "new-supply");
        row("yanbiao", "meter-test");
        row("yb", "meter-test");
        row("ｙｂ", "meter-test");
        row("dnbjy", "meter-test");
        row("校表", "meter-test");
        row("zr", "capacity-increase");
        row("过户", "transfer-ownership");
        row("guohu", "transfer-ownership");
        row("gm", "rename");
        row("没电", "fault-repair");
        row("tousu", "complaint");
        row("ts", "complaint");
        row("jb", "report");
        row("cb", "reading-query");
        row("fd", "reconnect");
        row("complaint", "complaint");
        row("Meter test", "meter-test");
        row("咨询", "inquiry");
    }

    void theFirstFoundIsTheOneMeant()
    {
        QFETCH(QString, typed);
        QFETCH(QString, id);
        QCOMPARE(found(typed).value(0), id);
    }

    void nothingTypedShowsAllInOrder()
    {
        QCOMPARE(found(QString()).size(), 11);
        QCOMPARE(found(QStringLiteral("  ")).first(), QStringLiteral("new-supply"));
    }

    void nonsenseFindsNothing() { QVERIFY(found(QStringLiteral("qqqq")).isEmpty()); }

    void aNameComesBeforeAnAlias()
    {
        const QStringList both = found(QStringLiteral("复电"));
        QCOMPARE(both.first(), QStringLiteral("reconnect"));
        const QStringList outage = found(QStringLiteral("停电"));
        QVERIFY(outage.size() > 1);
        QCOMPARE(outage.first(), QStringLiteral("fault-repair")); // 停电了 begins with it
    }
};

YINGSHENG_TEST(TestBusinessSearch)
#include "tst_businesssearch.moc"
