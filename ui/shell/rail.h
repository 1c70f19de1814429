// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/commands.h"

#include <QFrame>

class RailItem;
class QVBoxLayout;
class Theme;

/// The pages there are, one below the other, each with its digit (Alt+digit). Narrow, it shows only the digits.
class Rail : public QFrame
{
    Q_OBJECT

public:
    explicit Rail(const Theme &theme, QWidget *parent = nullptr);

    void add(CommandId page, const QString &icon);
    void clear();
    void setCurrent(CommandId page);
    void setCompact(bool compact);

Q_SIGNALS:
    void chosen(CommandId page);

protected:
    void changeEvent(QEvent *event) override;

private:
    void applySpaces();

    const Theme &m_theme;
    QVBoxLayout *m_column;
    QList<RailItem *> m_items;
    bool m_compact = false;
};
