// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/promisescard.h"

#include "ui/shell/theme.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/whytext.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace {

QLabel *plain(const QString &text, const char *look, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    if (look)
        setLook(label, look);
    return label;
}

} // namespace

PromisesCard::PromisesCard(const Theme &theme, QWidget *parent)
    : Card(theme, parent), m_look(theme), m_rows(new QVBoxLayout), m_why(new KeyButton(CommandId::Why, theme, this))
{
    setObjectName(QStringLiteral("promises"));
    setTitle(tr("Our promise"));
    body()->addLayout(m_rows);
    m_rows->setSpacing(theme.space(2));
    m_why->setObjectName(QStringLiteral("why"));
    setLook(m_why, "link");
    m_why->setWords(tr("Why this day?"));
    body()->addWidget(m_why, 0, Qt::AlignLeft);
    connect(m_why, &QPushButton::clicked, this, &PromisesCard::whyWanted);
}

void PromisesCard::setPromises(const QList<Promise> &promises, const BusinessType &type, const QString &language, QDate told,
                               const QStringList &undecided)
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    bool any = false;
    for (const Promise &promise : promises) {
        m_rows->addWidget(row(promise, type, language, told));
        any = any || promise.runs;
    }
    QStringList names;
    for (const QString &key : undecided) {
        if (const Field *field = type.field(key))
            names << field->name.in(language);
    }
    if (!names.isEmpty()) {
        QLabel *label = plain(QStringLiteral("▲ ") + tr("Fill in first: %1. Our promise depends on it.").arg(names.join(tr(", ", "between the words of a list"))), "warning", this);
        label->setObjectName(QStringLiteral("undecided"));
        label->setWordWrap(true);
        m_rows->addWidget(label);
    } else if (promises.isEmpty())
        m_rows->addWidget(plain(tr("No limit is promised for this; it is still done as soon as possible."), "muted", this));
    m_why->setVisible(any);
}

QWidget *PromisesCard::row(const Promise &promise, const BusinessType &type, const QString &language, QDate told)
{
    if (!promise.runs) {
        QLabel *label = plain(line(promise, type, language, told), "muted", this);
        label->setWordWrap(true);
        return label;
    }
    auto *row = new QWidget(this);
    auto *layout = new FlowLayout(row, m_look.space(3), 0);
    layout->addWidget(plain(milestoneName(type, promise.to, language), nullptr, row));
    QLabel *date = plain(WhyText::latest(promise.deadline, promise.limit, told), "promise", row);
    date->setObjectName(QStringLiteral("promise.") + promise.commitment);
    layout->addWidget(date);
    layout->addWidget(plain(WhyText::limit(promise.limit), nullptr, row));
    if (promise.deadline.provisional) {
        const Theme::StateLook look = m_look.look(DeadlineLevel::InTime, true);
        QLabel *tag = plain(tr("◌ provisional"), nullptr, row);
        tag->setStyleSheet(QStringLiteral("color: %1; border: 1px dashed %1; border-radius: 4px; padding: 1px 6px;").arg(look.ink.name()));
        tag->setAccessibleDescription(tr("The calendar of that time has not been announced yet."));
        layout->addWidget(tag);
    }
    return row;
}

QString PromisesCard::line(const Promise &promise, const BusinessType &type, const QString &language, QDate told)
{
    const QString name = milestoneName(type, promise.to, language);
    if (!promise.runs)
        return tr("%1: %2", "a milestone and when it is promised").arg(name, waiting(promise, type, language));
    return QStringLiteral("%1 %2 %3").arg(name, WhyText::latest(promise.deadline, promise.limit, told), WhyText::limit(promise.limit));
}

QString PromisesCard::waiting(const Promise &promise, const BusinessType &type, const QString &language)
{
    if (promise.runs)
        return {};
    QStringList names;
    for (const QString &key : promise.from)
        names << milestoneName(type, key, language);
    return WhyText::once(names, promise.limit);
}

QString PromisesCard::milestoneName(const BusinessType &type, const QString &key, const QString &language)
{
    const Milestone *milestone = type.milestone(key);
    return milestone ? milestone->name.in(language) : key;
}

void PromisesCard::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        setTitle(tr("Our promise"));
        m_why->setWords(tr("Why this day?"));
    }
}
