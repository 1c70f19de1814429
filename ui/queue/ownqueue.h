// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/personqueue.h"
#include "ui/shell/uicontext.h"

#include <QObject>
#include <QTimer>

#include <optional>

/// Columns and views of who works here, as the store keeps them. What is set holds at once and is kept a moment later, so that a dragged edge is
/// written once; what is still to be kept when the window closes is kept then.
class OwnQueue : public QObject
{
    Q_OBJECT

public:
    static constexpr int patienceMs = 400;

    explicit OwnQueue(const UiContext &context, QObject *parent = nullptr);
    ~OwnQueue() override;

    /// Reads what is kept; `loaded` follows, also when nothing is. Columns, order and views set before it are joined to that and then kept.
    void load();
    const PersonQueue &now() const { return m_now; }
    void set(const PersonQueue &queue);
    /// Takes an own view away; restoreView() puts the last one back where it stood.
    void removeView(qsizetype at);
    bool canRestore() const { return m_removed.has_value(); }
    QString removedName() const { return m_removed ? m_removed->view.name : QString(); }
    /// Where it stands now; -1 when there was none.
    qsizetype restoreView();
    /// Something else was done since: that deletion is the last step no more.
    void forgetRemoved() { m_removed.reset(); }

Q_SIGNALS:
    void loaded();

private:
    struct Removed
    {
        qsizetype at;
        SavedView view;
    };

    void join(const PersonQueue &kept);
    void keep();

    const UiContext &m_context;
    PersonQueue m_now;
    bool m_isLoaded = false;
    QTimer m_timer;
    std::optional<Removed> m_removed;
};
