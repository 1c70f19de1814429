// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/exitsbar.h"

#include "ui/shell/theme.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/keybutton.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace {

QLabel *sentence(const char *name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setObjectName(QLatin1String(name));
    setLook(label, "small");
    return label;
}

QString keyOf(CommandId command)
{
    const Command row = Commands::of(command);
    return QStringLiteral("%1 %2").arg(row.words, row.key.toString(QKeySequence::NativeText));
}

} // namespace

CommandId Exits::usual() const
{
    if (missing.isEmpty())
        return CommandId::Accept;
    return mayAcceptWithGaps() ? CommandId::AcceptWithGaps : CommandId::Tell;
}

ExitsBar::ExitsBar(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_row(nullptr), m_accept(button(CommandId::Accept, "accept")),
      m_withGaps(button(CommandId::AcceptWithGaps, "acceptwithgaps")), m_tell(button(CommandId::Tell, "tell")),
      m_state(sentence("formstate", this)), m_why(sentence("exitswhy", this))
{
    setObjectName(QStringLiteral("exits"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.space(1));
    auto *buttons = new QWidget(this);
    m_row = new FlowLayout(buttons, theme.space(2), theme.space(2));
    for (KeyButton *one : {m_accept, m_withGaps, m_tell})
        m_row->addWidget(one);
    column->addWidget(m_why);
    column->addWidget(buttons);
    column->addWidget(m_state);
    showExits();
}

void ExitsBar::setExits(const Exits &exits)
{
    if (m_exits == exits)
        return;
    m_exits = exits;
    showExits();
}

void ExitsBar::setCompact(bool compact)
{
    m_compact = compact;
    showExits();
}

void ExitsBar::takeFocus()
{
    const CommandId usual = m_exits.usual();
    for (KeyButton *one : {m_accept, m_withGaps, m_tell}) {
        if (one->command() == usual)
            one->setFocus(Qt::TabFocusReason);
    }
}

void ExitsBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        showExits();
}

KeyButton *ExitsBar::button(CommandId command, const char *objectName)
{
    auto *made = new KeyButton(command, m_theme, this);
    made->setObjectName(QLatin1String(objectName));
    connect(made, &QPushButton::clicked, this, [this, command] { Q_EMIT pressed(command); });
    return made;
}

void ExitsBar::showExits()
{
    const CommandId usual = m_exits.usual();
    for (KeyButton *one : {m_accept, m_withGaps, m_tell})
        one->setFilled(one->command() == usual);
    m_withGaps->setVisible(m_exits.asksPapers);
    m_tell->setVisible(m_exits.asksPapers);
    m_withGaps->setEnabled(m_exits.mayAcceptWithGaps());
    m_tell->setEnabled(m_exits.mayTell());
    m_state->setText(m_exits.toMend > 0 ? tr("%n to fill in or mend", nullptr, m_exits.toMend) : tr("✓ form complete"));
    const QString papers = m_exits.missing.join(tr(", ", "between papers"));
    QString why;
    if (!m_exits.mustBeHere.isEmpty())
        why = tr("▲ Missing: %1. “%2” cannot follow later: %3").arg(papers, m_exits.mustBeHere, keyOf(CommandId::Tell));
    else if (m_exits.mayAcceptWithGaps())
        why = tr("○ Missing: %1 → %2, or %3").arg(papers, keyOf(CommandId::AcceptWithGaps), keyOf(CommandId::Tell));
    else if (m_exits.mayTell())
        why = tr("▲ Missing: %1 → %2").arg(papers, keyOf(CommandId::Tell));
    else if (m_exits.asksPapers)
        why = tr("✓ papers complete");
    m_why->setText(why);
    m_why->setVisible(!m_compact && !why.isEmpty());
    m_state->setVisible(!m_compact);
    m_accept->setAccessibleDescription(m_exits.missing.isEmpty() ? Commands::of(CommandId::Accept).key.toString(QKeySequence::NativeText) : why);
    updateGeometry();
}
