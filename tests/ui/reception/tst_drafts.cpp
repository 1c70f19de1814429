// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/standard/builtinstandards.h"
#include "tests/support/guitest.h"
#include "tests/ui/reception/receptionfixture.h"
#include "ui/reception/formkeeper.h"
#include "ui/reception/materialslist.h"
#include "ui/widgets/formview.h"

#include <QInputMethodEvent>
#include <QJsonArray>
#include <QLineEdit>
#include <QListWidget>

namespace {

/// The next version of the standard, in which new supply asks for no phone.
QJsonObject changedStandard()
{
    QJsonObject bundle = *Standards::builtIn(QStringLiteral("satisfaction-2011"));
    const QString file = QStringLiteral("business/new-supply.json");
    QJsonObject business = bundle.value(file).toObject();
    QJsonArray fields;
    const QJsonArray before = business.value(QStringLiteral("fields")).toArray();
    for (const QJsonValue &field : before) {
        if (field.toObject().value(QStringLiteral("key")) != QLatin1String("phone"))
            fields.append(field);
    }
    business.insert(QStringLiteral("fields"), fields);
    bundle.insert(file, business);
    QJsonObject pack = bundle.value(QStringLiteral("standard.json")).toObject();
    pack.insert(QStringLiteral("version"), 2);
    bundle.insert(QStringLiteral("standard.json"), pack);
    return bundle;
}

} // namespace

/// A half-typed form: kept while it is typed, offered once, gone with what submits it.
class TestDrafts : public GuiTest
{
    Q_OBJECT

private:
    /// The reception page as after a start of the program.
    static void startAnew(ReceptionFixture &counter)
    {
        counter.page.reset();
        counter.page = std::make_unique<ReceptionPage>(*counter.context);
        counter.page->resize(1100, 640);
        counter.page->show();
        QApplication::setActiveWindow(counter.page.get());
        counter.page->takeFocus();
        hurry(counter);
    }

    static void hurry(ReceptionFixture &counter) { counter.page->findChild<FormKeeper *>()->setPace({20, 50, 50}); }

    static QList<FormDraft> shelf(ReceptionFixture &counter)
    {
        return counter.onOffice([](Workplace &place) { return place.drafts().all(); }).value_or(QList<FormDraft>());
    }

    static QListWidget *list(const ReceptionFixture &counter) { return counter.page->findChild<QListWidget *>(QStringLiteral("drafts")); }
    static bool isOffered(const ReceptionFixture &counter)
    {
        return QTest::qWaitFor([&counter] { return list(counter) && list(counter)->count() > 0 && list(counter)->isVisible(); }, 5000);
    }
    static QLineEdit *line(const ReceptionFixture &counter, const char *name)
    {
        return counter.page->findChild<QLineEdit *>(QStringLiteral("field.") + QLatin1String(name));
    }
    static QString typedIn(ReceptionFixture &counter, const char *key) { return shelf(counter).value(0).values.clear(ClearFor::Serving).value(QLatin1String(key)).toString(); }

    /// New supply, half typed to the certificate's number; then waits until it lies on the shelf.
    static void typeHalf(ReceptionFixture &counter)
    {
        hurry(counter);
        counter.open(QStringLiteral("xz"));
        counter.enter();
        counter.type(QStringLiteral("Li Xiulan"));
        counter.enter(2);
        counter.type(QStringLiteral("11010519"));
        QTRY_COMPARE(typedIn(counter, "idNumber"), QStringLiteral("110105 19"));
    }

    static void takeUp(ReceptionFixture &counter)
    {
        QVERIFY(isOffered(counter));
        list(counter)->setFocus(Qt::TabFocusReason);
        counter.enter();
        QTRY_VERIFY(counter.page->commandsNow().contains(CommandId::Accept));
    }

private Q_SLOTS:
    void whatIsTypedLiesOnTheShelf()
    {
        ReceptionFixture counter;
        counter.page->setVisit(QStringLiteral("visit-7"));
        typeHalf(counter);
        const FormDraft draft = shelf(counter).value(0);
        QCOMPARE(draft.businessType, QStringLiteral("new-supply"));
        QCOMPARE(draft.standard, QStringLiteral("satisfaction-2011"));
        QCOMPARE(draft.owner, QStringLiteral("visit-7"));
        QCOMPARE(draft.actor, counter.context->actor);
        QCOMPARE(draft.window, counter.context->facts.window);
        QCOMPARE(draft.device, counter.context->facts.device);
        QCOMPARE(draft.focus, QStringLiteral("idNumber"));
        QCOMPARE(shelf(counter).size(), 1);
    }

    void whoeverNeverRestsIsKeptToo()
    {
        ReceptionFixture counter;
        counter.open(QStringLiteral("xz"));
        counter.page->findChild<FormKeeper *>()->setPace({1'000'000, 50, 50});
        counter.enter();
        for (int i = 0; i < 400 && shelf(counter).isEmpty(); ++i) {
            counter.type(QStringLiteral("a"));
            QTest::qWait(5);
        }
        QVERIFY(!shelf(counter).isEmpty());
    }

    void aFormInWhichNothingWasTypedIsNotKept()
    {
        ReceptionFixture counter;
        hurry(counter);
        counter.open(QStringLiteral("xz"));
        counter.enter(3);
        QTest::qWait(150);
        QVERIFY(shelf(counter).isEmpty());
    }

    void aFormThatIsOnlyShownIsNotKept()
    {
        ReceptionFixture counter;
        hurry(counter);
        counter.page->showForm(QStringLiteral("new-supply"));
        counter.page->endShowing();
        QTest::qWait(150);
        QVERIFY(shelf(counter).isEmpty());
    }

    void whatIsTakenBackByHandLeavesNothing()
    {
        ReceptionFixture counter;
        hurry(counter);
        counter.open(QStringLiteral("xz"));
        counter.enter();
        counter.type(QStringLiteral("Li"));
        QTRY_COMPARE(shelf(counter).size(), 1);
        counter.key(Qt::Key_Backspace);
        counter.key(Qt::Key_Backspace);
        QTRY_VERIFY(shelf(counter).isEmpty());
    }

    void savingTakesNothingFromTheInputMethod()
    {
        ReceptionFixture counter;
        hurry(counter);
        counter.open(QStringLiteral("xz"));
        counter.enter();
        counter.type(QStringLiteral("L"));
        QInputMethodEvent composing(QStringLiteral("xiu lan"), {});
        QApplication::sendEvent(QApplication::focusWidget(), &composing);
        QTRY_COMPARE(typedIn(counter, "name"), QStringLiteral("L"));
        QCOMPARE(counter.here(), QStringLiteral("field.name"));
        QInputMethodEvent commit;
        commit.setCommitString(QStringLiteral("秀兰"));
        QApplication::sendEvent(QApplication::focusWidget(), &commit);
        QTRY_COMPARE(typedIn(counter, "name"), QStringLiteral("L秀兰"));
    }

    void afterAStartItIsOfferedMasked()
    {
        ReceptionFixture counter;
        typeHalf(counter);
        startAnew(counter);
        QVERIFY(isOffered(counter));
        QCOMPARE(list(counter)->count(), 1);
        const QString spoken = list(counter)->item(0)->data(Qt::AccessibleTextRole).toString();
        for (const QString &part : {QStringLiteral("新装用电"), QStringLiteral("张敏"), QStringLiteral("09:30")})
            QVERIFY2(spoken.contains(part), qPrintable(spoken));
        QVERIFY2(!spoken.contains(QStringLiteral("Li Xiulan")), qPrintable(spoken));
        counter.press(CommandId::Find);
        counter.key(Qt::Key_Tab);
        QCOMPARE(counter.here(), QStringLiteral("drafts"));
    }

    void takenUpItStandsAsItStood()
    {
        ReceptionFixture counter;
        typeHalf(counter);
        auto *papers = counter.page->findChild<MaterialsList *>();
        papers->focusMaterial(QStringLiteral("id"));
        counter.key(Qt::Key_Space);
        counter.page->findChild<FormView *>()->focusField(QStringLiteral("capacity"));
        counter.type(QStringLiteral("1e"));
        startAnew(counter);
        takeUp(counter);
        QCOMPARE(line(counter, "name")->text(), QStringLiteral("Li Xiulan"));
        QCOMPARE(line(counter, "idNumber")->text(), QStringLiteral("110105 19"));
        QCOMPARE(line(counter, "capacity")->text(), QStringLiteral("1e"));
        QCOMPARE(counter.page->findChild<MaterialsList *>()->states().value(QStringLiteral("id")), QStringLiteral("present"));
        // And goes on where it stood: nothing is marked, so that a key takes nothing away.
        QCOMPARE(counter.here(), QStringLiteral("field.capacity"));
        counter.type(QStringLiteral("3"));
        QCOMPARE(line(counter, "capacity")->text(), QStringLiteral("1e3"));
        QTRY_COMPARE(typedIn(counter, "capacity"), QStringLiteral("1e3"));
        QCOMPARE(shelf(counter).size(), 1); // the same draft
    }

    void whatWasTypedInTheLastMomentIsKeptWhenTheWindowCloses()
    {
        ReceptionFixture counter;
        counter.open(QStringLiteral("xz"));
        counter.enter();
        counter.type(QStringLiteral("Li"));
        counter.page.reset();
        QCOMPARE(typedIn(counter, "name"), QStringLiteral("Li"));
    }

    void fieldsThatAreHiddenNowKeepWhatWasTyped()
    {
        ReceptionFixture counter;
        typeHalf(counter);
        counter.press(CommandId::Agent);
        counter.type(QStringLiteral("Wang"));
        counter.press(CommandId::Agent);
        QTRY_COMPARE(typedIn(counter, "agentName"), QStringLiteral("Wang"));
        startAnew(counter);
        takeUp(counter);
        counter.press(CommandId::Agent);
        QCOMPARE(line(counter, "agentName")->text(), QStringLiteral("Wang"));
    }

    void aColleagueGoesOnWithIt()
    {
        ReceptionFixture counter;
        typeHalf(counter);
        counter.page.reset();
        counter.context->actor = PersonId{QStringLiteral("李强")};
        startAnew(counter);
        takeUp(counter);
        QTRY_COMPARE(shelf(counter).value(0).actor.value, QStringLiteral("李强"));
    }

    void takenUpItIsNotOfferedAgain()
    {
        ReceptionFixture counter;
        typeHalf(counter);
        startAnew(counter);
        takeUp(counter);
        counter.press(CommandId::Find); // back to the start page, over the form
        counter.type(QStringLiteral("x"));
        counter.key(Qt::Key_Backspace);
        counter.page->refresh();
        QTRY_COMPARE(list(counter)->count(), 0);
        QVERIFY(!list(counter)->isVisible());
    }

    void theNextCustomerDropsItAndAltZBringsItBack()
    {
        ReceptionFixture counter;
        typeHalf(counter);
        counter.press(CommandId::NewReception);
        QTRY_VERIFY(shelf(counter).isEmpty());
        QVERIFY(counter.press(CommandId::UndoLast));
        QCOMPARE(counter.here(), QStringLiteral("field.idNumber"));
        QTRY_COMPARE(typedIn(counter, "idNumber"), QStringLiteral("110105 19"));
        QCOMPARE(shelf(counter).size(), 1);
    }

    void clearedItGoesAndAltZBringsItBack()
    {
        ReceptionFixture counter;
        typeHalf(counter);
        counter.press(CommandId::ClearForm);
        QTRY_VERIFY(shelf(counter).isEmpty());
        QVERIFY(counter.press(CommandId::UndoLast));
        QTRY_COMPARE(typedIn(counter, "name"), QStringLiteral("Li Xiulan"));
        QCOMPARE(shelf(counter).size(), 1);
    }

    void anotherBusinessGoesOnInTheSameDraft()
    {
        ReceptionFixture counter;
        typeHalf(counter);
        const DraftId id = shelf(counter).value(0).id;
        counter.open(QStringLiteral("gh"));
        QTRY_VERIFY(shelf(counter).value(0).businessType != QStringLiteral("new-supply"));
        QCOMPARE(shelf(counter).size(), 1);
        QCOMPARE(shelf(counter).value(0).id, id);
    }

    void notWantedItGoesAndCanBeTakenBack()
    {
        ReceptionFixture counter;
        typeHalf(counter);
        startAnew(counter);
        QVERIFY(isOffered(counter));
        list(counter)->setFocus(Qt::TabFocusReason);
        counter.key(Qt::Key_Delete);
        QTRY_VERIFY(shelf(counter).isEmpty());
        QTRY_VERIFY(!list(counter)->isVisible());
        QVERIFY(counter.press(CommandId::UndoLast));
        QTRY_COMPARE(typedIn(counter, "name"), QStringLiteral("Li Xiulan"));
        QTRY_VERIFY(list(counter)->isVisible());
        QVERIFY(!counter.page->commandsNow().contains(CommandId::UndoLast));
    }

    void acceptanceTakesItAlong()
    {
        ReceptionFixture counter;
        hurry(counter);
        counter.fillSupply();
        QTRY_COMPARE(typedIn(counter, "capacity"), QStringLiteral("8"));
        counter.press(CommandId::Accept);
        QVERIFY(counter.waitForReceipt());
        QVERIFY(shelf(counter).isEmpty());
        QTest::qWait(150);
        QVERIFY(shelf(counter).isEmpty());
    }

    void acceptanceWithGapsTakesItAlong()
    {
        ReceptionFixture counter;
        hurry(counter);
        counter.fillSupply(QStringLiteral("8"), false);
        auto *papers = counter.page->findChild<MaterialsList *>();
        papers->focusMaterial(QStringLiteral("id"));
        counter.key(Qt::Key_Space);
        QTRY_COMPARE(shelf(counter).size(), 1);
        counter.press(CommandId::AcceptWithGaps);
        QVERIFY(counter.waitForReceipt());
        QVERIFY(shelf(counter).isEmpty());
    }

    void tellingTakesItAlong()
    {
        ReceptionFixture counter;
        hurry(counter);
        counter.fillSupply(QStringLiteral("8"), false);
        QTRY_COMPARE(typedIn(counter, "capacity"), QStringLiteral("8"));
        counter.press(CommandId::Tell);
        QTRY_VERIFY(counter.page->notice().has_value());
        QVERIFY(shelf(counter).isEmpty());
    }

    void aRefusalLeavesItAndGoesOnKeeping()
    {
        ReceptionFixture counter;
        typeHalf(counter);
        counter.press(CommandId::Accept); // refused: not complete
        counter.page->findChild<FormView *>()->focusField(QStringLiteral("name"));
        counter.key(Qt::Key_End);
        counter.type(QStringLiteral("g"));
        QTRY_COMPARE(typedIn(counter, "name"), QStringLiteral("Li Xiulang"));
    }

    void anApplicationGoesOnInItsDraft()
    {
        ReceptionFixture counter;
        hurry(counter);
        counter.fillSupply(QStringLiteral("8"), false);
        counter.press(CommandId::Tell);
        QTRY_VERIFY(counter.page->notice().has_value());
        const ApplicationId id = counter.page->notice()->told.id;
        counter.page->openApplication(id);
        QTRY_VERIFY(counter.page->commandsNow().contains(CommandId::Withdraw));
        QTest::qWait(150);
        QVERIFY(shelf(counter).isEmpty()); // nothing was typed
        counter.page->findChild<FormView *>()->focusField(QStringLiteral("address"));
        counter.key(Qt::Key_End);
        counter.type(QStringLiteral("-2"));
        QTRY_COMPARE(typedIn(counter, "address"), QStringLiteral("Dongjie 97-2"));
        QCOMPARE(shelf(counter).value(0).application, id);
        QCOMPARE(shelf(counter).value(0).owner, id.value);

        startAnew(counter);
        takeUp(counter);
        QVERIFY(counter.page->commandsNow().contains(CommandId::Withdraw));
        QCOMPARE(counter.here(), QStringLiteral("field.address"));
        counter.press(CommandId::ReceiveMaterials);
        counter.press(CommandId::Accept);
        QVERIFY(counter.waitForReceipt());
        QCOMPARE(counter.onOffice([id](Workplace &place) { return place.applicationViews().file(id)->application.state; }), ApplicationState::Taken);
        QVERIFY(shelf(counter).isEmpty());
    }

    void anApplicationThatIsDoneMeanwhileIsLeftOut()
    {
        ReceptionFixture counter;
        hurry(counter);
        counter.fillSupply(QStringLiteral("8"), false);
        counter.press(CommandId::Tell);
        QTRY_VERIFY(counter.page->notice().has_value());
        const ApplicationId id = counter.page->notice()->told.id;
        counter.page->openApplication(id);
        QTRY_VERIFY(counter.page->commandsNow().contains(CommandId::Withdraw));
        counter.page->findChild<FormView *>()->focusField(QStringLiteral("address"));
        counter.type(QStringLiteral("2"));
        QTRY_COMPARE(shelf(counter).size(), 1);
        counter.page.reset();
        counter.onOffice([id](Workplace &place) { return place.applicationDesk().drop(place.newAct(PersonId{QStringLiteral("李强")}), id, QStringLiteral("不办了")); });
        startAnew(counter);
        takeUp(counter);
        QVERIFY(!counter.page->commandsNow().contains(CommandId::Withdraw));
        QVERIFY(counter.said.contains(QStringLiteral("待补申请")));
    }

    void whatANewFormHasNoFieldForStandsInWords()
    {
        ReceptionFixture counter;
        hurry(counter);
        counter.fillSupply();
        QTRY_COMPARE(typedIn(counter, "capacity"), QStringLiteral("8"));
        counter.page.reset();
        counter.onOffice([](Workplace &place) { return place.adoptStandard(place.newAct(PersonId{QStringLiteral("李强")}), changedStandard()); });
        counter.context->rules = counter.onOffice([](Workplace &place) { return std::make_shared<const Rules>(place.rules()); });
        startAnew(counter);
        takeUp(counter);
        QCOMPARE(line(counter, "name")->text(), QStringLiteral("Li Xiulan"));
        QVERIFY(!line(counter, "phone"));
        QVERIFY2(counter.textOf("withoutplace").contains(QStringLiteral("138 1234 5678")), qPrintable(counter.textOf("withoutplace")));
        QVERIFY(counter.textOf("withoutplace").contains(QStringLiteral("联系电话")));
        // It is kept in the draft until that is submitted.
        QTRY_COMPARE(shelf(counter).value(0).standardVersion, 2);
        QCOMPARE(shelf(counter).value(0).aside.size(), 1);
    }

    void aBusinessThatIsGoneIsReadAndStays()
    {
        ReceptionFixture counter;
        counter.page.reset();
        FormDraft draft;
        draft.id = DraftId{QStringLiteral("0193a5d0-0000-7000-8000-00000000d001")};
        draft.businessType = QStringLiteral("street-light");
        draft.values = ClearFields({{QStringLiteral("name"), QStringLiteral("Li Xiulan")}, {QStringLiteral("lamps"), QStringLiteral("7 <b>")}});
        draft.device = counter.context->facts.device;
        draft.savedMs = counter.office.clock.wallUtcMs();
        QVERIFY(counter.onOffice([draft](Workplace &place) { return place.drafts().save(draft); }));
        startAnew(counter);
        QVERIFY(isOffered(counter));
        list(counter)->setFocus(Qt::TabFocusReason);
        counter.enter();
        QTRY_VERIFY(counter.interaction.shown.contains(QStringLiteral("Li Xiulan")));
        QVERIFY(counter.interaction.shown.contains(QStringLiteral("7 &lt;b&gt;")));
        QCOMPARE(shelf(counter).size(), 1);
    }

    void readAnewTheFieldInHandStaysInHand()
    {
        ReceptionFixture counter;
        typeHalf(counter);
        const QWidget *field = QApplication::focusWidget();
        counter.page->refresh(); // as when colours change
        QCOMPARE(QApplication::focusWidget(), field);
        QCOMPARE(line(counter, "idNumber")->text(), QStringLiteral("110105 19"));
    }
};

YINGSHENG_TEST(TestDrafts)
#include "tst_drafts.moc"
