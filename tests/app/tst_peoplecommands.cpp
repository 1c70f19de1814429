// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/restore.h"
#include "app/commands/verify.h"
#include "core/backup/backuprun.h"
#include "tests/app/commandrun.h"
#include "tests/support/peopledoffice.h"
#include "tests/support/rawsqlite.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTranslator>

/// `verify` and `restore` on an office where people work.
class TestPeopleCommands : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<PeopledOffice> m_office;
    PersonId m_clerk;

    QString at(const char *name) const { return m_office->folder.filePath(QString::fromLatin1(name)); }
    QStringList store(const QStringList &more = {}) const { return QStringList{QStringLiteral("--store"), m_office->path()} + more; }
    CommandRun verify(const QStringList &more = {}) const { return CommandRun::of(runVerify, store(more)); }
    CommandRun restore(const QStringList &more = {}) const { return CommandRun::of(runRestore, store(more)); }
    /// As that one, whose password stands in a file.
    QStringList as(const QString &login, const QString &password) const
    {
        QFile file(at("password"));
        if (!file.open(QIODevice::WriteOnly) || file.write(password.toUtf8() + '\n') < 0)
            qFatal("not written");
        return {QStringLiteral("--as"), login, QStringLiteral("--password-file"), file.fileName()};
    }
    QStringList asManager() const { return as(QStringLiteral("M01"), QString::fromUtf8(PeopledOffice::managerPassword)); }
    QString ownPassword() const { return QStringLiteral("欲穷千里目-更上一层楼"); }

private Q_SLOTS:
    void init()
    {
        m_office = std::make_unique<PeopledOffice>();
        m_clerk = m_office->join(QStringLiteral("C1"), QStringLiteral("张敏"));
        m_office->join(QStringLiteral("C2"), QStringLiteral("李强"));
        PeopledOffice &office = *m_office;
        QVERIFY(office->people().changePassword(office->newAct(m_clerk), PeopledOffice::passwordOf(QStringLiteral("C1")), ownPassword()));
        QVERIFY(office->accept(office.byManager(), OfficeFixture::supply()));
        office.clock.advanceMs(86'400'000);
        QVERIFY(office->accept(office.byManager(), OfficeFixture::supply()));
        office.place.reset();
    }

    void verifyWithoutAPasswordSaysWhatItCouldNotCheckAndHow()
    {
        const CommandRun run = verify();
        QCOMPARE(run.exit, int(ExitDone));
        QVERIFY(run.out.contains(QStringLiteral("Not checked: the tags")));
        QVERIFY2(run.out.trimmed().section(u'\n', -1).contains(QStringLiteral("--password-file")), qPrintable(run.out));
        QVERIFY(!run.out.contains(QStringLiteral("books")));
    }

    void verifyWithAPasswordChecksEverythingAndEntersNothing()
    {
        const int entries = verify({QStringLiteral("--json")}).json().value(QStringLiteral("entries")).toInt();
        const CommandRun run = verify(asManager());
        QCOMPARE(run.exit, int(ExitDone));
        QVERIFY2(!run.out.contains(QStringLiteral("tags")), qPrintable(run.out));
        QVERIFY2(run.out.contains(QStringLiteral("The books are what the ledger gives.")), qPrintable(run.out));
        const QJsonObject json = verify(as(QStringLiteral("C1"), ownPassword()) + QStringList{QStringLiteral("--json")}).json();
        QVERIFY(json.value(QStringLiteral("tagsChecked")).toBool());
        QVERIFY(json.value(QStringLiteral("otherBooks")).toArray().isEmpty());
        QCOMPARE(json.value(QStringLiteral("entries")).toInt(), entries);
        QCOMPARE(verify(as(QStringLiteral("M01"), QStringLiteral("not this one"))).exit, int(ExitRefused));
    }

    void verifyFindsTagsOfSomebodyElse()
    {
        QCOMPARE(RawSqlite::run(m_office->path(), QStringLiteral("DROP TRIGGER ledger_is_never_rewritten; UPDATE ledger SET tag = randomblob(32) WHERE kind = 'case-accepted'")),
                 QString());
        QCOMPARE(verify().exit, int(ExitDone));
        const CommandRun run = verify(asManager());
        QCOMPARE(run.exit, int(ExitRefused));
        QVERIFY2(run.out.contains(QStringLiteral("its tag is not this office's")), qPrintable(run.out));
    }

    void verifyNamesTheBooksThatSomebodyWroteInto()
    {
        QCOMPARE(RawSqlite::run(m_office->path(), QStringLiteral("UPDATE people SET role = 'manager'; UPDATE cases SET handler = 'x'")), QString());
        QCOMPARE(verify().exit, int(ExitDone)); // not asked
        const CommandRun run = verify({QStringLiteral("--books")});
        QCOMPARE(run.exit, int(ExitRefused));
        QVERIFY2(run.out.contains(QStringLiteral("Not what the ledger gives: people, cases.")), qPrintable(run.out));
        QVERIFY(run.out.contains(QStringLiteral("rebuild")));
        QCOMPARE(verify(asManager() + QStringList{QStringLiteral("--json")}).json().value(QStringLiteral("otherBooks")).toArray(),
                 (QJsonArray{QStringLiteral("people"), QStringLiteral("cases")}));
        const CommandRun clerk = verify(as(QStringLiteral("C1"), ownPassword()));
        QCOMPARE(clerk.exit, int(ExitRefused));
        QVERIFY2(clerk.err.contains(QStringLiteral("Nobody is let in")), qPrintable(clerk.err));
    }

    void aPasswordThatIsToBeChangedOpensNothing()
    {
        const CommandRun run = verify(as(QStringLiteral("C2"), PeopledOffice::passwordOf(QStringLiteral("C2"))));
        QCOMPARE(run.exit, int(ExitRefused));
        QVERIFY2(run.err.contains(QStringLiteral("has to be changed first")), qPrintable(run.err));
    }

    void restoreAsksForAManager()
    {
        m_office->reopen();
        const QString backup = (*m_office)->backup({}, {}, true)->toItsEnd()->path;
        m_office->place.reset();
        const QStringList from{QStringLiteral("--from"), backup};
        QCOMPARE(restore(from).exit, int(ExitRefused)); // no terminal to ask on
        const CommandRun clerk = restore(from + as(QStringLiteral("C1"), ownPassword()));
        QCOMPARE(clerk.exit, int(ExitRefused));
        QVERIFY2(clerk.err.contains(QStringLiteral("role")), qPrintable(clerk.err));
        QVERIFY(QDir(m_office->folder.path()).entryList({QStringLiteral("*before-restore*")}).isEmpty());
        const QJsonObject done = restore(from + asManager() + QStringList{QStringLiteral("--json")}).json();
        QCOMPARE(done.value(QStringLiteral("epoch")).toInt(), 2);
        QVERIFY(done.value(QStringLiteral("tagsChecked")).toBool()); // it is the password of then, too
        m_office->reopen();
        QVERIFY(m_office->logIn());
        QCOMPARE((*m_office)->ledger().lately({QStringLiteral("store-restored")}, 0, 1)->first().actor, m_office->manager);
    }

    void overADamagedStoreThereIsNobodyToAsk()
    {
        m_office->reopen();
        const QString backup = (*m_office)->backup({}, {}, true)->toItsEnd()->path;
        m_office->place.reset();
        QFile file(m_office->path());
        QVERIFY(file.open(QIODevice::ReadWrite) && file.resize(0) && file.write(QByteArray(8192, 'x')) == 8192);
        file.close();
        const CommandRun run = restore({QStringLiteral("--from"), backup});
        QVERIFY2(run.exit == int(ExitDone), qPrintable(run.err));
        QVERIFY2(run.out.contains(QStringLiteral("Not checked: the tags")), qPrintable(run.out));
    }

    void everySentenceIsChinese()
    {
        QTranslator chinese;
        QVERIFY(chinese.load(QStringLiteral(":/i18n/yingsheng_zh_CN.qm")));
        QCoreApplication::installTranslator(&chinese);
        QString said = verify().out + verify(asManager()).out + verify({QStringLiteral("--help")}).out;
        said += verify(as(QStringLiteral("C2"), PeopledOffice::passwordOf(QStringLiteral("C2")))).err;
        QCOMPARE(RawSqlite::run(m_office->path(), QStringLiteral("DELETE FROM people WHERE length(login) > 0; DELETE FROM cases; DELETE FROM rules_in_force")), QString());
        said += verify({QStringLiteral("--books")}).out;
        QCoreApplication::removeTranslator(&chinese);
        QVERIFY(said.contains(QStringLiteral("台账")));
        static const QRegularExpression english(QStringLiteral("[a-z]{3,} [a-z]{2,}"));
        QVERIFY2(!said.contains(english), qPrintable(said));
    }
};

YINGSHENG_TEST(TestPeopleCommands)
#include "tst_peoplecommands.moc"
