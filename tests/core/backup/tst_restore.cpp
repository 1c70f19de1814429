// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/erasurebook.h"
#include "core/ledger/ledgercheck.h"
#include "core/workplace/officerestore.h"
#include "tests/core/backup/backupfixture.h"
#include "tests/support/peopledoffice.h"
#include "tests/support/rawsqlite.h"
#include "tests/support/testmain.h"

/// A backup in the place of a store: whole, told, and nothing of the old one lost.
class TestRestore : public QObject
{
    Q_OBJECT

private:
    static Result<Restored> restore(BackupFixture &office, const QString &file, const QString &store = {}, const QByteArray &secret = {})
    {
        office.place.reset();
        const BackupFiles::Stop go = false;
        std::atomic<int> percent = 0;
        return OfficeRestore({store.isEmpty() ? office.path() : store, file, secret, PersonId{QStringLiteral("zhang-min")}}, office.clock).run(go, percent);
    }

    static QStringList besideStore(const BackupFixture &office)
    {
        return QDir(office.folder.path()).entryList({QStringLiteral("office.db*")}, QDir::Files, QDir::Name);
    }

private Q_SLOTS:
    void whatWasBackedUpIsBack_data()
    {
        QTest::addColumn<bool>("sealed");
        QTest::newRow("plain") << false;
        QTest::newRow("sealed") << true;
    }

    void whatWasBackedUpIsBack()
    {
        QFETCH(bool, sealed);
        BackupFixture office;
        const QByteArray digest = *office->booksDigest();
        const qint64 pos = *office->ledger().lastPos();
        const Result<BackupMade> made = office.backup(sealed ? office.stick() : QString());
        office.setTime(QStringLiteral("2026-11-18 10:00"));
        office.accept(BackupFixture::supply());
        office.accept(BackupFixture::supply());
        const QByteArray oldHead = *office->ledger().head();
        const qint64 oldPos = *office->ledger().lastPos();
        office.setTime(QStringLiteral("2026-11-18 11:00"));
        const Result<Restored> restored = restore(office, sealed ? made->secondPath : made->path);
        QVERIFY2(restored, restored ? "" : qPrintable(restored.error().detail));
        QCOMPARE(restored->epoch, 2);
        QCOMPARE(restored->entries, pos + 1);
        QVERIFY(restored->missing);
        QCOMPARE(restored->missing->acts, 2);
        QCOMPARE(restored->missing->entries, oldPos - pos);
        QCOMPARE(restored->missing->firstUtcMs, OfficeFixture::at(QStringLiteral("2026-11-18 10:00")));
        QVERIFY(!restored->missing->apart);
        QCOMPARE(QFileInfo(restored->keptAside).fileName(), QStringLiteral("office.db.before-restore-20261118-1100"));
        office.reopen();
        QCOMPARE(*office->booksDigest(), digest);
        QVERIFY(office->ledger().verify()->isSound());
        QCOMPARE(office->ledger().identity().epoch, 2);
        Event last;
        QVERIFY(office->ledger().each(pos, [&last](const Event &event) {
            last = event;
            return true;
        }));
        QCOMPARE(last.kind, QStringLiteral("store-restored"));
        QCOMPARE(last.epoch, 2);
        QCOMPARE(last.seq, 1);
        QCOMPARE(last.actor.value, QStringLiteral("zhang-min"));
        QCOMPARE(last.plain.value(QStringLiteral("head")).toString(), QString::fromLatin1(made->manifest.head.toHex()));
        QCOMPARE(last.plain.value(QStringLiteral("oldHead")).toString(), QString::fromLatin1(oldHead.toHex()));
        QCOMPARE(last.plain.value(QStringLiteral("oldPos")).toInteger(), oldPos);
        QCOMPARE(last.plain.value(QStringLiteral("madeAt")).toInteger(), made->manifest.madeUtcMs);
    }

    void whereThereArePeopleAManagerSaysSo()
    {
        PeopledOffice office;
        const PersonId clerk = office.join(QStringLiteral("C1"), QStringLiteral("张敏"));
        const PersonId auditor = office.join(QStringLiteral("A1"), QStringLiteral("稽查"), Role::Auditor);
        const QString backup = office->backup({}, {}, true)->toItsEnd()->path;
        const PersonId later = office.join(QStringLiteral("M02"), QStringLiteral("后来的所长"), Role::Manager);
        const qint64 end = *office->ledger().lastPos();
        office.place.reset();
        const auto restoreBy = [&](const PersonId &who) {
            const BackupFiles::Stop go = false;
            std::atomic<int> percent = 0;
            return OfficeRestore({office.path(), backup, {}, who}, office.clock).run(go, percent);
        };
        for (const PersonId &who : {clerk, auditor, PersonId{}, PersonId{QStringLiteral("command-line")}}) {
            const Result<Restored> refused = restoreBy(who);
            QVERIFY2(!refused, qPrintable(who.value));
            QCOMPARE(refused.error().code, ErrorCode::NotAllowed);
        }
        office.reopen();
        QCOMPARE(*office->ledger().lastPos(), end); // refused, all is as it was
        office.place.reset();
        const Result<Restored> restored = restoreBy(later); // whom the backup does not know yet
        QVERIFY2(restored, restored ? "" : qPrintable(restored.error().detail));
        office.reopen();
        QVERIFY(office.logIn());
        QVERIFY(office->ledger().verify()->isSound());
    }

    void numbersAreNeverGivenTwice()
    {
        BackupFixture office;
        const QString backup = office.backup()->path;
        QSet<QString> numbers;
        for (int life = 1; life <= 3; ++life) {
            for (int i = 0; i < 3; ++i) {
                const Result<Accepted> accepted = office->caseDesk().accept(office.act(), BackupFixture::supply());
                QVERIFY(accepted);
                QVERIFY2(!numbers.contains(accepted->number), qPrintable(accepted->number));
                numbers.insert(accepted->number);
            }
            const Result<Restored> restored = restore(office, backup); // always the same, of the first life
            QVERIFY(restored);
            QCOMPARE(restored->epoch, life + 1);
            office.reopen();
        }
        QCOMPARE(besideStore(office).filter(QStringLiteral("before-restore")).size(), 3);
    }

    void theFirstBackupAfterARestoreDoesNotPushOutTheOneItCameFrom()
    {
        BackupFixture office;
        const QString first = office.backup()->path;
        QVERIFY(restore(office, first));
        office.reopen();
        QCOMPARE(office.backup()->removed, QStringList()); // of the same hour, but of another life
        QVERIFY(QFileInfo::exists(first));
    }

    void aLostStoreTakesTheEpochFromTheBackups()
    {
        BackupFixture office;
        const QString first = office.backup()->path;
        QVERIFY(restore(office, first));
        office.reopen();
        office.setTime(QStringLiteral("2026-11-18 12:00"));
        QVERIFY(office.backup()); // of the second life
        office.place.reset();
        QVERIFY(QFile::remove(office.path()));
        const Result<Restored> restored = restore(office, first);
        QVERIFY(restored);
        QCOMPARE(restored->epoch, 3);
        QVERIFY(!restored->missing);
        QCOMPARE(restored->keptAside, QString());
    }

    void theOldStoreStaysWhole()
    {
        BackupFixture office;
        const QString backup = office.backup()->path;
        office.accept(BackupFixture::supply());
        const QByteArray digest = *office->booksDigest();
        const Result<Restored> restored = restore(office, backup);
        QVERIFY(restored);
        const auto old = Workplace::open(restored->keptAside, Workplace::Mode::ReadWrite, office.clock, std::make_unique<UuidV7Source>(office.clock));
        QVERIFY(old);
        QCOMPARE(*(*old)->booksDigest(), digest);
    }

    void aDamagedStoreGoesAsideWithItsLog()
    {
        BackupFixture office;
        const QString backup = office.backup()->path;
        office.place.reset();
        BackupFixture::write(office.path(), QByteArray(50'000, 'x'));
        BackupFixture::write(office.path() + QStringLiteral("-wal"), QByteArrayLiteral("its log"));
        const Result<Restored> restored = restore(office, backup);
        QVERIFY(restored);
        QVERIFY(!restored->missing);
        QCOMPARE(BackupFixture::contentOf(restored->keptAside), QByteArray(50'000, 'x'));
        QCOMPARE(BackupFixture::contentOf(restored->keptAside + QStringLiteral("-wal")), QByteArrayLiteral("its log"));
        QVERIFY(!QFileInfo::exists(office.path() + QStringLiteral("-wal")));
        office.reopen();
        QVERIFY(office->ledger().verify()->isSound());
    }

    void onANewMachineThereIsNoOldOne()
    {
        BackupFixture office;
        const Result<BackupMade> made = office.backup(office.stick());
        const QString elsewhere = office.folder.filePath(QStringLiteral("new/machine/office.db"));
        const Result<Restored> restored = restore(office, made->secondPath, elsewhere);
        QVERIFY(restored);
        QCOMPARE(restored->epoch, 2);
        QVERIFY(Workplace::open(elsewhere, Workplace::Mode::ReadWrite, office.clock, std::make_unique<UuidV7Source>(office.clock)));
    }

    /// Erased at the customer's wish, then a backup of before comes back.
    void whatWasErasedStaysErased()
    {
        BackupFixture office;
        const CaseId id = office.accept(BackupFixture::supply());
        const CaseId stays = office.accept(BackupFixture::complaint());
        QVERIFY(office->caseDesk().withdraw(office.act(), id, QStringLiteral("客户不办了")));
        const Result<BackupMade> made = office.backup();
        QVERIFY(made);
        office.setTime(QStringLiteral("2026-11-18 10:00"));
        const Result<ErasurePlan> erased = office->erasures().erase(office.act(), id, ErasureScope::Case, QStringLiteral("own-request"));
        QVERIFY(erased);
        const QString number = office->caseViews().file(id)->record.number;
        office.setTime(QStringLiteral("2026-11-18 11:00"));
        const Result<Restored> restored = restore(office, made->path);
        QVERIFY2(restored, restored ? "" : qPrintable(restored.error().detail));
        QCOMPARE(restored->erasedAgain, 1);
        office.reopen();
        QVERIFY(office->caseViews().file(id)->record.erased);
        QCOMPARE(*office->caseViews().maskedCustomer(id), ErasureBook::mark());
        QVERIFY(!office->caseViews().file(stays)->record.erased);
        for (bool more = true; more;)
            more = office->personIndex().catchUp(50)->more;
        const Result<PersonIndex::Answer> found = office->personIndex().find(QStringLiteral("13812345678"), 50); // another case of the same customer
        QVERIFY(found && !found->found.isEmpty());
        QVERIFY(std::none_of(found->found.begin(), found->found.end(), [&id](const PersonIndex::Found &one) { return one.subject.value == id.value; }));
        const QByteArray digest = *office->booksDigest();
        QVERIFY(office->ledger().rebuild());
        QCOMPARE(*office->booksDigest(), digest);
        QVERIFY(office->ledger().verify()->isSound());
        // And once more: the first restore's entry is in that backup, or it is carried over again.
        office.setTime(QStringLiteral("2026-11-18 12:00"));
        const Result<Restored> again = restore(office, made->path);
        QVERIFY(again);
        QCOMPARE(again->erasedAgain, 1);
        office.reopen();
        QVERIFY(office->caseViews().file(id)->record.erased);
        QCOMPARE(office->caseViews().file(id)->record.number, number);
    }

    void anotherOfficesBackupIsRefused()
    {
        BackupFixture office;
        BackupFixture other;
        const QString backup = other.backup()->path;
        // The seeds are the same, so make it another one.
        const QString foreign = other.folder.filePath(QStringLiteral("foreign.db"));
        QVERIFY(QFile::copy(backup, foreign));
        QCOMPARE(RawSqlite::run(foreign, QStringLiteral("UPDATE device_identity SET office = 'another'")), QString());
        const QByteArray before = BackupFixture::contentOf(office.path());
        const Result<Restored> restored = restore(office, foreign);
        QVERIFY(!restored);
        QCOMPARE(restored.error().code, ErrorCode::BackupForeign);
        QCOMPARE(besideStore(office), QStringList{QStringLiteral("office.db")});
        office.reopen();
    }

    void whatIsNotWholeIsRefusedAndNothingChanges_data()
    {
        QTest::addColumn<QString>("harm");
        QTest::addColumn<int>("code");
        const auto row = [](const char *name, ErrorCode code) { QTest::newRow(name) << QString::fromLatin1(name) << static_cast<int>(code); };
        row("a bit", ErrorCode::BackupDamaged);
        row("half", ErrorCode::BackupDamaged);
        row("half without its manifest", ErrorCode::BackupDamaged);
        row("another manifest", ErrorCode::BackupDamaged);
        row("another name", ErrorCode::BackupDamaged);
        row("edited ledger", ErrorCode::LedgerBroken);
        row("newer schema", ErrorCode::StoreNewer);
        row("no backup at all", ErrorCode::BackupNotOne);
        row("another program's", ErrorCode::StoreForeign);
        row("not there", ErrorCode::FileUnreadable);
        row("half of a sealed one", ErrorCode::BackupDamaged);
        row("wrong secret", ErrorCode::BackupSecretWrong);
    }

    void whatIsNotWholeIsRefusedAndNothingChanges()
    {
        QFETCH(QString, harm);
        QFETCH(int, code);
        BackupFixture office;
        const Result<BackupMade> made = office.backup(office.stick());
        QString file = made->path;
        QByteArray secret;
        const QString loose = office.folder.filePath(QStringLiteral("loose.db"));
        const auto change = [&](const QString &sql) {
            QVERIFY(QFile::copy(file, loose));
            file = loose;
            QCOMPARE(RawSqlite::run(loose, sql), QString());
        };
        if (harm == QLatin1String("a bit")) {
            BackupFixture::flip(file, 40'000);
        } else if (harm == QLatin1String("half")) {
            QVERIFY(QFile::resize(file, made->manifest.size / 2));
        } else if (harm == QLatin1String("half without its manifest")) {
            QVERIFY(QFile::resize(file, made->manifest.size / 2));
            QVERIFY(QFile::remove(file + QStringLiteral(".json")));
        } else if (harm == QLatin1String("another manifest")) {
            BackupFixture::write(file + QStringLiteral(".json"), BackupFixture::contentOf(file + QStringLiteral(".json")).replace("\"pos\": ", "\"pos\": 1"));
        } else if (harm == QLatin1String("another name")) {
            QVERIFY(QFile::copy(file, office.folder.filePath(QStringLiteral("C-20261118-0900-0000-0000.db"))));
            file = office.folder.filePath(QStringLiteral("C-20261118-0900-0000-0000.db"));
        } else if (harm == QLatin1String("edited ledger")) {
            change(QStringLiteral("DROP TRIGGER ledger_is_never_rewritten; UPDATE ledger SET actor = 'x' WHERE pos = 3"));
        } else if (harm == QLatin1String("newer schema")) {
            change(QStringLiteral("PRAGMA user_version = 9999"));
        } else if (harm == QLatin1String("another program's")) {
            change(QStringLiteral("PRAGMA application_id = 7"));
        } else if (harm == QLatin1String("no backup at all")) {
            file = loose;
            BackupFixture::write(loose, QByteArrayLiteral("a text"));
        } else if (harm == QLatin1String("not there")) {
            file = office.folder.filePath(QStringLiteral("nowhere.db"));
        } else if (harm == QLatin1String("half of a sealed one")) {
            file = made->secondPath;
            QVERIFY(QFile::resize(file, QFileInfo(file).size() / 2));
        } else {
            file = made->secondPath;
            secret = QByteArrayLiteral("not this one");
        }
        const QByteArray digest = *office->booksDigest();
        const Result<Restored> restored = restore(office, file, {}, secret);
        QVERIFY(!restored);
        QCOMPARE(static_cast<int>(restored.error().code), code);
        QCOMPARE(besideStore(office), QStringList{QStringLiteral("office.db")});
        office.reopen();
        QCOMPARE(*office->booksDigest(), digest);
        QCOMPARE(office->ledger().identity().epoch, 1);
    }

    void aPasswordOrThePaperKeyOpensASealedOne()
    {
        BackupFixture office;
        const QString password = QStringLiteral("迎声 counter 2026!");
        const auto begun = office->people().begin(office.act().opId, {QStringLiteral("manager"), QStringLiteral("赵主任"), Role::Manager}, password,
                                                  SlotStrength::smallest());
        QVERIFY2(begun, begun ? "" : qPrintable(begun.error().detail));
        const Result<BackupMade> made = office.backup(office.stick());
        QVERIFY(made);
        QVERIFY(!made->secondFailed);
        const auto opens = [&](const QString &typed, const char *where) {
            return restore(office, made->secondPath, office.folder.filePath(QString::fromLatin1(where)), typed.toUtf8());
        };
        QVERIFY(opens(password, "one.db"));
        QVERIFY(opens(begun->recoveryKey.toLower().replace(u'-', u' '), "two.db"));
        for (const QString &wrong : {QString(), QStringLiteral("not this one"), begun->recoveryKey.left(43)}) {
            const Result<Restored> refused = opens(wrong, "three.db");
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, ErrorCode::BackupSecretWrong);
        }
        QVERIFY(!QFileInfo::exists(office.folder.filePath(QStringLiteral("three.db"))));
        const auto place = Workplace::open(office.folder.filePath(QStringLiteral("one.db")), Workplace::Mode::ReadWrite, office.clock,
                                           std::make_unique<UuidV7Source>(office.clock));
        QVERIFY(place);
        QVERIFY((*place)->isLocked());
        QVERIFY((*place)->ledger().verify()->isSound()); // the restore itself was entered without a key
        QVERIFY((*place)->people().logIn({QStringLiteral("log-in")}, QStringLiteral("manager"), password));
        QVERIFY((*place)->ledger().verify()->isSound());
    }

    void aLockedOfficeMakesPlainBackupsOnly()
    {
        BackupFixture office;
        QVERIFY(office->people().begin(office.act().opId, {QStringLiteral("manager"), QStringLiteral("赵主任"), Role::Manager},
                                       QStringLiteral("迎声 counter 2026!"), SlotStrength::smallest()));
        office.reopen();
        QVERIFY(office->isLocked());
        QVERIFY(office.backup());
        const Result<BackupMade> sealed = office.backup(office.stick());
        QVERIFY(sealed);
        QVERIFY(sealed->secondFailed);
        QCOMPARE(sealed->secondFailed->code, ErrorCode::VaultLocked);
        QCOMPARE(BackupFixture::filesIn(office.stick()), QStringList());
    }

    void aHeldStoreIsNotTouched()
    {
        BackupFixture office;
        const QString backup = office.backup()->path;
        const BackupFiles::Stop go = false;
        std::atomic<int> percent = 0;
        const Result<Restored> restored = OfficeRestore({office.path(), backup, {}, PersonId{QStringLiteral("z")}}, office.clock).run(go, percent);
        QVERIFY(!restored);
        QCOMPARE(restored.error().code, ErrorCode::StoreHeld);
        QVERIFY(!office.accept(BackupFixture::supply()).isEmpty());
    }

    void stoppedItChangesNothing()
    {
        BackupFixture office;
        const QString backup = office.backup()->path;
        office.place.reset();
        const BackupFiles::Stop stop = true;
        std::atomic<int> percent = 0;
        const Result<Restored> restored = OfficeRestore({office.path(), backup, {}, PersonId{QStringLiteral("z")}}, office.clock).run(stop, percent);
        QVERIFY(!restored);
        QCOMPARE(restored.error().code, ErrorCode::Stopped);
        QCOMPARE(besideStore(office), QStringList{QStringLiteral("office.db")});
        office.reopen();
        QCOMPARE(office->ledger().identity().epoch, 1);
    }

    void aPlainCopyWithoutItsManifestIsCheckedByItsLedger()
    {
        BackupFixture office;
        const QString backup = office.backup()->path;
        QVERIFY(QFile::remove(backup + QStringLiteral(".json")));
        office.accept(BackupFixture::supply());
        const Result<Restored> restored = restore(office, backup);
        QVERIFY(restored);
        QVERIFY(!restored->hadManifest);
        QCOMPARE(restored->missing->acts, 1);
    }

    void whatIsMissingIsToldBeforeAnyoneAgrees()
    {
        BackupFixture office;
        const BackupManifest backup = office.backup()->manifest;
        QCOMPARE(*office->missingAfter(backup), MissingActs());
        office.accept(BackupFixture::supply());
        QCOMPARE(office->missingAfter(backup)->acts, 1);
        BackupManifest other = backup;
        other.last = QByteArray(32, 'x');
        QVERIFY(office->missingAfter(other)->apart);
    }
};

YINGSHENG_TEST(TestRestore)
#include "tst_restore.moc"
