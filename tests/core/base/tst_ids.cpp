// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "core/base/ids.h"
#include "tests/support/testmain.h"

#include <QUuid>

class TestIds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void newIdsAscendAndAreVersionSeven()
    {
        ManualClock clock(1'795'000'000'000);
        UuidV7Source source(clock);
        QString last;
        for (int i = 0; i < 5000; ++i) {
            if (i % 1000 == 0)
                clock.advanceMs(1);
            const QString id = source.next();
            QVERIFY(!QUuid(id).isNull());
            QCOMPARE(id.at(14), u'7');
            QVERIFY2(id > last, qPrintable(last + u' ' + id));
            last = id;
        }
    }

    void aSeedGivesTheSameIdsAgain()
    {
        const ManualClock clock(1'795'000'000'000);
        SeededIdSource one(clock, 42);
        SeededIdSource two(clock, 42);
        SeededIdSource other(clock, 43);
        QCOMPARE(one.next(), two.next());
        QVERIFY(one.next() != other.next());
    }

    void wordsKeepTheirBorders()
    {
        const QString id = idOfWords({QStringLiteral("ab"), QStringLiteral("c")});
        QCOMPARE(id, idOfWords({QStringLiteral("ab"), QStringLiteral("c")}));
        QVERIFY(id != idOfWords({QStringLiteral("a"), QStringLiteral("bc")}));
        QVERIFY(!QUuid(id).isNull());
    }
};

YINGSHENG_TEST(TestIds)
#include "tst_ids.moc"
