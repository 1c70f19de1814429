// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "core/base/chinatime.h"
#include "core/standard/builtinstandards.h"
#include "core/standard/standard.h"
#include "tests/support/guitest.h"
#include "ui/reception/acceptform.h"
#include "ui/shell/theme.h"
#include "ui/widgets/fieldeditor.h"

#include <QCheckBox>
#include <QComboBox>
#include <QJsonArray>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>

/// Every form of every type of the standard this product is built on, for every customer class, by keyboard alone.
class TestForms : public GuiTest
{
    Q_OBJECT

private:
    static std::shared_ptr<const Standard> standard(const QString &id = QStringLiteral("satisfaction-2011"))
    {
        static QMap<QString, std::shared_ptr<const Standard>> loaded;
        if (!loaded.contains(id))
            loaded.insert(id, std::make_shared<const Standard>(Standard::fromBundle(Standards::builtIn(id).value()).value()));
        return loaded.value(id);
    }

    /// Each field of the form filled as its kind asks, so that every condition of the kind "yes" opens what it hides.
    static QJsonValue sample(const Field &field)
    {
        if (!field.pattern.isEmpty())
            return QStringLiteral("2026-10"); // the one pattern there is: a month
        switch (field.kind) {
        case FieldKind::Number:
        case FieldKind::Money: return field.min.value_or(1) + 7;
        case FieldKind::Date: return QStringLiteral("2026-11-20");
        case FieldKind::Time: return QStringLiteral("09:30");
        case FieldKind::Choice: return field.options.last().key;
        case FieldKind::Choices: return QJsonArray{field.options.first().key};
        case FieldKind::YesNo: return true;
        case FieldKind::Id: return QStringLiteral("11010519491231002X");
        case FieldKind::CreditCode: return QStringLiteral("91350100M000100Y43");
        case FieldKind::Phone: return QStringLiteral("13812345678");
        case FieldKind::Account: return QStringLiteral("4785951231");
        case FieldKind::Group: {
            QJsonObject entry;
            for (const Field &member : field.members)
                entry.insert(member.key, sample(member));
            return QJsonArray{entry};
        }
        default: return QStringLiteral("城关镇");
        }
    }

    static void everyTypeAndClass()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("customerClass");
        for (const BusinessType &type : standard()->business) {
            for (const NamedKey &one : standard()->classes) {
                if (type.classes.isEmpty() || type.classes.contains(one.key))
                    QTest::addRow("%s %s", qPrintable(type.id), qPrintable(one.key)) << type.id << one.key;
            }
        }
    }

    struct Shown
    {
        Theme theme;
        ManualClock clock{ChinaTime::utcMs(QDate(2026, 11, 23), QTime(9, 30))};
        std::unique_ptr<AcceptForm> form;

        Shown(const QString &type, const QString &customerClass, const QString &language = QStringLiteral("zh"))
            : Shown(standard(), type, language)
        {
            form->form().setValue(QStringLiteral("@class"), customerClass);
            form->form().focusFirst();
        }
        Shown(const std::shared_ptr<const Standard> &of, const QString &type, const QString &language)
            : form(std::make_unique<AcceptForm>(theme, clock))
        {
            form->begin(of, type, language);
            form->resize(620, 560);
            form->show();
            QApplication::setActiveWindow(form.get());
            form->form().focusFirst();
        }
        void fillAll()
        {
            for (const Field &field : form->type()->fields)
                form->form().setValue(field.key, sample(field));
        }
    };

    static QString here() { return QApplication::focusWidget()->objectName().mid(6).section(u'=', 0, 0); }

    /// The editor of the form that the focus stands in: the innermost, for an entry of a list.
    static FieldEditor *editorHere(const Shown &shown)
    {
        QWidget *focus = QApplication::focusWidget();
        for (QWidget *widget = focus; widget && widget != shown.form.get(); widget = widget->parentWidget()) {
            if (auto *editor = qobject_cast<FieldEditor *>(widget))
                return editor;
        }
        return nullptr;
    }

    /// What a customer would say to that field, so that all conditions of the kind "yes" open what they hide; undefined: left as it is.
    static QJsonValue said(const Field &field, const QString &customerClass)
    {
        if (field.key == QStringLiteral("@class"))
            return customerClass;
        if (field.key == QStringLiteral("voltage"))
            return customerClass.startsWith(QStringLiteral("hv")) ? QStringLiteral("kv10") : QStringLiteral("v220");
        if (field.key.startsWith(u'@') || field.kind == FieldKind::Group)
            return QJsonValue::Undefined;
        const QJsonValue value = sample(field);
        return value == QJsonValue(QStringLiteral("城关镇")) ? QJsonValue(QStringLiteral("Chengguan")) : value;
    }

    /// By keys alone. Chips and lists are stepped until they say it.
    static bool fillByKeys(FieldEditor *editor, const QJsonValue &value)
    {
        QWidget *focus = QApplication::focusWidget();
        if (auto *add = qobject_cast<QPushButton *>(focus)) {
            if (editor->value().isUndefined() && add->objectName() == QStringLiteral("field.") + editor->path())
                QTest::keyClick(add, Qt::Key_Space);
            QCoreApplication::sendPostedEvents(); // the new entry is shown
            return true;
        }
        if (value.isUndefined())
            return true;
        if (qobject_cast<QCheckBox *>(focus)) {
            if (editor->isEmpty())
                QTest::keyClick(focus, Qt::Key_Space);
            return !editor->isEmpty();
        }
        if (qobject_cast<QRadioButton *>(focus) || qobject_cast<QComboBox *>(focus)) {
            for (int i = 0; i < 40 && editor->value() != value; ++i)
                QTest::keyClick(QApplication::focusWidget(), qobject_cast<QComboBox *>(focus) ? Qt::Key_Down : Qt::Key_Right);
            return editor->value() == value;
        }
        if (editor->isEmpty())
            QTest::keyClicks(focus, value.isDouble() ? QString::number(value.toDouble()) : value.toString());
        return true;
    }

    /// Name, object name and a label of its own, beside what has the focus.
    static QString faultOf(const Shown &shown, const FieldEditor *editor)
    {
        const QWidget *focus = QApplication::focusWidget();
        if (focus->accessibleName().isEmpty() && !qobject_cast<const QPushButton *>(focus))
            return QStringLiteral("no accessible name");
        if (!focus->objectName().startsWith(QStringLiteral("field.") + editor->path()))
            return QStringLiteral("object name ") + focus->objectName();
        const auto labels = shown.form->findChildren<QLabel *>();
        const QList<QWidget *> stops = editor->stops();
        const bool labelled = std::any_of(labels.begin(), labels.end(), [&stops](const QLabel *label) {
            return label->isVisible() && !label->text().isEmpty() && stops.contains(label->buddy());
        });
        return labelled ? QString() : QStringLiteral("no label beside it is its buddy");
    }

private Q_SLOTS:
    void everyFormIsWalkedByEnter_data() { everyTypeAndClass(); }
    void everyFormIsWalkedByEnter()
    {
        QFETCH(QString, type);
        QFETCH(QString, customerClass);
        Shown shown(type, customerClass);
        shown.fillAll();
        shown.form->form().focusFirst();
        QSignalSpy finished(shown.form.get(), &AcceptForm::finished);
        QStringList walked;
        for (int i = 0; i < 120 && finished.isEmpty(); ++i) {
            walked << here();
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        }
        QStringList expected;
        for (const FieldEditor *editor : shown.form->form().editorsShown())
            expected << editor->path();
        QCOMPARE(walked, expected);
        QVERIFY(walked.size() >= 4);
    }

    void everyFormIsFilledByKeyboardAlone_data()
    {
        QTest::addColumn<QString>("standardId");
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("customerClass");
        for (const QString &id : Standards::builtInIds()) {
            for (const BusinessType &type : standard(id)->business) {
                for (const NamedKey &one : standard(id)->classes) {
                    // The others change limits, not forms: one class each.
                    const bool further = id != QStringLiteral("satisfaction-2011") && one.key != QStringLiteral("low-voltage");
                    if (!further && (type.classes.isEmpty() || type.classes.contains(one.key)))
                        QTest::addRow("%s %s %s", qPrintable(id), qPrintable(type.id), qPrintable(one.key)) << id << type.id << one.key;
                }
            }
        }
    }
    /// From the first stop by Tab to the last: each is named, labelled, stands below the one before, and takes what the customer says; then nothing is
    /// missing. And back by Shift+Tab over the same stops.
    void everyFormIsFilledByKeyboardAlone()
    {
        QFETCH(QString, standardId);
        QFETCH(QString, type);
        QFETCH(QString, customerClass);
        const Shown shown(standard(standardId), type, QStringLiteral("zh"));
        const QWidget *body = shown.form->findChild<QWidget *>(QStringLiteral("formbody"));
        QList<QWidget *> stops;
        QStringList walked;
        int below = -1;
        for (int i = 0; i < 160; ++i) {
            FieldEditor *editor = editorHere(shown);
            if (!editor)
                break; // beyond the last
            const QString fault = faultOf(shown, editor);
            QVERIFY2(fault.isEmpty(), qPrintable(editor->path() + QStringLiteral(": ") + fault));
            QVERIFY2(fillByKeys(editor, said(editor->field(), customerClass)), qPrintable(editor->path()));
            if (editor != editorHere(shown)) { // a new entry of a list has taken the focus
                editor = editorHere(shown);
                QVERIFY2(fillByKeys(editor, said(editor->field(), customerClass)), qPrintable(editor->path()));
            }
            if (walked.isEmpty() || walked.constLast() != editor->path())
                walked << editor->path();
            const int top = QApplication::focusWidget()->mapTo(body, QPoint(0, 0)).y();
            QVERIFY2(top >= below || qobject_cast<QAbstractButton *>(QApplication::focusWidget()), qPrintable(editor->path() + QStringLiteral(" stands above the one before")));
            below = top;
            stops << QApplication::focusWidget();
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        for (const FieldEditor *editor : shown.form->form().editorsShown())
            QVERIFY2(walked.contains(editor->path()), qPrintable(editor->path() + QStringLiteral(" of ") + walked.join(u' ')));
        QStringList blocks;
        for (const FormMessage &message : shown.form->form().messages()) {
            if (message.blocks)
                blocks << message.path + u' ' + message.sentence;
        }
        QVERIFY2(blocks.isEmpty(), qPrintable(blocks.join(u'\n')));
        QCOMPARE(shown.form->draft().customerClass, customerClass);

        stops.constLast()->setFocus();
        for (qsizetype i = stops.size() - 1; i > 0; --i) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab, Qt::ShiftModifier);
            QCOMPARE(QApplication::focusWidget()->objectName(), stops.at(i - 1)->objectName());
        }
    }

    void everyEditorIsNamedAndLabelled_data() { everyTypeAndClass(); }
    void everyEditorIsNamedAndLabelled()
    {
        QFETCH(QString, type);
        QFETCH(QString, customerClass);
        for (const QString &language : {QStringLiteral("zh"), QStringLiteral("en")}) {
            Shown shown(type, customerClass, language);
            shown.fillAll();
            const auto labels = shown.form->findChildren<QLabel *>();
            QSet<QString> names;
            for (FieldEditor *editor : shown.form->form().editorsShown()) {
                QWidget *target = editor->target();
                QVERIFY2(!target->accessibleName().isEmpty(), qPrintable(editor->path()));
                QVERIFY2(target->objectName().startsWith(QStringLiteral("field.") + editor->path()), qPrintable(editor->path()));
                QVERIFY2(!names.contains(target->objectName()), qPrintable(target->objectName()));
                names << target->objectName();
                const QList<QWidget *> stops = editor->stops();
                const bool labelled = std::any_of(labels.begin(), labels.end(), [&stops](const QLabel *label) { return stops.contains(label->buddy()); });
                QVERIFY2(labelled, qPrintable(editor->path()));
            }
        }
    }

    void aFormFilledByKindIsNotBlocked_data() { everyTypeAndClass(); }
    void aFormFilledByKindIsNotBlocked()
    {
        QFETCH(QString, type);
        QFETCH(QString, customerClass);
        Shown shown(type, customerClass);
        shown.fillAll();
        shown.form->form().setValue(QStringLiteral("voltage"), customerClass.startsWith(QStringLiteral("hv")) ? QStringLiteral("kv10") : QStringLiteral("v220"));
        QStringList blocks;
        for (const FormMessage &message : shown.form->form().messages()) {
            if (message.blocks)
                blocks << message.path + u' ' + message.sentence;
        }
        QVERIFY2(blocks.isEmpty(), qPrintable(blocks.join(u'\n')));
        QCOMPARE(shown.form->draft().customerClass, customerClass);
        QCOMPARE(shown.form->draft().businessType, type);
    }

    void everyMessageHasItsPlace_data() { everyTypeAndClass(); }
    void everyMessageHasItsPlace()
    {
        QFETCH(QString, type);
        QFETCH(QString, customerClass);
        Shown shown(type, customerClass);
        shown.form->form().showAll();
        for (const FormMessage &message : shown.form->form().messages()) {
            QVERIFY2(!message.sentence.isEmpty(), qPrintable(message.path));
            QVERIFY2(message.path.isEmpty() || shown.form->form().editor(message.path), qPrintable(message.path));
        }
    }

    void aMessageStandsAtTheEntryThatItMeans()
    {
        Shown shown(QStringLiteral("new-supply"), QStringLiteral("low-voltage"));
        FormView &form = shown.form->form();
        const QJsonArray typed{QJsonObject{}, QJsonObject{{QStringLiteral("what"), QStringLiteral("水泵")}, {QStringLiteral("count"), 2}},
                               QJsonObject{}, QJsonObject{{QStringLiteral("what"), QStringLiteral("电机")}}, QJsonObject{}};
        form.setValue(QStringLiteral("equipment"), typed);
        form.showAll();
        const auto said = [&form](const char *path) {
            const auto *label = form.findChild<QLabel *>(QStringLiteral("message.equipment/") + QString::fromLatin1(path));
            return label ? label->text() : QStringLiteral("no such place");
        };
        QVERIFY2(said("3/count").startsWith(QStringLiteral("▲ ")), qPrintable(said("3/count")));
        for (const char *path : {"0/what", "0/count", "1/count", "2/count", "4/count"})
            QCOMPARE(said(path), QString());
        form.focusField(QStringLiteral("equipment/3/count"));
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("1"));
        QCOMPARE(said("3/count"), QString());
        // What is kept holds no empty entry.
        QCOMPARE(shown.form->draft().fields.value(QStringLiteral("equipment")).toArray().size(), 2);
        QCOMPARE(shown.form->draft().fields.value(QStringLiteral("equipment")).toArray().at(1).toObject().value(QStringLiteral("count")), QJsonValue(1));
    }

    void theUsualCertificateFollowsTheClassUntilSomeoneChooses()
    {
        Shown shown(QStringLiteral("new-supply"), QStringLiteral("residential"));
        QCOMPARE(shown.form->values().value(QStringLiteral("idKind")).toString(), QStringLiteral("id-card"));
        shown.form->form().setValue(QStringLiteral("@class"), QStringLiteral("low-voltage"));
        QCOMPARE(shown.form->values().value(QStringLiteral("idKind")).toString(), QStringLiteral("credit-code"));
        shown.form->form().setValue(QStringLiteral("idKind"), QStringLiteral("business-licence"));
        shown.form->form().setValue(QStringLiteral("@class"), QStringLiteral("residential"));
        QCOMPARE(shown.form->values().value(QStringLiteral("idKind")).toString(), QStringLiteral("business-licence"));
    }

    void aTimeAloneIsOneOfToday()
    {
        Shown shown(QStringLiteral("new-supply"), QStringLiteral("residential"));
        shown.form->form().setValue(QStringLiteral("@accepted"), QStringLiteral("8:05"));
        QCOMPARE(shown.form->acceptedMs(), ChinaTime::utcMs(QDate(2026, 11, 23), QTime(8, 5)));
        QVERIFY(!shown.form->form().isBlocked() || !shown.form->draft().lateReason.size());
        QCOMPARE(shown.form->draft().acceptedMs, ChinaTime::utcMs(QDate(2026, 11, 23), QTime(8, 5)));
    }

    void aLetterIsAcceptedOnTheDayItCame()
    {
        Shown shown(QStringLiteral("complaint"), QStringLiteral("residential"));
        FormView &form = shown.form->form();
        const auto isShown = [&form](const char *path) { return form.editorsShown().contains(form.editor(QString::fromLatin1(path))); };
        QVERIFY(!isShown("receivedOn"));
        form.setValue(QStringLiteral("@channel"), QStringLiteral("letter"));
        QVERIFY(isShown("receivedOn"));
        QCOMPARE(shown.form->acceptedMs(), shown.clock.wallUtcMs());
        QVERIFY(!isShown("@lateReason"));
        form.setValue(QStringLiteral("receivedOn"), QStringLiteral("2026-11-20"));
        QCOMPARE(ChinaTime::date(shown.form->acceptedMs()), QDate(2026, 11, 20));
        QVERIFY(isShown("@lateReason"));
        form.setValue(QStringLiteral("receivedOn"), QStringLiteral("2026-11-24"));
        const QList<FormMessage> all = form.messages();
        QVERIFY(std::any_of(all.begin(), all.end(), [](const FormMessage &one) {
            return one.path == QStringLiteral("receivedOn") && one.blocks && !one.missing;
        }));
        form.setValue(QStringLiteral("@channel"), QStringLiteral("counter"));
        QCOMPARE(shown.form->acceptedMs(), shown.clock.wallUtcMs());
    }

    void theAreaOfAnOfficeThatHasOneIsChosen()
    {
        Standard one = *standard();
        one.areas = {one.areas.at(1)};
        for (BusinessType &type : one.business) {
            for (Field &field : type.fields) {
                if (field.key == QStringLiteral("area"))
                    field.options = {field.options.at(1)};
            }
        }
        Shown shown(QStringLiteral("fault-repair"), QStringLiteral("residential"));
        QCOMPARE(shown.form->draft().area, QString());
        shown.form->begin(std::make_shared<const Standard>(one), QStringLiteral("fault-repair"), QStringLiteral("zh"));
        QCOMPARE(shown.form->draft().area, QStringLiteral("rural"));
        QVERIFY(!shown.form->isTouched());
    }

    void anUntouchedFormSaysSo()
    {
        Shown shown(QStringLiteral("complaint"), QStringLiteral("residential"));
        shown.form->begin(standard(), QStringLiteral("complaint"), QStringLiteral("zh"));
        QVERIFY(!shown.form->isTouched());
        shown.form->form().setValue(QStringLiteral("content"), QStringLiteral("电费多了"));
        QVERIFY(shown.form->isTouched());
    }
};

YINGSHENG_TEST(TestForms)
#include "tst_forms.moc"
