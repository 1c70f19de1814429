// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/chinatime.h"
#include "core/intake/registermapping.h"
#include "core/standard/builtinstandards.h"
#include "tests/support/testmain.h"

#include <rapidcheck.h>

namespace {

using Column = RegisterColumn;
using Cells = QMap<Column, QString>;

RegisterRow rowOf(const Cells &cells)
{
    RegisterRow row;
    row.line = 7;
    const Cells usual = {{Column::Number, QStringLiteral("12")},
                         {Column::AcceptedAt, QStringLiteral("2026-09-24 16:04")},
                         {Column::Type, QStringLiteral("投诉")},
                         {Column::Class, QStringLiteral("居民")},
                         {Column::Clerk, QStringLiteral("张敏")}};
    for (auto it = usual.begin(); it != usual.end(); ++it)
        row.cells[static_cast<size_t>(it.key())] = it.value();
    for (auto it = cells.begin(); it != cells.end(); ++it)
        row.cells[static_cast<size_t>(it.key())] = it.value();
    return row;
}

qint64 at(const char *text)
{
    return ChinaTime::parse(QString::fromLatin1(text)).value_or(-1);
}

} // namespace

Q_DECLARE_METATYPE(Cells)

class TestRegisterMapping : public QObject
{
    Q_OBJECT

private:
    std::shared_ptr<const Standard> m_standard;

    RegisterMapping mapping() const
    {
        return {OfficeId{QStringLiteral("office")}, m_standard, at("2026-10-17 08:00"), QStringLiteral("登记簿导入")};
    }

    tl::expected<RowPlan, BadRow> planOf(const Cells &cells) const { return mapping().planOf(rowOf(cells)); }

    QStringList stepsOf(const Cells &cells) const
    {
        const auto plan = planOf(cells);
        QStringList steps;
        for (const RowStep &step : plan ? plan->steps : QList<RowStep>())
            steps << ChinaTime::text(step.atMs) + u' ' + step.milestone +
                         (step.outcome.isEmpty() ? QString() : u' ' + step.outcome);
        return steps;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto bundle = Standards::builtIn(QStringLiteral("satisfaction-2011"));
        QVERIFY(bundle.has_value());
        auto standard = Standard::fromBundle(*bundle);
        QVERIFY(standard.has_value());
        m_standard = std::make_shared<const Standard>(std::move(*standard));
    }

    void wordsAreFoundByNameAndAlias_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("customerClass");
        QTest::addColumn<QString>("channel");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *type, const char *customerClass, const char *channel, const char *expected) {
            QTest::newRow(expected) << QString::fromUtf8(type) << QString::fromUtf8(customerClass)
                                    << QString::fromUtf8(channel) << QString::fromLatin1(expected);
        };
        row("新装用电", "高压双电源", "柜台", "new-supply hv-dual counter");
        row("报装", "低压", "电话", "new-supply low-voltage phone");
        row("增容", "低压居民", "网站", "capacity-increase residential web");
        row("电能表校验", "居民", "９５５９８", "meter-test residential hotline");
        row("抄表数据异常核实", "居民", "信函", "reading-query residential letter");
        row("故障报修", "居民", "传真", "fault-repair residential fax");
        row("举报", "居民", "", "report residential counter");
        row("过户", "居民", "counter", "transfer-ownership residential counter");
        row("咨询查询", "居民", "柜台", "inquiry residential counter");
    }

    void wordsAreFoundByNameAndAlias()
    {
        QFETCH(QString, type);
        QFETCH(QString, customerClass);
        QFETCH(QString, channel);
        QFETCH(QString, expected);
        const auto plan = planOf({{Column::Type, type}, {Column::Class, customerClass}, {Column::Channel, channel}});
        QVERIFY(plan.has_value());
        const CaseDraft &draft = plan->draft;
        QCOMPARE(draft.businessType + u' ' + draft.customerClass + u' ' + draft.channel, expected);
    }

    void aCaseIsMarkedAsEnteredLateByItsFirstClerk()
    {
        const auto plan = planOf({{Column::Number, QStringLiteral("１２")}});
        QVERIFY(plan.has_value());
        QCOMPARE(plan->draft.acceptedMs, at("2026-09-24 16:04"));
        QCOMPARE(plan->draft.lateReason, QStringLiteral("登记簿导入"));
        QVERIFY(plan->draft.trustFields);
        QCOMPARE(plan->draft.firstContact.value, QStringLiteral("张敏"));
        QCOMPARE(plan->actor.value, QStringLiteral("张敏"));
        QCOMPARE(plan->line, 7);
    }

    void identityIsOfficeNumberTimeAndType()
    {
        const QString first = planOf({}).value().identity;
        QCOMPARE(
            planOf({{Column::Number, QStringLiteral("１２")}, {Column::Name, QStringLiteral("某某")}}).value().identity,
            first);
        QCOMPARE(planOf({{Column::AcceptedAt, QStringLiteral("2026/9/24 16:04:00")}}).value().identity, first);
        QVERIFY(planOf({{Column::Number, QStringLiteral("13")}}).value().identity != first);
        QVERIFY(planOf({{Column::AcceptedAt, QStringLiteral("2026-09-24 16:05")}}).value().identity != first);
        QVERIFY(planOf({{Column::Type, QStringLiteral("举报")}}).value().identity != first);
        const RegisterMapping elsewhere(OfficeId{QStringLiteral("other")}, m_standard, at("2026-10-17 08:00"), {});
        QVERIFY(elsewhere.planOf(rowOf({})).value().identity != first);
    }

    void cellsBecomeFieldsOfTheForm()
    {
        const auto plan = planOf({{Column::Type, QStringLiteral("增容")},
                                  {Column::Account, QStringLiteral("８４３ 8295592")},
                                  {Column::Name, QStringLiteral("买买提·吐尔逊")},
                                  {Column::IdKind, QStringLiteral("身份证")},
                                  {Column::IdNumber, QStringLiteral("99020319690101057x")},
                                  {Column::Capacity, QStringLiteral("30kW")},
                                  {Column::Note, QStringLiteral("急")}});
        QVERIFY(plan.has_value());
        const QJsonObject &fields = plan->draft.fields;
        QCOMPARE(fields.value(QStringLiteral("account")).toString(), QStringLiteral("8438295592"));
        QCOMPARE(fields.value(QStringLiteral("name")).toString(), QStringLiteral("买买提·吐尔逊"));
        QCOMPARE(fields.value(QStringLiteral("idKind")).toString(), QStringLiteral("id-card"));
        QCOMPARE(fields.value(QStringLiteral("idNumber")).toString(), QStringLiteral("99020319690101057X"));
        QCOMPARE(fields.value(QStringLiteral("capacity")).toDouble(), 30.0);
        QCOMPARE(fields.value(QStringLiteral("note")).toString(), QStringLiteral("急"));
    }

    void whatTheFormHasNoFieldForStaysInTheNote()
    {
        const auto plan = planOf({{Column::Capacity, QStringLiteral("8")}, {Column::Note, QStringLiteral("匿名")}});
        QVERIFY(plan.has_value());
        QVERIFY(plan->draft.fields.value(QStringLiteral("anonymous")).toBool());
        QCOMPARE(plan->draft.fields.value(QStringLiteral("note")).toString(), QStringLiteral("申请容量(kW)：8\n匿名"));
    }

    void stepsComeInOrderOfTime()
    {
        const QStringList steps = stepsOf({{Column::Type, QStringLiteral("新装用电")},
                                           {Column::PlanRepliedAt, QStringLiteral("2026-09-25 10:00")},
                                           {Column::InspectedAt, QStringLiteral("2026-09-30 09:00")},
                                           {Column::FormalitiesAt, QStringLiteral("2026-09-29 09:00")},
                                           {Column::ConnectedAt, QStringLiteral("2026-10-08")}});
        QCOMPARE(steps, (QStringList{QStringLiteral("2026-09-25 10:00 plan-replied"),
                                     QStringLiteral("2026-09-29 09:00 formalities-done"),
                                     QStringLiteral("2026-09-30 09:00 inspected passed"),
                                     QStringLiteral("2026-10-08 00:00 connected")}));
    }

    void theLastColumnIsWhateverClosesTheType_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("milestone");
        const auto row = [](const char *type, const char *milestone) {
            QTest::newRow(milestone) << QString::fromUtf8(type) << QString::fromLatin1(milestone);
        };
        row("电能表校验", "result-issued");
        row("抄表数据异常核实", "answered");
        row("故障报修", "restored");
        row("更名", "completed");
        row("新装用电", "connected");
    }

    void theLastColumnIsWhateverClosesTheType()
    {
        QFETCH(QString, type);
        QFETCH(QString, milestone);
        QCOMPARE(stepsOf({{Column::Type, type}, {Column::AnsweredAt, QStringLiteral("2026-09-24 17:00")}}),
                 QStringList{QStringLiteral("2026-09-24 17:00 ") + milestone});
    }

    void theFollowUpComesLast()
    {
        const QStringList steps = stepsOf({{Column::ContactedAt, QStringLiteral("2026-09-24 16:04")},
                                           {Column::AnsweredAt, QStringLiteral("2026-09-24 16:04")},
                                           {Column::FollowedUpAt, QStringLiteral("2026-09-25 09:00")},
                                           {Column::FollowUpAnswer, QStringLiteral("不满意")}});
        QCOMPARE(steps,
                 (QStringList{QStringLiteral("2026-09-24 16:04 contacted"), QStringLiteral("2026-09-24 16:04 answered"),
                              QStringLiteral("2026-09-25 09:00 followed-up unsatisfied")}));
    }

    void aDateWithoutTimeOnTheDayOfAcceptanceIsNotBeforeIt()
    {
        QCOMPARE(stepsOf({{Column::Type, QStringLiteral("更名")}, {Column::AnsweredAt, QStringLiteral("2026-09-24")}}),
                 QStringList{QStringLiteral("2026-09-24 16:04 completed")});
    }

    void badCellsAreNamed_data()
    {
        QTest::addColumn<Cells>("cells");
        QTest::addColumn<int>("fault");
        QTest::addColumn<QString>("column");
        const auto row = [](const char *name, const Cells &cells, RowFault fault, const char *column) {
            QTest::newRow(name) << cells << static_cast<int>(fault) << QString::fromUtf8(column);
        };
        const QString supply = QStringLiteral("新装用电");
        row("no number", {{Column::Number, {}}}, RowFault::Empty, "序号");
        row("no class", {{Column::Class, {}}}, RowFault::Empty, "客户类别");
        row("31 February", {{Column::AcceptedAt, QStringLiteral("2026-02-31 10:00")}}, RowFault::NotATime, "受理时间");
        row("25 o'clock", {{Column::AcceptedAt, QStringLiteral("2026-02-01 25:00")}}, RowFault::NotATime, "受理时间");
        row("before any calendar", {{Column::AcceptedAt, QStringLiteral("1899-12-31")}}, RowFault::NotATime,
            "受理时间");
        row("a serial number of a spreadsheet", {{Column::AcceptedAt, QStringLiteral("46279.58")}}, RowFault::NotATime,
            "受理时间");
        row("tomorrow", {{Column::AcceptedAt, QStringLiteral("2026-10-18 08:00")}}, RowFault::InFuture, "受理时间");
        row("an answer tomorrow", {{Column::AnsweredAt, QStringLiteral("2026-10-18 08:00")}}, RowFault::InFuture,
            "答复或办结时间");
        row("an answer before the question", {{Column::AnsweredAt, QStringLiteral("2026-09-24 16:03")}},
            RowFault::BeforeAcceptance, "答复或办结时间");
        row("an answer the day before", {{Column::AnsweredAt, QStringLiteral("2026-09-23")}},
            RowFault::BeforeAcceptance, "答复或办结时间");
        row("unknown type", {{Column::Type, QStringLiteral("占卜")}}, RowFault::UnknownWord, "业务类型");
        row("unknown class", {{Column::Class, QStringLiteral("超高压")}}, RowFault::UnknownWord, "客户类别");
        row("unknown channel", {{Column::Channel, QStringLiteral("飞鸽")}}, RowFault::UnknownWord, "渠道");
        row("unknown id", {{Column::IdKind, QStringLiteral("会员卡")}}, RowFault::UnknownWord, "证件类型");
        row("capacity in words", {{Column::Capacity, QStringLiteral("三十")}}, RowFault::NotANumber, "申请容量(kW)");
        row("capacity without end", {{Column::Capacity, QStringLiteral("inf")}}, RowFault::NotANumber, "申请容量(kW)");
        row("a plan for a complaint", {{Column::PlanRepliedAt, QStringLiteral("2026-09-25")}}, RowFault::NotOfThisType,
            "方案答复时间");
        row("contacted though anonymous",
            {{Column::ContactedAt, QStringLiteral("2026-09-25")}, {Column::Note, QStringLiteral("匿名")}},
            RowFault::NotOfThisType, "首次联系时间");
        row("connected twice",
            {{Column::Type, supply},
             {Column::ConnectedAt, QStringLiteral("2026-10-09")},
             {Column::AnsweredAt, QStringLiteral("2026-10-10")}},
            RowFault::Contradicts, "答复或办结时间");
        row("an answer without a call", {{Column::FollowUpAnswer, QStringLiteral("满意")}}, RowFault::Empty,
            "回访时间");
        row("a vague answer",
            {{Column::FollowedUpAt, QStringLiteral("2026-09-25")}, {Column::FollowUpAnswer, QStringLiteral("还行吧")}},
            RowFault::UnknownWord, "回访结果");
    }

    void badCellsAreNamed()
    {
        QFETCH(Cells, cells);
        QFETCH(int, fault);
        QFETCH(QString, column);
        const auto plan = planOf(cells);
        QVERIFY(!plan);
        QCOMPARE(static_cast<int>(plan.error().fault), fault);
        QCOMPARE(plan.error().column, column);
        QCOMPARE(plan.error().line, 7);
    }

    void anyTextsGiveAPlanOrAFault()
    {
        const bool held = rc::check("any cells", [this] {
            RegisterRow row = rowOf({});
            const auto cell = *rc::gen::inRange<size_t>(0, registerColumnCount);
            const auto text = *rc::gen::container<std::u16string>(rc::gen::inRange<char16_t>(1, 0xd7ff));
            row.cells[cell] = QString::fromStdU16String(text);
            const auto plan = mapping().planOf(row);
            if (plan)
                RC_ASSERT(!plan->identity.isEmpty() && plan->draft.acceptedMs > 0);
            else
                RC_ASSERT(plan.error().line == 7 && !plan.error().column.isEmpty());
        });
        QVERIFY(held);
    }
};

YINGSHENG_TEST(TestRegisterMapping)
#include "tst_registermapping.moc"
