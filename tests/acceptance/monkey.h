// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QPointer>
#include <QStringList>

#include <random>

class TourStage;
class QWidget;

/// Hands without sense on the real window: keys with and without Ctrl, Alt and Shift, clicks, wheel, drags, hostile texts pasted and committed by an input
/// method, other sizes, the other language, look and size of the text. The same seed presses the same keys. What it does is written down before it is done.
class Monkey
{
public:
    Monkey(TourStage &stage, unsigned seed, const QString &diary);

    /// One thing. Its words stand in the diary.
    void act();
    /// What was done last, for a message.
    QString lately() const { return m_lately.join(u'\n'); }
    int acts() const { return m_acts; }

private:
    int chance(int of) { return static_cast<int>(m_random() % static_cast<unsigned>(of)); }
    QString anyHostile();
    QWidget *window();
    QWidget *focus();
    void note(const QString &words);
    void pressKey();
    void typeWord();
    void paste();
    void commit();
    void click();
    void wheel();
    void drag();
    void resize();
    void change();

    TourStage &m_stage;
    std::mt19937 m_random;
    QFile m_diary;
    QStringList m_lately;
    int m_acts = 0;
};
