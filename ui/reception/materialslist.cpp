// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/materialslist.h"

#include "ui/shell/theme.h"
#include "ui/widgets/rowdelegate.h"

#include <QFocusEvent>
#include <QKeyEvent>
#include <QSet>

#include <algorithm>

namespace {

constexpr QLatin1String present("present");
constexpr QLatin1String later("later");

} // namespace

MaterialsList::MaterialsList(const Theme &theme, QWidget *parent) : QListWidget(parent), m_theme(theme)
{
    setObjectName(QStringLiteral("materials"));
    setItemDelegate(new RowDelegate(theme, this));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setTabKeyNavigation(false);
    setFrameShape(QFrame::NoFrame);
}

void MaterialsList::setMaterials(const BusinessType &type, const Facts &facts, const QString &language)
{
    QList<Line> lines;
    for (const Material &material : type.materials) {
        const bool needed = material.when.holds(facts);
        const bool othersOnly = material.when.names() == QSet<QString>{QStringLiteral("class")};
        if (needed || !othersOnly)
            lines << Line{material, needed};
    }
    std::stable_sort(lines.begin(), lines.end(), [](const Line &a, const Line &b) { return a.needed && !b.needed; });
    const bool same = language == m_language && lines.size() == m_lines.size()
                      && std::equal(lines.begin(), lines.end(), m_lines.begin(),
                                    [](const Line &a, const Line &b) { return a.material.key == b.material.key && a.needed == b.needed; });
    if (same)
        return;
    const int row = currentRow();
    m_language = language;
    m_lines = lines;
    clear();
    for (int i = 0; i < m_lines.size(); ++i) {
        addItem(new QListWidgetItem);
        showRow(i);
    }
    setCurrentRow(qBound(-1, row, count() - 1));
    updateGeometry();
}

QMap<QString, QString> MaterialsList::states() const
{
    QMap<QString, QString> states;
    for (const Line &line : m_lines) {
        if (line.needed)
            states.insert(line.material.key, m_states.value(line.material.key, QString(later)));
        if (line.material.optional && states.value(line.material.key) == later)
            states.remove(line.material.key); // nobody waits for it
    }
    return states;
}

void MaterialsList::setStates(const QMap<QString, QString> &states)
{
    m_states = states;
    for (int i = 0; i < m_lines.size(); ++i)
        showRow(i);
}

void MaterialsList::allPresent()
{
    for (int i = 0; i < m_lines.size(); ++i)
        set(i, true);
}

void MaterialsList::setFollowUntil(const QString &day)
{
    if (m_followUntil == day)
        return;
    m_followUntil = day;
    for (int i = 0; i < m_lines.size(); ++i)
        showRow(i);
}

bool MaterialsList::asksAny() const
{
    return std::any_of(m_lines.begin(), m_lines.end(), [](const Line &line) { return line.needed && !line.material.optional; });
}

QList<Material> MaterialsList::missing() const
{
    QList<Material> list;
    for (const Line &line : m_lines) {
        if (line.needed && !line.material.optional && m_states.value(line.material.key) != present)
            list << line.material;
    }
    return list;
}

QString MaterialsList::firstMissing() const
{
    for (const Line &line : m_lines) {
        if (line.needed && !line.material.canFollow && m_states.value(line.material.key) != present)
            return line.material.key;
    }
    return {};
}

void MaterialsList::focusMaterial(const QString &key)
{
    for (int i = 0; i < m_lines.size(); ++i) {
        if (m_lines.at(i).material.key == key)
            setCurrentRow(i);
    }
    setFocus(Qt::TabFocusReason);
}

QSize MaterialsList::sizeHint() const
{
    return {m_theme.px(240), count() * m_theme.px(36) + 2};
}

void MaterialsList::keyPressEvent(QKeyEvent *event)
{
    const int row = currentRow();
    const bool isPresent = row >= 0 && m_states.value(m_lines.at(row).material.key) == present;
    switch (event->key()) {
    case Qt::Key_Space: set(row, !isPresent); return;
    case Qt::Key_Right: set(row, true); return;
    case Qt::Key_Left: set(row, false); return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (row + 1 < count())
            setCurrentRow(row + 1);
        else
            Q_EMIT finished();
        return;
    default: QListWidget::keyPressEvent(event);
    }
}

void MaterialsList::mouseReleaseEvent(QMouseEvent *event)
{
    QListWidget::mouseReleaseEvent(event);
    const int row = indexAt(event->position().toPoint()).row();
    if (row >= 0)
        set(row, m_states.value(m_lines.at(row).material.key) != present);
}

void MaterialsList::focusInEvent(QFocusEvent *event)
{
    if (currentRow() < 0 && count() > 0)
        setCurrentRow(0);
    QListWidget::focusInEvent(event);
}

void MaterialsList::changeEvent(QEvent *event)
{
    QListWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGeometry();
}

void MaterialsList::set(int row, bool isPresent)
{
    if (row < 0 || row >= m_lines.size() || !m_lines.at(row).needed)
        return;
    m_states.insert(m_lines.at(row).material.key, QString(isPresent ? present : later));
    showRow(row);
    Q_EMIT statesChanged();
}

void MaterialsList::showRow(int row)
{
    using Ink = RowDelegate::Ink;
    const Line &line = m_lines.at(row);
    const QString name = line.material.name.in(m_language);
    const bool isPresent = m_states.value(line.material.key) == present;
    QString shape = QStringLiteral("○");
    QString words = m_followUntil.isEmpty() ? tr("to follow") : tr("to bring by %1").arg(m_followUntil);
    Ink ink = Ink::Muted;
    if (!line.needed) {
        shape = QStringLiteral("–");
        words = line.material.when.names().contains(QStringLiteral("agent")) ? tr("customer is here: not needed") : tr("not needed");
    } else if (isPresent) {
        shape = QStringLiteral("✓");
        words = tr("original checked");
        ink = Ink::Accent;
    } else if (line.material.optional) {
        words = tr("if there is one");
    } else if (!line.material.canFollow) {
        shape = QStringLiteral("▲");
        words = tr("must be here");
        ink = Ink::Error;
    } else {
        ink = Ink::Warning;
    }
    QListWidgetItem *shown = item(row);
    shown->setText(name);
    shown->setData(RowDelegate::ShapeRole, shape);
    shown->setData(RowDelegate::RightRole, words);
    shown->setData(RowDelegate::InkRole, static_cast<int>(ink));
    shown->setData(Qt::AccessibleTextRole, tr("%1: %2", "a paper and its state").arg(name, words));
    shown->setToolTip(line.material.hint.in(m_language).toHtmlEscaped());
}
