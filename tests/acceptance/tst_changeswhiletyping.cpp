// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/guitest.h"
#include "tests/support/windowdesk.h"
#include "ui/shell/commands.h"

#include <QInputMethodEvent>
#include <QLineEdit>

/// The world changes while somebody types: theme, size of text, language, size of the window. What was typed, the place of the cursor, a selection, what an
/// input method has open and the way back (undo) stay.
class TestChangesWhileTyping : public GuiTest
{
    Q_OBJECT

    WindowDesk *m_desk = nullptr;

    /// The field of the name: another one after the language has changed, when the form is written anew.
    QLineEdit *name() const { return m_desk->window->findChild<QLineEdit *>(QStringLiteral("field.name")); }

    /// As it stands when nothing more is going to happen on it.
    QImage shownQuietly(CommandId page)
    {
        m_desk->window->showPage(page);
        QImage now;
        for (QImage before; before.isNull() || before != now; now = m_desk->window->grab().toImage()) {
            before = now;
            QTest::qWait(100);
        }
        return now;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QApplication::setCursorFlashTime(0);
        m_desk = new WindowDesk;
        QVERIFY(m_desk->open());
        WindowDesk::press(Qt::Key_1, Qt::AltModifier);
        WindowDesk::press(Qt::Key_Return); // the first business
        QTRY_VERIFY(name() && name()->isVisible());
    }
    void cleanupTestCase() { delete m_desk; }

    void whatIsTypedStays_data()
    {
        QTest::addColumn<int>("change");
        QTest::newRow("theme") << 0;
        QTest::newRow("text at 200 %") << 1;
        QTest::newRow("text back at 100 %") << 2;
        QTest::newRow("language") << 3;
        QTest::newRow("language back") << 4;
        QTest::newRow("small window") << 5;
        QTest::newRow("large window") << 6;
        QTest::newRow("theme back") << 7;
    }

    void whatIsTypedStays()
    {
        QFETCH(int, change);
        const bool isLanguage = change == 3 || change == 4;
        const bool composes = change % 2 == 0 && !isLanguage;
        name()->setFocus();
        name()->clear();
        WindowDesk::type(QStringLiteral("Zhang Xiuying"));
        if (!isLanguage)
            name()->setSelection(6, 3);
        QInputMethodEvent composing(QStringLiteral("zhang"), {});
        if (composes) // with a composition open, which takes the selection's place
            QCoreApplication::sendEvent(name(), &composing);
        const QString text = name()->text();
        const QString shown = name()->displayText();
        const int cursor = name()->cursorPosition();
        const QString selected = name()->selectedText();

        switch (change) {
        case 0: m_desk->theme.setKind(Theme::Kind::Dark); break;
        case 1: m_desk->theme.setPercent(200); break;
        case 2: m_desk->theme.setPercent(100); break;
        case 3: m_desk->language.setCurrent(QStringLiteral("en")); break;
        case 4: m_desk->language.setCurrent(QStringLiteral("zh")); break;
        case 5: m_desk->window->resize(800, 560); break;
        case 6: m_desk->window->resize(1920, 1080); break;
        default: m_desk->theme.setKind(Theme::Kind::Light); break;
        }
        QTest::qWait(100); // everything that follows from it has happened

        QVERIFY(name() && name()->hasFocus());
        QCOMPARE(name()->text(), text);
        QCOMPARE(name()->displayText(), shown);
        QCOMPARE(name()->cursorPosition(), cursor);
        QCOMPARE(name()->selectedText(), selected);
        QVERIFY(!name()->visibleRegion().isEmpty()); // and it is in sight
        if (composes) {
            QInputMethodEvent done(QString(), {});
            done.setCommitString(QStringLiteral("张"));
            QCoreApplication::sendEvent(name(), &done);
            QCOMPARE(name()->text(), QStringLiteral("Zhang 张ying"));
        }
        if (!isLanguage)
            QVERIFY(name()->isUndoAvailable());
    }

    void pagesOutOfSightChangeToo_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<int>("percent");
        QTest::newRow("dark") << true << 100;
        QTest::newRow("200 %") << true << 200;
        QTest::newRow("light") << false << 200;
        QTest::newRow("150 %") << false << 150;
        QTest::newRow("100 %") << false << 100;
    }

    /// The look is another one while the form is in front. A page that is looked at afterwards looks as if it had been in front itself.
    void pagesOutOfSightChangeToo()
    {
        QFETCH(bool, dark);
        QFETCH(int, percent);
        m_desk->window->resize(1366, 768);
        for (const CommandId page : {CommandId::PageQueue, CommandId::PageReport, CommandId::PageReception})
            shownQuietly(page);
        m_desk->theme.setKind(dark ? Theme::Kind::Dark : Theme::Kind::Light);
        m_desk->theme.setPercent(percent);
        QTest::qWait(100);
        for (const CommandId page : {CommandId::PageQueue, CommandId::PageReport}) {
            const QImage changedBehind = shownQuietly(page);
            qApp->setStyleSheet({});
            m_desk->theme.applyTo(*qApp);
            m_desk->theme.tellAgain();
            QVERIFY2(changedBehind == shownQuietly(page), qPrintable(Commands::of(page).words));
        }
        shownQuietly(CommandId::PageReception);
    }
};

YINGSHENG_TEST(TestChangesWhileTyping)
#include "tst_changeswhiletyping.moc"
