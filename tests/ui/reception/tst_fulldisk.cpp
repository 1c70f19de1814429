// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/faultyvfs.h"
#include "tests/support/guitest.h"
#include "tests/ui/reception/receptionfixture.h"
#include "ui/reception/formkeeper.h"

#include <QLineEdit>

/// A disk that is full while a form is typed: it is said, the form stands and can be typed on, and goes where it belongs once there is room.
class TestFullDisk : public GuiTest
{
    Q_OBJECT

private:
    static QString typedIn(ReceptionFixture &counter, const char *key)
    {
        const auto shelf = counter.onOffice([](Workplace &place) { return place.drafts().all(); });
        return shelf && !shelf->isEmpty() ? shelf->constFirst().values.clear(ClearFor::Serving).value(QLatin1String(key)).toString() : QString();
    }

private Q_SLOTS:
    void whatIsTypedStaysAndIsKeptOnceThereIsRoom()
    {
        FaultyVfs disk;
        ReceptionFixture counter;
        counter.page->findChild<FormKeeper *>()->setPace({20, 40, 60});
        QSignalSpy notKept(&counter.feedback, &Feedback::draftNotKeptBecause);
        counter.open(QStringLiteral("xz"));
        counter.enter();
        counter.type(QStringLiteral("Li Xiulan"));
        QTRY_COMPARE(typedIn(counter, "name"), QStringLiteral("Li Xiulan"));
        QCOMPARE(notKept.count(), 0);

        disk.setRoom(1);
        counter.enter(2);
        counter.type(QStringLiteral("11010519491231002X"));
        QTRY_VERIFY(notKept.count() > 0);
        QVERIFY2(notKept.constLast().at(0).toString().contains(QStringLiteral("磁盘")), qPrintable(notKept.constLast().at(0).toString()));
        auto *number = counter.page->findChild<QLineEdit *>(QStringLiteral("field.idNumber"));
        QVERIFY(number->text().remove(u' ').contains(QStringLiteral("11010519491231002X")));
        counter.enter();
        counter.type(QStringLiteral("13800138000"));
        QCOMPARE(counter.page->findChild<QLineEdit *>(QStringLiteral("field.phone"))->text().remove(u' '), QStringLiteral("13800138000"));

        QSignalSpy health(counter.thread.get(), &OfficeThread::healthChanged);
        disk.setRoom(0);
        QTRY_COMPARE_WITH_TIMEOUT(typedIn(counter, "phone").remove(u' '), QStringLiteral("13800138000"), 20'000);
        QTRY_VERIFY(!health.isEmpty());
        QCOMPARE(health.constLast().at(0).value<OfficeThread::Health>(), OfficeThread::Health::Ready);
        QTRY_VERIFY(counter.said.contains(QStringLiteral("草稿又能存上了")));
    }
};

YINGSHENG_TEST(TestFullDisk)
#include "tst_fulldisk.moc"
