// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reception/visitbook.h"
#include "core/reception/visitevents.h"
#include "core/standard/rules.h"
#include "core/store/store.h"
#include "tests/support/battery.h"
#include "tests/support/testmain.h"

#include <QTemporaryDir>

#include <rapidcheck.h>

namespace {

/// A book on a store of its own, fed by hand: what a sync or a restore could bring.
struct LooseBook
{
    LooseBook() : store(std::move(*Store::open(folder.filePath(QStringLiteral("visits.db")), Store::Open::Create))), book(*store, office) {}

    void apply(NewEvent made, qint64 monoMs = 0, const QString &boot = QStringLiteral("boot-1"))
    {
        Event event;
        event.pos = ++pos;
        event.office = office;
        event.device = DeviceId{QStringLiteral("device-1")};
        event.kind = made.kind;
        event.subject = made.subject;
        event.plain = made.plain;
        event.monoMs = monoMs;
        event.bootId = boot;
        if (const auto applied = book.apply(event, Rules()); !applied)
            qFatal("%s", qPrintable(applied.error().detail));
    }

    int conflicts(const QString &what) const
    {
        int count = -1;
        (void)store->first(QStringLiteral("SELECT COUNT(*) FROM visit_conflicts WHERE what = ?"), {what},
                           [&count](const Row &row) { count = static_cast<int>(row.integer(0)); });
        return count;
    }

    QTemporaryDir folder{fastFolder()};
    OfficeId office{QStringLiteral("office-1")};
    std::unique_ptr<Store> store;
    VisitBook book;
    qint64 pos = 0;
};

const VisitId visitId{QStringLiteral("visit-1")};
constexpr qint64 morning = 1'795'000'000'000;

VisitItem item(int index, qint64 beganMs = morning)
{
    VisitItem one;
    one.index = index;
    one.type = QStringLiteral("inquiry");
    one.beganMs = beganMs;
    return one;
}

VisitItem ended(VisitItem one, qint64 endedMs)
{
    one.how = QStringLiteral("answered");
    one.endedMs = endedMs;
    return one;
}

NewEvent begun()
{
    return VisitEvents::beginning(visitId, 1, QStringLiteral("3号窗口"), {}, morning);
}

} // namespace

class TestVisitBook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contradictionsAreRowsAndNeverRefused()
    {
        LooseBook loose;
        loose.apply(VisitEvents::itemBeginning(visitId, item(1)));
        QCOMPARE(loose.conflicts(QStringLiteral("visit-unknown")), 1);
        loose.apply(begun());
        loose.apply(begun());
        QCOMPARE(loose.conflicts(QStringLiteral("visit-twice")), 1);
        loose.apply(VisitEvents::itemBeginning(visitId, item(1)));
        loose.apply(VisitEvents::itemBeginning(visitId, item(1)));
        QCOMPARE(loose.conflicts(QStringLiteral("item-twice")), 1);
        loose.apply(VisitEvents::itemEnd(visitId, ended(item(2), morning), true, {}));
        loose.apply(VisitEvents::itemChange(visitId, item(3)));
        QCOMPARE(loose.conflicts(QStringLiteral("item-unknown")), 2);
        loose.apply(VisitEvents::ending(visitId, QStringLiteral("done"), morning, {}, {}));
        loose.apply(VisitEvents::priority(visitId, QStringLiteral("elderly")));
        QCOMPARE(loose.conflicts(QStringLiteral("visit-ended")), 1);
        QCOMPARE(loose.book.visit(visitId)->priority, QString());
    }

    void clearedTheBookIsEmpty()
    {
        LooseBook loose;
        const QByteArray empty = *loose.book.digest();
        loose.apply(begun());
        loose.apply(VisitEvents::itemBeginning(visitId, item(1)));
        loose.apply(VisitEvents::itemBeginning(VisitId{QStringLiteral("nobody")}, item(1)));
        QVERIFY(*loose.book.digest() != empty);
        QVERIFY(loose.book.clear());
        QCOMPARE(*loose.book.digest(), empty);
    }

    /// The time of an item follows the machine's own clock, whatever happens to the one on the wall.
    void aWrongWallClockDoesNotTouchTheTimes()
    {
        QVERIFY(rc::check([] {
            LooseBook loose;
            const qint64 mono = *rc::gen::inRange<qint64>(0, 1'000'000'000);
            const qint64 took = *rc::gen::inRange<qint64>(0, 7'200'000);
            const qint64 jump = *rc::gen::inRange<qint64>(-86'400'000, 86'400'000);
            loose.apply(begun(), mono);
            loose.apply(VisitEvents::itemBeginning(visitId, item(1)), mono);
            loose.apply(VisitEvents::itemEnd(visitId, ended(item(1), morning + took + jump), true, {}), mono + took);
            RC_ASSERT(loose.book.visit(visitId)->items.first().tookMs == took);
        }));
    }

    void overARestartTheWallClockCounts_data()
    {
        QTest::addColumn<qint64>("endedMs");
        QTest::addColumn<qint64>("took");
        QTest::newRow("forward") << morning + 90'000 << qint64(90'000);
        QTest::newRow("the clock went back") << morning - 1 << VisitItem::notMeasured;
    }

    void overARestartTheWallClockCounts()
    {
        QFETCH(qint64, endedMs);
        LooseBook loose;
        loose.apply(begun(), 5'000'000);
        loose.apply(VisitEvents::itemBeginning(visitId, item(1)), 5'000'000);
        loose.apply(VisitEvents::itemEnd(visitId, ended(item(1), endedMs), true, {}), 7'000, QStringLiteral("boot-2"));
        QTEST(loose.book.visit(visitId)->items.first().tookMs, "took");
    }

    void ticksComeBackAsTheyWere()
    {
        const QList<VisitTick> ticks{{QStringLiteral("welcome"), QStringLiteral("done"), 0}, {QStringLiteral("check"), QStringLiteral("hand"), 2}};
        QCOMPARE(VisitEvents::ticksFrom(VisitEvents::ticksTo(ticks)), ticks);
    }
};

YINGSHENG_TEST(TestVisitBook)
#include "tst_visitbook.moc"
