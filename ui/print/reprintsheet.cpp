// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/reprintsheet.h"

#include "core/base/chinatime.h"
#include "ui/print/papertext.h"
#include "ui/shell/feedback.h"
#include "ui/shell/sheet.h"
#include "ui/shell/theme.h"
#include "ui/widgets/celldelegate.h"

#include <QHeaderView>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

ReprintSheet::ReprintSheet(const UiContext &context, QWidget *over)
    : QObject(over), m_context(context), m_over(over), m_printer(new DocumentPrinter(context, over))
{
    connect(m_printer, &DocumentPrinter::recorded, this, &ReprintSheet::recorded);
}

void ReprintSheet::openForToday()
{
    const qint64 today = ChinaTime::utcMs(ChinaTime::date(m_context.clock.wallUtcMs()), QTime(0, 0));
    m_context.office.askNamed(QStringLiteral("prints"), [today](Workplace &place) { return place.printLog().since(today); })
        .then(this, [this](const Result<QList<PrintEntry>> &entries) {
            if (!entries)
                m_context.feedback.refused(entries.error());
            else
                open(tr("Printed today"),
                     entries->isEmpty() ? tr("Nothing was printed today. What is printed, or could not be, stands here, so that it can be printed again.")
                                        : tr("The newest first. Enter prints it again, marked as printed again."),
                     *entries, false);
        });
}

void ReprintSheet::openForCase(const CaseId &id, const QString &number, const QList<PrintEntry> &printed)
{
    open(tr("Print again: %1").arg(number), tr("Made again from the case. Enter prints it, marked as printed again."),
         documentsOf(id, number, printed, m_context.printRoom), true);
}

QList<PrintEntry> ReprintSheet::documentsOf(const CaseId &id, const QString &number, const QList<PrintEntry> &printed, const PrintRoom &room)
{
    QStringList keys;
    for (const QString &key : {QStringLiteral("receipt"), QStringLiteral("notice"), QStringLiteral("casefile"), QStringLiteral("why")}) {
        const bool wasPrinted = std::any_of(printed.cbegin(), printed.cend(), [&key](const PrintEntry &one) { return one.document == key; });
        if (room.canMake(key) && (key != QLatin1String("notice") || wasPrinted))
            keys << key;
    }
    QList<PrintEntry> documents;
    for (const QString &key : std::as_const(keys)) {
        PrintEntry entry;
        entry.document = key;
        // The last try counts.
        for (const PrintEntry &one : printed) {
            if (one.document == key && one.atMs >= entry.atMs)
                entry = one;
        }
        entry.subject = SubjectId{id.value};
        entry.number = number;
        documents << entry;
    }
    return documents;
}

QStringList ReprintSheet::cells(const PrintEntry &entry, bool ofOneCase) const
{
    const QString when = entry.atMs == 0 ? QString() : ChinaTime::text(entry.atMs);
    const QString document = PaperText::document(entry.document);
    return {ofOneCase ? when.mid(5) : when.mid(11), document, ofOneCase ? QString() : entry.number, PaperText::outcome(entry)};
}

QTableWidget *ReprintSheet::createTable(Sheet *sheet, const QList<PrintEntry> &entries, bool ofOneCase) const
{
    const Theme &theme = m_context.theme;
    auto *table = new QTableWidget(static_cast<int>(entries.size()), 4, sheet);
    table->setObjectName(QStringLiteral("reprintList"));
    table->setAccessibleName(tr("Documents"));
    table->setHorizontalHeaderLabels({tr("When"), tr("Document"), tr("Case"), tr("What became of it")});
    table->setColumnHidden(2, ofOneCase);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(theme.px(34));
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setHighlightSections(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setTabKeyNavigation(false);
    table->setShowGrid(false);
    table->setItemDelegate(new CellDelegate(theme, table));
    for (int row = 0; row < table->rowCount(); ++row) {
        const QStringList texts = cells(entries.at(row), ofOneCase);
        for (int column = 0; column < 4; ++column) {
            auto *item = new QTableWidgetItem(texts.at(column));
            if (!entries.at(row).isOnPaper())
                item->setForeground(theme.errorInk());
            table->setItem(row, column, item);
        }
    }
    table->setMinimumHeight(theme.px(std::clamp(table->rowCount() * 34 + 48, 120, 380)));
    table->selectRow(0);
    return table;
}

void ReprintSheet::open(const QString &title, const QString &explanation, const QList<PrintEntry> &entries, bool ofOneCase)
{
    if (Sheet *before = Sheet::openIn(m_over->window()))
        before->goBack();
    auto *sheet = new Sheet(m_context.theme, m_over->window());
    sheet->setCardWidth(720);
    sheet->setTitle(title, explanation);
    if (entries.isEmpty()) {
        sheet->open();
        return;
    }
    QTableWidget *table = createTable(sheet, entries, ofOneCase);
    sheet->body()->addWidget(table, 1);
    sheet->setAct(tr("Print again"));
    auto *others = new QHBoxLayout;
    const auto chosen = [table] { return std::max(0, table->currentRow()); };
    const auto isNewest = [entries](int row) {
        return std::none_of(entries.cbegin(), entries.cbegin() + row, [&](const PrintEntry &one) { return one.document == entries.at(row).document; });
    };
    const auto bringChosen = [this, sheet, entries, chosen, isNewest](Way way) {
        const int row = chosen();
        sheet->closeSheet();
        bring(way, entries.at(row), isNewest(row));
    };
    const auto add = [&](const QString &words, const char *name, Way way) {
        auto *button = new QPushButton(words, sheet);
        button->setObjectName(QLatin1String(name));
        button->setAccessibleName(words);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [bringChosen, way] { bringChosen(way); });
        others->addWidget(button);
    };
    add(tr("Preview"), "reprintPreview", &DocumentPrinter::previewAgain);
    add(tr("Save as PDF"), "reprintPdf", &DocumentPrinter::savePdfAgain);
    others->addStretch(1);
    sheet->body()->addLayout(others);
    const auto print = [bringChosen] { bringChosen(&DocumentPrinter::printAgain); };
    connect(sheet, &Sheet::acted, this, print);
    connect(table, &QTableWidget::itemActivated, this, print);
    sheet->open();
}

void ReprintSheet::bring(Way way, const PrintEntry &entry, bool isNewest)
{
    // Of the office's own papers the last one is still here; an older one has other rows by now.
    const bool isHere = entry.subject.isEmpty() ? isNewest && m_context.printRoom.kept(entry.document).has_value()
                                                : m_context.printRoom.canMake(entry.document);
    if (isHere)
        (m_printer->*way)(entry.document, entry.subject, entry.number);
    else
        m_context.feedback.say(tr("The %1 is made on its own page: open it there and press Ctrl+P.").arg(PaperText::document(entry.document)));
}
