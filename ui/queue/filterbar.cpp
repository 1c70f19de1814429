// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/filterbar.h"

#include "core/base/chinatime.h"
#include "ui/queue/builtinviews.h"
#include "ui/queue/casewords.h"
#include "ui/queue/columnssheet.h"
#include "ui/queue/deadlinewords.h"
#include "ui/shell/commands.h"
#include "ui/shell/theme.h"
#include "ui/widgets/flowlayout.h"

#include <QEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPushButton>

#include <utility>

namespace {

qint64 countOf(const QueueCounts &counts, QueueFilter::Kind kind)
{
    switch (kind) {
    case QueueFilter::Kind::All:
        return counts.all;
    case QueueFilter::Kind::Mine:
        return counts.mine;
    case QueueFilter::Kind::Overdue:
        return counts.overdue;
    case QueueFilter::Kind::Today:
        return counts.today;
    case QueueFilter::Kind::Tomorrow:
        return counts.tomorrow;
    case QueueFilter::Kind::Nearing:
        return counts.nearing;
    case QueueFilter::Kind::Paused:
        return counts.paused;
    case QueueFilter::Kind::Provisional:
        return counts.provisional;
    case QueueFilter::Kind::Conflict:
        return counts.conflict;
    }
    return -1;
}

bool staysInOneLine(QueueFilter::Kind kind)
{
    return kind == QueueFilter::Kind::All || kind == QueueFilter::Kind::Mine || kind == QueueFilter::Kind::Paused;
}

QString withCount(const QString &words, qint64 count)
{
    return count < 0 ? words : words + QLatin1Char(' ') + QString::number(count);
}

} // namespace

FilterBar::FilterBar(const UiContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
{
    m_filter.me = context.actor;
    createChips();
    retranslate();
    connect(&context.theme, &Theme::changed, this, &FilterBar::retranslate);
}

void FilterBar::createChips()
{
    using Kind = QueueFilter::Kind;
    m_flow = new FlowLayout(this, m_context.theme.space(2), m_context.theme.space(2));
    const QList<std::pair<Kind, QString>> kinds{
        {Kind::All, QStringLiteral("filterAll")},       {Kind::Mine, QStringLiteral("filterMine")},
        {Kind::Overdue, QStringLiteral("filterOverdue")}, {Kind::Today, QStringLiteral("filterToday")},
        {Kind::Tomorrow, QStringLiteral("filterTomorrow")}, {Kind::Nearing, QStringLiteral("filterNearing")},
        {Kind::Paused, QStringLiteral("filterPaused")}, {Kind::Provisional, QStringLiteral("filterProvisional")},
        {Kind::Conflict, QStringLiteral("filterConflict")}};
    for (const auto &[kind, name] : kinds) {
        auto *button = new QPushButton(this);
        button->setObjectName(name);
        button->setCheckable(true);
        button->setProperty("look", QStringLiteral("chip"));
        button->installEventFilter(this);
        connect(button, &QPushButton::clicked, this, [this, chosen = kind] {
            QueueFilter filter = m_filter;
            filter.kind = chosen;
            choose(filter);
            retranslate();
        });
        m_flow->addWidget(button);
        m_chips << Chip{kind, button};
    }
    m_waits = createMenuChip(QStringLiteral("filterWaits"));
    connect(m_waits, &QPushButton::clicked, this, &FilterBar::openWaitsMenu);
    m_types = createMenuChip(QStringLiteral("filterType"));
    connect(m_types, &QPushButton::clicked, this, &FilterBar::openTypeMenu);
    m_day = createMenuChip(QStringLiteral("filterDay"));
    connect(m_day, &QPushButton::clicked, this, [this] {
        QueueFilter filter = m_filter;
        filter.day = {};
        choose(filter);
    });
    m_view = createMenuChip(QStringLiteral("filterView"));
    m_view->setCheckable(false);
    connect(m_view, &QPushButton::clicked, this, &FilterBar::viewsWanted);
}

QPushButton *FilterBar::createMenuChip(const QString &name)
{
    auto *button = new QPushButton(this);
    button->setObjectName(name);
    button->setCheckable(true);
    button->setProperty("look", QStringLiteral("chip"));
    button->installEventFilter(this);
    m_flow->addWidget(button);
    return button;
}

void FilterBar::choose(const QueueFilter &filter)
{
    QueueFilter wanted = filter;
    wanted.me = m_context.actor;
    const bool other = !(wanted == m_filter);
    m_filter = wanted;
    retranslate();
    if (other)
        Q_EMIT filterChanged(m_filter);
}

void FilterBar::setCounts(const QueueCounts &counts)
{
    m_counts = counts;
    retranslate();
}

void FilterBar::setCompact(bool compact)
{
    if (std::exchange(m_compact, compact) != compact)
        retranslate();
}

QString FilterBar::typeName(const QString &type) const
{
    const auto standard = m_context.rules ? m_context.rules->current() : nullptr;
    return standard ? CaseWords(m_context.rules, m_context.language, standard->id, standard->version).business(type) : type;
}

QString FilterBar::words() const
{
    QStringList parts{BuiltInViews::kindWords(m_filter.kind)};
    if (!m_filter.waitsFor.isEmpty())
        parts << tr("waiting for: %1").arg(CaseWords::waitsFor(m_filter.waitsFor));
    if (!m_filter.type.isEmpty())
        parts << typeName(m_filter.type);
    if (m_filter.day.isValid())
        parts << dayWords();
    if (m_filter.order != QueueFilter::Order::Due)
        parts << ColumnsSheet::orderWords(m_filter.order);
    return parts.join(QStringLiteral(" · "));
}

void FilterBar::retranslate()
{
    for (const Chip &chip : std::as_const(m_chips)) {
        const qint64 count = countOf(m_counts, chip.kind);
        chip.button->setText(withCount(BuiltInViews::kindWords(chip.kind), count));
        chip.button->setChecked(chip.kind == m_filter.kind);
        // Contradictions are rare: their chip stands there only while there is one.
        const bool wanted = chip.kind == QueueFilter::Kind::Conflict ? count > 0 : !m_compact || staysInOneLine(chip.kind);
        chip.button->setVisible(wanted || m_filter.kind == chip.kind);
    }
    const QString down = QStringLiteral(" ▾");
    m_waits->setText((m_filter.waitsFor.isEmpty() ? tr("Waits for") : CaseWords::waitsFor(m_filter.waitsFor)) + down);
    m_waits->setAccessibleName(tr("Whom we wait for"));
    m_waits->setChecked(!m_filter.waitsFor.isEmpty());
    m_types->setText((m_filter.type.isEmpty() ? tr("Business type") : typeName(m_filter.type)) + down);
    m_types->setAccessibleName(tr("Business type"));
    m_types->setChecked(!m_filter.type.isEmpty());
    m_day->setVisible(m_filter.day.isValid());
    m_day->setChecked(true);
    if (m_filter.day.isValid()) {
        m_day->setText(dayWords() + QStringLiteral(" ✕"));
        m_day->setAccessibleName(dayWords());
        m_day->setAccessibleDescription(tr("Show every day again"));
    }
    const QString key = Commands::of(CommandId::Views).key.toString(QKeySequence::NativeText);
    QString view = m_viewName.isEmpty() ? tr("Views") : m_viewName;
    m_view->setAccessibleName(view);
    m_view->setText(view.replace(QLatin1Char('&'), QStringLiteral("&&")) + QStringLiteral("  ") + key);
    giveRoom();
}

QString FilterBar::dayWords() const
{
    if (!m_context.rules)
        return m_filter.day.toString(Qt::ISODate);
    const QDate today = ChinaTime::date(m_context.clock.wallUtcMs());
    return tr("due %1", "filter by a day").arg(DeadlineWords(m_context.rules->calendar(), m_context.language).day(m_filter.day, today));
}

void FilterBar::setViewName(const QString &name)
{
    m_viewName = name;
    retranslate();
}

/// The style works a chip's room out by its plain words: the chosen one is bold, and needs it before it is chosen.
void FilterBar::giveRoom()
{
    QFont bold = m_context.theme.small();
    bold.setBold(true);
    const QFontMetrics metrics(bold);
    const QList<QPushButton *> buttons = row();
    for (QPushButton *button : buttons)
        button->setMinimumWidth(metrics.horizontalAdvance(button->text()) + m_context.theme.px(28));
}

void FilterBar::addChoice(QMenu &menu, const QString &words, bool chosen, const QueueFilter &filter)
{
    QString text = words;
    QAction *action = menu.addAction(text.replace(QLatin1Char('&'), QStringLiteral("&&")));
    action->setCheckable(true);
    action->setChecked(chosen);
    connect(action, &QAction::triggered, this, [this, filter] { choose(filter); });
}

void FilterBar::openMenu(QPushButton *chip, const std::function<void(QMenu &)> &fill)
{
    retranslate();
    auto *menu = new QMenu(this);
    menu->setObjectName(chip->objectName() + QStringLiteral("Menu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fill(*menu);
    menu->popup(chip->mapToGlobal(QPoint(0, chip->height() + m_context.theme.space(1))));
}

void FilterBar::openWaitsMenu()
{
    openMenu(m_waits, [this](QMenu &menu) {
        const QList<std::pair<QString, qint64>> choices{{QString(), -1},
                                                        {QStringLiteral("us"), m_counts.us},
                                                        {QStringLiteral("customer"), m_counts.customer},
                                                        {QStringLiteral("outside"), m_counts.outside}};
        for (const auto &[key, count] : choices) {
            QueueFilter filter = m_filter;
            filter.waitsFor = key;
            addChoice(menu, key.isEmpty() ? tr("Whoever") : withCount(CaseWords::waitsFor(key), count), key == m_filter.waitsFor, filter);
        }
    });
}

void FilterBar::openTypeMenu()
{
    openMenu(m_types, [this](QMenu &menu) {
        QueueFilter all = m_filter;
        all.type.clear();
        addChoice(menu, tr("All types"), m_filter.type.isEmpty(), all);
        menu.addSeparator();
        for (auto it = m_counts.byType.cbegin(); it != m_counts.byType.cend(); ++it) {
            QueueFilter filter = m_filter;
            filter.type = it.key();
            addChoice(menu, withCount(typeName(it.key()), it.value()), it.key() == m_filter.type, filter);
        }
    });
}

QList<QPushButton *> FilterBar::row() const
{
    QList<QPushButton *> buttons;
    for (const Chip &chip : m_chips) {
        if (!chip.button->isHidden())
            buttons << chip.button;
    }
    buttons << m_waits << m_types;
    if (!m_day->isHidden())
        buttons << m_day;
    return buttons << m_view;
}

void FilterBar::takeFocus()
{
    for (const Chip &chip : std::as_const(m_chips)) {
        if (chip.kind == m_filter.kind)
            chip.button->setFocus(Qt::ShortcutFocusReason);
    }
}

bool FilterBar::eventFilter(QObject *watched, QEvent *event)
{
    auto *button = qobject_cast<QPushButton *>(watched);
    if (!button || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const QList<QPushButton *> buttons = row();
    const auto at = buttons.indexOf(button);
    const auto isMenu = [this](const QPushButton *one) { return one == m_waits || one == m_types || one == m_view; };
    qsizetype to = -1;
    if (key == Qt::Key_Left)
        to = std::max<qsizetype>(0, at - 1);
    else if (key == Qt::Key_Right)
        to = std::min(buttons.size() - 1, at + 1);
    else if (key == Qt::Key_Home)
        to = 0;
    else if (key == Qt::Key_End)
        to = buttons.size() - 1;
    else if (key == Qt::Key_Down && isMenu(button)) {
        button->click();
        return true;
    }
    if (to < 0)
        return QWidget::eventFilter(watched, event);
    buttons.at(to)->setFocus(Qt::TabFocusReason);
    if (!isMenu(buttons.at(to)) && buttons.at(to) != m_day && to != at)
        buttons.at(to)->click();
    return true;
}

void FilterBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}
