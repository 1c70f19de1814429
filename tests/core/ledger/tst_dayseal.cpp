// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/chinatime.h"
#include "core/ledger/dayseal.h"
#include "tests/support/battery.h"
#include "tests/support/testmain.h"
#include "tests/support/toyoffice.h"

#include <QTemporaryDir>

/// 封签: the first act of a later day seals the day before, once.
class TestDaySeal : public QObject
{
    Q_OBJECT

private:
    static constexpr qint64 dayMs = 86'400'000;
    QTemporaryDir m_folder{fastFolder()};
    int m_next = 0;
    QString newPath() { return m_folder.filePath(QStringLiteral("%1.db").arg(++m_next)); }
    static QString q(const char *text) { return QString::fromUtf8(text); }

    static QList<Event> seals(ToyOffice &office)
    {
        QList<Event> found;
        (void)office.ledger->each(0, [&found](const Event &event) {
            if (event.kind == QLatin1String(DaySeals::kind))
                found << event;
            return true;
        });
        return found;
    }
    static ChainName chainOf(ToyOffice &office)
    {
        const LedgerIdentity &own = office.ledger->identity();
        return {own.office, own.device, own.epoch};
    }

private Q_SLOTS:
    void theFirstActOfALaterDaySealsTheDayBefore()
    {
        auto office = ToyOffice::open(newPath(), Store::Open::Create);
        QVERIFY(office);
        const QDate day = ChinaTime::date((*office)->clock.wallUtcMs());
        QVERIFY((*office)->count(q("op-1"), q("case-1")));
        QVERIFY((*office)->count(q("op-2"), q("case-1")));
        const QByteArray head = (*office)->ledger->head().value_or(QByteArray());
        QVERIFY(seals(**office).isEmpty());
        (*office)->clock.advanceMs(3 * dayMs);
        QVERIFY((*office)->count(q("op-3"), q("case-1")));
        QVERIFY((*office)->count(q("op-4"), q("case-1")));
        const QList<Event> found = seals(**office);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.constFirst().seq, 3); // before the act that brought it about
        const std::optional<DaySeal> seal = DaySeals::from(found.constFirst().plain);
        QVERIFY(seal);
        QCOMPARE(seal->day, day);
        QCOMPARE(seal->seq, 2);
        QCOMPARE(seal->head, head);
        QCOMPARE(seal->key, (*office)->vault->sealKey());
        QVERIFY(DaySeals::isSigned(chainOf(**office), *seal));
    }

    void aDayIsSealedOnceAlsoAfterARestart()
    {
        const QString path = newPath();
        qint64 later = 0;
        {
            auto office = ToyOffice::open(path, Store::Open::Create);
            QVERIFY((*office)->count(q("op-1"), q("case-1")));
            (*office)->clock.advanceMs(dayMs);
            QVERIFY((*office)->count(q("op-2"), q("case-1")));
            later = (*office)->clock.wallUtcMs();
        }
        auto office = ToyOffice::open(path, Store::Open::ReadWrite);
        (*office)->clock.setWallUtcMs(later);
        QVERIFY((*office)->count(q("op-3"), q("case-1")));
        QCOMPARE(seals(**office).size(), 1);
        const auto check = (*office)->ledger->verify();
        QVERIFY(check && check->isSound());
        QCOMPARE(check->seals, 1);
    }

    void aDayIsSealedAtItsClosingWithoutAnAct()
    {
        auto office = ToyOffice::open(newPath(), Store::Open::Create);
        const QDate day = ChinaTime::date((*office)->clock.wallUtcMs());
        QCOMPARE((*office)->ledger->sealWhatIsOver(true).value_or(true), false); // nothing was entered
        QVERIFY((*office)->count(q("op-1"), q("case-1")));
        QCOMPARE((*office)->ledger->sealWhatIsOver(false).value_or(true), false); // the day is not over
        QCOMPARE((*office)->ledger->sealWhatIsOver(true).value_or(false), true);
        QCOMPARE((*office)->ledger->sealWhatIsOver(true).value_or(true), false); // once
        QList<Event> found = seals(**office);
        QCOMPARE(found.size(), 1);
        QCOMPARE(DaySeals::from(found.constFirst().plain)->day, day);
        QCOMPARE(DaySeals::from(found.constFirst().plain)->seq, 1);
        QCOMPARE(found.constFirst().actor.value, q("program"));
        // What comes after the closing is sealed by the next day's first act, and only once.
        QVERIFY((*office)->count(q("op-2"), q("case-1")));
        QCOMPARE((*office)->ledger->sealWhatIsOver(true).value_or(true), false);
        (*office)->clock.advanceMs(dayMs);
        QVERIFY((*office)->count(q("op-3"), q("case-1")));
        QVERIFY((*office)->count(q("op-4"), q("case-1")));
        found = seals(**office);
        QCOMPARE(found.size(), 2);
        QCOMPARE(DaySeals::from(found.constLast().plain)->day, day);
        QCOMPARE(DaySeals::from(found.constLast().plain)->seq, 3);
        const Result<LedgerCheck> check = (*office)->ledger->verify();
        QVERIFY2(check->isSound(), qPrintable(check->problem));
        QCOMPARE(check->seals, 2);
    }

    void aMissedDayIsSealedByTheNextStart()
    {
        const QString path = newPath();
        qint64 later = 0;
        QDate day;
        {
            auto office = ToyOffice::open(path, Store::Open::Create);
            day = ChinaTime::date((*office)->clock.wallUtcMs());
            QVERIFY((*office)->count(q("op-1"), q("case-1")));
            later = (*office)->clock.wallUtcMs() + 5 * dayMs;
        }
        auto office = ToyOffice::open(path, Store::Open::ReadWrite);
        (*office)->clock.setWallUtcMs(later);
        QCOMPARE((*office)->ledger->sealWhatIsOver(false).value_or(false), true);
        QCOMPARE((*office)->ledger->sealWhatIsOver(false).value_or(true), false);
        QCOMPARE((*office)->ledger->sealWhatIsOver(true).value_or(true), false); // nothing of today but the seal
        QCOMPARE(seals(**office).size(), 1);
        QCOMPARE(DaySeals::from(seals(**office).constFirst().plain)->day, day);
        (*office)->clock.advanceMs(dayMs);
        QVERIFY((*office)->count(q("op-2"), q("case-1"))); // a seal alone is not sealed
        QCOMPARE(seals(**office).size(), 1);
        QVERIFY((*office)->ledger->verify()->isSound());
    }

    void aRefusedActSealsNothing()
    {
        auto office = ToyOffice::open(newPath(), Store::Open::Create);
        QVERIFY((*office)->count(q("op-1"), q("case-1")));
        (*office)->clock.advanceMs(dayMs);
        const Act act{OpId{q("op-2")}, PersonId{q("a")}};
        const auto refused = (*office)->ledger->perform(act, [&]() -> Result<> {
            if (const auto one = (*office)->ledger->append(countedEvent(q("case-1"))); !one)
                return fail(one);
            return fail(ErrorCode::CaseNotOpen);
        });
        QVERIFY(!refused);
        QVERIFY(seals(**office).isEmpty());
        QVERIFY((*office)->count(q("op-3"), q("case-1")));
        QCOMPARE(seals(**office).size(), 1);
    }

    void theActKeepsItsOwnIdAndParts()
    {
        auto office = ToyOffice::open(newPath(), Store::Open::Create);
        QVERIFY((*office)->count(q("op-1"), q("case-1")));
        (*office)->clock.advanceMs(dayMs);
        QVERIFY((*office)->count(q("op-2"), q("case-1")));
        const auto events = (*office)->ledger->eventsOfAct(OpId{q("op-2")});
        QVERIFY(events);
        QCOMPARE(events->size(), 1);
        QCOMPARE(events->constFirst().opPart, 0);
        QVERIFY((*office)->ledger->verify()->isSound());
    }

    void whoeverHasTheKeyCanCheckASeal()
    {
        auto office = ToyOffice::open(newPath(), Store::Open::Create);
        QVERIFY((*office)->count(q("op-1"), q("case-1")));
        (*office)->clock.advanceMs(dayMs);
        QVERIFY((*office)->count(q("op-2"), q("case-1")));
        const ChainName chain = chainOf(**office);
        const DaySeal seal = DaySeals::from(seals(**office).constFirst().plain).value_or(DaySeal{});
        QVERIFY(DaySeals::isSigned(chain, seal));
        DaySeal other = seal;
        other.seq = 99;
        QVERIFY(!DaySeals::isSigned(chain, other));
        other = seal;
        other.day = seal.day.addDays(1);
        QVERIFY(!DaySeals::isSigned(chain, other));
        other = seal;
        other.head[3] = static_cast<char>(other.head.at(3) ^ 1);
        QVERIFY(!DaySeals::isSigned(chain, other));
        QVERIFY(!DaySeals::isSigned({chain.office, chain.device, 2}, seal));
        QVERIFY(!DaySeals::from({{q("day"), q("2026-11-24")}}));
    }
};

YINGSHENG_TEST(TestDaySeal)
#include "tst_dayseal.moc"
