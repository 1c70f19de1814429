// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/registerfile.h"
#include "tests/support/testmain.h"

#include <QBuffer>

namespace {

using Column = RegisterColumn;

Result<std::unique_ptr<RegisterFile>> fileOf(const QByteArray &text)
{
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(text);
    buffer->open(QIODevice::ReadOnly);
    return RegisterFile::read(std::move(buffer), QStringLiteral("register.csv"));
}

QList<RegisterFile::Line> linesOf(RegisterFile &file)
{
    QList<RegisterFile::Line> all;
    for (auto line = file.next(); line && *line; line = file.next())
        all << **line;
    return all;
}

QList<RegisterFile::Line> linesOf(const QByteArray &text)
{
    const auto file = fileOf(text);
    return file ? linesOf(**file) : QList<RegisterFile::Line>();
}

QString dataFile(const QString &name)
{
    return QStringLiteral(YINGSHENG_SOURCE_DIR "/tests/data/") + name;
}

const QByteArray head = "序号,受理时间,业务类型,客户类别,户名\n";

} // namespace

class TestRegisterFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bothCodingsOfTheSampleGiveTheSameRows()
    {
        const auto utf8 = RegisterFile::open(dataFile(QStringLiteral("register-2026-09.csv")));
        const auto gb = RegisterFile::open(dataFile(QStringLiteral("register-2026-09.gb18030.csv")));
        QVERIFY(utf8 && gb);
        QCOMPARE((*utf8)->coding(), TextCoding::Utf8);
        QCOMPARE((*gb)->coding(), TextCoding::Gb18030);
        QCOMPARE((*utf8)->unknownColumns(), QStringList());
        const auto left = linesOf(**utf8);
        const auto right = linesOf(**gb);
        QCOMPARE(left.size(), 140);
        QCOMPARE(right.size(), 140);
        for (qsizetype i = 0; i < left.size(); ++i) {
            QVERIFY(!left.at(i).bad && !right.at(i).bad);
            QVERIFY2(left.at(i).row == right.at(i).row, qPrintable(QString::number(i)));
        }
        QCOMPARE(left.at(131).row.at(Column::Name), QStringLiteral("𠅤小梅"));
        QCOMPARE(left.at(131).row.line, 133);
        QCOMPARE(left.at(0).row.at(Column::FollowUpAnswer), QStringLiteral("满意"));
    }

    void columnsAreFoundByTheirHeadingInAnyOrder()
    {
        const auto lines =
            linesOf("备注 ,客户类别,户名,受理日期,业务类型,申请容量（KW）,序号\n急,居民,张敏,2026-09-14,更名,8,7\n");
        QCOMPARE(lines.size(), 1);
        const RegisterRow &row = lines.constFirst().row;
        QCOMPARE(row.at(Column::Number), QStringLiteral("7"));
        QCOMPARE(row.at(Column::AcceptedAt), QStringLiteral("2026-09-14"));
        QCOMPARE(row.at(Column::Capacity), QStringLiteral("8"));
        QCOMPARE(row.at(Column::Note), QStringLiteral("急"));
        QCOMPARE(row.at(Column::Phone), QString());
    }

    void tabsSeparateToo()
    {
        const auto file = fileOf("序号\t受理时间\t业务类型\t客户类别\n1\t2026-09-14 08:00\t投诉, 举报\t居民\n");
        QVERIFY(file.has_value());
        QCOMPARE((*file)->separator(), '\t');
        const auto lines = linesOf(**file);
        QCOMPARE(lines.size(), 1);
        QCOMPARE(lines.constFirst().row.at(Column::Type), QStringLiteral("投诉, 举报"));
    }

    void unknownAndRepeatedHeadingsAreNamedAndNotRead()
    {
        const auto file = fileOf("序号,受理时间,天气,业务类型,客户类别,户名,户名\n1,2026-09-14,晴,投诉,居民,甲,乙\n");
        QVERIFY(file.has_value());
        QCOMPARE((*file)->unknownColumns(), (QStringList{QStringLiteral("天气"), QStringLiteral("户名")}));
        QCOMPARE(linesOf(**file).constFirst().row.at(Column::Name), QStringLiteral("甲"));
    }

    void aFileWithoutItsColumnsIsRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("column");
        const auto row = [](const char *name, const QByteArray &text, ErrorCode code, const QString &column = {}) {
            QTest::newRow(name) << text << static_cast<int>(code) << column;
        };
        row("empty", "", ErrorCode::FileEmpty);
        row("only a byte order mark", "\xef\xbb\xbf", ErrorCode::FileEmpty);
        row("no type", "序号,受理时间,客户类别\n", ErrorCode::ColumnMissing, QStringLiteral("业务类型"));
        row("another table", "name,age\nx,3\n", ErrorCode::ColumnMissing, QStringLiteral("序号"));
        row("a picture", QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16), ErrorCode::ColumnMissing,
            QStringLiteral("序号"));
        row("UTF-16", QByteArray("\xff\xfe\x8f\x5e\xf7\x53,\0\n\0", 10), ErrorCode::FileNotText);
    }

    void aFileWithoutItsColumnsIsRefused()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, code);
        QFETCH(QString, column);
        const auto file = fileOf(text);
        QVERIFY(!file);
        QCOMPARE(static_cast<int>(file.error().code), code);
        QCOMPARE(file.error().args.constFirst(), QStringLiteral("register.csv"));
        if (!column.isEmpty())
            QCOMPARE(file.error().args.value(1), column);
    }

    void aMissingFileIsNamed()
    {
        const auto file = RegisterFile::open(dataFile(QStringLiteral("nosuch.csv")));
        QVERIFY(!file);
        QCOMPARE(file.error().code, ErrorCode::FileUnreadable);
    }

    void onlyAHeadingHasNoRows()
    {
        const auto file = fileOf(head);
        QVERIFY(file.has_value());
        QVERIFY(linesOf(**file).isEmpty());
    }

    void blankLinesAreNoRows() { QCOMPARE(linesOf(head + "\n,,,,\n1,2026-09-14,投诉,居民,甲\n  \n").size(), 1); }

    void badRowsAreNamedAndTheRestIsRead_data()
    {
        QTest::addColumn<QByteArray>("rows");
        QTest::addColumn<int>("fault");
        QTest::addColumn<qint64>("line");
        QTest::addColumn<QString>("column");
        const auto row = [](const char *name, const QByteArray &rows, RowFault fault, qint64 line,
                            const QString &column) {
            QTest::newRow(name) << rows << static_cast<int>(fault) << line << column;
        };
        row("half a row", "1,2026-09-14,投\n", RowFault::TooFewCells, 2, QStringLiteral("客户类别"));
        row("too many cells", "1,2026-09-14,投诉,居民,甲,乙\n", RowFault::TooManyCells, 2, {});
        row("lone surrogate", "1,2026-09-14,投诉,居民,\xed\xa0\x80\n", RowFault::NotText, 2, QStringLiteral("户名"));
        row("NUL", QByteArray("1,2026-09-14,投诉,居民,x\n").replace("x", QByteArray("a\0b", 3)), RowFault::NotText, 2,
            QStringLiteral("户名"));
        row("GB 18030 in a UTF-8 file", "1,2026-09-14,投诉,居民,\xd5\xc5\n", RowFault::NotText, 2,
            QStringLiteral("户名"));
        row("a cell without end", "1,2026-09-14,投诉,居民," + QByteArray(4001, 'x') + '\n', RowFault::TooLong, 2,
            QStringLiteral("户名"));
        row("an open quote", "1,2026-09-14,投诉,居民,\"甲\n", RowFault::QuoteBroken, 2, {});
        row("a quote that swallows the next row", "0,2026-09-14,投诉,\"居民,甲\n1,2026-09-14,投诉,居民,乙\"\n",
            RowFault::TooFewCells, 2, QStringLiteral("户名"));
    }

    void badRowsAreNamedAndTheRestIsRead()
    {
        QFETCH(QByteArray, rows);
        QFETCH(int, fault);
        QFETCH(qint64, line);
        QFETCH(QString, column);
        const auto lines = linesOf(head + rows + "9,2026-09-14,投诉,居民,丙\n");
        QVERIFY(lines.size() >= 2);
        QVERIFY(lines.constFirst().bad.has_value());
        QCOMPARE(static_cast<int>(lines.constFirst().bad->fault), fault);
        QCOMPARE(lines.constFirst().bad->line, line);
        QCOMPARE(lines.constFirst().bad->column, column);
        QVERIFY(!lines.constLast().bad);
        QCOMPARE(lines.constLast().row.at(Column::Number), QStringLiteral("9"));
    }

    void emptyCellsToTheRightAreForgiven()
    {
        const auto lines = linesOf(head + "1,2026-09-14,投诉,居民,甲,,,\n");
        QCOMPARE(lines.size(), 1);
        QVERIFY(!lines.constFirst().bad);
    }

    void everyColumnHasItsHeading()
    {
        QCOMPARE(headingOf(Column::Number), QStringLiteral("序号"));
        QCOMPARE(headingOf(Column::AnsweredAt), QStringLiteral("答复或办结时间"));
        QCOMPARE(headingOf(Column::ExternalNo), QStringLiteral("营销系统申请编号"));
    }
};

YINGSHENG_TEST(TestRegisterFile)
#include "tst_registerfile.moc"
