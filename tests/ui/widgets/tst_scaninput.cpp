// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/guitest.h"
#include "ui/widgets/scaninput.h"

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

        void enter(qint64 gapMs)
        {
            nowMs += gapMs;
            QTest::keyClick(field, Qt::Key_Return);
        }
    };

private Q_SLOTS:
    void aBurstWithEnterIsAScanAndTheFieldStaysEmpty()
    {
        Desk desk;
        desk.type(QStringLiteral("11010519491231002x"), 4);
        desk.enter(4);
        QCOMPARE(desk.scanned.count(), 1);
        QCOMPARE(desk.scanned.at(0).at(0).value<Scan>(), (Scan{Scan::Kind::IdCard, QStringLiteral("11010519491231002X")}));
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
        QCOMPARE(desk.scanned.count(), 1);
        QCOMPARE(desk.scanned.at(0).at(0).value<Scan>().kind, Scan::Kind::CaseNumber);
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
