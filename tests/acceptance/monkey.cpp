// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/acceptance/monkey.h"

#include "app/tourstage.h"
#include "tests/acceptance/hostile.h"
#include "ui/shell/commands.h"

#include <QClipboard>
#include <QInputMethodEvent>
#include <QWheelEvent>
#include <QtTest>

namespace {

constexpr qsizetype remembered = 60;

const QList<int> &keys()
{
    static const QList<int> all = [] {
        QList<int> list{Qt::Key_Return, Qt::Key_Return, Qt::Key_Return, Qt::Key_Escape,  Qt::Key_Escape,   Qt::Key_Tab,    Qt::Key_Tab,  Qt::Key_Backtab,
                        Qt::Key_Up,     Qt::Key_Down,   Qt::Key_Down,   Qt::Key_Left,    Qt::Key_Right,    Qt::Key_Home,   Qt::Key_End,  Qt::Key_PageUp,
                        Qt::Key_PageDown, Qt::Key_Delete, Qt::Key_Backspace, Qt::Key_Space, Qt::Key_Insert, Qt::Key_Menu, Qt::Key_Enter};
        for (int key = Qt::Key_F1; key <= Qt::Key_F12; ++key)
            list << key << key;
        for (int key = Qt::Key_A; key <= Qt::Key_Z; ++key)
            list << key;
        for (int key = Qt::Key_0; key <= Qt::Key_9; ++key)
            list << key;
        return list;
    }();
    return all;
}

/// What closes the window is left out.
bool isLeftOut(int key, Qt::KeyboardModifiers with)
{
    return (with & Qt::AltModifier && key == Qt::Key_F4) || (with & Qt::ControlModifier && (key == Qt::Key_Q || key == Qt::Key_W));
}

} // namespace

Monkey::Monkey(TourStage &stage, unsigned seed, const QString &diary) : m_stage(stage), m_random(seed), m_diary(diary)
{
    if (!m_diary.open(QIODevice::WriteOnly))
        qWarning("no diary: %s", qPrintable(diary));
}

void Monkey::note(const QString &words)
{
    const QWidget *focused = QApplication::focusWidget();
    const QString line = QStringLiteral("%1 %2 (focus: %3)").arg(++m_acts).arg(words, focused ? focused->objectName() : QStringLiteral("none"));
    m_lately << line;
    if (m_lately.size() > remembered)
        m_lately.removeFirst();
    m_diary.write(line.toUtf8() + '\n');
    m_diary.flush(); // a crash leaves it
}

QString Monkey::anyHostile()
{
    static const QStringList all = hostileTexts();
    return all.at(chance(static_cast<int>(all.size())));
}

QWidget *Monkey::window()
{
    if (QWidget *popup = QApplication::activePopupWidget())
        return popup;
    QWidget *active = QApplication::activeWindow();
    return active && active->isVisible() ? active : &m_stage.window();
}

QWidget *Monkey::focus()
{
    QWidget *focused = QApplication::activePopupWidget() ? QApplication::activePopupWidget() : QApplication::focusWidget();
    return focused ? focused : window();
}

void Monkey::act()
{
    const int what = chance(100);
    if (what < 47)
        pressKey();
    else if (what < 66)
        click();
    else if (what < 76)
        typeWord();
    else if (what < 83)
        paste();
    else if (what < 88)
        commit();
    else if (what < 92)
        wheel();
    else if (what < 95)
        drag();
    else if (what < 97)
        resize();
    else
        change();
}

/// The language, the look, the size of the text.
void Monkey::change()
{
    static const QList<CommandId> changes{CommandId::SwitchLanguage, CommandId::SwitchTheme, CommandId::LargerText, CommandId::SmallerText};
    const int what = chance(static_cast<int>(changes.size()));
    note(QStringLiteral("changes ") + Commands::of(changes.at(what)).key.toString());
    m_stage.run(changes.at(what));
}

void Monkey::pressKey()
{
    static const QList<Qt::KeyboardModifiers> modifiers{Qt::NoModifier, Qt::NoModifier, Qt::NoModifier, Qt::ControlModifier, Qt::AltModifier, Qt::ShiftModifier,
                                                        Qt::ControlModifier | Qt::ShiftModifier};
    const int key = keys().at(chance(static_cast<int>(keys().size())));
    const Qt::KeyboardModifiers with = modifiers.at(chance(static_cast<int>(modifiers.size())));
    if (isLeftOut(key, with))
        return;
    note(QStringLiteral("key ") + QKeySequence(key | static_cast<int>(with)).toString());
    QTest::keyClick(focus(), static_cast<Qt::Key>(key), with);
}

void Monkey::typeWord()
{
    static const QStringList words{QStringLiteral("xz"), QStringLiteral("db"), QStringLiteral("lxl"), QStringLiteral("138123"), QStringLiteral("11010519491231002X"),
                                   QStringLiteral("C03-"), QStringLiteral("2026-11-31"), QStringLiteral("99999999"), QStringLiteral("-1"), QStringLiteral("8")};
    const QString word = words.at(chance(static_cast<int>(words.size())));
    note(QStringLiteral("types ") + word);
    QTest::keyClicks(focus(), word);
}

void Monkey::paste()
{
    const QString text = anyHostile();
    note(QStringLiteral("pastes ") + text.left(20).simplified());
    QApplication::clipboard()->setText(text);
    QTest::keyClick(focus(), Qt::Key_V, Qt::ControlModifier);
}

/// As an input method hands over what was composed; now and then in two parts.
void Monkey::commit()
{
    const QString text = chance(2) == 0 ? anyHostile().left(200) : QStringLiteral("李秀兰");
    note(QStringLiteral("commits ") + text.left(20).simplified());
    QWidget *focused = focus();
    const QPointer<QWidget> still(focused);
    QInputMethodEvent composing(text.left(3), {});
    QCoreApplication::sendEvent(focused, &composing);
    QInputMethodEvent committed;
    committed.setCommitString(text);
    if (still)
        QCoreApplication::sendEvent(focused, &committed);
}

void Monkey::click()
{
    QWidget *over = window();
    const QPoint at(chance(qMax(1, over->width())), chance(qMax(1, over->height())));
    QWidget *child = over->childAt(at);
    QWidget *hit = child ? child : over;
    const Qt::MouseButton button = chance(8) == 0 ? Qt::RightButton : Qt::LeftButton;
    note(QStringLiteral("clicks %1,%2 on %3").arg(at.x()).arg(at.y()).arg(hit->objectName()));
    const QPoint place = hit->mapFrom(over, at);
    if (chance(5) == 0)
        QTest::mouseDClick(hit, button, {}, place);
    else
        QTest::mouseClick(hit, button, {}, place);
}

void Monkey::wheel()
{
    QWidget *over = window();
    const QPoint at(chance(qMax(1, over->width())), chance(qMax(1, over->height())));
    QWidget *child = over->childAt(at);
    QWidget *hit = child ? child : over;
    note(QStringLiteral("wheel"));
    QWheelEvent turned(hit->mapFrom(over, at), over->mapToGlobal(at), {}, {0, chance(2) == 0 ? 240 : -240}, Qt::NoButton,
                       chance(6) == 0 ? Qt::ShiftModifier : Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(hit, &turned);
}

void Monkey::drag()
{
    QWidget *over = window();
    const QPoint from(chance(qMax(1, over->width())), chance(qMax(1, over->height())));
    const QPoint to(chance(qMax(1, over->width())), chance(qMax(1, over->height())));
    QWidget *child = over->childAt(from);
    const QPointer<QWidget> hit(child ? child : over);
    note(QStringLiteral("drags %1,%2 to %3,%4").arg(from.x()).arg(from.y()).arg(to.x()).arg(to.y()));
    QTest::mousePress(hit, Qt::LeftButton, {}, hit->mapFrom(over, from));
    if (hit)
        QTest::mouseMove(hit, hit->mapFrom(over, to));
    if (hit)
        QTest::mouseRelease(hit, Qt::LeftButton, {}, hit->mapFrom(over, to));
}

void Monkey::resize()
{
    const QSize size(1024 + chance(900), 700 + chance(500));
    note(QStringLiteral("resizes to %1x%2").arg(size.width()).arg(size.height()));
    m_stage.window().resize(size);
}
