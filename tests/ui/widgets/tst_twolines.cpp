// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/guitest.h"
#include "tests/support/inkrecorder.h"
#include "ui/shell/theme.h"
#include "ui/widgets/twolines.h"

#include <QPainter>
#include <QWidget>

namespace {

/// A cell as a delegate draws it.
class Cell : public QWidget
{
public:
    Cell(const Theme &theme, QString words, Qt::Alignment side) : m_theme(theme), m_words(std::move(words)), m_side(side) {}

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setFont(m_theme.body());
        TwoLines::paint(painter, rect(), m_words, m_theme, m_side);
        m_kept = painter.font() == m_theme.body();
    }

public:
    const Theme &m_theme;
    QString m_words;
    Qt::Alignment m_side;
    bool m_kept = false;
};

} // namespace

/// Words too long for a cell go on in a second line, and are torn only where a reader would.
class TestTwoLines : public GuiTest
{
    Q_OBJECT

private:
    Theme m_theme;

    QStringList drawn(const QString &words, int width, Qt::Alignment side = Qt::AlignLeft)
    {
        Cell cell(m_theme, words, side);
        cell.resize(width, m_theme.px(39));
        cell.show();
        const InkRecorder seen(cell);
        QStringList texts;
        int bottom = 0;
        for (const InkRecorder::Drawn &one : seen.texts()) {
            if (one.place.top() < bottom) {
                texts << QStringLiteral("over each other");
            }
            bottom = one.place.center().y();
            texts << one.text;
        }
        return cell.m_kept ? texts : QStringList(QStringLiteral("font changed"));
    }

private Q_SLOTS:
    void whatFitsStandsInOneLine()
    {
        QCOMPARE(drawn(QStringLiteral("新装用电"), 200), QStringList(QStringLiteral("新装用电")));
        QCOMPARE(drawn(QString(), 200).join(QString()), QString());
    }

    void whatDoesNotFitStandsInTwo()
    {
        const QString words = QStringLiteral("低压非居民新装增容用电申请");
        const int width = TwoLines::width(m_theme, words);
        QVERIFY(width < QFontMetrics(m_theme.small()).horizontalAdvance(words));
        const QStringList lines = drawn(words, width);
        QCOMPARE(lines.size(), 2);
        QCOMPARE(lines.join(QString()), words);
        QCOMPARE(drawn(words, width, Qt::AlignRight), lines);
    }

    void wordsStayTogetherWhereThatCostsLittle()
    {
        const QString words = QStringLiteral("waiting since 10月22日");
        const QStringList lines = drawn(words, TwoLines::width(m_theme, words));
        QCOMPARE(lines, QStringList({QStringLiteral("waiting since"), QStringLiteral("10月22日")}));
    }

    void oneLongWordIsCutWithDots()
    {
        const QStringList lines = drawn(QStringLiteral("3310264900123456789012345678901234567890"), 120);
        QCOMPARE(lines.size(), 1);
        QVERIFY(lines.first().endsWith(QChar(0x2026)));
    }
};

YINGSHENG_TEST(TestTwoLines)
#include "tst_twolines.moc"
