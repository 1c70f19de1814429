// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/guitest.h"
#include "tests/ui/queue/uifixture.h"
#include "ui/shell/supportnote.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

/// The support bundle from the window: what the command writes, and the window beside it.
class TestSupportNote : public GuiTest
{
    Q_OBJECT

private Q_SLOTS:
    void itIsWrittenWhereItWasAskedFor()
    {
        UiFixture ui;
        ui.supplyAt(QStringLiteral("2026-11-18 10:12"));
        ui.start();
        QWidget window;
        SupportNote note(*ui.context, window);
        QSignalSpy written(&note, &SupportNote::written);
        ui.answers.savePath = ui.office.folder.filePath(QStringLiteral("support.json"));
        QVERIFY(note.run(CommandId::SupportBundle));
        QTRY_COMPARE(written.count(), 1);
        QFile file(ui.answers.savePath);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        const QJsonObject bundle = QJsonDocument::fromJson(bytes).object();
        QCOMPARE(bundle.value(QStringLiteral("rows")).toObject().value(QStringLiteral("cases")).toInt(), 1);
        const QJsonObject facts = bundle.value(QStringLiteral("window")).toObject();
        QCOMPARE(facts.value(QStringLiteral("language")).toString(), QStringLiteral("zh"));
        QVERIFY(!facts.value(QStringLiteral("screens")).toArray().isEmpty());
        QVERIFY(facts.contains(QStringLiteral("printers")));
        for (const char *name : {"李秀兰", "13812345678", "zhang-min", "东街"})
            QVERIFY2(!QString::fromUtf8(bytes).contains(QString::fromUtf8(name)), name);
    }

    void goingBackWritesNothing()
    {
        UiFixture ui;
        ui.start();
        QWidget window;
        SupportNote note(*ui.context, window);
        QSignalSpy written(&note, &SupportNote::written);
        QVERIFY(note.run(CommandId::SupportBundle));
        QVERIFY(!note.run(CommandId::Accept));
        QTest::qWait(50);
        QCOMPARE(written.count(), 0);
    }
};

YINGSHENG_TEST(TestSupportNote)
#include "tst_supportnote.moc"
