// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/guitest.h"
#include "tests/ui/queue/uifixture.h"
#include "ui/visit/visitband.h"
#include "ui/visit/visitface.h"
#include "ui/visit/visitinhand.h"

#include <QLabel>
#include <QPushButton>

namespace {

struct BandFixture : UiFixture
{
    explicit BandFixture(int width = 1366)
    {
        start();
        visit = std::make_unique<VisitInHand>(*context);
        band = std::make_unique<VisitBand>(*visit, theme);
        band->resize(width, 64);
        band->show();
    }
    ~BandFixture() { band.reset(); }

    template <class T>
    T *find(const char *name) const
    {
        return band->findChild<T *>(QString::fromLatin1(name));
    }
    VisitFace *face() const { return band->findChild<VisitFace *>(); }

    std::unique_ptr<VisitInHand> visit;
    std::unique_ptr<VisitBand> band;
};

} // namespace

class TestVisitBand : public GuiTest
{
    Q_OBJECT

private Q_SLOTS:
    void withoutACustomerItSaysHowToBeginAndWhatMustBeDone()
    {
        BandFixture fixture;
        QueueCounts counts;
        counts.today = 2;
        counts.us = 1;
        counts.customer = 4;
        counts.outside = 3;
        fixture.band->setCounts(counts);
        QVERIFY(fixture.find<QPushButton>("beginVisit")->isVisible());
        QCOMPARE(fixture.find<QPushButton>("mustToday")->text(), QStringLiteral("今天必须办完 2"));
        QCOMPARE(fixture.find<QPushButton>("waitsForUs")->text(), QStringLiteral("等我们 1"));
        QCOMPARE(fixture.find<QPushButton>("waitsForCustomer")->text(), QStringLiteral("等客户 4"));
        QCOMPARE(fixture.find<QPushButton>("waitsForOutside")->text(), QStringLiteral("等外部门 3"));
    }

    void itsFiguresLeadToTheirCases()
    {
        BandFixture fixture;
        qRegisterMetaType<QueueFilter>();
        QSignalSpy wanted(fixture.band.get(), &VisitBand::filterWanted);
        QTest::mouseClick(fixture.find<QPushButton>("mustToday"), Qt::LeftButton);
        QTest::mouseClick(fixture.find<QPushButton>("waitsForCustomer"), Qt::LeftButton);
        QCOMPARE(wanted.at(0).at(0).value<QueueFilter>().kind, QueueFilter::Kind::Today);
        QCOMPARE(wanted.at(1).at(0).value<QueueFilter>().waitsFor, QStringLiteral("customer"));
    }

    void theCustomerInHandIsShownInClear()
    {
        BandFixture fixture;
        fixture.visit->receive();
        QTRY_COMPARE(fixture.visit->visit()->number, 1);
        QCOMPARE(fixture.face()->title(), QStringLiteral("▶ 001 客户  咨询"));
        fixture.visit->itemBegan(QStringLiteral("new-supply"));
        fixture.visit->customerKnown(QStringLiteral("李秀兰"), QStringLiteral("residential"));
        fixture.visit->nextPriority();
        QCOMPARE(fixture.face()->title(), QStringLiteral("▶ 001 李秀兰（老年）  新装用电 · 低压居民"));
        QVERIFY(!fixture.find<QPushButton>("beginVisit")->isVisible());
        fixture.visit->finish();
        QCOMPARE(fixture.face()->title(), QString());
    }

    void theWordsToSayStandInQuotes()
    {
        BandFixture fixture;
        fixture.visit->receive();
        QCOMPARE(fixture.find<QLabel>("visitPhrase")->text(), QStringLiteral("“您好，请问您要办理什么业务？”"));
        QVERIFY(fixture.find<QPushButton>("endVisit")->isVisible());
    }

    void withNothingToSayNoLineIsKeptFree()
    {
        BandFixture fixture;
        auto *phrase = fixture.find<QLabel>("visitPhrase");
        QVERIFY(phrase->text().isEmpty());
        QVERIFY(!phrase->isHidden()); // beside the customer it takes no room
        fixture.band->resize(600, 64);
        QVERIFY(phrase->isHidden());
        fixture.visit->receive();
        QVERIFY(!phrase->text().isEmpty());
        QVERIFY(phrase->isVisible());
    }

    void forAMomentNothingButTheFarewell()
    {
        BandFixture fixture;
        fixture.visit->receive();
        fixture.visit->finish();
        QCOMPARE(fixture.find<QLabel>("visitFarewell")->text(), QStringLiteral("“请慢走，再见。”"));
        QVERIFY(!fixture.find<QPushButton>("beginVisit")->isVisible());
        QTRY_VERIFY(fixture.find<QPushButton>("beginVisit")->isVisible());
        QVERIFY(!fixture.find<QLabel>("visitFarewell")->isVisible());
    }

    void theTimeSaysByShapeAndWordsThatItIsLong_data()
    {
        QTest::addColumn<qint64>("ms");
        QTest::addColumn<QString>("shown");
        QTest::newRow("in time") << qint64(252'000) << QStringLiteral("04:12 / 20 分");
        QTest::newRow("three quarters") << qint64(15 * 60'000) << QStringLiteral("◆ 15:00 / 20 分");
        QTest::newRow("the limit itself is in time") << qint64(20 * 60'000) << QStringLiteral("◆ 20:00 / 20 分");
        QTest::newRow("over") << qint64(20 * 60'000 + 1000) << QStringLiteral("▲ 20:01 / 20 分");
        QTest::newRow("an hour") << qint64(3'723'000) << QStringLiteral("▲ 1:02:03 / 20 分");
    }

    void theTimeSaysByShapeAndWordsThatItIsLong()
    {
        QFETCH(qint64, ms);
        BandFixture fixture;
        fixture.visit->receive();
        QVERIFY(fixture.face()->isTicking());
        fixture.office.clock.advanceMs(ms);
        QTEST(fixture.face()->time(), "shown");
    }

    void theClockTicksOnlyWhileItIsNeeded()
    {
        BandFixture fixture;
        QVERIFY(!fixture.face()->isTicking());
        fixture.visit->itemBegan(QStringLiteral("rename"));
        QVERIFY(fixture.face()->isTicking());
        fixture.visit->accepted(QStringLiteral("case-1"), QStringLiteral("C"), QDate());
        QVERIFY(!fixture.face()->isTicking());
    }

    void onOtherPagesItShowsOnlyWhileSomebodyIsInHand()
    {
        BandFixture fixture;
        fixture.band->setQuiet(true);
        QVERIFY(!fixture.band->isVisible());
        fixture.visit->receive();
        QVERIFY(fixture.band->isVisible());
    }

    void nothingIsCut_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("percent");
        for (const int percent : {100, 150, 200}) {
            for (const int width : {1024, 1366}) {
                QTest::addRow("%d at %d", width, percent) << width << percent;
            }
        }
    }

    void nothingIsCut()
    {
        QFETCH(int, width);
        QFETCH(int, percent);
        BandFixture fixture(width);
        fixture.theme.setPercent(percent);
        fixture.theme.applyTo(*qApp);
        fixture.band->setFolded(true);
        fixture.visit->itemBegan(QStringLiteral("new-supply"));
        fixture.visit->papersNeeded({QStringLiteral("有效身份证明"), QStringLiteral("房屋权属证明")});
        fixture.band->resize(width, fixture.band->heightForWidth(width));
        fixture.band->layout()->activate();
        const auto *phrase = fixture.find<QLabel>("visitPhrase");
        QVERIFY2(phrase->height() >= phrase->heightForWidth(phrase->width()), qPrintable(QString::number(phrase->height())));
        for (const char *name : {"endVisit", "visitHelp"}) {
            const auto *button = fixture.find<QPushButton>(name);
            if (!button->isVisible())
                continue; // very large text: its key is in the key bar
            QVERIFY(button->width() >= button->sizeHint().width());
            QVERIFY(fixture.band->rect().contains(QRect(button->mapTo(fixture.band.get(), QPoint()), button->size())));
        }
        fixture.theme.setPercent(100);
        fixture.theme.applyTo(*qApp);
    }
};

YINGSHENG_TEST(TestVisitBand)
#include "tst_visitband.moc"
