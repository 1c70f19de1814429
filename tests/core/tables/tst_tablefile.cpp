// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tables/csvfile.h"
#include "core/tables/tablefile.h"
#include "tests/support/battery.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <csignal>
#include <sys/resource.h>

namespace {

/// No file of this process grows beyond so many bytes, as on a disk that is full.
class LittleRoom
{
public:
    explicit LittleRoom(rlim_t bytes)
    {
        getrlimit(RLIMIT_FSIZE, &m_before);
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        const rlimit little{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &little);
    }
    ~LittleRoom()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    LittleRoom(const LittleRoom &) = delete;
    LittleRoom &operator=(const LittleRoom &) = delete;

private:
    rlimit m_before{};
    void (*m_handler)(int) = nullptr;
};

} // namespace

/// Tables as files: what spreadsheets read, never a formula, whole or not there.
class TestTableFile : public QObject
{
    Q_OBJECT

private:
    static QByteArray content(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    /// One part of the workbook, unpacked.
    static QString partOf(const QString &book, const QString &part)
    {
        QTemporaryDir folder(fastFolder());
        QProcess tar;
        tar.setWorkingDirectory(folder.path());
        tar.start(QStringLiteral(YINGSHENG_CMAKE), {QStringLiteral("-E"), QStringLiteral("tar"), QStringLiteral("xf"), book});
        if (!tar.waitForFinished(30'000) || tar.exitCode() != 0)
            return {};
        return QString::fromUtf8(content(folder.filePath(part)));
    }

    static Result<> write(const QString &path, const QList<TableRow> &rows, const QString &sheet = QStringLiteral("在办工单"))
    {
        auto file = TableFile::begin(path, {QStringLiteral("工单号"), QStringLiteral("最迟")}, sheet);
        if (!file)
            return fail(file);
        for (const TableRow &row : rows) {
            if (const Result<> added = (*file)->add(row); !added)
                return added;
        }
        return (*file)->finish();
    }

    static QList<TableRow> many(int count)
    {
        QList<TableRow> rows;
        for (int i = 0; i < count; ++i)
            rows << TableRow{{QStringLiteral("C03-261118-%1").arg(i, 4, 10, QLatin1Char('0'))}, {{}, QDate(2026, 11, 23)}};
        return rows;
    }

private Q_SLOTS:
    /// Cut in the middle of a character the library would not take it, and nothing could be exported.
    void anySheetNameWillDo()
    {
        const QTemporaryDir folder;
        for (const QString &name : {QStringLiteral("𠮷龘").repeated(40), QString(QChar(0xd800)), QStringLiteral("a\x01\nb"), QStringLiteral("[]:*?/\\'"),
                                    QStringLiteral("'a'"), QStringLiteral("a\ufffe"), QString()}) {
            const Result<> written = write(folder.filePath(QStringLiteral("a.xlsx")), {}, name);
            QVERIFY2(written, qPrintable(name));
        }
    }

    void csvIsWhatASpreadsheetReads()
    {
        QTemporaryDir folder(fastFolder());
        const QString path = folder.filePath(QStringLiteral("list.csv"));
        QVERIFY(write(path, {{{QStringLiteral("C03-261118-0102")}, {{}, QDate(2026, 11, 23)}}, {{QStringLiteral("李*兰, \"甲\"")}, {QStringLiteral("—")}}}));
        QCOMPARE(content(path), QByteArray("\xEF\xBB\xBF" "工单号,最迟\r\nC03-261118-0102,2026-11-23\r\n\"李*兰, \"\"甲\"\"\",—\r\n"));
    }

    void formulasAreWords_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("cell");
        for (const char *text : {"=1+1", "+86", "-1", "@SUM(A1)", "＝1+1", "＠x"})
            QTest::addRow("%s", text) << QString::fromUtf8(text) << u'\'' + QString::fromUtf8(text);
        QTest::newRow("tab") << QStringLiteral("\t=1") << QStringLiteral("'\t=1");
        QTest::newRow("line end") << QStringLiteral("\r\n=1") << QStringLiteral("\"'\r\n=1\"");
        QTest::newRow("behind spaces") << QStringLiteral("  =cmd|'/c calc'!A1") << QStringLiteral("'  =cmd|'/c calc'!A1");
        QTest::newRow("in the middle") << QStringLiteral("1=1") << QStringLiteral("1=1");
        QTest::newRow("nothing") << QString() << QString();
        QTest::newRow("spaces") << QStringLiteral(" a") << QStringLiteral("\" a\"");
    }

    void formulasAreWords()
    {
        QFETCH(QString, text);
        QFETCH(QString, cell);
        QCOMPARE(CsvFile::cell(text), cell);
    }

    void aWorkbookHoldsWordsAndDays()
    {
        QTemporaryDir folder(fastFolder());
        const QString path = folder.filePath(QStringLiteral("list.xlsx"));
        QVERIFY(write(path, {{{QStringLiteral("=HYPERLINK(\"x\")")}, {{}, QDate(2026, 11, 23)}}, {{QStringLiteral("𠮷 <b>&") + QChar(1) + QChar(0xD800)}, {}}}));
        const QString sheet = partOf(path, QStringLiteral("xl/worksheets/sheet1.xml"));
        QVERIFY(sheet.contains(QStringLiteral("工单号")));
        QVERIFY(sheet.contains(QStringLiteral("=HYPERLINK")));
        QVERIFY2(!sheet.contains(QStringLiteral("<f>")), "no cell is a formula");
        QVERIFY(sheet.contains(QStringLiteral("<v>46349</v>"))); // Excel's 2026-11-23
        QVERIFY(sheet.contains(QStringLiteral("𠮷 &lt;b&gt;&amp;<")));
        QVERIFY(partOf(path, QStringLiteral("xl/workbook.xml")).contains(QStringLiteral("在办工单")));
    }

    void aSheetHasAlwaysANameThatExcelTakes_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("forbidden") << QStringLiteral("a[b]:*?/\\'c");
        QTest::newRow("long") << QString(80, u'长');
        QTest::newRow("nothing") << QString();
    }

    void aSheetHasAlwaysANameThatExcelTakes()
    {
        QFETCH(QString, name);
        QTemporaryDir folder(fastFolder());
        QVERIFY(write(folder.filePath(QStringLiteral("list.xlsx")), many(1), name));
    }

    void files_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("csv") << QStringLiteral("list.csv");
        QTest::newRow("xlsx") << QStringLiteral("list.XLSX");
    }

    void longListsAreWhole_data() { files_data(); }
    void longListsAreWhole()
    {
        QFETCH(QString, name);
        QTemporaryDir folder(fastFolder());
        const QString path = folder.filePath(name);
        QVERIFY(write(path, many(5000)));
        const QString text = TableFile::isXlsx(path) ? partOf(path, QStringLiteral("xl/worksheets/sheet1.xml")) : QString::fromUtf8(content(path));
        QCOMPARE(text.count(QStringLiteral("C03-261118-")), 5000);
        QVERIFY(text.contains(QStringLiteral("C03-261118-4999")));
    }

    void aFolderThatIsNotThereIsSaid_data() { files_data(); }
    void aFolderThatIsNotThereIsSaid()
    {
        QFETCH(QString, name);
        QTemporaryDir folder(fastFolder());
        const auto written = write(folder.filePath(QStringLiteral("no/") + name), many(3));
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::FileUnwritable);
    }

    void whatFailsLeavesTheOlderFile_data() { files_data(); }
    void whatFailsLeavesTheOlderFile()
    {
        QFETCH(QString, name);
        QTemporaryDir folder(fastFolder());
        const QString path = folder.filePath(name);
        QVERIFY(write(path, many(2)));
        const QByteArray before = content(path);
        {
            const LittleRoom little(2048);
            const auto written = write(path, many(3000));
            QVERIFY(!written);
            QVERIFY(written.error().code == ErrorCode::FileFull || written.error().code == ErrorCode::FileUnwritable);
            QCOMPARE(written.error().args, QStringList{path});
        }
        QCOMPARE(content(path), before);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{name});
    }

    void whatIsGivenUpLeavesNothing_data() { files_data(); }
    void whatIsGivenUpLeavesNothing()
    {
        QFETCH(QString, name);
        QTemporaryDir folder(fastFolder());
        {
            auto file = TableFile::begin(folder.filePath(name), {QStringLiteral("a")}, QStringLiteral("b"));
            QVERIFY(file);
            QVERIFY((*file)->add({{QStringLiteral("c")}}));
        }
        QVERIFY(QDir(folder.path()).isEmpty());
    }
};

YINGSHENG_TEST(TestTableFile)
#include "tst_tablefile.moc"
