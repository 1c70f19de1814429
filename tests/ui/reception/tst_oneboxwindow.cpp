// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/guitest.h"
#include "tests/ui/reception/receptionfixture.h"
#include "ui/casefile/casefileview.h"
#include "ui/queue/casequeuepage.h"
#include "ui/shell/language.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/sheetinteraction.h"
#include "ui/widgets/scaninput.h"

#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QTableView>

/// The whole window by keyboard and scanner alone: F3 and every scan come to the one box from any page, and nothing that was typed is lost.
class TestOneBoxWindow : public GuiTest
{
    Q_OBJECT

    struct Window
    {
        ReceptionFixture counter;
        Language language;
        std::unique_ptr<MainWindow> window;
        ReceptionPage *reception;
        CaseQueuePage *queue;
        qint64 nowMs = 1000;
        ScanInput scan{[this] { return nowMs; }};
        QString number;

        Window()
        {
            counter.page->hide();
            number = counter.onOffice([](Workplace &place) {
                return place.caseDesk().accept(place.newAct(PersonId{QStringLiteral("zhang")}), OfficeFixture::supply()).value_or(Accepted()).number;
            });
            window = std::make_unique<MainWindow>(*counter.context, language);
            reception = new ReceptionPage(*counter.context, window.get());
            queue = new CaseQueuePage(*counter.context, window.get());
            window->addPage(CommandId::PageReception, reception, QStringLiteral(":/icons/reception.svg"));
            window->addPage(CommandId::PageQueue, queue, QStringLiteral(":/icons/queue.svg"));
            // As the composition connects them (app/bench.cpp).
            QObject::connect(window.get(), &MainWindow::caseWanted, queue, [this](const QString &id) {
                window->showPage(CommandId::PageQueue);
                queue->openCase(id);
            });
            QObject::connect(&scan, &ScanInput::scanned, window.get(), &MainWindow::takeScan);
            window->resize(1366, 768);
            window->show();
            QApplication::setActiveWindow(window.get());
            window->officeChanged();
            scan.watch(window.get());
        }
        ~Window() { window.reset(); }

        QWidget *focus() const { return QApplication::focusWidget() ? QApplication::focusWidget() : window.get(); }
        void key(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier)
        {
            nowMs += 200;
            QTest::keyClick(focus(), key, with);
        }
        void type(const QString &text)
        {
            for (const QChar letter : text) {
                nowMs += 150;
                QTest::keyClick(focus(), letter.toLatin1());
                QTest::qWait(0);
            }
            QTest::qWait(static_cast<int>(ScanInput::gapMs) * 2);
        }
        void burst(const QString &text)
        {
            nowMs += 150;
            for (const QChar letter : text) {
                nowMs += 3;
                QTest::keyClick(focus(), letter.toLatin1());
            }
            nowMs += 3;
            QTest::keyClick(focus(), Qt::Key_Return);
            nowMs += 3;
            QTest::keyClick(focus(), Qt::Key_J, Qt::ControlModifier); // its line feed
        }
        QLineEdit *box() const { return reception->findChild<QLineEdit *>(QStringLiteral("find")); }
        QLineEdit *field(const char *key) const { return reception->findChild<QLineEdit *>(QStringLiteral("field.") + QLatin1String(key)); }
        QListWidget *list() const { return reception->findChild<QListWidget *>(QStringLiteral("businesses")); }
        bool caseIsOpen() const
        {
            const auto *file = queue->findChild<CaseFileView *>();
            return window->currentPage() == queue && file->file() && file->file()->record.number == number;
        }
        void openForm()
        {
            key(Qt::Key_F3);
            type(QStringLiteral("xz"));
            key(Qt::Key_Return);
        }
    };

private Q_SLOTS:
    void f3GoesToTheBoxAndEnterOpensTheCaseBesideTheList()
    {
        Window desk;
        desk.key(Qt::Key_2, Qt::AltModifier);
        QCOMPARE(desk.window->currentPage(), desk.queue);
        desk.key(Qt::Key_F3);
        QCOMPARE(desk.window->currentPage(), desk.reception);
        QCOMPARE(desk.focus(), desk.box());
        desk.type(desk.number);
        QTRY_VERIFY(desk.list()->currentItem());
        desk.key(Qt::Key_Return);
        QTRY_VERIFY(desk.caseIsOpen());
    }

    void aCustomerIsFoundChosenAndServedByKeysAlone()
    {
        Window desk;
        desk.key(Qt::Key_F3);
        desk.type(QStringLiteral("lxl"));
        QTRY_VERIFY(desk.list()->currentItem());
        desk.key(Qt::Key_Return);
        QTRY_VERIFY(desk.reception->findChild<QWidget *>(QStringLiteral("customercard"))->isVisible());
        desk.type(QStringLiteral("xz"));
        desk.key(Qt::Key_Return);
        // All is in but the capacity: that is where the hands are.
        QTRY_COMPARE(desk.focus()->objectName(), QStringLiteral("field.capacity"));
        desk.type(QStringLiteral("8"));
        desk.key(Qt::Key_M, Qt::AltModifier);
        desk.key(Qt::Key_F9);
        QTRY_VERIFY(desk.reception->receipt());
        QCOMPARE(desk.reception->receipt()->customer, QStringLiteral("李秀兰"));
        QCOMPARE(desk.reception->receipt()->draft.fields.value(QStringLiteral("phone")).toString(), QStringLiteral("13812345678"));
    }

    void aCaseNumberIsOpenedFromAnyPage_data()
    {
        QTest::addColumn<QString>("prefix");
        QTest::newRow("a number") << QString();
        QTest::newRow("a receipt's code") << QStringLiteral("YS1:");
    }
    void aCaseNumberIsOpenedFromAnyPage()
    {
        QFETCH(QString, prefix);
        Window desk;
        desk.burst(prefix + desk.number);
        QTRY_VERIFY(desk.caseIsOpen());
        QCOMPARE(desk.box()->text(), QString());
    }

    void aCardReadOnAnotherPageIsSearched()
    {
        Window desk;
        desk.key(Qt::Key_2, Qt::AltModifier);
        desk.burst(QStringLiteral("11010519491231002x"));
        QCOMPARE(desk.window->currentPage(), desk.reception);
        QCOMPARE(desk.focus(), desk.box());
        QCOMPARE(desk.box()->text(), QStringLiteral("11010519491231002X"));
        QTRY_VERIFY(desk.list()->currentItem());
        // The Enter of the burst chose nobody.
        QVERIFY(!desk.reception->findChild<QWidget *>(QStringLiteral("customercard"))->isVisible());
    }

    void aScanInTheMiddleOfTypingLeavesTheFieldAsItWas()
    {
        Window desk;
        desk.openForm();
        QTRY_VERIFY(desk.field("address") && desk.field("address")->isVisible());
        desk.field("address")->setFocus();
        desk.type(QStringLiteral("Dongjie 9"));
        desk.burst(QStringLiteral("13812345678"));
        QCOMPARE(desk.field("address")->text(), QStringLiteral("Dongjie 9"));
        QCOMPARE(desk.field("phone")->text(), QString());
        QCOMPARE(desk.focus(), desk.box());
        desk.key(Qt::Key_Escape);
        desk.key(Qt::Key_Escape);
        QTRY_COMPARE(desk.focus(), desk.field("address"));
        desk.type(QStringLiteral("7"));
        QCOMPARE(desk.field("address")->text(), QStringLiteral("Dongjie 97"));
        QVERIFY(!desk.reception->receipt());
    }

    void aCardGoesToItsFieldAndAnOpenCompositionIsKept()
    {
        Window desk;
        desk.openForm();
        QTRY_VERIFY(desk.field("name") && desk.field("name")->isVisible());
        desk.field("name")->setFocus();
        QInputMethodEvent composing(QStringLiteral("秀"), {});
        QCoreApplication::sendEvent(desk.field("name"), &composing);
        desk.burst(QStringLiteral("11010519491231002x"));
        QCOMPARE(desk.field("idNumber")->text().remove(u' '), QStringLiteral("11010519491231002X"));
        QCOMPARE(desk.field("name")->text(), QStringLiteral("秀"));
        QCOMPARE(desk.box()->text(), QString());
        // The field has its number: the next card is somebody to be looked for.
        desk.burst(QStringLiteral("440524188001010014"));
        QCOMPARE(desk.field("idNumber")->text().remove(u' '), QStringLiteral("11010519491231002X"));
        QCOMPARE(desk.focus(), desk.box());
    }

    void whatStoodInTheBoxComesBackByUndo()
    {
        Window desk;
        desk.key(Qt::Key_F3);
        desk.type(QStringLiteral("guohu"));
        desk.burst(QStringLiteral("13812345678"));
        QCOMPARE(desk.box()->text(), QStringLiteral("13812345678"));
        desk.box()->undo();
        QCOMPARE(desk.box()->text(), QStringLiteral("guohu"));
    }

    void whileAQuestionIsOpenAScanIsNotSwallowedSilently()
    {
        Window desk;
        SheetInteraction sheets(desk.counter.theme);
        int answers = 0;
        Question question;
        question.title = QStringLiteral("备注");
        question.act = QStringLiteral("保存");
        question.parts = {{QStringLiteral("note"), QStringLiteral("备注"), Question::Kind::Line, {}, {}, {}, false, {}}};
        sheets.ask(desk.reception, question, [&answers](const auto &) { ++answers; });
        desk.burst(QStringLiteral("13812345678"));
        QCOMPARE(answers, 0);
        QVERIFY(!desk.counter.said.isEmpty());
        QCOMPARE(desk.box()->text(), QString());
    }

    void nothingIsCutAtAnySizeOfTheText_data()
    {
        QTest::addColumn<int>("percent");
        QTest::addColumn<bool>("english");
        for (const int percent : {100, 150, 200}) {
            QTest::addRow("Chinese at %d %%", percent) << percent << false;
            QTest::addRow("English at %d %%", percent) << percent << true;
        }
    }
    void nothingIsCutAtAnySizeOfTheText()
    {
        QFETCH(int, percent);
        QFETCH(bool, english);
        const QSize size(1024, 768);
        Window desk;
        if (english) {
            QCoreApplication::removeTranslator(guiTranslator());
            desk.key(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        }
        desk.counter.theme.setPercent(percent);
        desk.window->resize(size);
        desk.key(Qt::Key_F3);
        desk.type(QStringLiteral("lxl"));
        QTRY_VERIFY(desk.list()->currentItem());
        desk.key(Qt::Key_Return);
        auto *card = desk.reception->findChild<QWidget *>(QStringLiteral("customercard"));
        QTRY_VERIFY(card->isVisible());
        QTest::qWait(50);
        QVERIFY(desk.window->width() <= size.width());
        // What has no room is scrolled to, never squeezed.
        for (const char *name : {"customername", "customerfacts", "opentitle"}) {
            const auto *label = card->findChild<QLabel *>(QLatin1String(name));
            QVERIFY2(label->height() >= label->heightForWidth(label->width()), name);
        }
        const auto *open = card->findChild<QListWidget *>(QStringLiteral("opencases"));
        if (percent <= 150) {
            const int needed = open->fontMetrics().horizontalAdvance(open->item(0)->text() + QStringLiteral("    ") + desk.number);
            QVERIFY2(open->viewport()->width() >= needed, "the case number");
        }
        const auto *dismiss = card->findChild<QWidget *>(QStringLiteral("dismisscustomer"));
        QVERIFY(dismiss->width() >= dismiss->sizeHint().width());
        QVERIFY(desk.list()->viewport()->height() >= desk.list()->sizeHintForRow(0));
        desk.counter.theme.setPercent(100);
        if (english)
            QCoreApplication::installTranslator(guiTranslator());
    }
};

YINGSHENG_TEST(TestOneBoxWindow)
#include "tst_oneboxwindow.moc"
