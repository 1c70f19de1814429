// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/guitest.h"
#include "ui/shell/sentences.h"

/// Sentences one after the other, in both languages.
class TestSentences : public GuiTest
{
    Q_OBJECT

private Q_SLOTS:
    void eachLanguageHasItsOwnSpace()
    {
        QCOMPARE(sentences({QStringLiteral("Nothing is missing."), QStringLiteral("The window opens anew.")}),
                 QStringLiteral("Nothing is missing. The window opens anew."));
        QCOMPARE(sentences({QStringLiteral("不会缺少任何操作。"), QStringLiteral("之后窗口重新打开。")}), QStringLiteral("不会缺少任何操作。之后窗口重新打开。"));
    }
    void whatIsEmptyLeavesNoSpace()
    {
        QCOMPARE(sentences({{}, QStringLiteral("One."), {}, QStringLiteral("Two."), {}}), QStringLiteral("One. Two."));
        QCOMPARE(sentences({}), QString());
    }
};

YINGSHENG_TEST(TestSentences)
#include "tst_sentences.moc"
