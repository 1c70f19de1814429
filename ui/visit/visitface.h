// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

class Theme;
class VisitInHand;

/// Who is at the window and for how long: "▶ 012 李秀兰（老年） 新装用电 · 居民" over "04:12 / 20 分" with a thin bar. While the time runs, the second line alone is
/// painted anew once a second. Past three quarters the bar is ◆ amber, past the limit ▲ red: told by shape and words, never blinking.
class VisitFace : public QWidget
{
    Q_OBJECT

public:
    VisitFace(const VisitInHand &visit, const Theme &theme, QWidget *parent = nullptr);

    /// The visit or the language changed.
    void refresh();
    QString title() const { return m_title; }
    QString time() const;
    /// Everything in one line, without the bar: where there is little room.
    void setOneLine(bool oneLine);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool isTicking() const { return m_second.isActive(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    enum class Pace { InTime, Nearing, Over };

    Pace pace() const;
    QRect titleRect() const;
    QRect timeRect() const;
    QString priorityWords() const;

    const VisitInHand &m_visit;
    const Theme &m_theme;
    QTimer m_second;
    QString m_title;
    bool m_oneLine = false;
};
