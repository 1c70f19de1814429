// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/people/peopleevents.h"
#include "core/people/rights.h"
#include "tests/support/peopledoffice.h"
#include "tests/support/testmain.h"

#include <QDirIterator>
#include <QRegularExpression>

/// Who may enter what.
class TestRights : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindThatCoreEntersHasARow()
    {
        static const QRegularExpression kind(QStringLiteral("(?:inline constexpr const char \\*\\w+ = \"([a-z-]+)\";|static constexpr auto \\w+ = \"([a-z-]+)\"; ///< kind)"));
        int found = 0;
        QDirIterator files(QStringLiteral(YINGSHENG_SOURCE_DIR "/core"), {QStringLiteral("*.h")}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            auto matches = kind.globalMatch(QString::fromUtf8(file.readAll()));
            while (matches.hasNext()) {
                ++found;
                const auto match = matches.next();
                const QString one = match.captured(1) + match.captured(2);
                QVERIFY2(Rights::isKnown(one), qPrintable(one));
            }
        }
        QVERIFY(found > 30);
    }

    void whatHasNoRowIsDenied()
    {
        for (const Role role : {Role::Clerk, Role::Manager, Role::Auditor})
            QVERIFY(!Rights::may(role, QStringLiteral("made-up")));
        OfficeFixture office; // no people: still no kind without a row
        const auto entered = office->ledger().perform(office.act(), [&]() -> Result<> {
            const auto event = office->ledger().append({QStringLiteral("made-up"), 1, SubjectId{QStringLiteral("x")}, {}, {}});
            return event ? Result<>() : fail(event);
        });
        QVERIFY(!entered);
        QCOMPARE(entered.error().code, ErrorCode::NotAllowed);
    }

    void auditorsChangeNothing()
    {
        const QStringList theirs{QStringLiteral("personal-revealed"), QStringLiteral("document-printed"), QStringLiteral("print-failed"),
                                 QStringLiteral("document-exported"), QStringLiteral("password-set"),     QStringLiteral("logged-in"),
                                 QStringLiteral("logged-out"), QStringLiteral("case-hidden"),       QStringLiteral("login-failed"),     QStringLiteral("countersigned")};
        for (const QString &kind : Rights::kinds()) {
            if (Rights::may(Role::Auditor, kind) && !theirs.contains(kind))
                QVERIFY2(kind.startsWith(QStringLiteral("clock-")) || kind.startsWith(QStringLiteral("check-")) || kind.startsWith(QStringLiteral("store-"))
                             || kind == QStringLiteral("day-sealed"),
                         qPrintable(kind));
        }
    }

    void everyRoleMeetsTheGate()
    {
        PeopledOffice office;
        const PersonId clerk = office.join(QStringLiteral("C1"), QStringLiteral("张敏"));
        const PersonId auditor = office.join(QStringLiteral("A1"), QStringLiteral("稽查"), Role::Auditor);
        const PersonId gone = office.join(QStringLiteral("C2"), QStringLiteral("走了"));
        QVERIFY(office->people().leave(office.byManager(), gone, {}));
        const auto accepts = [&](const PersonId &who) { return office->accept(office->newAct(who), OfficeFixture::supply()).has_value(); };
        QVERIFY(accepts(clerk));
        QVERIFY(accepts(office.manager));
        QVERIFY(!accepts(auditor));
        QVERIFY(!accepts(gone));
        QVERIFY(!accepts(PersonId{QStringLiteral("3号窗口")}));
        const auto joins = [&](const PersonId &who) {
            return office->people().join(office->newAct(who), {QStringLiteral("N"), QStringLiteral("新人"), Role::Clerk}, QStringLiteral("欲穷千里目-更上一层楼")).has_value();
        };
        QVERIFY(!joins(clerk));
        QVERIFY(!joins(auditor));
        QVERIFY(joins(office.manager));
        const auto enters = [&](const PersonId &who, const char *kind) {
            return office->ledger()
                .perform(office->newAct(who), [&]() -> Result<> {
                    const auto event = office->ledger().append({QString::fromLatin1(kind), 1, SubjectId{clerk.value}, {}, {}});
                    return event ? Result<>() : fail(event);
                })
                .has_value();
        };
        // Whoever asks: another's password is the manager's to give, one's own is one's own.
        QVERIFY(!enters(clerk, PeopleEvents::passwordReset));
        QVERIFY(!enters(auditor, PeopleEvents::passwordReset));
        QVERIFY(enters(office.manager, PeopleEvents::passwordReset));
        QVERIFY(enters(clerk, PeopleEvents::passwordSet));
        // A refused act leaves nothing behind.
        QVERIFY(office->ledger().verify()->isSound());
        const QByteArray digest = *office->booksDigest();
        QVERIFY(office->ledger().rebuild());
        QCOMPARE(*office->booksDigest(), digest);
    }

    void whatHappensWhileLockedIsTheRightOfARoleWhenTheOfficeIsOpen_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QStringList>("allowed");
        const QStringList seen{QStringLiteral("C1"), QStringLiteral("M01"), QStringLiteral("A1"), QStringLiteral("program"), QString()};
        QTest::newRow("stated") << QStringLiteral("clock-stated") << QStringList{QStringLiteral("C1"), QStringLiteral("M01")};
        QTest::newRow("restored") << QStringLiteral("store-restored") << QStringList{QStringLiteral("M01")};
        QTest::newRow("jumped") << QStringLiteral("clock-jumped") << seen;
        QTest::newRow("warned") << QStringLiteral("clock-warned") << seen;
        QTest::newRow("failed") << QStringLiteral("login-failed") << seen;
    }

    void whatHappensWhileLockedIsTheRightOfARoleWhenTheOfficeIsOpen()
    {
        QFETCH(QString, kind);
        QFETCH(QStringList, allowed);
        PeopledOffice office;
        QMap<QString, PersonId> who{{QStringLiteral("M01"), office.manager},
                                    {QStringLiteral("C1"), office.join(QStringLiteral("C1"), QStringLiteral("张敏"))},
                                    {QStringLiteral("A1"), office.join(QStringLiteral("A1"), QStringLiteral("稽查"), Role::Auditor)},
                                    {QStringLiteral("C2"), office.join(QStringLiteral("C2"), QStringLiteral("走了"))},
                                    {QStringLiteral("program"), PersonId{QStringLiteral("program")}},
                                    {QStringLiteral("3号窗口"), PersonId{QStringLiteral("3号窗口")}},
                                    {QString(), PersonId{}}};
        QVERIFY(office->people().leave(office.byManager(), who.value(QStringLiteral("C2")), {}));
        if (allowed.contains(QString()))
            allowed << QStringLiteral("3号窗口");
        for (auto one = who.cbegin(); one != who.cend(); ++one)
            QVERIFY2(office->people().mayEnter(one.value(), kind).has_value() == allowed.contains(one.key()), qPrintable(one.key()));
        office.reopen(); // locked: nobody can be known
        QVERIFY(office->people().mayEnter(PersonId{QStringLiteral("3号窗口")}, kind));
    }

    void nothingIsEnteredWhileLocked()
    {
        PeopledOffice office;
        office.reopen();
        const auto accepted = office->accept(office.byManager(), OfficeFixture::supply());
        QVERIFY(!accepted);
        QCOMPARE(accepted.error().code, ErrorCode::VaultLocked);
        const auto printed = office->recordPrint(office.byManager(), QStringLiteral("daily-report"), CaseId{});
        QVERIFY(!printed);
        QCOMPARE(printed.error().code, ErrorCode::VaultLocked);
    }
};

YINGSHENG_TEST(TestRights)
#include "tst_rights.moc"
