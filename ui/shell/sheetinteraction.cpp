// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sheetinteraction.h"

#include "ui/shell/questionform.h"
#include "ui/shell/sheet.h"
#include "ui/shell/theme.h"
#include "ui/shell/readingview.h"

#include <QFileDialog>
#include <QVBoxLayout>

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
    auto *form = new QuestionForm(question.parts, m_theme, sheet);
    sheet->body()->addWidget(form);
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
    Sheet *sheet = newSheet(over);
    sheet->setTitle(title, {});
    sheet->setCardWidth(640);
    auto *view = new ReadingView(m_theme, sheet);
    view->setHtml(html);
    sheet->body()->addWidget(view, 1);
    sheet->open();
}
