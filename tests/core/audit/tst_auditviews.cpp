// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/auditviews.h"
#include "tests/support/officefixture.h"
#include "tests/support/testmain.h"

#include <QSet>

#include <algorithm>

/// The ledger looked through from its end.
class TestAuditViews : public QObject
{
    Q_OBJECT

private:
    static QString q(const char *text) { return QString::fromUtf8(text); }

    /// Everything that fits, stretch by stretch.
    static QList<AuditRow> all(OfficeFixture &office, const AuditFilter &filter, int most)
    {
        QList<AuditRow> rows;
        qint64 before = 0;
        for (int turns = 0; turns < 1'000; ++turns) {
            const Result<AuditStretch> stretch = office->auditViews().page(filter, before, most);
            if (!stretch || stretch->rows.size() > most)
                return {};
            rows << stretch->rows;
            before = stretch->nextBefore;
            if (stretch->atEnd)
                break;
        }
        return rows;
    }

    static Act by(OfficeFixture &office, const char *person) { return office->newAct(PersonId{q(person)}); }

private Q_SLOTS:
    void theNewestComesFirstAndNothingTwice_data()
    {
        QTest::addColumn<int>("most");
        for (const int most : {1, 2, 3, 7, 500})
            QTest::addRow("%d at a time", most) << most;
    }

    void theNewestComesFirstAndNothingTwice()
    {
        QFETCH(int, most);
        OfficeFixture office;
        for (int i = 0; i < 5; ++i)
            office.accept(OfficeFixture::supply());
        const QList<AuditRow> rows = all(office, {}, most);
        QCOMPARE(rows.size(), office->ledger().lastPos().value_or(0));
        for (qsizetype i = 1; i < rows.size(); ++i)
            QCOMPARE(rows.at(i).pos, rows.at(i - 1).pos - 1);
        QCOMPARE(rows.constFirst().kind, q("case-accepted"));
        QCOMPARE(rows.constFirst().actor.value, q("zhang-min"));
        QVERIFY(rows.constFirst().number.startsWith(q("C03-261118-")));
        QCOMPARE(rows.constFirst().plain.value(q("type")).toString(), q("new-supply"));
    }

    void nothingPersonalIsInIt()
    {
        OfficeFixture office;
        office.accept(OfficeFixture::supply());
        const QList<AuditRow> rows = all(office, {}, 100);
        for (const AuditRow &row : rows) {
            const QByteArray plain = QJsonDocument(row.plain).toJson();
            for (const char *word : {"李秀兰", "13812345678", "11010519491231002X", "东街"})
                QVERIFY2(!plain.contains(word), plain.constData());
        }
    }

    void itIsNarrowedDown_data()
    {
        QTest::addColumn<AuditFilter>("filter");
        QTest::addColumn<int>("count");
        AuditFilter filter;
        filter.actor.value = q("li-si");
        QTest::newRow("by person") << filter << 2;
        filter = {};
        filter.group = AuditGroup::Looks;
        QTest::newRow("by kind") << filter << 2;
        filter.actor.value = q("li-si");
        QTest::newRow("by person and kind") << filter << 1;
        filter = {};
        filter.from = QDate(2026, 11, 20);
        filter.to = QDate(2026, 11, 20);
        QTest::newRow("by day") << filter << 3; // and the seal of the day before
        filter.from = QDate(2026, 11, 21);
        filter.to = QDate();
        QTest::newRow("of days to come") << filter << 0;
        filter = {};
        filter.number = q("C03-261118-0001");
        QTest::newRow("by number") << filter << 3;
    }

    void itIsNarrowedDown()
    {
        QFETCH(AuditFilter, filter);
        QFETCH(int, count);
        OfficeFixture office;
        const CaseId id = office.accept(OfficeFixture::supply());
        QVERIFY(office->caseDesk().note(by(office, "li-si"), id, q("客户来电")));
        office.setTime(q("2026-11-20 09:00"));
        QVERIFY(office->recordPrint(by(office, "li-si"), q("receipt"), id));
        QVERIFY(office->printLog().recordExport(by(office, "wang-wu"), {q("list"), q("csv"), 3, q("all")}));
        QCOMPARE(all(office, filter, 50).size(), count);
        QCOMPARE(all(office, filter, 1).size(), count);
    }

    void aNumberThatNobodyWasGivenIsSaid()
    {
        OfficeFixture office;
        AuditFilter filter;
        filter.number = q("C03-261118-0099");
        const Result<AuditStretch> none = office->auditViews().page(filter, 0, 10);
        QVERIFY(!none);
        QCOMPARE(none.error().code, ErrorCode::NoSuchCase);
    }

    void oneCallLooksAtAStretchOnly()
    {
        OfficeFixture office;
        const CaseId id = office.accept(OfficeFixture::supply());
        QVERIFY(office->ledger().batch([&]() -> Result<> {
            for (int i = 0; i < AuditViews::reach + 10; ++i) {
                if (const auto noted = office->caseDesk().note(office.act(), id, q("又来电")); !noted)
                    return noted;
            }
            return {};
        }));
        AuditFilter filter;
        filter.group = AuditGroup::Office;
        const Result<AuditStretch> first = office->auditViews().page(filter, 0, 10);
        QVERIFY(first);
        QVERIFY(first->rows.isEmpty());
        QVERIFY(!first->atEnd);
        QVERIFY(first->reachedMs > 0);
        const Result<AuditStretch> second = office->auditViews().page(filter, first->nextBefore, 10);
        QVERIFY(second);
        QVERIFY(!second->rows.isEmpty());
        QVERIFY(second->atEnd);
        QCOMPARE(second->rows.constLast().kind, q("office-set-up"));
        const auto standard = std::find_if(second->rows.begin(), second->rows.end(), [](const AuditRow &row) { return row.kind == QLatin1String("standard-adopted"); });
        QVERIFY(standard == second->rows.end() || standard->plain.isEmpty()); // its whole content is not listed
    }

    void whoActedLatelyIsOffered()
    {
        OfficeFixture office;
        const CaseId id = office.accept(OfficeFixture::supply());
        QVERIFY(office->caseDesk().note(by(office, "li-si"), id, q("客户来电")));
        const QList<PersonId> people = office->auditViews().lately().value_or(QList<PersonId>());
        QVERIFY(people.contains(PersonId{q("li-si")}));
        QVERIFY(people.contains(PersonId{q("zhang-min")}));
    }
};

YINGSHENG_TEST(TestAuditViews)
#include "tst_auditviews.moc"
