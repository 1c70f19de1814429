// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/choiceeditors.h"

#include "ui/widgets/flowlayout.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QKeyEvent>
#include <QLabel>
#include <QRadioButton>
#include <QStylePainter>

#include <algorithm>

namespace {

bool isEnter(const QKeyEvent &key)
{
    return key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
}

} // namespace

ChipsEditor::ChipsEditor(const Field &field, const QString &path, const QString &language, QWidget *parent)
    : FieldEditor(field, path, language, parent)
{
    new FlowLayout(this, 16, 0);
    if (field.kind == FieldKind::YesNo) {
        const auto words = [&field, &language](const QString &key, const QString &usual) {
            const auto own = std::find_if(field.options.begin(), field.options.end(), [&key](const Field::Option &option) { return option.key == key; });
            return own == field.options.end() ? usual : own->name.in(language);
        };
        add(QStringLiteral("no"), words(QStringLiteral("no"), tr("No")));
        add(QStringLiteral("yes"), words(QStringLiteral("yes"), tr("Yes")));
        if (!field.isRequired)
            check(QStringLiteral("no"));
        return;
    }
    for (const Field::Option &option : field.options)
        add(option.key, option.name.in(language));
}

bool ChipsEditor::suits(const Field &field, const QString &language)
{
    qsizetype width = 0;
    for (const Field::Option &option : field.options) {
        const QString name = option.name.in(language);
        width += 4 + (language == QStringLiteral("en") ? name.size() : 2 * name.size());
    }
    return field.options.size() <= 4 && width <= 60;
}

QJsonValue ChipsEditor::value() const
{
    for (qsizetype i = 0; i < m_chips.size(); ++i) {
        if (m_chips.at(i)->isChecked())
            return field().kind == FieldKind::YesNo ? QJsonValue(m_keys.at(i) == QStringLiteral("yes")) : QJsonValue(m_keys.at(i));
    }
    return QJsonValue::Undefined;
}

void ChipsEditor::setValue(const QJsonValue &value)
{
    const QString chosen = value.isBool() ? (value.toBool() ? QStringLiteral("yes") : QStringLiteral("no")) : value.toString();
    check(chosen.isEmpty() && field().kind == FieldKind::YesNo && !field().isRequired ? QStringLiteral("no") : chosen);
}

QList<QWidget *> ChipsEditor::stops() const
{
    return {m_chips.begin(), m_chips.end()};
}

QWidget *ChipsEditor::target() const
{
    for (QAbstractButton *chip : m_chips) {
        if (chip->isChecked())
            return chip;
    }
    return m_chips.value(0);
}

bool ChipsEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut)
        Q_EMIT left();
    if (event->type() != QEvent::KeyPress)
        return FieldEditor::eventFilter(watched, event);
    const auto &key = *static_cast<QKeyEvent *>(event);
    if (isEnter(key)) {
        Q_EMIT enterPressed();
        return true;
    }
    const bool forward = key.key() == Qt::Key_Right || key.key() == Qt::Key_Down;
    if (forward || key.key() == Qt::Key_Left || key.key() == Qt::Key_Up) {
        step(static_cast<QAbstractButton *>(watched), forward ? 1 : -1);
        return true;
    }
    if (key.key() == Qt::Key_Backspace && !field().isRequired && field().kind == FieldKind::Choice) {
        check({});
        Q_EMIT edited();
        return true;
    }
    return FieldEditor::eventFilter(watched, event);
}

void ChipsEditor::add(const QString &key, const QString &words)
{
    auto *chip = new QRadioButton(words, this);
    name(chip);
    if (!m_chips.isEmpty())
        chip->setObjectName(QStringLiteral("field.%1=%2").arg(path(), key));
    chip->setAccessibleName(QStringLiteral("%1: %2").arg(label(), words));
    chip->installEventFilter(this);
    layout()->addWidget(chip);
    m_chips << chip;
    m_keys << key;
    connect(chip, &QAbstractButton::toggled, this, [this](bool on) {
        if (!on)
            return;
        settleTab();
        Q_EMIT edited();
    });
}

/// To the neighbour, round at the ends, and chosen.
void ChipsEditor::step(QAbstractButton *from, int by)
{
    const qsizetype at = m_chips.indexOf(from);
    QAbstractButton *next = m_chips.at((at + by + m_chips.size()) % m_chips.size());
    next->setChecked(true);
    next->setFocus(Qt::TabFocusReason);
}

void ChipsEditor::check(const QString &key)
{
    for (qsizetype i = 0; i < m_chips.size(); ++i) {
        const QSignalBlocker quiet(m_chips.at(i));
        m_chips.at(i)->setAutoExclusive(false);
        m_chips.at(i)->setChecked(m_keys.at(i) == key);
    }
    for (QAbstractButton *chip : std::as_const(m_chips))
        chip->setAutoExclusive(true);
    settleTab();
}

/// Tab stops once: at the chosen one, or at each while none is chosen.
void ChipsEditor::settleTab()
{
    const bool none = value().isUndefined();
    for (QAbstractButton *chip : std::as_const(m_chips))
        chip->setFocusPolicy(none || chip->isChecked() ? Qt::StrongFocus : Qt::ClickFocus);
}

void QuietList::keyPressEvent(QKeyEvent *event)
{
    if (isEnter(*event)) {
        Q_EMIT enterPressed();
        return;
    }
    QComboBox::keyPressEvent(event);
}

void QuietList::wheelEvent(QWheelEvent *event)
{
    if (hasFocus())
        QComboBox::wheelEvent(event);
    else
        event->ignore();
}

void QuietList::focusOutEvent(QFocusEvent *event)
{
    QComboBox::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason)
        Q_EMIT left();
}

void QuietList::paintEvent(QPaintEvent *event)
{
    QComboBox::paintEvent(event);
    if (!currentText().isEmpty() || m_unchosen.isEmpty())
        return;
    QStylePainter painter(this);
    QStyleOptionComboBox option;
    initStyleOption(&option);
    const QRect room = style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this);
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft, fontMetrics().elidedText(m_unchosen, Qt::ElideRight, room.width()));
}

ListEditor::ListEditor(const Field &field, const QString &path, const QString &language, QWidget *parent)
    : FieldEditor(field, path, language, parent), m_list(new QuietList(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list);
    m_list->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_list->setUnchosenWords(field.hint.isEmpty() ? tr("Choose with the arrow keys") : field.hint.in(language));
    if (!field.isRequired)
        m_list->addItem(QString(), QString());
    for (const Field::Option &option : field.options)
        m_list->addItem(option.name.in(language), option.key);
    m_list->setCurrentIndex(-1);
    name(m_list);
    // Of a list to choose from, Qt tells a screen reader what is chosen and takes its name from a label beside it: the row's own label has another parent.
    auto *spoken = new QLabel(this->label(), this);
    spoken->setTextFormat(Qt::PlainText);
    spoken->setBuddy(m_list);
    spoken->hide();
    connect(m_list, &QComboBox::currentIndexChanged, this, &FieldEditor::edited);
    connect(m_list, &QuietList::enterPressed, this, &FieldEditor::enterPressed);
    connect(m_list, &QuietList::left, this, &FieldEditor::left);
}

QJsonValue ListEditor::value() const
{
    const QString key = m_list->currentData().toString();
    return key.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(key);
}

void ListEditor::setValue(const QJsonValue &value)
{
    const QSignalBlocker quiet(m_list);
    const QString key = value.toString();
    m_list->setCurrentIndex(key.isEmpty() ? -1 : m_list->findData(key));
}

ChecksEditor::ChecksEditor(const Field &field, const QString &path, const QString &language, QWidget *parent)
    : FieldEditor(field, path, language, parent)
{
    new FlowLayout(this, 16, 0);
    for (const Field::Option &option : field.options) {
        auto *box = new QCheckBox(option.name.in(language), this);
        name(box);
        if (!m_boxes.isEmpty())
            box->setObjectName(QStringLiteral("field.%1=%2").arg(path, option.key));
        box->setAccessibleName(QStringLiteral("%1: %2").arg(label(), option.name.in(language)));
        box->installEventFilter(this);
        layout()->addWidget(box);
        m_boxes << box;
        connect(box, &QAbstractButton::toggled, this, &FieldEditor::edited);
    }
}

QJsonValue ChecksEditor::value() const
{
    QJsonArray keys;
    for (qsizetype i = 0; i < m_boxes.size(); ++i) {
        if (m_boxes.at(i)->isChecked())
            keys.append(field().options.at(i).key);
    }
    return keys.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(keys);
}

void ChecksEditor::setValue(const QJsonValue &value)
{
    const QJsonArray keys = value.toArray();
    for (qsizetype i = 0; i < m_boxes.size(); ++i) {
        const QSignalBlocker quiet(m_boxes.at(i));
        m_boxes.at(i)->setChecked(keys.contains(field().options.at(i).key));
    }
}

QList<QWidget *> ChecksEditor::stops() const
{
    return {m_boxes.begin(), m_boxes.end()};
}

bool ChecksEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut)
        Q_EMIT left();
    if (event->type() == QEvent::KeyPress && isEnter(*static_cast<QKeyEvent *>(event))) {
        Q_EMIT enterPressed();
        return true;
    }
    return FieldEditor::eventFilter(watched, event);
}
