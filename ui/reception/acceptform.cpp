// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/acceptform.h"

#include "core/base/chinatime.h"
#include "core/base/clock.h"
#include "core/base/textrules.h"
#include "core/standard/standard.h"
#include "ui/shell/commands.h"
#include "ui/shell/theme.h"
#include "ui/widgets/fieldeditor.h"
#include "ui/widgets/formproblemtext.h"
#include "ui/widgets/scaninput.h"

#include <QApplication>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace {

// Keys of the page's own fields; a business type's keys are words, so that they never meet.
constexpr QLatin1String idKindKey("idKind");
constexpr QLatin1String agentKey("agent");
constexpr QLatin1String agentNameKey("agentName");
constexpr QLatin1String classKey("@class");
constexpr QLatin1String channelKey("@channel");
constexpr QLatin1String externalKey("@externalNo");
constexpr QLatin1String acceptedKey("@accepted");
constexpr QLatin1String lateKey("@lateReason");

LocalText text(const QString &words)
{
    return {{{QStringLiteral("zh"), words}}};
}

Field own(QLatin1String key, FieldKind kind, const QString &words)
{
    Field field;
    field.key = key;
    field.kind = kind;
    field.name = text(words);
    return field;
}

/// The customer in person or an agent, with the key that changes it.
void sayWhoIsHere(Field &field)
{
    const QString key = Commands::of(CommandId::Agent).key.toString(QKeySequence::NativeText);
    field.options = {{QStringLiteral("no"), text(AcceptForm::tr("in person (%1: by an agent)").arg(key))},
                     {QStringLiteral("yes"), text(AcceptForm::tr("by an agent"))}};
}

QJsonObject withoutOwn(const QJsonObject &values)
{
    QJsonObject rest;
    for (auto it = values.begin(); it != values.end(); ++it) {
        if (!it.key().startsWith(u'@'))
            rest.insert(it.key(), it.value());
    }
    return rest;
}

} // namespace

AcceptForm::AcceptForm(const Theme &theme, const Clock &clock, QWidget *parent)
    : Card(theme, parent), m_clock(clock), m_form(new FormView(this)), m_summary(new QLabel(this))
{
    setObjectName(QStringLiteral("acceptform"));
    m_form->setRules([this](const QJsonObject &values) { return factsFrom(values); },
                     [this](const QJsonObject &values) { return messages(values); });
    body()->addWidget(m_form, 1);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_summary->setObjectName(QStringLiteral("summary"));
    m_summary->hide();
    body()->addWidget(m_summary);
    connect(m_form, &FormView::changed, this, &AcceptForm::onChanged);
    connect(m_form, &FormView::finished, this, &AcceptForm::finished);
}

/// The fields ask this form for their rules until their own end: they go first.
AcceptForm::~AcceptForm()
{
    m_form->disconnect(this);
    delete m_form;
}

void AcceptForm::begin(std::shared_ptr<const Standard> standard, const QString &type, const QString &language, const QJsonObject &values)
{
    build(std::move(standard), type, language);
    m_form->setValues(values.isEmpty() ? presets() : values);
    m_atFirst = values.isEmpty() ? m_form->values() : QJsonObject();
    showTitle();
}

void AcceptForm::goOn(std::shared_ptr<const Standard> standard, const QString &type, const QString &language, const QJsonObject &typed)
{
    build(std::move(standard), type, language);
    m_form->setTyped(typed);
    showTitle();
}

void AcceptForm::build(std::shared_ptr<const Standard> standard, const QString &type, const QString &language)
{
    m_standard = std::move(standard);
    m_type = m_standard->businessType(type);
    m_language = language;
    m_idKindFor.clear();
    m_form->setFields({}, language);
    m_form->setFields(fields(), language);
    m_atFirst = {};
}

void AcceptForm::speak(std::shared_ptr<const Standard> standard, const QString &language)
{
    if (!m_type)
        return;
    if (standard == m_standard && language == m_language) {
        m_form->refresh(); // nothing is made anew under the hands that type in it
        return;
    }
    const QString id = m_type->id;
    const QString path = m_form->pathInHand();
    const bool inHand = isAncestorOf(QApplication::focusWidget());
    const QJsonObject atFirst = m_atFirst;
    goOn(std::move(standard), id, language, m_form->typed());
    m_atFirst = atFirst;
    if (inHand)
        m_form->goOnAt(path);
}

void AcceptForm::clear()
{
    m_type = nullptr;
    m_form->setFields({}, m_language);
}

void AcceptForm::prefill(const Customer &customer)
{
    if (!m_type)
        return;
    const bool touched = isTouched();
    QJsonObject known = customer.fields.clear(ClearFor::Serving);
    const QList<Field::Option> classes = classField().options;
    if (std::any_of(classes.begin(), classes.end(), [&customer](const Field::Option &one) { return one.key == customer.customerClass; }))
        known.insert(classKey, customer.customerClass);
    // The class first: it brings its usual certificate, which the customer's own then replaces.
    for (const QString &key : QStringList{classKey} + customer.fields.keys()) {
        const QJsonValue now = m_form->values().value(key);
        const bool asAtFirst = now.isUndefined() || (!touched && now == m_atFirst.value(key));
        if (known.contains(key) && asAtFirst && m_form->editor(key))
            m_form->setValue(key, known.value(key));
    }
    if (!touched)
        m_atFirst = m_form->values();
}

void AcceptForm::focusFirstEmpty()
{
    const QList<FieldEditor *> shown = m_form->editorsShown();
    const auto empty = std::find_if(shown.begin(), shown.end(), [this](const FieldEditor *editor) {
        return editor->isEmpty() && FormRules::isRequired(editor->field(), m_form->facts());
    });
    if (empty != shown.end())
        m_form->focusField((*empty)->path());
    else
        m_form->focusFirst();
}

bool AcceptForm::isTouched() const
{
    return m_type && m_form->values() != m_atFirst;
}

FilledForm AcceptForm::filled() const
{
    return filledFrom(m_form->values());
}

CaseDraft AcceptForm::draft() const
{
    const QJsonObject values = m_form->values();
    const FilledForm form = filledFrom(values);
    CaseDraft draft;
    draft.businessType = m_type->id;
    draft.customerClass = values.value(classKey).toString();
    draft.channel = values.value(channelKey).toString();
    draft.area = form.facts.value(QStringLiteral("area")).toString();
    draft.fields = form.values;
    draft.externalNo = values.value(externalKey).toString();
    draft.acceptedMs = statedTime(values).value_or(0);
    draft.lateReason = isLate(values) ? values.value(lateKey).toString() : QString();
    return draft;
}

qint64 AcceptForm::acceptedMs() const
{
    return acceptedFrom(m_form->values());
}

qint64 AcceptForm::acceptedFrom(const QJsonObject &values) const
{
    const qint64 stated = statedTime(values).value_or(0);
    const qint64 acceptedMs = stated > 0 ? stated : m_clock.wallUtcMs();
    return m_type ? FormRules::acceptedMs(*m_type, filledFrom(values).values, acceptedMs, m_opens) : acceptedMs;
}

bool AcceptForm::takeScan(const Scan &scan)
{
    const auto suits = [&scan](FieldKind kind) {
        return (scan.kind == Scan::Kind::IdCard && kind == FieldKind::Id)
            || (scan.kind == Scan::Kind::CreditCode && (kind == FieldKind::CreditCode || kind == FieldKind::Id));
    };
    const QList<FieldEditor *> shown = m_form->editorsShown();
    for (FieldEditor *editor : shown) {
        if (!suits(editor->field().kind) || !editor->isEmpty())
            continue;
        m_form->setValue(editor->path(), scan.text);
        m_form->focusField(editor->path());
        return true;
    }
    return false;
}

bool AcceptForm::knowsAgent() const
{
    return m_type && m_form->editor(agentKey);
}

void AcceptForm::switchAgent()
{
    if (!knowsAgent())
        return;
    const bool comes = !m_form->values().value(agentKey).toBool();
    m_form->setValue(agentKey, comes);
    m_form->focusField(comes && m_form->editor(agentNameKey) ? agentNameKey : agentKey);
}

QJsonObject AcceptForm::typedOf(const QJsonObject &fields, const QString &customerClass, const QString &channel)
{
    QJsonObject values = FieldEditor::typedFrom(fields).toObject();
    values.insert(classKey, customerClass);
    values.insert(channelKey, channel);
    return values;
}

QList<Field> AcceptForm::fields() const
{
    QList<Field> list;
    if (!m_type)
        return list;
    list << classField() << m_type->fields;
    for (Field &field : list) {
        if (field.key == agentKey && field.kind == FieldKind::YesNo)
            sayWhoIsHere(field);
    }
    Field channel = channelField();
    channel.group = text(tr("This acceptance"));
    Field external = own(externalKey, FieldKind::Text, tr("Central system number"));
    external.hint = text(tr("number in the marketing system or of the hotline"));
    external.longest = 40;
    Field accepted = own(acceptedKey, FieldKind::Text, tr("Taken in at"));
    accepted.hint = text(tr("now; for a late entry: 2026-11-20 9:30"));
    Field late = own(lateKey, FieldKind::Text, tr("Why entered late"));
    late.when = Expression::parse(QStringLiteral("late == yes"), {QStringLiteral("late")}).value_or(Expression());
    late.isRequired = true;
    return list << channel << external << accepted << late;
}

Field AcceptForm::classField() const
{
    Field field = own(classKey, FieldKind::Choice, tr("Customer class"));
    field.isRequired = true;
    for (const NamedKey &one : m_standard->classes) {
        if (m_type->classes.isEmpty() || m_type->classes.contains(one.key))
            field.options << Field::Option{one.key, one.name};
    }
    return field;
}

Field AcceptForm::channelField() const
{
    Field field = own(channelKey, FieldKind::Choice, tr("Channel"));
    field.isRequired = true;
    for (const NamedKey &one : m_standard->channels)
        field.options << Field::Option{one.key, one.name};
    return field;
}

QList<FormMessage> AcceptForm::messages(const QJsonObject &values) const
{
    QList<FormMessage> list;
    if (!m_type)
        return list;
    list = FormProblemText::messages(*m_type, values, filledFrom(values), m_language);
    for (const QLatin1String key : {classKey, channelKey}) {
        if (values.value(key).toString().isEmpty())
            list << FormMessage{key, tr("Choose one."), true, true, false};
    }
    for (const QLatin1String key : {externalKey, lateKey}) {
        if (!TextRules::check(values.value(key).toString(), key, 200))
            list << FormMessage{key, tr("It holds characters that cannot be kept. Type it anew."), true, false, false};
    }
    timeMessages(values, list);
    return list;
}

void AcceptForm::timeMessages(const QJsonObject &values, QList<FormMessage> &list) const
{
    const std::optional<qint64> stated = statedTime(values);
    if (!stated)
        list << FormMessage{acceptedKey, tr("A date and time are expected here, such as 2026-11-20 9:30; empty means now."), true, false, false};
    else if (*stated > m_clock.wallUtcMs())
        list << FormMessage{acceptedKey, tr("This time is still to come. Enter the time on the paper."), true, false, false};
    for (const Field &field : m_type->fields) {
        const QDate day = field.startsClock ? QDate::fromString(values.value(field.key).toString(), Qt::ISODate) : QDate();
        if (day > ChinaTime::date(m_clock.wallUtcMs()))
            list << FormMessage{field.key, tr("This day is still to come. Enter the day on the paper."), true, false, false};
    }
    if (isLate(values) && values.value(lateKey).toString().isEmpty())
        list << FormMessage{lateKey, tr("An entry on a later day needs its reason."), true, true, false};
}

FilledForm AcceptForm::filledFrom(const QJsonObject &values) const
{
    return FormRules::filled(*m_type, withoutOwn(values), values.value(classKey).toString(), values.value(channelKey).toString());
}

Facts AcceptForm::factsFrom(const QJsonObject &values) const
{
    if (!m_type)
        return {};
    Facts facts = filledFrom(values).facts;
    facts.insert(QStringLiteral("late"), isLate(values) ? QStringLiteral("yes") : QStringLiteral("no"));
    return facts;
}

std::optional<qint64> AcceptForm::statedTime(const QJsonObject &values) const
{
    const QString typed = values.value(acceptedKey).toString();
    if (typed.isEmpty())
        return 0;
    if (const auto read = ChinaTime::parse(typed))
        return *read;
    // A time alone is one of today.
    const QString today = ChinaTime::date(m_clock.wallUtcMs()).toString(Qt::ISODate);
    if (const auto read = ChinaTime::parse(today + u' ' + typed))
        return *read;
    return std::nullopt;
}

bool AcceptForm::isLate(const QJsonObject &values) const
{
    return ChinaTime::date(acceptedFrom(values)) < ChinaTime::date(m_clock.wallUtcMs());
}

/// What a new form begins with: the standard's first class and channel (residential, counter), that customer's usual certificate, and every
/// required choice that leaves none: the area of an office that has one.
QJsonObject AcceptForm::presets() const
{
    QJsonObject values;
    const QList<Field::Option> classes = classField().options;
    if (!classes.isEmpty())
        values.insert(classKey, classes.first().key);
    if (!m_standard->channels.isEmpty())
        values.insert(channelKey, m_standard->channels.first().key);
    const QString certificate = usualCertificate(values.value(classKey).toString());
    if (!certificate.isEmpty())
        values.insert(idKindKey, certificate);
    for (const Field &field : m_type->fields) {
        if (field.kind == FieldKind::Choice && field.isRequired && field.options.size() == 1)
            values.insert(field.key, field.options.first().key);
    }
    return values;
}

/// The certificate that customers of that class nearly always bring; empty where the form does not offer it.
QString AcceptForm::usualCertificate(const QString &customerClass) const
{
    const Field *field = m_type->field(idKindKey);
    const QString wanted = customerClass == QStringLiteral("residential") ? QStringLiteral("id-card") : QStringLiteral("credit-code");
    const bool offered = field && std::any_of(field->options.begin(), field->options.end(), [&wanted](const Field::Option &option) { return option.key == wanted; });
    return offered ? wanted : QString();
}

/// Another class brings its usual certificate, as long as nobody chose one.
void AcceptForm::followClass()
{
    const QJsonObject values = m_form->values();
    const QString now = values.value(classKey).toString();
    const QString before = std::exchange(m_idKindFor, now);
    if (before.isEmpty() || before == now)
        return;
    const QString certificate = usualCertificate(now);
    if (!certificate.isEmpty() && values.value(idKindKey).toString() == usualCertificate(before))
        m_form->setValue(idKindKey, certificate);
}

void AcceptForm::showTitle()
{
    if (!m_type)
        return;
    const QString customerClass = m_form->values().value(classKey).toString();
    const QString name = m_type->name.in(m_language);
    setTitle(customerClass.isEmpty() ? name : QStringLiteral("%1 · %2").arg(name, m_standard->className(customerClass).in(m_language)));
}

void AcceptForm::onChanged()
{
    if (m_type)
        followClass();
    showTitle();
    QStringList whole;
    const QList<FormMessage> all = m_form->messages();
    for (const FormMessage &message : all) {
        if (m_type && message.path.isEmpty())
            whole << (message.blocks ? QStringLiteral("▲ ") : QStringLiteral("◆ ")) + message.sentence;
    }
    m_summary->setText(whole.join(u'\n'));
    setLook(m_summary, m_form->isBlocked() ? "error" : "warning");
    m_summary->setVisible(!whole.isEmpty());
    Q_EMIT changed();
}
