// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/guitest.h"
#include "ui/widgets/fieldeditor.h"
#include "ui/widgets/formview.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>

/// Everything that gets into a form which nobody meant: whatever is pasted or typed, each kind of field keeps what can be kept and says what it left.
class TestBadInput : public GuiTest
{
    Q_OBJECT

private:
    static Field field(FieldKind kind)
    {
        Field field;
        field.key = QStringLiteral("value");
        field.kind = kind;
        field.name = {{{QStringLiteral("zh"), QStringLiteral("项目")}}};
        return field;
    }

    struct Form
    {
        explicit Form(const Field &field)
        {
            view.setFields({field}, QStringLiteral("zh"));
            view.resize(560, 400);
            view.show();
            QApplication::setActiveWindow(&view);
            view.focusFirst();
        }
        void paste(const QString &text)
        {
            QGuiApplication::clipboard()->setText(text);
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_V, Qt::ControlModifier);
            view.settle();
        }
        void pasteHtml(const QString &html)
        {
            auto *mime = new QMimeData;
            mime->setHtml(html);
            QGuiApplication::clipboard()->setMimeData(mime);
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_V, Qt::ControlModifier);
            view.settle();
        }
        QString value() const { return view.values().value(QStringLiteral("value")).toVariant().toString(); }
        QString message() const
        {
            const auto *label = view.findChild<QLabel *>(QStringLiteral("message.value"));
            return label && !label->isHidden() ? label->text() : QString();
        }

        FormView view;
    };

    static void typedKinds()
    {
        QTest::addColumn<FieldKind>("kind");
        const std::initializer_list<std::pair<const char *, FieldKind>> kinds{
            {"text", FieldKind::Text},       {"lines", FieldKind::Lines},   {"number", FieldKind::Number},   {"money", FieldKind::Money},
            {"date", FieldKind::Date},       {"time", FieldKind::Time},     {"person", FieldKind::Person},   {"id", FieldKind::Id},
            {"credit-code", FieldKind::CreditCode}, {"phone", FieldKind::Phone}, {"account", FieldKind::Account}, {"address", FieldKind::Address}};
        for (const auto &[name, kind] : kinds)
            QTest::newRow(name) << kind;
    }

private Q_SLOTS:
    void aMegabyteIsCutAndSaid_data() { typedKinds(); }
    void aMegabyteIsCutAndSaid()
    {
        QFETCH(FieldKind, kind);
        Form form(field(kind));
        form.paste(QString(1024 * 1024, u'8'));
        QVERIFY2(form.value().size() <= 200, qPrintable(QString::number(form.value().size())));
        QVERIFY(!form.value().isEmpty());
        QVERIFY(form.message().contains(QStringLiteral("200")));
    }

    void aTableBecomesWords_data() { typedKinds(); }
    void aTableBecomesWords()
    {
        QFETCH(FieldKind, kind);
        Form form(field(kind));
        form.paste(QStringLiteral("李秀兰\t城关镇\r\n138\t8\r\n"));
        QVERIFY(!form.value().contains(u'\t'));
        QVERIFY(!form.value().contains(u'\r'));
        QVERIFY(kind == FieldKind::Lines || !form.value().contains(u'\n'));
        QVERIFY(form.value().contains(QStringLiteral("李秀兰")));
    }

    void htmlBecomesItsWords_data() { typedKinds(); }
    void htmlBecomesItsWords()
    {
        QFETCH(FieldKind, kind);
        Form form(field(kind));
        form.pasteHtml(QStringLiteral("<table><tr><td><b>李</b></td><td><img src='file:///etc/passwd'>8</td></tr></table><script>alert(1)</script>"));
        for (const QString &never : {QStringLiteral("<"), QStringLiteral("passwd"), QString(QChar::ObjectReplacementCharacter)})
            QVERIFY2(!form.value().contains(never), qPrintable(form.value()));
        QVERIFY2(form.value().contains(u'李'), qPrintable(form.value()));
    }

    void aLoneSurrogateOrNulIsLeftOutAndSaid_data() { typedKinds(); }
    void aLoneSurrogateOrNulIsLeftOutAndSaid()
    {
        QFETCH(FieldKind, kind);
        Form form(field(kind));
        form.paste(QStringLiteral("8") + QChar(0xd842) + QStringLiteral("8"));
        QCOMPARE(form.value(), QString());
        QVERIFY(!form.message().isEmpty());
        form.paste(QStringLiteral("8") + QChar(0) + QStringLiteral("8"));
        QCOMPARE(form.value(), QString());
    }

    void emojiRightToLeftAndZeroWidth_data()
    {
        QTest::addColumn<FieldKind>("kind");
        QTest::addColumn<QString>("pasted");
        QTest::addColumn<QString>("kept");
        const QString family = QStringLiteral("👩‍👩‍👧");
        QTest::newRow("emoji in a name") << FieldKind::Person << QStringLiteral("李😀") << QStringLiteral("李😀");
        QTest::newRow("right to left in a name") << FieldKind::Person << QStringLiteral("שלום") << QStringLiteral("שלום");
        QTest::newRow("an override in a name") << FieldKind::Person << QStringLiteral("李\u202e兰\u202c") << QStringLiteral("李兰");
        QTest::newRow("zero width in a phone") << FieldKind::Phone << QStringLiteral("138\u200b1234\u200d5678\ufeff") << QStringLiteral("13812345678");
        QTest::newRow("an isolate in an account") << FieldKind::Account << QStringLiteral("\u20664785951231\u2069") << QStringLiteral("4785951231");
        QTest::newRow("full width in an id") << FieldKind::Id << QStringLiteral("１１０１０５１９４９１２３１００２ｘ") << QStringLiteral("11010519491231002X");
        QTest::newRow("full width number") << FieldKind::Number << QStringLiteral("１２．５") << QStringLiteral("12.5");
        QTest::newRow("full width money") << FieldKind::Money << QStringLiteral("１，２００．５０") << QStringLiteral("1200.5");
        QTest::newRow("full width date") << FieldKind::Date << QStringLiteral("２０２６/１１/２３") << QStringLiteral("2026-11-23");
        QTest::newRow("full width time") << FieldKind::Time << QStringLiteral("９：３０") << QStringLiteral("09:30");
        QTest::newRow("a phone of the system's book") << FieldKind::Phone << QStringLiteral(" 138-1234-5678 ") << QStringLiteral("138-1234-5678");
        QTest::newRow("spaces in an address") << FieldKind::Address << QStringLiteral("  城关镇 \u3000 东街 97号 ") << QStringLiteral("城关镇 东街 97号");
    }

    void emojiRightToLeftAndZeroWidth()
    {
        QFETCH(FieldKind, kind);
        QFETCH(QString, pasted);
        QFETCH(QString, kept);
        Form form(field(kind));
        form.paste(pasted);
        QCOMPARE(form.value(), kept);
    }

    void fiftyRareCharactersAreFifty()
    {
        Field person = field(FieldKind::Person);
        person.longest = 50;
        Form form(person);
        QString name;
        for (int i = 0; i < 50; ++i)
            name += QString::fromUcs4(U"\U00020BB7", 1);
        form.paste(name);
        QCOMPARE(form.value(), name);
        QCOMPARE(form.message(), QString());
        form.view.setValue(QStringLiteral("value"), QString());
        form.view.focusFirst();
        form.paste(name + QString::fromUcs4(U"\U00020BB7", 1)); // one more is cut between characters, not in one
        QCOMPARE(form.value(), name);
    }

    void whatCannotBeReadStaysAsTyped_data()
    {
        QTest::addColumn<FieldKind>("kind");
        QTest::addColumn<QString>("typed");
        QTest::newRow("number") << FieldKind::Number << QStringLiteral("八");
        QTest::newRow("infinity") << FieldKind::Number << QStringLiteral("1E999");
        QTest::newRow("not a number") << FieldKind::Money << QStringLiteral("NAN");
        QTest::newRow("31 February") << FieldKind::Date << QStringLiteral("2026-02-31");
        QTest::newRow("hour 25") << FieldKind::Time << QStringLiteral("25:00");
    }

    void whatCannotBeReadStaysAsTyped()
    {
        QFETCH(FieldKind, kind);
        QFETCH(QString, typed);
        Form form(field(kind));
        form.paste(typed);
        const QJsonValue value = form.view.values().value(QStringLiteral("value"));
        QVERIFY(value.isString());
        QCOMPARE(value.toString().toUpper(), typed);
    }

    void ctrlZTakesAPasteBack_data() { typedKinds(); }
    void ctrlZTakesAPasteBack()
    {
        QFETCH(FieldKind, kind);
        Form form(field(kind));
        QGuiApplication::clipboard()->setText(QStringLiteral("8８8"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_V, Qt::ControlModifier);
        QVERIFY(!form.value().isEmpty());
        for (int i = 0; i < 3 && !form.value().isEmpty(); ++i)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(form.value(), QString());
    }

    void valuesThatDoNotFitTheirKindDoNoHarm_data()
    {
        QTest::addColumn<FieldKind>("kind");
        for (int kind = static_cast<int>(FieldKind::Text); kind <= static_cast<int>(FieldKind::Group); ++kind)
            QTest::addRow("kind %d", kind) << static_cast<FieldKind>(kind);
    }

    /// As a draft of an older standard, or of another business, may bring them.
    void valuesThatDoNotFitTheirKindDoNoHarm()
    {
        QFETCH(FieldKind, kind);
        Field one = field(kind);
        one.options = {{QStringLiteral("a"), one.name}, {QStringLiteral("b"), one.name}};
        one.members = {field(FieldKind::Text)};
        Form form(one);
        for (const QJsonValue &wrong : {QJsonValue(), QJsonValue(true), QJsonValue(1e300), QJsonValue(QString(300, u'x')), QJsonValue(QJsonArray{1, QStringLiteral("no"), QJsonObject()}),
                                        QJsonValue(QJsonObject{{QStringLiteral("value"), QJsonArray()}})}) {
            form.view.setValues({{QStringLiteral("value"), wrong}});
            (void)form.view.values();
        }
        form.view.settle();
        QVERIFY(form.view.editor(QStringLiteral("value")));
    }

    void aHintStandsBesideEveryKind_data() { valuesThatDoNotFitTheirKindDoNoHarm_data(); }
    void aHintStandsBesideEveryKind()
    {
        QFETCH(FieldKind, kind);
        Field one = field(kind);
        one.hint = {{{QStringLiteral("zh"), QStringLiteral("写在这里的话")}}};
        one.options = {{QStringLiteral("a"), one.name}};
        one.members = {field(FieldKind::Text)};
        Form form(one);
        bool seen = false;
        const auto labels = form.view.findChildren<QLabel *>();
        for (const QLabel *label : labels)
            seen = seen || (!label->isHidden() && label->text() == QStringLiteral("写在这里的话"));
        const auto lines = form.view.findChildren<QLineEdit *>();
        for (const QLineEdit *line : lines)
            seen = seen || line->placeholderText() == QStringLiteral("写在这里的话");
        const auto texts = form.view.findChildren<QPlainTextEdit *>();
        for (const QPlainTextEdit *text : texts)
            seen = seen || text->placeholderText() == QStringLiteral("写在这里的话");
        QVERIFY(seen);
    }
};

YINGSHENG_TEST(TestBadInput)
#include "tst_badinput.moc"
