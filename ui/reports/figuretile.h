// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reports/figuremodel.h"

#include <QPushButton>

class Theme;

/// One figure of the whole day, large: its word above, the number below with its state's shape and colour. Pressed, it shows the cases behind.
class FigureTile : public QPushButton
{
    Q_OBJECT

public:
    FigureTile(Figure figure, const Theme &theme, QWidget *parent = nullptr);

    FigureKey key() const { return {m_figure, {}, {}}; }
    /// `text` replaces the number: "8/9 88.8%".
    void setValue(int value, const QString &text = {});
    void setChosen(bool chosen);
    bool isChosen() const { return m_chosen; }
    void retranslate();
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Figure m_figure;
    const Theme &m_theme;
    int m_value = 0;
    QString m_text;
    bool m_chosen = false;
};

/// The state that a figure tells of, for its shape and colour.
std::optional<DeadlineLevel> stateOf(Figure figure);
