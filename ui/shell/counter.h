// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/theme.h"

#include <QAbstractButton>

/// One figure of the strip: ■ 超期 1. Pressed, it leads to the cases behind it. Takes no focus: the queue's filters are the keyboard's way there.
class Counter : public QAbstractButton
{
    Q_OBJECT

public:
    Counter(const Theme &theme, DeadlineLevel level, bool provisional, QWidget *parent = nullptr);

    void setWords(const QString &words);
    void setFigure(qint64 figure);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString shown() const;
    Theme::StateLook look() const;

    const Theme &m_theme;
    DeadlineLevel m_level;
    bool m_provisional;
    QString m_words;
    qint64 m_figure = 0;
};
