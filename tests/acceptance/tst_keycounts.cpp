// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/acceptance/wholewindow.h"
#include "tests/support/guitest.h"
#include "ui/casefile/casefileview.h"
#include "ui/reception/receptionpage.h"

#include <QListWidget>

/// What a main flow costs in keys besides the customer's own data, counted on the whole window as the clerk's hands do it. A key with Ctrl or Alt is one.
/// The README's table says these figures.
class TestKeyCounts : public GuiTest
{
    Q_OBJECT

    /// Counts every key that is no data.
    struct Hands : WholeWindow
    {
        Hands() : WholeWindow(QStringLiteral("2026-11-23 09:30")) {}

        void key(Qt::Key which, Qt::KeyboardModifiers with = Qt::NoModifier)
        {
            press(which, with);
            ++keys;
        }
        /// Letters that choose a business are keys; what the customer says is data.
        void letters(const char *text)
        {
            type(QString::fromLatin1(text));
            keys += int(qstrlen(text));
        }
        void enter(int times = 1)
        {
            for (int i = 0; i < times; ++i)
                key(Qt::Key_Return);
        }
        bool stands(const char *name) const
        {
            return QTest::qWaitFor([name] { return here().startsWith(QString::fromLatin1(name)); });
        }
        ReceptionPage &reception() const { return *window->findChild<ReceptionPage *>(); }
        bool hasReceipt() const
        {
            return QTest::qWaitFor([this] { return reception().receipt().has_value(); });
        }
        bool isCleared() const
        {
            return QTest::qWaitFor([this] { return !visits->visit().isInHand(); });
        }

        int keys = 0;
    };

    /// Business, class, name to capacity; what comes after is the caller's.
    static bool fillSupply(Hands &hands)
    {
        hands.letters("xz");
        hands.enter(2); // the business, the class
        hands.type(QStringLiteral("Li Xiulan"));
        hands.enter(2); // over the usual certificate
        hands.type(QStringLiteral("11010519491231002X"));
        hands.enter();
        hands.type(QStringLiteral("13812345678"));
        hands.enter();
        hands.type(QStringLiteral("Dongjie 97"));
        hands.enter(2); // over the account that is not there yet
        hands.type(QStringLiteral("8"));
        return here(hands) == QStringLiteral("field.capacity");
    }
    static QString here(const Hands &) { return WholeWindow::here(); }

private Q_SLOTS:
    void aResidentialSupplyCosts14KeysFromGreetingToFarewell()
    {
        Hands hands;
        QVERIFY(hands.open());
        QVERIFY(hands.stands("find"));
        hands.key(Qt::Key_F2);
        QVERIFY(fillSupply(hands));
        hands.key(Qt::Key_M, Qt::AltModifier);
        hands.key(Qt::Key_F9);
        QVERIFY(hands.hasReceipt());
        QCOMPARE(hands.keys, 13);
        hands.key(Qt::Key_F12);
        QVERIFY(hands.isCleared());
        QCOMPARE(hands.keys, 14); // aim: 20
    }

    void theSameWithoutGreetingAndFarewellCosts12()
    {
        Hands hands;
        QVERIFY(hands.open());
        QVERIFY(hands.stands("find"));
        QVERIFY(fillSupply(hands));
        hands.key(Qt::Key_M, Qt::AltModifier);
        hands.key(Qt::Key_F9);
        QVERIFY(hands.hasReceipt());
        QCOMPARE(hands.keys, 12);
    }

    /// Who asks for a test has an account, and most have been here before: one box, the business, the reason.
    void aMeterTestOfAKnownCustomerCosts9FromGreetingToFarewell()
    {
        Hands hands;
        CaseDraft before = OfficeFixture::supply();
        before.fields.insert(QStringLiteral("account"), QStringLiteral("4785951231"));
        QVERIFY(!hands.office.accept(before).value.isEmpty());
        QVERIFY(hands.open());
        QVERIFY(hands.stands("find"));
        QVERIFY(QTest::qWaitFor([&hands] {
            const auto read = hands.onOffice([](Workplace &place) { return place.personIndex().catchUp(30); });
            return read && !read->more;
        }));
        hands.key(Qt::Key_F2);
        hands.type(QStringLiteral("4785951231"));
        QVERIFY(QTest::qWaitFor([&hands] { return hands.window->findChild<QListWidget *>(QStringLiteral("businesses"))->count() > 0; }));
        hands.enter();
        QVERIFY(QTest::qWaitFor([&hands] { return hands.window->findChild<QWidget *>(QStringLiteral("customercard"))->isVisible(); }));
        hands.letters("yb");
        hands.enter();
        QVERIFY2(hands.stands("field.reason"), qPrintable(WholeWindow::here()));
        hands.key(Qt::Key_Down);
        hands.key(Qt::Key_M, Qt::AltModifier);
        hands.key(Qt::Key_F9);
        QVERIFY2(hands.hasReceipt(), qPrintable(hands.refused));
        hands.key(Qt::Key_F12);
        QVERIFY(hands.isCleared());
        QCOMPARE(hands.keys, 9); // aim: 12
    }

    /// Nobody knows the customer yet. Ctrl+E goes from what is still to fill in to the next.
    void aMeterTestOfAnUnknownCustomerCosts12()
    {
        Hands hands;
        QVERIFY(hands.open());
        QVERIFY(hands.stands("find"));
        hands.letters("yb");
        hands.enter();
        const QList<std::pair<const char *, const char *>> data{{"field.account", "4785951231"}, {"field.name", "Li Xiulan"},
                                                                {"field.idNumber", "11010519491231002X"}, {"field.phone", "13812345678"},
                                                                {"field.address", "Dongjie 97"}};
        for (const auto &[field, said] : data) {
            hands.key(Qt::Key_E, Qt::ControlModifier);
            QVERIFY2(hands.stands(field), qPrintable(WholeWindow::here()));
            hands.type(QString::fromLatin1(said));
        }
        hands.key(Qt::Key_E, Qt::ControlModifier);
        QVERIFY2(hands.stands("field.reason"), qPrintable(WholeWindow::here()));
        hands.key(Qt::Key_Down);
        hands.key(Qt::Key_M, Qt::AltModifier);
        hands.key(Qt::Key_F9);
        QVERIFY2(hands.hasReceipt(), qPrintable(hands.refused));
        QCOMPARE(hands.keys, 12); // aim: 12; F2 and F12 would be two more
    }

    void theSameByEnterAloneCosts16()
    {
        Hands hands;
        QVERIFY(hands.open());
        QVERIFY(hands.stands("find"));
        hands.letters("yb");
        hands.enter(2);
        hands.type(QStringLiteral("4785951231"));
        hands.enter();
        hands.type(QStringLiteral("Li Xiulan"));
        hands.enter(2);
        hands.type(QStringLiteral("11010519491231002X"));
        hands.enter();
        hands.type(QStringLiteral("13812345678"));
        hands.enter();
        hands.type(QStringLiteral("Dongjie 97"));
        hands.enter(4); // over meter number, reading and seal
        QVERIFY2(hands.stands("field.reason"), qPrintable(WholeWindow::here()));
        hands.key(Qt::Key_Down);
        hands.key(Qt::Key_M, Qt::AltModifier);
        hands.key(Qt::Key_F9);
        QVERIFY2(hands.hasReceipt(), qPrintable(hands.refused));
        QCOMPARE(hands.keys, 16);
    }

    void aMilestoneCosts4FromAnywhere_data()
    {
        QTest::addColumn<QString>("place");
        for (const char *place : {"reception", "a form half filled in", "a visit", "open cases", "another case", "report"})
            QTest::newRow(place) << QString::fromLatin1(place);
    }
    void aMilestoneCosts4FromAnywhere()
    {
        QFETCH(QString, place);
        Hands hands;
        const CaseId other = hands.office.accept(OfficeFixture::supply(QStringLiteral("residential"), QStringLiteral("王芳")));
        const CaseId wanted = hands.office.accept(OfficeFixture::supply());
        QVERIFY(hands.open());
        QVERIFY(hands.stands("find"));
        if (place == QStringLiteral("a form half filled in"))
            fillSupply(hands);
        if (place == QStringLiteral("a visit"))
            hands.key(Qt::Key_F2);
        if (place == QStringLiteral("open cases") || place == QStringLiteral("another case")) {
            hands.key(Qt::Key_2, Qt::AltModifier);
            QVERIFY(hands.stands("queueTable"));
        }
        if (place == QStringLiteral("another case"))
            Q_EMIT hands.window->caseWanted(other.value);
        if (place == QStringLiteral("report"))
            hands.key(Qt::Key_3, Qt::AltModifier);
        hands.keys = 0;

        hands.key(Qt::Key_F3);
        QVERIFY(hands.stands("find"));
        hands.type(hands.file(wanted).record.number);
        hands.enter();
        const auto *view = hands.window->findChild<CaseFileView *>();
        QVERIFY(QTest::qWaitFor([&] { return view->file() && view->file()->record.id == wanted; }));
        const qint64 before = view->file()->record.lastPos;
        hands.key(Qt::Key_F9);
        QVERIFY(QTest::qWaitFor([&hands] { return hands.isAsked(); }));
        hands.key(Qt::Key_F9);
        QTRY_VERIFY2(hands.file(wanted).record.lastPos > before, qPrintable(hands.refused));
        QCOMPARE(hands.keys, 4); // aim: 4
    }

    void theCaseUnderTheCursorCosts2()
    {
        Hands hands;
        const CaseId wanted = hands.office.accept(OfficeFixture::supply());
        QVERIFY(hands.open());
        hands.key(Qt::Key_2, Qt::AltModifier);
        QVERIFY(hands.stands("queueTable"));
        const auto *view = hands.window->findChild<CaseFileView *>();
        QVERIFY(QTest::qWaitFor([&] { return view->file() && view->file()->record.id == wanted; }));
        const qint64 before = view->file()->record.lastPos;
        hands.keys = 0;
        hands.key(Qt::Key_F9);
        QVERIFY(QTest::qWaitFor([&hands] { return hands.isAsked(); }));
        hands.key(Qt::Key_F9);
        QTRY_VERIFY2(hands.file(wanted).record.lastPos > before, qPrintable(hands.refused));
        QCOMPARE(hands.keys, 2);
    }
};

YINGSHENG_TEST(TestKeyCounts)
#include "tst_keycounts.moc"
