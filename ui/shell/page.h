// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/commands.h"
#include "ui/widgets/scaninput.h"

#include <QWidget>

/// One page of the window. The shell owns it, shows its commands in the key bar and calls run() when a key is pressed.
class Page : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Commands possible now, in the order of the key bar.
    virtual QList<CommandId> commandsNow() const = 0;
    /// The key was pressed, or its button: the IME's composition is committed already. False: not mine.
    virtual bool run(CommandId id) = 0;
    /// Shown again, or the day, rules or figures changed: read anew without losing selection, scroll or typed text.
    virtual void refresh() = 0;
    /// Where the focus goes when the page is opened by key.
    virtual void takeFocus() = 0;
    /// A card reader or scanner read something while the window was in front. False: of no use here; the window asks the next page.
    virtual bool takeScan(const Scan &) { return false; }

Q_SIGNALS:
    void commandsChanged();              ///< the key bar is to be drawn anew
    void caseChanged();                  ///< an act was done: strip and other pages read anew
    void caseWanted(const QString &caseId); ///< open this case on the queue page
};
