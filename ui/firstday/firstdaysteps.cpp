// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/firstday/firstdaysteps.h"

#include <QCoreApplication>

#include <array>

namespace {

struct Row
{
    const char *key;
    CommandId page;
    bool onForm;
    const char *parts; ///< object names, the best one first
    const char *title;
    const char *text;  ///< %1 … are the keys
    std::array<CommandId, 3> keys;
};

using Id = CommandId;

constexpr std::array rows{
    Row{"strip", Id::PageReception, false, "strip", QT_TRANSLATE_NOOP("FirstDay", "What must be done today"),
        QT_TRANSLATE_NOOP("FirstDay", "The top line counts what is overdue, due today and nearing. Click a figure to see its cases. At the right it says whether "
                                      "all is saved. New reminders count here too: %1 reads them."),
        {Id::Reminders}},
    Row{"onebox", Id::PageReception, false, "find", QT_TRANSLATE_NOOP("FirstDay", "One box for everything"),
        QT_TRANSLATE_NOOP("FirstDay", "A customer comes: %1 greets. Then account, id, phone, name, case number or business all go into this box. Cards and codes "
                                      "are read from any page. %2 leads here from everywhere."),
        {Id::NewReception, Id::Find}},
    Row{"business", Id::PageReception, false, "businesses", QT_TRANSLATE_NOOP("FirstDay", "Choose the business"),
        QT_TRANSLATE_NOOP("FirstDay", "Type what the customer calls it, or pinyin initials: xz for new supply. Up and down choose, Enter opens the form. What is "
                                      "done most here stands first."),
        {}},
    Row{"form", Id::PageReception, true, "acceptform", QT_TRANSLATE_NOOP("FirstDay", "Fill in the form"),
        QT_TRANSLATE_NOOP("FirstDay", "Enter goes to the next field. What is wrong is said beside its field at once; %1 goes from one to the next. What is typed is "
                                      "never lost. This form is only shown: nothing has begun."),
        {Id::NextError}},
    Row{"materials", Id::PageReception, true, "materials", QT_TRANSLATE_NOOP("FirstDay", "Check the papers"),
        QT_TRANSLATE_NOOP("FirstDay", "The papers this customer needs, and no others. Up and down move, Space changes a paper: original checked, follows, missing. "
                                      "%1 when all originals lie on the counter."),
        {Id::ReceiveMaterials}},
    Row{"promises", Id::PageReception, true, "promises", QT_TRANSLATE_NOOP("FirstDay", "The dates we promise"),
        QT_TRANSLATE_NOOP("FirstDay", "What will be promised stands here before anything is accepted: working days with holidays and make-up days. 暂定 marks a date "
                                      "that rests on a year not announced yet. %1 counts it day by day."),
        {Id::Why}},
    Row{"exits", Id::PageReception, true, "exits", QT_TRANSLATE_NOOP("FirstDay", "Three ways out"),
        QT_TRANSLATE_NOOP("FirstDay", "All papers there: %1 accepts. A paper may follow: %2 accepts with a promised day. A paper is missing that we cannot go without: "
                                      "%3 tells everything at once and prints the notice."),
        {Id::Accept, Id::AcceptWithGaps, Id::Tell}},
    Row{"receipt", Id::PageReception, true, "receipt exits", QT_TRANSLATE_NOOP("FirstDay", "The receipt"),
        QT_TRANSLATE_NOOP("FirstDay", "After acceptance the receipt stands here with number and promised dates: read them aloud, %1 prints. Without a printer nothing is "
                                      "lost: %2 prints it later. %3 ends with the farewell."),
        {Id::Print, Id::Reprint, Id::EndVisit}},
    Row{"queue", Id::PageQueue, false, "queueTable queueEmpty", QT_TRANSLATE_NOOP("FirstDay", "Open cases"),
        QT_TRANSLATE_NOOP("FirstDay", "%1 shows every case that is not done, soonest due first. Shape, words and colour say how it stands. Enter opens one, %2 writes down "
                                      "its next step, %3 stops and starts the clock with a reason."),
        {Id::PageQueue, Id::ReachNext, Id::PauseResume}},
    Row{"why", Id::PageQueue, false, "caseContent queueTable queueEmpty", QT_TRANSLATE_NOOP("FirstDay", "Why this date"),
        QT_TRANSLATE_NOOP("FirstDay", "Every date can say why: in an open case %1 shows rule and clause, the first day, each day counted or left out, and every pause. It can "
                                      "be printed for the customer."),
        {Id::Why}},
    Row{"report", Id::PageReport, false, "reportPage", QT_TRANSLATE_NOOP("FirstDay", "The daily report"),
        QT_TRANSLATE_NOOP("FirstDay", "%1 is made by itself: taken in, done, overdue, how long customers were served. Enter on a figure shows its cases. %2 goes a day back, "
                                      "%3 prints."),
        {Id::PageReport, Id::PreviousDay, Id::Print}},
    Row{"help", Id::PageReception, false, "keybar", QT_TRANSLATE_NOOP("FirstDay", "Keys are always in sight"),
        QT_TRANSLATE_NOOP("FirstDay", "The bottom line shows what is possible now. %1 shows every key and what to say to the customer. %2 comes back to this tour. Welcome to "
                                      "the counter!"),
        {Id::Help, Id::FirstDay}},
};

QString withKeys(const Row &row)
{
    QString text = QCoreApplication::translate("FirstDay", row.text);
    for (size_t i = 0; i < row.keys.size(); ++i)
        text.replace(QLatin1Char('%') + QString::number(i + 1), Commands::of(row.keys.at(i)).key.toString(QKeySequence::NativeText));
    return text;
}

} // namespace

QList<FirstDayStep> FirstDaySteps::all()
{
    QList<FirstDayStep> steps;
    for (const Row &row : rows)
        steps << FirstDayStep{QString::fromLatin1(row.key), row.page, row.onForm, QString::fromLatin1(row.parts).split(u' '),
                              QCoreApplication::translate("FirstDay", row.title), withKeys(row)};
    return steps;
}
