// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clockguard/clockdesk.h"
#include "ui/shell/commandscope.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <optional>

class ClockBanner;
class MainWindow;
struct UiContext;

/// The time in the window: looks at the clock every few seconds, says in a banner when it is in doubt, and asks what time it is (Ctrl+Shift+T). The banner is
/// made when it is first needed.
class ClockRoom : public QObject, public CommandScope
{
    Q_OBJECT

public:
    ClockRoom(const UiContext &context, MainWindow &window);
    ~ClockRoom() override;

    QList<CommandId> commandsNow() const override;
    bool run(CommandId id) override;
    bool isInKeyBar() const override;

public Q_SLOTS:
    /// Looks at the clock now.
    void look();
    /// Names came or went: what is said is said anew.
    void retell();

Q_SIGNALS:
    /// Somebody said what time it is, or trust came or went: what rests on time is to be read anew.
    void timeChanged();

private:
    void take(const ClockFacts &facts);
    void ask();
    void answered(const QHash<QString, QString> &answers);

    const UiContext &m_context;
    MainWindow &m_window;
    QTimer m_timer;
    std::optional<ClockFacts> m_facts;
    ClockBanner *m_banner = nullptr;
};
