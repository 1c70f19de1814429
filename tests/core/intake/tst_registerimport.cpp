// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/intake/importedoffice.h"
#include "tests/support/testmain.h"

namespace {

const QByteArray openRow =
    "1,2026-09-14 "
    "10:47,更名,居民,8438295592,陆花超,居民身份证,990203198710183223,13222924497,石桥镇东街14号,,柜台,张敏,,,,,,,,,";
const QByteArray closedRow = "1,2026-09-14 "
                             "10:47,更名,居民,8438295592,陆花超,居民身份证,990203198710183223,13222924497,"
                             "石桥镇东街14号,,柜台,张敏,,,,,,2026-09-14 17:50,,,";

} // namespace

class TestRegisterImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSecondRunAddsNothing()
    {
        ImportedOffice place;
        QVERIFY(place.takeSample().has_value());
        const auto before = place.office->ledger().lastPos();
        const auto again = place.takeSample(true);
        QVERIFY(again.has_value());
        QCOMPARE(again->figures.known, 140);
        QCOMPARE(again->figures.accepted, 0);
        QCOMPARE(again->figures.milestones, 0);
        QCOMPARE(again->figures.followUps, 0);
        QCOMPARE(again->figures.different, 0);
        QCOMPARE(place.office->ledger().lastPos(), before);
    }

    void aLongerExportAddsOnlyWhatIsNew()
    {
        ImportedOffice place;
        QVERIFY(place.take(ImportedOffice::registerOf({openRow})).has_value());
        const auto later = place.take(ImportedOffice::registerOf({closedRow, "2" + closedRow.mid(1)}));
        QVERIFY(later.has_value());
        const ImportFigures expected{2, 1, 1, 2, 0, 0, 0};
        QVERIFY(later->figures == expected);
        const QList<CaseFile> files = place.files();
        QCOMPARE(files.size(), 2);
        QCOMPARE(files.constFirst().record.state, CaseState::Closed);
        QCOMPARE(files.constFirst().record.endedMs, OfficeFixture::at(QStringLiteral("2026-09-14 17:50")));
    }

    void anAttemptThatReachedNobodyDoesNotHideTheAnswerThatCameLater()
    {
        ImportedOffice place;
        const QByteArray repair =
            "1,2026-09-17 10:47,故障报修,居民,,蒋秀超,,,15064622177,柳林乡,,柜台,王强,,,,,,2026-09-17 17:38,";
        QVERIFY(place.take(ImportedOffice::registerOf({repair + "2026-09-18 09:00,未联系上,"})).has_value());
        QVERIFY(!place.files().constFirst().record.passings.contains(QStringLiteral("followed-up")));
        const auto later = place.take(ImportedOffice::registerOf({repair + "2026-09-19 09:00,满意,"}));
        QVERIFY(later.has_value());
        QCOMPARE(later->figures.followUps, 1);
        QCOMPARE(place.files().constFirst().record.passings.value(QStringLiteral("followed-up")).size(), 1);
    }

    void whatDiffersFromTheStoreIsListedAndNotChanged()
    {
        ImportedOffice place;
        QVERIFY(place.take(ImportedOffice::registerOf({closedRow})).has_value());
        const auto before = place.office->booksDigest();
        QByteArray other = closedRow;
        other.replace("陆花超", "陆花朝").replace("17:50", "16:50");
        const auto again = place.take(ImportedOffice::registerOf({other}));
        QVERIFY(again.has_value());
        QCOMPARE(again->figures.different, 1);
        QCOMPARE(again->differentRows.constFirst().columns,
                 (QStringList{QStringLiteral("户名"), QStringLiteral("答复或办结时间")}));
        QCOMPARE(again->differentRows.constFirst().number, place.files().constFirst().record.number);
        QCOMPARE(again->differentRows.constFirst().line, 2);
        QCOMPARE(place.office->booksDigest(), before);
    }

    void badRowsAreListedAndLeaveNothingBehind_data()
    {
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<int>("fault");
        QTest::addColumn<QString>("column");
        const auto row = [](const char *name, const QByteArray &text, RowFault fault, const char *column) {
            QTest::newRow(name) << text << static_cast<int>(fault) << QString::fromUtf8(column);
        };
        row("31 February", "9,2026-02-31 10:47,更名,居民,,甲,,,,,,柜台,张敏,,,,,,,,,", RowFault::NotATime, "受理时间");
        row("unknown type", "9,2026-09-14 10:47,占卜,居民,,甲,,,,,,柜台,张敏,,,,,,,,,", RowFault::UnknownWord,
            "业务类型");
        row("future", "9,2027-09-14 10:47,更名,居民,,甲,,,,,,柜台,张敏,,,,,,,,,", RowFault::InFuture, "受理时间");
        row("milestone before acceptance", "9,2026-09-14 10:47,更名,居民,,甲,,,,,,柜台,张敏,,,,,,2026-09-13 10:00,,,",
            RowFault::BeforeAcceptance, "答复或办结时间");
        row("connected without inspection",
            "9,2026-09-14 10:47,新装用电,居民,,甲,,,,,,柜台,张敏,,2026-09-15 10:00,,,2026-09-20 10:00,,,,",
            RowFault::Refused, "送电时间");
        row("answered before contacted",
            "9,2026-09-14 10:47,投诉,居民,,甲,,,,,,柜台,张敏,2026-09-16 10:00,,,,,2026-09-15 10:00,,,",
            RowFault::Refused, "答复或办结时间");
        row("followed up before it was answered",
            "9,2026-09-14 10:47,故障报修,居民,,甲,,,,,,柜台,张敏,,,,,,,2026-09-15 10:00,满意,", RowFault::Refused,
            "回访时间");
        row("the same row twice", openRow, RowFault::Twice, "");
        row("half a row", "9,2026-09-14 10:47,更", RowFault::TooFewCells, "客户类别");
    }

    void badRowsAreListedAndLeaveNothingBehind()
    {
        QFETCH(QByteArray, row);
        QFETCH(int, fault);
        QFETCH(QString, column);
        ImportedOffice place;
        const auto report = place.take(ImportedOffice::registerOf({openRow, row, "3" + closedRow.mid(1)}));
        QVERIFY(report.has_value());
        QCOMPARE(report->figures.accepted, 2);
        QCOMPARE(report->figures.bad, 1);
        QCOMPARE(report->badRows.constFirst().line, 3);
        QCOMPARE(static_cast<int>(report->badRows.constFirst().fault), fault);
        QCOMPARE(report->badRows.constFirst().column, column);
        QCOMPARE(report->badRows.constFirst().error.has_value(),
                 report->badRows.constFirst().fault == RowFault::Refused);
        ImportedOffice without;
        QVERIFY(without.take(ImportedOffice::registerOf({openRow, "3" + closedRow.mid(1)})).has_value());
        QCOMPARE(place.office->ledger().lastPos(), without.office->ledger().lastPos());
        QCOMPARE(place.files().size(), 2);
    }

    void aRowTwiceNamesTheLineOfTheFirst()
    {
        ImportedOffice place;
        const auto report = place.take(ImportedOffice::registerOf({openRow, openRow}));
        QVERIFY(report.has_value());
        QCOMPARE(report->badRows.constFirst().value, QStringLiteral("2"));
    }

    void aDryRunCountsAndKeepsNothing()
    {
        ImportedOffice place;
        const auto before = place.office->booksDigest();
        const auto position = place.office->ledger().lastPos();
        const auto dry = place.takeSample(false, true);
        QVERIFY(dry.has_value());
        QCOMPARE(dry->figures.accepted, 140);
        QCOMPARE(dry->figures.milestones, 171);
        QCOMPARE(place.office->ledger().lastPos(), position);
        QCOMPARE(place.office->booksDigest(), before);
        const auto real = place.takeSample();
        QVERIFY(real.has_value());
        QVERIFY(real->figures == dry->figures);
    }

    void smallTransactionsGiveTheSame()
    {
        ImportedOffice whole;
        ImportedOffice parts;
        QVERIFY(whole.takeSample().has_value());
        const auto report = parts.take(ImportedOffice::sample(), false, 7);
        QVERIFY(report.has_value());
        QCOMPARE(report->figures.accepted, 140);
        QCOMPARE(parts.office->ledger().lastPos(), whole.office->ledger().lastPos());
    }

    void theFirstClerkStaysWithTheCase()
    {
        ImportedOffice place;
        QVERIFY(place.take(ImportedOffice::registerOf({closedRow})).has_value());
        const CaseFile file = place.files().constFirst();
        QCOMPARE(file.record.firstContact.value, QStringLiteral("张敏"));
        for (const TimelineEntry &entry : file.timeline)
            QCOMPARE(entry.actor.value, QStringLiteral("张敏"));
        QCOMPARE(file.timeline.constFirst().personal.clear(ClearFor::Serving).value(QStringLiteral("lateReason")).toString(),
                 QStringLiteral("登记簿导入"));
    }

    void anAnonymousVoiceHasNoContactClock()
    {
        ImportedOffice place;
        QVERIFY(place.take(ImportedOffice::registerOf({"1,2026-10-05 14:59,投诉,居民,,,,,,,,网站,张敏,,,,,,,,,匿名"}))
                    .has_value());
        const CaseFile file = place.files().constFirst();
        QCOMPARE(file.deadlines.size(), 1);
        QCOMPARE(file.deadlines.constFirst().commitment, QStringLiteral("answer"));
    }

    void theLedgerIsSoundAfterwards()
    {
        ImportedOffice place;
        QVERIFY(place.take(ImportedOffice::sample() + "bad\n,row\n").has_value());
        const auto check = place.office->ledger().verify();
        QVERIFY(check.has_value());
        QVERIFY(check->isSound());
    }
};

YINGSHENG_TEST(TestRegisterImport)
#include "tst_registerimport.moc"
