// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/guitest.h"
#include "ui/widgets/tidyline.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>

using Content = TidyLine::Content;
using Groups = TidyLine::Groups;

/// A line of a form: what typing, leaving, pasting and undoing make of its text.
class TestTidyLine : public GuiTest
{
    Q_OBJECT

private:
    static void putText(const QString &text) { QGuiApplication::clipboard()->setText(text); }

private Q_SLOTS:
    void anIdCardIsTypedInGroups()
    {
        TidyLine line(Content::Code, Groups::IdCard, 18);
        QTest::keyClicks(&line, QStringLiteral("11010519491231002x"));
        QCOMPARE(line.text(), QStringLiteral("110105 1949 1231 002X"));
        QCOMPARE(line.plainText(), QStringLiteral("11010519491231002X"));
        QCOMPARE(line.cursorPosition(), line.text().size());
    }

    void aPassportIsLeftInOnePiece()
    {
        TidyLine line(Content::Code, Groups::IdCard, 18);
        QTest::keyClicks(&line, QStringLiteral("e12345678"));
        QCOMPARE(line.text(), QStringLiteral("E12345678"));
    }

    void backspaceOverAGroupTakesTheDigit()
    {
        TidyLine line(Content::Code, Groups::Phone, 20);
        QTest::keyClicks(&line, QStringLiteral("1381"));
        QCOMPARE(line.text(), QStringLiteral("138 1"));
        line.setCursorPosition(4);
        QTest::keyClick(&line, Qt::Key_Backspace);
        QCOMPARE(line.plainText(), QStringLiteral("131"));
    }

    void aDigitTypedInTheMiddleKeepsTheCursorBehindIt()
    {
        TidyLine line(Content::Code, Groups::Phone, 20);
        line.setPlainText(QStringLiteral("1381234567"));
        line.setCursorPosition(3);
        QTest::keyClicks(&line, QStringLiteral("9"));
        QCOMPARE(line.plainText(), QStringLiteral("13891234567"));
        QCOMPARE(line.text().left(line.cursorPosition()), QStringLiteral("138 9"));
    }

    void leavingNormalises_data()
    {
        QTest::addColumn<int>("content");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("kept");
        QTest::newRow("full-width digits") << int(Content::Code) << QStringLiteral("１３８１２３４５６７８") << QStringLiteral("13812345678");
        QTest::newRow("thousands") << int(Content::Figure) << QStringLiteral("１，２００．５") << QStringLiteral("1200.5");
        QTest::newRow("a date with slashes") << int(Content::Day) << QStringLiteral("2026/11/3") << QStringLiteral("2026-11-03");
        QTest::newRow("31 February stays to be seen") << int(Content::Day) << QStringLiteral("2026-02-31") << QStringLiteral("2026-02-31");
        QTest::newRow("time") << int(Content::TimeOfDay) << QStringLiteral("9:5") << QStringLiteral("09:05");
        QTest::newRow("zero-width and RTL") << int(Content::Words) << QStringLiteral(" 李\u200b秀\u202e兰 ") << QStringLiteral("李秀兰");
        QTest::newRow("emoji and rare") << int(Content::Words) << QStringLiteral("𠮷田😀") << QStringLiteral("𠮷田😀");
    }
    void leavingNormalises()
    {
        QFETCH(int, content);
        QFETCH(QString, typed);
        TidyLine line(static_cast<Content>(content), Groups::None, 50);
        line.setText(typed);
        line.tidy();
        QTEST(line.text(), "kept");
    }

    void undoGoesBackOverTidying()
    {
        TidyLine line(Content::Words, Groups::None, 50);
        line.insert(QStringLiteral(" 李  秀兰"));
        line.tidy();
        QCOMPARE(line.text(), QStringLiteral("李 秀兰"));
        QTest::keyClick(&line, Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(line.text() != QStringLiteral("李 秀兰"));
    }

    void undoInAGroupedFieldGetsBackToEmpty()
    {
        TidyLine line(Content::Code, Groups::Phone, 20);
        QTest::keyClicks(&line, QStringLiteral("13812345"));
        for (int i = 0; i < 40 && !line.text().isEmpty(); ++i)
            QTest::keyClick(&line, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(line.text(), QString());
    }

    void aMegabyteIsCutWithASentence()
    {
        TidyLine line(Content::Words, Groups::None, 50);
        QSignalSpy pasted(&line, &TidyLine::pasted);
        putText(QString(1024 * 1024, u'电'));
        QTest::keyClick(&line, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(line.text().size(), 50);
        QCOMPARE(pasted.size(), 1);
        QVERIFY(pasted.first().first().value<PastedText>().cut);
    }

    void aLoneSurrogateIsRefusedWhole()
    {
        TidyLine line(Content::Words, Groups::None, 50);
        line.setText(QStringLiteral("李"));
        QSignalSpy pasted(&line, &TidyLine::pasted);
        putText(QStringLiteral("a") + QChar(0xd800) + QStringLiteral("b"));
        QTest::keyClick(&line, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(line.text(), QStringLiteral("李"));
        QCOMPARE(pasted.size(), 1);
        QVERIFY(pasted.first().first().value<PastedText>().refused);
    }

    void htmlBecomesItsWords()
    {
        QMimeData mime;
        mime.setHtml(QStringLiteral("<p onclick=x><b>李秀兰</b><img src=\"file:///etc/passwd\"> 城关镇</p>"));
        const PastedText pasted = PastedText::from(mime, 200, true);
        QCOMPARE(pasted.text, QStringLiteral("李秀兰 城关镇"));
        QVERIFY(!pasted.cut && !pasted.refused);
    }

    void tableCellsAreKeptApart()
    {
        QMimeData mime;
        mime.setText(QStringLiteral("李秀兰\t13812345678\r\n城关镇\t97号\r\n"));
        QCOMPARE(PastedText::from(mime, 200, true).text, QStringLiteral("李秀兰 13812345678 城关镇 97号"));
        QCOMPARE(PastedText::from(mime, 200, false).text, QStringLiteral("李秀兰 13812345678\n城关镇 97号\n"));
    }

    void aPairIsNeverCutInTwo()
    {
        QMimeData mime;
        mime.setText(QString::fromUcs4(U"𠮷𠮷𠮷𠮷"));
        const PastedText pasted = PastedText::from(mime, 3, true);
        QVERIFY(pasted.text.isValidUtf16());
        QCOMPARE(pasted.text.toUcs4().size(), 3);
    }

    void theMenusPasteIsCleanToo()
    {
        TidyLine line(Content::Words, Groups::None, 5);
        putText(QStringLiteral("一二三四五六七八"));
        const std::unique_ptr<QMenu> menu = line.editMenu();
        menu->findChild<QAction *>(QStringLiteral("paste"))->trigger();
        QCOMPARE(line.text(), QStringLiteral("一二三四五"));
    }

    void codesKeepTheInputMethodOut()
    {
        QVERIFY(!TidyLine(Content::Code, Groups::None, 20).testAttribute(Qt::WA_InputMethodEnabled));
        QVERIFY(TidyLine(Content::Words, Groups::None, 20).testAttribute(Qt::WA_InputMethodEnabled));
    }

    void anOpenCompositionIsTaken()
    {
        TidyLine line(Content::Words, Groups::None, 20);
        QInputMethodEvent composing(QStringLiteral("李秀"), {});
        QCoreApplication::sendEvent(&line, &composing);
        QCOMPARE(line.text(), QString());
        line.commitComposition();
        QCOMPARE(line.text(), QStringLiteral("李秀"));
        line.commitComposition();
        QCOMPARE(line.text(), QStringLiteral("李秀"));
    }

    void theUnitStandsInsideAtTheRight()
    {
        TidyLine line(Content::Figure, Groups::None, 20);
        line.setUnit(QStringLiteral("kW"));
        line.resize(200, 34);
        line.grab();
        const auto *unit = line.findChild<QLabel *>();
        QVERIFY(unit);
        QVERIFY(unit->geometry().right() < 200 && unit->geometry().left() > 120);
        QVERIFY(line.textMargins().right() >= unit->width());
    }
};

YINGSHENG_TEST(TestTidyLine)
#include "tst_tidyline.moc"
