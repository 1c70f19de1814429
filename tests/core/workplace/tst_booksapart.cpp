// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reception/receptiondesk.h"
#include "tests/support/peopledoffice.h"
#include "tests/support/rawsqlite.h"
#include "tests/support/testmain.h"

/// A line written into any table of the books is found by comparing them with the ledger, and the book is named.
class TestBooksApart : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder{fastFolder()};
    ManualClock m_clock{OfficeFixture::at(QStringLiteral("2026-11-18 09:00"))};

    QString pathOf(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    Result<QStringList> apart(const QString &path)
    {
        const auto place = Workplace::open(path, Workplace::Mode::ReadWrite, m_clock, std::make_unique<UuidV7Source>(m_clock));
        return place ? (*place)->booksApart() : fail(place);
    }

private Q_SLOTS:
    void initTestCase()
    {
        PeopledOffice office;
        const PersonId clerk = office.join(QStringLiteral("C1"), QStringLiteral("张敏"));
        office.join(QStringLiteral("M2"), QStringLiteral("第二位所长"), Role::Manager);
        QVERIFY(office->people().choosePolicy(office.byManager(), PasswordPolicy::Profile::Djbh));
        const auto supply = office->accept(office.byManager(), OfficeFixture::supply());
        QVERIFY(supply);
        CaseDraft complaint = OfficeFixture::complaint();
        complaint.fields.insert(QStringLiteral("named"), QStringLiteral("张敏"));
        QVERIFY(office->accept(office.byManager(), complaint));
        QVERIFY(office->people().leave(office.byManager(), clerk, {}));
        office.place.reset();
        QVERIFY(QFile::copy(office.path(), pathOf("whole.db")));
    }

    void soundBooksAreLeftAsTheyAre()
    {
        const Result<QStringList> found = apart(pathOf("whole.db"));
        QVERIFY(found);
        QCOMPARE(*found, QStringList());
        QCOMPARE(RawSqlite::answer(pathOf("whole.db"), QStringLiteral("SELECT count(*) FROM people")), QStringLiteral("3"));
    }

    void whatWasWrittenIntoATableIsFound_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("book");
        const auto row = [](const char *table, const char *sql, const char *book) { QTest::newRow(table) << QString::fromUtf8(sql) << QString::fromLatin1(book); };
        row("rules_in_force", "DELETE FROM rules_in_force WHERE kind = 'calendar-adopted'", "rules");
        row("people", "UPDATE people SET role = 'manager'", "people");
        row("people active", "UPDATE people SET active = 1", "people");
        row("people must_change", "UPDATE people SET must_change = 1 - must_change", "people");
        row("people_settings", "UPDATE people_settings SET value = 'asvs' WHERE name = 'policy'", "people");
        row("review_items", "INSERT INTO review_items SELECT office, 1, 'case-voided', 'x', 'y', 1, '', 0, '' FROM device_identity", "people");
        row("cases", "UPDATE cases SET handler = 'somebody'", "cases");
        row("cases gone", "DELETE FROM cases", "cases");
        row("case_deadlines", "UPDATE case_deadlines SET due_at = due_at + 86400000", "cases");
        row("case_pauses", "INSERT INTO case_pauses SELECT office, id, 1, 2, 'materials-missing' FROM cases", "cases");
        row("case_conflicts", "INSERT INTO case_conflicts SELECT office, 1, id, 'x', 'y' FROM cases LIMIT 1", "cases");
        row("case_numbers", "UPDATE case_numbers SET last = last - 1", "cases");
        row("case_tally", "UPDATE case_tally SET cases = cases + 1", "cases");
        row("case_stated_times", "INSERT INTO case_stated_times SELECT office, id FROM cases", "cases");
        row("case_hidden", "DELETE FROM case_hidden", "cases");
        row("erased_subjects", "INSERT INTO erased_subjects SELECT office, id, 1, 1, 'other', 20271231 FROM cases LIMIT 1", "erasures");
        row("application_numbers", "INSERT INTO application_numbers SELECT office, device, 1, 20261118, 9 FROM device_identity", "applications");
        row("visit_conflicts", "INSERT INTO visit_conflicts SELECT office, 1, 'v', 'x', 'y' FROM device_identity", "visits");
    }

    void whatWasWrittenIntoATableIsFound()
    {
        QFETCH(QString, sql);
        QFETCH(QString, book);
        const QString path = pathOf("changed.db");
        QFile::remove(path);
        QVERIFY(QFile::copy(pathOf("whole.db"), path));
        QCOMPARE(RawSqlite::run(path, sql), QString());
        const Result<QStringList> found = apart(path);
        QVERIFY2(found, found ? "" : qPrintable(found.error().detail));
        QCOMPARE(*found, QStringList{book});
        const Result<QStringList> again = apart(path); // compared, not mended
        QVERIFY(again);
        QCOMPARE(*again, QStringList{book});
    }
};

YINGSHENG_TEST(TestBooksApart)
#include "tst_booksapart.moc"
