// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/draftlist.h"

#include "core/base/chinatime.h"
#include "ui/reception/draftwords.h"
#include "ui/shell/theme.h"
#include "ui/widgets/whytext.h"

#include <QKeyEvent>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

DraftList::DraftList(const Theme &theme, QWidget *parent) : StartList(theme, "drafts", parent), m_throwAway(new QPushButton(this))
{
    m_throwAway->setObjectName(QStringLiteral("throwdraft"));
    setLook(m_throwAway, "flat");
    m_throwAway->setFocusPolicy(Qt::NoFocus); // its key works in the list
    setBesideTitle(m_throwAway);
    connect(m_throwAway, &QPushButton::clicked, this, &DraftList::throwAway);
    connect(this, &StartList::lineChosen, this, [this](const QString &id) { Q_EMIT chosen(DraftId{id}); });
    retranslate();
}

void DraftList::setRows(const QList<DraftRow> &rows, const Rules &rules, const QString &language, QDate today)
{
    QList<Line> lines;
    for (const DraftRow &row : rows) {
        const QString business = DraftWords::business(row.businessType, row.standard, row.standardVersion, rules, language);
        const QDate day = ChinaTime::date(row.savedMs);
        const QString time = ChinaTime::time(row.savedMs).toString(QStringLiteral("HH:mm"));
        Line line;
        line.id = row.id.value;
        line.words = tr("%1 · %2", "customer, business").arg(row.customer.isEmpty() ? tr("no name yet") : row.customer, business);
        line.right = tr("%1, typed until %2", "who, when").arg(DraftWords::whose(row.actor, row.window), day == today ? time : WhyText::day(day, today) + u' ' + time);
        line.shape = QStringLiteral("✎");
        line.ink = RowDelegate::Ink::Warning;
        line.spoken = tr("%1, %2", "a draft and its time").arg(line.words, line.right);
        lines << line;
    }
    setLines(lines);
    retranslate();
}

bool DraftList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == list() && event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Delete) {
        throwAway();
        return true;
    }
    return StartList::eventFilter(watched, event);
}

void DraftList::throwAway()
{
    if (const QString id = currentId(); !id.isEmpty())
        Q_EMIT unwanted(DraftId{id});
}

void DraftList::retranslate()
{
    setTitle(tr("Forms left half typed: %n. Tab comes here, Enter goes on with one", nullptr, list()->count()));
    list()->setAccessibleName(tr("Forms left half typed"));
    m_throwAway->setText(tr("Not wanted any more (Delete)"));
}
