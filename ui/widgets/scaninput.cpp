// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/scaninput.h"

#include "core/base/textrules.h"

#include <QApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QTimerEvent>
#include <QWidget>

#include <algorithm>
#include <utility>

namespace {

constexpr size_t mostTypedBefore = 3;
constexpr QLatin1String receiptPrefix("YS1:");

/// The one character a scanner means by that text: also a full-width one. Empty when it is none.
QString characterOf(const QString &text)
{
    if (text.size() != 1)
        return {};
    const QString narrow = text.normalized(QString::NormalizationForm_KC);
    return narrow.size() == 1 && narrow.at(0).unicode() > 0x20 && narrow.at(0).unicode() < 0x7f ? narrow : QString();
}

QString characterOf(const QKeyEvent &event)
{
    const bool plain = !event.isAutoRepeat() && !(event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier));
    return plain ? characterOf(event.text()) : QString();
}

bool isEnter(const QKeyEvent &event)
{
    return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
}

/// A line feed comes as Ctrl+J from readers that play a keyboard.
bool isLineFeed(const QKeyEvent &event)
{
    return event.text() == QStringLiteral("\n") || (event.key() == Qt::Key_J && event.modifiers() == Qt::ControlModifier);
}

} // namespace

Scan Scan::of(const QString &read)
{
    QString text = TextRules::code(read);
    if (text.startsWith(receiptPrefix))
        return {Kind::CaseNumber, text.mid(receiptPrefix.size())};
    return {ScanInput::kindOf(text), text};
}

ScanInput::ScanInput(NowMs now, QObject *parent) : QObject(parent), m_now(std::move(now)) {}

ScanInput::~ScanInput() = default;

void ScanInput::watch(QWidget *window)
{
    m_window = window;
    qApp->installEventFilter(this);
}

Scan::Kind ScanInput::kindOf(const QString &text)
{
    static const QList<std::pair<QString, Scan::Kind>> patterns{
        {QStringLiteral("\\d{17}[\\dX]"), Scan::Kind::IdCard},
        {QStringLiteral("[0-9A-HJ-NP-RT-UW-Y]{18}"), Scan::Kind::CreditCode},
        {QStringLiteral("\\d{22}"), Scan::Kind::Meter},
        {QStringLiteral("1[3-9]\\d{9}"), Scan::Kind::Phone},
        {QStringLiteral("\\d{10}|\\d{13}|\\d{16}"), Scan::Kind::Account},
        {QStringLiteral("(YS1:)?[A-Z]+\\d{2}(R\\d+)?-\\d{6}-D?\\d{4,}"), Scan::Kind::CaseNumber}};
    for (const auto &[pattern, kind] : patterns) {
        if (TextRules::matchesWhole(text, pattern))
            return kind;
    }
    return Scan::Kind::Unknown;
}

/// In the window, or in one of its popups (an open list of choices).
bool ScanInput::belongs(const QWidget *widget) const
{
    const QWidget *window = widget->window();
    while (window != m_window && window->windowType() == Qt::Popup && window->parentWidget())
        window = window->parentWidget()->window();
    return window == m_window;
}

bool ScanInput::eventFilter(QObject *watched, QEvent *event)
{
    if (m_givingOn || !m_window || !watched->isWidgetType())
        return false;
    switch (event->type()) {
    case QEvent::ShortcutOverride: // an open list of choices takes its choice here already
        return m_held.size() >= static_cast<size_t>(shortest) && isEnter(*static_cast<QKeyEvent *>(event))
            && belongs(static_cast<QWidget *>(watched));
    case QEvent::KeyPress: return belongs(static_cast<QWidget *>(watched)) && keyPressed(watched, *static_cast<QKeyEvent *>(event));
    case QEvent::InputMethod: return belongs(static_cast<QWidget *>(watched)) && committed(watched, *static_cast<QInputMethodEvent *>(event));
    case QEvent::MouseButtonPress:
    case QEvent::FocusAboutToChange: giveOn(); return false;
    default: return false;
    }
}

qint64 ScanInput::since(const Moment &moment) const
{
    if (!m_last)
        return gapMs + 1;
    return moment.stamp > 0 && m_last->stamp > 0 ? moment.stamp - m_last->stamp : moment.here - m_last->here;
}

bool ScanInput::keyPressed(QObject *watched, const QKeyEvent &event)
{
    if (event.key() == Qt::Key_Shift || event.key() == Qt::Key_Control)
        return false; // before each capital of a burst, and before the J of a line feed
    const Moment moment{m_now(), static_cast<qint64>(event.timestamp())};
    if (!m_held.empty() && (since(moment) > gapMs || watched != m_target))
        giveOn();
    const bool end = isEnter(event) || isLineFeed(event);
    if (end && std::exchange(m_ended, std::nullopt) && m_held.empty() && since(moment) <= gapMs)
        return true; // the line feed after a carriage return
    m_ended.reset();
    if (end || (event.key() == Qt::Key_Tab && !m_held.empty()))
        return ended(moment);
    const QString character = characterOf(event);
    if (character.isEmpty()) {
        giveOn();
        return false;
    }
    hold(watched, event, character, moment);
    return true;
}

bool ScanInput::committed(QObject *watched, const QInputMethodEvent &event)
{
    const QString character = characterOf(event.commitString());
    if (character.isEmpty() || !event.preeditString().isEmpty() || event.replacementLength() != 0) {
        giveOn();
        return false;
    }
    const Moment moment{m_now(), 0};
    if (!m_held.empty() && (since(moment) > gapMs || watched != m_target))
        giveOn();
    hold(watched, event, character, moment);
    return true;
}

void ScanInput::hold(QObject *watched, const QEvent &event, const QString &text, const Moment &moment)
{
    m_target = watched;
    const qint64 gap = since(moment);
    m_last = moment;
    m_held.push_back({std::unique_ptr<QEvent>(event.clone()), text, gap});
    m_waitedLonger = false;
    setTimer();
}

/// Enter: a scan when what is held is long enough for one.
bool ScanInput::ended(const Moment &moment)
{
    const size_t before = typedBefore();
    if (before > 0)
        giveOn(before);
    if (m_held.size() < static_cast<size_t>(shortest)) {
        giveOn();
        return false;
    }
    const Scan scan = Scan::of(heldFrom(0));
    m_held.clear();
    if (m_timer)
        killTimer(std::exchange(m_timer, 0));
    m_last = moment;
    m_ended = moment;
    Q_EMIT scanned(scan);
    return true;
}

QString ScanInput::heldFrom(size_t first) const
{
    QString read;
    for (size_t i = first; i < m_held.size(); ++i)
        read += m_held[i].text;
    return read;
}

/// How many of the first keys held are hands': together with them it is no code that we know, without them it is, and the widest gap lies between.
size_t ScanInput::typedBefore() const
{
    const auto isKnown = [this](size_t first) { return kindOf(TextRules::code(heldFrom(first))) != Scan::Kind::Unknown; };
    if (m_held.empty() || isKnown(0))
        return 0;
    for (size_t first = 1; first <= mostTypedBefore && first + shortest <= m_held.size(); ++first) {
        const bool widest = std::all_of(m_held.begin() + 1, m_held.end(), [&](const Held &one) { return one.gap <= m_held[first].gap; });
        if (widest && isKnown(first))
            return first;
    }
    return 0;
}

void ScanInput::giveOn(size_t count)
{
    if (m_timer && count == m_held.size())
        killTimer(std::exchange(m_timer, 0));
    std::vector<Held> given;
    for (size_t i = 0; i < count; ++i)
        given.push_back(std::move(m_held[i]));
    m_held.erase(m_held.begin(), m_held.begin() + static_cast<std::ptrdiff_t>(count));
    m_givingOn = true;
    for (const Held &one : given) {
        if (m_target)
            QCoreApplication::sendEvent(m_target, one.event.get());
    }
    m_givingOn = false;
}

void ScanInput::setTimer()
{
    if (m_timer)
        killTimer(m_timer);
    m_timer = startTimer(static_cast<int>(gapMs), Qt::PreciseTimer);
}

void ScanInput::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer)
        return;
    // The window was busy: keys that were pressed meanwhile are behind this timer.
    if (!m_waitedLonger && m_last && m_now() - m_last->here > 2 * gapMs) {
        m_waitedLonger = true;
        setTimer();
        return;
    }
    giveOn();
}
