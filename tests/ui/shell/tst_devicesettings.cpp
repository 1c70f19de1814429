// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/guitest.h"
#include "ui/shell/devicesettings.h"

#include <QTemporaryDir>

/// The device's few settings survive a restart, and a broken file does not stop one.
class TestDeviceSettings : public GuiTest
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsSavedIsLoaded()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("new/device.json"));
        const DeviceSettings settings{QStringLiteral("en"), true, 150, QStringLiteral("/srv/office.db"), QByteArray("\x01\x02", 2), {},
                                      {QStringLiteral("inquiry"), QStringLiteral("new-supply")}, true};
        QVERIFY(settings.save(path));
        QCOMPARE(DeviceSettings::load(path), settings);
    }

    void printersAndPapersAreKeptByDocument()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("device.json"));
        DeviceSettings settings;
        settings.prints.insert(QStringLiteral("receipt"), {QStringLiteral("小票机"), QStringLiteral("80mm")});
        settings.prints.insert(QStringLiteral("daily"), {QString(), QStringLiteral("a4")});
        QVERIFY(settings.save(path));
        QCOMPARE(DeviceSettings::load(path).prints, settings.prints);
    }

    void nothingOrNonsenseGivesTheDefaults_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("\xff\xfe{{{");
        QTest::newRow("other shapes") << QByteArray(R"({"language": 7, "dark": "yes", "percent": "big", "geometry": {}, "recent": "inquiry", "sound": "loud"})");
        QTest::newRow("recent of other shapes") << QByteArray(R"({"recent": [7, "", "李秀兰", "a b", {"x": 1}]})");
        QTest::newRow("out of range") << QByteArray(R"({"language": "fr", "percent": 40})");
    }

    void nothingOrNonsenseGivesTheDefaults()
    {
        QFETCH(QByteArray, content);
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("device.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        QCOMPARE(DeviceSettings::load(file.fileName()), DeviceSettings());
    }

    void whatWasUsedIsKeptOnceAndNotWithoutEnd()
    {
        const QTemporaryDir folder;
        QJsonArray kept{QStringLiteral("inquiry"), QStringLiteral("inquiry")};
        for (int i = 0; i < 100; ++i)
            kept.append(QStringLiteral("type-%1").arg(i));
        QFile file(folder.filePath(QStringLiteral("device.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QJsonDocument(QJsonObject{{QStringLiteral("recent"), kept}}).toJson());
        file.close();
        const QStringList recent = DeviceSettings::load(file.fileName()).recent;
        QCOMPARE(recent.size(), 30);
        QCOMPARE(recent.mid(0, 2), (QStringList{QStringLiteral("inquiry"), QStringLiteral("type-0")}));
    }

    void aMissingFileGivesTheDefaults() { QCOMPARE(DeviceSettings::load(QStringLiteral("/nowhere/device.json")), DeviceSettings()); }

    void aPlaceThatCannotBeWrittenIsSaid()
    {
        const Result<> saved = DeviceSettings().save(QStringLiteral("/proc/nowhere/device.json"));
        QVERIFY(!saved);
        QCOMPARE(saved.error().code, ErrorCode::FileUnwritable);
    }
};

YINGSHENG_TEST(TestDeviceSettings)
#include "tst_devicesettings.moc"
