// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/guitest.h"
#include "tests/ui/queue/uifixture.h"
#include "ui/casefile/caseacts.h"
#include "ui/casefile/centralsheet.h"
#include "ui/shell/sheet.h"

#include <QClipboard>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>

/// 复制到营销系统: in its order, in clear, each by Enter, the number back by paste.
class TestCentralSheet : public GuiTest
{
    Q_OBJECT

private Q_SLOTS:
    void theOrderIsTheFormsUnlessTheBusinessSaysOther();
    void numbersComeWithoutUnitAndEmptyPlacesAreKept();
    void groupsStandMemberByMember();
    void openingItIsOnRecord();
    void enterCopiesAndGoesToTheNext();
    void theNumberComesBackByPaste();

private:
    struct Counter
    {
        Counter()
        {
            id = ui.supplyAt(QStringLiteral("2026-11-18 10:12"));
            ui.start();
            window.resize(1000, 700);
            window.show();
            acts = new CaseActs(*ui.context, &window);
            acts->setFile(*ui.file(id));
        }
        QTableWidget *list() const { return window.findChild<QTableWidget *>(QStringLiteral("centralList")); }
        bool open()
        {
            acts->run(CommandId::CopyForCentral);
            return QTest::qWaitFor([this] { return list() != nullptr; });
        }

        UiFixture ui;
        QWidget window;
        CaseActs *acts = nullptr;
        CaseId id;
    };
    static CaseWords wordsOf(const UiFixture &ui, const CaseFile &file)
    {
        return CaseWords(ui.context->rules, QStringLiteral("zh"), file.record.standard, file.record.standardVersion);
    }
};

void TestCentralSheet::theOrderIsTheFormsUnlessTheBusinessSaysOther()
{
    BusinessType type;
    for (const char *key : {"name", "phone"}) {
        Field field;
        field.key = QLatin1String(key);
        type.fields << field;
    }
    QCOMPARE(type.centralOrder(), (QStringList{QStringLiteral("class"), QStringLiteral("name"), QStringLiteral("phone")}));
    type.central = {QStringLiteral("phone"), QStringLiteral("number"), QStringLiteral("name")};
    QCOMPARE(type.centralOrder(), type.central);
}

void TestCentralSheet::numbersComeWithoutUnitAndEmptyPlacesAreKept()
{
    Counter counter;
    const CaseFile file = *counter.ui.file(counter.id);
    const QList<CentralSheet::Line> lines = CentralSheet::lines(file, wordsOf(counter.ui, file));
    QStringList names;
    for (const CentralSheet::Line &line : lines)
        names << line.name;
    QCOMPARE(names.constFirst(), QStringLiteral("客户类别"));
    QCOMPARE(lines.constFirst().value, QStringLiteral("低压居民"));
    const auto valueOf = [&](const QString &name) { return lines.value(names.indexOf(name)).value; };
    QCOMPARE(valueOf(QStringLiteral("申请容量")), QStringLiteral("8"));
    QCOMPARE(valueOf(QStringLiteral("证件号码")), QStringLiteral("11010519491231002X"));
    const QString tabs = CentralSheet::joined(lines, QLatin1Char('\t'));
    QCOMPARE(tabs.count(QLatin1Char('\t')), lines.size() - 1);
    QVERIFY(tabs.contains(QStringLiteral("\t\t")));
}

void TestCentralSheet::groupsStandMemberByMember()
{
    UiFixture ui;
    const CaseId id = ui.supplyAt(QStringLiteral("2026-11-18 10:12"));
    ui.start();
    CaseFile file = *ui.file(id);
    const CaseWords words = wordsOf(ui, file);
    const BusinessType *type = words.businessType(file.record.type);
    const auto group = std::find_if(type->fields.cbegin(), type->fields.cend(), [](const Field &field) { return field.kind == FieldKind::Group; });
    if (group == type->fields.cend())
        QSKIP("this business has no group");
    QJsonObject entry;
    for (const Field &member : group->members)
        entry.insert(member.key, QStringLiteral("甲"));
    file.fields.insert(group->key, QJsonArray{entry, entry});
    QStringList names;
    const QList<CentralSheet::Line> lines = CentralSheet::lines(file, words);
    for (const CentralSheet::Line &line : lines)
        names << line.name;
    const QString first = words.field(type->id, group->key) + QStringLiteral(" 2 · ") + group->members.constFirst().name.in(QStringLiteral("zh"));
    QVERIFY2(names.contains(first), qPrintable(names.join(u'|')));
}

void TestCentralSheet::openingItIsOnRecord()
{
    Counter counter;
    QVERIFY(counter.open());
    QCOMPARE(counter.ui.file(counter.id)->timeline.constLast().kind, QStringLiteral("personal-revealed"));
}

void TestCentralSheet::enterCopiesAndGoesToTheNext()
{
    Counter counter;
    QVERIFY(counter.open());
    QTableWidget *list = counter.list();
    QCOMPARE(counter.window.focusWidget(), list);
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("低压居民"));
    QCOMPARE(list->currentRow(), 1);
    QCOMPARE(list->item(0, 2)->text(), QStringLiteral("✓"));
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(QGuiApplication::clipboard()->text(), list->item(1, 1)->text());
    list->selectRow(list->rowCount() - 1);
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(counter.window.focusWidget()->objectName(), QStringLiteral("centralNumber"));
    counter.window.findChild<QPushButton *>(QStringLiteral("centralLines"))->click();
    QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("13812345678\n")));
}

void TestCentralSheet::theNumberComesBackByPaste()
{
    Counter counter;
    QSignalSpy done(counter.acts, &CaseActs::done);
    QVERIFY(counter.open());
    done.clear();
    auto *number = counter.window.findChild<QLineEdit *>(QStringLiteral("centralNumber"));
    Sheet::openIn(&counter.window)->act();
    QCOMPARE(counter.window.focusWidget(), number); // nothing to save yet
    QGuiApplication::clipboard()->setText(QStringLiteral(" ９９０１２３４５ "));
    number->paste();
    QTest::keyClick(number, Qt::Key_F9);
    QTRY_COMPARE(done.count(), 1);
    QCOMPARE(counter.ui.file(counter.id)->record.externalNo, QStringLiteral("99012345"));
    QVERIFY(!Sheet::openIn(&counter.window));
}

YINGSHENG_TEST(TestCentralSheet)
#include "tst_centralsheet.moc"
