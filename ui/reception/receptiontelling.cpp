// SPDX-License-Identifier: GPL-3.0-or-later
// The third exit of the reception page: told once what is missing, and going on with who was told before.
#include "ui/reception/receptionpage.h"

#include "core/base/chinatime.h"
#include "ui/print/documentprinter.h"
#include "ui/reception/acceptform.h"
#include "ui/reception/applicationlist.h"
#include "ui/reception/applicationstrip.h"
#include "ui/reception/businesschooser.h"
#include "ui/reception/exitsbar.h"
#include "ui/reception/formkeeper.h"
#include "ui/reception/materialslist.h"
#include "ui/reception/noticeagain.h"
#include "ui/reception/toldcard.h"
#include "ui/shell/feedback.h"
#include "ui/shell/interaction.h"
#include "ui/shell/uicontext.h"
#include "ui/widgets/tidyline.h"
#include "ui/widgets/whytext.h"

#include <algorithm>

namespace {

/// More than this nobody looks through: the box finds them.
constexpr int mostListed = 50;

/// What the start page shows.
struct OpenApplications
{
    QList<ApplicationRow> rows;
    qint64 count = 0;
};

} // namespace

Exits ReceptionPage::exitsNow() const
{
    const auto in = standard();
    const QList<FormMessage> messages = m_form->form().messages();
    Exits exits;
    exits.toMend = static_cast<int>(std::count_if(messages.begin(), messages.end(), [](const FormMessage &message) { return message.blocks; }));
    exits.asksPapers = m_materials->asksAny();
    exits.gapsAllowed = in && in->gapLimit.has_value();
    const QString mustBeHere = m_materials->firstMissing();
    const QList<Material> missing = m_materials->missing();
    for (const Material &material : missing) {
        exits.missing << material.name.in(m_context.language);
        if (material.key == mustBeHere)
            exits.mustBeHere = exits.missing.constLast();
    }
    return exits;
}

/// Papers and exits as the form stands now.
void ReceptionPage::showExits(const FilledForm &filled)
{
    const auto in = standard();
    m_materials->setMaterials(*m_form->type(), filled.facts, m_context.language);
    m_materialsCard->setVisible(m_materials->count() > 0);
    QString until;
    if (in && in->gapLimit) {
        const qint64 acceptedMs = m_form->acceptedMs();
        const DeadlineTerms terms{*in->gapLimit, m_context.rules->hours(), false, std::nullopt};
        const Deadline due = Deadlines::compute(terms, acceptedMs, {}, m_context.rules->calendar());
        until = due.dueDate.isValid() ? WhyText::day(due.dueDate, ChinaTime::date(acceptedMs)) : QString();
    }
    m_materials->setFollowUntil(until);
    const Exits before = m_exits->exits();
    m_exits->setExits(exitsNow());
    if (before.mayTell() != m_exits->exits().mayTell() || before.mayAcceptWithGaps() != m_exits->exits().mayAcceptWithGaps())
        Q_EMIT commandsChanged();
}

ApplicationDraft ReceptionPage::applicationDraft() const
{
    const CaseDraft draft = draftNow();
    return {draft.businessType, draft.customerClass, draft.channel, draft.area, draft.window, draft.fields, draft.materials, draft.firstContact};
}

void ReceptionPage::tell()
{
    if (m_saving || m_step != Step::Filling)
        return;
    m_form->form().settle();
    const ApplicationDraft draft = applicationDraft();
    const auto stands = [&draft](const char *key) { return !draft.fields.value(QLatin1String(key)).toString().isEmpty(); };
    if (!stands("name") && !stands("phone")) {
        m_form->form().focusField(QStringLiteral("name"));
        m_context.feedback.say(tr("Not told yet: a name or a telephone is needed, so that any window finds the customer again."));
        return;
    }
    if (!m_tellAct)
        m_tellAct = Act{OpId{m_ids.next()}, m_context.actor};
    m_saving = true;
    m_keeper->hold();
    m_context.feedback.saving();
    const ApplicationId again = m_application ? m_application->id : ApplicationId();
    m_context.office
        .ask([act = *m_tellAct, again, draft, kept = m_keeper->draft()](Workplace &place) {
            return place.submitted<Told>(kept, [&] {
                return again.isEmpty() ? place.applicationDesk().tell(act, draft) : place.applicationDesk().tellAgain(act, again, draft);
            });
        }, OfficeThread::Urgency::Act)
        .then(this, [this, draft](const Result<Told> &done) { onTold(draft, done); })
        .onCanceled(this, [this] {
            if (m_going)
                return; // told while this page is taken down
            m_saving = false;
            m_keeper->release();
            m_context.feedback.refused(Error{ErrorCode::StoreSuspect, QStringLiteral("the office thread did not run the act"), {}});
        });
}

void ReceptionPage::onTold(const ApplicationDraft &draft, const Result<Told> &done)
{
    m_saving = false;
    if (!done) {
        onRefused(done.error());
        return;
    }
    m_tellAct.reset();
    m_application.reset();
    m_keeper->submitted();
    setWithoutPlace({});
    m_notice = NoticePaper{*done, draft, {}, {}, {}, draft.fields.value(QStringLiteral("name")).toString(), m_context.nameOf(m_context.actor)};
    m_chooser->used(draft.businessType);
    m_form->clear();
    m_materials->setStates({});
    showStep(Step::Noticed);
    showNotice();
    m_toldCard->takeFocus();
    m_context.feedback.saved(tr("Told once: %1.").arg(done->number));
    Q_EMIT told(*done);
    Q_EMIT caseChanged();
}

/// The notice's words, in the language of now.
void ReceptionPage::showNotice()
{
    if (!m_notice)
        return;
    const auto in = m_context.rules ? m_context.rules->standard(m_notice->told.standard, m_notice->told.standardVersion) : nullptr;
    if (const BusinessType *type = in ? in->businessType(m_notice->draft.businessType) : nullptr) {
        m_notice->type = *type;
        m_notice->businessName = type->name.in(m_context.language);
        m_notice->className = in->className(m_notice->draft.customerClass).in(m_context.language);
    }
    m_toldCard->setNotice(*m_notice, m_context.language);
}

void ReceptionPage::readApplications()
{
    m_context.office
        .askNamed(QStringLiteral("reception.applications"), [nowMs = m_context.clock.wallUtcMs()](Workplace &place) -> Result<OpenApplications> {
            const Result<QList<ApplicationRow>> rows = place.applicationViews().open(nowMs, mostListed);
            const Result<qint64> count = place.applicationViews().openCount(nowMs);
            if (!rows || !count)
                return rows ? fail(count) : fail(rows);
            return OpenApplications{*rows, *count};
        })
        .then(this, [this](const Result<OpenApplications> &open) {
            if (!open) {
                m_context.feedback.refused(open.error());
                return;
            }
            if (!m_context.rules)
                return;
            m_applications->setRows(open->rows, open->count, *m_context.rules, m_context.language, ChinaTime::date(m_context.clock.wallUtcMs()));
            if (!m_box->text().isEmpty())
                m_applications->hide();
        });
}

void ReceptionPage::openApplication(const ApplicationId &id)
{
    m_context.office.askNamed(QStringLiteral("reception.application"), [id](Workplace &place) { return place.applicationViews().file(id); })
        .then(this, [this](const Result<ApplicationFile> &file) { fillFrom(file); });
}

void ReceptionPage::fillFrom(const Result<ApplicationFile> &file)
{
    if (!file) {
        m_context.feedback.refused(file.error());
        return;
    }
    const Application &application = file->application;
    if (application.state != ApplicationState::Open) {
        m_context.feedback.refused(Error{ErrorCode::ApplicationNotOpen, {}, {application.number}});
        if (!application.takenBy.isEmpty())
            Q_EMIT caseWanted(application.takenBy.value);
        return;
    }
    if (!standard() || !standard()->businessType(application.type)) {
        m_context.feedback.refused(Error{ErrorCode::NoSuchBusiness, {}, {application.type}});
        return;
    }
    if (m_step == Step::Filling && m_form->isTouched())
        setAside();
    FormDraft form;
    form.businessType = application.type;
    form.standard = application.standard;
    form.standardVersion = application.standardVersion;
    form.values = ClearFields(AcceptForm::typedOf(file->fields.clear(ClearFor::Serving), application.customerClass, application.channel));
    form.materials = application.materials;
    stand(form, application);
    m_form->form().settle(); // numbers in their groups
    m_keeper->begin(); // what the application says lies in its own entry
    // What was told is what is asked for first: “did you bring …?”
    const QList<Material> missing = m_materials->missing();
    if (!missing.isEmpty())
        m_materials->focusMaterial(missing.constFirst().key);
}

void ReceptionPage::showApplicationStrip()
{
    m_strip->setVisible(m_application.has_value());
    if (!m_application)
        return;
    const auto in = m_context.rules ? m_context.rules->standard(m_application->standard, m_application->standardVersion) : nullptr;
    const BusinessType *type = in ? in->businessType(m_application->type) : nullptr;
    const QStringList missing = type ? NoticePrintout::names(*type, m_application->missing(), m_context.language) : m_application->missing();
    m_strip->setApplication(*m_application, missing, m_context.clock.wallUtcMs());
}

void ReceptionPage::dropApplication()
{
    if (!m_application)
        return;
    Question question;
    question.title = tr("Give up application %1").arg(m_application->number);
    question.explanation = tr("The customer does not want it any more. It leaves the list; what was told stays on record.");
    question.act = tr("Give it up");
    question.parts << Question::Part{QStringLiteral("reason"), tr("Reason"), Question::Kind::Line, {}, {}, {}, true, {}};
    const Act act{OpId{m_ids.next()}, m_context.actor};
    m_context.interaction.ask(this, question, [this, act, id = m_application->id, number = m_application->number](const auto &answers) {
        if (!answers)
            return;
        m_context.office
            .ask([act, id, reason = answers->value(QStringLiteral("reason"))](Workplace &place) { return place.applicationDesk().drop(act, id, reason); },
                 OfficeThread::Urgency::Act)
            .then(this, [this, number](const Result<> &done) { onDropped(number, done); });
    });
}

void ReceptionPage::onDropped(const QString &number, const Result<> &done)
{
    if (!done) {
        m_context.feedback.refused(done.error());
        return;
    }
    m_context.feedback.saved(tr("Given up: %1.").arg(number));
    m_form->clear();
    next();
    Q_EMIT caseChanged();
}

/// Teaches the print room to make notices again, for 补打.
void ReceptionPage::teachNotices()
{
    m_context.printRoom.setMaker(QStringLiteral("notice"), this, [this](const QString &subject, const PrintRoom::Made &made) {
        m_context.office.ask([id = ApplicationId{subject}](Workplace &place) { return place.applicationViews().file(id); })
            .then(this, [this, made](const Result<ApplicationFile> &file) {
                if (!file || !m_context.rules) {
                    made(file ? fail(ErrorCode::NoSuchStandard, {}, {file->application.standard}) : fail(file));
                    return;
                }
                Result<NoticePaper> notice = NoticeAgain::of(*file, *m_context.rules, m_context.language);
                if (notice)
                    notice->clerk = m_context.nameOf(PersonId{notice->clerk});
                if (notice)
                    made(NoticePrintout::of(*notice, m_context.facts.name, notice->draft.window, m_context.language));
                else
                    made(fail(notice));
            });
    });
}

/// The notice as handed over, for paper.
OfficeDocument ReceptionPage::noticeDocument() const
{
    return {NoticePrintout::of(*m_notice, m_context.facts.name, m_context.facts.window, m_context.language), QStringLiteral("notice"),
            SubjectId{m_notice->told.id.value}, m_notice->told.number, NoticePrintout::fileName(*m_notice)};
}
