// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/formoffers.h"

#include "core/base/textrules.h"
#include "core/people/peopleviews.h"
#include "ui/reception/acceptform.h"
#include "ui/shell/feedback.h"
#include "ui/shell/uicontext.h"
#include "ui/widgets/fieldeditor.h"
#include "ui/widgets/offerlist.h"
#include "ui/widgets/tidyline.h"

#include <QApplication>
#include <QKeyEvent>

#include <algorithm>

namespace {

constexpr qsizetype fewestSigns = 5; ///< of a number that may tell who someone is

bool isOffered(FieldKind kind)
{
    return kind == FieldKind::Account || kind == FieldKind::Address;
}

/// Where the name that is being typed begins.
qsizetype lastWordOf(const QString &typed)
{
    static const QString between = QStringLiteral("、，,；;/");
    for (qsizetype at = typed.size(); at > 0; --at) {
        if (between.contains(typed.at(at - 1)))
            return at;
    }
    return 0;
}

} // namespace

FormOffers::FormOffers(UiContext &context, AcceptForm *form)
    : QObject(form), m_context(context), m_form(form), m_list(new OfferList(context.theme, form))
{
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { watch(now); });
    connect(m_list, &OfferList::taken, this, [this](const QString &value) {
        QLineEdit *line = m_list->line();
        const FieldEditor *editor = editorOf(line);
        if (!editor)
            return;
        m_form->form().setValue(editor->path(), isForPeople(*editor) ? withChosen(line->text(), value) : value);
        line->end(false); // typing goes on behind it
    });
}

FieldEditor *FormOffers::editorOf(const QWidget *line) const
{
    for (const QWidget *one = line; one && one != m_form; one = one->parentWidget()) {
        if (auto *editor = qobject_cast<FieldEditor *>(const_cast<QWidget *>(one)))
            return isOffered(editor->field().kind) || isForPeople(*editor) ? editor : nullptr;
    }
    return nullptr;
}

bool FormOffers::isForPeople(const FieldEditor &editor) const
{
    return m_form->type() && m_form->type()->secretFromNamed && editor.field().key == QLatin1String("named");
}

QString FormOffers::withChosen(const QString &typed, const QString &chosen)
{
    return typed.left(lastWordOf(typed)) + chosen;
}

/// Fields are made anew with every form: each is listened to when it is first come to.
void FormOffers::watch(QWidget *focus)
{
    auto *line = qobject_cast<TidyLine *>(focus);
    if (!line || !m_form->isAncestorOf(line) || !editorOf(line) || line->property("offers").toBool())
        return;
    line->setProperty("offers", true);
    line->installEventFilter(this);
    if (!isForPeople(*editorOf(line))) {
        line->setUnit(tr("↓ used before"));
        line->setAccessibleDescription(tr("Down shows what was used before"));
        return;
    }
    if (!m_context.person)
        return; // nobody works here by name
    line->setUnit(tr("↓ who works here"));
    line->setAccessibleDescription(tr("Down shows who works here"));
    connect(line, &QLineEdit::textEdited, this, [this, line] { openPeople(line, false); });
    askPeople(line);
}

bool FormOffers::eventFilter(QObject *watched, QEvent *event)
{
    auto *line = qobject_cast<TidyLine *>(watched);
    if (!line || event->type() != QEvent::KeyPress || static_cast<QKeyEvent *>(event)->key() != Qt::Key_Down || m_list->line() == line)
        return QObject::eventFilter(watched, event);
    if (const FieldEditor *editor = editorOf(line); editor && isForPeople(*editor))
        openPeople(line, true);
    else if (m_used)
        open(line, *m_used);
    else
        ask(line);
    return true;
}

QJsonObject FormOffers::identity() const
{
    const QJsonObject values = m_form->filled().values;
    QJsonObject identity;
    for (const char *key : {"idNumber", "phone", "account"}) {
        const QString text = values.value(QLatin1String(key)).toString();
        if (text.size() >= fewestSigns)
            identity.insert(QLatin1String(key), text);
    }
    return identity;
}

/// One look, one entry: as long as the form says the same of its customer, the office is not asked again.
void FormOffers::ask(TidyLine *line)
{
    const QJsonObject who = identity();
    if (m_answer && who == m_askedFor) {
        open(line, *m_answer);
        return;
    }
    if (m_asking)
        return;
    m_asking = true;
    m_askedFor = who;
    m_answer.reset();
    const Act act{OpId{UuidV7Source(m_context.clock).next()}, m_context.actor};
    m_context.office
        .ask([act, who](Workplace &place) -> Result<UsedBefore> {
            Result<UsedBefore> used = place.customers().usedBefore(who);
            if (!used || used->newest.isEmpty())
                return used;
            if (const Result<> recorded = place.revealServed(act, used->newest); !recorded)
                return fail(recorded);
            return used;
        }, OfficeThread::Urgency::Act)
        .then(this, [this, line = QPointer<TidyLine>(line)](const Result<UsedBefore> &used) {
            m_asking = false;
            if (!used) {
                m_context.feedback.refused(used.error());
                return;
            }
            m_answer = *used;
            if (line && line->hasFocus())
                open(line, *used);
        })
        .onCanceled(this, [this] { m_asking = false; });
}

void FormOffers::open(TidyLine *line, const UsedBefore &used)
{
    const FieldEditor *editor = editorOf(line);
    if (!editor)
        return;
    QStringList offers;
    for (const ClearText &one : editor->field().kind == FieldKind::Account ? used.accounts : used.addresses)
        offers << one.clear(ClearFor::Serving);
    if (offers.isEmpty())
        m_context.feedback.say(tr("Nothing was used before, as far as the form tells who the customer is."));
    m_list->openUnder(line, offers);
}

void FormOffers::askPeople(TidyLine *line)
{
    m_context.office.ask([](Workplace &place) { return place.peopleViews().people(); }).then(this, [this, line = QPointer<TidyLine>(line)](const Result<QList<Person>> &people) {
        if (!people)
            return; // it can still be typed
        m_people.emplace();
        for (const Person &person : *people) {
            if (person.isActive && !person.login.isEmpty())
                *m_people << person;
        }
        if (line && line->hasFocus())
            openPeople(line, false); // typed before the answer came
    });
}

/// By a part of the name, the first letters of its pinyin or the beginning of the work number.
bool FormOffers::isMeant(const Person &person, const QString &word)
{
    if (word.isEmpty())
        return true;
    if (!m_pinyin)
        m_pinyin.emplace();
    const QStringList initials = m_pinyin->nameInitials(TextRules::code(person.name));
    const QString letters = word.toLower();
    return TextRules::code(PeopleViews::chosenWords(person)).contains(word) || person.login.startsWith(word, Qt::CaseInsensitive)
           || std::any_of(initials.begin(), initials.end(), [&letters](const QString &one) { return one.startsWith(letters); });
}

/// `always`: it was asked for; else it opens by itself as soon as the name that is typed could be somebody's.
void FormOffers::openPeople(TidyLine *line, bool always)
{
    if (!m_people || (!always && m_list->isVisible()))
        return;
    QHash<QString, Person> byWords;
    QStringList offers;
    for (const Person &person : std::as_const(*m_people)) {
        offers << PeopleViews::chosenWords(person);
        byWords.insert(offers.constLast(), person);
    }
    const auto fits = [this, byWords](const QString &offer, const QString &typed) {
        return isMeant(byWords.value(offer), TextRules::code(typed.mid(lastWordOf(typed))));
    };
    const QString typed = line->text();
    const bool begun = lastWordOf(typed) < typed.size();
    if (always || (begun && std::any_of(offers.begin(), offers.end(), [&](const QString &offer) { return fits(offer, typed); })))
        m_list->openUnder(line, offers, fits);
}
