// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/people/ledgerstanding.h"
#include "tests/support/peopledoffice.h"
#include "tests/support/rawsqlite.h"
#include "tests/support/testmain.h"

/// Who has the closed file and a tool, and a password of his own, gains no right by writing into the books.
class TestStandings : public QObject
{
    Q_OBJECT

private:
    static ErrorCode codeOf(const auto &result) { return result ? ErrorCode::Internal : result.error().code; }

    /// Manager, clerk, somebody whose role went up and down, an auditor, and somebody who left.
    static void join(PeopledOffice &office)
    {
        QVERIFY(!office.join(QStringLiteral("C1"), QStringLiteral("张敏")).isEmpty());
        const PersonId other = office.join(QStringLiteral("C2"), QStringLiteral("李强"));
        QVERIFY(office->people().changeRole(office.byManager(), other, Role::Manager));
        QVERIFY(office->people().changeRole(office.byManager(), other, Role::Clerk));
        const auto joined = office->people().join(office.byManager(), {QStringLiteral("A1"), QStringLiteral("稽查"), Role::Auditor}, PeopledOffice::passwordOf(QStringLiteral("A1")));
        QVERIFY2(joined, joined ? "" : qPrintable(joined.error().args.join(u' ')));
        QVERIFY(office->people().leave(office.byManager(), office.join(QStringLiteral("C3"), QStringLiteral("走了")), QStringLiteral("left")));
    }
    static void change(PeopledOffice &office, const QString &sql)
    {
        office.place.reset();
        QCOMPARE(RawSqlite::run(office.path(), sql), QString());
        office.reopen();
        QVERIFY(office.place);
    }
    static QString unlocked()
    {
        return QStringLiteral("DROP TRIGGER ledger_is_never_rewritten; DROP TRIGGER ledger_is_never_cut; DROP INDEX ledger_by_chain; DROP INDEX ledger_by_act; ");
    }

private Q_SLOTS:
    void whatStandsInTheBooksIsWhatTheLedgerSays()
    {
        PeopledOffice office;
        join(office);
        office.reopen();
        for (const char *login : {"C1", "C2", "A1"}) {
            const QString number = QString::fromLatin1(login);
            QVERIFY2(office.logIn(number, PeopledOffice::passwordOf(number)), login);
        }
        QVERIFY(office.logIn());
    }

    void aRoleWrittenIntoTheFileLetsNobodyIn_data()
    {
        QTest::addColumn<QString>("login");
        QTest::addColumn<QString>("role");
        QTest::newRow("clerk to manager") << QStringLiteral("C1") << QStringLiteral("manager");
        QTest::newRow("a manager for a while") << QStringLiteral("C2") << QStringLiteral("manager");
        QTest::newRow("auditor to clerk") << QStringLiteral("A1") << QStringLiteral("clerk");
    }

    void aRoleWrittenIntoTheFileLetsNobodyIn()
    {
        QFETCH(QString, login);
        QFETCH(QString, role);
        PeopledOffice office;
        join(office);
        change(office, QStringLiteral("UPDATE people SET role = '%1' WHERE role <> 'manager'").arg(role));
        const auto refused = office.logIn(login, PeopledOffice::passwordOf(login));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::BooksApart);
        QVERIFY(office->isLocked());
        QVERIFY(office.logIn()); // whose own row is as it was
        const auto noted = office->ledger().lately({QStringLiteral("check-failed")}, 0, 10);
        QCOMPARE(noted->size(), 1);
        QCOMPARE(noted->first().plain.value(QStringLiteral("what")).toString(), QStringLiteral("standing"));
        QVERIFY(office->ledger().rebuild());
        QVERIFY(office->people().logOut(office.byManager(), QStringLiteral("key")));
        QVERIFY(office.logIn(login, PeopledOffice::passwordOf(login)));
    }

    void entriesThatSomebodyWroteAreNone_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("the role in its entry") << QStringLiteral("UPDATE ledger SET plain = CAST(replace(CAST(plain AS TEXT), 'clerk', 'manager') AS BLOB) WHERE kind = 'person-joined'");
        QTest::newRow("an entry of one's own")
            << QStringLiteral("INSERT INTO ledger SELECT (SELECT max(pos) + 1 FROM ledger), office, device, epoch, (SELECT max(seq) + 1 FROM ledger), 'own', 0, "
                              "'person-role-changed', 1, actor, subject, wall_utc_ms, mono_ms, boot_id, clock_trust, CAST('{\"role\":\"manager\"}' AS BLOB), "
                              "x'', hash, hash, tag FROM ledger WHERE kind = 'person-role-changed' LIMIT 1");
        QTest::newRow("another order") << QStringLiteral("UPDATE ledger SET pos = -pos WHERE kind = 'person-role-changed'; UPDATE ledger SET pos = "
                                                         "(SELECT max(pos) FROM ledger) + 100 + pos WHERE pos < 0");
        QTest::newRow("no tag") << QStringLiteral("UPDATE ledger SET tag = NULL WHERE kind = 'person-joined'");
    }

    void entriesThatSomebodyWroteAreNone()
    {
        QFETCH(QString, sql);
        PeopledOffice office;
        join(office);
        change(office, unlocked() + sql + QStringLiteral("; UPDATE people SET role = 'manager' WHERE role = 'clerk'"));
        QCOMPARE(codeOf(office.logIn(QStringLiteral("C2"), PeopledOffice::passwordOf(QStringLiteral("C2")))), ErrorCode::LedgerBroken);
        QVERIFY(office->isLocked());
    }

    void thePaperKeyMakesNoManagers()
    {
        PeopledOffice office;
        join(office);
        change(office, QStringLiteral("UPDATE people SET role = 'manager'"));
        QCOMPARE(codeOf(office->people().recover(office.op(), office.recoveryKey, QStringLiteral("C1"), QStringLiteral("欲穷千里目-更上一层楼"))),
                 ErrorCode::BooksApart);
        QVERIFY(office->isLocked());
    }
};

YINGSHENG_TEST(TestStandings)
#include "tst_standings.moc"
