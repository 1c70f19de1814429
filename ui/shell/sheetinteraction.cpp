// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sheetinteraction.h"

#include "ui/shell/questionform.h"
#include "ui/shell/sheet.h"
#include "ui/shell/theme.h"
#include "ui/shell/readingview.h"

#include <QFileDialog>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace {

/// What is to be read before it is agreed to, in lines and columns; the last column is what comes of it.
QWidget *tableOf(const Question &question, const Theme &theme, QWidget *parent)
{
    auto *table = new QWidget(parent);
    table->setObjectName(QStringLiteral("questionTable"));
    auto *grid = new QGridLayout(table);
    grid->setContentsMargins(0, 0, 0, theme.space(2));
    grid->setHorizontalSpacing(theme.space(4));
    grid->setVerticalSpacing(theme.space(1));
    const auto add = [&](const QString &text, const char *look, int row, int column) {
        auto *label = new QLabel(table);
        label->setTextFormat(Qt::PlainText);
        label->setText(text);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        setLook(label, look);
        grid->addWidget(label, row, column, Qt::AlignTop);
    };
    for (int column = 0; column < question.heads.size(); ++column)
        add(question.heads.at(column), "section", 0, column);
    for (int row = 0; row < question.rows.size(); ++row) {
        const QStringList &cells = question.rows.at(row);
        for (int column = 0; column < cells.size(); ++column)
            add(cells.at(column), column + 1 == cells.size() ? "title" : "", row + 1, column);
    }
    grid->setColumnStretch(0, 2);
    for (int column = 1; column < question.heads.size(); ++column)
        grid->setColumnStretch(column, 1);
    return table;
}

} // namespace

Sheet *SheetInteraction::newSheet(QWidget *over) const
{
    QWidget *window = over->window();
    if (Sheet *open = Sheet::openIn(window))
        open->goBack();
    return new Sheet(m_theme, window);
}

void SheetInteraction::ask(QWidget *over, const Question &question, std::function<void(std::optional<QHash<QString, QString>>)> answered)
{
    Sheet *sheet = newSheet(over);
    sheet->setTitle(question.title, question.explanation);
    if (!question.rows.isEmpty()) {
        sheet->setCardWidth(680);
        sheet->body()->addWidget(tableOf(question, m_theme, sheet));
    }
    auto *form = new QuestionForm(question.parts, m_theme, sheet);
    sheet->body()->addWidget(form);
    const auto isForm = [](const Question::Part &part) { return part.kind == Question::Kind::Fields; };
    if (std::any_of(question.parts.begin(), question.parts.end(), isForm))
        sheet->setCardWidth(680);
    sheet->setAct(question.act);
    QObject::connect(sheet, &Sheet::acted, form, [sheet, form, answered] {
        const auto answers = form->answers();
        if (!answers)
            return;
        sheet->closeSheet();
        answered(answers);
    });
    QObject::connect(sheet, &Sheet::wentBack, form, [answered] { answered(std::nullopt); });
    sheet->open();
}

void SheetInteraction::askSavePath(QWidget *over, const QString &title, const QString &suggested, const QString &filter,
                                   std::function<void(QString)> answered)
{
    auto *dialog = new QFileDialog(over->window(), title, suggested, filter);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QFileDialog::fileSelected, over, [answered](const QString &path) { answered(path); });
    QObject::connect(dialog, &QFileDialog::rejected, over, [answered] { answered({}); });
    dialog->open();
}

void SheetInteraction::showText(QWidget *over, const QString &title, const QString &html)
{
    showTextAndOffer(over, title, html, {}, {});
}

void SheetInteraction::showTextAndOffer(QWidget *over, const QString &title, const QString &html, const QString &act, std::function<void()> acted)
{
    Sheet *sheet = newSheet(over);
    sheet->setTitle(title, {});
    sheet->setCardWidth(640);
    auto *view = new ReadingView(m_theme, sheet);
    view->setHtml(html);
    view->setAccessibleName(title);
    sheet->body()->addWidget(view, 1);
    sheet->setAct(act);
    QObject::connect(sheet, &Sheet::acted, over, [sheet, acted = std::move(acted)] {
        sheet->closeSheet();
        if (acted)
            acted();
    });
    sheet->open();
}
