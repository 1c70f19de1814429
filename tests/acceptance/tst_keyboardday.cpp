// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/registerfile.h"
#include "core/intake/registerimport.h"
#include "tests/support/guitest.h"
#include "tests/support/officefixture.h"
#include "ui/casefile/casefileview.h"
#include "ui/print/printroom.h"
#include "ui/queue/casequeuepage.h"
#include "ui/reception/receptionpage.h"
#include "ui/reports/reportpage.h"
#include "ui/shell/feedback.h"
#include "ui/shell/language.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/sheet.h"
#include "ui/shell/sheetinteraction.h"
#include "ui/shell/theme.h"
#include "ui/shell/uicontext.h"

#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>

/// An office's own register is imported, and every step on its open cases is done in the whole window by keys alone: no mouse, no call into a page.
class TestKeyboardDay : public GuiTest
{
    Q_OBJECT

    /// The window as the program puts it together, on an office with the sample register, at Saturday 2026-10-17 08:00.
    struct Desk
    {
        OfficeFixture office{QStringLiteral("2026-10-17 08:00")};
        Theme theme;
        Language language;
        SheetInteraction interaction{theme};
        Feedback feedback;
        PrintRoom printRoom;
        OfficeThread thread;
        std::unique_ptr<UiContext> context;
        std::unique_ptr<MainWindow> window;
        QString refused; ///< the last refusal, for a failing test's message

        bool open()
        {
            QObject::connect(&feedback, &Feedback::refusedBecause, &feedback, [this](const QString &sentence) { refused = sentence; });
            auto file = RegisterFile::open(QStringLiteral(YINGSHENG_SOURCE_DIR "/tests/data/register-2026-09.csv"));
            RegisterImport::Options options;
            options.lateReason = QStringLiteral("登记簿导入");
            if (!file || !RegisterImport(*office, options).run(**file))
                return false;
            const OfficeFacts facts = office->office();
            const auto rules = std::make_shared<const Rules>(office->rules());
            office.place.reset();
            auto opening = thread.start([path = office.path(), &clock = office.clock] {
                return Workplace::open(path, Workplace::Mode::ReadWrite, clock, std::make_unique<UuidV7Source>(clock));
            });
            opening.waitForFinished();
            if (!opening.result())
                return false;
            language.setCurrent(QStringLiteral("zh"));
            context.reset(new UiContext{thread, theme, interaction, feedback, printRoom, office.clock, facts, PersonId{QStringLiteral("3号窗口")}, rules,
                                        QStringLiteral("zh")});
            window = std::make_unique<MainWindow>(*context, language);
            auto *queue = new CaseQueuePage(*context, window->pageParent());
            window->addPage(CommandId::PageReception, new ReceptionPage(*context, window->pageParent()), QStringLiteral(":/icons/reception.svg"));
            window->addPage(CommandId::PageQueue, queue, QStringLiteral(":/icons/queue.svg"));
            window->addPage(CommandId::PageReport, new ReportPage(*context, window->pageParent()), QStringLiteral(":/icons/report.svg"));
            QObject::connect(window.get(), &MainWindow::caseWanted, queue, [this, queue](const QString &id) {
                window->showPage(CommandId::PageQueue);
                queue->openCase(id);
            });
            window->resize(1366, 768);
            window->show();
            QApplication::setActiveWindow(window.get());
            window->officeChanged();
            return true;
        }

        template <class Job> auto onOffice(Job job) -> std::invoke_result_t<Job, Workplace &>
        {
            auto future = thread.ask(std::move(job), OfficeThread::Urgency::Act);
            future.waitForFinished();
            return future.result();
        }
        CaseFile file(const CaseId &id)
        {
            return onOffice([id](Workplace &place) { return place.caseViews().file(id); }).value_or(CaseFile{});
        }
        /// The first open case of that type that an import brought.
        CaseRecord openCase(const char *type)
        {
            const QList<CaseId> ids = onOffice([](Workplace &place) {
                QList<CaseId> list;
                (void)place.ledger().each(0, [&list](const Event &event) {
                    if (event.kind == QLatin1String("case-accepted"))
                        list << CaseId{event.subject.value};
                    return true;
                });
                return list;
            });
            for (const CaseId &id : ids) {
                const CaseFile one = file(id);
                if (one.record.type == QLatin1String(type) && one.record.state == CaseState::Open && !one.record.isPaused())
                    return one.record;
            }
            return {};
        }

        static void press(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier) { QTest::keyClick(QApplication::focusWidget(), key, with); }
        static void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }
        bool isAsked() const { return Sheet::openIn(window.get()) != nullptr; }
        /// F9 answers the open sheet with what it offers; what it asks for then gets a word, where the focus was put.
        bool answer()
        {
            if (!QTest::qWaitFor([this] { return isAsked(); }))
                return false;
            for (int i = 0; i < 6 && isAsked(); ++i) {
                if (i > 0)
                    type(QStringLiteral("paper 7"));
                press(Qt::Key_F9);
            }
            return !isAsked();
        }
        QString sheetWords() const
        {
            QStringList words;
            if (const Sheet *sheet = Sheet::openIn(window.get())) {
                for (const QLabel *label : sheet->findChildren<QLabel *>())
                    words << label->text();
            }
            return words.join(u'|');
        }
        /// F3 leads to the one box from every page; the number, and Enter: the case stands open.
        bool findByNumber(const CaseRecord &record)
        {
            press(Qt::Key_2, Qt::AltModifier);
            press(Qt::Key_F3);
            const bool inBox = QTest::qWaitFor([] { return QApplication::focusWidget() && QApplication::focusWidget()->objectName() == QStringLiteral("find"); });
            if (!inBox)
                return false;
            type(record.number);
            press(Qt::Key_Return);
            const auto *view = window->findChild<CaseFileView *>();
            return QTest::qWaitFor([&] { return view->file() && view->file()->record.id == record.id; });
        }
    };

private Q_SLOTS:
    void everyStepOfAnImportedCaseIsDoneByKeysAlone()
    {
        Desk desk;
        QVERIFY(desk.open());
        const CaseRecord begun = desk.openCase("new-supply");
        QVERIFY(!begun.number.isEmpty());
        QVERIFY(desk.findByNumber(begun));
        // As the clerk sees it: what the file in the window shows.
        const auto *view = desk.window->findChild<CaseFileView *>();
        const auto now = [view] { return view->file().value_or(CaseFile{}); };

        Desk::press(Qt::Key_N, Qt::AltModifier);
        QVERIFY(desk.answer());
        QTRY_COMPARE(now().timeline.constLast().kind, QStringLiteral("case-noted"));

        Desk::press(Qt::Key_F8);
        QVERIFY(desk.answer());
        QTRY_VERIFY(now().record.isPaused());
        Desk::press(Qt::Key_F8);
        QVERIFY(desk.answer());
        QTRY_VERIFY(!now().record.isPaused());

        // Milestone by milestone to the one that closes it.
        for (int i = 0; i < 8 && now().record.state == CaseState::Open; ++i) {
            const qint64 before = now().record.lastPos;
            Desk::press(Qt::Key_F9);
            QVERIFY(desk.answer());
            QVERIFY2(QTest::qWaitFor([&] { return now().record.lastPos > before; }, 20'000), qPrintable(now().record.nextMilestone + u' ' + desk.refused + desk.sheetWords()));
        }
        QCOMPARE(now().record.state, CaseState::Closed);
        QCOMPARE(desk.file(begun.id).record.outcome, CaseOutcome::Done);
    }

    void theListIsWalkedAndPrintedByKeysAlone()
    {
        Desk desk;
        QVERIFY(desk.open());
        Desk::press(Qt::Key_2, Qt::AltModifier);
        const auto *table = desk.window->findChild<QTableView *>(QStringLiteral("queueTable"));
        QTRY_VERIFY(table->model()->rowCount() > 10);
        QTRY_VERIFY(table->hasFocus());
        Desk::press(Qt::Key_Home);
        Desk::press(Qt::Key_Down);
        Desk::press(Qt::Key_Down);
        QCOMPARE(table->currentIndex().row(), 2);
        Desk::press(Qt::Key_Return);
        QTRY_VERIFY(!table->hasFocus());

        const QString path = desk.office.folder.filePath(QStringLiteral("list.pdf"));
        Desk::press(Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(desk.window->findChild<QFileDialog *>());
        auto *name = desk.window->findChild<QFileDialog *>()->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"));
        QTRY_VERIFY(name && name->hasFocus());
        Desk::press(Qt::Key_A, Qt::ControlModifier);
        Desk::type(path);
        Desk::press(Qt::Key_Return);
        QTRY_VERIFY(QFileInfo(path).size() > 1000);
        QFile pdf(path);
        QVERIFY(pdf.open(QIODevice::ReadOnly));
        QVERIFY(pdf.read(5) == QByteArray("%PDF-"));
    }
};

YINGSHENG_TEST(TestKeyboardDay)
#include "tst_keyboardday.moc"
