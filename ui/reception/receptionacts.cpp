// SPDX-License-Identifier: GPL-3.0-or-later
// What the reception page does: accept, explain, print. How it looks is in receptionpage.cpp.
#include "ui/reception/receptionpage.h"

#include "ui/print/documentprinter.h"
#include "ui/reception/acceptform.h"
#include "ui/reception/businesschooser.h"
#include "ui/reception/exitsbar.h"
#include "ui/reception/formkeeper.h"
#include "ui/reception/materialslist.h"
#include "ui/reception/promisescard.h"
#include "ui/reception/receiptcard.h"
#include "ui/reception/toldcard.h"
#include "ui/shell/feedback.h"
#include "ui/shell/interaction.h"
#include "ui/shell/uicontext.h"
#include "ui/widgets/tidyline.h"
#include "ui/widgets/whytext.h"

#include <QClipboard>
#include <QGuiApplication>

namespace {

/// The commit's outcome is not known: the same act must be tried again, not a new one.
bool isUnknown(const Error &error)
{
    return error.code == ErrorCode::OutcomeUnknown || error.code == ErrorCode::StoreSuspect;
}

QString keyText(CommandId command)
{
    return Commands::of(command).key.toString(QKeySequence::NativeText);
}

} // namespace

void ReceptionPage::findCase(const QString &typed)
{
    if (typed.isEmpty())
        return;
    m_context.office
        .askNamed(QStringLiteral("reception.find"), [typed](Workplace &place) {
            const Result<CaseId> found = place.caseViews().find(typed);
            const Result<ApplicationId> application = found ? ApplicationId() : place.applicationViews().find(typed);
            return std::pair(found, application.value_or(ApplicationId()));
        })
        .then(this, [this](const std::pair<Result<CaseId>, ApplicationId> &found) {
            if (!found.second.isEmpty()) {
                openApplication(found.second);
                return;
            }
            if (!found.first) {
                m_context.feedback.refused(found.first.error());
                return;
            }
            m_box->clear();
            m_chooser->showFor({});
            Q_EMIT caseWanted(found.first->value);
        });
}

bool ReceptionPage::mayAccept(bool withGaps)
{
    FormView &form = m_form->form();
    form.settle();
    if (form.isBlocked()) {
        form.showAll();
        const bool found = form.goToFirstBlock();
        m_context.feedback.say(found ? tr("Not accepted yet: mend what is marked ▲, then press F9 again. %1 goes to the next one.")
                                           .arg(Commands::of(CommandId::NextError).key.toString(QKeySequence::NativeText))
                                     : tr("Not accepted yet: see the sentence under the form."));
        return false;
    }
    const QList<Material> missing = m_materials->missing();
    const QString mustBeHere = m_materials->firstMissing();
    if (!mustBeHere.isEmpty()) {
        m_materials->focusMaterial(mustBeHere);
        m_context.feedback.say(tr("Not accepted yet: a paper marked ▲ cannot follow later. %1 tells the customer once what is missing.")
                                   .arg(Commands::of(CommandId::Tell).key.toString(QKeySequence::NativeText)));
        return false;
    }
    if (!missing.isEmpty() && !withGaps) {
        m_materials->focusMaterial(missing.constFirst().key);
        m_context.feedback.say(tr("Not accepted yet: “%1” is not here. %2 says all originals are checked, %3 accepts with gaps, %4 tells once what is missing.")
                                   .arg(missing.constFirst().name.in(m_context.language), keyText(CommandId::ReceiveMaterials),
                                        keyText(CommandId::AcceptWithGaps), keyText(CommandId::Tell)));
        return false;
    }
    return true;
}

CaseDraft ReceptionPage::draftNow() const
{
    CaseDraft draft = m_form->draft();
    draft.materials = m_materials->states();
    draft.window = m_context.facts.window;
    if (m_application) {
        draft.application = m_application->id;
        draft.firstContact = m_application->firstContact;
    }
    return draft;
}

void ReceptionPage::accept(bool withGaps)
{
    if (m_saving || m_step != Step::Filling || !mayAccept(withGaps))
        return;
    if (!m_act)
        m_act = Act{OpId{m_ids.next()}, m_context.actor};
    CaseDraft draft = draftNow();
    draft.withGaps = withGaps;
    m_saving = true;
    m_keeper->hold();
    m_context.feedback.saving();
    m_context.office
        .ask([act = *m_act, draft, kept = m_keeper->draft()](Workplace &place) {
            return place.submitted<Accepted>(kept, [&] { return place.accept(act, draft); });
        }, OfficeThread::Urgency::Act)
        .then(this, [this, draft](const Result<Accepted> &done) { onAccepted(draft, done); })
        .onCanceled(this, [this] {
            if (m_going)
                return; // told while this page is taken down
            m_saving = false;
            m_keeper->release();
            m_context.feedback.refused(Error{ErrorCode::StoreSuspect, QStringLiteral("the office thread did not run the act"), {}});
        });
}

void ReceptionPage::onAccepted(const CaseDraft &draft, const Result<Accepted> &done)
{
    m_saving = false;
    if (!done) {
        onRefused(done.error());
        return;
    }
    m_act.reset();
    m_application.reset();
    m_keeper->submitted();
    setWithoutPlace({});
    m_receipt = receiptFor(draft, *done);
    m_chooser->used(draft.businessType);
    m_context.recentBusiness = m_chooser->recent();
    m_form->clear();
    m_materials->setStates({});
    showStep(Step::Told);
    showReceipt();
    m_receiptCard->takeFocus();
    m_context.feedback.saved(tr("Accepted: %1.").arg(done->number));
    Q_EMIT accepted(*done);
    Q_EMIT caseChanged();
}

void ReceptionPage::onRefused(const Error &error)
{
    if (!isUnknown(error)) {
        m_act.reset();
        m_tellAct.reset();
    }
    m_keeper->release();
    m_context.feedback.refused(inWords(error));
    const bool ofField = error.code == ErrorCode::FieldMissing || error.code == ErrorCode::FieldRefused || error.code == ErrorCode::TextNotValid;
    if (!ofField || error.args.isEmpty())
        return;
    // The page's own fields carry a sign before their key.
    const QString own = u'@' + error.args.first();
    m_form->form().focusField(m_form->form().editor(own) ? own : error.args.first());
}

/// Papers by their names: the desk knows their keys alone.
Error ReceptionPage::inWords(Error error) const
{
    const bool ofPaper = error.code == ErrorCode::MaterialMissing || error.code == ErrorCode::MaterialMustBeHere;
    if (ofPaper && m_form->type())
        error.args = NoticePrintout::names(*m_form->type(), error.args, m_context.language);
    return error;
}

Receipt ReceptionPage::receiptFor(const CaseDraft &draft, const Accepted &accepted) const
{
    Receipt receipt;
    receipt.accepted = accepted;
    receipt.draft = draft;
    receipt.customer = draft.fields.value(QStringLiteral("name")).toString();
    receipt.clerk = m_context.nameOf(m_context.actor);
    return receipt;
}

/// The receipt's words, in the language of now.
void ReceptionPage::showReceipt()
{
    if (!m_receipt)
        return;
    const auto standard = m_context.rules ? m_context.rules->standard(m_receipt->accepted.standard, m_receipt->accepted.standardVersion) : nullptr;
    const BusinessType *type = standard ? standard->businessType(m_receipt->draft.businessType) : nullptr;
    if (type) {
        m_receipt->type = *type;
        m_receipt->businessName = type->name.in(m_context.language);
        m_receipt->className = standard->className(m_receipt->draft.customerClass).in(m_context.language);
        m_receipt->channelName = standard->channelName(m_receipt->draft.channel).in(m_context.language);
        m_receipt->standardName = standard->name.in(m_context.language);
    }
    m_receiptCard->setReceipt(*m_receipt, m_context.language);
}

void ReceptionPage::showWhy()
{
    const BusinessType *type = m_step == Step::Told && m_receipt ? &m_receipt->type : m_form->type();
    const auto in = standard();
    if (!type || !in)
        return;
    QVariantList answers;
    const QList<Promise> promises = promisesNow();
    for (const Promise &promise : promises) {
        const Commitment *commitment = type->commitment(promise.commitment);
        if (!promise.runs || !commitment)
            continue;
        const DeadlineTerms terms{promise.limit, m_context.rules->hours(), commitment->dayEndsAtClose, commitment->warnBefore};
        WhyText::Subject subject{commitment->name.in(m_context.language), promise.clause,
                                       QStringLiteral("%1 %2").arg(in->name.in(m_context.language)).arg(in->version)};
        subject.stated = m_context.clock.trust() != ClockTrust::Trusted;
        answers << WhyText::answer(subject, Explanation::of(terms, promise.deadline.startMs, {}, m_context.rules->calendar()));
    }
    if (!answers.isEmpty())
        m_context.interaction.showText(this, tr("Why this day?"), WhyText::html(answers));
}

void ReceptionPage::print()
{
    m_printer->print(document());
}

void ReceptionPage::preview()
{
    m_printer->preview(document());
}

void ReceptionPage::savePdf()
{
    m_printer->savePdf(document());
}

void ReceptionPage::copyNumber()
{
    const QString number = m_step == Step::Noticed ? m_notice->told.number : m_receipt->accepted.number;
    QGuiApplication::clipboard()->setText(number);
    m_context.feedback.say(tr("%1 is on the clipboard.").arg(number));
}

/// What was handed over last, for paper: the receipt, or the notice.
OfficeDocument ReceptionPage::document() const
{
    if (m_step == Step::Noticed)
        return noticeDocument();
    return {ReceiptPrintout::of(*m_receipt, m_context.facts.name, m_context.facts.window, m_context.language), QStringLiteral("receipt"),
            SubjectId{m_receipt->accepted.id.value}, m_receipt->accepted.number, ReceiptPrintout::fileName(*m_receipt)};
}

void ReceptionPage::onBrought(const QString &document)
{
    if (document == QLatin1String("notice")) {
        m_toldCard->setPrinted(true);
        Q_EMIT noticePrinted();
    } else {
        m_receiptCard->setPrinted(true);
        Q_EMIT receiptPrinted();
    }
}
