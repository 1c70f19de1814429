// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/guitest.h"
#include "ui/widgets/scaninput.h"

#include <QComboBox>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QSignalSpy>
#include <QVBoxLayout>

Q_DECLARE_METATYPE(Scan::Kind)

/// A scan never lands in the field that has the focus; what hands type always does, in order.
class TestScanInput : public GuiTest
{
    Q_OBJECT

    struct Desk
    {
        qint64 nowMs = 1000;
        QWidget window;
        QLineEdit *field;
        ScanInput scan{[this] { return nowMs; }};
        QSignalSpy scanned{&scan, &ScanInput::scanned};

        Desk() : field(new QLineEdit(&window))
        {
            new QVBoxLayout(&window);
            window.layout()->addWidget(field);
            window.show();
            field->setFocus();
            scan.watch(&window);
        }

        void type(const QString &text, qint64 gapMs)
        {
            for (const QChar letter : text) {
                nowMs += gapMs;
                QTest::keyClick(field, letter.toLatin1());
            }
        }

        /// A key whose text is that character, whatever its code: as a keyboard in full-width mode sends it.
        void send(const QString &text, qint64 gapMs, quint64 stamp = 0)
        {
            nowMs += gapMs;
            QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, text);
            press.setTimestamp(stamp);
            QCoreApplication::sendEvent(field, &press);
        }

        void commit(const QString &text, qint64 gapMs)
        {
            nowMs += gapMs;
            QInputMethodEvent event;
            event.setCommitString(text);
            QCoreApplication::sendEvent(field, &event);
        }

        void compose(const QString &preedit)
        {
            QInputMethodEvent event(preedit, {});
            QCoreApplication::sendEvent(field, &event);
        }

        void enter(qint64 gapMs)
        {
            nowMs += gapMs;
            QTest::keyClick(field, Qt::Key_Return);
        }

        Scan only() const { return scanned.size() == 1 ? scanned.at(0).at(0).value<Scan>() : Scan(); }
    };

private Q_SLOTS:
    void aBurstWithEnterIsAScanAndTheFieldStaysEmpty()
    {
        Desk desk;
        desk.type(QStringLiteral("11010519491231002x"), 4);
        desk.enter(4);
        QCOMPARE(desk.scanned.count(), 1);
        QCOMPARE(desk.only(), (Scan{Scan::Kind::IdCard, QStringLiteral("11010519491231002X")}));
        QCOMPARE(desk.field->text(), QString());
    }

    void aBurstDoesNotTouchWhatStandsInTheField()
    {
        Desk desk;
        desk.field->setText(QStringLiteral("李秀兰"));
        desk.type(QStringLiteral("4785951231"), 10);
        desk.enter(10);
        QCOMPARE(desk.scanned.count(), 1);
        QCOMPARE(desk.field->text(), QStringLiteral("李秀兰"));
    }

    void capitalsComeWithShiftAndStayOneScan()
    {
        Desk desk;
        for (const QChar letter : QStringLiteral("C03-261118-0102")) {
            desk.nowMs += 3;
            if (letter.isUpper())
                QTest::keyPress(desk.field, Qt::Key_Shift, Qt::ShiftModifier);
            QTest::keyClick(desk.field, letter.toLatin1(), letter.isUpper() ? Qt::ShiftModifier : Qt::NoModifier);
        }
        desk.enter(3);
        QCOMPARE(desk.only().kind, Scan::Kind::CaseNumber);
    }

    void aReceiptsCodeIsItsCaseNumber()
    {
        Desk desk;
        desk.type(QStringLiteral("YS1:C03-261118-0102"), 3);
        desk.enter(3);
        QCOMPARE(desk.only(), (Scan{Scan::Kind::CaseNumber, QStringLiteral("C03-261118-0102")}));
    }

    void fullWidthKeysAreReadAsWhatTheyMean()
    {
        Desk desk;
        for (const QChar letter : QStringLiteral("４７８５９５１２３１"))
            desk.send(letter, 3);
        desk.enter(3);
        QCOMPARE(desk.only(), (Scan{Scan::Kind::Account, QStringLiteral("4785951231")}));
        QCOMPARE(desk.field->text(), QString());
    }

    void fullWidthCharactersOfAnInputMethodAreReadToo()
    {
        Desk desk;
        for (const QChar letter : QStringLiteral("１１０１０５１９４９１２３１００２ｘ"))
            desk.commit(letter, 3);
        desk.enter(3);
        QCOMPARE(desk.only(), (Scan{Scan::Kind::IdCard, QStringLiteral("11010519491231002X")}));
        QCOMPARE(desk.field->text(), QString());
    }

    void aCommittedCharacterThatWasTypedArrives()
    {
        Desk desk;
        desk.commit(QStringLiteral("李"), 3);
        desk.commit(QStringLiteral("１"), 3);
        QTRY_COMPARE(desk.field->text(), QStringLiteral("李１"));
        QCOMPARE(desk.scanned.count(), 0);
    }

    void anOpenCompositionStaysAsItIs()
    {
        Desk desk;
        desk.compose(QStringLiteral("xiu"));
        desk.type(QStringLiteral("4785951231"), 3);
        desk.enter(3);
        QCOMPARE(desk.scanned.count(), 1);
        QCOMPARE(desk.field->text(), QString());
        desk.compose({});
        desk.commit(QStringLiteral("秀"), 200);
        QCOMPARE(desk.field->text(), QStringLiteral("秀"));
    }

    void everyEndingEndsOneScan_data()
    {
        QTest::addColumn<QList<int>>("keys");
        QTest::newRow("CR") << QList<int>{Qt::Key_Return};
        QTest::newRow("keypad") << QList<int>{Qt::Key_Enter};
        QTest::newRow("CR LF as Ctrl+J") << QList<int>{Qt::Key_Return, Qt::Key_J};
        QTest::newRow("CR LF as two Enter") << QList<int>{Qt::Key_Return, Qt::Key_Return};
        QTest::newRow("LF as Ctrl+J") << QList<int>{Qt::Key_J};
        QTest::newRow("Tab") << QList<int>{Qt::Key_Tab};
    }

    void everyEndingEndsOneScan()
    {
        QFETCH(QList<int>, keys);
        Desk desk;
        auto *other = new QLineEdit(&desk.window);
        desk.window.layout()->addWidget(other);
        other->show();
        QSignalSpy returned(desk.field, &QLineEdit::returnPressed);
        desk.type(QStringLiteral("4785951231"), 3);
        for (const int key : keys) {
            desk.nowMs += 3;
            QTest::keyClick(desk.field, static_cast<Qt::Key>(key), key == Qt::Key_J ? Qt::ControlModifier : Qt::NoModifier);
        }
        QCOMPARE(desk.scanned.count(), 1);
        QCOMPARE(returned.count(), 0);
        QCOMPARE(desk.window.focusWidget(), desk.field);
        QCOMPARE(desk.field->text(), QString());
        desk.enter(500); // by hand
        QCOMPARE(returned.count(), 1);
    }

    void whatWasTypedJustBeforeIsNotLost()
    {
        Desk desk;
        desk.type(QStringLiteral("97"), 120);
        desk.nowMs += 15; // the machine comes right behind the hand
        desk.type(QStringLiteral("4785951231"), 3);
        desk.enter(3);
        QCOMPARE(desk.only(), (Scan{Scan::Kind::Account, QStringLiteral("4785951231")}));
        QCOMPARE(desk.field->text(), QStringLiteral("97"));
    }

    void aBusyWindowDoesNotMakeHandsAMachine()
    {
        Desk desk;
        quint64 stamp = 5000;
        for (const QChar letter : QStringLiteral("13812345")) // all at once behind a long paint, but pressed by hand
            desk.send(letter, 0, stamp += 120);
        desk.send(QStringLiteral("6"), 0, stamp += 120);
        desk.enter(0);
        QCOMPARE(desk.scanned.count(), 0);
        QCOMPARE(desk.field->text(), QStringLiteral("138123456"));
    }

    void anOpenPopupIsNotTypedInto()
    {
        Desk desk;
        auto *choices = new QComboBox(&desk.window);
        choices->addItems({QStringLiteral("1 one"), QStringLiteral("4 four")});
        desk.window.layout()->addWidget(choices);
        choices->show();
        choices->showPopup();
        QWidget *popup = choices->view();
        for (const QChar letter : QStringLiteral("4785951231")) {
            desk.nowMs += 3;
            QTest::keyClick(popup, letter.toLatin1());
        }
        desk.nowMs += 3;
        QTest::keyClick(popup, Qt::Key_Return);
        QCOMPARE(desk.scanned.count(), 1);
        QCOMPARE(choices->currentIndex(), 0);
        QVERIFY(popup->isVisible());
        choices->hidePopup();
    }

    void whatHandsTypeArrivesInOrder()
    {
        Desk desk;
        QSignalSpy returned(desk.field, &QLineEdit::returnPressed);
        desk.type(QStringLiteral("13812345678"), 90);
        desk.enter(90);
        QCOMPARE(desk.field->text(), QStringLiteral("13812345678"));
        QCOMPARE(returned.count(), 1);
        QCOMPARE(desk.scanned.count(), 0);
    }

    void aSingleKeyArrivesByItself()
    {
        Desk desk;
        desk.type(QStringLiteral("8"), 500);
        QTRY_COMPARE(desk.field->text(), QStringLiteral("8"));
    }

    void aShortBurstIsTyping()
    {
        Desk desk;
        desk.type(QStringLiteral("120"), 5);
        desk.enter(5);
        QCOMPARE(desk.field->text(), QStringLiteral("120"));
        QCOMPARE(desk.scanned.count(), 0);
    }

    void aBurstWithoutEnterIsGivenOn()
    {
        Desk desk;
        desk.type(QStringLiteral("4785951231"), 5);
        QTRY_COMPARE(desk.field->text(), QStringLiteral("4785951231"));
        QCOMPARE(desk.scanned.count(), 0);
    }

    void anotherWindowIsLeftAlone()
    {
        Desk desk;
        QLineEdit other;
        other.show();
        QTest::keyClicks(&other, QStringLiteral("4785951231"));
        QCOMPARE(other.text(), QStringLiteral("4785951231"));
    }

    void kindsAreToldByTheirPattern_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<Scan::Kind>("kind");
        QTest::newRow("identity card") << QStringLiteral("440524188001010014") << Scan::Kind::IdCard;
        QTest::newRow("credit code") << QStringLiteral("91350100M000100Y43") << Scan::Kind::CreditCode;
        QTest::newRow("account of ten") << QStringLiteral("4785951231") << Scan::Kind::Account;
        QTest::newRow("account of sixteen") << QStringLiteral("0312478595123100") << Scan::Kind::Account;
        QTest::newRow("mobile phone") << QStringLiteral("13812345678") << Scan::Kind::Phone;
        QTest::newRow("meter barcode") << QStringLiteral("1130001000000123456789") << Scan::Kind::Meter;
        QTest::newRow("case") << QStringLiteral("C03-261118-0102") << Scan::Kind::CaseNumber;
        QTest::newRow("case of a device's second life") << QStringLiteral("C03R2-261118-0001") << Scan::Kind::CaseNumber;
        QTest::newRow("a word") << QStringLiteral("HELLO-WORLD") << Scan::Kind::Unknown;
    }

    void kindsAreToldByTheirPattern()
    {
        QFETCH(QString, text);
        QFETCH(Scan::Kind, kind);
        QCOMPARE(ScanInput::kindOf(text), kind);
    }
};

YINGSHENG_TEST(TestScanInput)
#include "tst_scaninput.moc"
