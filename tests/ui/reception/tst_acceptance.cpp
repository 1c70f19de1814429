// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/chinatime.h"
#include "tests/support/guitest.h"
#include "tests/ui/reception/receptionfixture.h"
#include "ui/reception/materialslist.h"
#include "ui/widgets/formview.h"
#include "ui/widgets/scaninput.h"

#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QRadioButton>
#include <QSignalSpy>

/// A customer at the counter: from the first key to the receipt, on a real store.
class TestAcceptance : public GuiTest
{
    Q_OBJECT

private:
    static QWidget *at(const ReceptionFixture &counter, const char *path)
    {
        return counter.page->findChild<QWidget *>(QStringLiteral("field.") + QString::fromLatin1(path));
    }

private Q_SLOTS:
    void aResidentialSupplyIsAcceptedByKeyboardAlone()
    {
        ReceptionFixture counter;
        QCOMPARE(counter.here(), QStringLiteral("find"));
        counter.fillSupply();
        QCOMPARE(counter.here(), QStringLiteral("field.capacity"));
        QVERIFY(counter.press(CommandId::Accept));
        QVERIFY(counter.waitForReceipt());
        const Receipt &receipt = *counter.page->receipt();
        QVERIFY(receipt.accepted.number.startsWith(QStringLiteral("C03-261123-")));
        QCOMPARE(counter.textOf("number"), receipt.accepted.number);
        QVERIFY(counter.textOf("promised").contains(QStringLiteral("最迟 11月26日 周四")));
        QCOMPARE(counter.caseCount(), 1);
        const auto file = counter.onOffice([id = receipt.accepted.id](Workplace &place) { return place.caseViews().file(id); });
        QVERIFY(file.has_value());
        QCOMPARE(file->fields.clear(ClearFor::Serving).value(QStringLiteral("name")).toString(), QStringLiteral("Li Xiulan"));
        QCOMPARE(file->fields.clear(ClearFor::Serving).value(QStringLiteral("idNumber")).toString(), QStringLiteral("11010519491231002X"));
        QCOMPARE(file->fields.clear(ClearFor::Serving).value(QStringLiteral("capacity")).toDouble(), 8.0);
        QCOMPARE(file->record.customerClass, QStringLiteral("residential"));
        QCOMPARE(file->record.window, QStringLiteral("3号窗口"));
    }

    void whatWasTakenInStandsOnTopNextTime()
    {
        ReceptionFixture counter;
        counter.context->recentBusiness = {QStringLiteral("inquiry")};
        counter.fillSupply();
        QVERIFY(counter.press(CommandId::Accept));
        QVERIFY(counter.waitForReceipt());
        QCOMPARE(counter.context->recentBusiness.value(0), QStringLiteral("new-supply"));
        const ReceptionPage tomorrow(*counter.context);
        const auto *list = tomorrow.findChild<QListWidget *>(QStringLiteral("businesses"));
        QCOMPARE(list->item(0)->data(Qt::UserRole).toString(), QStringLiteral("new-supply"));
    }

    void thePromisedDateStandsBeforeAcceptance()
    {
        ReceptionFixture counter;
        counter.open(QStringLiteral("xz"));
        QCOMPARE(counter.textOf("promise.plan-reply"), QStringLiteral("最迟 11月26日 周四"));
        counter.key(Qt::Key_Right); // low-voltage: 7 working days
        QCOMPARE(counter.textOf("promise.plan-reply"), QStringLiteral("最迟 12月2日 周三"));
        counter.key(Qt::Key_Right);
        counter.key(Qt::Key_Right); // HV dual: 30 working days, over the year's end
        QVERIFY(counter.textOf("promise.plan-reply").startsWith(QStringLiteral("最迟 2027年1月")));
        const auto labels = counter.page->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *one) { return one->text() == QStringLiteral("◌ 暂定"); }));
    }

    void aLettersPromiseRunsFromTheDayItCame()
    {
        ReceptionFixture counter;
        counter.open(QStringLiteral("tousu"));
        const auto put = [&counter](const char *path, const QString &value) {
            counter.page->findChild<FormView *>()->setValue(QString::fromLatin1(path), value);
        };
        QCOMPARE(counter.textOf("promise.answer"), QStringLiteral("最迟 12月2日 周三"));
        put("@channel", QStringLiteral("letter"));
        put("receivedOn", QStringLiteral("2026-11-19"));
        QCOMPARE(counter.textOf("promise.contact"), QStringLiteral("最迟 11月20日 周五"));
        QCOMPARE(counter.textOf("promise.answer"), QStringLiteral("最迟 11月30日 周一"));
    }

    void aFaultWithoutItsAreaSaysWhatItsPromiseWaitsFor()
    {
        ReceptionFixture counter;
        counter.open(QStringLiteral("guzhang"));
        QVERIFY2(counter.textOf("undecided").contains(QStringLiteral("所在区域")), qPrintable(counter.textOf("undecided")));
        QVERIFY(!counter.page->findChild<QLabel *>(QStringLiteral("promise.arrival")));
        FormView *form = counter.page->findChild<FormView *>();
        form->setValue(QStringLiteral("phone"), QStringLiteral("13812345678"));
        form->setValue(QStringLiteral("address"), QStringLiteral("石桥镇西街3号"));
        form->setValue(QStringLiteral("phenomenon"), QStringLiteral("no-power"));
        counter.press(CommandId::Accept);
        QVERIFY(!counter.page->receipt());
        QVERIFY(counter.messageAt(QStringLiteral("area")).startsWith(QStringLiteral("▲ ")));
        QVERIFY(counter.here().startsWith(QStringLiteral("field.area")));
        form->setValue(QStringLiteral("area"), QStringLiteral("rural"));
        QVERIFY(counter.page->findChild<QLabel *>(QStringLiteral("promise.arrival")));
        QVERIFY(!counter.page->findChild<QLabel *>(QStringLiteral("undecided")));
    }

    void whatDoesNotRunYetIsSaidInWords()
    {
        ReceptionFixture counter;
        counter.open(QStringLiteral("xz"));
        const auto labels = counter.page->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *one) {
            return one->text() == QStringLiteral("装表接电：竣工检验、手续办结后 3 个工作日");
        }));
    }

    void theDateExplainsItself()
    {
        ReceptionFixture counter;
        counter.open(QStringLiteral("xz"));
        QVERIFY(counter.press(CommandId::Why));
        for (const QString &part : {QStringLiteral("III.1"), QStringLiteral("起算日"), QStringLiteral("最迟 11月26日 星期四")})
            QVERIFY2(counter.interaction.shown.contains(part), qPrintable(part));
    }

    void aWarningDoesNotBlock()
    {
        ReceptionFixture counter;
        counter.fillSupply(QStringLiteral("12"));
        QVERIFY(counter.messageAt(QStringLiteral("capacity")).startsWith(QStringLiteral("◆ ")));
        counter.press(CommandId::Accept);
        QVERIFY(counter.waitForReceipt());
    }

    void aBlockKeepsEverythingAndGoesToTheFirst()
    {
        ReceptionFixture counter;
        counter.fillSupply(QStringLiteral("0"));
        counter.press(CommandId::Accept);
        QCOMPARE(counter.here(), QStringLiteral("field.capacity"));
        QVERIFY(counter.messageAt(QStringLiteral("capacity")).startsWith(QStringLiteral("▲ ")));
        QVERIFY(!counter.said.isEmpty());
        QCOMPARE(counter.caseCount(), 0);
        QCOMPARE(qobject_cast<QLineEdit *>(at(counter, "name"))->text(), QStringLiteral("Li Xiulan"));
        counter.key(Qt::Key_A, Qt::ControlModifier);
        counter.type(QStringLiteral("8"));
        counter.press(CommandId::Accept);
        QVERIFY(counter.waitForReceipt());
    }

    void anEmptyFormIsNotAccepted()
    {
        ReceptionFixture counter;
        counter.open(QStringLiteral("xz"));
        counter.press(CommandId::Accept);
        QCOMPARE(counter.here(), QStringLiteral("field.name"));
        counter.press(CommandId::NextError);
        QCOMPARE(counter.here(), QStringLiteral("field.idNumber"));
        QCOMPARE(counter.caseCount(), 0);
    }

    void anOpenCompositionIsAcceptedWithTheRest()
    {
        ReceptionFixture counter;
        counter.fillSupply();
        auto *name = qobject_cast<QLineEdit *>(at(counter, "name"));
        name->setFocus();
        name->clear();
        QInputMethodEvent composing(QStringLiteral("李秀兰"), {});
        QCoreApplication::sendEvent(name, &composing);
        counter.press(CommandId::Accept);
        QVERIFY(counter.waitForReceipt());
        QCOMPARE(counter.page->receipt()->customer, QStringLiteral("李秀兰"));
    }

    void f9TwiceIsOneCase()
    {
        ReceptionFixture counter;
        counter.fillSupply();
        counter.thread->setSlownessMs(100);
        counter.press(CommandId::Accept);
        counter.press(CommandId::Accept);
        QVERIFY(counter.waitForReceipt());
        counter.thread->setSlownessMs(0);
        QCOMPARE(counter.caseCount(), 1);
    }

    void theNextCustomerFindsAnEmptyForm()
    {
        ReceptionFixture counter;
        counter.fillSupply();
        counter.press(CommandId::Accept);
        QVERIFY(counter.waitForReceipt());
        QVERIFY(counter.press(CommandId::NewReception));
        QCOMPARE(counter.here(), QStringLiteral("find"));
        counter.open(QStringLiteral("xz"));
        QCOMPARE(qobject_cast<QLineEdit *>(at(counter, "name"))->text(), QString());
        QVERIFY(!counter.press(CommandId::UndoLast));
    }

    void aFormThatIsLeftComesBack()
    {
        ReceptionFixture counter;
        counter.fillSupply();
        counter.press(CommandId::NewReception);
        QCOMPARE(counter.here(), QStringLiteral("find"));
        QVERIFY(counter.press(CommandId::UndoLast));
        QCOMPARE(qobject_cast<QLineEdit *>(at(counter, "name"))->text(), QStringLiteral("Li Xiulan"));
        QCOMPARE(qobject_cast<QLineEdit *>(at(counter, "capacity"))->text(), QStringLiteral("8"));
        counter.press(CommandId::Accept);
        QVERIFY(counter.waitForReceipt());
    }

    void anotherBusinessTakesTheCustomerAlong()
    {
        ReceptionFixture counter;
        counter.fillSupply();
        counter.open(QStringLiteral("zr"));
        QCOMPARE(qobject_cast<QLineEdit *>(at(counter, "name"))->text(), QStringLiteral("Li Xiulan"));
        QCOMPARE(qobject_cast<QLineEdit *>(at(counter, "phone"))->text(), QStringLiteral("138 1234 5678"));
    }

    void aLateEntryNeedsItsReasonAndKeepsItsTime()
    {
        ReceptionFixture counter;
        counter.fillSupply();
        auto *accepted = at(counter, "@accepted");
        accepted->setFocus();
        counter.type(QStringLiteral("2026-11-20 9:30"));
        counter.press(CommandId::Accept);
        QCOMPARE(counter.here(), QStringLiteral("field.@lateReason"));
        QCOMPARE(counter.textOf("promise.plan-reply"), QStringLiteral("最迟 11月25日 周三"));
        counter.type(QStringLiteral("power cut"));
        counter.press(CommandId::Accept);
        QVERIFY(counter.waitForReceipt());
        QCOMPARE(counter.page->receipt()->accepted.acceptedMs, ChinaTime::utcMs(QDate(2026, 11, 20), QTime(9, 30)));
        const auto record = counter.onOffice([id = counter.page->receipt()->accepted.id](Workplace &place) { return place.caseViews().file(id); });
        QVERIFY(record->record.late);
    }

    void aTimeToComeIsRefusedBesideItsField()
    {
        ReceptionFixture counter;
        counter.fillSupply();
        at(counter, "@accepted")->setFocus();
        counter.type(QStringLiteral("2026-11-24"));
        counter.press(CommandId::Accept);
        QCOMPARE(counter.here(), QStringLiteral("field.@accepted"));
        QVERIFY(!counter.messageAt(QStringLiteral("@accepted")).isEmpty());
        counter.key(Qt::Key_A, Qt::ControlModifier);
        counter.type(QStringLiteral("32:99"));
        counter.press(CommandId::Accept);
        QVERIFY(!counter.messageAt(QStringLiteral("@accepted")).isEmpty());
        QCOMPARE(counter.caseCount(), 0);
    }

    void theExternalNumberIsKept()
    {
        ReceptionFixture counter;
        counter.fillSupply();
        at(counter, "@externalNo")->setFocus();
        counter.type(QStringLiteral("2611180102347"));
        counter.press(CommandId::Accept);
        QVERIFY(counter.waitForReceipt());
        const auto found = counter.onOffice([](Workplace &place) { return place.caseViews().find(QStringLiteral("2611180102347")); });
        QVERIFY(found.has_value());
        QCOMPARE(found->value, counter.page->receipt()->accepted.id.value);
    }

    void aLoneSurrogateInAFieldIsRefusedWithASentence()
    {
        ReceptionFixture counter;
        counter.fillSupply();
        auto *name = qobject_cast<QLineEdit *>(at(counter, "name"));
        name->setFocus();
        name->setText(QString(QChar(0xd800)) + QStringLiteral("x"));
        counter.press(CommandId::Accept);
        QCOMPARE(counter.here(), QStringLiteral("field.name"));
        QVERIFY(counter.messageAt(QStringLiteral("name")).startsWith(QStringLiteral("▲ ")));
        QCOMPARE(counter.caseCount(), 0);
    }

    void namesOfEveryKindAreAccepted_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("beyond the BMP") << QStringLiteral("𠮷田");
        QTest::newRow("minority") << QStringLiteral("阿卜杜·热合曼");
        QTest::newRow("emoji") << QStringLiteral("李😀");
        QTest::newRow("markup") << QStringLiteral("<img src=x>李");
        QTest::newRow("formula") << QStringLiteral("=1+1");
        QTest::newRow("quote") << QStringLiteral("李'; DROP TABLE cases;--");
    }
    void namesOfEveryKindAreAccepted()
    {
        QFETCH(QString, name);
        ReceptionFixture counter;
        counter.fillSupply();
        auto *field = qobject_cast<QLineEdit *>(at(counter, "name"));
        field->setText(name);
        counter.press(CommandId::Accept);
        QVERIFY(counter.waitForReceipt());
        QCOMPARE(counter.page->receipt()->customer, name);
        QVERIFY(counter.textOf("business").contains(name));
    }

    void aScanGoesToItsFieldAndNotToTheFocus()
    {
        ReceptionFixture counter;
        counter.open(QStringLiteral("xz"));
        at(counter, "address")->setFocus();
        QVERIFY(counter.page->takeScan(Scan{Scan::Kind::IdCard, QStringLiteral("11010519491231002X")}));
        QCOMPARE(qobject_cast<QLineEdit *>(at(counter, "idNumber"))->text(), QStringLiteral("110105 1949 1231 002X"));
        QCOMPARE(qobject_cast<QLineEdit *>(at(counter, "address"))->text(), QString());
        // What belongs into no certificate's field goes to the one box, and the form stays as it is.
        QVERIFY(counter.page->takeScan(Scan{Scan::Kind::Account, QStringLiteral("4785951231")}));
        QCOMPARE(qobject_cast<QLineEdit *>(at(counter, "account"))->text(), QString());
        QCOMPARE(counter.here(), QStringLiteral("find"));
    }

    void materialsAreWorkedByKeyboard()
    {
        ReceptionFixture counter;
        counter.fillSupply(QStringLiteral("8"), false);
        auto *materials = counter.page->findChild<MaterialsList *>();
        QCOMPARE(materials->states().value(QStringLiteral("id")), QStringLiteral("later"));
        QVERIFY(!materials->states().contains(QStringLiteral("authority")));
        materials->focusMaterial({});
        counter.key(Qt::Key_Space);
        QCOMPARE(materials->states().value(QStringLiteral("id")), QStringLiteral("present"));
        counter.press(CommandId::ReceiveMaterials);
        counter.press(CommandId::Accept);
        QVERIFY(counter.waitForReceipt());
        QCOMPARE(counter.page->receipt()->draft.materials.value(QStringLiteral("title")), QStringLiteral("present"));
    }

    void anAgentBringsHisPapers()
    {
        ReceptionFixture counter;
        counter.open(QStringLiteral("xz"));
        auto *materials = counter.page->findChild<MaterialsList *>();
        QVERIFY(!materials->states().contains(QStringLiteral("authority")));
        qobject_cast<QRadioButton *>(at(counter, "agent=yes"))->setChecked(true);
        QVERIFY(materials->states().contains(QStringLiteral("authority")));
        QVERIFY(at(counter, "agentName")->isVisibleTo(counter.page.get()));
    }

    void aCaseNumberInTheBoxOpensTheCase()
    {
        ReceptionFixture counter;
        counter.fillSupply();
        counter.press(CommandId::Accept);
        QVERIFY(counter.waitForReceipt());
        const QString number = counter.page->receipt()->accepted.number;
        const QString id = counter.page->receipt()->accepted.id.value;
        QSignalSpy wanted(counter.page.get(), &Page::caseWanted);
        counter.press(CommandId::NewReception);
        counter.open(number);
        QTRY_COMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().first().toString(), id);
    }

    void whatTheVisitHearsIsSaidOnceAndInOrder()
    {
        ReceptionFixture counter;
        QStringList heard;
        auto *page = counter.page.get();
        connect(page, &ReceptionPage::itemBegan, page, [&heard](const QString &type) { heard << type; });
        connect(page, &ReceptionPage::identified, page, [&heard] { heard << QStringLiteral("identified"); });
        connect(page, &ReceptionPage::accepted, page, [&heard](const Accepted &done) { heard << done.number; });
        counter.fillSupply();
        QCOMPARE(heard, QStringList({QStringLiteral("new-supply"), QStringLiteral("identified")}));
        counter.press(CommandId::Accept);
        QVERIFY(counter.waitForReceipt());
        QCOMPARE(heard.size(), 3);
        QCOMPARE(heard.last(), counter.page->receipt()->accepted.number);
    }

    void theLanguageChangesUnderAFilledForm()
    {
        ReceptionFixture counter;
        counter.fillSupply();
        counter.context->language = QStringLiteral("en");
        QCoreApplication::removeTranslator(guiTranslator());
        QCoreApplication::sendPostedEvents();
        QCOMPARE(qobject_cast<QLineEdit *>(at(counter, "name"))->text(), QStringLiteral("Li Xiulan"));
        QCOMPARE(at(counter, "capacity")->accessibleName(), QStringLiteral("Requested capacity (kW)"));
        QCoreApplication::installTranslator(guiTranslator());
    }
};

YINGSHENG_TEST(TestAcceptance)
#include "tst_acceptance.moc"
