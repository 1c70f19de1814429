// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/findrows.h"

#include "core/base/chinatime.h"
#include "ui/queue/casewords.h"
#include "ui/widgets/rowdelegate.h"

#include <QListWidget>

namespace {

constexpr qsizetype mostNamed = 2;

QListWidgetItem *addLine(QListWidget &list, FindRows::Kind kind, const QString &id, const QString &words, const QString &right)
{
    auto *item = new QListWidgetItem(words, &list);
    item->setData(FindRows::KindRole, static_cast<int>(kind));
    item->setData(FindRows::IdRole, id);
    item->setData(RowDelegate::RightRole, right);
    item->setData(Qt::AccessibleTextRole, right.isEmpty() ? words : words + QStringLiteral(", ") + right);
    return item;
}

QListWidgetItem *addSilent(QListWidget &list, FindRows::Kind kind, const QString &words)
{
    QListWidgetItem *item = addLine(list, kind, {}, words, {});
    item->setData(RowDelegate::InkRole, static_cast<int>(RowDelegate::Ink::Muted));
    item->setFlags(Qt::ItemIsEnabled);
    return item;
}

} // namespace

FindRows::Kind FindRows::kindOf(const QListWidgetItem &item)
{
    return static_cast<Kind>(item.data(KindRole).toInt());
}

bool FindRows::isOffice(const QListWidgetItem &item)
{
    return kindOf(item) == Kind::Application || kindOf(item) == Kind::Case || kindOf(item) == Kind::Customer;
}

QListWidgetItem *FindRows::addHeading(QListWidget &list, const QString &words)
{
    return addSilent(list, Kind::Heading, words);
}

void FindRows::add(QListWidget &list, const Findings &findings) const
{
    if (!findings.applications.isEmpty())
        addHeading(list, tr("Told what is missing, not accepted yet: Enter goes on with it"));
    for (const ApplicationHit &hit : findings.applications)
        addApplication(list, hit);
    if (!findings.cases.isEmpty())
        addHeading(list, tr("Cases: Enter opens"));
    for (const CaseHit &hit : findings.cases)
        addCase(list, hit);
    if (!findings.customers.isEmpty())
        addHeading(list, tr("Customers: Enter shows what is open and fills the next form"));
    for (const CustomerHit &hit : findings.customers)
        addCustomer(list, hit);
    if (findings.more)
        addSilent(list, Kind::Note, tr("There are more: type the whole number or name."));
    if (!findings.complete)
        addSilent(list, Kind::Note, tr("Older cases are still being read in: search again in a moment."));
}

void FindRows::addApplication(QListWidget &list, const ApplicationHit &hit) const
{
    QStringList words{hit.number, hit.customer};
    if (hit.by != FoundBy::Number)
        words << tr("by %1").arg(foundBy(hit.by));
    if (hit.byOther)
        words << tr("found as agent or contact");
    const QString business = CaseWords(m_rules, m_language, hit.standard, hit.standardVersion).business(hit.type);
    addLine(list, Kind::Application, hit.id.value, words.join(QStringLiteral("  ")),
            tr("%1 · to bring by %2", "business, day").arg(business, ChinaTime::date(hit.untilMs).toString(Qt::ISODate)));
}

void FindRows::addCase(QListWidget &list, const CaseHit &hit) const
{
    const QString number = hit.by == FoundBy::ExternalNo ? hit.number + QStringLiteral("  ") + hit.externalNo : hit.number;
    addLine(list, Kind::Case, hit.id.value, number + QStringLiteral("  ") + hit.customer, standing(hit));
}

void FindRows::addCustomer(QListWidget &list, const CustomerHit &hit) const
{
    const CaseHit &newest = hit.cases.constFirst();
    QStringList words{hit.name.isEmpty() ? tr("without a name") : hit.name};
    words << (hit.phone.isEmpty() ? hit.account : hit.phone) << tr("by %1").arg(foundBy(newest.by));
    if (newest.byOther)
        words << tr("found as agent or contact");
    words.removeAll(QString());
    addLine(list, Kind::Customer, newest.id.value, words.join(QStringLiteral("  ")), openWords(hit));
}

QString FindRows::business(const CaseHit &hit) const
{
    return CaseWords(m_rules, m_language, hit.standard, hit.standardVersion).business(hit.type);
}

QString FindRows::standing(const CaseHit &hit) const
{
    const QString state = hit.outcome == CaseOutcome::None ? CaseWords::state(hit.state) : CaseWords::ending(hit.outcome);
    return QStringLiteral("%1 · %2 · %3").arg(business(hit), state, tr("accepted %1").arg(hit.accepted.toString(Qt::ISODate)));
}

/// "在办 2 件：过户、新装用电", or what there was last.
QString FindRows::openWords(const CustomerHit &hit) const
{
    QStringList names;
    for (const CaseHit &one : hit.cases) {
        if (one.state == CaseState::Open && names.size() < mostNamed)
            names << business(one);
    }
    const int open = static_cast<int>(hit.openCases());
    if (open == 0)
        return tr("nothing open, last: %1").arg(business(hit.cases.constFirst()) + u' ' + hit.cases.constFirst().accepted.toString(Qt::ISODate));
    names.removeDuplicates();
    return tr("%n open: %1", nullptr, open).arg(names.join(tr(", ")));
}

QString FindRows::foundBy(FoundBy by)
{
    switch (by) {
    case FoundBy::Number: return tr("case number");
    case FoundBy::ExternalNo: return tr("central number");
    case FoundBy::IdNumber: return tr("certificate");
    case FoundBy::IdTail: return tr("end of the certificate");
    case FoundBy::Phone: return tr("phone");
    case FoundBy::Account: return tr("account");
    case FoundBy::Name: return tr("name");
    case FoundBy::Initials: return tr("pinyin initials");
    case FoundBy::Meter: return tr("meter");
    }
    return {};
}
