// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/guitest.h"
#include "tests/ui/queue/uifixture.h"
#include "ui/casefile/casefileprintout.h"
#include "ui/casefile/casefileview.h"
#include "ui/shell/clipboardloan.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QMimeData>

/// Erasing from the case file, what it says afterwards, and what is lent to the clipboard.
class TestErasureTalk : public GuiTest
{
    Q_OBJECT

private:
    struct Desk
    {
        explicit Desk(bool isClosed = true)
        {
            id = ui.supplyAt(QStringLiteral("2026-11-18 10:12"));
            number = ui.office->caseViews().file(id)->record.number;
            (void)ui.office->caseDesk().note(ui.office.act(), id, QStringLiteral("李秀兰用13812345678来电，住城关镇东街97号"));
            if (isClosed)
                closed = ui.office->caseDesk().withdraw(ui.office.act(), id, QStringLiteral("不办了")).has_value();
            ui.start();
            view = std::make_unique<CaseFileView>(*ui.context);
            QObject::connect(view.get(), &CaseFileView::caseChanged, view.get(), &CaseFileView::reload);
            view->showCase(id);
        }
        bool isThere() const { return QTest::qWaitFor([this] { return view->file().has_value(); }); }
        QString words() const
        {
            QStringList all;
            for (const QLabel *label : view->findChildren<QLabel *>())
                all << label->text() << label->toolTip() << label->accessibleName() << label->accessibleDescription();
            return all.join(u'\n');
        }

        UiFixture ui;
        CaseId id;
        QString number;
        bool closed = false;
        std::unique_ptr<CaseFileView> view;
    };

private Q_SLOTS:
    void theNumberTypedByHandErases()
    {
        Desk desk;
        QVERIFY(desk.closed && desk.isThere());
        desk.ui.answers.next({{QStringLiteral("number"), desk.number.toLower()}, {QStringLiteral("reason"), QStringLiteral("own-request")}});
        QVERIFY(desk.view->run(CommandId::EraseData));
        QTRY_VERIFY(desk.view->file()->record.erased);
        const Question &question = desk.ui.answers.asked.constFirst();
        QVERIFY(question.explanation.contains(QStringLiteral("2027-11-30")));
        QCOMPARE(question.parts.constLast().value, QString()); // the number is not there to be agreed to
        const QString words = desk.words();
        QVERIFY(words.contains(QStringLiteral("个人信息已删除")));
        QVERIFY(words.contains(QStringLiteral("本人要求")));
        QVERIFY(!words.contains(QStringLiteral("李*兰")));
        QVERIFY(!desk.view->commandsNow().contains(CommandId::Reveal));
        QVERIFY(!desk.view->commandsNow().contains(CommandId::EraseData));
        QVERIFY(!desk.view->commandsNow().contains(CommandId::CopyForCentral));
        QVERIFY(!desk.view->commandsNow().contains(CommandId::Note));
    }

    void anotherNumberErasesNothing()
    {
        Desk desk;
        QVERIFY(desk.isThere());
        desk.ui.answers.next({{QStringLiteral("number"), QStringLiteral("C03-261118-9999")}});
        QVERIFY(desk.view->run(CommandId::EraseData));
        QTRY_COMPARE(desk.ui.answers.asked.size(), 2); // asked again, with the reason why
        QVERIFY(desk.ui.answers.asked.constLast().explanation.contains(QStringLiteral("不符")));
        QCOMPARE(desk.ui.answers.asked.constLast().parts.constFirst().key, QStringLiteral("number")); // where the hands are needed
        QVERIFY(!desk.ui.file(desk.id)->record.erased);
    }

    void anOpenCaseOffersItNot()
    {
        Desk desk(false);
        QVERIFY(desk.isThere());
        QVERIFY(!desk.view->commandsNow().contains(CommandId::EraseData));
        QVERIFY(!desk.view->run(CommandId::EraseData));
    }

    void whatIsLentToTheClipboardIsTakenBack()
    {
        ClipboardLoan::put(QStringLiteral("13812345678"), 30);
        QClipboard *const clipboard = QGuiApplication::clipboard();
        QCOMPARE(clipboard->text(), QStringLiteral("13812345678"));
        QVERIFY(clipboard->mimeData()->hasFormat(QStringLiteral("x-kde-passwordManagerHint")));
        QTRY_COMPARE(clipboard->text(), QString());
    }

    void whatSomebodyElseCopiedStays()
    {
        ClipboardLoan::put(QStringLiteral("13812345678"), 30);
        QGuiApplication::clipboard()->setText(QStringLiteral("C03-261118-0001"));
        ClipboardLoan::takeBack();
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("C03-261118-0001"));
        ClipboardLoan::put(QStringLiteral("李秀兰"));
        ClipboardLoan::takeBack();
        QCOMPARE(QGuiApplication::clipboard()->text(), QString());
    }

    /// The masked file of a case, to eyes and to a screen reader, names nobody.
    void nobodyIsNamedUntilItIsRevealed()
    {
        Desk desk(false);
        QVERIFY(desk.isThere());
        for (const char *clear : {"李秀兰", "13812345678", "11010519491231002X", "东街97号"})
            QVERIFY2(!desk.words().contains(QString::fromUtf8(clear)), clear);
        QVERIFY(desk.view->run(CommandId::Reveal));
        QTRY_VERIFY(desk.words().contains(QStringLiteral("李秀兰")));
        QVERIFY(desk.words().contains(QStringLiteral("李秀兰用13812345678来电")));
        desk.view->setClearMs(1);
    }

    void whatWasTypedFreelyNamesNobodyOnPaper()
    {
        Desk desk(false);
        QVERIFY(desk.isThere());
        const CaseFile file = *desk.ui.file(desk.id);
        const CaseWords words(desk.ui.context->rules, QStringLiteral("zh"), file.record.standard, file.record.standardVersion);
        const Printout paper = CaseFilePrintout(*desk.ui.context, file, words).printout(QStringLiteral("李*兰"));
        const QString text = QString::fromUtf8(QJsonDocument(QJsonObject::fromVariantMap(paper.values)).toJson());
        QVERIFY2(text.contains(QStringLiteral("李*兰用138****5678来电")), qPrintable(text));
        for (const char *clear : {"李秀兰", "13812345678", "11010519491231002X", "东街97号"})
            QVERIFY2(!text.contains(QString::fromUtf8(clear)), clear);
        QVERIFY(!paper.title.contains(QStringLiteral("李")));
    }
};

YINGSHENG_TEST(TestErasureTalk)
#include "tst_erasuretalk.moc"
