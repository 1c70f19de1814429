// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/scaninput.h"

#include "core/base/textrules.h"

#include <QApplication>
#include <QKeyEvent>
#include <QRegularExpression>
#include <QTimerEvent>
#include <QWidget>

#include <utility>

namespace {

bool matches(const QString &text, const char *pattern)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(QString::fromLatin1(pattern))).match(text).hasMatch();
}

/// A key that a scanner may send: one printable character, with Shift at most.
bool isPrintable(const QKeyEvent &event)
{
    return !event.isAutoRepeat() && !(event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) && event.text().size() == 1
        && event.text().at(0).unicode() > 0x20 && event.text().at(0).unicode() < 0x7f;
}

bool isEnter(const QKeyEvent &event)
{
    return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
}

} // namespace

ScanInput::ScanInput(NowMs now, QObject *parent) : QObject(parent), m_now(std::move(now)) {}

ScanInput::~ScanInput() = default;

void ScanInput::watch(QWidget *window)
{
    m_window = window;
    qApp->installEventFilter(this);
}

Scan::Kind ScanInput::kindOf(const QString &text)
{
    if (matches(text, "\\d{17}[\\dX]"))
        return Scan::Kind::IdCard;
    if (matches(text, "[0-9A-HJ-NP-RT-UW-Y]{18}"))
        return Scan::Kind::CreditCode;
    if (matches(text, "\\d{22}"))
        return Scan::Kind::Meter;
    if (matches(text, "1[3-9]\\d{9}"))
        return Scan::Kind::Phone;
    if (matches(text, "\\d{10}|\\d{13}|\\d{16}"))
        return Scan::Kind::Account;
    if (matches(text, "[A-Z]+\\d{2}-\\d{6}-\\d{4,}"))
        return Scan::Kind::CaseNumber;
    return Scan::Kind::Unknown;
}

bool ScanInput::eventFilter(QObject *watched, QEvent *event)
{
    if (m_givingOn || !m_window || !watched->isWidgetType())
        return false;
    switch (event->type()) {
    case QEvent::KeyPress:
        return static_cast<QWidget *>(watched)->window() == m_window && keyPressed(watched, *static_cast<QKeyEvent *>(event));
    case QEvent::MouseButtonPress:
    case QEvent::FocusAboutToChange:
    case QEvent::InputMethod:
        giveOn();
        return false;
    default: return false;
    }
}

bool ScanInput::keyPressed(QObject *watched, const QKeyEvent &event)
{
    if (event.key() == Qt::Key_Shift)
        return false; // before each capital of a burst
    const qint64 now = m_now();
    const bool close = m_lastMs >= 0 && now - m_lastMs <= gapMs;
    if (!m_held.empty() && (!close || watched != m_target))
        giveOn();
    if (isEnter(event)) {
        if (m_held.size() < shortest) {
            giveOn();
            return false;
        }
        QString read;
        for (const auto &key : m_held)
            read += key->text();
        m_held.clear();
        killTimer(std::exchange(m_timer, 0));
        read = TextRules::code(read);
        Q_EMIT scanned({kindOf(read), read});
        return true;
    }
    if (!isPrintable(event)) {
        giveOn();
        return false;
    }
    m_target = watched;
    m_lastMs = now;
    m_held.emplace_back(static_cast<QKeyEvent *>(event.clone()));
    if (m_timer)
        killTimer(m_timer);
    m_timer = startTimer(int(gapMs), Qt::PreciseTimer);
    return true;
}

void ScanInput::giveOn()
{
    if (m_timer)
        killTimer(std::exchange(m_timer, 0));
    const auto held = std::exchange(m_held, {});
    m_givingOn = true;
    for (const auto &key : held) {
        if (m_target)
            QCoreApplication::sendEvent(m_target, key.get());
    }
    m_givingOn = false;
}

void ScanInput::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_timer)
        giveOn();
}
