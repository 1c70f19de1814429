// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/guitest.h"
#include "tests/ui/queue/uifixture.h"
#include "ui/casefile/casefileview.h"
#include "ui/casefile/caseforms.h"
#include "ui/casefile/eventwords.h"
#include "ui/shell/questionform.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>

namespace {

QString key(const char *text)
{
    return QString::fromLatin1(text);
}

} // namespace

#include <QLabel>

/// Each act as the clerk does it: its command, the answers, and what stands in the office afterwards.
class TestCaseActs : public GuiTest
{
    Q_OBJECT

private Q_SLOTS:
    void timesAreReadAsPeopleWriteThem_data();
    void timesAreReadAsPeopleWriteThem();
    void theSheetTakesTheseTimes();
    void nextMilestoneIsReached();
    void milestoneAndOutcomeAreOneChoice();
    void pauseAndResumeMoveTheDate();
    void aRefusalAsksAgainWithEverythingKept();
    void papersBroughtAreTickedOff();
    void noteTransferAndNumberAreKept();
    void correctionShowsWhichDatesMoveAndThenDoesIt();
    void correctionOfAFieldKeepsTheOldValue();
    void entriesOfAGroupAreCorrected();
    void personalValueIsNotShownToBeCorrected();
    void goingBackFromThePreviewChangesNothing();
    void voidAndWithdrawEndTheCase();
    void closedCaseIsFollowedUpArchivedAndReopened();
    void lastPauseTransferAndNumberAreTakenBack();
    void numberIsCopied();

private:
    struct Desk;
};

/// A view on one case of a real office; act() waits until its answer has been saved and read again.
struct TestCaseActs::Desk
{
    explicit Desk(const QString &customerClass = QStringLiteral("residential"))
    {
        id = ui.supplyAt(QStringLiteral("2026-11-18 10:12"), QStringLiteral("李秀兰"), customerClass);
    }

    void start()
    {
        ui.start();
        view = std::make_unique<CaseFileView>(*ui.context);
        QObject::connect(view.get(), &CaseFileView::caseChanged, view.get(), &CaseFileView::reload);
        view->showCase(id);
        QTRY_VERIFY(view->file().has_value());
        remember();
    }

    bool act(CommandId command, const PreparedAnswers::Answers &answers = {})
    {
        const qint64 before = view->file()->record.lastPos;
        ui.answers.next(answers);
        return view->run(command) && QTest::qWaitFor([&] { return view->file()->record.lastPos > before || entries() > known; }, 5000)
               && remember();
    }

    qsizetype entries() const { return view->file()->timeline.size(); }
    bool remember()
    {
        known = entries();
        return true;
    }
    const CaseRecord &record() const { return view->file()->record; }
    QDate due(const char *commitment) const
    {
        for (const CaseDeadline &row : view->file()->deadlines) {
            if (row.commitment == QLatin1String(commitment))
                return row.deadline.dueDate;
        }
        return {};
    }

    UiFixture ui;
    CaseId id;
    std::unique_ptr<CaseFileView> view;
    qsizetype known = 0; ///< entries already seen
};

void TestCaseActs::timesAreReadAsPeopleWriteThem_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("read");
    QTest::newRow("clock today") << QStringLiteral("14:30") << QStringLiteral("2026-11-23 14:30");
    QTest::newRow("full width") << QStringLiteral("９：０５") << QStringLiteral("2026-11-23 09:05");
    QTest::newRow("month and day") << QStringLiteral("11-9 8:05") << QStringLiteral("2026-11-09 08:05");
    QTest::newRow("whole") << QStringLiteral("2026-11-19 14:30") << QStringLiteral("2026-11-19 14:30");
    QTest::newRow("31 February") << QStringLiteral("2-31 8:00") << QString();
    QTest::newRow("nonsense") << QStringLiteral("昨天") << QString();
}

void TestCaseActs::timesAreReadAsPeopleWriteThem()
{
    QFETCH(QString, typed);
    QFETCH(QString, read);
    const Result<qint64> time = CaseForms::time(typed, OfficeFixture::at(QStringLiteral("2026-11-23 16:00")));
    QCOMPARE(time.has_value(), !read.isEmpty());
    if (time)
        QCOMPARE(*time, OfficeFixture::at(read));
    QCOMPARE(*CaseForms::time(QStringLiteral(" "), 5), qint64(0));
}

void TestCaseActs::theSheetTakesTheseTimes()
{
    Desk desk;
    desk.start();
    QVERIFY(desk.view->run(CommandId::ReachNext));
    QuestionForm form(desk.ui.answers.asked.constFirst().parts, desk.ui.theme);
    auto *at = form.findChild<QLineEdit *>(key("at"));
    QVERIFY(at);
    for (const QString &typed : {QString(), QStringLiteral("14:30"), QStringLiteral("11-19 14:30"), QStringLiteral("2026-11-19 14:30")}) {
        at->setText(typed);
        QVERIFY2(form.answers().has_value(), qPrintable(typed));
    }
}

void TestCaseActs::nextMilestoneIsReached()
{
    Desk desk;
    desk.start();
    QVERIFY(desk.act(CommandId::ReachNext, {{key("at"), QStringLiteral("11-20 16:00")}, {key("note"), QStringLiteral("方案已送达")}}));
    QCOMPARE(desk.ui.answers.asked.constFirst().parts.constFirst().value, key("plan-replied"));
    QCOMPARE(desk.record().passings.value(key("plan-replied")).constFirst().atMs, OfficeFixture::at(QStringLiteral("2026-11-20 16:00")));
    QVERIFY(desk.view->file()->deadlines.constFirst().metMs != Deadline::never);
}

void TestCaseActs::milestoneAndOutcomeAreOneChoice()
{
    Desk desk;
    desk.start();
    QVERIFY(desk.act(CommandId::ReachNext, {}));
    QVERIFY(desk.act(CommandId::ReachNext, {{key("what"), key("inspected/failed")}}));
    QVERIFY(desk.ui.answers.asked.constLast().parts.constFirst().choiceWords.contains(QStringLiteral("竣工检验：不合格")));
    QCOMPARE(desk.record().passings.value(key("inspected")).constFirst().outcome, key("failed"));
    QVERIFY(desk.view->file()->acts.milestones.contains(key("inspected")));
}

void TestCaseActs::pauseAndResumeMoveTheDate()
{
    Desk desk;
    desk.start();
    QCOMPARE(desk.due("plan-reply"), QDate(2026, 11, 23));
    QVERIFY(desk.act(CommandId::PauseResume, {{key("reason"), key("materials-missing")}, {key("evidence"), QStringLiteral("电话告知")},
                                              {key("at"), QStringLiteral("11-19 10:00")}}));
    QVERIFY(desk.record().isPaused());
    QVERIFY(!desk.due("plan-reply").isValid());
    QVERIFY(desk.act(CommandId::PauseResume, {{key("at"), QStringLiteral("11-23 9:00")}}));
    QVERIFY(!desk.record().isPaused());
    QCOMPARE(desk.due("plan-reply"), QDate(2026, 11, 24));
}

void TestCaseActs::aRefusalAsksAgainWithEverythingKept()
{
    Desk desk;
    desk.start();
    QSignalSpy refused(&desk.ui.feedback, &Feedback::refusedBecause);
    desk.ui.answers.next({{key("evidence"), QString()}, {key("at"), QStringLiteral("11-20 10:00")}});
    desk.ui.answers.next({{key("evidence"), QStringLiteral("书面说明"), }});
    QVERIFY(desk.view->run(CommandId::PauseResume));
    QTRY_VERIFY(desk.record().isPaused());
    QCOMPARE(desk.ui.answers.asked.size(), qsizetype(2));
    const Question &again = desk.ui.answers.asked.at(1);
    QCOMPARE(again.parts.at(2).value, QStringLiteral("11-20 10:00"));
    QVERIFY(again.explanation != desk.ui.answers.asked.at(0).explanation);
    QCOMPARE(refused.count(), 1);
    QCOMPARE(desk.record().pauses.constFirst().span.fromMs, OfficeFixture::at(QStringLiteral("2026-11-20 10:00")));
}

void TestCaseActs::papersBroughtAreTickedOff()
{
    Desk desk;
    CaseDraft draft = OfficeFixture::supply();
    draft.materials.clear();
    draft.withGaps = true;
    desk.id = desk.ui.office.accept(draft);
    desk.start();
    const auto says = [&desk](const QString &words) {
        const auto labels = desk.view->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&words](const QLabel *one) { return one->text().contains(words); });
    };
    QVERIFY(says(QStringLiteral("有效身份证明、用电地址权属证明：承诺 11月25日 周三前补交")));
    QVERIFY(desk.act(CommandId::ReceiveMaterials, {{key("paper:id"), key("here")}}));
    QCOMPARE(desk.record().materials.value(key("id")), key("present"));
    QVERIFY(desk.record().materials.value(key("title")) != key("present"));
    QCOMPARE(desk.record().gaps.materials, QStringList{key("title")});
    QTRY_VERIFY(says(QStringLiteral("用电地址权属证明：承诺 11月25日 周三前补交")) && !says(QStringLiteral("有效身份证明、用电")));
}

void TestCaseActs::noteTransferAndNumberAreKept()
{
    Desk desk;
    desk.start();
    QVERIFY(desk.act(CommandId::Note, {{key("text"), QStringLiteral("客户下午在家")}}));
    QCOMPARE(desk.view->file()->timeline.constLast().personal.clear(ClearFor::Serving).value(key("text")).toString(), QStringLiteral("客户下午在家"));
    QVERIFY(desk.act(CommandId::Transfer, {{key("person"), QStringLiteral("王强")}, {key("waits"), key("outside")}}));
    QCOMPARE(desk.record().handler, QStringLiteral("王强"));
    QCOMPARE(desk.record().waitsFor, key("outside"));
    QVERIFY(desk.act(CommandId::ExternalNumber, {{key("number"), QStringLiteral(" ２６１１１８０１０２３４７ ")}}));
    QCOMPARE(desk.record().externalNo, QStringLiteral("2611180102347"));
}

void TestCaseActs::correctionShowsWhichDatesMoveAndThenDoesIt()
{
    Desk desk;
    desk.start();
    desk.ui.answers.next({{key("what"), key("accepted")}});
    desk.ui.answers.next({{key("value"), QStringLiteral("2026-11-17 10:12")}, {key("reason"), QStringLiteral("登记晚了一天")}});
    QVERIFY(desk.act(CommandId::Correct, {}));
    QCOMPARE(desk.ui.answers.asked.size(), qsizetype(3));
    const QList<QStringList> rows = desk.ui.answers.asked.at(2).rows;
    QVERIFY(rows.contains(QStringList{QStringLiteral("供电方案答复：最迟"), QStringLiteral("11月23日 周一"), QStringLiteral("11月20日 周五")}));
    QVERIFY(rows.contains(QStringList{QStringLiteral("计入受理的日期"), QStringLiteral("11月18日 周三"), QStringLiteral("11月17日 周二")}));
    QCOMPARE(desk.due("plan-reply"), QDate(2026, 11, 20));
    QCOMPARE(desk.record().acceptedMs, OfficeFixture::at(QStringLiteral("2026-11-17 10:12")));
}

void TestCaseActs::correctionOfAFieldKeepsTheOldValue()
{
    Desk desk;
    desk.start();
    desk.ui.answers.next({{key("what"), key("f:capacity")}});
    QVERIFY(desk.act(CommandId::Correct, {{key("value"), QStringLiteral("１０")}, {key("reason"), QStringLiteral("听错")}}));
    QCOMPARE(desk.view->file()->fields.clear(ClearFor::Serving).value(key("capacity")).toDouble(), 10.0);
    const QJsonArray pair = desk.view->file()->timeline.constLast().plain.value(key("fields")).toObject().value(key("capacity")).toArray();
    QCOMPARE(pair.at(0).toDouble(), 8.0);
}

void TestCaseActs::entriesOfAGroupAreCorrected()
{
    Desk desk(QStringLiteral("low-voltage"));
    desk.start();
    const auto equipment = [](const char *json) { return QStringLiteral("{\"equipment\":%1}").arg(QString::fromUtf8(json)); };
    desk.ui.answers.next({{key("what"), key("f:equipment")}});
    QVERIFY(desk.act(CommandId::Correct, {{key("value"), equipment(R"([{"what":"水泵","count":2},{},{"what":"电机","count":1,"power":7.5}])")},
                                          {key("reason"), QStringLiteral("漏登")}}));
    QCOMPARE(desk.view->file()->fields.clear(ClearFor::Serving).value(key("equipment")).toArray().size(), 2);
    // What stands there now is what the next correction begins with; what the rules refuse is asked again.
    desk.ui.answers.next({{key("what"), key("f:equipment")}});
    desk.ui.answers.next({{key("value"), equipment(R"([{"what":"水泵"}])")}, {key("reason"), QStringLiteral("数量不符")}});
    QVERIFY(desk.act(CommandId::Correct, {{key("value"), equipment(R"([{"what":"水泵","count":3}])")}, {key("reason"), QStringLiteral("数量不符")}}));
    const Question &begun = desk.ui.answers.asked.at(3);
    QCOMPARE(begun.parts.constFirst().kind, Question::Kind::Fields);
    QVERIFY(begun.parts.constFirst().value.contains(QStringLiteral("电机")));
    QVERIFY(desk.ui.answers.asked.at(4).explanation.contains(QStringLiteral("用电设备")));
    QCOMPARE(desk.view->file()->fields.clear(ClearFor::Serving).value(key("equipment")).toArray().at(0).toObject().value(key("count")).toInt(), 3);
    const TimelineEntry &entry = desk.view->file()->timeline.constLast();
    QCOMPARE(entry.personal.clear(ClearFor::Serving).value(key("before")).toObject().value(key("equipment")).toArray().size(), 2);
    const CaseWords words(desk.ui.context->rules, key("zh"), desk.record().standard, desk.record().standardVersion);
    QCOMPARE(EventWords(words, desk.record().type, true).line(entry).what, QStringLiteral("更正：用电设备：水泵 · 2；电机 · 1 · 7.5 kW → 水泵 · 3"));
}

void TestCaseActs::personalValueIsNotShownToBeCorrected()
{
    Desk desk;
    desk.start();
    desk.ui.answers.next({{key("what"), key("f:phone")}});
    QVERIFY(desk.act(CommandId::Correct, {{key("value"), QStringLiteral("13912345678")}, {key("reason"), QStringLiteral("换号")}}));
    for (const Question &question : std::as_const(desk.ui.answers.asked)) {
        for (const Question::Part &part : question.parts) {
            const QString all = part.value + part.hint + part.choiceWords.join(QLatin1Char(' ')) + question.explanation;
            QVERIFY2(!all.contains(QStringLiteral("13812345678")), qPrintable(all));
        }
    }
    QCOMPARE(desk.view->file()->fields.clear(ClearFor::Serving).value(key("phone")).toString(), QStringLiteral("13912345678"));
}

void TestCaseActs::goingBackFromThePreviewChangesNothing()
{
    Desk desk;
    desk.start();
    const qint64 before = desk.record().lastPos;
    desk.ui.answers.next({{key("what"), key("accepted")}});
    desk.ui.answers.next({{key("value"), QStringLiteral("2026-11-17 10:12")}, {key("reason"), QStringLiteral("登记晚了一天")}});
    QVERIFY(desk.view->run(CommandId::Correct));
    QTRY_COMPARE(desk.ui.answers.asked.size(), qsizetype(4));
    QCOMPARE(desk.ui.answers.asked.at(3).parts.constFirst().value, QStringLiteral("2026-11-17 10:12"));
    QCOMPARE(desk.ui.file(desk.id)->record.lastPos, before);
}

void TestCaseActs::voidAndWithdrawEndTheCase()
{
    Desk desk;
    desk.start();
    QVERIFY(desk.act(CommandId::VoidMistaken, {{key("reason"), QStringLiteral("同一客户录了两次")}}));
    QCOMPARE(desk.record().outcome, CaseOutcome::Voided);
    QVERIFY(!desk.view->run(CommandId::Reopen));
    Desk other;
    other.start();
    QVERIFY(other.act(CommandId::Withdraw, {{key("reason"), QStringLiteral("不装了")}}));
    QCOMPARE(other.record().outcome, CaseOutcome::Withdrawn);
    Desk third;
    third.start();
    QVERIFY(third.act(CommandId::Withdraw, {{key("how"), key("terminated")}, {key("reason"), QStringLiteral("方案过期")}}));
    QCOMPARE(third.record().outcome, CaseOutcome::Terminated);
}

void TestCaseActs::closedCaseIsFollowedUpArchivedAndReopened()
{
    Desk desk(QStringLiteral("hv-single"));
    for (const char *milestone : {"plan-replied", "formalities-done"})
        QVERIFY(desk.ui.office->caseDesk().reach(desk.ui.office.act(), desk.id, key(milestone), {}).has_value());
    QVERIFY(desk.ui.office->caseDesk().reach(desk.ui.office.act(), desk.id, key("inspected"), key("passed")).has_value());
    desk.start();
    QVERIFY(desk.act(CommandId::ReachNext, {}));
    QCOMPARE(desk.ui.answers.asked.constFirst().parts.constFirst().value, key("connected"));
    QCOMPARE(desk.record().state, CaseState::Closed);
    QVERIFY(desk.view->commandsNow().contains(CommandId::FollowUp));
    QVERIFY(desk.act(CommandId::FollowUp, {{key("answer"), key("satisfied")}, {key("words"), QStringLiteral("很快")}}));
    QVERIFY(desk.act(CommandId::Archive));
    QCOMPARE(desk.record().state, CaseState::Archived);
    QVERIFY(desk.act(CommandId::Reopen, {{key("reason"), QStringLiteral("表计接反")}}));
    QCOMPARE(desk.record().state, CaseState::Open);
}

void TestCaseActs::lastPauseTransferAndNumberAreTakenBack()
{
    Desk desk;
    desk.start();
    const QString handler = desk.record().handler;
    QVERIFY(!desk.view->run(CommandId::UndoLast));
    QVERIFY(desk.act(CommandId::PauseResume, {{key("evidence"), QStringLiteral("误按")}, {key("at"), QStringLiteral("11-19 10:00")}}));
    QVERIFY(desk.act(CommandId::UndoLast));
    QVERIFY(!desk.record().isPaused());
    QCOMPARE(desk.due("plan-reply"), QDate(2026, 11, 23));
    QVERIFY(!desk.view->commandsNow().contains(CommandId::UndoLast));
    QVERIFY(desk.act(CommandId::Transfer, {{key("person"), QStringLiteral("王强")}}));
    QVERIFY(desk.act(CommandId::UndoLast));
    QCOMPARE(desk.record().handler, handler);
    QVERIFY(desk.act(CommandId::ExternalNumber, {{key("number"), QStringLiteral("26111801")}}));
    QVERIFY(desk.act(CommandId::UndoLast));
    QCOMPARE(desk.record().externalNo, QString());
    QVERIFY(desk.act(CommandId::Note, {{key("text"), QStringLiteral("一")}}));
    QVERIFY(!desk.view->commandsNow().contains(CommandId::UndoLast));
}

void TestCaseActs::numberIsCopied()
{
    Desk desk;
    desk.start();
    QVERIFY(desk.view->run(CommandId::CopyNumber));
    QCOMPARE(QGuiApplication::clipboard()->text(), desk.record().number);
}

YINGSHENG_TEST(TestCaseActs)
#include "tst_caseacts.moc"
