// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/formkeeper.h"

#include "core/base/chinatime.h"
#include "ui/shell/feedback.h"
#include "ui/shell/uicontext.h"

#include <algorithm>
#include <utility>

FormKeeper::FormKeeper(UiContext &context, Look look, QObject *parent) : QObject(parent), m_context(context), m_look(std::move(look))
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &FormKeeper::save);
}

void FormKeeper::begin()
{
    drop();
    m_atFirst = m_look();
    m_open = true;
}

void FormKeeper::keep()
{
    drop();
    m_atFirst = {};
    m_open = true;
    changed();
}

void FormKeeper::goOn(const FormDraft &draft)
{
    drop();
    m_atFirst = {};
    m_kept = draft;
    m_onShelf = true;
    m_open = true;
    changed(); // whose it is now, and what of it has no place any more
}

void FormKeeper::changed()
{
    if (!m_open || m_held)
        return;
    if (!m_sinceFirst.isValid())
        m_sinceFirst.start();
    const qint64 left = m_pace.longest - m_sinceFirst.elapsed();
    m_timer.start(static_cast<int>(std::clamp<qint64>(left, 0, m_pace.rest)));
}

void FormKeeper::flush()
{
    if (!m_sinceFirst.isValid())
        return;
    m_saving = false; // the one on its way is done before this one
    save();
}

void FormKeeper::hold()
{
    m_held = true;
    m_timer.stop();
}

void FormKeeper::release()
{
    m_held = false;
    changed();
}

void FormKeeper::submitted()
{
    m_onShelf = false;
    drop();
}

void FormKeeper::drop()
{
    m_timer.stop();
    m_sinceFirst.invalidate();
    m_held = false;
    m_open = false;
    m_failed = false;
    if (std::exchange(m_onShelf, false))
        remove();
    m_kept = {};
}

/// Acts are done in their order, so that a save on its way is done before what takes the draft away.
void FormKeeper::remove()
{
    m_context.office.ask([id = m_kept.id](Workplace &place) { return place.drafts().remove(id); }, OfficeThread::Urgency::Act)
        .then(this, [this](const Result<> &done) {
            if (!done)
                m_context.feedback.refused(done.error());
        });
    m_context.feedback.draftGone();
}

void FormKeeper::save()
{
    m_timer.stop();
    if (!m_open || m_held || m_saving)
        return;
    m_sinceFirst.invalidate();
    FormDraft now = m_look();
    if (now.businessType.isEmpty())
        return; // the form is gone
    if (now.saysAs(m_onShelf ? m_kept : m_atFirst) && now.actor == (m_onShelf ? m_kept.actor : now.actor))
        return;
    if (m_onShelf && now.saysAs(m_atFirst)) {
        m_onShelf = false; // everything was taken back
        remove();
        return;
    }
    now.id = m_onShelf ? m_kept.id : DraftId{UuidV7Source(m_context.clock).next()};
    now.device = m_context.facts.device;
    now.savedMs = m_context.clock.wallUtcMs();
    m_kept = now;
    m_onShelf = true;
    m_saving = true;
    m_context.office.ask([now](Workplace &place) { return place.drafts().save(now); }, OfficeThread::Urgency::Act)
        .then(this, [this, now](const Result<> &done) { onSaved(now, done); })
        .onCanceled(this, [this] { m_saving = false; });
}

void FormKeeper::onSaved(const FormDraft &saved, const Result<> &done)
{
    m_saving = false;
    const bool inHand = m_open && m_kept.id == saved.id;
    if (m_sinceFirst.isValid() && !m_timer.isActive())
        changed(); // typed while this was written
    if (!inHand)
        return;
    if (done) {
        if (std::exchange(m_failed, false))
            m_context.feedback.say(tr("The form is kept again: nothing that is typed gets lost."));
        m_context.feedback.draftKept(ChinaTime::time(saved.savedMs).toString(QStringLiteral("HH:mm:ss")));
        return;
    }
    // Nothing of it lies there for certain: the next save says everything anew.
    m_kept.businessType.clear();
    if (done.error().code == ErrorCode::DraftGone) {
        m_onShelf = false; // another window went on with it: what stands here is a draft of its own
        changed();
        return;
    }
    if (!std::exchange(m_failed, true))
        m_context.feedback.draftNotKept(done.error());
    if (!m_held) {
        m_sinceFirst.start();
        m_timer.start(m_pace.again);
    }
}
