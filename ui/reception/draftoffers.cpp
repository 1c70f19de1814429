// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/draftoffers.h"

#include "core/base/chinatime.h"
#include "ui/reception/draftlist.h"
#include "ui/reception/draftwords.h"
#include "ui/shell/commands.h"
#include "ui/shell/feedback.h"
#include "ui/shell/uicontext.h"

#include <QListWidget>
#include <QVBoxLayout>

#include <utility>

DraftOffers::DraftOffers(UiContext &context, QVBoxLayout *place, QWidget *after, std::function<DraftId()> inHand)
    : QObject(after), m_context(context), m_place(place), m_after(after), m_inHand(std::move(inHand))
{
}

void DraftOffers::read()
{
    const bool tidy = !std::exchange(m_tidied, true);
    m_context.office
        .askNamed(QStringLiteral("reception.drafts"),
                  [tidy, inHand = m_inHand(), nowMs = m_context.clock.wallUtcMs()](Workplace &place) -> Result<QList<DraftRow>> {
                      // A store that is open for reading only keeps them, and so does an office that does not know what time it is.
                      if (tidy && !place.office().restriction && place.clock().trust() == ClockTrust::Trusted)
                          (void)place.drafts().removeOlder(nowMs - DraftShelf::keptMs);
                      return place.drafts().offered(place.office().device, inHand, nowMs);
                  })
        .then(this, [this](const Result<QList<DraftRow>> &rows) {
            if (rows)
                onRead(*rows);
            else
                m_context.feedback.refused(rows.error());
        });
}

void DraftOffers::onRead(const QList<DraftRow> &rows)
{
    if (!m_context.rules || (rows.isEmpty() && !m_list))
        return;
    if (!m_list) {
        m_list = new DraftList(m_context.theme, m_place->parentWidget());
        m_place->insertWidget(0, m_list);
        QWidget::setTabOrder(m_after, m_list->list());
        connect(m_list, &DraftList::chosen, this, &DraftOffers::take);
        connect(m_list, &DraftList::unwanted, this, &DraftOffers::throwAway);
    }
    QList<DraftRow> named = rows;
    for (DraftRow &row : named)
        row.actor = PersonId{m_context.nameOf(row.actor)};
    m_list->setRows(named, *m_context.rules, m_context.language, ChinaTime::date(m_context.clock.wallUtcMs()));
    setShown(m_shown);
}

void DraftOffers::setShown(bool shown)
{
    m_shown = shown;
    if (m_list)
        m_list->setVisible(shown && !m_list->isEmpty());
}

void DraftOffers::take(const DraftId &id)
{
    m_context.office
        .ask([id, nowMs = m_context.clock.wallUtcMs()](Workplace &place) -> Result<TakenDraft> {
            const Result<FormDraft> draft = place.drafts().take(id, place.office().device, nowMs);
            if (!draft)
                return fail(draft);
            TakenDraft taken{*draft, std::nullopt};
            if (draft->application.isEmpty())
                return taken;
            const Result<ApplicationFile> file = place.applicationViews().file(draft->application);
            if (file && file->application.state == ApplicationState::Open)
                taken.application = file->application;
            return taken;
        }, OfficeThread::Urgency::Act)
        .then(this, [this](const Result<TakenDraft> &taken) {
            if (taken)
                Q_EMIT takenUp(*taken);
            else
                m_context.feedback.refused(taken.error());
            read();
        });
}

void DraftOffers::throwAway(const DraftId &id)
{
    m_context.office
        .ask([id, nowMs = m_context.clock.wallUtcMs()](Workplace &place) -> Result<FormDraft> {
            const Result<FormDraft> draft = place.drafts().take(id, place.office().device, nowMs);
            if (!draft)
                return fail(draft);
            const Result<> gone = place.drafts().remove(id);
            return gone ? draft : fail(gone);
        }, OfficeThread::Urgency::Act)
        .then(this, [this](const Result<FormDraft> &thrown) {
            if (thrown) {
                m_thrown = *thrown;
                m_context.feedback.say(
                    tr("%1 was thrown away. %2 takes it back.")
                        .arg(m_context.rules ? DraftWords::business(thrown->businessType, thrown->standard, thrown->standardVersion, *m_context.rules, m_context.language)
                                             : thrown->businessType,
                             Commands::of(CommandId::UndoLast).key.toString(QKeySequence::NativeText)));
                Q_EMIT thrownChanged();
            } else {
                m_context.feedback.refused(thrown.error());
            }
            read();
        });
}

void DraftOffers::takeBack()
{
    if (!m_thrown)
        return;
    m_context.office.ask([draft = *std::exchange(m_thrown, std::nullopt)](Workplace &place) { return place.drafts().save(draft); }, OfficeThread::Urgency::Act)
        .then(this, [this](const Result<> &done) {
            if (!done)
                m_context.feedback.draftNotKept(done.error());
            read();
        });
    Q_EMIT thrownChanged();
}
