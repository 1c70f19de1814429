// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/manypanel.h"

#include "ui/queue/casewords.h"
#include "ui/shell/theme.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/tallview.h"

#include <QEvent>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

ManyPanel::ManyPanel(const UiContext &context, QWidget *parent)
    : QFrame(parent), m_context(context), m_view(new TallView(this)), m_count(new QLabel(m_view->ground())), m_types(new QLabel(m_view->ground())),
      m_rest(new QLabel(m_view->ground())), m_acts(new QWidget(m_view->ground())), m_words(new QLabel(m_view->ground())),
      m_bar(new QProgressBar(m_view->ground())), m_stop(new QPushButton(m_view->ground())), m_leave(new QPushButton(m_view->ground()))
{
    setObjectName(QStringLiteral("manyPanel"));
    setLook(this, "card");
    const Theme &theme = context.theme;
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_view);
    auto *column = new QVBoxLayout(m_view->ground());
    const int edge = theme.space(4);
    column->setContentsMargins(edge, edge, edge, edge);
    column->setSpacing(theme.space(2));
    setLook(m_count, "heading");
    m_count->setObjectName(QStringLiteral("manyCount"));
    setLook(m_types, "");
    setLook(m_rest, "muted");
    setLook(m_words, "muted");
    for (QLabel *label : {m_count, m_types, m_rest, m_words}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        column->addWidget(label);
    }
    m_bar->setObjectName(QStringLiteral("manyProgress"));
    m_bar->setTextVisible(false);
    column->addWidget(m_bar);
    auto *flow = new FlowLayout(m_acts, theme.space(2), theme.space(2));
    for (const CommandId command : {CommandId::ReachNext, CommandId::Transfer, CommandId::Note, CommandId::Print}) {
        auto *button = new KeyButton(command, theme, m_acts);
        button->setFilled(command == CommandId::ReachNext);
        connect(button, &QPushButton::clicked, this, [this, command] { Q_EMIT wanted(command); });
        flow->addWidget(button);
    }
    column->addWidget(m_acts);
    m_stop->setObjectName(QStringLiteral("manyStop"));
    m_leave->setObjectName(QStringLiteral("manyLeave"));
    setLook(m_leave, "link");
    connect(m_stop, &QPushButton::clicked, this, &ManyPanel::stopWanted);
    connect(m_leave, &QPushButton::clicked, this, &ManyPanel::leaveWanted);
    column->addWidget(m_stop, 0, Qt::AlignLeft);
    column->addWidget(m_leave, 0, Qt::AlignLeft);
    column->addStretch(1);
    endProgress();
    retranslate();
}

void ManyPanel::setCases(const QList<QueueRow> &rows, bool more)
{
    m_rows = rows;
    m_more = more;
    retranslate();
}

void ManyPanel::showProgress(int done, int of)
{
    m_bar->setRange(0, of);
    m_bar->setValue(done);
    m_words->setText(tr("%1 of %2", "cases worked through").arg(done).arg(of));
    m_bar->setAccessibleName(m_words->text());
    for (QWidget *widget : {static_cast<QWidget *>(m_words), static_cast<QWidget *>(m_bar), static_cast<QWidget *>(m_stop)})
        widget->show();
    m_acts->setEnabled(false);
}

void ManyPanel::endProgress()
{
    for (QWidget *widget : {static_cast<QWidget *>(m_words), static_cast<QWidget *>(m_bar), static_cast<QWidget *>(m_stop)})
        widget->hide();
    m_acts->setEnabled(true);
}

QString ManyPanel::byBusiness() const
{
    QMap<QString, int> counts;
    for (const QueueRow &row : m_rows)
        ++counts[CaseWords(m_context.rules, m_context.language, row.standard, row.standardVersion).business(row.type)];
    QStringList parts;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        parts << it.key() + u' ' + QString::number(it.value());
    return parts.join(QStringLiteral(" · "));
}

void ManyPanel::retranslate()
{
    const auto count = static_cast<int>(m_rows.size());
    m_count->setText(tr("%n case(s) chosen", nullptr, count));
    setAccessibleName(m_count->text());
    m_types->setText(byBusiness());
    m_rest->setText(m_more ? tr("The list goes on behind what is loaded. Scroll to its end to choose more.") : QString());
    m_rest->setVisible(m_more);
    m_stop->setText(tr("Stop (Esc)"));
    m_leave->setText(tr("Choose one only (Esc)"));
}

void ManyPanel::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}
