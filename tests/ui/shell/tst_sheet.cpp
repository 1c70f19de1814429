// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/guitest.h"
#include "tests/support/layoutaudit.h"
#include "ui/shell/readingview.h"
#include "ui/shell/sheet.h"
#include "ui/shell/sheetinteraction.h"
#include "ui/shell/theme.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using Answers = std::optional<QHash<QString, QString>>;

/// Questions inside the window, by keyboard alone.
class TestSheet : public GuiTest
{
    Q_OBJECT

    struct Desk
    {
        Theme theme;
        SheetInteraction interaction{theme};
        QWidget window;
        QLineEdit *below;
        QList<Answers> answers;

        Desk() : below(new QLineEdit(&window))
        {
            window.resize(1024, 768);
            new QVBoxLayout(&window);
            window.layout()->addWidget(below);
            window.show();
            window.activateWindow();
            QVERIFY(QTest::qWaitForWindowActive(&window));
            below->setFocus();
        }

        void ask(const QList<Question::Part> &parts)
        {
            interaction.ask(below, {QStringLiteral("挂起"), QStringLiteral("说明"), QStringLiteral("挂起"), parts, {}, {}},
                            [this](const Answers &given) { answers << given; });
        }

        template <class T> T *editor(const char *name) { return window.findChild<T *>(QString::fromLatin1(name)); }
        void press(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier) { QTest::keyClick(QApplication::focusWidget(), key, with); }
    };

    static QList<Question::Part> pauseParts()
    {
        using Kind = Question::Kind;
        return {{QStringLiteral("reason"), QStringLiteral("原因"), Kind::Choice, {QStringLiteral("a"), QStringLiteral("b")},
                 {QStringLiteral("资料不全"), QStringLiteral("接入设计")}, QStringLiteral("b"), true, {}},
                {QStringLiteral("evidence"), QStringLiteral("依据"), Kind::Lines, {}, {}, {}, true, QStringLiteral("凭什么挂起")},
                {QStringLiteral("at"), QStringLiteral("时间"), Kind::DateTime, {}, {}, QStringLiteral("2026-11-23 09:30"), true, {}}};
    }

private Q_SLOTS:
    void aQuestionIsAnsweredByKeyboardAlone()
    {
        Desk desk;
        desk.ask(pauseParts());
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("reason"));
        desk.press(Qt::Key_Return);
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("evidence"));
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("letter 7"));
        desk.press(Qt::Key_F9);
        QCOMPARE(desk.answers.size(), 1);
        QCOMPARE(desk.answers.at(0)->value(QStringLiteral("reason")), QStringLiteral("b"));
        QCOMPARE(desk.answers.at(0)->value(QStringLiteral("evidence")), QStringLiteral("letter 7"));
        QCOMPARE(Sheet::openIn(&desk.window), nullptr);
        QCOMPARE(QApplication::focusWidget(), desk.below);
    }

    void whatDoesNotFitIsScrolledNotSqueezed()
    {
        Desk desk;
        desk.theme.setPercent(200);
        desk.theme.applyTo(*qApp);
        desk.window.resize(1024, 600);
        desk.ask(pauseParts() + pauseParts());
        Sheet *sheet = Sheet::openIn(&desk.window);
        QTRY_VERIFY(desk.window.rect().contains(QRect(sheet->findChild<QPushButton *>(QStringLiteral("sheetAct"))->mapTo(&desk.window, QPoint()), QSize(1, 1))));
        QTRY_COMPARE(LayoutAudit::faults(desk.window), QStringList());
        const QList<QLineEdit *> lines = sheet->findChildren<QLineEdit *>(QStringLiteral("at"));
        QCOMPARE(lines.size(), 2);
        for (QLineEdit *line : lines) {
            line->setFocus();
            QTRY_COMPARE(line->visibleRegion().boundingRect(), line->rect());
        }
        Theme().applyTo(*qApp);
    }

    void controlEnterAnswersToo()
    {
        Desk desk;
        desk.ask({{QStringLiteral("note"), QStringLiteral("备注"), Question::Kind::Lines, {}, {}, QStringLiteral("ok"), true, {}}});
        desk.press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(desk.answers.size(), 1);
    }

    void whatIsMissingIsSaidBesideItAndNothingIsLost()
    {
        Desk desk;
        desk.ask(pauseParts());
        desk.editor<QLineEdit>("at")->setText(QStringLiteral("2026-02-31"));
        desk.press(Qt::Key_F9);
        QVERIFY(desk.answers.isEmpty());
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("evidence"));
        QVERIFY(desk.editor<QLabel>("evidenceRemark")->text().startsWith(u'▲'));
        QVERIFY(desk.editor<QLabel>("atRemark")->text().contains(QStringLiteral("2026-02-31")));
        QCOMPARE(desk.editor<QLineEdit>("at")->text(), QStringLiteral("2026-02-31"));
    }

    void entriesOfAGroupAreAnsweredByKeyboardAlone()
    {
        Desk desk;
        Field what;
        what.key = QStringLiteral("what");
        what.name = {{{QStringLiteral("zh"), QStringLiteral("设备名称")}}};
        what.isRequired = true;
        Field count = what;
        count.key = QStringLiteral("count");
        count.kind = FieldKind::Number;
        count.name = {{{QStringLiteral("zh"), QStringLiteral("数量")}}};
        Field group;
        group.key = QStringLiteral("equipment");
        group.kind = FieldKind::Group;
        group.name = {{{QStringLiteral("zh"), QStringLiteral("用电设备")}}};
        group.maxRepeat = 5;
        group.members = {what, count};
        Question::Part part{QStringLiteral("value"), {}, Question::Kind::Fields, {}, {}, QStringLiteral(R"({"equipment":[{"what":"beng","count":2}]})"), true, {}};
        part.fields = {group};
        part.language = QStringLiteral("zh");
        desk.ask({part, {QStringLiteral("reason"), QStringLiteral("原因"), Question::Kind::Line, {}, {}, {}, true, {}}});
        const auto here = [] { return QApplication::focusWidget()->objectName(); };
        QCOMPARE(here(), QStringLiteral("field.equipment/0/what"));
        desk.press(Qt::Key_Return);
        QCOMPARE(here(), QStringLiteral("field.equipment/0/count"));
        desk.press(Qt::Key_Tab);
        QCOMPARE(here(), QStringLiteral("field.equipment"));
        desk.press(Qt::Key_Space); // one more
        QCOMPARE(here(), QStringLiteral("field.equipment/1/what"));
        QTRY_VERIFY(QApplication::focusWidget()->isVisible());
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("ji"));
        desk.press(Qt::Key_F9);
        QVERIFY(desk.answers.isEmpty());
        QCOMPARE(here(), QStringLiteral("field.equipment/1/count"));
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("1"));
        desk.press(Qt::Key_Return);
        for (int i = 0; i < 2 && here() != QStringLiteral("reason"); ++i)
            desk.press(Qt::Key_Tab);
        QCOMPARE(here(), QStringLiteral("reason"));
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("x"));
        desk.press(Qt::Key_F9);
        QCOMPARE(desk.answers.size(), 1);
        QCOMPARE(desk.answers.at(0)->value(QStringLiteral("value")),
                 QStringLiteral(R"({"equipment":[{"count":2,"what":"beng"},{"count":1,"what":"ji"}]})"));
    }

    void escapeGoesBackWithoutAnAnswer()
    {
        Desk desk;
        desk.ask(pauseParts());
        desk.press(Qt::Key_Escape);
        QCOMPARE(desk.answers.size(), 1);
        QVERIFY(!desk.answers.at(0));
        QCOMPARE(QApplication::focusWidget(), desk.below);
    }

    void tabStaysInside()
    {
        Desk desk;
        desk.ask(pauseParts());
        QSet<QString> seen;
        for (int i = 0; i < 12; ++i) {
            seen << QApplication::focusWidget()->objectName();
            desk.press(Qt::Key_Tab);
        }
        QVERIFY(QApplication::focusWidget() != desk.below);
        QCOMPARE(seen, (QSet<QString>{QStringLiteral("reason"), QStringLiteral("evidence"), QStringLiteral("at"), QStringLiteral("sheetAct"),
                                      QStringLiteral("sheetBack")}));
    }

    void enterNeverAnswers()
    {
        Desk desk;
        desk.ask({{QStringLiteral("line"), QStringLiteral("原因"), Question::Kind::Line, {}, {}, QStringLiteral("x"), true, {}}});
        for (int i = 0; i < 3; ++i)
            desk.press(Qt::Key_Return);
        QVERIFY(desk.answers.isEmpty());
        QVERIFY(Sheet::openIn(&desk.window));
    }

    void aSecondQuestionSendsTheFirstBack()
    {
        Desk desk;
        desk.ask(pauseParts());
        desk.ask(pauseParts());
        QCOMPARE(desk.answers.size(), 1);
        QVERIFY(!desk.answers.at(0));
        QVERIFY(Sheet::openIn(&desk.window));
    }

    void everyEditorHasBuddyNameAndObjectName()
    {
        Desk desk;
        desk.ask(pauseParts());
        for (const char *name : {"reason", "evidence", "at"}) {
            const auto *editor = desk.editor<QWidget>(name);
            QVERIFY(!editor->accessibleName().isEmpty());
            bool hasBuddy = false;
            for (const QLabel *label : desk.window.findChildren<QLabel *>())
                hasBuddy = hasBuddy || label->buddy() == editor;
            QVERIFY(hasBuddy);
        }
    }

    void shownTextLoadsNothingAndCanBeCopied()
    {
        Desk desk;
        desk.interaction.showText(desk.below, QStringLiteral("为什么"), QStringLiteral("<p>第 1 天</p><img src='file:///etc/hostname'>"));
        auto *view = desk.editor<ReadingView>("reading");
        QVERIFY(!view->loadResource(0, QUrl(QStringLiteral("file:///etc/hostname"))).isValid());
        QVERIFY(view->toPlainText().contains(QStringLiteral("第 1 天")));
        desk.press(Qt::Key_Escape);
        QCOMPARE(Sheet::openIn(&desk.window), nullptr);
    }

    void itFitsASmallWindow()
    {
        Desk desk;
        desk.theme.setPercent(200);
        desk.ask(pauseParts());
        desk.window.resize(800, 600);
        const Sheet *sheet = Sheet::openIn(&desk.window);
        QCOMPARE(sheet->size(), desk.window.size());
        for (const QWidget *child : sheet->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly))
            QVERIFY(sheet->rect().contains(child->geometry()));
    }
};

YINGSHENG_TEST(TestSheet)
#include "tst_sheet.moc"
