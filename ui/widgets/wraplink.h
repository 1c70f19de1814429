// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

class Theme;

/// A quiet button whose words go on in the next line where the width ends.
class WrapLink : public QPushButton
{
    Q_OBJECT

public:
    explicit WrapLink(const Theme &theme, QWidget *parent = nullptr);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, 0}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
};
