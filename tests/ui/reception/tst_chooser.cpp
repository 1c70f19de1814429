// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/standard/builtinstandards.h"
#include "tests/support/guitest.h"
#include "ui/reception/businesschooser.h"
#include "ui/reception/materialslist.h"
#include "ui/shell/theme.h"
#include "ui/widgets/rowdelegate.h"

#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>

/// Finding what the customer wants, and the papers that belong to it.
class TestChooser : public GuiTest
{
    Q_OBJECT

private:
    static std::shared_ptr<const Standard> standard()
    {
        static const auto loaded = std::make_shared<const Standard>(
            Standard::fromBundle(Standards::builtIn(QStringLiteral("satisfaction-2011")).value()).value());
        return loaded;
    }

    struct Desk
    {
        Theme theme;
        QLineEdit box;
        BusinessChooser chooser{theme, &box};

        Desk()
        {
            chooser.setStandard(standard(), QStringLiteral("zh"));
            chooser.show();
        }
        QString first() const
        {
            const QListWidgetItem *item = chooser.list()->item(0);
            return item ? item->data(Qt::UserRole).toString() : QString();
        }
    };

private Q_SLOTS:
    void foundByWhatIsTyped_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("type");
        QTest::newRow("initials") << QStringLiteral("xz") << QStringLiteral("new-supply");
        QTest::newRow("alias") << QStringLiteral("开户") << QStringLiteral("new-supply");
        QTest::newRow("alias by pinyin") << QStringLiteral("yanbiao") << QStringLiteral("meter-test");
        QTest::newRow("a word of the customer") << QStringLiteral("没电") << QStringLiteral("fault-repair");
        QTest::newRow("name") << QStringLiteral("过户") << QStringLiteral("transfer-ownership");
    }
    void foundByWhatIsTyped()
    {
        QFETCH(QString, typed);
        Desk desk;
        desk.chooser.showFor(typed);
        QTEST(desk.first(), "type");
    }

    void arrowsAndEnterInTheBoxChoose()
    {
        Desk desk;
        QSignalSpy chosen(&desk.chooser, &BusinessChooser::chosen);
        QTest::keyClick(&desk.box, Qt::Key_Down);
        QTest::keyClick(&desk.box, Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().toString(), standard()->business.at(1).id);
    }

    void whatWasUsedLastStandsOnTop()
    {
        Desk desk;
        desk.chooser.used(QStringLiteral("complaint"));
        desk.chooser.used(QStringLiteral("inquiry"));
        desk.chooser.showFor({});
        QCOMPARE(desk.first(), QStringLiteral("inquiry"));
        QCOMPARE(desk.chooser.list()->item(1)->data(Qt::UserRole).toString(), QStringLiteral("complaint"));
        QCOMPARE(desk.chooser.list()->count(), standard()->business.size());
    }

    void whatWasUsedIsToldAndTakenAgain()
    {
        Desk desk;
        desk.chooser.setRecent({QStringLiteral("gone-since"), QStringLiteral("meter-test"), QStringLiteral("inquiry")});
        desk.chooser.showFor({});
        QCOMPARE(desk.first(), QStringLiteral("meter-test"));
        desk.chooser.used(QStringLiteral("inquiry"));
        QCOMPARE(desk.chooser.recent(), (QStringList{QStringLiteral("inquiry"), QStringLiteral("gone-since"), QStringLiteral("meter-test")}));
        QCOMPARE(desk.chooser.list()->count(), standard()->business.size());
    }

    void whatNothingIsCalledIsSaid()
    {
        Desk desk;
        QSignalSpy notFound(&desk.chooser, &BusinessChooser::notFound);
        QTest::keyClicks(&desk.box, QStringLiteral("zzzz"));
        QCOMPARE(desk.chooser.list()->count(), 0);
        QTest::keyClick(&desk.box, Qt::Key_Return);
        QCOMPARE(notFound.size(), 1);
    }

    void papersOfOtherClassesAreLeftOut()
    {
        Theme theme;
        MaterialsList list(theme);
        const BusinessType &type = *standard()->businessType(QStringLiteral("new-supply"));
        list.setMaterials(type, {{QStringLiteral("class"), QStringLiteral("residential")}}, QStringLiteral("zh"));
        QCOMPARE(list.states().keys(), (QStringList{QStringLiteral("id"), QStringLiteral("title")}));
        QStringList shown;
        for (int i = 0; i < list.count(); ++i)
            shown << list.item(i)->text();
        QVERIFY(!shown.contains(QStringLiteral("项目批准文件")));
        QVERIFY(shown.contains(QStringLiteral("授权委托书"))); // may still be needed: an agent may come
    }

    void aStateIsShapeWordsAndAccessibleText()
    {
        Theme theme;
        MaterialsList list(theme);
        list.setMaterials(*standard()->businessType(QStringLiteral("new-supply")), {{QStringLiteral("class"), QStringLiteral("residential")}}, QStringLiteral("zh"));
        const QListWidgetItem *first = list.item(0);
        QCOMPARE(first->data(RowDelegate::ShapeRole).toString(), QStringLiteral("○"));
        QCOMPARE(first->data(RowDelegate::RightRole).toString(), QStringLiteral("待带"));
        list.allPresent();
        QCOMPARE(first->data(RowDelegate::ShapeRole).toString(), QStringLiteral("✓"));
        QVERIFY(first->data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("已核原件")));
    }

    void statesOutliveAChangeOfTheForm()
    {
        Theme theme;
        MaterialsList list(theme);
        const BusinessType &type = *standard()->businessType(QStringLiteral("new-supply"));
        list.setMaterials(type, {{QStringLiteral("class"), QStringLiteral("residential")}}, QStringLiteral("zh"));
        list.setCurrentRow(1);
        QTest::keyClick(&list, Qt::Key_Right);
        list.setMaterials(type, {{QStringLiteral("class"), QStringLiteral("residential")}, {QStringLiteral("agent"), QStringLiteral("yes")}}, QStringLiteral("zh"));
        QCOMPARE(list.states().value(QStringLiteral("title")), QStringLiteral("present"));
        QCOMPARE(list.states().value(QStringLiteral("authority")), QStringLiteral("later"));
    }

    void aPaperThatCannotFollowIsAsked()
    {
        Theme theme;
        MaterialsList list(theme);
        BusinessType type;
        Material must;
        must.key = QStringLiteral("id");
        must.name = {{{QStringLiteral("zh"), QStringLiteral("身份证明")}}};
        must.canFollow = false;
        type.materials = {must};
        list.setMaterials(type, {}, QStringLiteral("zh"));
        QCOMPARE(list.firstMissing(), QStringLiteral("id"));
        list.allPresent();
        QCOMPARE(list.firstMissing(), QString());
    }
};

YINGSHENG_TEST(TestChooser)
#include "tst_chooser.moc"
