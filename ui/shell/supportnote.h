// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/commandscope.h"

#include <QObject>
#include <QPointer>

class QWidget;
struct UiContext;

/// The support bundle from the window: asks where to, gathers between acts, and writes what the command line writes.
class SupportNote : public QObject, public CommandScope
{
    Q_OBJECT

public:
    /// `over`: the window that asks.
    SupportNote(const UiContext &context, QWidget &over) : m_context(context), m_over(over) {}

    QList<CommandId> commandsNow() const override { return {CommandId::SupportBundle}; }
    bool run(CommandId id) override;
    bool isInKeyBar() const override { return false; }

Q_SIGNALS:
    void written(const QString &path);

private:
    void gather(const QString &path);
    void write(const QJsonObject &bundle, const QString &path);

    const UiContext &m_context;
    QWidget &m_over;
};
