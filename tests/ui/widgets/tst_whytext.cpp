// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/chinatime.h"
#include "tests/support/guitest.h"
#include "ui/widgets/whytext.h"

/// Limits, days and explanations in words.
class TestWhyText : public GuiTest
{
    Q_OBJECT

private:
    static Explanation::Day day(int dayOfMonth, Explanation::Day::Verdict verdict, int number, DayFacts::Reason reason)
    {
        Explanation::Day day;
        day.facts.date = QDate(2026, 11, dayOfMonth);
        day.facts.reason = reason;
        day.facts.works = reason == DayFacts::Reason::Weekday;
        day.verdict = verdict;
        day.number = number;
        return day;
    }

    /// Accepted on Friday 20 November 2026 with three working days: Wednesday the 25th.
    static Explanation threeDays()
    {
        using Verdict = Explanation::Day::Verdict;
        using Reason = DayFacts::Reason;
        Explanation why;
        why.terms.limit = {3, LimitUnit::WorkingDays};
        why.startMs = ChinaTime::utcMs(QDate(2026, 11, 20), QTime(10, 12));
        why.deadline.startMs = why.startMs;
        why.deadline.dueDate = QDate(2026, 11, 25);
        why.deadline.dueMs = ChinaTime::endOfDay(why.deadline.dueDate);
        why.days = {day(20, Verdict::StartNotCounted, 0, Reason::Weekday), day(21, Verdict::NotWorking, 0, Reason::Weekend),
                    day(22, Verdict::NotWorking, 0, Reason::Weekend),      day(23, Verdict::Counted, 1, Reason::Weekday),
                    day(24, Verdict::Counted, 2, Reason::Weekday),         day(25, Verdict::Counted, 3, Reason::Weekday)};
        why.calendarVersion = QStringLiteral("cn-2026.1");
        return why;
    }

    static WhyText::Subject subject()
    {
        return {QStringLiteral("供电方案答复"), QStringLiteral("III.1"), QStringLiteral("满意服务标准 1")};
    }

private Q_SLOTS:
    void limitsAreWords()
    {
        QCOMPARE(WhyText::limit({3, LimitUnit::WorkingDays}), QStringLiteral("3 个工作日"));
        QCOMPARE(WhyText::limit({24, LimitUnit::Hours}), QStringLiteral("24 小时"));
        QCOMPARE(WhyText::limit({45, LimitUnit::Minutes}), QStringLiteral("45 分钟"));
        QCOMPARE(WhyText::limit({7, LimitUnit::Days}), QStringLiteral("7 天"));
    }

    void aDayNamesItsYearOnlyWhenItIsAnotherOne()
    {
        const QDate from(2026, 11, 23);
        QCOMPARE(WhyText::day(QDate(2026, 11, 26), from), QStringLiteral("11月26日 周四"));
        QCOMPARE(WhyText::day(QDate(2027, 1, 4), from), QStringLiteral("2027年1月4日 周一"));
    }

    void latestIsADayForDaysAndATimeForHours()
    {
        Deadline deadline;
        deadline.dueDate = QDate(2026, 11, 26);
        deadline.dueMs = ChinaTime::utcMs(deadline.dueDate, QTime(10, 12));
        const QDate from(2026, 11, 23);
        QCOMPARE(WhyText::latest(deadline, {3, LimitUnit::WorkingDays}, from), QStringLiteral("最迟 11月26日 周四"));
        QCOMPARE(WhyText::latest(deadline, {72, LimitUnit::Hours}, from), QStringLiteral("最迟 11月26日 周四 10:12"));
        deadline.dueDate = QDate();
        QCOMPARE(WhyText::latest(deadline, {3, LimitUnit::WorkingDays}, from), QString());
    }

    void aClockThatWaitsSaysForWhat()
    {
        QCOMPARE(WhyText::once({QStringLiteral("竣工检验"), QStringLiteral("手续办结")}, {3, LimitUnit::WorkingDays}),
                 QStringLiteral("竣工检验、手续办结后 3 个工作日"));
    }

    void theAnswerComesFirstThenEveryDay()
    {
        const QString html = WhyText::html(subject(), threeDays());
        for (const QString &part : {QStringLiteral("供电方案答复"), QStringLiteral("III.1"), QStringLiteral("11月20日"), QStringLiteral("起算日<br/>不计"),
                                    QStringLiteral("11月21日"), QStringLiteral("周末"), QStringLiteral("第 3 天<br/>最迟"), QStringLiteral("cn-2026.1"),
                                    QStringLiteral("共计 3 天，休息日跳过 2 天")})
            QVERIFY2(html.contains(part), qPrintable(part));
        const qsizetype answer = html.indexOf(QStringLiteral("最迟 11月25日 星期三"));
        QVERIFY(answer > 0);
        QVERIFY(answer < html.indexOf(QStringLiteral("III.1")));
    }

    void theGridIsWholeWeeksFromMonday()
    {
        const QVariantMap answer = WhyText::answer(subject(), threeDays());
        const QVariantList weeks = answer.value(QStringLiteral("weeks")).toList();
        QCOMPARE(weeks.size(), 2);
        QStringList kinds;
        for (const QVariant &week : weeks) {
            const QVariantList days = week.toMap().value(QStringLiteral("days")).toList();
            QCOMPARE(days.size(), 7);
            for (const QVariant &day : days)
                kinds << day.toMap().value(QStringLiteral("kind")).toString();
        }
        QCOMPARE(kinds.join(u' '), QStringLiteral("blank blank blank blank start off off counted counted last blank blank blank blank"));
    }

    void aHolidayIsNamedOnceWithItsDays()
    {
        Explanation why = threeDays();
        for (const int at : {3, 4}) {
            why.days[at].verdict = Explanation::Day::Verdict::NotWorking;
            why.days[at].facts.reason = DayFacts::Reason::Holiday;
            why.days[at].facts.name = QStringLiteral("国庆节");
        }
        const QVariantList holidays = WhyText::answer(subject(), why).value(QStringLiteral("holidays")).toList();
        QCOMPARE(holidays.size(), 1);
        QCOMPARE(holidays.constFirst().toMap().value(QStringLiteral("text")).toString(), QStringLiteral("国庆节：11月23日 周一 至 11月24日 周二，不计"));
    }

    void hoursHaveNoGrid()
    {
        Explanation why = threeDays();
        why.terms.limit = {24, LimitUnit::Hours};
        why.days.clear();
        why.deadline.dueMs = ChinaTime::utcMs(QDate(2026, 11, 25), QTime(10, 12));
        const QString html = WhyText::html(subject(), why);
        QVERIFY(!html.contains(QStringLiteral("<table")));
        QVERIFY(html.contains(QStringLiteral("11月25日 星期三 10:12")));
    }

    void whatWasDoneSaysWhen()
    {
        WhyText::Subject done = subject();
        done.metMs = ChinaTime::utcMs(QDate(2026, 11, 24), QTime(16, 0));
        Explanation why = threeDays();
        QVERIFY(WhyText::html(done, why).contains(QStringLiteral("已于 2026-11-24 16:00 办到：按时。")));
        done.metMs = ChinaTime::utcMs(QDate(2026, 11, 26), QTime(9, 0));
        QVERIFY(WhyText::html(done, why).contains(QStringLiteral("超期。")));
    }

    void whatIsFilledInIsEscaped()
    {
        WhyText::Subject given = subject();
        given.commitment = QStringLiteral("<img src=x>");
        QVERIFY(!WhyText::html(given, threeDays()).contains(QStringLiteral("<img")));
    }

    void anUnknownDaySaysSo()
    {
        Explanation why = threeDays();
        why.deadline.provisional = true;
        why.days.last().facts.known = false;
        const QString html = WhyText::html(subject(), why);
        QVERIFY(html.contains(QStringLiteral("尚未公布")));
        QVERIFY(html.contains(QStringLiteral("暂定")));
    }

    void aPauseIsNamed()
    {
        Explanation why = threeDays();
        why.pauses = {{ChinaTime::utcMs(QDate(2026, 11, 23), QTime(10, 0)), Pause::openEnd}};
        why.deadline.paused = true;
        why.deadline.left = 2;
        const QString html = WhyText::html(subject(), why);
        QVERIFY(html.contains(QStringLiteral("2026-11-23 10:00")));
        WhyText::Subject named = subject();
        named.pauses = {{why.pauses.constFirst(), QStringLiteral("客户补正材料")}};
        QVERIFY(WhyText::html(named, why).contains(QStringLiteral("客户补正材料")));
        QVERIFY(html.contains(QStringLiteral("2 个工作日")));
    }
};

YINGSHENG_TEST(TestWhyText)
#include "tst_whytext.moc"
