// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/guitest.h"
#include "core/people/rights.h"
#include "ui/shell/commandrights.h"
#include "ui/shell/commands.h"

#include <QSet>

/// DESIGN.md "Screen": which keys an act may have.
class TestCommands : public GuiTest
{
    Q_OBJECT

private:
    static bool isFunctionKey(Qt::Key key) { return key >= Qt::Key_F1 && key <= Qt::Key_F35; }

private Q_SLOTS:
    void aCommandIsFoundByItsEnglishWords()
    {
        QCOMPARE(Commands::called(QStringLiteral("Accept"))->id, CommandId::Accept);
        QCOMPARE(Commands::called(QStringLiteral("Next milestone"))->id, CommandId::ReachNext);
        QVERIFY(!Commands::called(QStringLiteral("Dance")));
    }

    void noActOnAKeyThatFieldsListsOrTheImeOwn_data()
    {
        QTest::addColumn<QKeySequence>("key");
        for (const Command &command : Commands::all())
            QTest::addRow("%s", qPrintable(command.key.toString())) << command.key;
    }

    void noActOnAKeyThatFieldsListsOrTheImeOwn()
    {
        QFETCH(QKeySequence, key);
        QCOMPARE(key.count(), 1);
        const QKeyCombination press = key[0];
        const bool chord = press.keyboardModifiers() & (Qt::ControlModifier | Qt::AltModifier);
        QVERIFY2(chord || isFunctionKey(press.key()), "a bare key belongs to the field or the list");
        QVERIFY(press.key() != Qt::Key_F4);
        QVERIFY(press.key() != Qt::Key_Space);
        QVERIFY(press.key() != Qt::Key_Period);
        QVERIFY(press.key() != Qt::Key_QuoteLeft);
        QVERIFY(press.key() != Qt::Key_Escape);
        QVERIFY(press != QKeyCombination(Qt::ControlModifier, Qt::Key_Backspace));
    }

    void everyCommandHasARowAndWords()
    {
        QSet<CommandId> seen;
        for (const Command &command : Commands::all()) {
            QVERIFY(!seen.contains(command.id));
            seen << command.id;
            QVERIFY(!command.words.isEmpty());
            QVERIFY(!command.key.isEmpty());
            QCOMPARE(Commands::of(command.id).key, command.key);
        }
        QCOMPARE(seen.size(), int(CommandId::SmallerText) + 1);
    }

    void whatARoleMayNotEnterIsNotOfferedToIt()
    {
        for (const Command &command : Commands::all()) {
            const QString kind = CommandRights::kindOf(command.id);
            QVERIFY2(kind.isEmpty() || Rights::isKnown(kind), qPrintable(kind));
        }
        // An auditor states no time.
        QCOMPARE(CommandRights::kindOf(CommandId::SetClock), QStringLiteral("clock-stated"));
        QVERIFY(!Rights::may(Role::Auditor, CommandRights::kindOf(CommandId::SetClock)));
    }

    void onlyTheTwoForwardActsShareAKey()
    {
        QMap<QString, QList<CommandId>> byKey;
        for (const Command &command : Commands::all())
            byKey[command.key.toString()] << command.id;
        for (auto it = byKey.cbegin(); it != byKey.cend(); ++it) {
            if (it.key() == QStringLiteral("F9"))
                QCOMPARE(it.value(), (QList<CommandId>{CommandId::Accept, CommandId::ReachNext}));
            else
                QCOMPARE(it.value().size(), 1);
        }
    }
};

YINGSHENG_TEST(TestCommands)
#include "tst_commands.moc"
