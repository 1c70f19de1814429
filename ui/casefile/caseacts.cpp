// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/casefile/caseacts.h"

#include "ui/casefile/caseforms.h"
#include "ui/casefile/casepapers.h"
#include "ui/casefile/centralsheet.h"
#include "ui/casefile/erasuretalk.h"
#include "ui/casefile/whyprintout.h"
#include "ui/print/reprintsheet.h"
#include "ui/shell/errortext.h"
#include "ui/shell/feedback.h"
#include "ui/widgets/whytext.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QWidget>

#include <algorithm>

CaseActs::CaseActs(const UiContext &context, QWidget *over)
    : QObject(over)
    , m_context(context)
    , m_over(over)
    , m_ids(context.clock)
    , m_papers(new CasePapers(context, this))
    , m_printer(new DocumentPrinter(context, over))
    , m_reprints(new ReprintSheet(context, over))
    , m_central(new CentralSheet(context, over))
    , m_erasure(new ErasureTalk(context, over))
{
    connect(m_printer, &DocumentPrinter::recorded, this, &CaseActs::done);
    connect(m_reprints, &ReprintSheet::recorded, this, &CaseActs::done);
    connect(m_erasure, &ErasureTalk::done, this, &CaseActs::done);
    connect(m_central, &CentralSheet::done, this, [this] {
        m_last.reset();
        Q_EMIT done();
    });
}

void CaseActs::setFile(const std::optional<CaseFile> &file)
{
    m_file = file;
}

CaseWords CaseActs::words() const
{
    return CaseWords(m_context.rules, m_context.language, m_file->record.standard, m_file->record.standardVersion).withNames(m_context.names);
}

Act CaseActs::newAct()
{
    return Act{OpId{m_ids.next()}, m_context.actor};
}

QList<CaseActs::Offer> CaseActs::offers() const
{
    if (!m_file)
        return {};
    const ActsNow &acts = m_file->acts;
    const CaseWords names = words();
    QList<Offer> offers;
    const QStringList milestones = CaseForms::reachable(*m_file, names.businessType(m_file->record.type));
    if (!milestones.isEmpty())
        offers << Offer{CommandId::ReachNext, names.milestone(m_file->record.type, milestones.constFirst())};
    const auto offer = [&](bool possible, CommandId command, const QString &own = {}) {
        if (possible)
            offers << Offer{command, own};
    };
    offer(acts.canPause, CommandId::PauseResume, tr("Pause", "act"));
    offer(acts.canResume, CommandId::PauseResume, tr("Resume", "act"));
    offer(acts.canReceive && !acts.missingMaterials.isEmpty(), CommandId::ReceiveMaterials);
    offer(acts.canFollowUp, CommandId::FollowUp);
    offer(acts.canArchive, CommandId::Archive);
    offer(acts.canTransfer, CommandId::Transfer);
    offer(acts.canCorrect, CommandId::Correct);
    offer(!m_file->deadlines.isEmpty(), CommandId::Why);
    if (m_last && m_last->id == m_file->record.id)
        offers << Offer{CommandId::UndoLast, undoWords(m_last->of)};
    offer(!m_file->record.erased, CommandId::Note);
    offer(true, CommandId::ExternalNumber);
    offer(!m_file->record.erased, CommandId::Reveal);
    offer(true, CommandId::CopyNumber);
    offer(!m_file->fields.isEmpty() && !m_file->record.erased, CommandId::CopyForCentral);
    offer(true, CommandId::PrintCase);
    offer(true, CommandId::Reprint);
    offer(acts.canWithdraw, CommandId::Withdraw);
    offer(acts.canVoid, CommandId::VoidMistaken);
    offer(acts.canReopen, CommandId::Reopen);
    offer(acts.canErase, CommandId::EraseData);
    return offers;
}

bool CaseActs::isPossible(CommandId command) const
{
    const QList<Offer> now = offers();
    return std::any_of(now.cbegin(), now.cend(), [command](const Offer &offer) { return offer.command == command; });
}

bool CaseActs::isFrequent(CommandId command)
{
    static const QList<CommandId> rare{CommandId::Note,     CommandId::ExternalNumber, CommandId::Reveal, CommandId::CopyNumber,
                                       CommandId::CopyForCentral, CommandId::PrintCase, CommandId::Reprint,
                                                                              CommandId::Withdraw, CommandId::VoidMistaken,   CommandId::Reopen,     CommandId::EraseData};
    return !rare.contains(command);
}

bool CaseActs::run(CommandId command)
{
    if (!m_file || !isPossible(command))
        return false;
    const CaseWords names = words();
    const CaseForms forms(*m_file, names, m_context.clock.wallUtcMs());
    const Act act = newAct();
    const auto reverse = reverseOf(command);
    switch (command) {
    case CommandId::ReachNext:
        ask(forms.reach(), act);
        return true;
    case CommandId::PauseResume:
        ask(m_file->record.isPaused() ? forms.resume() : forms.pause(), act, reverse);
        return true;
    case CommandId::ReceiveMaterials:
        ask(forms.receiveMaterials(), act);
        return true;
    case CommandId::Note:
        ask(forms.note(), act);
        return true;
    case CommandId::Transfer:
        ask(forms.transfer(), act, reverse);
        return true;
    case CommandId::ExternalNumber:
        ask(forms.externalNumber(), act, reverse);
        return true;
    case CommandId::Withdraw:
        ask(forms.withdraw(), act);
        return true;
    case CommandId::VoidMistaken:
        ask(forms.voidMistaken(), act);
        return true;
    case CommandId::FollowUp:
        ask(forms.followUp(), act);
        return true;
    case CommandId::Reopen:
        ask(forms.reopen(), act);
        return true;
    case CommandId::Correct:
        startCorrection();
        return true;
    case CommandId::Archive:
        doAtOnce([id = m_file->record.id](CaseDesk &desk, const Act &made) { return desk.archive(made, id); }, tr("Archived."));
        return true;
    case CommandId::UndoLast:
        undoLast();
        return true;
    case CommandId::Reveal:
        reveal();
        return true;
    case CommandId::EraseData:
        m_erasure->begin(m_file->record.id, m_file->record.number);
        return true;
    case CommandId::Why:
        explain();
        return true;
    case CommandId::CopyNumber:
        copyNumber();
        return true;
    case CommandId::PrintCase:
        previewPaper(QStringLiteral("casefile"));
        return true;
    case CommandId::CopyForCentral:
        copyForCentral();
        return true;
    case CommandId::Reprint:
        m_reprints->openForCase(m_file->record.id, m_file->record.number, CasePapers::printed(*m_file));
        return true;
    default:
        return false;
    }
}

void CaseActs::ask(const CaseForm &form, const Act &act, std::optional<Reverse> reverse)
{
    m_context.interaction.ask(m_over, form.question, [this, form, act, reverse](const std::optional<CaseForm::Answers> &answers) {
        if (answers)
            submit(form, *answers, act, reverse);
    });
}

void CaseActs::submit(const CaseForm &form, const CaseForm::Answers &answers, const Act &act, const std::optional<Reverse> &reverse)
{
    const Result<CaseForm::Job> job = form.job(answers);
    if (!job) {
        askAgain(form, answers, job.error(), act, reverse);
        return;
    }
    m_context.feedback.saving();
    m_context.office.ask([job = *job, act](Workplace &place) { return job(place.caseDesk(), act); }, OfficeThread::Urgency::Act)
        .then(this, [this, form, answers, act, reverse](const Result<> &done) {
            if (!done) {
                m_context.feedback.refused(done.error());
                askAgain(form, answers, done.error(), act, reverse);
                return;
            }
            m_last = reverse;
            m_context.feedback.saved(form.done);
            Q_EMIT this->done();
        });
}

/// With everything kept that was typed, and the refusal above it.
void CaseActs::askAgain(CaseForm form, const CaseForm::Answers &answers, const Error &error, const Act &act,
                        const std::optional<Reverse> &reverse)
{
    for (Question::Part &part : form.question.parts)
        part.value = answers.value(part.key, part.value);
    form.question.explanation = errorText(error);
    ask(form, act, reverse);
}

void CaseActs::doAtOnce(const CaseForm::Job &job, const QString &saved, std::function<void()> after)
{
    m_context.feedback.saving();
    m_context.office.ask([job, act = newAct()](Workplace &place) { return job(place.caseDesk(), act); }, OfficeThread::Urgency::Act)
        .then(this, [this, saved, after = std::move(after)](const Result<> &done) {
            if (!done) {
                m_context.feedback.refused(done.error());
                return;
            }
            m_last.reset();
            m_context.feedback.saved(saved);
            if (after)
                after();
            Q_EMIT this->done();
        });
}

std::optional<CaseActs::Reverse> CaseActs::reverseOf(CommandId command) const
{
    const CaseRecord &record = m_file->record;
    Reverse reverse{record.id, Reverse::Of::Pause, record.handler, record.waitsFor, record.externalNo};
    if (command == CommandId::PauseResume)
        reverse.of = record.isPaused() ? Reverse::Of::Resume : Reverse::Of::Pause;
    else if (command == CommandId::Transfer)
        reverse.of = Reverse::Of::Transfer;
    else if (command == CommandId::ExternalNumber)
        reverse.of = Reverse::Of::Number;
    else
        return std::nullopt;
    return reverse;
}

QString CaseActs::undoWords(Reverse::Of of)
{
    switch (of) {
    case Reverse::Of::Pause:
        return tr("Undo: pause");
    case Reverse::Of::Resume:
        return tr("Undo: resume");
    case Reverse::Of::Transfer:
        return tr("Undo: transfer");
    case Reverse::Of::Number:
        return tr("Undo: number");
    }
    return {};
}

/// A pause is ended where it began, and a resumption paused again from where it ended: the dates are as if neither had been.
CaseForm::Job CaseActs::undoJob() const
{
    const CaseId id = m_last->id;
    const QString taken = tr("taken back", "reason of an undo");
    const CasePause last = m_file->record.pauses.isEmpty() ? CasePause() : m_file->record.pauses.constLast();
    switch (m_last->of) {
    case Reverse::Of::Pause:
        return [id, taken, last](CaseDesk &desk, const Act &act) { return desk.resume(act, id, taken, last.span.fromMs); };
    case Reverse::Of::Resume:
        return [id, taken, last](CaseDesk &desk, const Act &act) { return desk.pause(act, id, last.reason, taken, last.span.toMs); };
    case Reverse::Of::Transfer:
        return [id, taken, before = *m_last](CaseDesk &desk, const Act &act) {
            return desk.transfer(act, id, before.handler, before.waitsFor, taken);
        };
    case Reverse::Of::Number:
        return [id, before = *m_last](CaseDesk &desk, const Act &act) { return desk.setExternalNo(act, id, before.externalNo); };
    }
    return {};
}

void CaseActs::undoLast()
{
    doAtOnce(undoJob(), tr("Taken back."));
}

void CaseActs::reveal()
{
    revealThen([this, id = m_file->record.id] { Q_EMIT clearDataGranted(id.value); });
}

/// Shows once the entry is in the ledger; where the standard wants to know why, asks that first.
void CaseActs::revealThen(const std::function<void()> &show)
{
    const CaseId id = m_file->record.id;
    const auto enter = [this, id, show](const QString &reason) {
        doAtOnce([id, reason](CaseDesk &desk, const Act &act) { return desk.reveal(act, id, reason); }, tr("Shown in clear; it is on record who looked."), show);
    };
    const auto standard = m_context.rules ? m_context.rules->current() : nullptr;
    if (!standard || !standard->revealReason) {
        enter({});
        return;
    }
    Question question;
    question.title = tr("Show personal data in clear");
    question.explanation = tr("The reason is entered with your name.");
    question.act = tr("Show", "button");
    Question::Part reason;
    reason.key = QStringLiteral("reason");
    reason.label = tr("Why");
    question.parts = {reason};
    m_context.interaction.ask(m_over, question, [this, id, enter](const std::optional<CaseForm::Answers> &answers) {
        if (answers && m_file && m_file->record.id == id)
            enter(answers->value(QStringLiteral("reason")));
    });
}

void CaseActs::explain()
{
    const QString html = WhyText::html(WhyPrintout::answers(m_context, *m_file, words()));
    m_context.interaction.showTextAndOffer(m_over, tr("Why this date: %1").arg(m_file->record.number), html, tr("Print for the customer"),
                                           [this] { previewPaper(QStringLiteral("why")); });
}

void CaseActs::previewPaper(const QString &key)
{
    if (!m_file)
        return;
    const CaseWords names = words();
    const BusinessType *type = names.businessType(m_file->record.type);
    const Field *name = type ? type->field(QStringLiteral("name")) : nullptr;
    const QString customer = name ? names.fieldValue(*name, m_file->fields.value(name->key)) : QString();
    const Result<OfficeDocument> document = m_papers->document(key, *m_file, customer);
    if (document)
        m_printer->preview(*document);
    else
        m_context.feedback.warn(document.error());
}

/// Its fields stand in clear for as long as they are copied, and that is on record.
void CaseActs::copyForCentral()
{
    revealThen([this, id = m_file->record.id] {
        if (m_file && m_file->record.id == id)
            m_central->open(*m_file, words());
    });
}

void CaseActs::copyNumber()
{
    const QString number = m_file->record.externalNo.isEmpty() ? m_file->record.number : m_file->record.externalNo;
    QGuiApplication::clipboard()->setText(number);
    m_context.feedback.say(tr("Copied: %1").arg(number));
}
