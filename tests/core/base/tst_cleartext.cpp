// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/cleartext.h"
#include "tests/support/testmain.h"

#include <QDirIterator>
#include <QMap>
#include <QRegularExpression>
#include <QVariant>

#include <type_traits>

namespace {

template <class Clear>
constexpr bool goesNowhereByItself()
{
    return !std::is_convertible_v<Clear, QString> && !std::is_convertible_v<Clear, QVariant> && !std::is_convertible_v<Clear, QJsonValue>
           && !std::is_convertible_v<Clear, QJsonObject> && !std::is_convertible_v<Clear, QByteArray> && !std::is_constructible_v<QString, Clear>
           && !std::is_convertible_v<QString, Clear> && !std::is_convertible_v<QJsonObject, Clear>;
}

template <class Clear>
concept CanBeLogged = requires(QDebug debug, QTextStream stream, Clear clear) {
    debug << clear;
    stream << clear;
};

template <class Clear>
concept CanBePutIntoWords = requires(QString words, Clear clear) { words.arg(clear); };

static_assert(goesNowhereByItself<ClearText>() && goesNowhereByItself<ClearValue>() && goesNowhereByItself<ClearFields>());
static_assert(!CanBeLogged<ClearText> && !CanBeLogged<ClearValue> && !CanBeLogged<ClearFields>);
static_assert(!CanBePutIntoWords<ClearText> && !CanBePutIntoWords<ClearValue>);

} // namespace

/// Clear text is a type of its own, and every place where it comes out is known.
class TestClearText : public QObject
{
    Q_OBJECT

    static QMap<QString, QStringList> placesInTheSources()
    {
        static const QRegularExpression asked(QStringLiteral("ClearFor::(\\w+)"));
        QMap<QString, QStringList> places;
        for (const char *folder : {"core", "ui", "app"}) {
            const QString root = QStringLiteral(YINGSHENG_SOURCE_DIR "/");
            QDirIterator files(root + QLatin1String(folder), {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files, QDirIterator::Subdirectories);
            while (files.hasNext()) {
                const QString path = files.next();
                QFile file(path);
                if (path.endsWith(QLatin1String("base/cleartext.h")) || !file.open(QIODevice::ReadOnly))
                    continue;
                QStringList purposes;
                auto matches = asked.globalMatch(QString::fromUtf8(file.readAll()));
                while (matches.hasNext())
                    purposes << matches.next().captured(1);
                purposes.removeDuplicates();
                purposes.sort();
                if (!purposes.isEmpty())
                    places.insert(path.mid(root.size()), purposes);
            }
        }
        return places;
    }

    static QStringList wordsOf(const QMap<QString, QStringList> &places)
    {
        QStringList words;
        for (auto it = places.begin(); it != places.end(); ++it)
            words << it.key() + QStringLiteral(": ") + it.value().join(u' ');
        return words;
    }

private Q_SLOTS:
    /// A place that is not in this table opens somebody's data for a reason that nobody looked at: look, then enter it.
    void everyPlaceWhereItComesOutIsKnown()
    {
        const QStringList known{
            QStringLiteral("core/cases/casedeskchanges.cpp: Sealing"),
            QStringLiteral("core/customers/customerviews.cpp: Search"),
            QStringLiteral("core/drafts/draftshelf.cpp: Masking Sealing"),
            QStringLiteral("core/intake/rowcomparison.cpp: Correction"),
            QStringLiteral("ui/casefile/casefacts.cpp: Reveal"),
            QStringLiteral("ui/casefile/casefileview.cpp: Reveal Rules"),
            QStringLiteral("ui/casefile/centralsheet.cpp: Reveal"),
            QStringLiteral("ui/casefile/correctionforms.cpp: Correction"),
            QStringLiteral("ui/casefile/eventwords.cpp: Reveal Serving"),
            QStringLiteral("ui/queue/casewords.cpp: Masking"),
            QStringLiteral("ui/reception/acceptform.cpp: Serving"),
            QStringLiteral("ui/reception/customercard.cpp: Serving"),
            QStringLiteral("ui/reception/findpanel.cpp: Serving"),
            QStringLiteral("ui/reception/formoffers.cpp: Serving"),
            QStringLiteral("ui/reception/noticeagain.cpp: OwnersPaper"),
            QStringLiteral("ui/reception/receiptagain.cpp: OwnersPaper"),
            QStringLiteral("ui/reception/receptiondrafts.cpp: Serving"),
            QStringLiteral("ui/reception/receptiontelling.cpp: Serving"),
            QStringLiteral("ui/visit/visitresumed.cpp: Serving"),
        };
        const QStringList found = wordsOf(placesInTheSources());
        for (const QString &place : found)
            QVERIFY2(known.contains(place), qPrintable(QStringLiteral("not entered: ") + place));
        for (const QString &place : known)
            QVERIFY2(found.contains(place), qPrintable(QStringLiteral("not there any more: ") + place));
    }

    void masksAreFree_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("clear");
        QTest::addColumn<QString>("masked");
        QTest::newRow("name") << QStringLiteral("name") << QStringLiteral("李秀兰") << QStringLiteral("李*兰");
        QTest::newRow("phone") << QStringLiteral("phone") << QStringLiteral("13812345678") << QStringLiteral("138****5678");
        QTest::newRow("id") << QStringLiteral("id") << QStringLiteral("11010519491231002X") << QStringLiteral("1101**********002X");
        QTest::newRow("account") << QStringLiteral("account") << QStringLiteral("4785951231") << QStringLiteral("******1231");
        QTest::newRow("free text") << QStringLiteral("lines") << QStringLiteral("李秀兰说") << QStringLiteral("***");
        QTest::newRow("an unknown kind") << QString() << QStringLiteral("甲") << QStringLiteral("***");
        QTest::newRow("nothing") << QString() << QString() << QString();
    }

    void masksAreFree()
    {
        QFETCH(QString, kind);
        QFETCH(QString, clear);
        QFETCH(QString, masked);
        QCOMPARE(ClearText(clear).masked(kind), masked);
    }

    void aCustomerIsKnownByNameOrPhone()
    {
        ClearFields fields;
        QCOMPARE(fields.maskedCustomer(), QString());
        fields.insert(QStringLiteral("phone"), QStringLiteral("13812345678"));
        QCOMPARE(fields.maskedCustomer(), QStringLiteral("138****5678"));
        fields.insert(QStringLiteral("name"), ClearText(QStringLiteral("李秀兰")));
        QCOMPARE(fields.maskedCustomer(), QStringLiteral("李*兰"));
    }

    void whatIsNotThereIsMissing()
    {
        const ClearFields fields(QJsonObject{{QStringLiteral("a"), QStringLiteral("甲")}, {QStringLiteral("b"), QJsonObject{{QStringLiteral("c"), 1}}}});
        QVERIFY(fields.value(QStringLiteral("x")).isMissing());
        QVERIFY(fields.text(QStringLiteral("x")).isEmpty());
        QVERIFY(!fields.contains(QStringLiteral("x")));
        QCOMPARE(fields.text(QStringLiteral("a")).clear(ClearFor::Serving), QStringLiteral("甲"));
        QCOMPARE(fields.part(QStringLiteral("b")).value(QStringLiteral("c")).clear(ClearFor::Rules).toInt(), 1);
        QVERIFY(fields.part(QStringLiteral("a")).isEmpty());
        QCOMPARE(fields.keys(), (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
    }
};

YINGSHENG_TEST(TestClearText)
#include "tst_cleartext.moc"
