// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/guitest.h"
#include "tests/ui/queue/uifixture.h"
#include "ui/casefile/correctioneffect.h"

/// Before a correction is done it is said which dates and which figures move.
class TestCorrectionEffect : public GuiTest
{
    Q_OBJECT

private Q_SLOTS:
    void nothingMovesNothingIsSaid();
    void anEarlierAcceptanceMovesDatesAndDays();
    void aMilestoneMovedBehindItsDateBecomesLate();
    void anotherClassHasOtherLimits();

private:
    using Line = CorrectionEffect::Line;
    /// What would move in the case at that time.
    static QList<Line> effect(UiFixture &ui, const CaseId &id, const Correction &correction, const char *now)
    {
        ui.office.setTime(QString::fromLatin1(now));
        const CaseFile file = *ui.office->caseViews().file(id);
        const auto after = ui.office->caseDesk().deadlinesAfter(id, correction);
        if (!after)
            return {};
        const CaseWords words(std::make_shared<const Rules>(ui.office->rules()), QStringLiteral("zh"), file.record.standard, file.record.standardVersion);
        return CorrectionEffect(file, *after, correction, words, ui.office.clock.wallUtcMs()).lines();
    }
    static QString said(const QList<Line> &lines)
    {
        QStringList all;
        for (const Line &line : lines)
            all << line.what + u'|' + line.before + u'|' + line.after;
        return all.join(u'\n');
    }
};

void TestCorrectionEffect::nothingMovesNothingIsSaid()
{
    UiFixture ui;
    const CaseId id = ui.supplyAt(QStringLiteral("2026-11-18 10:12"));
    Correction correction;
    correction.acceptedMs = OfficeFixture::at(QStringLiteral("2026-11-18 09:12"));
    correction.fields = {{QStringLiteral("name"), QStringLiteral("李秀蓝")}};
    QCOMPARE(effect(ui, id, correction, "2026-11-19 09:00"), QList<Line>());
}

void TestCorrectionEffect::anEarlierAcceptanceMovesDatesAndDays()
{
    UiFixture ui;
    const CaseId id = ui.supplyAt(QStringLiteral("2026-11-18 10:12"));
    Correction correction;
    correction.acceptedMs = OfficeFixture::at(QStringLiteral("2026-11-13 10:12"));
    const QString all = said(effect(ui, id, correction, "2026-11-20 09:00"));
    for (const QString &line : {QStringLiteral("供电方案答复：最迟|11月23日 周一|11月18日 周三"), QStringLiteral("计入受理的日期|11月18日 周三|11月13日 周五"),
                                QStringLiteral("供电方案答复：计为|临期|超期"), QStringLiteral("供电方案答复：计入超期的日报|—|11月19日 周四 至 11月20日 周五")})
        QVERIFY2(all.contains(line), qPrintable(all));
}

void TestCorrectionEffect::aMilestoneMovedBehindItsDateBecomesLate()
{
    UiFixture ui;
    const CaseId id = ui.supplyAt(QStringLiteral("2026-11-10 10:12"));
    ui.office.setTime(QStringLiteral("2026-11-13 16:00"));
    QVERIFY(ui.office->caseDesk().reach(ui.office.act(), id, QStringLiteral("plan-replied"), {}));
    Correction correction;
    correction.milestones.insert(QStringLiteral("plan-replied"), OfficeFixture::at(QStringLiteral("2026-11-16 10:00")));
    const QString all = said(effect(ui, id, correction, "2026-11-20 09:00"));
    QVERIFY2(all.contains(QStringLiteral("供电方案答复：计为|11月13日 周五 按时办到|11月16日 周一 超期办到")), qPrintable(all));
    QVERIFY2(all.contains(QStringLiteral("供电方案答复：计入超期的日报|—|11月14日 周六 至 11月15日 周日")), qPrintable(all));
    QVERIFY(!all.contains(QStringLiteral("供电方案答复：最迟")));
}

void TestCorrectionEffect::anotherClassHasOtherLimits()
{
    UiFixture ui;
    const CaseId id = ui.supplyAt(QStringLiteral("2026-11-18 10:12"));
    Correction correction;
    correction.customerClass = QStringLiteral("low-voltage");
    const QString all = said(effect(ui, id, correction, "2026-11-19 09:00"));
    QVERIFY2(all.contains(QStringLiteral("供电方案答复：最迟|11月23日 周一|11月27日 周五")), qPrintable(all));
    QVERIFY2(all.contains(QStringLiteral("计入的客户类别|低压居民|低压非居民")), qPrintable(all));
}

YINGSHENG_TEST(TestCorrectionEffect)
#include "tst_correctioneffect.moc"
