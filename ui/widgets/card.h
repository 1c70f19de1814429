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
    /// Without its heading and what stands beside it, where there is no room for both them and the body.
    void setHeadShown(bool shown);
    QVBoxLayout *body() const { return m_body; }

private:
    void applySpaces();

    const Theme &m_theme;
    QLabel *m_title;
    QHBoxLayout *m_head = nullptr; ///< made for what stands beside the heading
    bool m_headShown = true;
    QVBoxLayout *m_body;
};
