// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/guitest.h"
#include "tests/ui/queue/uifixture.h"
#include "ui/queue/casequeuepage.h"
#include "ui/queue/queueexport.h"
#include "ui/queue/queuemodel.h"

#include <QFile>
#include <QFileInfo>
#include <QTableView>

/// The queue as a file: all rows of the filter, the columns shown, masked, whole or not there, on record.
class TestQueueExport : public GuiTest
{
    Q_OBJECT

private Q_SLOTS:
    void allRowsAndTheColumnsShownAreWritten();
    void aNameWithoutAnEndBecomesAWorkbook();
    void namesAreMaskedAndFormulasAreWords();
    void aFolderThatCannotBeWrittenIsSaid();
    void goingBackWritesNothing();
    void stoppedItLeavesNothing();
    void theExportIsOnRecord();

private:
    static QTableView *table(const CaseQueuePage &page) { return page.findChild<QTableView *>(QStringLiteral("queueTable")); }
    static void open(CaseQueuePage &page);
    static QString content(const QString &path);
    static void acceptMany(UiFixture &ui, int count);
};

void TestQueueExport::open(CaseQueuePage &page)
{
    page.resize(1366, 680);
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    page.refresh();
    QTRY_VERIFY(table(page)->model()->rowCount() > 0);
}

QString TestQueueExport::content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

void TestQueueExport::acceptMany(UiFixture &ui, int count)
{
    ui.office.setTime(QStringLiteral("2026-11-18 10:00"));
    QVERIFY(ui.office->ledger().batch([&]() -> Result<> {
        for (int i = 0; i < count; ++i)
            ui.office.accept(OfficeFixture::supply());
        return {};
    }).has_value());
}

void TestQueueExport::allRowsAndTheColumnsShownAreWritten()
{
    UiFixture ui;
    constexpr int cases = QueueModel::pageSize * 2 + 7;
    acceptMany(ui, cases);
    ui.start();
    QVERIFY(ui.onOffice([person = ui.context->actor](Workplace &place) {
                  return place.queueShelf().keep(person, {{{QStringLiteral("number"), 0}, {QStringLiteral("accepted"), 0}, {QStringLiteral("due"), 0}}, {}, {}});
              }).has_value());
    CaseQueuePage page(*ui.context);
    open(page);
    QTRY_VERIFY(table(page)->isColumnHidden(QueueModel::Customer));
    ui.answers.savePath = ui.office.folder.filePath(QStringLiteral("list.csv"));
    QVERIFY(page.commandsNow().contains(CommandId::Export));
    QVERIFY(page.run(CommandId::Export));
    QTRY_VERIFY(QFile::exists(ui.answers.savePath));
    const QStringList lines = content(ui.answers.savePath).split(QStringLiteral("\r\n"), Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), cases + 1);
    QCOMPARE(lines.constFirst(), QStringLiteral("工单号,受理日,最迟"));
    QVERIFY(lines.at(1).endsWith(QStringLiteral(",2026-11-18,2026-11-23")));
    QCOMPARE(QSet<QString>(lines.cbegin(), lines.cend()).size(), cases + 1);
}

void TestQueueExport::aNameWithoutAnEndBecomesAWorkbook()
{
    UiFixture ui;
    ui.supplyAt(QStringLiteral("2026-11-18 10:12"));
    ui.start();
    CaseQueuePage page(*ui.context);
    open(page);
    ui.answers.savePath = ui.office.folder.filePath(QStringLiteral("list"));
    QVERIFY(page.run(CommandId::Export));
    QTRY_VERIFY(QFileInfo(ui.answers.savePath + QStringLiteral(".xlsx")).size() > 1000);
}

void TestQueueExport::namesAreMaskedAndFormulasAreWords()
{
    UiFixture ui;
    ui.supplyAt(QStringLiteral("2026-11-18 10:12"));
    ui.supplyAt(QStringLiteral("2026-11-18 10:13"), QStringLiteral("=cmd|calc"));
    ui.start();
    CaseQueuePage page(*ui.context);
    open(page);
    ui.answers.savePath = ui.office.folder.filePath(QStringLiteral("list.csv"));
    QVERIFY(page.run(CommandId::Export));
    QTRY_VERIFY(QFile::exists(ui.answers.savePath));
    const QString text = content(ui.answers.savePath);
    QVERIFY(text.contains(QStringLiteral("李*兰")));
    QVERIFY(!text.contains(QStringLiteral("李秀兰")));
    QVERIFY(!text.contains(QStringLiteral(",=")));
}

void TestQueueExport::aFolderThatCannotBeWrittenIsSaid()
{
    UiFixture ui;
    ui.supplyAt(QStringLiteral("2026-11-18 10:12"));
    ui.start();
    CaseQueuePage page(*ui.context);
    open(page);
    for (const QString &name : {QStringLiteral("no/list.csv"), QStringLiteral("no/list.xlsx")}) {
        ui.answers.savePath = ui.office.folder.filePath(name);
        QSignalSpy warned(&ui.feedback, &Feedback::warnedOf);
        QVERIFY(page.run(CommandId::Export));
        QTRY_COMPARE(warned.count(), 1);
        QVERIFY(warned.first().first().toString().contains(name));
        QVERIFY(!page.findChild<QueueExport *>()->isRunning());
    }
}

void TestQueueExport::goingBackWritesNothing()
{
    UiFixture ui;
    ui.supplyAt(QStringLiteral("2026-11-18 10:12"));
    ui.start();
    CaseQueuePage page(*ui.context);
    open(page);
    ui.answers.savePath.clear();
    QVERIFY(page.run(CommandId::Export));
    QTest::qWait(50);
    QVERIFY(!page.findChild<QueueExport *>()->isRunning());
}

void TestQueueExport::stoppedItLeavesNothing()
{
    UiFixture ui;
    acceptMany(ui, QueueModel::pageSize * 2);
    ui.start();
    for (const QString &name : {QStringLiteral("list.csv"), QStringLiteral("list.xlsx")}) {
        QWidget over;
        QueueExport exporting(*ui.context, &over);
        connect(&exporting, &QueueExport::progressed, &exporting, [&exporting](int rows) {
            if (rows > 0)
                exporting.stop();
        });
        QSignalSpy ended(&exporting, &QueueExport::ended);
        ui.answers.savePath = ui.office.folder.filePath(name);
        exporting.begin({{}, QStringLiteral("全部"), {QueueModel::Number}});
        QTRY_COMPARE(ended.count(), 1);
        QVERIFY(!exporting.isRunning());
    } // gone: the writer has finished
    QCOMPARE(QDir(ui.office.folder.path()).entryList({QStringLiteral("list*")}), QStringList());
}

void TestQueueExport::theExportIsOnRecord()
{
    UiFixture ui;
    ui.supplyAt(QStringLiteral("2026-11-18 10:12"));
    ui.start();
    CaseQueuePage page(*ui.context);
    open(page);
    ui.answers.savePath = ui.office.folder.filePath(QStringLiteral("list.csv"));
    QVERIFY(page.run(CommandId::Export));
    const auto entries = [&ui] {
        return ui.onOffice([](Workplace &place) { return place.ledger().lately({QString::fromLatin1(PrintLog::exported)}, 0, 10); }).value_or(QList<Event>());
    };
    QTRY_COMPARE(entries().size(), qsizetype(1));
    const Event entry = entries().constFirst();
    QCOMPARE(entry.plain.value(QStringLiteral("format")).toString(), QStringLiteral("csv"));
    QCOMPARE(entry.plain.value(QStringLiteral("rows")).toInt(), 1);
    QCOMPARE(entry.plain.value(QStringLiteral("filter")).toString(), QStringLiteral("all"));
    QCOMPARE(entry.actor, ui.context->actor);
}

YINGSHENG_TEST(TestQueueExport)
#include "tst_queueexport.moc"
