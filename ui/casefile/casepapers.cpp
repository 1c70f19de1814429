// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casefile/casepapers.h"

#include "core/cases/caseevents.h"
#include "ui/casefile/casefileprintout.h"
#include "ui/casefile/whyprintout.h"
#include "ui/print/papertext.h"
#include "ui/reception/receiptagain.h"

#include <QPointer>

CasePapers::CasePapers(const UiContext &context, QObject *parent) : QObject(parent), m_context(context)
{
    const QStringList all = keys();
    for (const QString &key : all)
        context.printRoom.setMaker(key, this, [this, key](const QString &subject, const PrintRoom::Made &made) { make(key, subject, made); });
}

QStringList CasePapers::keys()
{
    return {QStringLiteral("receipt"), QStringLiteral("casefile"), QStringLiteral("why")};
}

Result<Printout> CasePapers::printout(const QString &key, const CaseFile &file, const QString &customer) const
{
    if (!m_context.rules)
        return fail(ErrorCode::NoSuchStandard, {}, {file.record.standard});
    if (key == QLatin1String("receipt")) {
        Result<Receipt> receipt = ReceiptAgain::of(file, *m_context.rules, m_context.language);
        if (!receipt)
            return fail(receipt);
        receipt->clerk = m_context.nameOf(PersonId{receipt->clerk});
        return ReceiptPrintout::of(*receipt, m_context.facts.name, receipt->draft.window, m_context.language);
    }
    const CaseWords words = CaseWords(m_context.rules, m_context.language, file.record.standard, file.record.standardVersion).withNames(m_context.names);
    if (key == QLatin1String("casefile"))
        return CaseFilePrintout(m_context, file, words).printout(customer);
    if (key == QLatin1String("why"))
        return WhyPrintout::of(m_context, file, words, customer);
    return fail(ErrorCode::FileUnreadable, QStringLiteral("no such paper of a case"), {key});
}

Result<OfficeDocument> CasePapers::document(const QString &key, const CaseFile &file, const QString &customer) const
{
    const Result<Printout> made = printout(key, file, customer);
    if (!made)
        return fail(made);
    const QString number = file.record.number;
    return OfficeDocument{*made, key, SubjectId{file.record.id.value}, number,
                          PaperText::document(key) + QLatin1Char('-') + number + QStringLiteral(".pdf")};
}

void CasePapers::make(const QString &key, const QString &subject, const PrintRoom::Made &made)
{
    struct Read
    {
        CaseFile file;
        QString customer;
    };
    const auto job = [id = CaseId{subject}](Workplace &place) -> Result<Read> {
        const Result<CaseFile> file = place.caseViews().file(id);
        if (!file)
            return fail(file);
        return Read{*file, place.caseViews().maskedCustomer(id).value_or(QString())};
    };
    m_context.office.ask(job).then(this, [this, key, made](const Result<Read> &read) {
        if (!read)
            made(fail(read));
        else
            made(printout(key, read->file, read->customer));
    });
}

QList<PrintEntry> CasePapers::printed(const CaseFile &file)
{
    QList<PrintEntry> entries;
    for (const TimelineEntry &one : file.timeline) {
        if (one.kind != QLatin1String(CaseEvents::documentPrinted) && one.kind != QLatin1String(CaseEvents::printFailed))
            continue;
        PrintEntry entry = PrintLog::entryFrom(one.kind, one.plain);
        entry.atMs = one.enteredMs;
        entry.actor = one.actor;
        entries << entry;
    }
    return entries;
}
