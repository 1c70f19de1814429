// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/personqueue.h"
#include "ui/shell/uicontext.h"

#include <QObject>
#include <QTimer>

/// Columns and views of who works here, as the store keeps them. What is set holds at once and is kept a moment later, so that a dragged edge is
/// written once; what is still to be kept when the window closes is kept then.
class OwnQueue : public QObject
{
    Q_OBJECT

public:
    static constexpr int patienceMs = 400;

    explicit OwnQueue(const UiContext &context, QObject *parent = nullptr);
    ~OwnQueue() override;

    /// Reads what is kept; `loaded` follows, also when nothing is.
    void load();
    const PersonQueue &now() const { return m_now; }
    void set(const PersonQueue &queue);

Q_SIGNALS:
    void loaded();

private:
    void keep();

    const UiContext &m_context;
    PersonQueue m_now;
    QTimer m_timer;
};
