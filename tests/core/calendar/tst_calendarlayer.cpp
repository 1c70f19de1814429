// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/builtincalendars.h"
#include "tests/support/testmain.h"

/// Reading layers: what is wrong is named by file, place and what was expected.
class TestCalendarLayer : public QObject
{
    Q_OBJECT

private:
    static QByteArray good()
    {
        return R"({"id": "cn-2030", "kind": "national", "year": 2030, "version": 2, "source": "通知",
                   "days": [{"date": "2030-01-01", "off": true, "name": "元旦"}, {"date": "2029-12-29", "off": false, "name": "元旦"}]})";
    }

private Q_SLOTS:
    void readsALayer()
    {
        const CalendarLayer layer = CalendarLayer::fromJson(good(), QStringLiteral("f")).value();
        QCOMPARE(layer.id, QStringLiteral("cn-2030"));
        QCOMPARE(layer.kind, CalendarLayer::Kind::National);
        QCOMPARE(layer.year, 2030);
        QCOMPARE(layer.version, 2);
        QCOMPARE(layer.days.size(), 2);
        QCOMPARE(layer.days.at(1), (CalendarLayer::Day{QDate(2029, 12, 29), false, QStringLiteral("元旦")}));
    }

    void builtInLayersAreAllThereAndReadBackTheSame()
    {
        const QList<CalendarLayer> layers = Calendars::builtIn();
        QCOMPARE(layers.size(), 21);
        for (const CalendarLayer &layer : layers) {
            const QByteArray json = QJsonDocument(layer.toJson()).toJson();
            QCOMPARE(CalendarLayer::fromJson(json, layer.id).value(), layer);
            QVERIFY(!layer.source.isEmpty());
        }
    }

    void mistakesAreNamed_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("path");
        const auto row = [](const char *name, const char *from, const char *to, const char *path) {
            QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QString::fromLatin1(path);
        };
        row("not JSON", "{\"id\"", "{id", "/");
        row("a list", "{\"id\": \"cn-2030\", \"kind\"", "[{\"id\": \"cn-2030\", \"kind\"", "/");
        row("no id", "\"id\": \"cn-2030\", ", "", "/id");
        row("id with a space", "cn-2030", "cn 2030", "/id");
        row("unknown kind", "national", "galactic", "/kind");
        row("year as text", "\"year\": 2030", "\"year\": \"2030\"", "/year");
        row("half a year", "\"year\": 2030", "\"year\": 2030.5", "/year");
        row("year out of range", "\"year\": 2030", "\"year\": 1999", "/year");
        row("a day of another year", "\"year\": 2030", "\"year\": 2029", "/days/0/date");
        row("version 0", "\"version\": 2", "\"version\": 0", "/version");
        row("no source", "\"source\": \"通知\",", "", "/source");
        row("days not a list", "[{\"date\"", "{\"x\":[{\"date\"", "/");
        row("a member too many", "\"version\": 2", "\"version\": 2, \"colour\": 1", "/colour");
        row("31 February", "2030-01-01", "2030-02-31", "/days/0/date");
        row("a date of another shape", "2030-01-01", "2030-1-1", "/days/0/date");
        row("off as a number", "\"off\": true", "\"off\": 1", "/days/0/off");
        row("no name", ", \"name\": \"元旦\"}]", "}]", "/days/1/name");
        row("a day twice", "2029-12-29", "2030-01-01", "/days/1/date");
        row("a day that is a number", "{\"date\": \"2029-12-29\", \"off\": false, \"name\": \"元旦\"}", "7", "/days/1");
        row("a day with a member too many", "\"off\": true,", "\"off\": true, \"why\": 1,", "/days/0/why");
        row("an unknown festival in a lunar layer", "\"kind\": \"national\", \"year\": 2030", "\"kind\": \"lunar\"",
            "/days/0/name");
    }

    void mistakesAreNamed()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, path);
        QByteArray json = good();
        QVERIFY(json.contains(from));
        json.replace(from, to);
        const Result<CalendarLayer> read = CalendarLayer::fromJson(json, QStringLiteral("cn-2030.json"));
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::CalendarNotValid);
        QCOMPARE(read.error().args.value(0), QStringLiteral("cn-2030.json"));
        QCOMPARE(read.error().args.value(1), path);
        QVERIFY(!read.error().args.value(2).isEmpty());
    }

    void hugeFilesAreNotParsed()
    {
        const Result<CalendarLayer> read =
            CalendarLayer::fromJson(QByteArray(5 * 1024 * 1024, '['), QStringLiteral("f"));
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::FileTooLarge);
    }
};

YINGSHENG_TEST(TestCalendarLayer)
#include "tst_calendarlayer.moc"
