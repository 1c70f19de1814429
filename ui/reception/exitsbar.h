// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/standard/businesstype.h"
#include "ui/shell/commands.h"

#include <QWidget>

class FlowLayout;
class KeyButton;
class QLabel;
class Theme;

/// The ways out of a form as it stands: which are open, and why the others are not.
struct Exits
{
    int toMend = 0;            ///< fields that block acceptance
    bool asksPapers = false;   ///< the business needs any paper at all: else there is only acceptance
    QStringList missing;       ///< names of papers that are not here
    QString mustBeHere;        ///< the first of them that cannot follow; empty: all may
    bool gapsAllowed = false;  ///< by the standard

    bool mayAcceptWithGaps() const { return !missing.isEmpty() && mustBeHere.isEmpty() && gapsAllowed; }
    bool mayTell() const { return !missing.isEmpty(); }
    /// The one that comes next.
    CommandId usual() const;

    bool operator==(const Exits &) const = default;
};

/// Three exits side by side: 受理, 容缺受理, 告知待补. One of them is filled, the one that comes next; a sentence beside says why plain acceptance is not
/// possible yet.
class ExitsBar : public QWidget
{
    Q_OBJECT

public:
    ExitsBar(const Theme &theme, QWidget *parent = nullptr);

    void setExits(const Exits &exits);
    const Exits &exits() const { return m_exits; }
    /// The buttons alone, where there is no room for the sentences: what is missing is said when one is pressed.
    void setCompact(bool compact);
    /// To the button that comes next.
    void takeFocus();

Q_SIGNALS:
    void pressed(CommandId command);

protected:
    void changeEvent(QEvent *event) override;

private:
    KeyButton *button(CommandId command, const char *objectName);
    void showExits();

    const Theme &m_theme;
    Exits m_exits;
    bool m_compact = false;
    FlowLayout *m_row;
    KeyButton *m_accept;
    KeyButton *m_withGaps;
    KeyButton *m_tell;
    QLabel *m_state; ///< what of the form is still open
    QLabel *m_why;   ///< which papers, and the ways left
};
