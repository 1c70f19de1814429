// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/dayfield.h"

#include "core/base/chinatime.h"
#include "ui/shell/commands.h"

#include <QKeyEvent>

#include <array>

DayField::DayField(QWidget *parent) : QLineEdit(parent)
{
    setAttribute(Qt::WA_InputMethodEnabled, false);
    setMaxLength(20);
    connect(this, &QLineEdit::returnPressed, this, &DayField::take);
}

void DayField::setDay(QDate day)
{
    m_day = day;
    setText(day.toString(Qt::ISODate));
}

void DayField::take()
{
    const auto typed = ChinaTime::parseDate(text());
    if (typed)
        Q_EMIT dayTyped(*typed);
    else
        Q_EMIT refused(text());
}

bool DayField::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        constexpr std::array stepping{CommandId::PreviousDay, CommandId::NextDay, CommandId::Today};
        for (const CommandId id : stepping) {
            if (QKeySequence(key->keyCombination()) == Commands::of(id).key) {
                event->ignore(); // else the editor keeps Ctrl+Left for itself
                return true;
            }
        }
    }
    return QLineEdit::event(event);
}
