// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/standard/builtinstandards.h"
#include "tests/core/standard/packs.h"
#include "tests/support/testmain.h"

/// The packs that come with the program.
class TestBuiltInStandards : public QObject
{
    Q_OBJECT

private:
    static QByteArray digestOf(const QString &id)
    {
        const QJsonDocument whole(Standards::builtIn(id).value_or(QJsonObject()));
        return QCryptographicHash::hash(whole.toJson(QJsonDocument::Compact), QCryptographicHash::Sha256).toHex();
    }

    static void everyPack()
    {
        QTest::addColumn<QString>("id");
        const QStringList ids = Standards::builtInIds();
        for (const QString &id : ids)
            QTest::newRow(qPrintable(id)) << id;
    }

    /// Every text of every language map below `value`: its path when a language is missing.
    static void gatherUntranslated(const QJsonValue &value, const QString &path, QStringList &missing)
    {
        const QJsonObject object = value.toObject();
        if (object.contains(QStringLiteral("zh")) && !object.contains(QStringLiteral("en")))
            missing << path;
        for (auto it = object.begin(); it != object.end(); ++it)
            gatherUntranslated(it.value(), path + u'/' + it.key(), missing);
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i)
            gatherUntranslated(array.at(i), path + u'/' + QString::number(i), missing);
    }

private Q_SLOTS:
    void everyPackLoadsWithoutAProblem_data() { everyPack(); }

    void everyPackLoadsWithoutAProblem()
    {
        QFETCH(QString, id);
        const auto bundle = Standards::builtIn(id);
        QVERIFY2(bundle, bundle ? "" : qPrintable(bundle.error().detail));
        QStringList problems;
        const QList<Error> found = Standard::check(*bundle);
        for (const Error &problem : found)
            problems << problem.detail;
        QCOMPARE(problems.join(u'\n'), QString());
        QCOMPARE(Standard::fromBundle(*bundle)->id, id);
    }

    void everyTextIsThereInEnglishToo_data() { everyPack(); }

    void everyTextIsThereInEnglishToo()
    {
        QFETCH(QString, id);
        QStringList missing;
        gatherUntranslated(*Standards::builtIn(id), QString(), missing);
        QCOMPARE(missing.join(u'\n'), QString());
    }

    void anUnknownPackIsRefused()
    {
        QCOMPARE(Standards::builtIn(QStringLiteral("../secret")).error().code, ErrorCode::NoSuchStandard);
    }

    void aReleasedPackStaysAsItIs_data() { everyPack(); }

    /// A case keeps the version under which it was accepted, so a released version never changes: a change is a new
    /// version. Until 0.1.0 is released the packs may change; then tests/data/standards.sha256 is written anew with the
    /// line that this test prints.
    void aReleasedPackStaysAsItIs()
    {
        QFETCH(QString, id);
        QFile pins(QStringLiteral(YINGSHENG_SOURCE_DIR "/tests/data/standards.sha256"));
        QVERIFY(pins.open(QIODevice::ReadOnly));
        const QByteArray line =
            digestOf(id) + "  " + id.toLatin1() + "@" + QByteArray::number(Packs::builtIn(id).version);
        QVERIFY2(pins.readAll().split('\n').contains(line), line.constData());
    }

    void aRegistersWordsAreKnown_data()
    {
        QTest::addColumn<QString>("found");
        QTest::addColumn<QString>("expected");
        const Standard standard = Packs::builtIn();
        const auto type = [&standard](const char *written) {
            const BusinessType *business = standard.businessNamed(QString::fromUtf8(written));
            return business ? business->id : QString();
        };
        const auto key = [](const QList<NamedKey> &list, const char *written) {
            const NamedKey *named = Standard::named(list, QString::fromUtf8(written));
            return named ? named->key : QString();
        };
        const auto row = [](const char *written, const QString &found, const char *expected) {
            QTest::newRow(written) << found << QString::fromLatin1(expected);
        };
        for (const auto &[written, id] : {std::pair{"新装用电", "new-supply"},
                                          {"增容", "capacity-increase"},
                                          {"电能表校验", "meter-test"},
                                          {"抄表数据异常核实", "reading-query"},
                                          {"投诉", "complaint"},
                                          {"举报", "report"},
                                          {"故障报修", "fault-repair"},
                                          {"更名", "rename"},
                                          {"过户", "transfer-ownership"},
                                          {" 咨询查询 ", "inquiry"},
                                          {"销户", ""}})
            row(written, type(written), id);
        for (const auto &[written, id] : {std::pair{"居民", "residential"},
                                          {"低压", "low-voltage"},
                                          {"高压单电源", "hv-single"},
                                          {"高压双电源", "hv-dual"}})
            row(written, key(standard.classes, written), id);
        for (const auto &[written, id] : {std::pair{"柜台", "counter"},
                                          {"电话", "phone"},
                                          {"95598", "hotline"},
                                          {"网站", "web"},
                                          {"传真", "fax"},
                                          {"信函", "letter"}})
            row(written, key(standard.channels, written), id);
        for (const auto &[written, id] : {std::pair{"满意", "satisfied"}, {"不满意", "unsatisfied"}})
            row(written, key(standard.outcomes, written), id);
    }

    void aRegistersWordsAreKnown()
    {
        QFETCH(QString, found);
        QFETCH(QString, expected);
        QCOMPARE(found, expected);
    }

    void commonFieldsHaveTheSameKeyEverywhere()
    {
        const Standard standard = Packs::builtIn();
        for (const BusinessType &type : standard.business) {
            for (const char *key : {"name", "idKind", "idNumber", "phone", "address", "account", "note"})
                QVERIFY2(type.field(QString::fromLatin1(key)),
                         qPrintable(type.id + QStringLiteral(" without ") + QString::fromLatin1(key)));
            QVERIFY(!type.field(QStringLiteral("name"))->plain);
            QCOMPARE(type.field(QStringLiteral("idNumber"))->mask, QStringLiteral("id"));
        }
    }
};

YINGSHENG_TEST(TestBuiltInStandards)
#include "tst_builtinstandards.moc"
