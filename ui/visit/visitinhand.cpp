// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/visit/visitinhand.h"

#include "core/base/chinatime.h"
#include "ui/shell/commands.h"
#include "ui/shell/feedback.h"
#include "ui/shell/uicontext.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <utility>

namespace {

constexpr int farewellMs = 2000;
constexpr int priorityRestMs = 900;

const std::array<QString, 4> &priorities()
{
    static const std::array<QString, 4> keys{QString(), QStringLiteral("elderly"), QStringLiteral("pregnant"), QStringLiteral("disabled")};
    return keys;
}

} // namespace

VisitInHand::VisitInHand(UiContext &context, QObject *parent)
    : QObject(parent), m_context(context), m_acts(context.office, context.feedback, context.clock)
{
    m_farewellTimer.setSingleShot(true);
    m_farewellTimer.setInterval(farewellMs);
    connect(&m_farewellTimer, &QTimer::timeout, this, [this] {
        m_farewell.clear();
        if (!m_visit)
            m_etiquette.begin(standard());
        Q_EMIT changed();
    });
    m_priorityTimer.setSingleShot(true);
    m_priorityTimer.setInterval(priorityRestMs);
    connect(&m_priorityTimer, &QTimer::timeout, this, &VisitInHand::flushPriority);
    connect(&m_acts, &VisitActs::done, this, &VisitInHand::onDone);
    connect(&m_acts, &VisitActs::refused, this, &VisitInHand::onRefused);
    m_etiquette.begin(standard());
}

VisitInHand::~VisitInHand()
{
    if (m_priorityTimer.isActive())
        flushPriority();
}

std::shared_ptr<const Standard> VisitInHand::standard() const
{
    return m_context.rules ? m_context.rules->current() : nullptr;
}

// What is shown ------------------------------------------------------------------------------------------------------------------------------------

QString VisitInHand::business() const
{
    const auto in = standard();
    const BusinessType *type = in ? in->businessType(m_business) : nullptr;
    return type ? type->name.in(m_context.language) : QString();
}

QString VisitInHand::customerClass() const
{
    const auto in = standard();
    return in && !m_class.isEmpty() ? in->className(m_class).in(m_context.language) : QString();
}

qint64 VisitInHand::elapsedMs() const
{
    return m_stoppedMs >= 0 ? m_stoppedMs : m_context.clock.monotonicMs() - m_beganMono;
}

qint64 VisitInHand::limitMs() const
{
    return m_limit.amount * (m_limit.unit == LimitUnit::Hours ? 3'600'000LL : 60'000LL);
}

QString VisitInHand::phrase() const
{
    if (!m_farewell.isEmpty())
        return m_farewell;
    const Etiquette::Moment *moment = m_visit ? m_etiquette.moment() : nullptr;
    return moment ? PhraseText::sayable(moment->phrases, m_context.language, m_figures).value(0) : QString();
}

QStringList VisitInHand::phrasesAt(const QString &moment) const
{
    const auto in = m_etiquette.standard();
    const Etiquette::Moment *found = in ? in->etiquette.moment(moment) : nullptr;
    return found ? PhraseText::sayable(found->phrases, m_context.language, m_figures) : QStringList();
}

QString VisitInHand::dayWords(QDate day) const
{
    if (!day.isValid())
        return {};
    const bool english = m_context.language == QStringLiteral("en");
    const QLocale locale(english ? QLocale::English : QLocale::Chinese);
    return locale.toString(day, english ? QStringLiteral("d MMMM") : QStringLiteral("M月d日"));
}

/// "A, B and C" as it is said.
QString VisitInHand::joined(const QStringList &words) const
{
    if (words.size() < 2)
        return words.value(0);
    const bool english = m_context.language == QStringLiteral("en");
    return words.first(words.size() - 1).join(english ? QStringLiteral(", ") : QStringLiteral("、"))
           + (english ? QStringLiteral(" and ") : QStringLiteral("和")) + words.last();
}

/// Names of papers; what the business does not know stands as it is.
QStringList VisitInHand::paperNames(const QStringList &keys) const
{
    const auto in = standard();
    const BusinessType *type = in ? in->businessType(m_business) : nullptr;
    QStringList names;
    for (const QString &key : keys) {
        const Material *material = type ? type->material(key) : nullptr;
        names << (material ? material->name.in(m_context.language) : key);
    }
    return names;
}

QString VisitInHand::categoryOf(const QString &type) const
{
    const auto in = standard();
    const BusinessType *business = in ? in->businessType(type) : nullptr;
    return business ? business->category : Etiquette::undecided();
}

Limit VisitInHand::limitOf(const QString &type) const
{
    const auto in = standard();
    const BusinessType *business = in ? in->businessType(type.isEmpty() ? VisitWords::inquiry() : type) : nullptr;
    return business && business->counter ? *business->counter : VisitItem().limit;
}

// What the clerk does ------------------------------------------------------------------------------------------------------------------------------

void VisitInHand::receive()
{
    if (!m_visit) {
        begin({});
        happened(QStringLiteral("visit-begun"));
        Q_EMIT greeted();
        return;
    }
    const VisitItem *open = m_visit->openItem();
    if (open && m_business.isEmpty()) {
        // A second F2 is a slip, or another question: the same item goes on.
        m_context.feedback.say(tr("Customer %1 is being received. %2 ends the reception.")
                                   .arg(m_visit->numberText(), Commands::of(CommandId::EndVisit).key.toString(QKeySequence::NativeText)));
        Q_EMIT nextItemBegan();
        return;
    }
    send([id = m_visit->id](Workplace &place, const Act &act) { return place.receptionDesk().nextItem(act, id); });
    beginItem(static_cast<int>(m_visit->items.size()) + 1, {});
    happened(QStringLiteral("next-item"));
    Q_EMIT nextItemBegan();
}

void VisitInHand::finish()
{
    if (!m_visit)
        return;
    happened(QStringLiteral("visit-ended"));
    m_farewell = phrase();
    m_farewellTimer.start();
    ReceptionDesk::Ending ending;
    ending.ticks = m_etiquette.ticks();
    ending.customer = m_customer;
    ending.itemDropped = !m_business.isEmpty();
    send([id = m_visit->id, ending](Workplace &place, const Act &act) { return place.receptionDesk().end(act, id, ending); });
    m_visit.reset();
    m_customer.clear();
    m_class.clear();
    m_business.clear();
    m_figures.clear();
    Q_EMIT ended();
    Q_EMIT changed();
}

void VisitInHand::nextPriority()
{
    if (!m_visit)
        return;
    const auto at = std::find(priorities().begin(), priorities().end(), m_visit->priority);
    const size_t next = at == priorities().end() ? 0 : static_cast<size_t>(at - priorities().begin() + 1) % priorities().size();
    m_visit->priority = priorities().at(next);
    m_priorityTimer.start();
    Q_EMIT changed();
}

void VisitInHand::flushPriority()
{
    m_priorityTimer.stop();
    if (!m_visit)
        return;
    m_acts.send(m_context.actor, [id = m_visit->id, key = m_visit->priority](Workplace &place, const Act &act) {
        return place.receptionDesk().setPriority(act, id, key);
    });
}

void VisitInHand::tick(const QString &key, bool done)
{
    if (!m_visit)
        return;
    m_etiquette.tick(key, done);
    Q_EMIT changed();
}

// What the pages tell ------------------------------------------------------------------------------------------------------------------------------

void VisitInHand::itemBegan(const QString &businessType)
{
    if (!m_visit) {
        begin(businessType);
    } else if (m_business == businessType && m_visit->openItem()) {
        return; // the same form anew
    } else {
        send([id = m_visit->id, businessType](Workplace &place, const Act &act) { return place.receptionDesk().take(act, id, businessType); });
        if (m_visit->openItem()) {
            m_business = businessType;
            m_limit = limitOf(businessType);
            m_etiquette.setItem(m_visit->openItem()->index, categoryOf(businessType));
        } else {
            beginItem(static_cast<int>(m_visit->items.size()) + 1, businessType);
        }
    }
    happened(QStringLiteral("item-begun"));
}

void VisitInHand::customerKnown(const QString &name, const QString &customerClass)
{
    // The next form is empty, the customer is the same.
    const QString known = name.isEmpty() ? m_customer : name;
    if (!m_visit || (known == m_customer && customerClass == m_class))
        return;
    m_customer = known;
    m_class = customerClass;
    Q_EMIT changed();
}

void VisitInHand::papersNeeded(const QStringList &papers)
{
    const QString words = joined(papers);
    if (!m_visit || m_figures.value(QStringLiteral("papers")) == words)
        return;
    m_figures.insert(QStringLiteral("papers"), words);
    Q_EMIT changed();
}

void VisitInHand::papersSeen()
{
    const Etiquette::Moment *moment = m_etiquette.moment();
    if (m_visit && m_visit->openItem() && moment && moment->at.contains(QStringLiteral("item-begun")))
        happened(QStringLiteral("identified"));
}

void VisitInHand::accepted(const QString &caseId, const QString &number, QDate promised)
{
    m_figures.insert(QStringLiteral("number"), number);
    m_figures.insert(QStringLiteral("date"), dayWords(promised));
    happened(QStringLiteral("accepted"));
    endItem(QStringLiteral("accepted"), caseId);
}

void VisitInHand::acceptedPartly(const QString &caseId, const QString &number, const QStringList &missing, QDate until)
{
    m_figures.insert(QStringLiteral("number"), number);
    m_figures.insert(QStringLiteral("missing"), joined(paperNames(missing)));
    m_figures.insert(QStringLiteral("date"), dayWords(until));
    happened(QStringLiteral("accepted-partly"));
    endItem(QStringLiteral("partly"), caseId);
}

void VisitInHand::told(const QString &applicationId, const QString &number, const QStringList &missing, QDate until)
{
    m_figures.insert(QStringLiteral("number"), number);
    m_figures.insert(QStringLiteral("missing"), joined(paperNames(missing)));
    m_figures.insert(QStringLiteral("date"), dayWords(until));
    happened(QStringLiteral("told"));
    endItem(QStringLiteral("told"), applicationId);
}

void VisitInHand::receiptPrinted()
{
    happened(QStringLiteral("receipt-printed"));
}

void VisitInHand::noticePrinted()
{
    happened(QStringLiteral("notice-printed"));
}

// How it is kept -----------------------------------------------------------------------------------------------------------------------------------

void VisitInHand::begin(const QString &type)
{
    // Who only reads receives nobody: a form that is looked at is no visit.
    if (!m_context.mayDo(QStringLiteral("visit-begun")))
        return;
    m_farewell.clear();
    m_farewellTimer.stop();
    Visit visit;
    visit.id = VisitId{m_acts.newId()};
    visit.window = m_context.facts.window;
    visit.beganMs = m_context.clock.wallUtcMs();
    m_visit = visit;
    m_etiquette.begin(standard());
    beginItem(1, type);
    send([id = visit.id, window = visit.window, type](Workplace &place, const Act &act) {
        return place.receptionDesk().begin(act, id, window, {}, type);
    });
}

void VisitInHand::beginItem(int index, const QString &type)
{
    for (VisitItem &before : m_visit->items) {
        if (before.isOpen())
            before.endedMs = m_context.clock.wallUtcMs();
    }
    VisitItem item;
    item.index = index;
    item.type = type.isEmpty() ? VisitWords::inquiry() : type;
    item.beganMs = m_context.clock.wallUtcMs();
    m_visit->items << item;
    m_business = type;
    m_limit = limitOf(type);
    m_beganMono = m_context.clock.monotonicMs();
    m_stoppedMs = -1;
    m_figures.clear();
    if (m_context.rules)
        m_figures.insert(QStringLiteral("closing"), m_context.rules->hours().closes.toString(QStringLiteral("H:mm")));
    m_etiquette.setItem(index, categoryOf(type));
    Q_EMIT changed();
}

void VisitInHand::endItem(const QString &how, const QString &about)
{
    if (!m_visit || !m_visit->openItem())
        return;
    m_stoppedMs = elapsedMs();
    for (VisitItem &item : m_visit->items) {
        if (item.isOpen())
            item.endedMs = m_context.clock.wallUtcMs();
    }
    send([id = m_visit->id, end = ReceptionDesk::ItemEnd{how, about, m_customer}](Workplace &place, const Act &act) {
        return place.receptionDesk().endItem(act, id, end);
    });
    Q_EMIT changed();
}

void VisitInHand::happened(const QString &what)
{
    if (!m_visit)
        return;
    m_etiquette.happened(what);
    Q_EMIT changed();
}

void VisitInHand::send(VisitActs::Job job)
{
    if (m_priorityTimer.isActive())
        flushPriority();
    m_acts.send(m_context.actor, std::move(job));
}

/// The office's own answer counts, once nothing newer is on its way.
void VisitInHand::onDone(const Visit &visit)
{
    if (!m_visit || visit.id != m_visit->id)
        return;
    m_visit->number = visit.number;
    m_visit->device = visit.device;
    if (m_acts.waiting() == 0 && !m_priorityTimer.isActive())
        m_visit = visit;
    Q_EMIT changed();
}

/// What the office knows is shown again.
void VisitInHand::onRefused()
{
    if (m_acts.waiting() > 0)
        return;
    m_visit.reset();
    Q_EMIT changed();
    restore();
}
