// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

/// Shows one widget as high as there is room, and never lower than its layout needs at that width: what does not fit is scrolled, not squeezed.
/// What has the focus is brought into sight.
class TallView : public QScrollArea
{
    Q_OBJECT

public:
    explicit TallView(QWidget *content, QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void followFocus();
};
