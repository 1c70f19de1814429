// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/guitest.h"
#include "ui/shell/theme.h"
#include "ui/widgets/keybutton.h"

#include <QSignalSpy>

/// Buttons show their key, in the words of the language.
class TestKeyButton : public GuiTest
{
    Q_OBJECT

private Q_SLOTS:
    void wordsAndKeyComeFromTheTable()
    {
        const Theme theme;
        const KeyButton button(CommandId::Accept, theme);
        QCOMPARE(button.accessibleName(), QStringLiteral("受理"));
        QCOMPARE(button.accessibleDescription(), QStringLiteral("F9"));
    }

    void itFollowsTheLanguage()
    {
        const Theme theme;
        KeyButton button(CommandId::Accept, theme);
        QTranslator *chinese = guiTranslator();
        QCoreApplication::removeTranslator(chinese);
        QCoreApplication::sendPostedEvents(); // LanguageChange
        QEvent change(QEvent::LanguageChange);
        QCoreApplication::sendEvent(&button, &change);
        QCOMPARE(button.accessibleName(), QStringLiteral("Accept"));
        QCoreApplication::installTranslator(chinese);
    }

    void replacedWordsStay()
    {
        const Theme theme;
        KeyButton button(CommandId::ReachNext, theme);
        button.setWords(QStringLiteral("供电方案答复"));
        QEvent change(QEvent::LanguageChange);
        QCoreApplication::sendEvent(&button, &change);
        QCOMPARE(button.accessibleName(), QStringLiteral("供电方案答复"));
    }

    void theWordsAreNeverCutAtTheWidthItAsksFor_data()
    {
        QTest::addColumn<int>("command");
        for (const Command &command : Commands::all())
            QTest::addRow("%s", qPrintable(command.key.toString())) << int(command.id);
    }

    void theWordsAreNeverCutAtTheWidthItAsksFor()
    {
        QFETCH(int, command);
        QCoreApplication::removeTranslator(guiTranslator());
        for (const int percent : {100, 125, 150, 175, 200}) {
            Theme theme;
            theme.setPercent(percent);
            const KeyButton button(CommandId(command), theme);
            const int key = QFontMetrics(theme.small()).horizontalAdvance(button.accessibleDescription());
            const int room = button.sizeHint().width() - key - theme.px(8) - 2 * theme.px(15);
            const QString words = button.accessibleName();
            QCOMPARE(QFontMetrics(theme.strong(14)).elidedText(words, Qt::ElideRight, room), words);
        }
        QCoreApplication::installTranslator(guiTranslator());
    }

    void nothingIsCutAtAnySize()
    {
        Theme theme;
        KeyButton button(CommandId::Why, theme);
        const QSize small = button.sizeHint();
        theme.setPercent(200);
        QVERIFY(button.sizeHint().width() > small.width() * 3 / 2);
        QCOMPARE(button.sizeHint().height(), 72);
    }

    void itPaintsInBothThemesAndPresses()
    {
        Theme theme;
        KeyButton button(CommandId::Accept, theme);
        button.setFilled(true);
        button.resize(button.sizeHint());
        const QImage light = button.grab().toImage();
        theme.setKind(Theme::Kind::Dark);
        button.setFilled(false);
        QVERIFY(light != button.grab().toImage());
        QSignalSpy clicked(&button, &QPushButton::clicked);
        QTest::mouseClick(&button, Qt::LeftButton);
        QCOMPARE(clicked.count(), 1);
    }
};

YINGSHENG_TEST(TestKeyButton)
#include "tst_keybutton.moc"
