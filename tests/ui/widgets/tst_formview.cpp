// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/guitest.h"
#include "ui/widgets/fieldeditor.h"
#include "ui/widgets/formview.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QSignalSpy>

/// A form from data: kinds, conditions, groups, messages, and the way through it by keyboard.
class TestFormView : public GuiTest
{
    Q_OBJECT

private:
    static LocalText words(const QString &zh) { return {{{QStringLiteral("zh"), zh}}}; }

    static Expression when(const QString &text)
    {
        return Expression::parse(text, {QStringLiteral("class"), QStringLiteral("agent"), QStringLiteral("use")}).value();
    }

    static Field field(const QString &key, FieldKind kind, const QString &name)
    {
        Field field;
        field.key = key;
        field.kind = kind;
        field.name = words(name);
        return field;
    }

    static Field choice(const QString &key, const QString &name, int options)
    {
        Field field = TestFormView::field(key, FieldKind::Choice, name);
        for (int i = 0; i < options; ++i)
            field.options << Field::Option{QStringLiteral("o%1").arg(i), words(QStringLiteral("选项%1").arg(i))};
        return field;
    }

    /// Every kind of field, one agent asked for by a condition, a list that may grow.
    static QList<Field> everyKind()
    {
        Field capacity = field(QStringLiteral("capacity"), FieldKind::Number, QStringLiteral("申请容量"));
        capacity.unit = QStringLiteral("kW");
        Field agentGroup = field(QStringLiteral("agentGroup"), FieldKind::Group, QStringLiteral("经办人资料"));
        agentGroup.when = when(QStringLiteral("agent == yes"));
        agentGroup.members = {field(QStringLiteral("agentName"), FieldKind::Person, QStringLiteral("经办人姓名")),
                              field(QStringLiteral("agentId"), FieldKind::Id, QStringLiteral("经办人证件"))};
        Field devices = field(QStringLiteral("devices"), FieldKind::Group, QStringLiteral("设备"));
        devices.maxRepeat = 3;
        devices.members = {field(QStringLiteral("what"), FieldKind::Text, QStringLiteral("名称"))};
        Field uses = choice(QStringLiteral("uses"), QStringLiteral("用途"), 3);
        uses.kind = FieldKind::Choices;
        return {field(QStringLiteral("name"), FieldKind::Person, QStringLiteral("户名")),
                choice(QStringLiteral("idKind"), QStringLiteral("证件类型"), 6),
                field(QStringLiteral("idNumber"), FieldKind::Id, QStringLiteral("证件号码")),
                field(QStringLiteral("creditCode"), FieldKind::CreditCode, QStringLiteral("信用代码")),
                field(QStringLiteral("phone"), FieldKind::Phone, QStringLiteral("电话")),
                field(QStringLiteral("account"), FieldKind::Account, QStringLiteral("户号")),
                field(QStringLiteral("address"), FieldKind::Address, QStringLiteral("地址")),
                capacity,
                field(QStringLiteral("fee"), FieldKind::Money, QStringLiteral("金额")),
                field(QStringLiteral("wanted"), FieldKind::Date, QStringLiteral("希望日期")),
                field(QStringLiteral("hour"), FieldKind::Time, QStringLiteral("时间")),
                choice(QStringLiteral("use"), QStringLiteral("性质"), 3),
                uses,
                field(QStringLiteral("title"), FieldKind::Text, QStringLiteral("标题")),
                field(QStringLiteral("agent"), FieldKind::YesNo, QStringLiteral("委托办理")),
                agentGroup,
                devices,
                field(QStringLiteral("note"), FieldKind::Lines, QStringLiteral("备注"))};
    }

    static Facts factsOf(const QJsonObject &values)
    {
        Facts facts;
        for (auto it = values.begin(); it != values.end(); ++it)
            facts.insert(it.key(), it.value().toVariant());
        return facts;
    }

    /// Shown, so that focus moves as on a real screen.
    static std::unique_ptr<FormView> shown(const QList<Field> &fields, const FormView::MessagesOf &messages = {})
    {
        auto view = std::make_unique<FormView>();
        if (messages)
            view->setRules(&factsOf, messages);
        else
            view->setRules(&factsOf, [](const QJsonObject &) { return QList<FormMessage>(); });
        view->setFields(fields, QStringLiteral("zh"));
        view->resize(560, 600);
        view->show();
        QApplication::setActiveWindow(view.get());
        view->focusFirst();
        return view;
    }

    static QWidget *at(const FormView &view, const QString &path) { return view.findChild<QWidget *>(QStringLiteral("field.") + path); }
    static QString messageAt(const FormView &view, const QString &path)
    {
        const auto *label = view.findChild<QLabel *>(QStringLiteral("message.") + path);
        return label && !label->isHidden() ? label->text() : QString();
    }
    static void enter() { QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return); }
    static void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    static QString here() { return QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString(); }

private Q_SLOTS:
    void enterWalksEveryFieldToTheEnd()
    {
        const auto view = shown(everyKind());
        QSignalSpy finished(view.get(), &FormView::finished);
        QStringList walked;
        for (int i = 0; i < 60 && finished.isEmpty(); ++i) {
            walked << here().mid(6).section(u'=', 0, 0);
            enter();
        }
        QCOMPARE(finished.size(), 1);
        QStringList expected;
        for (const FieldEditor *editor : view->editorsShown())
            expected << editor->path();
        QCOMPARE(walked, expected);
        QVERIFY(!walked.contains(QStringLiteral("agentGroup/0/agentName")));
        QVERIFY(walked.contains(QStringLiteral("note")));
    }

    void tabReachesEveryFieldToo()
    {
        const auto view = shown(everyKind());
        QSet<QString> reached;
        for (int i = 0; i < 60; ++i) {
            reached << here().mid(6).section(u'=', 0, 0);
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        for (const FieldEditor *editor : view->editorsShown())
            QVERIFY2(reached.contains(editor->path()), qPrintable(editor->path()));
    }

    void everyEditorHasLabelNameAndObjectName()
    {
        const auto view = shown(everyKind());
        for (FieldEditor *editor : view->editorsShown()) {
            QWidget *target = editor->stops().first();
            QVERIFY2(target->objectName().startsWith(QStringLiteral("field.") + editor->path()), qPrintable(editor->path()));
            QVERIFY2(!target->accessibleName().isEmpty(), qPrintable(editor->path()));
            const auto labels = view->findChildren<QLabel *>();
            QVERIFY2(std::any_of(labels.begin(), labels.end(), [target](const QLabel *label) { return label->buddy() == target; }),
                     qPrintable(editor->path()));
        }
    }

    void personalFieldsAreHiddenFromTheInputMethodsMemory()
    {
        const auto view = shown(everyKind());
        for (const char *path : {"name", "idNumber", "phone", "account", "address"})
            QVERIFY2(at(*view, QString::fromLatin1(path))->inputMethodHints() & Qt::ImhSensitiveData, path);
        for (const char *path : {"idNumber", "phone", "account", "creditCode", "capacity", "fee", "wanted"})
            QVERIFY2(!at(*view, QString::fromLatin1(path))->testAttribute(Qt::WA_InputMethodEnabled), path);
        QVERIFY(at(*view, QStringLiteral("name"))->testAttribute(Qt::WA_InputMethodEnabled));
    }

    void valuesComeInTheirKinds()
    {
        const auto view = shown(everyKind());
        const QJsonObject given{{QStringLiteral("name"), QStringLiteral("李秀兰")},
                                {QStringLiteral("idKind"), QStringLiteral("o4")},
                                {QStringLiteral("idNumber"), QStringLiteral("11010519491231002X")},
                                {QStringLiteral("phone"), QStringLiteral("13812345678")},
                                {QStringLiteral("capacity"), 12.5},
                                {QStringLiteral("wanted"), QStringLiteral("2026-12-01")},
                                {QStringLiteral("hour"), QStringLiteral("09:30")},
                                {QStringLiteral("use"), QStringLiteral("o1")},
                                {QStringLiteral("uses"), QJsonArray{QStringLiteral("o0"), QStringLiteral("o2")}},
                                {QStringLiteral("agent"), true},
                                {QStringLiteral("agentGroup"), QJsonArray{QJsonObject{{QStringLiteral("agentName"), QStringLiteral("王五")}}}},
                                {QStringLiteral("devices"), QJsonArray{QJsonObject{{QStringLiteral("what"), QStringLiteral("水泵")}},
                                                                       QJsonObject{{QStringLiteral("what"), QStringLiteral("电机")}}}},
                                {QStringLiteral("note"), QStringLiteral("第一行\n第二行")}};
        view->setValues(given);
        QCOMPARE(view->values(), given);
    }

    void aNumberOfLettersStaysWhatWasTyped()
    {
        const auto view = shown({field(QStringLiteral("capacity"), FieldKind::Number, QStringLiteral("容量"))});
        type(QStringLiteral("12kw"));
        QCOMPARE(view->values().value(QStringLiteral("capacity")), QJsonValue(QStringLiteral("12KW")));
    }

    void aConditionOpensTheAgentAndKeepsWhatWasTyped()
    {
        const auto view = shown(everyKind());
        view->focusField(QStringLiteral("agent"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
        QCOMPARE(view->values().value(QStringLiteral("agent")), QJsonValue(true));
        enter();
        QCOMPARE(here(), QStringLiteral("field.agentGroup/0/agentName"));
        type(QStringLiteral("wang"));
        view->focusField(QStringLiteral("agent"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left);
        QVERIFY(!view->values().contains(QStringLiteral("agentGroup")));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
        QCOMPARE(view->values().value(QStringLiteral("agentGroup")).toArray().first().toObject().value(QStringLiteral("agentName")),
                 QJsonValue(QStringLiteral("wang")));
    }

    void aListGrowsAndShrinksByKeyboard()
    {
        const auto view = shown(everyKind());
        auto *add = at(*view, QStringLiteral("devices"));
        add->setFocus();
        QTest::keyClick(add, Qt::Key_Space);
        QCOMPARE(here(), QStringLiteral("field.devices/0/what"));
        type(QStringLiteral("beng"));
        add->setFocus();
        QTest::keyClick(add, Qt::Key_Space);
        type(QStringLiteral("ji"));
        QCOMPARE(view->values().value(QStringLiteral("devices")).toArray().size(), 2);
        QTest::keyClick(at(*view, QStringLiteral("devices-")), Qt::Key_Space);
        QCOMPARE(view->values().value(QStringLiteral("devices")).toArray().size(), 1);
    }

    void aMissingFieldIsToldOnlyWhenSomeoneGoesOn()
    {
        const auto view = shown(everyKind(), [](const QJsonObject &values) {
            QList<FormMessage> list;
            if (!values.contains(QStringLiteral("name")))
                list << FormMessage{QStringLiteral("name"), QStringLiteral("请填写"), true, true, false};
            return list;
        });
        enter();
        QCOMPARE(messageAt(*view, QStringLiteral("name")), QString());
        view->showAll();
        QCOMPARE(messageAt(*view, QStringLiteral("name")), QStringLiteral("▲ 请填写"));
        QVERIFY(view->goToFirstBlock());
        QCOMPARE(here(), QStringLiteral("field.name"));
        type(QStringLiteral("li"));
        QCOMPARE(messageAt(*view, QStringLiteral("name")), QString());
        QVERIFY(!view->isBlocked());
    }

    void aWarningIsToldWhenTheFieldIsLeftAndGoesWhenMended()
    {
        const auto view = shown(everyKind(), [](const QJsonObject &values) {
            QList<FormMessage> list;
            if (values.value(QStringLiteral("phone")).toString().size() > 11)
                list << FormMessage{QStringLiteral("phone"), QStringLiteral("请核对"), false, false, false};
            return list;
        });
        view->focusField(QStringLiteral("phone"));
        type(QStringLiteral("138123456789"));
        QCOMPARE(messageAt(*view, QStringLiteral("phone")), QString());
        enter();
        QCOMPARE(messageAt(*view, QStringLiteral("phone")), QStringLiteral("◆ 请核对"));
        view->focusField(QStringLiteral("phone"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_End);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backspace);
        QCOMPARE(messageAt(*view, QStringLiteral("phone")), QString());
    }

    void ctrlEWalksTheMessagesRound()
    {
        const auto view = shown(everyKind(), [](const QJsonObject &) {
            return QList<FormMessage>{{QStringLiteral("title"), QStringLiteral("b"), true, false, false},
                                      {QStringLiteral("name"), QStringLiteral("a"), true, false, false},
                                      {QStringLiteral("fee"), QStringLiteral("w"), false, false, false}};
        });
        view->focusField(QStringLiteral("note"));
        QVERIFY(view->goToNextMessage());
        QCOMPARE(here(), QStringLiteral("field.name"));
        QVERIFY(view->goToNextMessage());
        QCOMPARE(here(), QStringLiteral("field.title"));
        QVERIFY(view->goToNextMessage());
        QCOMPARE(here(), QStringLiteral("field.name"));
    }

    void anOpenCompositionIsInTheValuesAfterSettling()
    {
        const auto view = shown(everyKind());
        QInputMethodEvent composing(QStringLiteral("李秀兰"), {});
        QCoreApplication::sendEvent(QApplication::focusWidget(), &composing);
        QVERIFY(!view->values().contains(QStringLiteral("name")));
        view->settle();
        QCOMPARE(view->values().value(QStringLiteral("name")), QJsonValue(QStringLiteral("李秀兰")));
        view->focusField(QStringLiteral("note"));
        QInputMethodEvent more(QStringLiteral("备注"), {});
        QCoreApplication::sendEvent(QApplication::focusWidget(), &more);
        view->settle();
        QCOMPARE(view->values().value(QStringLiteral("note")), QJsonValue(QStringLiteral("备注")));
    }

    void aPasteThatWasCutSaysSoBesideTheField()
    {
        const auto view = shown(everyKind());
        view->focusField(QStringLiteral("title"));
        QGuiApplication::clipboard()->setText(QString(1024 * 1024, u'电'));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(view->values().value(QStringLiteral("title")).toString().size(), 200);
        QVERIFY(messageAt(*view, QStringLiteral("title")).startsWith(QStringLiteral("◆ ")));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backspace);
        QCOMPARE(messageAt(*view, QStringLiteral("title")), QString());
    }

    void aLinesFieldCleansItsPasteAndRefusesASurrogate()
    {
        const auto view = shown(everyKind());
        view->focusField(QStringLiteral("note"));
        auto *note = qobject_cast<QPlainTextEdit *>(QApplication::focusWidget());
        QVERIFY(note);
        QGuiApplication::clipboard()->setText(QStringLiteral("a\tb\r\nc"));
        note->paste();
        QCOMPARE(note->toPlainText(), QStringLiteral("a b\nc"));
        QGuiApplication::clipboard()->setText(QString(QChar(0xdc00)));
        note->paste();
        QCOMPARE(note->toPlainText(), QStringLiteral("a b\nc"));
        QVERIFY(!messageAt(*view, QStringLiteral("note")).isEmpty());
    }

    void theWheelDoesNotChangeAListInPassing()
    {
        const auto view = shown(everyKind());
        auto *list = qobject_cast<QComboBox *>(at(*view, QStringLiteral("idKind")));
        QVERIFY(list);
        QWheelEvent wheel(QPointF(5, 5), QPointF(5, 5), {}, QPoint(0, -120), Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(list, &wheel);
        QCOMPARE(list->currentIndex(), -1);
    }

    void nothingIsWiderThanTheView()
    {
        const auto view = shown(everyKind());
        view->resize(360, 500);
        QCoreApplication::sendPostedEvents();
        for (const FieldEditor *editor : view->editorsShown()) {
            const QRect rect(editor->mapTo(view.get(), QPoint(0, 0)), editor->size());
            QVERIFY2(rect.right() <= view->width(), qPrintable(editor->path()));
        }
    }

    void aNewLanguageKeepsWhatWasTyped()
    {
        const auto view = shown(everyKind());
        type(QStringLiteral("li"));
        view->setFields(everyKind(), QStringLiteral("en"));
        QCOMPARE(view->values().value(QStringLiteral("name")), QJsonValue(QStringLiteral("li")));
    }
};

YINGSHENG_TEST(TestFormView)
#include "tst_formview.moc"
