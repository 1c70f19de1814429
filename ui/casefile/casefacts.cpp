// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casefile/casefacts.h"

#include "core/base/chinatime.h"
#include "ui/shell/theme.h"
#include "ui/widgets/whytext.h"

#include <QGridLayout>
#include <QLabel>

namespace {

QString maskedValue(const Field &field, const CaseFile &file, const CaseWords &words)
{
    const QString value = words.fieldValue(field, file.fields.value(field.key));
    return field.kind == FieldKind::Lines || field.kind == FieldKind::Text ? words.maskedWithin(value, file.record.type, file.fields) : value;
}

} // namespace

CaseFacts::CaseFacts(const UiContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setColumnStretch(1, 1);
}

void CaseFacts::show(const CaseFile &file, const CaseWords &words, bool clear)
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_grid->setHorizontalSpacing(m_context.theme.space(3));
    m_grid->setVerticalSpacing(m_context.theme.space(1));
    const QList<Line> all = lines(file, words, clear, m_context.clock.wallUtcMs());
    for (const Line &line : all)
        add(line.name, line.value);
}

QList<CaseFacts::Line> CaseFacts::lines(const CaseFile &file, const CaseWords &words, bool clear, qint64 nowMs)
{
    QList<Line> lines;
    addOrder(lines, file, words);
    addPapers(lines, file, words, nowMs);
    if (const BusinessType *type = words.businessType(file.record.type)) {
        for (const Field &field : type->fields)
            lines << Line{words.field(type->id, field.key), clear ? words.fieldValue(field, file.fields.value(field.key), ClearFor::Reveal)
                                                                  : maskedValue(field, file, words)};
    }
    lines.removeIf([](const Line &line) { return line.value.isEmpty(); });
    return lines;
}

void CaseFacts::addOrder(QList<Line> &lines, const CaseFile &file, const CaseWords &words)
{
    const CaseRecord &record = file.record;
    const auto add = [&lines](const QString &name, const QString &value) { lines << Line{name, value}; };
    add(tr("Accepted"), tr("%1, %2", "time and channel").arg(ChinaTime::text(record.acceptedMs), words.channel(record.channel))
                            + (record.late ? tr(" (entered after the fact)") : QString()));
    add(tr("Class"), words.customerClass(record.customerClass));
    if (record.state == CaseState::Open) {
        add(tr("Next step"), words.milestone(record.type, record.nextMilestone));
        add(tr("Handler"), words.handler(record.handler));
        add(tr("We wait for"), record.waitsSinceMs > 0
                                   ? tr("%1, since %2").arg(CaseWords::waitsFor(record.waitsFor), ChinaTime::text(record.waitsSinceMs).left(10))
                                   : CaseWords::waitsFor(record.waitsFor));
    } else {
        add(tr("State"), tr("%1, %2", "state and how it ended").arg(CaseWords::state(record.state), CaseWords::ending(record.outcome)));
        add(tr("Ended"), record.endedMs > 0 ? ChinaTime::text(record.endedMs) : QString());
    }
}

void CaseFacts::addPapers(QList<Line> &lines, const CaseFile &file, const CaseWords &words, qint64 nowMs)
{
    QStringList missing;
    QStringList here;
    for (auto it = file.record.materials.cbegin(); it != file.record.materials.cend(); ++it) {
        const QString name = words.material(file.record.type, it.key());
        if (it.value() == QLatin1String("present"))
            here << name;
        else if (it.value() != QLatin1String("not-needed"))
            missing << name;
    }
    const auto add = [&lines](const QString &name, const QString &value) { lines << Line{name, value}; };
    const QString comma = tr(", ", "between the words of a list");
    add(tr("Papers here"), here.join(comma));
    const CaseGaps &gaps = file.record.gaps;
    if (gaps.isEmpty()) {
        add(tr("Still to come"), missing.join(comma));
        return;
    }
    QStringList promised;
    for (const QString &key : gaps.materials)
        promised << words.material(file.record.type, key);
    const QString until = WhyText::day(ChinaTime::date(gaps.untilMs), ChinaTime::date(nowMs)) + (gaps.provisional ? tr(" (provisional)") : QString());
    add(tr("○ With gaps"), nowMs > gaps.untilMs ? tr("%1: promised by %2, overdue", "papers, day").arg(promised.join(comma), until)
                                               : tr("%1: promised by %2", "papers, day").arg(promised.join(comma), until));
}

void CaseFacts::add(const QString &name, const QString &value)
{
    const int row = m_grid->rowCount();
    auto *label = new QLabel(this);
    label->setTextFormat(Qt::PlainText);
    label->setText(name);
    label->setProperty("look", QStringLiteral("muted"));
    auto *text = new QLabel(this);
    text->setTextFormat(Qt::PlainText);
    text->setText(value);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    text->setAccessibleName(name);
    label->setBuddy(text);
    m_grid->addWidget(label, row, 0, Qt::AlignTop);
    m_grid->addWidget(text, row, 1);
}
