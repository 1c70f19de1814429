// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/peopledoffice.h"
#include "tests/support/rawsqlite.h"
#include "tests/support/testmain.h"

#include <QFile>

namespace {

CaseDraft draftOf(const QString &name)
{
    return OfficeFixture::supply(QStringLiteral("residential"), name);
}

Correction nameCorrected(const QString &name)
{
    Correction correction;
    correction.fields = {{QStringLiteral("name"), name}};
    correction.reason = QStringLiteral("听错");
    return correction;
}

QStringList found(OfficeFixture &office, const QString &typed)
{
    const Result<PersonIndex::Answer> answer = office->personIndex().find(typed, 50);
    QStringList ids;
    for (const PersonIndex::Found &one : answer ? answer->found : QList<PersonIndex::Found>())
        ids << one.subject.value;
    return answer ? ids : QStringList{QStringLiteral("failed")};
}

void readAll(OfficeFixture &office)
{
    for (Result<PersonIndex::Progress> progress = office->personIndex().catchUp(20); progress && progress->more;)
        progress = office->personIndex().catchUp(20);
}

} // namespace

/// Cases are found by a part of a name, while it is unlocked and nowhere else.
class TestNameParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givenNamesAndWordsOfABusinessFind_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("who"); // 0: the person, 1: the business, -1: nobody
        for (const auto &[typed, who] : {std::pair("王小明", 0), {"小明", 0}, {"王小", 0}, {"xm", 0}, {"wx", 0}, {"WXM", 0}, {"顺达", 1}, {"物流有限", 1},
                                         {"sdwl", 1}, {"小明有限", -1}, {"明", -1}, {"mx", -1}})
            QTest::newRow(typed) << QString::fromUtf8(typed) << who;
    }

    void givenNamesAndWordsOfABusinessFind()
    {
        QFETCH(QString, typed);
        QFETCH(int, who);
        OfficeFixture office;
        const QStringList ids{office.accept(draftOf(QStringLiteral("王小明"))).value,
                              office.accept(draftOf(QStringLiteral("江海市顺达物流有限公司"))).value};
        QCOMPARE(found(office, typed), who < 0 ? QStringList() : QStringList{ids.at(who)});
    }

    void theWholeNameComesBeforeNamesThatHoldIt()
    {
        OfficeFixture office;
        const QString whole = office.accept(draftOf(QStringLiteral("小明"))).value;
        const QString holding = office.accept(draftOf(QStringLiteral("王小明"))).value;
        QCOMPARE(found(office, QStringLiteral("小明")), (QStringList{whole, holding}));
    }

    void theOneBoxShowsThemMasked()
    {
        OfficeFixture office;
        office.accept(draftOf(QStringLiteral("王小明")));
        const Result<Findings> findings = office->customers().find(QStringLiteral("小明"));
        QVERIFY(findings);
        QCOMPARE(findings->customers.size(), 1);
        QCOMPARE(findings->customers.constFirst().name, QStringLiteral("王*明"));
        QVERIFY(findings->complete);
    }

    void whatWasCorrectedAwayFindsNoMore()
    {
        OfficeFixture office;
        const CaseId id = office.accept(draftOf(QStringLiteral("王小明")));
        QCOMPARE(found(office, QStringLiteral("小明")).size(), 1);
        QVERIFY(office->caseDesk().correct(office.act(), id, nameCorrected(QStringLiteral("王晓敏"))));
        QVERIFY(found(office, QStringLiteral("小明")).isEmpty());
        QCOMPARE(found(office, QStringLiteral("晓敏")), QStringList{id.value});
    }

    void aRestartReadsSheetsAndNoEntries()
    {
        OfficeFixture office;
        const CaseId id = office.accept(draftOf(QStringLiteral("王小明")));
        readAll(office);
        office.reopen();
        QCOMPARE(office->personIndex().namesInMemory().names, 0);
        const Result<PersonIndex::Progress> progress = office->personIndex().catchUp(20);
        QVERIFY(progress && !progress->more && progress->left == 0);
        QVERIFY(office->personIndex().namesInMemory().names > 0);
        QCOMPARE(found(office, QStringLiteral("小明")), QStringList{id.value});
    }

    void aLockWipesThem()
    {
        PeopledOffice office;
        const CaseId id = *office->accept(office.byManager(), draftOf(QStringLiteral("王小明"))).map([](const Accepted &done) { return done.id; });
        readAll(office);
        QVERIFY(office->personIndex().namesInMemory().names > 0);
        QVERIFY(office->people().logOut(office.byManager(), QStringLiteral("key")));
        QCOMPARE(office->personIndex().namesInMemory().names, 0);
        QVERIFY(!office->personIndex().find(QStringLiteral("小明"), 10));
        QVERIFY(office.logIn());
        QCOMPARE(found(office, QStringLiteral("小明")), QStringList{id.value});
    }

    void newKeysKeepTheNames()
    {
        PeopledOffice office;
        const PersonId clerk = office.join(QStringLiteral("C01"), QStringLiteral("张敏"));
        const CaseId id = *office->accept(office.byManager(), draftOf(QStringLiteral("王小明"))).map([](const Accepted &done) { return done.id; });
        readAll(office);
        QVERIFY(office->people().leave(office.byManager(), clerk, QStringLiteral("left"))); // a new master key: terms are made anew
        QCOMPARE(found(office, QStringLiteral("小明")), QStringList{id.value});
        QVERIFY(office->caseDesk().correct(office.byManager(), id, nameCorrected(QStringLiteral("王晓敏"))));
        readAll(office);
        QVERIFY(found(office, QStringLiteral("小明")).isEmpty());
        QCOMPARE(found(office, QStringLiteral("晓敏")), QStringList{id.value});
        while (!*office->people().rewrapSome(1000)) { }
        office.reopen();
        QVERIFY(office.logIn());
        QCOMPARE(found(office, QStringLiteral("晓敏")), QStringList{id.value});
    }

    void whoIsErasedIsFoundByNoPart()
    {
        OfficeFixture office;
        const CaseId gone = office.accept(draftOf(QStringLiteral("王小明")));
        CaseDraft other = draftOf(QStringLiteral("李小明"));
        other.fields.insert(QStringLiteral("idNumber"), QStringLiteral("110105199003072316"));
        other.fields.insert(QStringLiteral("phone"), QStringLiteral("13900000001"));
        const CaseId stays = office.accept(other);
        QVERIFY(office->caseDesk().withdraw(office.act(), gone, QStringLiteral("不办了")));
        QCOMPARE(found(office, QStringLiteral("小明")).size(), 2);
        QVERIFY(office->erasures().erase(office.act(), gone, ErasureScope::Case, QStringLiteral("own-request")));
        QCOMPARE(found(office, QStringLiteral("小明")), QStringList{stays.value});
        const qint64 left = office->personIndex().namesInMemory().names;
        office.reopen();
        readAll(office);
        QCOMPARE(office->personIndex().namesInMemory().names, left);
        QCOMPARE(found(office, QStringLiteral("小明")), QStringList{stays.value});
    }

    void damagedSheetsAreMadeAnew()
    {
        OfficeFixture office;
        const CaseId id = office.accept(draftOf(QStringLiteral("王小明")));
        readAll(office);
        office.place.reset();
        QCOMPARE(RawSqlite::run(office.path(), QStringLiteral("UPDATE person_names SET sealed = zeroblob(length(sealed))")), QString());
        office.reopen();
        readAll(office);
        QCOMPARE(found(office, QStringLiteral("小明")), QStringList{id.value});
    }

    void noNameLiesInTheFile()
    {
        OfficeFixture office;
        const QString name = QStringLiteral("欧阳小明明");
        office.accept(draftOf(name));
        readAll(office);
        office.place.reset();
        QVERIFY(RawSqlite::answer(office.path(), QStringLiteral("SELECT count(*) FROM person_names")).toInt() > 0);
        QFile file(office.path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(!bytes.contains(name.toUtf8()));
        QVERIFY(!bytes.contains(QByteArray(reinterpret_cast<const char *>(name.utf16()), 2 * name.size())));
    }

    void aStoreForReadingOnlyIsSearchedByPartsToo()
    {
        OfficeFixture office;
        const CaseId id = office.accept(draftOf(QStringLiteral("王小明")));
        readAll(office);
        office.place.reset();
        auto opened = Workplace::open(office.path(), Workplace::Mode::ReadOnly, office.clock, std::make_unique<UuidV7Source>(office.clock));
        QVERIFY(opened);
        const Result<PersonIndex::Answer> answer = (*opened)->personIndex().find(QStringLiteral("小明"), 50);
        QVERIFY(answer && answer->complete);
        QCOMPARE(answer->found.size(), 1);
        QCOMPARE(answer->found.constFirst().subject.value, id.value);
    }
};

YINGSHENG_TEST(TestNameParts)
#include "tst_nameparts.moc"
