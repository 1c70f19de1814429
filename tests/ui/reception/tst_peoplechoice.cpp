// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/slot.h"
#include "tests/support/guitest.h"
#include "tests/support/testmain.h"
#include "tests/ui/reception/receptionfixture.h"
#include "ui/reception/formoffers.h"

#include <QInputMethodEvent>
#include <QLineEdit>
#include <QListWidget>

/// Whom a complaint names is chosen among who works here; anybody else is typed.
class TestPeopleChoice : public GuiTest
{
    Q_OBJECT

    static QString q(const char *text) { return QString::fromUtf8(text); }

    /// As the input method hands it over.
    static void compose(QWidget *line, const QString &text)
    {
        QInputMethodEvent event;
        event.setCommitString(text);
        QCoreApplication::sendEvent(line, &event);
    }

    /// A counter of an office with a manager and two clerks of one name, a complaint open, the field for whom it names in hand.
    struct Counter : ReceptionFixture
    {
        Counter()
        {
            manager = onOffice([](Workplace &place) {
                const auto begun = place.people().begin(place.newAct({}).opId, {q("M01"), q("王建国"), Role::Manager}, q("来有迎声去有送声 2026"), SlotStrength::smallest());
                for (const auto &[login, name] : {std::pair("C01", "张敏"), std::pair("C02", "张敏"), std::pair("D03", "陈小静")})
                    (void)place.people().join(place.newAct(begun->manager.id), {q(login), q(name), Role::Clerk}, q("柜台春风细雨-7304"));
                return begun->manager;
            });
            context->person = manager;
            context->actor = manager.id;
            open(q("ts"));
            line = page->findChild<QLineEdit *>(q("field.named"));
            line->setFocus(Qt::TabFocusReason);
        }
        QListWidget *offers() const { return page->window()->findChild<QListWidget *>(q("offers")); }
        QStringList shown() const
        {
            QStringList words;
            for (int i = 0; offers() && offers()->isVisible() && i < offers()->count(); ++i)
                words << offers()->item(i)->text();
            return words;
        }

        Person manager;
        QLineEdit *line = nullptr;
    };

private Q_SLOTS:
    void downOffersEverybodyWhoWorksHere()
    {
        Counter counter;
        QTRY_VERIFY(counter.line->hasFocus());
        const QStringList all{q("张敏（C01）"), q("张敏（C02）"), q("陈小静（D03）"), q("王建国（M01）")};
        QTRY_VERIFY((Counter::key(Qt::Key_Down), counter.shown().size() == all.size()));
        QCOMPARE(counter.shown(), all);
    }

    void namesPinyinAndNumbersNarrowIt_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("offered");
        QTest::newRow("name") << q("张敏") << QStringList{q("张敏（C01）"), q("张敏（C02）")};
        QTest::newRow("a part of it") << q("小静") << QStringList{q("陈小静（D03）")};
        QTest::newRow("pinyin") << q("cxj") << QStringList{q("陈小静（D03）")};
        QTest::newRow("number") << q("c02") << QStringList{q("张敏（C02）")};
        QTest::newRow("an outsider") << q("某电工") << QStringList();
        QTest::newRow("a second one") << q("某电工、小静") << QStringList{q("陈小静（D03）")};
    }

    void namesPinyinAndNumbersNarrowIt()
    {
        QFETCH(QString, typed);
        QFETCH(QStringList, offered);
        Counter counter;
        QTRY_VERIFY(counter.line->hasFocus());
        compose(counter.line, typed);
        QTRY_COMPARE(counter.shown(), offered);
        QCOMPARE(counter.line->text(), typed);
    }

    void enterTakesThePersonAndEscLeavesWhatWasTyped()
    {
        Counter counter;
        QTRY_VERIFY(counter.line->hasFocus());
        compose(counter.line, q("某电工、张敏"));
        QTRY_COMPARE(counter.shown().size(), 2);
        Counter::key(Qt::Key_Down);
        Counter::key(Qt::Key_Return);
        QTRY_COMPARE(counter.line->text(), q("某电工、张敏（C02）"));
        QVERIFY(counter.line->hasFocus());
        QVERIFY(counter.shown().isEmpty());
        compose(counter.line, q("、小静"));
        QTRY_COMPARE(counter.shown().size(), 1);
        Counter::key(Qt::Key_Escape);
        QTRY_VERIFY(counter.shown().isEmpty());
        QCOMPARE(counter.line->text(), q("某电工、张敏（C02）、小静"));
    }

    void whatIsChosenTakesThePlaceOfTheLastName()
    {
        QCOMPARE(FormOffers::withChosen(QString(), q("张敏（C01）")), q("张敏（C01）"));
        QCOMPARE(FormOffers::withChosen(q("zm"), q("张敏（C01）")), q("张敏（C01）"));
        QCOMPARE(FormOffers::withChosen(q("陈静，zm"), q("张敏（C01）")), q("陈静，张敏（C01）"));
        QCOMPARE(FormOffers::withChosen(q("陈静、"), q("张敏（C01）")), q("陈静、张敏（C01）"));
    }

    void anOfficeWithoutPeopleOffersNobody()
    {
        ReceptionFixture counter;
        counter.open(q("ts"));
        auto *line = counter.page->findChild<QLineEdit *>(q("field.named"));
        line->setFocus(Qt::TabFocusReason);
        QTRY_VERIFY(line->hasFocus());
        compose(line, q("张敏"));
        const auto *offers = counter.page->window()->findChild<QListWidget *>(q("offers"));
        QVERIFY(!offers || !offers->isVisible());
        QCOMPARE(line->text(), q("张敏"));
    }
};

YINGSHENG_TEST(TestPeopleChoice)
#include "tst_peoplechoice.moc"
