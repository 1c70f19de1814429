// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/registerfile.h"
#include "tests/support/testmain.h"

#include <QBuffer>
#include <QElapsedTimer>

#include <rapidcheck.h>

namespace {

/// 100 MB of a pattern without holding it: counts how much of it was asked for.
class EndlessFile : public QIODevice
{
public:
    EndlessFile(QByteArray start, QByteArray pattern, qint64 size, qint64 *asked)
        : m_start(std::move(start)), m_pattern(std::move(pattern)), m_size(size), m_asked(asked)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }

    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *to, qint64 most) override
    {
        const qint64 count = qMin(most, m_size - m_at);
        for (qint64 i = 0; i < count; ++i, ++m_at)
            to[i] = m_at < m_start.size() ? m_start.at(m_at) : m_pattern.at((m_at - m_start.size()) % m_pattern.size());
        *m_asked = m_at;
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_start;
    QByteArray m_pattern;
    qint64 m_size;
    qint64 *m_asked;
    qint64 m_at = 0;
};

constexpr qint64 hundredMegabytes = 100'000'000;
const QByteArray head = "序号,受理时间,业务类型,客户类别,户名\n";

} // namespace

class TestRegisterNonsense : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hundredMegabytesOfNonsenseAreRefusedAtTheirBeginning_data()
    {
        QTest::addColumn<QByteArray>("start");
        QTest::addColumn<QByteArray>("pattern");
        QTest::newRow("zeros") << QByteArray() << QByteArray(1, '\0');
        QTest::newRow("one endless line") << QByteArray() << QByteArray("nonsense ");
        QTest::newRow("one endless quote") << QByteArray("\"") << QByteArray("nonsense\n");
        QTest::newRow("lines of letters") << QByteArray() << QByteArray("nonsense\n");
        QTest::newRow("a good heading, then bytes") << head << QByteArray("\xff\xfe,\n");
        QTest::newRow("a good heading, then quotes") << head << QByteArray("\"a\"b\n\",\n");
        QTest::newRow("a good heading, then one cell a line") << head << QByteArray("x\n");
    }

    void hundredMegabytesOfNonsenseAreRefusedAtTheirBeginning()
    {
        QFETCH(QByteArray, start);
        QFETCH(QByteArray, pattern);
        qint64 asked = 0;
        QElapsedTimer timer;
        timer.start();
        auto file = RegisterFile::read(std::make_unique<EndlessFile>(start, pattern, hundredMegabytes, &asked),
                                       QStringLiteral("nonsense.csv"));
        QCOMPARE(file.has_value(), start == head);
        if (file) {
            auto line = (*file)->next();
            while (line && *line)
                line = (*file)->next();
            QVERIFY(!line);
            QCOMPARE(line.error().code, ErrorCode::FileNotText);
        }
        QVERIFY2(asked < 1'000'000, qPrintable(QString::number(asked)));
        QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
    }

    void aLineWithoutEndBetweenGoodRowsIsPassedOverInSteadyMemory()
    {
        qint64 asked = 0;
        const QByteArray row = "1,2026-09-14,投诉,居民,甲\n";
        auto file = RegisterFile::read(std::make_unique<EndlessFile>(head + row, QByteArray("x"), 20'000'000, &asked),
                                       QStringLiteral("long.csv"));
        QVERIFY(file.has_value());
        QVERIFY(!(*file)->next().value()->bad);
        const auto bad = (*file)->next();
        QVERIFY(bad && *bad && (*bad)->bad);
        QCOMPARE((*bad)->bad->fault, RowFault::TooLong);
        QVERIFY(!(*file)->next().value());
        QCOMPARE(asked, 20'000'000);
    }

    void anyBytesBehindAGoodHeadingEnd()
    {
        const bool held = rc::check("rows of random bytes are rows or bad rows", [] {
            const auto bytes = *rc::gen::container<std::string>(rc::gen::weightedOneOf<char>(
                {{3, rc::gen::element(',', '"', '\r', '\n', '1')}, {2, rc::gen::arbitrary<char>()}}));
            auto buffer = std::make_unique<QBuffer>();
            buffer->setData(head + QByteArray::fromStdString(bytes));
            buffer->open(QIODevice::ReadOnly);
            const auto file = RegisterFile::read(std::move(buffer), QStringLiteral("random.csv"));
            RC_ASSERT(file.has_value());
            qint64 last = 1;
            for (auto line = (*file)->next(); line && *line; line = (*file)->next()) {
                RC_ASSERT((*line)->row.line > last);
                last = (*line)->row.line;
                for (const QString &cell : (*line)->row.cells)
                    RC_ASSERT(cell.isValidUtf16() && !cell.contains(QChar(0)));
            }
        });
        QVERIFY(held);
    }
};

YINGSHENG_TEST(TestRegisterNonsense)
#include "tst_registernonsense.moc"
