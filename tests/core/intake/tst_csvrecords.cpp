// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/csvrecords.h"
#include "tests/support/testmain.h"

#include <QBuffer>

#include <rapidcheck.h>

namespace {

QList<CsvRecord> recordsOf(const QByteArray &text, char separator = ',')
{
    QBuffer buffer;
    buffer.setData(text);
    buffer.open(QIODevice::ReadOnly);
    CsvRecords records(buffer, QStringLiteral("test"));
    records.setSeparator(separator);
    QList<CsvRecord> all;
    CsvRecord record;
    while (records.next(record).value_or(false))
        all << record;
    return all;
}

QByteArray written(const std::vector<std::vector<std::string>> &rows, const QByteArray &lineEnd)
{
    QByteArray text;
    for (const auto &row : rows) {
        for (size_t cell = 0; cell < row.size(); ++cell) {
            text += cell == 0 ? "" : ",";
            text += '"' + QByteArray::fromStdString(row[cell]).replace("\"", "\"\"") + '"';
        }
        text += lineEnd;
    }
    return text;
}

} // namespace

class TestCsvRecords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cellsAreSplit_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QList<QByteArrayList>>("expected");
        using Rows = QList<QByteArrayList>;
        QTest::newRow("plain") << QByteArray("a,b\nc,d\n") << Rows{{"a", "b"}, {"c", "d"}};
        QTest::newRow("no line end at the end") << QByteArray("a,b\nc,d") << Rows{{"a", "b"}, {"c", "d"}};
        QTest::newRow("CR LF") << QByteArray("a,b\r\nc,d\r\n") << Rows{{"a", "b"}, {"c", "d"}};
        QTest::newRow("CR alone") << QByteArray("a\rb\r") << Rows{{"a"}, {"b"}};
        QTest::newRow("empty cells") << QByteArray(",,\n") << Rows{{"", "", ""}};
        QTest::newRow("separator in quotes") << QByteArray("\"a,b\",c") << Rows{{"a,b", "c"}};
        QTest::newRow("doubled quotes") << QByteArray("\"say \"\"hello\"\"\",c") << Rows{{"say \"hello\"", "c"}};
        QTest::newRow("line end in quotes") << QByteArray("\"a\r\nb\",c\nd,e") << Rows{{"a\r\nb", "c"}, {"d", "e"}};
        QTest::newRow("a quote inside a plain cell") << QByteArray("a\"b,c") << Rows{{"a\"b", "c"}};
        QTest::newRow("nothing") << QByteArray() << Rows{};
    }

    void cellsAreSplit()
    {
        QFETCH(QByteArray, text);
        QFETCH(QList<QByteArrayList>, expected);
        QList<QByteArrayList> cells;
        for (const CsvRecord &record : recordsOf(text)) {
            QCOMPARE(record.fault, CsvRecord::Fault::None);
            cells << record.cells;
        }
        QCOMPARE(cells, expected);
    }

    void linesAreCountedThroughQuotedLineEnds()
    {
        const QList<CsvRecord> all = recordsOf("a\r\n\"b\nb\",c\r\n\nd\n");
        QCOMPARE(all.size(), 4);
        QCOMPARE(all.at(1).line, 2);
        QVERIFY(!all.at(1).oneLine);
        QCOMPARE(all.at(2).line, 4);
        QCOMPARE(all.at(3).line, 5);
        QVERIFY(all.at(3).oneLine);
    }

    void aStrayQuoteCostsItsOwnLineOnly()
    {
        const QList<CsvRecord> all = recordsOf("a,b\n\"c,d\ne,f\ng,h\n");
        QCOMPARE(all.size(), 4);
        QCOMPARE(all.at(1).fault, CsvRecord::Fault::QuoteNotClosed);
        QCOMPARE(all.at(1).line, 2);
        QCOMPARE(all.at(2).cells, (QByteArrayList{"e", "f"}));
        QCOMPARE(all.at(2).line, 3);
        QCOMPARE(all.at(3).cells, (QByteArrayList{"g", "h"}));
    }

    void textBehindAClosingQuoteIsAFault()
    {
        const QList<CsvRecord> all = recordsOf("\"a\"b,c\nd,e\n");
        QCOMPARE(all.size(), 2);
        QCOMPARE(all.at(0).fault, CsvRecord::Fault::TextAfterQuote);
        QCOMPARE(all.at(1).cells, (QByteArrayList{"d", "e"}));
    }

    void anEndlessLineIsPassedOverWithoutKeepingIt()
    {
        const QList<CsvRecord> all = recordsOf("a\n" + QByteArray(900'000, 'x') + ",y\nb\n");
        QCOMPARE(all.size(), 3);
        QCOMPARE(all.at(1).fault, CsvRecord::Fault::TooLong);
        QCOMPARE(all.at(2).cells, QByteArrayList{"b"});
        QCOMPARE(all.at(2).line, 3);
    }

    void recordsAcrossBlocksAreWhole()
    {
        QByteArray text;
        for (int i = 0; i < 20'000; ++i)
            text += QByteArray::number(i) + ",\"x\r\ny\"\r\n";
        const QList<CsvRecord> all = recordsOf(text);
        QCOMPARE(all.size(), 20'000);
        QCOMPARE(all.constLast().cells, (QByteArrayList{"19999", "x\r\ny"}));
        QCOMPARE(all.constLast().line, 39'999);
    }

    void takingBackReadsTheSameRecordAgain()
    {
        QBuffer buffer;
        buffer.setData("a\tb,c\nd\te\n");
        buffer.open(QIODevice::ReadOnly);
        CsvRecords records(buffer, QStringLiteral("test"));
        CsvRecord record;
        QVERIFY(records.next(record).value_or(false));
        QCOMPARE(record.cells, (QByteArrayList{"a\tb", "c"}));
        records.takeBack();
        records.setSeparator('\t');
        QVERIFY(records.next(record).value_or(false));
        QCOMPARE(record.cells, (QByteArrayList{"a", "b,c"}));
        QCOMPARE(record.line, 1);
    }

    void whatIsWrittenIsReadBack()
    {
        const bool held = rc::check("cells written as CSV are read back", [] {
            const auto rows = *rc::gen::nonEmpty<std::vector<std::vector<std::string>>>(
                rc::gen::container<std::vector<std::vector<std::string>>>(rc::gen::nonEmpty(
                    rc::gen::container<std::vector<std::string>>(rc::gen::container<std::string>(rc::gen::oneOf(
                        rc::gen::element(',', '"', '\r', '\n', '\t', 'a'), rc::gen::arbitrary<char>()))))));
            const QByteArray lineEnd = *rc::gen::element(QByteArray("\n"), QByteArray("\r\n"), QByteArray("\r"));
            const QList<CsvRecord> read = recordsOf(written(rows, lineEnd));
            RC_ASSERT(static_cast<size_t>(read.size()) == rows.size());
            for (qsizetype row = 0; row < read.size(); ++row) {
                const auto &cells = rows[static_cast<size_t>(row)];
                RC_ASSERT(static_cast<size_t>(read.at(row).cells.size()) == cells.size());
                for (qsizetype cell = 0; cell < read.at(row).cells.size(); ++cell)
                    RC_ASSERT(read.at(row).cells.at(cell).toStdString() == cells[static_cast<size_t>(cell)]);
            }
        });
        QVERIFY(held);
    }

    void anyBytesEnd()
    {
        const bool held = rc::check("reading any bytes ends, and lines ascend", [] {
            const auto bytes = *rc::gen::container<std::string>(rc::gen::weightedOneOf<char>(
                {{3, rc::gen::element(',', '"', '\r', '\n')}, {1, rc::gen::arbitrary<char>()}}));
            qint64 line = 0;
            for (const CsvRecord &record : recordsOf(QByteArray::fromStdString(bytes))) {
                RC_ASSERT(record.line > line);
                line = record.line;
            }
        });
        QVERIFY(held);
    }
};

YINGSHENG_TEST(TestCsvRecords)
#include "tst_csvrecords.moc"
