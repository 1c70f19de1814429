// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

struct UiContext;

/// While somebody is here whose role may not do everything at the counter: each button of an act that is not theirs is grey and says why, as soon as it
/// is shown.
class RoleGate : public QObject
{
    Q_OBJECT

public:
    explicit RoleGate(const UiContext &context, QObject *parent = nullptr);

    /// Somebody else is here, or nobody.
    void look();
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    const UiContext &m_context;
};
