// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/guitest.h"
#include "tests/ui/reception/receptionfixture.h"
#include "ui/reception/findrows.h"
#include "ui/reception/onebox.h"
#include "ui/widgets/rowdelegate.h"
#include "ui/widgets/scaninput.h"

#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>

/// One box: numbers, names and businesses are found beside it, a customer is shown in clear once chosen and fills the next form.
class TestOneBox : public GuiTest
{
    Q_OBJECT

    /// The counter with what Li Xiulan did before: a supply and a meter test, and somebody else's complaint.
    struct Counter : ReceptionFixture
    {
        Counter()
        {
            onOffice([](Workplace &place) {
                const auto accept = [&place](const CaseDraft &draft) { return place.caseDesk().accept(place.newAct(PersonId{QStringLiteral("zhang")}), draft); };
                CaseDraft supply = OfficeFixture::supply();
                supply.externalNo = QStringLiteral("2611180102347");
                (void)accept(supply);
                CaseDraft test = OfficeFixture::supply();
                test.businessType = QStringLiteral("meter-test");
                test.fields.remove(QStringLiteral("capacity"));
                test.fields.insert(QStringLiteral("account"), QStringLiteral("4785951231"));
                test.fields.insert(QStringLiteral("address"), QStringLiteral("石桥镇西街3号"));
                test.fields.insert(QStringLiteral("meterNo"), QStringLiteral("1130001000000123456789"));
                test.materials = {{QStringLiteral("id"), QStringLiteral("present")}};
                test.trustFields = true;
                (void)accept(test);
                return accept(OfficeFixture::complaint()).has_value();
            });
        }

        QListWidget *list() const { return page->findChild<QListWidget *>(QStringLiteral("businesses")); }
        QLineEdit *box() const { return page->findChild<QLineEdit *>(QStringLiteral("find")); }
        QWidget *card() const { return page->findChild<QWidget *>(QStringLiteral("customercard")); }
        QString field(const char *key) const
        {
            const auto *line = page->findChild<QLineEdit *>(QStringLiteral("field.") + QLatin1String(key));
            return line ? line->text().remove(u' ') : QStringLiteral("no such field");
        }
        QListWidgetItem *rowOf(FindRows::Kind kind) const
        {
            for (int row = 0; row < list()->count(); ++row) {
                if (FindRows::kindOf(*list()->item(row)) == kind)
                    return list()->item(row);
            }
            return nullptr;
        }
        void find(const QString &typed)
        {
            press(CommandId::Find);
            box()->clear();
            type(typed);
        }
        /// Finds the customer and takes it by Enter; waits until the card shows.
        bool choose(const QString &typed)
        {
            find(typed);
            if (!QTest::qWaitFor([this] { return rowOf(FindRows::Kind::Customer) != nullptr; }))
                return false;
            list()->setCurrentItem(rowOf(FindRows::Kind::Customer));
            key(Qt::Key_Return);
            return QTest::qWaitFor([this] { return card()->isVisible(); });
        }
    };

private Q_SLOTS:
    void numbersAskTheOfficeFromFourDigitsOn_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("asks");
        QTest::newRow("nothing") << QString() << false;
        QTest::newRow("a letter") << QStringLiteral("x") << false;
        QTest::newRow("letters") << QStringLiteral("xz") << true;
        QTest::newRow("three digits") << QStringLiteral("138") << false;
        QTest::newRow("four digits") << QStringLiteral("002X") << true;
        QTest::newRow("a name") << QStringLiteral("李秀兰") << true;
    }
    void numbersAskTheOfficeFromFourDigitsOn()
    {
        QFETCH(QString, typed);
        QTEST(OneBox::asksOffice(typed), "asks");
    }

    void aPhoneFindsTheCustomerMasked()
    {
        Counter counter;
        counter.find(QStringLiteral("13812345678"));
        QTRY_VERIFY(counter.rowOf(FindRows::Kind::Customer));
        const QListWidgetItem *row = counter.rowOf(FindRows::Kind::Customer);
        QVERIFY2(row->text().startsWith(QStringLiteral("李*兰  138****5678")), qPrintable(row->text()));
        QVERIFY2(row->data(RowDelegate::RightRole).toString().contains(QStringLiteral("在办 2 件")), qPrintable(row->data(RowDelegate::RightRole).toString()));
        QCOMPARE(counter.list()->currentItem(), row);
        QVERIFY(!row->data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("李秀兰")));
    }

    void businessesStayAboveAndChosenWhileTheAnswerComes()
    {
        Counter counter;
        counter.find(QStringLiteral("zp"));
        counter.key(Qt::Key_Backspace);
        counter.key(Qt::Key_Backspace);
        counter.type(QStringLiteral("lxl"));
        QTRY_VERIFY(counter.rowOf(FindRows::Kind::Customer));
        counter.find(QStringLiteral("gh"));
        QCOMPARE(FindRows::kindOf(*counter.list()->currentItem()), FindRows::Kind::Business);
        QTRY_VERIFY(!counter.rowOf(FindRows::Kind::Customer));
        counter.enter();
        QTRY_COMPARE(counter.here(), QStringLiteral("field.@class"));
    }

    void arrowsPassOverHeadings()
    {
        Counter counter;
        counter.find(QStringLiteral("2611180102347"));
        QTRY_VERIFY(counter.rowOf(FindRows::Kind::Case));
        QCOMPARE(FindRows::kindOf(*counter.list()->currentItem()), FindRows::Kind::Case);
        counter.key(Qt::Key_Up);
        QCOMPARE(FindRows::kindOf(*counter.list()->currentItem()), FindRows::Kind::Case);
    }

    void aCaseIsOpenedByEnterEvenBeforeTheAnswer()
    {
        Counter counter;
        QSignalSpy wanted(counter.page.get(), &Page::caseWanted);
        counter.find(QStringLiteral("2611180102347"));
        counter.enter(); // the office has not answered yet
        QTRY_COMPARE(wanted.count(), 1);
        QCOMPARE(counter.box()->text(), QString());
    }

    void nothingFoundSaysWhatCanBeTyped()
    {
        Counter counter;
        counter.find(QStringLiteral("99999999"));
        QTRY_VERIFY(counter.page->findChild<QWidget *>(QStringLiteral("nothingfound"))->isVisible());
        counter.enter();
        QTRY_VERIFY(!counter.refused.isEmpty());
        QCOMPARE(counter.box()->text(), QStringLiteral("99999999"));
    }

    void escClearsStepByStep()
    {
        Counter counter;
        QVERIFY(counter.choose(QStringLiteral("13812345678")));
        counter.type(QStringLiteral("138"));
        counter.key(Qt::Key_Escape);
        QCOMPARE(counter.box()->text(), QString());
        QVERIFY(counter.card()->isVisible());
        counter.key(Qt::Key_Escape);
        QVERIFY(!counter.card()->isVisible());
        counter.open(QStringLiteral("xz"));
        counter.press(CommandId::Find);
        counter.type(QStringLiteral("138"));
        counter.key(Qt::Key_Escape);
        counter.key(Qt::Key_Escape);
        QTRY_VERIFY(counter.here().startsWith(QStringLiteral("field.")));
    }

    void theChosenCustomerIsClearAndTheLookIsWrittenDown()
    {
        Counter counter;
        QVERIFY(counter.choose(QStringLiteral("13812345678")));
        QCOMPARE(counter.textOf("customername"), QStringLiteral("李秀兰"));
        QVERIFY(counter.textOf("customerfacts").contains(QStringLiteral("11010519491231002X")));
        QCOMPARE(counter.page->findChild<QListWidget *>(QStringLiteral("opencases"))->count(), 2);
        QCOMPARE(counter.here(), QStringLiteral("find"));
        const int looks = counter.onOffice([](Workplace &place) {
            int count = 0;
            (void)place.ledger().each(0, [&count](const Event &event) {
                count += event.kind == QLatin1String("personal-revealed") ? 1 : 0;
                return true;
            });
            return count;
        });
        QCOMPARE(looks, 1);
    }

    void anOpenCaseOfTheCustomerIsOpenedByKey()
    {
        Counter counter;
        QVERIFY(counter.choose(QStringLiteral("13812345678")));
        QSignalSpy wanted(counter.page.get(), &Page::caseWanted);
        counter.page->findChild<QListWidget *>(QStringLiteral("opencases"))->setFocus();
        counter.key(Qt::Key_Down);
        counter.key(Qt::Key_Return);
        QCOMPARE(wanted.count(), 1);
    }

    void theNextFormIsFilledIn()
    {
        Counter counter;
        QVERIFY(counter.choose(QStringLiteral("4785951231")));
        counter.type(QStringLiteral("zr"));
        counter.box()->clear();
        counter.type(QStringLiteral("yanbiao"));
        counter.enter();
        QTRY_VERIFY(counter.here().startsWith(QStringLiteral("field.")));
        QCOMPARE(counter.field("name"), QStringLiteral("李秀兰"));
        QCOMPARE(counter.field("idNumber"), QStringLiteral("11010519491231002X"));
        QCOMPARE(counter.field("phone"), QStringLiteral("13812345678"));
        QCOMPARE(counter.field("account"), QStringLiteral("4785951231"));
        QCOMPARE(counter.field("address"), QStringLiteral("石桥镇西街3号"));
        // Nothing was typed yet: leaving it sets nothing aside; the next customer is nobody yet.
        counter.press(CommandId::NewReception);
        QVERIFY(!counter.page->commandsNow().contains(CommandId::UndoLast));
        QVERIFY(!counter.card()->isVisible());
        counter.open(QStringLiteral("yanbiao"));
        QCOMPARE(counter.field("name"), QString());
    }

    void whatWasTypedIsNotFilledOver()
    {
        Counter counter;
        counter.open(QStringLiteral("xz"));
        auto *name = counter.page->findChild<QLineEdit *>(QStringLiteral("field.name"));
        name->setFocus();
        counter.type(QStringLiteral("Zhou"));
        QVERIFY(counter.choose(QStringLiteral("13812345678")));
        counter.type(QStringLiteral("yanbiao"));
        counter.enter();
        QTRY_COMPARE(counter.field("phone"), QStringLiteral("13812345678"));
        QCOMPARE(counter.field("name"), QStringLiteral("Zhou"));
    }

    void aCardOfNobodyKnownBeginsANewCustomer()
    {
        Counter counter;
        QVERIFY(counter.page->takeScan(Scan{Scan::Kind::IdCard, QStringLiteral("440524188001010014")}));
        QTRY_VERIFY(counter.card()->isVisible());
        QCOMPARE(counter.textOf("customername"), QStringLiteral("新客户"));
        counter.type(QStringLiteral("xz"));
        counter.enter();
        QTRY_COMPARE(counter.field("idNumber"), QStringLiteral("440524188001010014"));
    }

    void aScannedMeterFindsWhoseItIsOrSaysSo()
    {
        Counter counter;
        QVERIFY(counter.page->takeScan(Scan{Scan::Kind::Meter, QStringLiteral("1130001000000123456789")}));
        QTRY_VERIFY(counter.rowOf(FindRows::Kind::Customer));
        QVERIFY(counter.page->takeScan(Scan{Scan::Kind::Meter, QStringLiteral("9999999999999999999999")}));
        QTRY_VERIFY2(counter.said.contains(QStringLiteral("9999999999999999999999")), qPrintable(counter.said));
        QVERIFY(!counter.card()->isVisible());
    }

    void aScannedExternalNumberOpensItsCase()
    {
        Counter counter;
        QSignalSpy wanted(counter.page.get(), &Page::caseWanted);
        QVERIFY(counter.page->takeScan(Scan{Scan::Kind::Account, QStringLiteral("2611180102347")}));
        QTRY_COMPARE(wanted.count(), 1);
    }

    void whatWasUsedBeforeIsOfferedAtDown()
    {
        Counter counter;
        QVERIFY(counter.choose(QStringLiteral("13812345678")));
        counter.type(QStringLiteral("yanbiao"));
        counter.enter();
        auto *address = counter.page->findChild<QLineEdit *>(QStringLiteral("field.address"));
        QTRY_VERIFY(address && address->isVisible());
        address->setFocus();
        address->selectAll();
        counter.key(Qt::Key_Delete);
        counter.key(Qt::Key_Down);
        auto *offers = counter.page->window()->findChild<QListWidget *>(QStringLiteral("offers"));
        QTRY_VERIFY(offers && offers->isVisible());
        QCOMPARE(offers->count(), 2);
        QVERIFY(address->hasFocus());
        counter.key(Qt::Key_Down);
        counter.enter();
        QCOMPARE(counter.field("address"), QStringLiteral("城关镇东街97号"));
        QVERIFY(!offers->isVisible());
        QVERIFY(address->hasFocus());
    }

    void offersAreNeverInTheWayOfTyping()
    {
        Counter counter;
        QVERIFY(counter.choose(QStringLiteral("13812345678")));
        counter.type(QStringLiteral("yanbiao"));
        counter.enter();
        auto *account = counter.page->findChild<QLineEdit *>(QStringLiteral("field.account"));
        QTRY_VERIFY(account && account->isVisible());
        account->setFocus();
        account->selectAll();
        counter.key(Qt::Key_Down);
        auto *offers = counter.page->window()->findChild<QListWidget *>(QStringLiteral("offers"));
        QTRY_VERIFY(offers && offers->isVisible());
        counter.type(QStringLiteral("9900000001"));
        QTRY_VERIFY(!offers->isVisible());
        QCOMPARE(counter.field("account"), QStringLiteral("9900000001"));
        counter.enter();
        QVERIFY(!account->hasFocus());
        account->setFocus();
        counter.key(Qt::Key_Down);
        QTRY_VERIFY(offers->isVisible());
        counter.key(Qt::Key_Escape);
        QVERIFY(!offers->isVisible());
        QCOMPARE(counter.field("account"), QStringLiteral("9900000001"));
    }

    void withoutAChosenCustomerTheFormTellsWhoItIs()
    {
        Counter counter;
        counter.open(QStringLiteral("xz"));
        auto *id = counter.page->findChild<QLineEdit *>(QStringLiteral("field.idNumber"));
        id->setFocus();
        counter.type(QStringLiteral("11010519491231002X"));
        auto *address = counter.page->findChild<QLineEdit *>(QStringLiteral("field.address"));
        address->setFocus();
        counter.key(Qt::Key_Down);
        auto *offers = counter.page->window()->findChild<QListWidget *>(QStringLiteral("offers"));
        QTRY_VERIFY(offers->isVisible());
        QCOMPARE(offers->count(), 2);
        counter.enter();
        QCOMPARE(counter.field("address"), QStringLiteral("石桥镇西街3号"));
    }

    void everyPartIsNamed()
    {
        Counter counter;
        QVERIFY(counter.choose(QStringLiteral("13812345678")));
        for (const QWidget *widget : QList<QWidget *>{counter.box(), counter.list(), counter.page->findChild<QListWidget *>(QStringLiteral("opencases"))})
            QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
        // Tab goes from the box through the list to the customer and on.
        QStringList way;
        counter.box()->setFocus();
        for (int i = 0; i < 4; ++i) {
            way << counter.here();
            counter.key(Qt::Key_Tab);
        }
        QCOMPARE(way, (QStringList{QStringLiteral("find"), QStringLiteral("businesses"), QStringLiteral("opencases"), QStringLiteral("dismisscustomer")}));
    }
};

YINGSHENG_TEST(TestOneBox)
#include "tst_onebox.moc"
