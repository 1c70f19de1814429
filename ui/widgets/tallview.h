// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

/// Shows its ground, which others lay out, as high as there is room, and never lower than the least its layout needs at that width: what does not fit is scrolled, not squeezed.
/// What has the focus is brought into sight.
class TallView : public QScrollArea
{
    Q_OBJECT

public:
    explicit TallView(QWidget *parent = nullptr);

    /// What is shown: the parent of what belongs on it.
    QWidget *ground() const;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void followFocus();
};
