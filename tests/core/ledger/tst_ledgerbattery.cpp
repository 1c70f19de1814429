// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/ledgerentry.h"
#include "core/ledger/shortcode.h"
#include "core/vault/sealpair.h"
#include "tests/support/battery.h"
#include "tests/support/peopledoffice.h"
#include "tests/support/rawsqlite.h"
#include "tests/support/testmain.h"
#include "tests/support/toyoffice.h"

#include <QTemporaryDir>

#include <QJsonDocument>

#include <random>

/// The row "ledger" of the battery: somebody with the file, a tool and the format, but without the key, changes a ledger of several days. Every change is found
/// and the first bad entry named; a cut tail and an older copy by their witness.
class TestLedgerBattery : public QObject
{
    Q_OBJECT

private:
    static constexpr int entriesPerDay = 8;
    static constexpr int days = 5;

    QTemporaryDir m_folder{fastFolder()};
    QString m_whole;
    QString m_older;  ///< the same ledger, a day before
    qint64 m_last = 0;
    QList<QByteArray> m_hashes; ///< by position from 1 on

    QString pathOf(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    static QString unlocked()
    {
        return QStringLiteral("DROP TRIGGER ledger_is_never_rewritten; DROP TRIGGER ledger_is_never_cut; DROP INDEX ledger_by_chain; DROP INDEX ledger_by_act; ");
    }
    QString witnessOf(qint64 pos, bool withPos = true) const
    {
        const QString code = shortCode(m_hashes.at(pos));
        return withPos ? QStringLiteral("%1@%2").arg(code).arg(pos) : code;
    }

    struct Change
    {
        QString sql;
        qint64 firstBad = 0;
        QString witness;   ///< empty: found without one
        bool older = false;
    };

    /// Text columns, number columns and bytes alike.
    static QString edited(std::mt19937 &dice)
    {
        static const QStringList changes{QStringLiteral("actor = actor || 'x'"),
                                         QStringLiteral("subject = 'another'"),
                                         QStringLiteral("kind = 'counted-not'"),
                                         QStringLiteral("wall_utc_ms = wall_utc_ms - 60000"),
                                         QStringLiteral("mono_ms = mono_ms + 1"),
                                         QStringLiteral("kind_version = 2"),
                                         QStringLiteral("clock_trust = 1"),
                                         QStringLiteral("boot_id = 'boot'"),
                                         QStringLiteral("op_id = op_id || '9'"),
                                         QStringLiteral("plain = CAST('{\"by\":2}' AS BLOB)"),
                                         QStringLiteral("sealed = zeroblob(length(sealed) + 1)"),
                                         QStringLiteral("hash = zeroblob(32)"),
                                         QStringLiteral("prev = randomblob(32)"),
                                         QStringLiteral("tag = randomblob(32)"),
                                         QStringLiteral("tag = NULL"),
                                         QStringLiteral("plain = CAST(plain || ' ' AS BLOB)")};
        return changes.at(static_cast<qsizetype>(dice() % static_cast<unsigned>(changes.size())));
    }

    /// Every entry from `from` on hashed anew, as somebody could who knows the format: tags are those of before.
    QString hashedAnew(const QString &path, qint64 from, const QString &actor) const
    {
        QString sql;
        auto store = Store::open(path, Store::Open::ReadOnly);
        QByteArray prev;
        (void)(*store)->each(QStringLiteral("SELECT %1 FROM ledger WHERE pos >= %2 ORDER BY pos").arg(LedgerEntries::columns()).arg(from), {}, [&](const Row &row) {
            LedgerEntry entry = LedgerEntries::read(row);
            if (entry.event.pos == from)
                entry.event.actor.value = actor;
            else
                entry.prev = prev;
            prev = LedgerEntries::hashOf(entry);
            sql += QStringLiteral("UPDATE ledger SET actor = '%1', prev = x'%2', hash = x'%3' WHERE pos = %4; ")
                       .arg(entry.event.actor.value, QString::fromLatin1(entry.prev.toHex()), QString::fromLatin1(prev.toHex()))
                       .arg(entry.event.pos);
            return true;
        });
        return sql;
    }

    /// An office with people, of several days: whoever has the file alone can hash everything anew, fill tags with any bytes and seal days with a key of his own.
    struct Peopled
    {
        QString path;
        qint64 last = 0;
        QList<qint64> seals; ///< where they stand
    };
    Peopled m_peopled;

    void makePeopled()
    {
        PeopledOffice office;
        for (int day = 0; day < days; ++day) {
            for (int i = 0; i < 2; ++i)
                QVERIFY(office->accept(office.byManager(), OfficeFixture::supply()));
            office.clock.advanceMs(86'400'000);
        }
        m_peopled.last = *office->ledger().lastPos();
        QVERIFY(office->ledger().each(0, [this](const Event &event) {
            if (event.kind == QLatin1String(DaySeals::kind))
                m_peopled.seals << event.pos;
            return true;
        }));
        office.place.reset();
        m_peopled.path = pathOf("peopled.db");
        QVERIFY(QFile::copy(office.path(), m_peopled.path));
    }

    static Result<LedgerCheck> checked(const QString &path, bool withPassword)
    {
        ManualClock clock(OfficeFixture::at(QStringLiteral("2026-11-25 09:00")));
        const auto place = Workplace::open(path, Workplace::Mode::ReadOnly, clock, std::make_unique<UuidV7Source>(clock));
        if (!place)
            return fail(place);
        if (withPassword) {
            const auto in = (*place)->people().logIn((*place)->newAct({}).opId, QStringLiteral("M01"), QString::fromUtf8(PeopledOffice::managerPassword));
            if (!in)
                return fail(in);
        }
        return (*place)->ledger().verify();
    }

    /// The entry at `from` changed (a seal: signed by a foreign key), everything from there hashed anew, its tag filled with any bytes, and each later seal made
    /// to fit by that key: nobody without the password can tell.
    static QString forged(const QString &path, qint64 from, bool isSeal)
    {
        const QByteArray seed(32, 'x');
        const SealPair pair(reinterpret_cast<const unsigned char *>(seed.constData()));
        auto store = Store::open(path, Store::Open::ReadOnly);
        QString sql;
        QByteArray prev;
        QHash<qint64, QByteArray> heads;
        (void)(*store)->each(QStringLiteral("SELECT %1 FROM ledger ORDER BY pos").arg(LedgerEntries::columns()), {}, [&](const Row &row) {
            LedgerEntry entry = LedgerEntries::read(row);
            if (entry.event.pos >= from) {
                if (entry.event.pos == from && !isSeal)
                    entry.event.actor.value = QStringLiteral("somebody-else");
                if (entry.event.kind == QLatin1String(DaySeals::kind)) {
                    const ChainName chain{entry.event.office, entry.event.device, entry.event.epoch};
                    DaySeal seal = *DaySeals::from(QJsonDocument::fromJson(entry.plain).object());
                    seal.head = heads.value(seal.seq);
                    seal.key = pair.publicKey();
                    seal.signature = pair.signature(DaySeals::message(chain, seal));
                    entry.plain = QJsonDocument(DaySeals::eventOf(chain, seal).plain).toJson(QJsonDocument::Compact);
                }
                if (entry.event.pos > from)
                    entry.prev = prev;
                entry.hash = LedgerEntries::hashOf(entry);
                sql += QStringLiteral("UPDATE ledger SET actor = '%1', plain = x'%2', prev = x'%3', hash = x'%4', tag = randomblob(32) WHERE pos = %5; ")
                           .arg(entry.event.actor.value, QString::fromLatin1(entry.plain.toHex()), QString::fromLatin1(entry.prev.toHex()),
                                QString::fromLatin1(entry.hash.toHex()))
                           .arg(entry.event.pos);
            }
            prev = entry.hash;
            heads.insert(entry.event.seq, entry.hash);
            return true;
        });
        return sql;
    }

    Change changeOf(int number, std::mt19937 &dice) const
    {
        const auto any = [&dice](qint64 from, qint64 to) { return from + static_cast<qint64>(dice() % static_cast<unsigned long>(to - from + 1)); };
        const qint64 pos = any(2, m_last - 1);
        switch (number % 7) {
        case 0: return {QStringLiteral("UPDATE ledger SET %1 WHERE pos = %2").arg(edited(dice)).arg(pos), pos, {}};
        case 1: {
            const qint64 to = any(pos, m_last - 1); // one or several, never the last: that is a cut tail
            return {QStringLiteral("DELETE FROM ledger WHERE pos BETWEEN %1 AND %2").arg(pos).arg(to), to + 1, {}};
        }
        case 2: { // one made up and put in, those behind it moved up and numbered on
            return {QStringLiteral("UPDATE ledger SET pos = -pos, seq = seq + 1 WHERE pos >= %1; UPDATE ledger SET pos = 1 - pos WHERE pos < 0; "
                                   "INSERT INTO ledger SELECT %1, office, device, epoch, seq + 1, op_id || '-new', 0, kind, kind_version, actor, subject, wall_utc_ms, "
                                   "mono_ms, boot_id, clock_trust, plain, sealed, hash, hash, tag FROM ledger WHERE pos = %1 - 1")
                        .arg(pos),
                    pos, {}};
        }
        case 3: {
            const qint64 other = any(pos + 1, m_last);
            return {QStringLiteral("UPDATE ledger SET pos = -%2 WHERE pos = %1; UPDATE ledger SET pos = %1 WHERE pos = %2; UPDATE ledger SET pos = %2 WHERE pos = -%2")
                        .arg(pos)
                        .arg(other),
                    pos, {}};
        }
        case 4: {
            const qint64 end = any(m_last - 7, m_last - 1);
            const bool withPos = dice() % 2 == 0;
            return {QStringLiteral("DELETE FROM ledger WHERE pos > %1").arg(end), end + 1, witnessOf(any(end + 1, m_last), withPos)};
        }
        case 5: return {QStringLiteral("anew"), pos, {}};
        default: return {{}, 0, witnessOf(m_last, dice() % 2 == 0), true};
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_whole = pathOf("whole.db");
        m_older = pathOf("older.db");
        m_hashes << QByteArray();
        {
            auto office = ToyOffice::open(m_whole, Store::Open::Create);
            QVERIFY(office);
            for (int day = 0; day < days; ++day) {
                if (day == days - 1) {
                    const qint64 now = (*office)->clock.wallUtcMs();
                    office = fail(ErrorCode::Internal); // closed, so that the file can be copied
                    QVERIFY(QFile::copy(m_whole, m_older));
                    office = ToyOffice::open(m_whole, Store::Open::ReadWrite);
                    (*office)->clock.setWallUtcMs(now);
                }
                for (int i = 0; i < entriesPerDay; ++i)
                    QVERIFY((*office)->count(QStringLiteral("op-%1-%2").arg(day).arg(i), QStringLiteral("case-%1").arg(i % 3)));
                (*office)->clock.advanceMs(86'400'000);
            }
            makePeopled();
            m_last = (*office)->ledger->lastPos().value_or(0);
            QCOMPARE(m_last, days * entriesPerDay + days - 1); // and the seals
            QVERIFY((*office)->store->each(QStringLiteral("SELECT hash FROM ledger ORDER BY pos"), {}, [this](const Row &row) {
                m_hashes << row.bytes(0);
                return true;
            }));
        }
    }

    void theWholeLedgerIsSoundAndItsWitnessesAgree()
    {
        const auto office = ToyOffice::open(m_whole, Store::Open::ReadWrite);
        QList<LedgerWitness> witnesses;
        for (qint64 pos = 1; pos <= m_last; ++pos)
            witnesses << *LedgerWitness::parse(witnessOf(pos, pos % 2 == 0));
        const auto check = (*office)->ledger->verify({}, witnesses);
        QVERIFY(check && check->isSound());
        QCOMPARE(check->witnessed.size(), m_last);
        QCOMPARE(check->witnessed.constLast().pos, m_last);
        QCOMPARE(check->seals, days - 1);
        QCOMPARE(check->notChecked, QStringList());
    }

    void everyChangeIsFound_data()
    {
        QTest::addColumn<int>("number");
        static const char *const names[] = {"edit", "delete", "insert", "reorder", "cut tail", "re-hash", "older copy"};
        const int count = batteryCount(28, 200);
        for (int number = 0; number < count; ++number)
            QTest::addRow("%s %d", names[number % 7], number / 7) << number;
    }

    void everyChangeIsFound()
    {
        QFETCH(int, number);
        std::mt19937 dice(static_cast<unsigned>(number) + 20261125U);
        Change change = changeOf(number, dice);
        const QString path = pathOf("changed.db");
        QFile::remove(path);
        QVERIFY(QFile::copy(change.older ? m_older : m_whole, path));
        if (change.sql == QStringLiteral("anew"))
            change.sql = hashedAnew(path, change.firstBad, QStringLiteral("somebody-else"));
        if (!change.older)
            QCOMPARE(RawSqlite::run(path, unlocked() + change.sql), QString());
        const auto office = ToyOffice::open(path, Store::Open::ReadOnly);
        QVERIFY(office);
        const QList<LedgerWitness> witnesses = LedgerWitness::parseAll(change.witness).value_or(QList<LedgerWitness>());
        const Result<LedgerCheck> check = (*office)->ledger->verify({}, witnesses);
        QVERIFY(check);
        QVERIFY2(!check->isSound(), qPrintable(change.sql));
        const qint64 expected = change.older ? (*office)->ledger->lastPos().value_or(0) + 1 : change.firstBad;
        QVERIFY2(check->firstBadPos == expected,
                 qPrintable(QStringLiteral("%1 instead of %2 (%3): %4").arg(check->firstBadPos).arg(expected).arg(check->problem, change.sql.left(300))));
        QVERIFY(!check->problem.isEmpty());
        if (change.witness.isEmpty())
            return;
        // Without its witness a cut tail and an older copy cannot be seen, and the check says so.
        const Result<LedgerCheck> blind = (*office)->ledger->verify();
        QVERIFY(blind && blind->isSound());
        QVERIFY(blind->notChecked.join(QString()).contains(QStringLiteral("cut tail")));
    }

    void aForgedOfficeIsFoundByItsPassword_data()
    {
        QTest::addColumn<int>("number");
        const int count = batteryCount(6, 40);
        for (int number = 0; number < count; ++number)
            QTest::addRow("%s %d", number % 2 == 0 ? "entry" : "seal", number / 2) << number;
    }

    void aForgedOfficeIsFoundByItsPassword()
    {
        QFETCH(int, number);
        std::mt19937 dice(static_cast<unsigned>(number) + 20261126U);
        const bool isSeal = number % 2 != 0;
        const qint64 pos = isSeal ? m_peopled.seals.at(static_cast<qsizetype>(dice() % static_cast<unsigned>(m_peopled.seals.size())))
                                  : 2 + static_cast<qint64>(dice() % static_cast<unsigned>(m_peopled.last - 2));
        const QString path = pathOf("forged.db");
        QFile::remove(path);
        QVERIFY(QFile::copy(m_peopled.path, path));
        QCOMPARE(RawSqlite::run(path, unlocked() + forged(path, pos, isSeal)), QString());
        const Result<LedgerCheck> blind = checked(path, false);
        QVERIFY(blind);
        QVERIFY2(blind->isSound(), qPrintable(blind->problem)); // the teeth: hashes and signatures all fit
        QVERIFY(!blind->tagsChecked);
        QVERIFY(blind->notChecked.join(QString()).contains(QStringLiteral("takes a password")));
        const Result<LedgerCheck> check = checked(path, true);
        if (!check) { // the entries that say who may log in are looked at before anybody is let in
            QCOMPARE(check.error().code, ErrorCode::LedgerBroken);
            return;
        }
        QVERIFY(check->tagsChecked);
        QCOMPARE(check->firstBadPos, pos);
    }

    void aWholeOfficeIsSoundByItsPasswordToo()
    {
        const Result<LedgerCheck> check = checked(m_peopled.path, true);
        QVERIFY(check);
        QVERIFY2(check->isSound(), qPrintable(check->problem));
        QVERIFY(check->tagsChecked);
        QCOMPARE(check->seals, m_peopled.seals.size());
    }

    void aWitnessOfAnEarlierDaySaysHowFarItReaches()
    {
        const auto office = ToyOffice::open(m_whole, Store::Open::ReadOnly);
        const Result<LedgerCheck> check = (*office)->ledger->verify({}, {*LedgerWitness::parse(witnessOf(9))});
        QVERIFY(check && check->isSound());
        QVERIFY(check->notChecked.join(QString()).contains(QStringLiteral("behind entry 9")));
    }

    void aLedgerWrittenAnewIsSeenByItsWitness()
    {
        const auto office = ToyOffice::open(m_whole, Store::Open::ReadOnly);
        QByteArray other = m_hashes.at(9);
        other[0] = static_cast<char>(other.at(0) ^ 1);
        const Result<LedgerCheck> check = (*office)->ledger->verify({}, {*LedgerWitness::parse(shortCode(other) + QStringLiteral("@9"))});
        QVERIFY(check);
        QCOMPARE(check->firstBadPos, 9);
    }
};

YINGSHENG_TEST(TestLedgerBattery)
#include "tst_ledgerbattery.moc"
