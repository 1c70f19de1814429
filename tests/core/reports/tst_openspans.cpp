// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/openspans.h"
#include "core/store/store.h"
#include "tests/support/testmain.h"

#include <QTemporaryDir>

#include <rapidcheck.h>

class TestOpenSpans : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCaseOpenAtTheEndOfADayIsLookedFor();
    void reportOfAPastDayReadsByTheIndexOfSpans();
};

namespace {

int number(QDate day) { return day.year() * 10000 + day.month() * 100 + day.day(); }

} // namespace

void TestOpenSpans::everyCaseOpenAtTheEndOfADayIsLookedFor()
{
    QTemporaryDir folder;
    const auto store = Store::open(folder.filePath(QStringLiteral("spans.db")), Store::Open::Create);
    QVERIFY(store);
    const QString sql = QStringLiteral("SELECT ") + OpenSpans::fileSql(QStringLiteral("c"))
                        + QStringLiteral(" FROM (SELECT ? AS accepted_day, ? AS ended_day) c");
    const bool holds = rc::check([&] {
        const QDate accepted = QDate(2019, 1, 1).addDays(*rc::gen::inRange(0, 3000));
        const int lasted = *rc::gen::element(1, 2, 9, 30, 40, 300, 370, 800, 4000);
        const QDate day = accepted.addDays(*rc::gen::inRange(0, lasted));
        const int ended = *rc::gen::inRange(0, 5) == 0 ? 99991231 : number(accepted.addDays(lasted));
        int file = 0;
        RC_ASSERT((*store)->first(sql, {number(accepted), ended}, [&file](const Row &row) { file = static_cast<int>(row.integer(0)); }).value_or(false));
        int found = 0;
        for (const OpenSpans::Span &span : OpenSpans::holding(number(day)))
            found += span.file == file && span.firstDay <= number(accepted) ? 1 : 0;
        RC_ASSERT(found == 1);
    });
    QVERIFY(holds);
}

void TestOpenSpans::reportOfAPastDayReadsByTheIndexOfSpans()
{
    QTemporaryDir folder;
    const auto store = Store::open(folder.filePath(QStringLiteral("plan.db")), Store::Open::Create);
    QVERIFY(store);
    QString plan;
    const QString sql = QStringLiteral("EXPLAIN QUERY PLAN SELECT c.type, c.class, count(*) FROM cases c WHERE c.office = ? AND ")
                        + OpenSpans::fileSql(QStringLiteral("c"))
                        + QStringLiteral(" = ? AND c.accepted_day >= ? AND c.accepted_day <= ? AND c.ended_day > ? AND c.outcome <> 'voided' "
                                         "GROUP BY c.type, c.class");
    QVERIFY((*store)->each(sql, {QStringLiteral("o"), 1, 20261101, 20261118, 20261118}, [&plan](const Row &row) {
        plan += row.text(3) + QLatin1Char('\n');
        return true;
    }));
    QVERIFY2(plan.contains(QStringLiteral("cases_span")), qPrintable(plan));
}

YINGSHENG_TEST(TestOpenSpans)

#include "tst_openspans.moc"
