// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "core/customers/nameindex.h"
#include "core/standard/pinyin.h"
#include "core/store/store.h"
#include "core/vault/vault.h"
#include "tests/support/battery.h"
#include "tests/support/testmain.h"

#include <QTemporaryDir>
#include <QTest>

#include <rapidcheck.h>

namespace {

const OfficeId officeId{QStringLiteral("office")};

/// A store with its vault and nothing else.
struct Sealed
{
    Sealed()
    {
        auto opened = Store::open(folder.filePath(QStringLiteral("names.db")), Store::Open::Create, {});
        if (opened)
            store = std::move(*opened);
        auto made = store ? Vault::create(*store, officeId) : Result<std::unique_ptr<Vault>>(fail(ErrorCode::Internal));
        if (made)
            vault = std::move(*made);
    }
    /// In a transaction of its own, as the person index does it.
    bool saved(NameIndex &names)
    {
        Transaction transaction(*store);
        return transaction.begin() && names.save() && transaction.commit();
    }

    QTemporaryDir folder{fastFolder()};
    std::unique_ptr<Store> store;
    std::unique_ptr<Vault> vault;
    ManualClock clock{0};
    Pinyin pinyin;
};

using Model = std::map<qint64, QStringList>;

QList<qint64> positionsOf(const QList<NameIndex::Name> &names)
{
    QList<qint64> list;
    for (const NameIndex::Name &name : names)
        list << name.pos;
    return list;
}

/// What a walk over all names finds.
QList<qint64> walked(const Model &model, const QString &part)
{
    QList<qint64> list;
    for (auto it = model.rbegin(); it != model.rend(); ++it) {
        for (const QString &name : it->second) {
            if (name.contains(part))
                list << it->first;
        }
    }
    return list;
}

} // namespace

/// Names in sealed sheets, searched by any part.
class TestNameIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anyPartFindsTheNewestFirst()
    {
        Sealed sealed;
        NameIndex names(*sealed.store, *sealed.vault, officeId, sealed.pinyin);
        QVERIFY(names.put(3, {QStringLiteral("王小明")}));
        QVERIFY(names.put(900, {QStringLiteral("江海市顺达物流有限公司"), QStringLiteral("李小明")}));
        QVERIFY(names.put(70'000, {QStringLiteral("小明")}));
        const QList<qint64> all{70'000, 900, 3};
        QCOMPARE(positionsOf(names.containing(QStringLiteral("小明"), 10)), all);
        QCOMPARE(positionsOf(names.containing(QStringLiteral("小明"), 2)), all.mid(0, 2));
        QCOMPARE(names.containing(QStringLiteral("顺达"), 10).constFirst().text, QStringLiteral("江海市顺达物流有限公司"));
        QCOMPARE(positionsOf(names.containing(QStringLiteral("王"), 10)), QList<qint64>{3});
        QVERIFY(names.containing(QStringLiteral("明小"), 10).isEmpty());
        QVERIFY(names.containing(QString(), 10).isEmpty());
    }

    void firstLettersFindWhatIsReadSo()
    {
        Sealed sealed;
        NameIndex names(*sealed.store, *sealed.vault, officeId, sealed.pinyin);
        QVERIFY(names.put(1, {QStringLiteral("王小明")}));
        QVERIFY(names.put(2, {QStringLiteral("江海市ABC物流有限公司3厂")}));
        for (const char *letters : {"wxm", "xm", "wx"})
            QCOMPARE(positionsOf(names.containingInitials(QString::fromLatin1(letters), 10)), QList<qint64>{1});
        for (const char *letters : {"jhsabc", "wlyxgs", "gs3c"})
            QCOMPARE(positionsOf(names.containingInitials(QString::fromLatin1(letters), 10)), QList<qint64>{2});
        QVERIFY(names.containingInitials(QStringLiteral("mx"), 10).isEmpty());
    }

    void whatWasSavedComesBackAndWhatWasNotDoesNot()
    {
        Sealed sealed;
        NameIndex names(*sealed.store, *sealed.vault, officeId, sealed.pinyin);
        QVERIFY(names.put(3, {QStringLiteral("王小明")}));
        QVERIFY(sealed.saved(names));
        QVERIFY(names.put(4, {QStringLiteral("李小明")}));
        names.unload();
        QCOMPARE(names.size().names, 0);
        QCOMPARE(names.load(sealed.clock, 1'000), Result<bool>(true));
        QCOMPARE(positionsOf(names.containing(QStringLiteral("小明"), 10)), QList<qint64>{3});
    }

    void sheetsAreReadInSteps()
    {
        Sealed sealed;
        NameIndex names(*sealed.store, *sealed.vault, officeId, sealed.pinyin);
        constexpr int sheets = 200;
        for (int i = 0; i < sheets; ++i)
            QVERIFY(names.put(512LL * i, {QStringLiteral("王小明")}));
        QVERIFY(sealed.saved(names));
        names.unload();
        int steps = 0;
        for (Result<bool> done = false; done && !*done; ++steps) {
            done = names.load(sealed.clock, 0); // no time left: a few in any case
            QVERIFY(done);
        }
        QVERIFY(steps > 2);
        QCOMPARE(names.size().names, sheets);
    }

    void aSheetThatWasTamperedWithIsNotRead()
    {
        Sealed sealed;
        NameIndex names(*sealed.store, *sealed.vault, officeId, sealed.pinyin);
        QVERIFY(names.put(3, {QStringLiteral("王小明")}));
        QVERIFY(names.put(600, {QStringLiteral("李秀兰")}));
        QVERIFY(sealed.saved(names));
        names.unload();
        // One sheet in the place of the other.
        QVERIFY(sealed.store->run(QStringLiteral("UPDATE person_names SET sealed = (SELECT sealed FROM person_names WHERE sheet = 0) WHERE sheet = 1"), {}));
        const Result<bool> loaded = names.load(sealed.clock, 1'000);
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().code, ErrorCode::SealBroken);
    }

    void itHoldsWhatAPlainListHolds()
    {
        const QStringList some{QStringLiteral("王小明"), QStringLiteral("小明"), QStringLiteral("李秀兰"), QStringLiteral("明秀"), QStringLiteral("𠮷野小明")};
        const bool holds = rc::check("puts, drops, saves and reloads", [&] {
            Sealed sealed;
            NameIndex names(*sealed.store, *sealed.vault, officeId, sealed.pinyin);
            Model model;
            const int acts = *rc::gen::inRange(1, 40);
            for (int i = 0; i < acts; ++i) {
                const qint64 pos = *rc::gen::inRange(1, 2'000);
                switch (*rc::gen::inRange(0, 5)) {
                case 0: {
                    const qint64 to = pos + *rc::gen::inRange(1, 700);
                    RC_ASSERT(names.drop(pos, to).has_value());
                    model.erase(model.upper_bound(pos), model.upper_bound(to));
                    break;
                }
                case 1:
                    RC_ASSERT(sealed.saved(names));
                    names.unload();
                    break;
                case 2: RC_ASSERT(names.load(sealed.clock, 0).has_value()); break;
                default:
                    if (!model.contains(pos)) {
                        model[pos] = {some.at(*rc::gen::inRange(0, static_cast<int>(some.size())))};
                        RC_ASSERT(names.put(pos, model[pos]).has_value());
                    }
                }
            }
            RC_ASSERT(sealed.saved(names));
            Result<bool> done = names.load(sealed.clock, 1'000);
            RC_ASSERT(done && *done);
            for (const QString &part : {QStringLiteral("小明"), QStringLiteral("明"), QStringLiteral("李秀兰"), QStringLiteral("野小")})
                RC_ASSERT((positionsOf(names.containing(part, 10'000)) == walked(model, part)));
        });
        QVERIFY(holds);
    }
};

YINGSHENG_TEST(TestNameIndex)
#include "tst_nameindex.moc"
