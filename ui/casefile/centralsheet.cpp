// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casefile/centralsheet.h"

#include "core/base/textrules.h"
#include "ui/shell/clipboardloan.h"
#include "ui/shell/feedback.h"
#include "ui/shell/sheet.h"
#include "ui/shell/theme.h"
#include "ui/widgets/celldelegate.h"

#include <QHeaderView>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace {

constexpr int nameColumn = 0;
constexpr int valueColumn = 1;
constexpr int markColumn = 2;

/// A number as it is typed, without its unit; everything else in its words, one line.
QString valueOf(const Field &field, const QJsonValue &value, const CaseWords &words)
{
    if (value.isDouble())
        return QString::number(value.toDouble(), 'g', 12);
    return words.fieldValue(field, value, true).simplified();
}

void addGroup(QList<CentralSheet::Line> &lines, const Field &group, const QJsonValue &value, const CaseWords &words, const QString &name)
{
    const QJsonArray entries = value.isArray() ? value.toArray() : QJsonArray{value};
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const QString which = entries.size() > 1 ? QStringLiteral("%1 %2").arg(name).arg(i + 1) : name;
        for (const Field &member : group.members)
            lines << CentralSheet::Line{which + QStringLiteral(" · ") + member.name.in(words.language()), valueOf(member, entries.at(i).toObject().value(member.key), words)};
    }
}

} // namespace

QList<CentralSheet::Line> CentralSheet::lines(const CaseFile &file, const CaseWords &words)
{
    QList<Line> lines;
    const BusinessType *type = words.businessType(file.record.type);
    if (!type)
        return lines;
    const QStringList order = type->centralOrder();
    for (const QString &key : order) {
        const Field *field = type->field(key);
        const QJsonValue value = file.fields.value(key).clear(ClearFor::Reveal);
        if (key == QLatin1String("class") && !field)
            lines << Line{tr("Customer class"), words.customerClass(file.record.customerClass)};
        else if (key == QLatin1String("number") && !field)
            lines << Line{tr("Our case number"), file.record.number};
        else if (field && field->kind == FieldKind::Group)
            addGroup(lines, *field, value, words, words.field(type->id, key));
        else if (field)
            lines << Line{words.field(type->id, key), valueOf(*field, value, words)};
    }
    return lines;
}

QString CentralSheet::joined(const QList<Line> &lines, QChar separator)
{
    QStringList values;
    for (const Line &line : lines)
        values << line.value;
    return values.join(separator);
}

CentralSheet::CentralSheet(const UiContext &context, QWidget *over) : QObject(over), m_context(context), m_over(over), m_ids(context.clock) {}

void CentralSheet::open(const CaseFile &file, const CaseWords &words)
{
    if (Sheet *before = Sheet::openIn(m_over->window()))
        before->goBack();
    m_case = file.record.id;
    m_act.reset();
    m_sheet = new Sheet(m_context.theme, m_over->window());
    m_sheet->setCardWidth(680);
    m_sheet->setTitle(tr("Copy to the central system: %1").arg(file.record.number),
                      tr("Enter copies the value and goes to the next. In clear only here; it is on record that you looked. What is copied leaves the clipboard after a minute."));
    QList<Line> all = lines(file, words);
    QList<Line> filled = all;
    filled.removeIf([](const Line &line) { return line.value.isEmpty(); });
    m_table = createTable(filled);
    m_sheet->body()->addWidget(m_table, 1);
    createAll(all);
    createNumber(file);
    m_sheet->setAct(tr("Save the number"));
    connect(m_sheet, &Sheet::acted, this, &CentralSheet::saveNumber);
    m_sheet->open();
}

QTableWidget *CentralSheet::createTable(const QList<Line> &filled)
{
    const Theme &theme = m_context.theme;
    auto *table = new QTableWidget(static_cast<int>(filled.size()), 3, m_sheet);
    table->setObjectName(QStringLiteral("centralList"));
    table->setAccessibleName(tr("Fields in the order of the central system"));
    table->setHorizontalHeaderLabels({tr("Field"), tr("Value"), tr("Copied")});
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(theme.px(32));
    table->horizontalHeader()->setSectionResizeMode(nameColumn, QHeaderView::ResizeToContents);
    table->horizontalHeader()->setSectionResizeMode(valueColumn, QHeaderView::Stretch);
    table->horizontalHeader()->setSectionResizeMode(markColumn, QHeaderView::ResizeToContents);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setHighlightSections(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setTabKeyNavigation(false);
    table->setShowGrid(false);
    table->setItemDelegate(new CellDelegate(theme, table));
    for (int row = 0; row < table->rowCount(); ++row) {
        table->setItem(row, nameColumn, new QTableWidgetItem(filled.at(row).name));
        table->setItem(row, valueColumn, new QTableWidgetItem(filled.at(row).value));
        table->setItem(row, markColumn, new QTableWidgetItem);
    }
    table->setMinimumHeight(theme.px(std::clamp(table->rowCount() * 32 + 44, 120, 320)));
    table->selectRow(0);
    connect(table, &QTableWidget::itemActivated, this, &CentralSheet::copyLine);
    return table;
}

void CentralSheet::createAll(const QList<Line> &lines)
{
    auto *row = new QHBoxLayout;
    const auto add = [&](const QString &words, const char *name, QChar separator) {
        auto *button = new QPushButton(words, m_sheet);
        button->setObjectName(QLatin1String(name));
        button->setAccessibleName(words);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, lines, separator] { copy(joined(lines, separator), tr("All fields are on the clipboard.")); });
        row->addWidget(button);
    };
    add(tr("Copy all, by tabs"), "centralTabs", QLatin1Char('\t'));
    add(tr("Copy all, by lines"), "centralLines", QLatin1Char('\n'));
    row->addStretch(1);
    m_sheet->body()->addLayout(row);
}

void CentralSheet::createNumber(const CaseFile &file)
{
    auto *label = new QLabel(tr("Number given by the central system (Ctrl+V)"), m_sheet);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    m_number = new QLineEdit(file.record.externalNo, m_sheet);
    m_number->setObjectName(QStringLiteral("centralNumber"));
    m_number->setAccessibleName(tr("Number given by the central system"));
    m_number->setAttribute(Qt::WA_InputMethodEnabled, false);
    label->setBuddy(m_number);
    m_sheet->body()->addWidget(label);
    m_sheet->body()->addWidget(m_number);
}

void CentralSheet::copyLine()
{
    const int row = m_table->currentRow();
    if (row < 0)
        return;
    const QString name = m_table->item(row, nameColumn)->text();
    copy(m_table->item(row, valueColumn)->text(), tr("Copied: %1", "name of a field").arg(name));
    m_table->item(row, markColumn)->setText(QStringLiteral("✓"));
    if (row + 1 < m_table->rowCount())
        m_table->selectRow(row + 1);
    else
        m_number->setFocus(Qt::TabFocusReason);
}

void CentralSheet::copy(const QString &text, const QString &said)
{
    ClipboardLoan::put(text);
    m_context.feedback.say(said);
}

void CentralSheet::saveNumber()
{
    const QString number = TextRules::code(m_number->text());
    if (number.isEmpty()) {
        m_number->setFocus(Qt::OtherFocusReason);
        m_context.feedback.say(tr("Paste the number that the central system gave, then press F9."));
        return;
    }
    if (!m_act)
        m_act = Act{OpId{m_ids.next()}, m_context.actor};
    m_context.feedback.saving();
    m_context.office
        .ask([act = *m_act, id = m_case, number](Workplace &place) { return place.caseDesk().setExternalNo(act, id, number); }, OfficeThread::Urgency::Act)
        .then(m_sheet, [this, number](const Result<> &saved) {
            m_act.reset();
            if (!saved) {
                m_context.feedback.refused(saved.error());
                return;
            }
            m_sheet->closeSheet();
            m_context.feedback.saved(tr("Central number %1").arg(number));
            Q_EMIT done();
        });
}
