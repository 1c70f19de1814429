// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/chinatime.h"
#include "tests/support/guitest.h"
#include "tests/ui/reception/receptionfixture.h"
#include "ui/reception/acceptform.h"
#include "ui/reception/exitsbar.h"
#include "ui/reception/fillingcolumns.h"
#include "ui/reception/materialslist.h"
#include "ui/reception/toldcard.h"
#include "ui/widgets/keybutton.h"

#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QRadioButton>
#include <QSignalSpy>

/// Three exits side by side: accepted, accepted with gaps, told once what is missing. By keyboard alone, on a real store.
class TestExits : public GuiTest
{
    Q_OBJECT

private:
    static QWidget *at(const ReceptionFixture &counter, const char *path)
    {
        return counter.page->findChild<QWidget *>(QStringLiteral("field.") + QString::fromLatin1(path));
    }

    static KeyButton *button(const ReceptionFixture &counter, const char *name)
    {
        return counter.page->findChild<KeyButton *>(QLatin1String(name));
    }

    static QStringList filled(const ReceptionFixture &counter)
    {
        QStringList names;
        const auto buttons = counter.page->findChildren<KeyButton *>();
        for (const KeyButton *one : buttons) {
            if (one->isVisible() && one->property("look").toString() == QStringLiteral("filled"))
                names << one->objectName();
        }
        return names;
    }

    static MaterialsList *materials(const ReceptionFixture &counter) { return counter.page->findChild<MaterialsList *>(); }

    static qint64 openApplications(ReceptionFixture &counter)
    {
        return counter.onOffice([now = counter.office.clock.wallUtcMs()](Workplace &place) { return place.applicationViews().openCount(now).value_or(-1); });
    }

    static bool waitForNotice(ReceptionFixture &counter)
    {
        return QTest::qWaitFor([&counter] { return counter.page->notice().has_value() && !counter.page->notice()->businessName.isEmpty(); }, 5000);
    }

private Q_SLOTS:
    /// Weak eyes on a small screen: the form keeps its fields and its exits, the rest is scrolled to.
    void largeTextLeavesTheFormRoom()
    {
        ReceptionFixture counter;
        counter.theme.setPercent(200);
        counter.page->resize(1190, 480);
        counter.open(QStringLiteral("xz"));
        const auto *columns = counter.page->findChild<FillingColumns *>();
        const auto *form = counter.page->findChild<AcceptForm *>();
        QTRY_VERIFY(form->height() >= columns->viewport()->height());
        QVERIFY(button(counter, "acceptwithgaps")->height() >= counter.theme.px(30));
        const auto *box = counter.page->findChild<QWidget *>(QStringLiteral("find"));
        QVERIFY(!box->isVisible());
        // The papers come into view with the focus.
        materials(counter)->setFocus();
        QTRY_VERIFY(!materials(counter)->visibleRegion().isEmpty());
        QVERIFY(counter.press(CommandId::Find));
        QVERIFY(box->isVisible());
    }

    void theFilledButtonIsTheOneThatComesNext()
    {
        ReceptionFixture counter;
        counter.open(QStringLiteral("xz"));
        QCOMPARE(filled(counter), QStringList{QStringLiteral("acceptwithgaps")});
        QVERIFY(button(counter, "tell")->isEnabled());
        QVERIFY(counter.textOf("exitswhy").contains(QStringLiteral("有效身份证明")));
        QVERIFY(counter.textOf("exitswhy").contains(QStringLiteral("Ctrl+F9")));
        QVERIFY(counter.textOf("exitswhy").contains(QStringLiteral("F7")));
        counter.press(CommandId::ReceiveMaterials);
        QCOMPARE(filled(counter), QStringList{QStringLiteral("accept")});
        QVERIFY(!button(counter, "tell")->isEnabled());
        QVERIFY(!button(counter, "acceptwithgaps")->isEnabled());
        QVERIFY(!counter.page->commandsNow().contains(CommandId::Tell));
        materials(counter)->focusMaterial({});
        counter.key(Qt::Key_Space);
        QCOMPARE(filled(counter), QStringList{QStringLiteral("acceptwithgaps")});
        QVERIFY(counter.page->commandsNow().contains(CommandId::Tell));
    }

    void aPaperThatCannotFollowLeavesOnlyTelling()
    {
        Theme theme;
        ExitsBar bar(theme);
        bar.setExits({0, true, {QStringLiteral("身份证明"), QStringLiteral("房产证")}, QStringLiteral("身份证明"), true});
        bar.show();
        QCOMPARE(bar.exits().usual(), CommandId::Tell);
        QVERIFY(!bar.findChild<KeyButton *>(QStringLiteral("acceptwithgaps"))->isEnabled());
        QCOMPARE(bar.findChild<KeyButton *>(QStringLiteral("tell"))->property("look").toString(), QStringLiteral("filled"));
        QVERIFY(bar.findChild<QLabel *>(QStringLiteral("exitswhy"))->text().contains(QStringLiteral("“身份证明”")));
        bar.setExits({0, true, {QStringLiteral("房产证")}, {}, false}); // a standard that knows no gaps
        QCOMPARE(bar.exits().usual(), CommandId::Tell);
        bar.setExits({3, true, {}, {}, true});
        QCOMPARE(bar.exits().usual(), CommandId::Accept);
        QVERIFY(bar.findChild<QLabel *>(QStringLiteral("formstate"))->text().contains(u'3'));
    }

    void aBusinessWithoutPapersHasOneExit()
    {
        ReceptionFixture counter;
        counter.open(QStringLiteral("ts")); // complaint
        QVERIFY(button(counter, "accept")->isVisible());
        QVERIFY(!button(counter, "tell")->isVisible());
        QVERIFY(!button(counter, "acceptwithgaps")->isVisible());
        QVERIFY(!counter.page->commandsNow().contains(CommandId::Tell));
        QCOMPARE(filled(counter), QStringList{QStringLiteral("accept")});
    }

    void f9WithAMissingPaperSaysWhyAndGoesThere()
    {
        ReceptionFixture counter;
        counter.fillSupply(QStringLiteral("8"), false);
        QVERIFY(counter.press(CommandId::Accept));
        QCOMPARE(QApplication::focusWidget(), materials(counter));
        QVERIFY2(counter.said.contains(QStringLiteral("有效身份证明")), qPrintable(counter.said));
        for (const QString &key : {QStringLiteral("Alt+M"), QStringLiteral("Ctrl+F9"), QStringLiteral("F7")})
            QVERIFY2(counter.said.contains(key), qPrintable(key));
        QCOMPARE(counter.caseCount(), 0);
        counter.key(Qt::Key_Space);
        counter.key(Qt::Key_Down);
        counter.key(Qt::Key_Space);
        counter.press(CommandId::Accept);
        QVERIFY(counter.waitForReceipt());
        QVERIFY(counter.page->receipt()->accepted.gaps.isEmpty());
    }

    void acceptanceWithGapsPromisesThePapersWithTheirDay()
    {
        ReceptionFixture counter;
        counter.fillSupply(QStringLiteral("8"), false);
        materials(counter)->focusMaterial({});
        counter.key(Qt::Key_Space); // the certificate is here, the title is not
        QVERIFY(counter.press(CommandId::AcceptWithGaps));
        QVERIFY(counter.waitForReceipt());
        const Receipt &receipt = *counter.page->receipt();
        QCOMPARE(receipt.accepted.gaps.materials, QStringList{QStringLiteral("title")});
        QVERIFY(counter.textOf("gaps").contains(QStringLiteral("11月30日"))); // 5 working days
        QVERIFY(counter.textOf("gaps").contains(QStringLiteral("用电地址权属证明")));
        const Result<QString> paper = PrintRoom::html(ReceiptPrintout::of(receipt, {}, {}, QStringLiteral("zh")));
        QVERIFY(paper.has_value());
        QVERIFY(paper->contains(QStringLiteral("11月30日")));
    }

    void theTodaysListSaysUntilWhen()
    {
        ReceptionFixture counter;
        counter.open(QStringLiteral("xz"));
        const QListWidgetItem *title = materials(counter)->item(1);
        QVERIFY(title->data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("11月30日")));
        const QListWidgetItem *authority = materials(counter)->item(2);
        QVERIFY(authority->data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("本人办理，不需要")));
    }

    void ctrlF9WithAnOpenFieldIsNotAccepted()
    {
        ReceptionFixture counter;
        counter.open(QStringLiteral("xz"));
        QVERIFY(counter.press(CommandId::AcceptWithGaps));
        QCOMPARE(counter.here(), QStringLiteral("field.name"));
        QCOMPARE(counter.caseCount(), 0);
    }

    void f7NeedsOnlyWhoItIs()
    {
        ReceptionFixture counter;
        counter.open(QStringLiteral("xz"));
        QVERIFY(counter.press(CommandId::Tell));
        QCOMPARE(counter.here(), QStringLiteral("field.name"));
        QVERIFY(!counter.said.isEmpty());
        QCOMPARE(openApplications(counter), 0);
        counter.type(QStringLiteral("Li Xiulan"));
        QSignalSpy told(counter.page.get(), &ReceptionPage::told);
        QVERIFY(counter.press(CommandId::Tell));
        QVERIFY(waitForNotice(counter));
        const QStringList missing{QStringLiteral("id"), QStringLiteral("title")};
        QCOMPARE(told.value(0).value(0).value<Told>().missing, missing);
        QCOMPARE(counter.caseCount(), 0);
        QCOMPARE(openApplications(counter), 1);
        QCOMPARE(counter.textOf("toldnumber"), QStringLiteral("C03-261123-D0001"));
        QVERIFY(counter.textOf("tolduntil").contains(QStringLiteral("12月23日")));
        QVERIFY(counter.textOf("toldmissing").contains(QStringLiteral("用电地址权属证明")));
        QVERIFY(counter.textOf("toldsay").contains(QStringLiteral("任何窗口")));
        QCOMPARE(filled(counter), QStringList{QStringLiteral("toldprint")});
        QCOMPARE(counter.here(), QStringLiteral("toldprint"));
        const QString spoken = button(counter, "toldprint")->accessibleDescription();
        for (const char *heard : {"C03-261123-D0001", "用电地址权属证明", "12月23日"})
            QVERIFY2(spoken.contains(QString::fromUtf8(heard)), qPrintable(spoken));
        QVERIFY(counter.press(CommandId::NewReception));
        QCOMPARE(counter.here(), QStringLiteral("find"));
    }

    void f7TwiceIsOneApplication()
    {
        ReceptionFixture counter;
        counter.open(QStringLiteral("xz"));
        counter.enter();
        counter.type(QStringLiteral("Li"));
        counter.thread->setSlownessMs(100);
        counter.press(CommandId::Tell);
        counter.press(CommandId::Tell);
        QVERIFY(waitForNotice(counter));
        counter.thread->setSlownessMs(0);
        QCOMPARE(openApplications(counter), 1);
    }

    void anOpenCompositionIsToldWithTheRest()
    {
        ReceptionFixture counter;
        counter.open(QStringLiteral("xz"));
        auto *name = qobject_cast<QLineEdit *>(at(counter, "name"));
        name->setFocus();
        QInputMethodEvent composing(QStringLiteral("李秀兰"), {});
        QCoreApplication::sendEvent(name, &composing);
        counter.press(CommandId::Tell);
        QVERIFY(waitForNotice(counter));
        QCOMPARE(counter.page->notice()->customer, QStringLiteral("李秀兰"));
    }

    void theNoticeLeavesAsPdfAndIsAnEvent()
    {
        ReceptionFixture counter;
        counter.open(QStringLiteral("xz"));
        counter.enter();
        counter.type(QStringLiteral("Li Xiulan"));
        counter.press(CommandId::Tell);
        QVERIFY(waitForNotice(counter));
        QSignalSpy printed(counter.page.get(), &ReceptionPage::noticePrinted);
        counter.interaction.savePath = counter.office.folder.filePath(QStringLiteral("notice.pdf"));
        QVERIFY(counter.press(CommandId::SavePdf));
        QTRY_COMPARE(printed.size(), 1);
        QVERIFY(QFile::exists(counter.interaction.savePath));
        QVERIFY(!counter.interaction.suggested.contains(QStringLiteral("Li")));
        QCOMPARE(filled(counter), QStringList{QStringLiteral("toldnext")});
        const ApplicationId id = counter.page->notice()->told.id;
        QTRY_COMPARE(counter.onOffice([id](Workplace &place) { return place.ledger().eventsOf(SubjectId{id.value})->size(); }), 2);
        counter.press(CommandId::CopyNumber);
        QVERIFY(counter.said.contains(QStringLiteral("C03-261123-D0001")));
    }

    void theNoticeCanBeMadeAgainAsItWasTold()
    {
        ReceptionFixture counter;
        counter.open(QStringLiteral("xz"));
        counter.enter();
        counter.type(QStringLiteral("Li Xiulan"));
        counter.press(CommandId::Tell);
        QVERIFY(waitForNotice(counter));
        const Told told = counter.page->notice()->told;
        PrintRoom &room = counter.context->printRoom;
        QVERIFY(room.canMake(QStringLiteral("notice")));
        std::optional<Result<Printout>> made;
        room.make(QStringLiteral("notice"), told.id.value, [&made](const Result<Printout> &answer) { made = answer; });
        QTRY_VERIFY(made.has_value());
        QVERIFY(made->has_value());
        QCOMPARE((*made)->code, QStringLiteral("YS1:") + told.number);
        const QString html = PrintRoom::html(**made).value_or(QString());
        QVERIFY(html.contains(told.number));
        QVERIFY(html.contains(QStringLiteral("Li Xiulan")));
        QCOMPARE((*made)->values.value(QStringLiteral("missing")).toList().size(), told.missing.size());
    }

    void alt0OpensAndClosesTheAgentsPart()
    {
        ReceptionFixture counter;
        counter.open(QStringLiteral("xz"));
        const auto *inPerson = qobject_cast<QRadioButton *>(at(counter, "agent"));
        QVERIFY(inPerson->isChecked());
        QCOMPARE(inPerson->text(), QStringLiteral("本人办理（Alt+0 改为代办）"));
        QVERIFY(!at(counter, "agentName")->isVisibleTo(counter.page.get()));
        QVERIFY(counter.press(CommandId::Agent));
        QCOMPARE(counter.here(), QStringLiteral("field.agentName"));
        QVERIFY(materials(counter)->states().contains(QStringLiteral("authority")));
        counter.type(QStringLiteral("Zhang San"));
        QVERIFY(counter.press(CommandId::Agent));
        QVERIFY(!at(counter, "agentName")->isVisibleTo(counter.page.get()));
        QCOMPARE(counter.here(), QStringLiteral("field.agent"));
        QVERIFY(counter.press(CommandId::Agent)); // opened again, what was typed is there
        QCOMPARE(qobject_cast<QLineEdit *>(at(counter, "agentName"))->text(), QStringLiteral("Zhang San"));
    }

    void everyExitSaysItsNameToAScreenReader()
    {
        ReceptionFixture counter;
        counter.open(QStringLiteral("xz"));
        for (const char *name : {"accept", "acceptwithgaps", "tell", "clear"}) {
            QVERIFY2(!button(counter, name)->accessibleName().isEmpty(), name);
            QVERIFY2(!button(counter, name)->accessibleDescription().isEmpty(), name);
            QVERIFY2(button(counter, name)->focusPolicy() & Qt::TabFocus, name);
        }
        QVERIFY(button(counter, "accept")->accessibleDescription().contains(QStringLiteral("有效身份证明")));
    }

    void nothingTypedIsLostWhenTheLookChanges()
    {
        ReceptionFixture counter;
        counter.fillSupply(QStringLiteral("8"), false);
        auto *name = qobject_cast<QLineEdit *>(at(counter, "name"));
        materials(counter)->focusMaterial({});
        counter.key(Qt::Key_Space);
        for (const int percent : {200, 125}) {
            counter.theme.setPercent(percent);
            counter.theme.setKind(Theme::Kind::Dark);
            counter.theme.applyTo(*qApp);
            QCoreApplication::processEvents(); // lets the new sizes settle, as the event loop does
            QCOMPARE(name->text(), QStringLiteral("Li Xiulan"));
        }
        QCoreApplication::removeTranslator(guiTranslator());
        counter.context->language = QStringLiteral("en");
        counter.page->refresh();
        QCOMPARE(qobject_cast<QLineEdit *>(at(counter, "name"))->text(), QStringLiteral("Li Xiulan"));
        QCOMPARE(qobject_cast<QLineEdit *>(at(counter, "capacity"))->text(), QStringLiteral("8"));
        QCOMPARE(materials(counter)->states().value(QStringLiteral("id")), QStringLiteral("present"));
        QVERIFY(counter.textOf("exitswhy").contains(QStringLiteral("Proof of title")));
        QCoreApplication::installTranslator(guiTranslator());
    }

    void cardsAndListsAreScrolledNotSqueezed()
    {
        ReceptionFixture counter;
        counter.theme.setPercent(200);
        counter.page->resize(1260, 400); // 1366x768 with the band above and the feedback below
        counter.open(QStringLiteral("xz"));
        counter.enter();
        counter.type(QStringLiteral("Li Xiulan"));
        counter.press(CommandId::Tell);
        QVERIFY(waitForNotice(counter));
        for (const char *name : {"toldnumber", "toldmissing", "tolduntil", "toldsay"}) {
            const auto *label = counter.page->findChild<QLabel *>(QLatin1String(name));
            QTRY_VERIFY2(label->height() >= label->heightForWidth(label->width()), name);
        }
        const KeyButton *print = button(counter, "toldprint");
        QTRY_COMPARE(print->visibleRegion().boundingRect(), print->rect());
        counter.press(CommandId::NewReception);
        auto *applications = counter.page->findChild<QListWidget *>(QStringLiteral("applications"));
        QTRY_VERIFY(applications->isVisible());
        const auto *businesses = counter.page->findChild<QListWidget *>(QStringLiteral("businesses"));
        QTRY_VERIFY(businesses->height() >= 2 * businesses->sizeHintForRow(0));
        applications->setFocus(Qt::TabFocusReason);
        QTRY_COMPARE(applications->visibleRegion().boundingRect(), applications->rect());
    }

    void threeExitsStandWholeInANarrowPage_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<int>("percent");
        QTest::newRow("1366x768") << QSize(1240, 640) << 100;
        QTest::newRow("1024x768") << QSize(900, 640) << 100;
        QTest::newRow("1366x768 at 200 %") << QSize(1200, 560) << 200;
    }

    void threeExitsStandWholeInANarrowPage()
    {
        QFETCH(QSize, size);
        QFETCH(int, percent);
        ReceptionFixture counter;
        counter.theme.setPercent(percent);
        counter.page->resize(size);
        counter.open(QStringLiteral("xz"));
        QTest::qWait(0);
        for (const char *name : {"accept", "acceptwithgaps", "tell"}) {
            const KeyButton *one = button(counter, name);
            const QRect place(one->mapTo(counter.page.get(), QPoint(0, 0)), one->size());
            QVERIFY2(counter.page->rect().contains(place), name);
            QVERIFY2(one->width() >= one->sizeHint().width(), name);
        }
        const auto *fields = counter.page->findChild<FormView *>();
        QTRY_VERIFY2(fields->height() >= 3 * counter.theme.px(40), qPrintable(QString::number(fields->height()))); // three of them beside the exits
    }
};

YINGSHENG_TEST(TestExits)
#include "tst_exits.moc"
