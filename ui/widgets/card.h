// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QHBoxLayout;
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
    /// Stands beside the heading, at the right.
    void setBesideTitle(QWidget *widget);
    QVBoxLayout *body() const { return m_body; }

private:
    void applySpaces();

    const Theme &m_theme;
    QLabel *m_title;
    QHBoxLayout *m_head = nullptr; ///< made for what stands beside the heading
    QVBoxLayout *m_body;
};
