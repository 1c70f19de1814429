// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/strip.h"

#include "core/base/chinatime.h"
#include "ui/shell/counter.h"
#include "ui/shell/errortext.h"
#include "ui/shell/storestatewords.h"
#include "ui/shell/theme.h"
#include "ui/shell/uicontext.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

#include <array>

Strip::Strip(const UiContext &context, QWidget *parent)
    : QFrame(parent), m_context(context), m_office(new QLabel(this)), m_state(new QLabel(this)), m_person(new QLabel(this)), m_day(new QLabel(this)),
      m_kindOfDay(new QLabel(this)), m_password(new QLabel(this)), m_restriction(new QLabel(this)), m_reminders(new QPushButton(this)),
      m_saved(new QLabel(this))
{
    setObjectName(QStringLiteral("strip"));
    setLook(this, "strip");
    createLabels();
    createCounters();
    layOut();
    applySpaces();
    retranslate();
    setReminders(0);
    connect(&context.theme, &Theme::changed, this, &Strip::applySpaces);
}

void Strip::createLabels()
{
    for (QLabel *label : {m_office, m_state, m_person, m_day, m_kindOfDay, m_password, m_restriction, m_saved})
        label->setTextFormat(Qt::PlainText);
    setLook(m_office, "title");
    setLook(m_state, "pill");
    setLook(m_day, "muted");
    setLook(m_kindOfDay, "muted");
    setLook(m_password, "warning");
    setLook(m_restriction, "error");
    setLook(m_saved, "accent");
    setLook(m_reminders, "flat");
    m_office->setObjectName(QStringLiteral("stripOffice"));
    m_person->setObjectName(QStringLiteral("stripPerson"));
    m_password->setObjectName(QStringLiteral("stripPassword"));
    m_day->setObjectName(QStringLiteral("stripDay"));
    m_saved->setObjectName(QStringLiteral("stripSaved"));
    m_restriction->setObjectName(QStringLiteral("stripRestriction"));
    m_reminders->setObjectName(QStringLiteral("stripReminders"));
    m_reminders->setFocusPolicy(Qt::NoFocus);
    connect(m_reminders, &QPushButton::clicked, this, &Strip::remindersWanted);
}

void Strip::createCounters()
{
    using Kind = QueueFilter::Kind;
    const auto add = [this](const char *name, DeadlineLevel level, bool provisional, Kind kind) {
        auto *counter = new Counter(m_context.theme, level, provisional, this);
        counter->setObjectName(QString::fromLatin1(name));
        connect(counter, &Counter::clicked, this, [this, kind] { Q_EMIT filterWanted(kind); });
        return counter;
    };
    m_overdue = add("counterOverdue", DeadlineLevel::Overdue, false, Kind::Overdue);
    m_today = add("counterToday", DeadlineLevel::LastDay, false, Kind::Today);
    m_nearing = add("counterNearing", DeadlineLevel::Nearing, false, Kind::Nearing);
    m_provisional = add("counterProvisional", DeadlineLevel::InTime, true, Kind::Provisional);
}

void Strip::layOut()
{
    auto *row = new QHBoxLayout(this);
    for (QLabel *label : {m_office, m_state, m_person, m_day, m_kindOfDay, m_restriction})
        row->addWidget(label, 0, Qt::AlignVCenter);
    row->addStretch(1);
    row->addWidget(m_password);
    row->addWidget(m_reminders);
    for (Counter *counter : {m_overdue, m_today, m_nearing, m_provisional})
        row->addWidget(counter);
    row->addWidget(m_saved);
}

void Strip::applySpaces()
{
    const Theme &theme = m_context.theme;
    layout()->setContentsMargins(theme.space(4), 0, theme.space(4), 0);
    layout()->setSpacing(theme.px(10));
    setFixedHeight(theme.px(44));
    fit();
}

void Strip::retranslate()
{
    m_overdue->setWords(tr("overdue"));
    m_today->setWords(tr("today"));
    m_nearing->setWords(tr("nearing"));
    m_provisional->setWords(tr("provisional"));
    m_state->setText(QStringLiteral("● ") + tr("Open for business"));
    setReminders(m_reminderCount);
    showSaved();
    refresh();
}

void Strip::refresh()
{
    const OfficeFacts &facts = m_context.facts;
    const QString name = facts.name.isEmpty() ? QCoreApplication::translate("MainWindow", "Yingsheng") : facts.name; // before there is an office
    m_office->setText(facts.window.isEmpty() ? name : name + QStringLiteral(" · ") + facts.window);
    m_password->setText(QStringLiteral("◇ ") + (facts.hasPassword ? tr("Recovery key not tried") : tr("No password set")));
    m_person->setText(m_context.person ? m_context.person->name : QString());
    const QDate today = ChinaTime::date(m_context.clock.wallUtcMs());
    const bool english = m_context.language == QStringLiteral("en");
    const QLocale locale(english ? QLocale::English : QLocale::Chinese);
    m_day->setText(locale.toString(today, english ? QStringLiteral("ddd d MMMM") : QStringLiteral("M月d日 dddd")));
    QString kind;
    if (m_context.rules) {
        const DayFacts day = m_context.rules->calendar().facts(today);
        kind = day.works ? tr("working day") : tr("day off");
        if (!day.name.isEmpty() && !english)
            kind += QStringLiteral(" · ") + day.name;
        if (!day.known)
            kind += QStringLiteral(" · ") + tr("provisional");
    }
    const ClockTrust trust = m_context.clock.trust();
    if (trust == ClockTrust::Untrusted) {
        m_day->setText(QStringLiteral("▲ ") + tr("Date not known"));
        kind.clear();
    } else if (trust == ClockTrust::Stated) {
        m_day->setText(QStringLiteral("◌ ") + m_day->text() + QStringLiteral(" · ") + tr("stated"));
    }
    setLook(m_day, trust == ClockTrust::Untrusted ? "error" : trust == ClockTrust::Stated ? "warning" : "muted");
    m_kindOfDay->setText(kind);
    showRestriction();
    fit();
}

void Strip::showHealth(OfficeThread::Health health, const Error &reason)
{
    m_health = health;
    m_healthReason = reason;
    showRestriction();
    fit();
}

void Strip::showRoom(const std::optional<Error> &nearlyFull)
{
    if (nearlyFull.has_value() == m_room.has_value())
        return;
    m_room = nearlyFull;
    showRestriction();
    fit();
}

void Strip::showRestriction()
{
    const StoreStateWords state = StoreStateWords::of(m_health, m_healthReason, m_context.facts.restriction, m_room);
    m_restriction->setText(state.mark);
    m_restriction->setToolTip(state.why.toHtmlEscaped());
    m_restriction->setAccessibleDescription(state.why);
}

void Strip::wipe()
{
    setCounts({});
    setReminders(0);
    showSaved();
    refresh();
}

void Strip::setCounts(const QueueCounts &counts)
{
    m_counts = counts;
    m_overdue->setFigure(counts.overdue);
    m_today->setFigure(counts.today);
    m_nearing->setFigure(counts.nearing);
    m_provisional->setFigure(counts.provisional);
    fit();
}

void Strip::setReminders(qsizetype count)
{
    m_reminderCount = count;
    m_reminders->setText(tr("Reminders %1").arg(count));
    m_reminders->setAccessibleName(m_reminders->text());
    fit();
}

void Strip::showSaving()
{
    m_saved->setText(tr("Saving …"));
    setLook(m_saved, "muted");
}

void Strip::showSaved()
{
    m_saved->setText(QStringLiteral("✓ ") + tr("Saved"));
    setLook(m_saved, "accent");
}

void Strip::showNotSaved()
{
    m_saved->setText(QStringLiteral("▲ ") + tr("Not saved"));
    setLook(m_saved, "error");
}

void Strip::showDraft(const QString &time)
{
    if (time.isEmpty()) {
        showSaved();
        return;
    }
    m_saved->setText(QStringLiteral("○ ") + tr("Draft kept %1").arg(time));
    setLook(m_saved, "muted");
}

void Strip::showDraftNotKept()
{
    m_saved->setText(QStringLiteral("▲ ") + tr("Draft not kept"));
    setLook(m_saved, "error");
}

void Strip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

bool Strip::event(QEvent *event)
{
    const bool done = QFrame::event(event);
    if (event->type() == QEvent::LayoutRequest) // other words, or another size of the letters
        fit();
    return done;
}

void Strip::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    fit();
}

void Strip::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    fit();
}

/// Shows as much as there is room for; what is asked for least goes first.
void Strip::fit()
{
    // Measured once, when it is shown: not at every step of its making.
    if (!isVisible())
        return;
    const bool hasOffice = !m_context.facts.name.isEmpty();
    for (QWidget *widget : {static_cast<QWidget *>(m_overdue), static_cast<QWidget *>(m_today), static_cast<QWidget *>(m_saved)})
        widget->setVisible(hasOffice);
    const std::array<std::pair<QWidget *, bool>, 8> leastFirst{{
        {m_kindOfDay, !m_kindOfDay->text().isEmpty()},
        {m_state, hasOffice},
        {m_day, true},
        {m_password, hasOffice && !(m_context.facts.hasPassword && m_context.recoveryTried)},
        {m_person, !m_person->text().isEmpty()},
        {m_provisional, hasOffice},
        {m_reminders, m_reminderCount > 0},
        {m_nearing, hasOffice},
    }};
    m_restriction->setVisible(!m_restriction->text().isEmpty());
    // Reckoned before anything is shown or hidden: that would ask for the next fit.
    const int space = layout()->spacing();
    const QMargins edges = layout()->contentsMargins();
    int needed = edges.left() + edges.right();
    const auto add = [&needed, space](const QWidget *widget) { needed += widget->sizeHint().width() + space; };
    for (const QWidget *widget : {static_cast<QWidget *>(m_office), static_cast<QWidget *>(m_restriction), static_cast<QWidget *>(m_overdue),
                                  static_cast<QWidget *>(m_today), static_cast<QWidget *>(m_saved)}) {
        if (!widget->isHidden())
            add(widget);
    }
    for (const auto &[widget, wanted] : leastFirst) {
        if (wanted)
            add(widget);
    }
    for (const auto &[widget, wanted] : leastFirst) {
        const bool fits = needed <= width();
        if (wanted && !fits)
            needed -= widget->sizeHint().width() + space;
        widget->setVisible(wanted && fits);
    }
}
