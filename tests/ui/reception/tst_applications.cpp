// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/guitest.h"
#include "tests/ui/reception/receptionfixture.h"
#include "ui/reception/applicationlist.h"
#include "ui/reception/materialslist.h"
#include "ui/widgets/fieldeditor.h"
#include "ui/widgets/formview.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>

/// 待补申请 on the start page: opened, taken up, told again, given up.
class TestApplications : public GuiTest
{
    Q_OBJECT

private:
    static QListWidget *list(const ReceptionFixture &counter) { return counter.page->findChild<QListWidget *>(QStringLiteral("applications")); }

    static ApplicationDraft draft(const QString &name, bool withId = true)
    {
        ApplicationDraft draft;
        draft.businessType = QStringLiteral("new-supply");
        draft.customerClass = QStringLiteral("residential");
        draft.fields = {{QStringLiteral("name"), name},
                        {QStringLiteral("idKind"), QStringLiteral("id-card")},
                        {QStringLiteral("idNumber"), QStringLiteral("11010519491231002X")},
                        {QStringLiteral("phone"), QStringLiteral("13812345678")},
                        {QStringLiteral("address"), QStringLiteral("东街97号")},
                        {QStringLiteral("capacity"), 8}};
        if (withId)
            draft.materials.insert(QStringLiteral("id"), QStringLiteral("present"));
        return draft;
    }

    /// Told at that time by a colleague.
    static ApplicationId told(ReceptionFixture &counter, const QString &name, const QString &at = QStringLiteral("2026-11-20 10:00"), bool withId = true)
    {
        const qint64 now = counter.office.clock.wallUtcMs();
        counter.office.setTime(at);
        const auto done = counter.onOffice([draft = draft(name, withId)](Workplace &place) {
            return place.applicationDesk().tell(place.newAct(PersonId{QStringLiteral("李强")}), draft);
        });
        counter.office.clock.setWallUtcMs(now);
        counter.page->refresh();
        return done ? done->id : ApplicationId();
    }

    static ApplicationState stateOf(ReceptionFixture &counter, const ApplicationId &id)
    {
        return counter.onOffice([id](Workplace &place) { return place.applicationViews().file(id)->application.state; });
    }

    /// From the box to the list, and Enter.
    static void openFirst(ReceptionFixture &counter)
    {
        list(counter)->setFocus(Qt::TabFocusReason);
        list(counter)->setCurrentRow(0);
        counter.enter();
    }

    static bool waitForForm(ReceptionFixture &counter)
    {
        return QTest::qWaitFor([&counter] {
            const auto *name = counter.page->findChild<QLineEdit *>(QStringLiteral("field.name"));
            return name && !name->text().isEmpty();
        }, 5000);
    }

private Q_SLOTS:
    void withoutAnyNothingIsShown()
    {
        ReceptionFixture counter;
        QTest::qWait(50);
        QVERIFY(!counter.page->findChild<ApplicationList *>()->isVisible());
    }

    void theSoonestToLapseStandsFirstAndMasked()
    {
        ReceptionFixture counter;
        told(counter, QStringLiteral("李秀兰"));
        told(counter, QStringLiteral("欧阳娜娜"), QStringLiteral("2026-10-26 09:00"));
        QTRY_COMPARE(list(counter)->count(), 2);
        const QString first = list(counter)->item(0)->data(Qt::AccessibleTextRole).toString();
        for (const QString &part : {QStringLiteral("欧**娜"), QStringLiteral("新装用电"), QStringLiteral("用电地址权属证明"), QStringLiteral("11月25日"), QStringLiteral("2")})
            QVERIFY2(first.contains(part), qPrintable(part));
        QVERIFY(!first.contains(QStringLiteral("欧阳娜娜")));
        QVERIFY(list(counter)->item(1)->data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("李*兰")));
        QVERIFY(counter.page->findChild<ApplicationList *>()->isVisible());
        counter.press(CommandId::Find);
        counter.type(QStringLiteral("x"));
        QVERIFY(!counter.page->findChild<ApplicationList *>()->isVisible());
        counter.key(Qt::Key_Backspace);
        QVERIFY(counter.page->findChild<ApplicationList *>()->isVisible());
    }

    void tabLeadsFromTheBoxToTheList()
    {
        ReceptionFixture counter;
        told(counter, QStringLiteral("李秀兰"));
        QTRY_COMPARE(list(counter)->count(), 1);
        counter.press(CommandId::Find);
        for (int i = 0; i < 4 && counter.here() != QStringLiteral("applications"); ++i)
            counter.key(Qt::Key_Tab);
        QCOMPARE(counter.here(), QStringLiteral("applications"));
    }

    void openedItIsTakenUpByF9()
    {
        ReceptionFixture counter;
        const ApplicationId id = told(counter, QStringLiteral("李秀兰"));
        QTRY_COMPARE(list(counter)->count(), 1);
        openFirst(counter);
        QVERIFY(waitForForm(counter));
        QVERIFY(counter.textOf("applicationwords").contains(QStringLiteral("C03-261120-D0001")));
        auto *materials = counter.page->findChild<MaterialsList *>();
        QCOMPARE(QApplication::focusWidget(), materials);
        QCOMPARE(materials->states().value(QStringLiteral("id")), QStringLiteral("present"));
        QCOMPARE(materials->currentRow(), 1); // the one that was missing
        counter.key(Qt::Key_Space);
        counter.press(CommandId::Accept);
        QVERIFY(counter.waitForReceipt());
        QCOMPARE(stateOf(counter, id), ApplicationState::Taken);
        const CaseId caseId = counter.page->receipt()->accepted.id;
        const auto file = counter.onOffice([caseId](Workplace &place) { return place.caseViews().file(caseId); });
        QCOMPARE(file->record.firstContact.value, QStringLiteral("李强")); // who was asked first stays responsible
        QCOMPARE(file->record.application, id);
        counter.press(CommandId::NewReception);
        QTRY_COMPARE(list(counter)->count(), 0);
    }

    /// Its form is made while the page is seen.
    void openedItsFieldsHaveTheirRoom()
    {
        ReceptionFixture counter;
        told(counter, QStringLiteral("李秀兰"));
        QTRY_COMPARE(list(counter)->count(), 1);
        openFirst(counter);
        QVERIFY(waitForForm(counter));
        const auto hasRoom = [&counter] {
            const QList<FieldEditor *> shown = counter.page->findChild<FormView *>()->editorsShown();
            return std::all_of(shown.begin(), shown.end(), [](const FieldEditor *one) { return one->isVisible() && one->height() >= one->minimumSizeHint().height(); });
        };
        QTRY_VERIFY(hasRoom());
        counter.press(CommandId::ClearForm); // the same form made anew
        QTRY_VERIFY(hasRoom());
        QVERIFY(counter.page->findChild<QLineEdit *>(QStringLiteral("field.name"))->height() >= counter.page->findChild<QLineEdit *>(QStringLiteral("field.name"))->sizeHint().height());
    }

    void openedItMayBeToldAgain()
    {
        ReceptionFixture counter;
        const ApplicationId id = told(counter, QStringLiteral("李秀兰"));
        QTRY_COMPARE(list(counter)->count(), 1);
        openFirst(counter);
        QVERIFY(waitForForm(counter));
        auto *materials = counter.page->findChild<MaterialsList *>();
        materials->focusMaterial(QStringLiteral("id"));
        counter.key(Qt::Key_Space); // it was said to be here, and is not
        QVERIFY(counter.press(CommandId::Tell));
        QTRY_VERIFY(counter.page->notice().has_value());
        QCOMPARE(counter.page->notice()->told.id, id);
        QCOMPARE(counter.page->notice()->told.repeat, QStringList{QStringLiteral("id")});
        QVERIFY(counter.textOf("toldrepeat").contains(QStringLiteral("有效身份证明")));
        QCOMPARE(stateOf(counter, id), ApplicationState::Open);
    }

    void openedItMayBeGivenUpWithAReason()
    {
        ReceptionFixture counter;
        const ApplicationId id = told(counter, QStringLiteral("李秀兰"));
        QTRY_COMPARE(list(counter)->count(), 1);
        openFirst(counter);
        QVERIFY(waitForForm(counter));
        QVERIFY(counter.page->commandsNow().contains(CommandId::Withdraw));
        counter.interaction.answers = QHash<QString, QString>{{QStringLiteral("reason"), QStringLiteral("不办了")}};
        QVERIFY(counter.press(CommandId::Withdraw));
        QTRY_COMPARE(stateOf(counter, id), ApplicationState::Dropped);
        QTRY_COMPARE(counter.here(), QStringLiteral("find"));
        QTRY_COMPARE(list(counter)->count(), 0);
        QVERIFY(!counter.page->commandsNow().contains(CommandId::Withdraw));
    }

    void itsNumberInTheBoxOpensIt()
    {
        ReceptionFixture counter;
        told(counter, QStringLiteral("李秀兰"));
        counter.open(QStringLiteral("C03-261120-D0001"));
        QVERIFY(waitForForm(counter));
        QCOMPARE(counter.page->findChild<QLineEdit *>(QStringLiteral("field.name"))->text(), QStringLiteral("李秀兰"));
    }

    void whatTheCustomerSaysFindsItAndEnterGoesOn_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("phone") << QStringLiteral("13812345678");
        QTest::newRow("certificate") << QStringLiteral("11010519491231002X");
        QTest::newRow("initials of the name") << QStringLiteral("lxl");
        QTest::newRow("beginning of the number") << QStringLiteral("C03-261120-D");
    }
    void whatTheCustomerSaysFindsItAndEnterGoesOn()
    {
        QFETCH(QString, typed);
        ReceptionFixture counter;
        told(counter, QStringLiteral("李秀兰"));
        counter.press(CommandId::Find);
        counter.type(typed);
        auto *found = counter.page->findChild<QListWidget *>(QStringLiteral("businesses"));
        QTRY_VERIFY(found->currentItem() && found->currentItem()->text().contains(QStringLiteral("C03-261120-D0001")));
        QVERIFY(!found->currentItem()->text().contains(QStringLiteral("李秀兰")));
        counter.enter();
        QVERIFY(waitForForm(counter));
        QVERIFY(counter.textOf("applicationwords").contains(QStringLiteral("C03-261120-D0001")));
    }

    void aNoticeThatIsScannedOpensIt()
    {
        ReceptionFixture counter;
        told(counter, QStringLiteral("李秀兰"));
        const Scan scan = Scan::of(QStringLiteral("YS1:C03-261120-D0001"));
        QVERIFY(scan.isOfApplication());
        QVERIFY(!Scan::of(QStringLiteral("YS1:C03-261120-0001")).isOfApplication());
        QVERIFY(counter.page->takeScan(scan));
        QVERIFY(waitForForm(counter));
    }

    void oneThatLapsedIsFoundByItsNumberAndSaysSo()
    {
        ReceptionFixture counter;
        told(counter, QStringLiteral("李秀兰"), QStringLiteral("2026-09-14 09:00"));
        QTest::qWait(20);
        QCOMPARE(list(counter)->count(), 0);
        counter.open(QStringLiteral("C03-260914-D0001"));
        QVERIFY(waitForForm(counter));
        QVERIFY2(counter.textOf("applicationwords").startsWith(u'◆'), qPrintable(counter.textOf("applicationwords")));
        counter.press(CommandId::ReceiveMaterials);
        counter.press(CommandId::Accept);
        QVERIFY(counter.waitForReceipt());
    }

    void aFormLeftForAnotherBusinessComesBackWithItsApplication()
    {
        ReceptionFixture counter;
        const ApplicationId id = told(counter, QStringLiteral("李秀兰"));
        QTRY_COMPARE(list(counter)->count(), 1);
        openFirst(counter);
        QVERIFY(waitForForm(counter));
        counter.press(CommandId::NewReception);
        QVERIFY(!counter.page->commandsNow().contains(CommandId::Withdraw));
        QVERIFY(counter.press(CommandId::UndoLast));
        QVERIFY(counter.page->commandsNow().contains(CommandId::Withdraw));
        counter.press(CommandId::ReceiveMaterials);
        counter.press(CommandId::Accept);
        QVERIFY(counter.waitForReceipt());
        QCOMPARE(stateOf(counter, id), ApplicationState::Taken);
    }

    void oneThatIsEndedIsNotOpened()
    {
        ReceptionFixture counter;
        const ApplicationId id = told(counter, QStringLiteral("李秀兰"));
        counter.onOffice([id](Workplace &place) { return place.applicationDesk().drop(place.newAct(PersonId{QStringLiteral("李强")}), id, QStringLiteral("不办了")); });
        counter.open(QStringLiteral("C03-261120-D0001"));
        QTRY_VERIFY(counter.refused.contains(QStringLiteral("C03-261120-D0001")));
    }
};

YINGSHENG_TEST(TestApplications)
#include "tst_applications.moc"
