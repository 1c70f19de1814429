// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/deadlines/deadline.h"

#include <QColor>
#include <QFont>
#include <QObject>
#include <QPalette>

class QApplication;
class QWidget;

/// Every colour, space and size of the program, in one place (the look's tokens). Two themes; nothing else in ui names a colour.
class Theme : public QObject
{
    Q_OBJECT

public:
    enum class Kind { Light, Dark };
    enum class Token { Background, Panel, Ink, Muted, Line, Accent, OnAccent, Soft };
    /// How one state looks: its shape's glyph, ink, ground, and whether its border is dashed (provisional).
    struct StateLook
    {
        QString shape; ///< ■ ▲ ◆ ● ‖ ◌ ✓
        QColor ink;
        QColor ground;
        bool dashed = false;
    };

    explicit Theme(QObject *parent = nullptr);

    Kind kind() const;
    void setKind(Kind kind);
    /// 100, 125, 150 or 200: text and everything measured by it.
    int percent() const;
    void setPercent(int percent);

    QColor color(Token token) const;
    StateLook look(DeadlineLevel level, bool provisional) const;
    /// Error and warning text beside fields.
    QColor errorInk() const;
    QColor warningInk() const;
    /// `steps` of 4 px at 100 %, scaled.
    int space(int steps) const;
    int px(int atHundredPercent) const;
    QFont body() const;          ///< 14 px
    QFont small() const;         ///< 13 px
    QFont strong(int px) const;  ///< bold, 15 … 18 px
    QFont figures() const;       ///< body with tabular figures
    /// The whole program's style sheet. Widgets choose their look by a dynamic property (see setLook below).
    QString styleSheet() const;
    QPalette palette() const;
    /// Tells `changed` once more: what measures letters in widgets out of sight measures them again, now that these have the look too (see Restyling).
    void tellAgain();
    /// Font, palette and style sheet of the whole application, every widget at once. A window that is worked in uses Restyling.
    void applyTo(QApplication &application) const;

Q_SIGNALS:
    void changed(); ///< colours or sizes are others now

private:
    Kind m_kind = Kind::Light;
    int m_percent = 100;
};

/// Gives a widget one of the style sheet's looks, also while it is shown: frames "card", "callout", "strip", "softstrip", "alarm", "notice", "rail", "sidepanel", "keybar", "line"; labels "muted", "small",
/// "title" (15 px bold), "heading" (18 px bold), "promise" (18 px bold accent), "phrase" (16 px accent), "error", "warning", "section" (bold muted), "tabular"; buttons "filled" (one per page),
/// "flat", "chip" (checkable filter), "link". Without a look a button is the quiet one with a border.
void setLook(QWidget *widget, const char *look);
