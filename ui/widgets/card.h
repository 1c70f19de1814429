// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QVBoxLayout;
class Theme;

/// A panel with a thin border, 8 px corners and a muted heading; what it shows goes into body(). Its spaces follow the theme.
class Card : public QFrame
{
    Q_OBJECT

public:
    explicit Card(const Theme &theme, QWidget *parent = nullptr);

    /// Empty: no heading.
    void setTitle(const QString &title);
    QString title() const;
    QVBoxLayout *body() const { return m_body; }

private:
    void applySpaces();

    const Theme &m_theme;
    QLabel *m_title;
    QVBoxLayout *m_body;
};
