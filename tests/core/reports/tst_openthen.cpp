// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/openthen.h"
#include "core/store/store.h"
#include "tests/support/battery.h"
#include "tests/support/testmain.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTemporaryDir>

namespace {

int number(QDate day) { return day.year() * 10000 + day.month() * 100 + day.day(); }

/// A case as far as the walk looks at it.
struct Lasted
{
    QString id;
    int accepted = 0;
    int ended = 0;
    bool voided = false;

    bool wasOpen(int day) const { return accepted <= day && ended > day && !voided; }
};

} // namespace

/// The cases open at the end of a past day, in pieces.
class TestOpenThen : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder{fastFolder()};
    std::unique_ptr<Store> m_store;
    QList<Lasted> m_cases;

    void add(const Lasted &one)
    {
        m_cases << one;
        const auto added = m_store->run(
            QStringLiteral("INSERT INTO cases VALUES ('o', ?, ?, '', ?, 'residential', 'open', ?, ?, 0, ?, ?, 0, '', '', 'us', 0, '', '', 0, 0, 0, 0, 0, 0, "
                           "'s', 1, '{}', '', 0, x'', 0, 0, 0)"),
            {one.id, one.id, m_cases.size() % 3 ? QStringLiteral("a") : QStringLiteral("b"), one.voided ? QStringLiteral("voided") : QStringLiteral("none"),
             one.ended == 99991231, one.accepted, one.ended});
        QVERIFY2(added, added ? "" : qPrintable(added.error().detail));
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_store = std::move(*Store::open(m_folder.filePath(QStringLiteral("open.db")), Store::Open::Create));
        QRandomGenerator dice(11);
        Transaction transaction(*m_store);
        QVERIFY(transaction.begin());
        for (int i = 0; i < 1500; ++i) {
            const QDate accepted = QDate(2024, 11, 1).addDays(dice.bounded(500) * (i % 4 ? 1 : 0) + 200); // a quarter on one day
            const int lasted = dice.bounded(5) ? dice.bounded(20) : dice.bounded(700);
            add({QStringLiteral("%1").arg(i, 5, 10, QLatin1Char('0')), number(accepted), dice.bounded(3) ? number(accepted.addDays(lasted)) : 99991231,
                 dice.bounded(10) == 0});
        }
        QVERIFY(transaction.commit());
    }
    void cleanupTestCase() { m_store.reset(); }

    void everyCaseIsInOnePieceWhateverTheSize_data()
    {
        QTest::addColumn<int>("size");
        QTest::addColumn<QDate>("day");
        for (const int size : {1, 7, 100, OpenThen::pieceSize}) {
            for (const QDate day : {QDate(2025, 5, 20), QDate(2025, 12, 31), QDate(2026, 3, 1), QDate(2020, 1, 1)})
                QTest::addRow("%d on %s", size, qPrintable(day.toString(Qt::ISODate))) << size << day;
        }
    }

    void everyCaseIsInOnePieceWhateverTheSize()
    {
        QFETCH(int, size);
        QFETCH(QDate, day);
        QSet<QString> expected;
        for (const Lasted &one : m_cases) {
            if (one.wasOpen(number(day)))
                expected << one.id;
        }
        QSet<QString> found;
        OpenThen open(*m_store, OfficeId{QStringLiteral("o")}, number(day), size);
        for (;;) {
            const auto piece = open.next();
            QVERIFY2(piece, piece ? "" : qPrintable(piece.error().detail));
            if (!*piece)
                break;
            int inPiece = 0;
            QVERIFY(m_store->each(QStringLiteral("SELECT c.id FROM ") + (*piece)->table + QStringLiteral(" c"), (*piece)->values, [&](const Row &row) {
                ++inPiece;
                if (found.contains(row.text(0)))
                    inPiece = size + 1; // twice
                found << row.text(0);
                return true;
            }));
            QVERIFY(inPiece <= size);
        }
        QCOMPARE(found, expected);
        QVERIFY(open.walked() >= expected.size());
    }

    void aPieceIsEnteredByTheIndexAtItsPlace()
    {
        OpenThen open(*m_store, OfficeId{QStringLiteral("o")}, 20251231);
        const auto piece = open.next();
        QString plan;
        QVERIFY(m_store->each(QStringLiteral("EXPLAIN QUERY PLAN SELECT c.id FROM ") + (*piece)->table + QStringLiteral(" c"), (*piece)->values, [&plan](const Row &row) {
            plan += row.text(3) + QLatin1Char('\n');
            return true;
        }));
        QVERIFY2(plan.contains(QStringLiteral("COVERING INDEX cases_span")), qPrintable(plan));
        QVERIFY2(plan.contains(QStringLiteral("(accepted_day,ended_day,type,class,outcome,id)>")), qPrintable(plan));
        QVERIFY2(!plan.contains(QStringLiteral("ORDER BY")), qPrintable(plan));
    }
};

YINGSHENG_TEST(TestOpenThen)

#include "tst_openthen.moc"
