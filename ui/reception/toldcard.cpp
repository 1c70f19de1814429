// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/toldcard.h"

#include <QLabel>

ToldCard::ToldCard(const Theme &theme, QWidget *parent)
    : OutcomeCard(theme, "told", parent), m_missing(addLine("title", "missing")), m_until(addLine("promise", "until")), m_repeat(addLine("warning", "repeat"))
{
    setObjectName(QStringLiteral("told"));
    ToldCard::retranslate();
}

void ToldCard::setNotice(const NoticePaper &notice, const QString &language)
{
    setHead(notice.told.number, {notice.businessName, notice.className, notice.customer});
    const QStringList missing = NoticePrintout::names(notice.type, notice.told.missing, language);
    QStringList lines;
    for (const QString &name : missing)
        lines << QStringLiteral("○ ") + name;
    m_missing->setText(lines.join(u'\n'));
    m_until->setText(tr("to bring by %1").arg(NoticePrintout::until(notice.told)));
    const QStringList repeat = NoticePrintout::names(notice.type, notice.told.repeat, language);
    m_repeat->setText(tr("◆ Not on an earlier notice: %1. This second way is our fault: apologise to the customer.").arg(repeat.join(tr(", ", "between papers"))));
    m_repeat->setVisible(!repeat.isEmpty());
    setSpoken(missing + QStringList{m_until->text()} + (repeat.isEmpty() ? QStringList() : QStringList{m_repeat->text()}));
    setPrinted(false);
}

void ToldCard::retranslate()
{
    setWords(tr("✓ Told once and saved; not accepted yet, no time runs"),
             tr("Say: “This is all that is missing. With it in hand, any window goes on from here.”"), tr("Print notice"));
}
