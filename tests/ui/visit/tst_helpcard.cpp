// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/guitest.h"
#include "tests/ui/queue/uifixture.h"
#include "ui/shell/sheet.h"
#include "ui/visit/helpcard.h"
#include "ui/visit/helptext.h"
#include "ui/visit/visitinhand.h"

#include <QLineEdit>
#include <QTextBrowser>

namespace {

struct HelpFixture : UiFixture
{
    HelpFixture()
    {
        start();
        visit = std::make_unique<VisitInHand>(*context);
        window.resize(1366, 768);
        window.show();
        QApplication::setActiveWindow(&window);
    }

    void open()
    {
        HelpCard::open(*visit, *context, {{CommandId::Accept, CommandId::Find}, {CommandId::Help, CommandId::NewReception}}, &window);
    }
    QString keys() const { return window.findChild<QTextBrowser *>(QStringLiteral("helpKeys"))->toPlainText(); }
    QString phrases() const { return window.findChild<QTextBrowser *>(QStringLiteral("helpPhrases"))->toPlainText(); }

    QWidget window;
    std::unique_ptr<VisitInHand> visit;
};

} // namespace

class TestHelpCard : public GuiTest
{
    Q_OBJECT

private Q_SLOTS:
    void everyKeyOfTheTableStandsThereThoseOfThePageFirst()
    {
        HelpFixture fixture;
        fixture.open();
        const QString text = fixture.keys();
        for (const Command &command : Commands::all())
            QVERIFY2(text.contains(command.words), qPrintable(command.words));
        QVERIFY(text.indexOf(QStringLiteral("F9")) < text.indexOf(QStringLiteral("F1")));
        QVERIFY(text.startsWith(QStringLiteral("本页按键")));
    }

    void theWordsOfTheMomentComeFirst()
    {
        HelpFixture fixture;
        fixture.visit->itemBegan(QStringLiteral("new-supply"));
        fixture.visit->papersNeeded({QStringLiteral("有效身份证明")});
        fixture.open();
        QVERIFY2(fixture.phrases().section(u'\n', 1, 1).contains(QStringLiteral("请出示您的有效身份证明")), qPrintable(fixture.phrases()));
        QVERIFY(fixture.phrases().contains(QStringLiteral("17:30下班")));
        QVERIFY(fixture.phrases().contains(QStringLiteral("不说的话")));
        QVERIFY(fixture.phrases().contains(QStringLiteral("这事不归我管")));
    }

    void typingSearchesKeysAndPhrases()
    {
        HelpFixture fixture;
        fixture.open();
        auto *search = fixture.window.findChild<QLineEdit *>(QStringLiteral("helpSearch"));
        QCOMPARE(fixture.window.focusWidget(), search);
        search->setText(QStringLiteral("停电"));
        QVERIFY(fixture.phrases().contains(QStringLiteral("停电范围")));
        QVERIFY(!fixture.phrases().contains(QStringLiteral("系统正在恢复")));
        search->setText(QStringLiteral("受理"));
        QVERIFY(fixture.keys().contains(QStringLiteral("F9")));
        search->setText(QStringLiteral("<b>无此词"));
        QVERIFY(!fixture.keys().isEmpty());
        QVERIFY(!fixture.phrases().contains(QStringLiteral("<b>")));
    }

    void itClosesByEsc()
    {
        HelpFixture fixture;
        fixture.open();
        QVERIFY(Sheet::openIn(&fixture.window));
        QTest::keyClick(fixture.window.focusWidget(), Qt::Key_Escape);
        QVERIFY(!Sheet::openIn(&fixture.window));
    }

    void itFitsAlsoWithLargeText()
    {
        HelpFixture fixture;
        fixture.window.resize(1024, 768);
        fixture.theme.setPercent(200);
        fixture.theme.applyTo(*qApp);
        fixture.open();
        QVERIFY(fixture.phrases().contains(QStringLiteral("本页按键"))); // one after the other
        for (const char *name : {"helpSearch", "helpPhrases"}) {
            const auto *part = fixture.window.findChild<QWidget *>(QString::fromLatin1(name));
            QVERIFY2(fixture.window.rect().contains(QRect(part->mapTo(&fixture.window, QPoint()), part->size())), name);
            QVERIFY(part->height() > 30);
        }
        fixture.theme.setPercent(100);
        fixture.theme.applyTo(*qApp);
    }
};

YINGSHENG_TEST(TestHelpCard)
#include "tst_helpcard.moc"
