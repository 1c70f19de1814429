// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/jsontext.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <rapidcheck.h>

namespace {

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// Keys that are looked for, keys like them, and texts that could be taken for JSON.
QString someText()
{
    static const QStringList pieces{QStringLiteral("name"), QStringLiteral("fields"), QStringLiteral("\""), QStringLiteral("\\"),
                                    QStringLiteral("{"), QStringLiteral("]"), QStringLiteral(":"), QStringLiteral(","),
                                    QStringLiteral("张"), QStringLiteral("𠮷"), QStringLiteral("\n"), QString(QChar(1))};
    QString text;
    for (int left = *rc::gen::inRange(0, 4); left > 0; --left)
        text += pieces.at(*rc::gen::inRange(0, static_cast<int>(pieces.size())));
    return text;
}

QJsonValue someValue(int depth)
{
    switch (*rc::gen::inRange(0, depth > 0 ? 6 : 4)) {
    case 0:
        return *rc::gen::inRange(-100, 100) / 8.0;
    case 1:
        return *rc::gen::arbitrary<bool>();
    case 2:
        return QJsonValue();
    case 4: {
        QJsonArray list;
        for (int left = *rc::gen::inRange(0, 3); left > 0; --left)
            list << someValue(depth - 1);
        return list;
    }
    case 5: {
        QJsonObject object;
        for (int left = *rc::gen::inRange(0, 4); left > 0; --left)
            object.insert(someText(), someValue(depth - 1));
        return object;
    }
    default:
        return someText();
    }
}

} // namespace

class TestJsonText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatTheParserFinds()
    {
        QVERIFY(rc::check("at(json, fields, name) == object[fields][name]", [] {
            QJsonObject fields;
            for (int left = *rc::gen::inRange(0, 4); left > 0; --left)
                fields.insert(someText(), someValue(2));
            if (*rc::gen::arbitrary<bool>())
                fields.insert(QStringLiteral("name"), someText());
            QJsonObject object;
            for (int left = *rc::gen::inRange(0, 4); left > 0; --left)
                object.insert(someText(), someValue(2));
            if (*rc::gen::arbitrary<bool>())
                object.insert(QStringLiteral("fields"), fields);
            const QString expected = object.value(QStringLiteral("fields")).toObject().value(QStringLiteral("name")).toString();
            RC_ASSERT(JsonText::at(compact(object), {"fields", "name"}) == expected);
        }));
    }

    void aCutTextIsNoText_data()
    {
        QTest::addColumn<QByteArray>("json");
        const QByteArray whole = compact({{QStringLiteral("fields"), QJsonObject{{QStringLiteral("name"), QStringLiteral("张\"敏")}}}});
        for (qsizetype size = 0; size < whole.indexOf("\"}}"); ++size)
            QTest::addRow("%d bytes", static_cast<int>(size)) << whole.left(size);
        QTest::newRow("no object") << QByteArray("[\"name\"]");
    }

    void aCutTextIsNoText()
    {
        QFETCH(QByteArray, json);
        QCOMPARE(JsonText::at(json, {"fields", "name"}), QString());
    }
};

YINGSHENG_TEST(TestJsonText)
#include "tst_jsontext.moc"
