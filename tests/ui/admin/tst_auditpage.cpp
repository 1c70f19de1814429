// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/guitest.h"
#include "tests/ui/queue/uifixture.h"
#include "ui/admin/auditpage.h"
#include "ui/widgets/emptystate.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

/// 操作审计 in front of the manager.
class TestAuditPage : public GuiTest
{
    Q_OBJECT

private:
    static QString q(const char *text) { return QString::fromUtf8(text); }

    struct Desk : UiFixture
    {
        CaseId id;
        std::unique_ptr<AuditPage> page;

        void open(int notes = 0)
        {
            id = supplyAt(QStringLiteral("2026-11-23 09:00"));
            (void)office->ledger().batch([&]() -> Result<> {
                for (int i = 0; i < notes; ++i) {
                    if (const auto noted = office->caseDesk().note(office->newAct(PersonId{QStringLiteral("li-si")}), id, QStringLiteral("又来电")); !noted)
                        return noted;
                }
                return {};
            });
            (void)office->recordPrint(office->newAct(PersonId{QStringLiteral("wang-wu")}), QStringLiteral("receipt"), id);
            start();
            page = std::make_unique<AuditPage>(*context);
            page->resize(1200, 640);
            page->show();
            page->refresh();
            page->takeFocus();
        }
        ~Desk() { page.reset(); }
        template <class T>
        T *find(const char *name) const
        {
            return page->findChild<T *>(QString::fromLatin1(name));
        }
        QAbstractItemModel *model() const { return find<QTableView>("auditTable")->model(); }
        QString cell(int row, int column) const { return model()->index(row, column).data().toString(); }
        void type(const char *name, const QString &text)
        {
            auto *line = find<QLineEdit>(name);
            line->setText(text);
            Q_EMIT line->editingFinished();
        }
    };

private Q_SLOTS:
    void theNewestEntryStandsOnTop()
    {
        Desk desk;
        desk.open();
        QTRY_VERIFY(desk.model()->rowCount() > 2);
        QCOMPARE(desk.cell(0, 1), q("wang-wu"));
        QCOMPARE(desk.cell(0, 2), q("打印"));
        QCOMPARE(desk.cell(1, 2), q("受理"));
        QVERIFY(desk.cell(1, 3).startsWith(q("C03-")));
        QCOMPARE(desk.cell(1, 4), q("新装用电"));
    }

    void whereThereIsLittleRoomTheListHasIt()
    {
        Desk desk;
        desk.open();
        QTRY_VERIFY(desk.model()->rowCount() > 2);
        QVERIFY(desk.find<QPushButton>("auditExport")->isVisible());
        QVERIFY(!desk.find<QLabel>("auditRemark")->isVisible());
        desk.page->resize(1200, 300);
        QTRY_VERIFY(!desk.find<QPushButton>("auditExport")->isVisible());
        QVERIFY(desk.page->commandsNow().contains(CommandId::Export)); // the key stands in the key bar
        desk.page->resize(600, 640);
        QTRY_VERIFY(desk.find<QTableView>("auditTable")->columnWidth(4) >= desk.theme.px(260)); // scrolled to, not squeezed
        for (const char *name : {"auditPerson", "auditGroup", "auditFrom", "auditTo", "auditNumber"}) {
            const auto *editor = desk.find<QWidget>(name);
            for (const QLabel *label : desk.page->findChildren<QLabel *>()) {
                if (label->buddy() == editor)
                    QVERIFY2(label->parentWidget() == editor->parentWidget() && label->y() < editor->geometry().bottom(), name);
            }
        }
    }

    void moreIsReadAsItIsScrolled()
    {
        Desk desk;
        desk.open(200);
        QTRY_COMPARE(desk.model()->rowCount(), 60);
        auto *table = desk.find<QTableView>("auditTable");
        table->scrollToBottom();
        QTRY_VERIFY(desk.model()->rowCount() > 60);
        QVERIFY(desk.model()->rowCount() < 200);
    }

    void kindsAndPeopleAreChosen()
    {
        Desk desk;
        desk.open(3);
        QTRY_VERIFY(desk.model()->rowCount() > 5);
        auto *group = desk.find<QComboBox>("auditGroup");
        group->setCurrentIndex(group->findData(q("looks")));
        Q_EMIT group->activated(group->currentIndex());
        QTRY_COMPARE(desk.model()->rowCount(), 1);
        group->setCurrentIndex(0);
        Q_EMIT group->activated(0);
        auto *person = desk.find<QComboBox>("auditPerson");
        QTRY_VERIFY(person->findData(q("li-si")) > 0);
        person->setCurrentIndex(person->findData(q("li-si")));
        Q_EMIT person->activated(person->currentIndex());
        QTRY_COMPARE(desk.model()->rowCount(), 3);
    }

    void nothingThatFitsSaysWhatToDo()
    {
        Desk desk;
        desk.open();
        QTRY_VERIFY(desk.model()->rowCount() > 2);
        desk.type("auditFrom", q("2026-12-01"));
        QTRY_VERIFY(desk.find<EmptyState>("auditEmpty")->isVisible());
        QCOMPARE(desk.model()->rowCount(), 0);
        desk.type("auditFrom", QString());
        QTRY_VERIFY(desk.find<QTableView>("auditTable")->isVisible());
    }

    void whatIsNoDayIsSaidBesideTheFilter()
    {
        Desk desk;
        desk.open();
        QTRY_VERIFY(desk.model()->rowCount() > 2);
        desk.type("auditTo", q("2026-11-40"));
        QVERIFY(desk.find<QLabel>("auditRemark")->text().contains(q("2026-11-40")));
        QVERIFY(desk.model()->rowCount() > 2);
    }

    void aNumberShowsTheStoryOfItsCase()
    {
        Desk desk;
        desk.open(2);
        QTRY_VERIFY(desk.model()->rowCount() > 4);
        desk.type("auditNumber", desk.cell(0, 3).toLower());
        QTRY_COMPARE(desk.model()->rowCount(), 4);
        desk.type("auditNumber", q("C03-000000-0000"));
        QTRY_VERIFY(desk.find<QLabel>("auditRemark")->text().contains(q("C03-000000-0000")));
    }

    void enterOpensTheCase()
    {
        Desk desk;
        desk.open();
        QTRY_VERIFY(desk.model()->rowCount() > 2);
        QSignalSpy wanted(desk.page.get(), &Page::caseWanted);
        auto *table = desk.find<QTableView>("auditTable");
        table->setCurrentIndex(desk.model()->index(1, 0));
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.constFirst().constFirst().toString(), desk.id.value);
    }

    void whatIsExportedIsAnEntryItself()
    {
        Desk desk;
        desk.open(100);
        QTRY_VERIFY(desk.model()->rowCount() >= 60);
        desk.answers.savePath = desk.office.folder.filePath(q("audit.csv"));
        QVERIFY(desk.page->run(CommandId::Export));
        QTRY_COMPARE(desk.onOffice([](Workplace &place) {
            return place.auditViews().page({}, 0, 1).value_or(AuditStretch{}).rows.value(0).kind;
        }), q("document-exported"));
        QFile file(desk.answers.savePath);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        QVERIFY2(text.contains(q("受理")), qPrintable(text.left(300)));
        QVERIFY(text.count(u'\n') > 100); // all of them, not those on the screen alone
        QVERIFY(!text.contains(q("李秀兰")));
    }

    void everyEditorHasItsLabelAndName()
    {
        Desk desk;
        desk.open();
        for (const char *name : {"auditPerson", "auditGroup", "auditFrom", "auditTo", "auditNumber"}) {
            auto *editor = desk.find<QWidget>(name);
            QVERIFY2(editor && !editor->accessibleName().isEmpty(), name);
            const QList<QLabel *> labels = desk.page->findChildren<QLabel *>();
            QVERIFY2(std::any_of(labels.begin(), labels.end(), [editor](QLabel *label) { return label->buddy() == editor; }), name);
        }
    }
};

YINGSHENG_TEST(TestAuditPage)
#include "tst_auditpage.moc"
