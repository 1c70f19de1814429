// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QPointer>

/// What the office will answer: a future whose continuations ask, on the thread of their context, whether the context is still there, and tell one that is gone
/// nothing. Qt's own (6.4) take the context's address on the office's thread, while the window may be taking it down on its own; and they tell a context that
/// goes, in the middle of its destructor, that the answer was cancelled. `relay` lives on the contexts' thread and outlives what answers.
template <class T>
class OfficeAnswer : public QFuture<T>
{
public:
    OfficeAnswer() = default;
    OfficeAnswer(QFuture<T> future, QObject *relay) : QFuture<T>(std::move(future)), m_relay(relay) {}
    /// An answer that is there already, or comes from the contexts' own thread.
    OfficeAnswer(QFuture<T> future) : QFuture<T>(std::move(future)) {} // NOLINT: it is meant to be one

    /// `f(const T &)`, unless the answer was cancelled.
    template <class F>
    OfficeAnswer<void> then(QObject *context, F f)
    {
        QObject *const relay = m_relay ? m_relay : context;
        return {QFuture<T>::then(relay,
                                 [context = QPointer<QObject>(context), f = std::move(f)](const T &answer) mutable {
                                     if (context)
                                         f(answer);
                                 }),
                m_relay};
    }

    /// `f()` when it was, behind then().
    template <class F>
    void onCanceled(QObject *context, F f)
    {
        QFuture<T>::onCanceled(m_relay ? m_relay : context, [context = QPointer<QObject>(context), f = std::move(f)]() mutable {
            if (context)
                f();
        });
    }

private:
    QObject *m_relay = nullptr;
};
