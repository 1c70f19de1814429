// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/ownqueue.h"

#include "ui/shell/feedback.h"

#include <algorithm>
#include <utility>

OwnQueue::OwnQueue(const UiContext &context, QObject *parent) : QObject(parent), m_context(context)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(patienceMs);
    connect(&m_timer, &QTimer::timeout, this, &OwnQueue::keep);
}

OwnQueue::~OwnQueue()
{
    if (m_timer.isActive())
        keep();
}

void OwnQueue::load()
{
    m_context.office.ask([person = m_context.actor](Workplace &place) { return place.queueShelf().of(person); })
        .then(this, [this](const Result<PersonQueue> &kept) {
            if (!kept) {
                m_context.feedback.refused(kept.error()); // and never written over
            } else {
                join(*kept);
            }
            Q_EMIT loaded();
        });
}

void OwnQueue::join(const PersonQueue &kept)
{
    const PersonQueue set = std::exchange(m_now, kept);
    m_isLoaded = true;
    PersonQueue joined = kept;
    if (!set.columns.isEmpty())
        joined.columns = set.columns;
    if (set.order != PersonQueue().order)
        joined.order = set.order;
    for (const SavedView &view : set.views) {
        if (joined.checkedName(view.name, view.name))
            joined.views << view;
    }
    this->set(joined);
}

void OwnQueue::set(const PersonQueue &queue)
{
    if (queue == m_now)
        return;
    m_now = queue;
    if (m_isLoaded)
        m_timer.start();
}

void OwnQueue::removeView(qsizetype at)
{
    PersonQueue queue = m_now;
    m_removed = Removed{at, queue.views.takeAt(at)};
    set(queue);
}

qsizetype OwnQueue::restoreView()
{
    if (!m_removed)
        return -1;
    const Removed removed = *std::exchange(m_removed, std::nullopt);
    PersonQueue queue = m_now;
    // Its name may have been given to another one meanwhile.
    SavedView view = removed.view;
    while (!queue.checkedName(view.name, view.name))
        view.name = view.name.left(PersonQueue::longestName - 2) + u'′';
    const qsizetype at = std::min(removed.at, queue.views.size());
    queue.views.insert(at, view);
    set(queue);
    return at;
}

/// As an act: an act that waits is finished even when the window closes.
void OwnQueue::keep()
{
    m_context.office
        .askNamed(QStringLiteral("queue-own"), [person = m_context.actor, queue = m_now](Workplace &place) { return place.queueShelf().keep(person, queue); },
                  OfficeThread::Urgency::Act)
        .then(&m_context.feedback, [&feedback = m_context.feedback](const Result<> &kept) {
            if (!kept)
                feedback.refused(kept.error());
        });
}
