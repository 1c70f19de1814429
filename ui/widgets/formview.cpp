// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/formview.h"

#include "ui/widgets/fieldrows.h"
#include "ui/widgets/groupeditor.h"

#include <QApplication>
#include <QGuiApplication>
#include <QInputMethod>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace {

/// Conditions may depend on fields that other conditions show; so often is looked before they count as settled.
constexpr int mostRounds = 6;

void collect(FieldRows *rows, QList<FieldRows *> &all)
{
    all << rows;
    for (FieldEditor *editor : rows->editors()) {
        if (const auto *group = qobject_cast<GroupEditor *>(editor)) {
            for (FieldRows *entry : group->entries())
                collect(entry, all);
        }
    }
}

} // namespace

FormView::FormView(QWidget *parent)
    : QWidget(parent), m_scroll(new QScrollArea(this)), m_body(new QWidget), m_layout(new QVBoxLayout(m_body)),
      m_factsOf([](const QJsonObject &) { return Facts(); }), m_messagesOf([](const QJsonObject &) { return QList<FormMessage>(); })
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_scroll);
    m_body->setObjectName(QStringLiteral("formbody"));
    m_layout->setContentsMargins(0, 0, 8, 8);
    m_scroll->setWidget(m_body);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // A form lies on a card: the card's ground shows through.
    m_scroll->viewport()->setObjectName(QStringLiteral("formground"));
    m_scroll->setStyleSheet(QStringLiteral("QScrollArea, QWidget#formground, QWidget#formbody { background: transparent; border: none; }"));
    m_body->installEventFilter(this);
}

FormView::~FormView()
{
    dropRows();
}

/// Takes the rows out without hearing what the focus tells while they go.
void FormView::dropRows()
{
    const QList<FieldRows *> all = allRows();
    for (FieldRows *rows : all)
        rows->disconnect(this);
    delete std::exchange(m_rows, nullptr);
}

void FormView::setRules(FactsOf factsOf, MessagesOf messagesOf)
{
    m_factsOf = std::move(factsOf);
    m_messagesOf = std::move(messagesOf);
}

void FormView::setFields(const QList<Field> &fields, const QString &language)
{
    const QJsonObject kept = m_rows ? m_rows->values() : QJsonObject();
    dropRows();
    m_rows = new FieldRows(fields, {}, language, m_body);
    m_layout->insertWidget(0, m_rows);
    if (m_layout->count() == 1)
        m_layout->addStretch();
    m_remarks.clear();
    m_left.clear();
    m_showAll = false;
    if (!kept.isEmpty())
        m_rows->setValues(kept);
    attachAll();
    refresh();
}

QJsonObject FormView::values() const
{
    return m_rows ? m_rows->values() : QJsonObject();
}

QJsonObject FormView::typed() const
{
    return m_rows ? m_rows->typed() : QJsonObject();
}

void FormView::setValues(const QJsonObject &values)
{
    if (m_rows)
        fill(&FieldRows::setValues, values);
}

void FormView::setTyped(const QJsonObject &typed)
{
    if (m_rows)
        fill(&FieldRows::setTyped, typed);
}

void FormView::fill(void (FieldRows::*set)(const QJsonObject &), const QJsonObject &content)
{
    m_left.clear();
    m_remarks.clear();
    m_showAll = false;
    (m_rows->*set)(content);
    refresh();
    // Fields that only now are shown keep what was given for them.
    m_scroll->ensureVisible(0, 0);
}

void FormView::setValue(const QString &path, const QJsonValue &value)
{
    if (FieldEditor *found = editor(path)) {
        found->setValue(value);
        m_left.insert(path);
        onEdited();
    }
}

Facts FormView::facts() const
{
    return m_factsOf(values());
}

bool FormView::isBlocked() const
{
    return std::any_of(m_messages.begin(), m_messages.end(), [](const FormMessage &one) { return one.blocks; });
}

void FormView::showAll()
{
    m_showAll = true;
    showMessages();
}

bool FormView::goToNextMessage()
{
    showAll();
    return goToMessage(true) || goToMessage(false);
}

bool FormView::goToFirstBlock()
{
    for (const FormMessage &message : std::as_const(m_messages)) {
        FieldEditor *found = message.blocks ? editor(message.path) : nullptr;
        if (found) {
            bringTo(found);
            return true;
        }
    }
    return false;
}

void FormView::focusFirst()
{
    const QList<FieldEditor *> shown = editorsShown();
    if (!shown.isEmpty())
        bringTo(shown.first());
}

void FormView::focusLast()
{
    const QList<FieldEditor *> shown = editorsShown();
    if (!shown.isEmpty())
        bringTo(shown.last());
}

void FormView::focusField(const QString &path)
{
    if (FieldEditor *found = editor(path))
        bringTo(found);
}

void FormView::goOnAt(const QString &path)
{
    FieldEditor *found = editor(path);
    QWidget *target = found ? found->target() : nullptr;
    if (!target)
        return;
    target->setFocus(Qt::OtherFocusReason);
    if (auto *line = qobject_cast<QLineEdit *>(target))
        line->end(false);
    else if (auto *text = qobject_cast<QPlainTextEdit *>(target))
        text->moveCursor(QTextCursor::End);
    m_scroll->ensureWidgetVisible(found, 0, roomForRemark());
}

QString FormView::pathInHand() const
{
    const QWidget *last = focusWidget();
    const QList<FieldEditor *> shown = editorsShown();
    const auto holds = std::find_if(shown.begin(), shown.end(), [last](const FieldEditor *one) { return last && one->isAncestorOf(last); });
    return holds == shown.end() ? QString() : (*holds)->path();
}

void FormView::settle()
{
    QGuiApplication::inputMethod()->commit();
    const QList<FieldEditor *> shown = editorsShown();
    for (FieldEditor *one : shown) {
        one->commitComposition();
        one->tidy();
    }
    refresh();
}

FieldEditor *FormView::editor(const QString &path) const
{
    const QList<FieldRows *> all = allRows();
    for (const FieldRows *rows : all) {
        for (FieldEditor *one : rows->editors()) {
            if (one->path() == path)
                return one;
        }
    }
    return nullptr;
}

QList<FieldEditor *> FormView::editorsShown() const
{
    QList<FieldEditor *> shown;
    if (!m_rows)
        return shown;
    for (FieldEditor *one : m_rows->editors()) {
        if (m_rows->isShown(one))
            shown << one->leaves();
    }
    return shown;
}

void FormView::refresh()
{
    if (m_refreshing || !m_rows)
        return;
    m_refreshing = true;
    showConditions();
    showMessages();
    m_refreshing = false;
    Q_EMIT changed();
}

/// What is being typed in stays in view.
int FormView::roomForRemark() const
{
    return fontMetrics().height() * 5 / 2;
}

void FormView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const QList<FieldEditor *> shown = editorsShown();
    for (FieldEditor *one : shown) {
        if (one->isAncestorOf(QApplication::focusWidget()))
            m_scroll->ensureWidgetVisible(one, 0, roomForRemark());
    }
}

bool FormView::eventFilter(QObject *watched, QEvent *event)
{
    // The body is as wide as the view allows, never wider: nothing of a form is cut at the right.
    if (watched == m_body && event->type() == QEvent::LayoutRequest)
        m_body->setMinimumWidth(0);
    return QWidget::eventFilter(watched, event);
}

void FormView::attach(FieldRows *rows)
{
    disconnect(rows, nullptr, this, nullptr);
    connect(rows, &FieldRows::edited, this, [this] { onEdited(); });
    connect(rows, &FieldRows::left, this, [this](const FieldEditor *left) {
        m_left.insert(left->path());
        refresh();
    });
    connect(rows, &FieldRows::enterPressed, this, &FormView::goOn);
    connect(rows, &FieldRows::remarked, this, &FormView::onRemarked);
    connect(rows, &FieldRows::rebuilt, this, [this] {
        attachAll();
        refresh();
    });
}

void FormView::attachAll()
{
    const QList<FieldRows *> all = allRows();
    for (FieldRows *rows : all)
        attach(rows);
    orderTabs();
}

QList<FieldRows *> FormView::allRows() const
{
    QList<FieldRows *> all;
    if (m_rows)
        collect(m_rows, all);
    return all;
}

void FormView::showConditions()
{
    const QList<FieldRows *> all = allRows();
    for (int round = 0; round < mostRounds; ++round) {
        const Facts now = facts();
        bool moved = false;
        for (FieldRows *rows : all) {
            for (FieldEditor *one : rows->editors()) {
                const bool wanted = one->field().when.holds(now);
                moved = moved || wanted != rows->isShown(one);
                rows->setShown(one, wanted);
            }
        }
        if (!moved)
            return;
    }
}

void FormView::showMessages()
{
    m_messages = m_messagesOf(values());
    QStringList order;
    const QList<FieldEditor *> shown = editorsShown();
    for (const FieldEditor *one : shown)
        order << one->path();
    std::stable_sort(m_messages.begin(), m_messages.end(), [&order](const FormMessage &a, const FormMessage &b) {
        const qsizetype atA = order.indexOf(a.path);
        const qsizetype atB = order.indexOf(b.path);
        return atA != atB ? atA < atB : a.blocks && !b.blocks;
    });
    const QList<FieldRows *> all = allRows();
    for (FieldRows *rows : all) {
        for (FieldEditor *one : rows->editors()) {
            const auto told = std::find_if(m_messages.begin(), m_messages.end(), [this, one](const FormMessage &message) {
                const bool due = message.live || (m_left.contains(message.path) && !message.missing);
                return message.path == one->path() && (m_showAll || due);
            });
            if (told != m_messages.end())
                rows->setMessage(one, told->sentence, told->blocks);
            else
                rows->setMessage(one, m_remarks.value(one->path()), false);
        }
    }
}

void FormView::onEdited()
{
    refresh();
}

void FormView::onRemarked(const FieldEditor *editor, const QString &sentence)
{
    if (m_remarks.value(editor->path()) == sentence)
        return;
    m_remarks.insert(editor->path(), sentence);
    showMessages();
}

void FormView::goOn(FieldEditor *from)
{
    from->commitComposition();
    from->tidy();
    m_left.insert(from->path());
    refresh();
    const QList<FieldEditor *> shown = editorsShown();
    const qsizetype at = shown.indexOf(from);
    if (at >= 0 && at + 1 < shown.size())
        bringTo(shown.at(at + 1));
    else
        Q_EMIT finished();
}

void FormView::bringTo(FieldEditor *editor)
{
    QWidget *target = editor->target();
    if (!target)
        return;
    target->setFocus(Qt::TabFocusReason);
    m_scroll->ensureWidgetVisible(editor, 0, roomForRemark());
}

void FormView::orderTabs()
{
    QWidget *previous = nullptr;
    for (const FieldEditor *one : m_rows->editors()) {
        const QList<QWidget *> stops = one->stops();
        for (QWidget *stop : stops) {
            if (previous)
                setTabOrder(previous, stop);
            previous = stop;
        }
    }
}

bool FormView::goToMessage(bool blocksOnly)
{
    QList<FieldEditor *> wrong;
    for (const FormMessage &message : std::as_const(m_messages)) {
        FieldEditor *found = message.blocks == blocksOnly ? editor(message.path) : nullptr;
        if (found && !wrong.contains(found))
            wrong << found;
    }
    if (wrong.isEmpty())
        return false;
    const QWidget *focus = QApplication::focusWidget();
    qsizetype at = -1;
    for (qsizetype i = 0; focus && i < wrong.size(); ++i) {
        if (wrong.at(i)->isAncestorOf(focus))
            at = i;
    }
    bringTo(wrong.at((at + 1) % wrong.size()));
    return true;
}
