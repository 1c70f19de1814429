// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/officefixture.h"

#include "core/base/chinatime.h"

#include <QDebug>

namespace {

constexpr quint64 seed = 7;

} // namespace

OfficeFixture::OfficeFixture(const QString &now) : clock(at(now))
{
    OfficeSetup setup;
    setup.name = QStringLiteral("城关供电所");
    setup.deviceNumber = 3;
    setup.window = QStringLiteral("3号窗口");
    auto made = Workplace::create(path(), setup, clock, std::make_unique<SeededIdSource>(clock, seed));
    if (!made)
        qFatal("no office: %d %s %s", static_cast<int>(made.error().code), qPrintable(made.error().detail),
               qPrintable(made.error().args.join(u',')));
    place = std::move(*made);
}

qint64 OfficeFixture::at(const QString &text)
{
    return ChinaTime::parse(text).value_or(0);
}

void OfficeFixture::reopen()
{
    place.reset();
    clock.advanceMs(1);
    auto opened = Workplace::open(path(), Workplace::Mode::ReadWrite, clock, std::make_unique<UuidV7Source>(clock));
    if (!opened)
        qFatal("office does not open: %d %s", static_cast<int>(opened.error().code), qPrintable(opened.error().detail));
    place = std::move(*opened);
}

CaseDraft OfficeFixture::supply(const QString &customerClass, const QString &name)
{
    CaseDraft draft;
    draft.businessType = QStringLiteral("new-supply");
    draft.customerClass = customerClass;
    const bool home = customerClass == QLatin1String("residential");
    draft.fields = {{QStringLiteral("name"), name},
                    {QStringLiteral("idKind"), home ? QStringLiteral("id-card") : QStringLiteral("credit-code")},
                    {QStringLiteral("idNumber"), home ? QStringLiteral("11010519491231002X") : QStringLiteral("91350100M000100Y43")},
                    {QStringLiteral("phone"), QStringLiteral("13812345678")},
                    {QStringLiteral("address"), QStringLiteral("城关镇东街97号")},
                    {QStringLiteral("capacity"), home ? 8 : 100}};
    QStringList papers{home ? QStringLiteral("id") : QStringLiteral("licence"), QStringLiteral("title")};
    if (customerClass.startsWith(QLatin1String("hv")))
        papers << QStringLiteral("project-approval") << QStringLiteral("equipment-list");
    for (const QString &paper : std::as_const(papers))
        draft.materials.insert(paper, QStringLiteral("present"));
    return draft;
}

CaseDraft OfficeFixture::complaint()
{
    CaseDraft draft;
    draft.businessType = QStringLiteral("complaint");
    draft.customerClass = QStringLiteral("residential");
    draft.fields = {{QStringLiteral("name"), QStringLiteral("周平")},
                    {QStringLiteral("phone"), QStringLiteral("13912345678")},
                    {QStringLiteral("address"), QStringLiteral("石桥镇西街3号")},
                    {QStringLiteral("category"), QStringLiteral("outage")},
                    {QStringLiteral("content"), QStringLiteral("停电未提前通知")}};
    return draft;
}

CaseId OfficeFixture::accept(const CaseDraft &draft)
{
    const Result<Accepted> accepted = place->caseDesk().accept(act(), draft);
    if (!accepted) {
        qWarning() << "not accepted:" << static_cast<int>(accepted.error().code) << accepted.error().args << accepted.error().detail;
        return {};
    }
    return accepted->id;
}

QList<CaseDeadline> OfficeFixture::deadlines(const CaseId &id)
{
    const Result<CaseFile> file = place->caseViews().file(id);
    return file ? file->deadlines : QList<CaseDeadline>();
}

CaseDeadline OfficeFixture::deadline(const CaseId &id, const QString &commitment)
{
    for (const CaseDeadline &row : deadlines(id)) {
        if (row.commitment == commitment)
            return row;
    }
    return {};
}
