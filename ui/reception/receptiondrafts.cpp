// SPDX-License-Identifier: GPL-3.0-or-later
// Forms that are not done: kept while they are typed, set aside, brought back, taken up from the shelf.
#include "ui/reception/receptionpage.h"

#include "ui/reception/acceptform.h"
#include "ui/reception/businesschooser.h"
#include "ui/reception/draftoffers.h"
#include "ui/reception/draftwords.h"
#include "ui/reception/fillingcolumns.h"
#include "ui/reception/formkeeper.h"
#include "ui/reception/formoffers.h"
#include "ui/reception/materialslist.h"
#include "ui/shell/feedback.h"
#include "ui/shell/interaction.h"
#include "ui/shell/theme.h"
#include "ui/shell/uicontext.h"
#include "ui/widgets/fieldeditor.h"
#include "ui/widgets/tallview.h"
#include "ui/widgets/tidyline.h"

#include <QLabel>
#include <QVBoxLayout>

#include <utility>

namespace {

constexpr QLatin1String atMaterials("@materials");

} // namespace

void ReceptionPage::createKeeping()
{
    m_keeper = new FormKeeper(m_context, [this] { return formNow(); }, this);
    m_drafts = new DraftOffers(m_context, qobject_cast<QVBoxLayout *>(m_start->ground()->layout()), m_box, [this] { return m_keeper->draft(); });
    connect(m_drafts, &DraftOffers::takenUp, this, &ReceptionPage::goOnWith);
    connect(m_drafts, &DraftOffers::thrownChanged, this, &Page::commandsChanged);
}

/// The form in hand as it stands, for the shelf or to be brought back.
FormDraft ReceptionPage::formNow() const
{
    FormDraft form;
    if (!m_form->type())
        return form;
    form.businessType = m_form->type()->id;
    form.standard = m_form->standard()->id;
    form.standardVersion = m_form->standard()->version;
    form.values = ClearFields(m_form->typed());
    form.materials = m_materials->marked();
    form.aside = m_withoutPlace;
    form.focus = m_filling->focusWidget() == m_materials ? QString(atMaterials) : m_form->form().pathInHand();
    form.application = m_application ? m_application->id : ApplicationId();
    form.actor = m_context.actor;
    form.owner = m_application ? m_application->id.value : m_visit;
    form.window = m_context.facts.window;
    return form;
}

/// Puts a form of before onto the page as it stood; of another version of the standard, what has no place any more stands above it in words.
void ReceptionPage::stand(const FormDraft &form, const std::optional<Application> &application)
{
    m_box->clear();
    m_chooser->showFor({});
    m_act.reset();
    m_tellAct.reset();
    m_materials->setStates(form.materials);
    m_offers->setUsed({}); // whose form it is, the form says
    m_form->goOn(standard(), form.businessType, m_context.language, form.values.clear(ClearFor::Serving));
    const QJsonObject rest = DraftWords::withoutPlace(form.values.clear(ClearFor::Serving), m_form->typed());
    setWithoutPlace(form.aside + DraftWords::lines(form, rest, m_context.rules, m_context.language));
    m_application = application;
    showApplicationStrip();
    m_identified = false;
    Q_EMIT itemBegan(form.businessType);
    showStep(Step::Filling);
}

void ReceptionPage::goOnWith(const TakenDraft &taken)
{
    const FormDraft &draft = taken.draft;
    if (!standard() || !standard()->businessType(draft.businessType)) {
        showInWords(draft);
        return;
    }
    if (m_step == Step::Filling && m_form->isTouched())
        setAside();
    stand(draft, taken.application);
    m_keeper->goOn(draft);
    goOnAt(draft.focus);
    if (!draft.application.isEmpty() && !taken.application)
        m_context.feedback.say(tr("The application that this form went on with is taken up or given up by now: the form stands for itself."));
}

void ReceptionPage::goOnAt(const QString &path)
{
    FormView &form = m_form->form();
    if (path == atMaterials && m_materials->count() > 0)
        m_materials->focusMaterial(m_materials->firstMissing());
    else if (form.editor(path) && form.editor(path)->isVisible())
        form.goOnAt(path);
    else
        form.focusFirst();
}

void ReceptionPage::setWithoutPlace(const QStringList &words)
{
    m_withoutPlace = words;
    if (words.isEmpty() && !m_withoutPlaceLabel)
        return;
    if (!m_withoutPlaceLabel) {
        m_withoutPlaceLabel = new QLabel(m_form);
        m_withoutPlaceLabel->setObjectName(QStringLiteral("withoutplace"));
        m_withoutPlaceLabel->setTextFormat(Qt::PlainText);
        m_withoutPlaceLabel->setWordWrap(true);
        m_withoutPlaceLabel->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        setLook(m_withoutPlaceLabel, "warning");
        m_form->body()->insertWidget(1, m_withoutPlaceLabel);
    }
    m_withoutPlaceLabel->setText(tr("◆ Typed in an older form and without a field here: %1").arg(words.join(tr("; ", "between fields"))));
    m_withoutPlaceLabel->setVisible(!words.isEmpty());
}

/// A draft whose business is not taken in any more: everything that was typed, to read. It stays on the shelf until it is thrown away.
void ReceptionPage::showInWords(const FormDraft &draft)
{
    if (!m_context.rules)
        return;
    const QString business = DraftWords::business(draft.businessType, draft.standard, draft.standardVersion, *m_context.rules, m_context.language);
    const QStringList lines = draft.aside + DraftWords::lines(draft, draft.values.clear(ClearFor::Serving), m_context.rules, m_context.language);
    QString html = QStringLiteral("<p>%1</p>").arg(tr("The standard in force does not know this business any more. What was typed:").toHtmlEscaped());
    for (const QString &line : lines)
        html += QStringLiteral("<p>%1</p>").arg(line.toHtmlEscaped());
    m_context.interaction.showText(this, business, html);
}

DraftId ReceptionPage::putAway()
{
    // A form that stands aside for Alt+Z has no draft of its own yet.
    if (m_setAside) {
        FormDraft aside = std::exchange(m_setAside, std::nullopt)->form;
        aside.id = DraftId{m_ids.next()};
        aside.device = m_context.facts.device;
        m_context.office.ask([aside](Workplace &place) { return place.drafts().save(aside); }, OfficeThread::Urgency::Act);
    }
    m_keeper->flush();
    return m_step == Step::Filling ? m_keeper->draft() : DraftId();
}

void ReceptionPage::goOnWithDraft(const DraftId &draft)
{
    m_drafts->take(draft);
}

void ReceptionPage::clearForm()
{
    if (m_step != Step::Filling)
        return;
    const QString type = m_form->type()->id;
    if (m_form->isTouched())
        setAside();
    m_materials->setStates({});
    setWithoutPlace({});
    m_form->begin(standard(), type, m_context.language);
    m_keeper->begin();
    m_form->form().focusFirst();
    Q_EMIT commandsChanged();
}

void ReceptionPage::setAside()
{
    m_setAside = SetAside{formNow(), m_application};
    m_setAside->form.savedMs = m_context.clock.wallUtcMs();
    m_drafts->forgetThrown();
    m_context.feedback.say(tr("%1 was set aside. %2 brings it back.")
                               .arg(m_form->type()->name.in(m_context.language), Commands::of(CommandId::UndoLast).key.toString(QKeySequence::NativeText)));
}

/// What was done last: a draft thrown away, else a form set aside.
void ReceptionPage::undoLast()
{
    if (m_drafts->mayTakeBack())
        m_drafts->takeBack();
    else
        bringBack();
}

void ReceptionPage::bringBack()
{
    if (!m_setAside || !standard() || !standard()->businessType(m_setAside->form.businessType))
        return;
    const SetAside back = *std::exchange(m_setAside, std::nullopt);
    if (m_step == Step::Filling && m_form->isTouched())
        setAside();
    stand(back.form, back.application);
    m_keeper->keep();
    goOnAt(back.form.focus);
}
