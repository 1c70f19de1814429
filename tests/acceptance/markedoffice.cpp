// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/acceptance/markedoffice.h"

#include "core/base/chinatime.h"
#include "core/intake/registerfile.h"
#include "core/intake/registerimport.h"
#include "core/vault/slot.h"

#include <QFile>

namespace {

constexpr qint64 dayMs = 86'400'000;

template <class T>
QString problemOf(const Result<T> &done, const char *what)
{
    if (done)
        return {};
    return QStringLiteral("%1: %2 %3 %4").arg(QLatin1String(what)).arg(static_cast<int>(done.error().code)).arg(done.error().detail, done.error().args.join(u','));
}

/// The first of several that is not empty.
QString firstOf(std::initializer_list<QString> problems)
{
    for (const QString &problem : problems) {
        if (!problem.isEmpty())
            return problem;
    }
    return {};
}

QString idOf(const char *kind, int number)
{
    return QStringLiteral("0193a5d0-0000-7000-8000-%1%2").arg(QLatin1String(kind)).arg(number, 8, 10, QChar(u'0'));
}

} // namespace

MarkedOffice::MarkedOffice(const QString &path, qint64 nowMs) : m_clock(nowMs - 10 * dayMs), m_path(path)
{
    OfficeSetup setup;
    setup.name = QStringLiteral("城关供电所");
    setup.deviceNumber = 3;
    setup.window = QStringLiteral("3号窗口");
    auto made = Workplace::create(path, setup, m_clock, std::make_unique<SeededIdSource>(m_clock, 20261125));
    if (made)
        m_place = std::move(*made);
}

QString MarkedOffice::takePeopleOn()
{
    PeopleDesk &desk = m_place->people();
    const MarkedPerson manager = MarkedPerson::of(700);
    const auto begun = desk.begin(m_place->newAct({}).opId, {manager.phone, manager.name, Role::Manager}, password(700), SlotStrength::smallest());
    if (!begun)
        return {};
    m_actor = begun->manager.id;
    m_hasPeople = true;
    const MarkedPerson clerk = MarkedPerson::of(701);
    const auto joined = desk.join(act(), {clerk.account, clerk.name, Role::Clerk}, password(701));
    if (!joined || !desk.tryRecoveryKey(act(), begun->recoveryKey))
        return {};
    for (const QString &wrong : {password(702), begun->recoveryKey, clerk.name})
        static_cast<void>(desk.logIn(m_place->newAct({}).opId, clerk.account, wrong));
    m_clock.advanceMs(dayMs / 24);
    return begun->recoveryKey;
}

CaseDraft MarkedOffice::draftOf(const MarkedPerson &person)
{
    CaseDraft draft;
    draft.businessType = QStringLiteral("new-supply");
    draft.customerClass = QStringLiteral("residential");
    draft.fields = {{QStringLiteral("name"), person.name},       {QStringLiteral("idKind"), QStringLiteral("id-card")},
                    {QStringLiteral("idNumber"), person.idNumber}, {QStringLiteral("phone"), person.phone},
                    {QStringLiteral("address"), person.address},   {QStringLiteral("account"), person.account},
                    {QStringLiteral("capacity"), 8},               {QStringLiteral("note"), person.text},
                    {QStringLiteral("agent"), true},               {QStringLiteral("agentName"), person.name},
                    {QStringLiteral("agentId"), person.idNumber},  {QStringLiteral("agentPhone"), person.phone}};
    for (const char *paper : {"id", "title", "authority", "agent-id"})
        draft.materials.insert(QLatin1String(paper), QStringLiteral("present"));
    return draft;
}

QString MarkedOffice::receive(int count)
{
    for (int number = 0; number < count; ++number) {
        m_clock.advanceMs(60'000);
        const MarkedPerson person = MarkedPerson::of(number);
        const QString problem = number % 5 == 4   ? tellWhatIsMissing(number, person)
                                : number % 5 == 3 ? complainOrAsk(number, person)
                                                  : receiveOne(number, person);
        if (!problem.isEmpty())
            return problem;
        if (number % 7 == 0) {
            if (const QString kept = keepHalfTyped(number, person); !kept.isEmpty())
                return kept;
        }
    }
    PersonQueue queue;
    queue.views << SavedView{MarkedPerson::of(1).name + u' ' + MarkedPerson::of(1).phone, {}, {}};
    return problemOf(m_place->queueShelf().keep(PersonId{QStringLiteral("3号窗口")}, queue), "view");
}

QString MarkedOffice::receiveOne(int number, const MarkedPerson &person)
{
    CaseDraft draft = draftOf(person);
    draft.withGaps = number % 5 == 1;
    if (draft.withGaps)
        draft.materials.insert(QStringLiteral("title"), QStringLiteral("later"));
    if (number % 3 == 2) {
        draft.acceptedMs = m_clock.wallUtcMs() - 3 * dayMs;
        draft.lateReason = person.text;
    }
    const auto accepted = m_place->accept(act(), draft);
    if (!accepted)
        return problemOf(accepted, "accept");
    return firstOf({visit(number, person, accepted->id), moveOn(number, accepted->id, person)});
}

QString MarkedOffice::complainOrAsk(int number, const MarkedPerson &person)
{
    CaseDraft draft;
    draft.businessType = QStringLiteral("complaint");
    draft.customerClass = QStringLiteral("residential");
    draft.fields = {{QStringLiteral("name"), person.name},
                    {QStringLiteral("phone"), person.phone},
                    {QStringLiteral("address"), person.address},
                    {QStringLiteral("category"), QStringLiteral("outage")},
                    {QStringLiteral("content"), person.text}};
    const auto accepted = m_place->accept(act(), draft);
    return accepted ? moveOn(number, accepted->id, person) : problemOf(accepted, "complaint");
}

QString MarkedOffice::tellWhatIsMissing(int number, const MarkedPerson &person)
{
    ApplicationDraft draft;
    draft.businessType = QStringLiteral("new-supply");
    draft.customerClass = QStringLiteral("residential");
    draft.fields = draftOf(person).fields;
    draft.materials = {{QStringLiteral("id"), QStringLiteral("present")}};
    ApplicationDesk &desk = m_place->applicationDesk();
    const auto told = desk.tell(act(), draft);
    if (!told)
        return problemOf(told, "tell");
    if (number % 3 == 0)
        return problemOf(desk.drop(act(), told->id, person.text), "drop");
    if (number % 3 == 1) {
        draft.materials.clear();
        return problemOf(desk.tellAgain(act(), told->id, draft), "tell again");
    }
    CaseDraft taken = draftOf(person);
    taken.application = told->id;
    return problemOf(m_place->accept(act(), taken), "take up");
}

QString MarkedOffice::visit(int number, const MarkedPerson &person, const CaseId &about)
{
    ReceptionDesk &desk = m_place->receptionDesk();
    const VisitId id{idOf("aaaa", number)};
    const QString problem =
        firstOf({problemOf(desk.begin(act(), id, QStringLiteral("3号窗口")), "greet"), problemOf(desk.take(act(), id, QStringLiteral("new-supply")), "take"),
                 problemOf(desk.endItem(act(), id, {QStringLiteral("accepted"), about.value, person.name}), "end the item")});
    ReceptionDesk::Ending ending;
    ending.customer = person.name + u' ' + person.phone;
    return problem.isEmpty() ? problemOf(desk.end(act(), id, ending), "farewell") : problem;
}

QString MarkedOffice::moveOn(int number, const CaseId &id, const MarkedPerson &person)
{
    CaseDesk &desk = m_place->caseDesk();
    m_clock.advanceMs(1000);
    Correction correction;
    correction.fields = {{QStringLiteral("address"), person.address + QStringLiteral("西")}, {QStringLiteral("name"), person.name}};
    correction.reason = person.text;
    const QString problem = firstOf(
        {problemOf(desk.note(act(), id, person.text + person.name + person.phone), "note"),
         problemOf(desk.pause(act(), id, QStringLiteral("customer-request"), person.text), "pause"), problemOf(desk.resume(act(), id, person.text), "resume"),
         problemOf(desk.transfer(act(), id, QStringLiteral("survey"), QStringLiteral("us"), person.text), "transfer"),
         problemOf(desk.correct(act(), id, correction), "correct"), problemOf(desk.reveal(act(), id), "reveal"),
         problemOf(m_place->recordPrint(act(), QStringLiteral("receipt"), id), "print")});
    if (!problem.isEmpty())
        return problem;
    if (number % 6 == 0)
        return firstOf({problemOf(desk.withdraw(act(), id, person.text), "withdraw"), problemOf(desk.reopen(act(), id, person.text), "reopen")});
    if (number % 6 == 1)
        return problemOf(desk.voidMistaken(act(), id, person.text), "void");
    if (number % 6 == 2)
        return problemOf(desk.terminate(act(), id, person.text), "terminate");
    return {};
}

QString MarkedOffice::keepHalfTyped(int number, const MarkedPerson &person)
{
    FormDraft draft;
    draft.id = DraftId{idOf("bbbb", number)};
    draft.businessType = QStringLiteral("new-supply");
    draft.values = ClearFields(draftOf(person).fields);
    draft.aside = {person.name, person.text};
    draft.savedMs = m_clock.wallUtcMs();
    const QString problem = problemOf(m_place->drafts().save(draft), "draft");
    if (!problem.isEmpty() || number % 2 == 0)
        return problem;
    return problemOf(m_place->drafts().remove(draft.id), "draft thrown away"); // its pages are free again, and empty
}

QString MarkedOffice::importRegister(const QString &folder, int first, int count)
{
    const QString path = folder + QStringLiteral("/register.csv");
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return QStringLiteral("no register");
    QString text = QStringLiteral("序号,受理时间,业务类型,客户类别,户号,户名,证件类型,证件号码,联系电话,用电地址,渠道,受理人,备注\r\n");
    const QString clerk = m_hasPeople ? MarkedPerson::of(703).name : QStringLiteral("张敏");
    const QString at = ChinaTime::text(m_clock.wallUtcMs() - dayMs).left(16);
    for (int number = first; number < first + count; ++number) {
        const MarkedPerson person = MarkedPerson::of(number);
        text += QStringLiteral("%1,%2,更名,居民,%3,%4,居民身份证,%5,%6,%7,柜台,%8,%9\r\n")
                    .arg(QString::number(number), at, person.account, person.name, person.idNumber, person.phone, person.address, clerk, person.text);
    }
    file.write(text.toUtf8());
    file.close();
    auto reading = RegisterFile::open(path);
    if (!reading)
        return problemOf(reading, "register");
    RegisterImport::Options options;
    options.lateReason = QStringLiteral("登记簿导入");
    if (m_hasPeople)
        options.actor = m_actor;
    const auto report = RegisterImport(*m_place, options).run(**reading);
    QFile::remove(path); // it is the office's own file, not ours to hide
    if (!report)
        return problemOf(report, "import");
    return report->figures.accepted == count ? QString() : QStringLiteral("%1 of %2 rows imported").arg(report->figures.accepted).arg(count);
}
