// SPDX-License-Identifier: GPL-3.0-or-later
// A visit that stood open when the program ended: gone on with, or ended as it was.
#include "ui/visit/visitinhand.h"

#include "core/base/chinatime.h"
#include "ui/shell/uicontext.h"

#include <algorithm>
#include <utility>

bool VisitInHand::beganToday() const
{
    return ChinaTime::date(m_leftOpen->beganMs) == ChinaTime::date(m_context.clock.wallUtcMs());
}

void VisitInHand::takeUpAgain(std::function<void()> then)
{
    readOpen([this, then = std::move(then)](bool found) {
        if (found && beganToday())
            settle(QStringLiteral("here"));
        else if (found)
            Q_EMIT this->found(m_leftOpen->numberText(), m_leftOpen->beganMs, false);
        then();
    });
}

void VisitInHand::restore()
{
    readOpen([this](bool found) {
        if (found)
            Q_EMIT this->found(m_leftOpen->numberText(), m_leftOpen->beganMs, beganToday());
    });
}

/// Tells whether a visit stands open and none is in hand.
void VisitInHand::readOpen(std::function<void(bool)> read)
{
    using Found = std::pair<std::optional<Visit>, ClearText>;
    m_context.office
        .askNamed(QStringLiteral("visit.restore"),
                  [device = m_context.facts.device](Workplace &place) -> Result<Found> {
                      const Result<std::optional<Visit>> open = place.visitViews().inHand(device);
                      if (!open)
                          return fail(open);
                      const ClearText customer = *open ? place.visitViews().customer((*open)->id).value_or(ClearText()) : ClearText();
                      return Found{*open, customer};
                  })
        .then(this, [this, read = std::move(read)](const Result<Found> &answer) {
            const bool found = answer && answer->first && !m_visit;
            if (found) {
                m_leftOpen = answer->first;
                m_leftCustomer = answer->second.clear(ClearFor::Serving);
            }
            read(found);
        });
}

void VisitInHand::settle(const QString &answer)
{
    if (!m_leftOpen)
        return;
    const Visit open = *std::exchange(m_leftOpen, std::nullopt);
    const bool today = ChinaTime::date(open.beganMs) == ChinaTime::date(m_context.clock.wallUtcMs());
    if (today && (answer.isEmpty() || answer == QLatin1String("here"))) {
        resume(open, m_leftCustomer);
        return;
    }
    ReceptionDesk::Ending ending;
    ending.how = answer == QLatin1String("left") ? answer : QStringLiteral("done");
    ending.measured = false; // nobody saw when
    send([id = open.id, ending](Workplace &place, const Act &act) { return place.receptionDesk().end(act, id, ending); });
}

void VisitInHand::resume(const Visit &visit, const QString &customer)
{
    m_visit = visit;
    m_customer = customer;
    m_etiquette.begin(standard());
    const VisitItem *item = visit.openItem() ? visit.openItem() : (visit.items.isEmpty() ? nullptr : &visit.items.last());
    m_business = item && item->type != VisitWords::inquiry() ? item->type : QString();
    m_limit = limitOf(m_business);
    m_etiquette.setItem(item ? item->index : 1, categoryOf(m_business));
    m_stoppedMs = item && !item->isOpen() ? std::max<qint64>(0, item->tookMs) : -1;
    const qint64 passed = std::max<qint64>(0, m_context.clock.wallUtcMs() - (item ? item->beganMs : visit.beganMs));
    m_beganMono = m_context.clock.monotonicMs() - passed;
    Q_EMIT changed();
}
