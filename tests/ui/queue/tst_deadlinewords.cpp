// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/chinatime.h"
#include "core/calendar/builtincalendars.h"
#include "tests/support/guitest.h"
#include "ui/queue/deadlinewords.h"

#include <QCoreApplication>
#include <QTranslator>

namespace {

qint64 at(const char *text)
{
    return ChinaTime::parse(QString::fromLatin1(text)).value_or(0);
}

} // namespace

class TestDeadlineWords : public GuiTest
{
    Q_OBJECT

private Q_SLOTS:
    void badgeSaysWhatIsLeft_data();
    void badgeSaysWhatIsLeft();
    void pausedTellsTheDaysAndWhatIsLeft();
    void metIsSaidInTimeOrLate();
    void provisionalIsAlwaysSaid();
    void englishHasItsOwnPlurals();

private:
    WorkCalendar m_calendar = WorkCalendar::build(Calendars::builtIn()).value_or(WorkCalendar());
};

void TestDeadlineWords::badgeSaysWhatIsLeft_data()
{
    QTest::addColumn<QString>("limit");
    QTest::addColumn<qint64>("start");
    QTest::addColumn<qint64>("now");
    QTest::addColumn<QString>("badge");
    QTest::addColumn<QString>("due");
    QTest::newRow("in time") << QStringLiteral("7wd") << at("2026-09-24 09:00") << at("2026-09-28 09:00") << QStringLiteral("剩 6 天")
                             << QStringLiteral("10月12日 周一");
    QTest::newRow("last day") << QStringLiteral("3wd") << at("2026-11-18 10:12") << at("2026-11-23 09:00") << QStringLiteral("今天")
                              << QStringLiteral("11月23日 周一");
    QTest::newRow("overdue over a weekend") << QStringLiteral("3wd") << at("2026-11-17 10:12") << at("2026-11-23 09:00")
                                            << QStringLiteral("超期 1 天") << QStringLiteral("11月20日 周五");
    QTest::newRow("hours") << QStringLiteral("24h") << at("2026-11-22 14:30") << at("2026-11-23 09:30") << QStringLiteral("剩 5 小时")
                           << QStringLiteral("11月23日 14:30");
    QTest::newRow("minutes over") << QStringLiteral("45min") << at("2026-11-23 08:00") << at("2026-11-23 09:00")
                                  << QStringLiteral("超期 15 分钟") << QStringLiteral("11月23日 08:45");
}

void TestDeadlineWords::badgeSaysWhatIsLeft()
{
    QFETCH(QString, limit);
    QFETCH(qint64, start);
    QFETCH(qint64, now);
    DeadlineTerms terms;
    terms.limit = *Limit::parse(limit);
    const Deadline deadline = Deadlines::compute(terms, start, {}, m_calendar);
    const DeadlineWords words(m_calendar, QStringLiteral("zh"));
    QTEST(words.badge(deadline, terms.limit, now), "badge");
    QTEST(words.due(deadline, terms.limit, now), "due");
}

void TestDeadlineWords::pausedTellsTheDaysAndWhatIsLeft()
{
    DeadlineTerms terms;
    terms.limit = *Limit::parse(QStringLiteral("7wd"));
    const qint64 since = at("2026-11-19 10:00");
    const Deadline deadline = Deadlines::compute(terms, at("2026-11-18 10:00"), {Pause{since, Pause::openEnd}}, m_calendar);
    const DeadlineWords words(m_calendar, QStringLiteral("zh"));
    const qint64 now = at("2026-11-23 09:00");
    QCOMPARE(words.badge(deadline, terms.limit, now, Deadline::never, since), QStringLiteral("挂起 4 天"));
    QCOMPARE(words.badge(deadline, terms.limit, now), QStringLiteral("挂起"));
    QCOMPARE(words.due(deadline, terms.limit, now), QStringLiteral("剩 %1 个工作日").arg(deadline.left));
}

void TestDeadlineWords::metIsSaidInTimeOrLate()
{
    DeadlineTerms terms;
    terms.limit = *Limit::parse(QStringLiteral("3wd"));
    const Deadline deadline = Deadlines::compute(terms, at("2026-11-18 10:00"), {}, m_calendar);
    const DeadlineWords words(m_calendar, QStringLiteral("zh"));
    const qint64 now = at("2026-12-01 09:00");
    QCOMPARE(words.badge(deadline, terms.limit, now, at("2026-11-23 23:59")), QStringLiteral("按时"));
    QCOMPARE(words.badge(deadline, terms.limit, now, at("2026-11-24 00:00")), QStringLiteral("超期办结"));
}

void TestDeadlineWords::provisionalIsAlwaysSaid()
{
    DeadlineTerms terms;
    terms.limit = *Limit::parse(QStringLiteral("30wd"));
    const Deadline deadline = Deadlines::compute(terms, at("2026-11-20 10:00"), {}, m_calendar);
    QCOMPARE(DeadlineWords(m_calendar, QStringLiteral("zh")).due(deadline, terms.limit, at("2026-11-23 09:00")),
             QStringLiteral("2027年1月4日 暂定"));
}

void TestDeadlineWords::englishHasItsOwnPlurals()
{
    QTranslator english;
    QVERIFY(english.load(QStringLiteral(":/i18n/yingsheng_en.qm")));
    QCoreApplication::removeTranslator(guiTranslator());
    QCoreApplication::installTranslator(&english);
    DeadlineTerms terms;
    terms.limit = *Limit::parse(QStringLiteral("3wd"));
    const Deadline deadline = Deadlines::compute(terms, at("2026-11-18 10:12"), {}, m_calendar);
    const DeadlineWords words(m_calendar, QStringLiteral("en"));
    const QString one = words.badge(deadline, terms.limit, at("2026-11-20 09:00"));
    const QString two = words.badge(deadline, terms.limit, at("2026-11-19 09:00"));
    const QString due = words.due(deadline, terms.limit, at("2026-11-19 09:00"));
    QCoreApplication::removeTranslator(&english);
    QCoreApplication::installTranslator(guiTranslator());
    QCOMPARE(one, QStringLiteral("1 day left"));
    QCOMPARE(two, QStringLiteral("2 days left"));
    QCOMPARE(due, QStringLiteral("Mon 23 Nov"));
}

YINGSHENG_TEST(TestDeadlineWords)
#include "tst_deadlinewords.moc"
