// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/guitest.h"
#include "tests/support/layoutaudit.h"
#include "tests/support/windowdesk.h"
#include "ui/firstday/firstday.h"
#include "ui/print/previewwindow.h"
#include "ui/reception/receptionpage.h"
#include "ui/shell/sheet.h"
#include "ui/visit/visitroom.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

/// Nothing is cut and nothing lies over another thing: each page and sheet of the whole window, in both languages, with the text at every size, on every
/// screen that an office has; what lies over a page for a moment, at the smallest and the largest text on the small ones.
class TestLayout : public GuiTest
{
    Q_OBJECT

    using Keys = QList<QKeySequence>;

    WindowDesk *m_desk = nullptr;
    std::unique_ptr<VisitRoom> m_visits;
    std::unique_ptr<FirstDay> m_firstDay;

    /// What the preview shows is a window of its own; it is where a person would look.
    QWidget &inFront() const
    {
        auto *preview = m_desk->window->findChild<PreviewWindow *>();
        return preview ? static_cast<QWidget &>(*preview) : *m_desk->window;
    }

    void press(const Keys &keys)
    {
        for (const QKeySequence &key : keys) {
            QTest::keySequence(QApplication::focusWidget() ? QApplication::focusWidget() : m_desk->window.get(), key);
            QTest::qWait(120); // what the key brings is read from the store
        }
    }

    /// Each size of text on each screen, or the narrowest of both and the usual; the faults of all of them, each once.
    QStringList faultsEverywhere(const QString &language, bool onEach)
    {
        QStringList found;
        const QList<int> percents = onEach ? QList<int>{100, 125, 150, 200} : QList<int>{100, 200};
        const QList<QSize> screens = onEach ? QList<QSize>{{1024, 768}, {1366, 768}, {1920, 1080}, {3840, 2160}} : QList<QSize>{{1024, 768}, {1366, 768}};
        m_desk->context->language = language;
        m_desk->language.setCurrent(language);
        for (const int percent : percents) {
            m_desk->theme.setPercent(percent);
            for (const QSize screen : screens) {
                inFront().resize(screen);
                QStringList now;
                // Layouts come to rest after a few turns of the loop.
                (void)QTest::qWaitFor([&] { return (now = LayoutAudit::faults(inFront())).isEmpty(); }, 1500);
                for (const QString &fault : std::as_const(now))
                    found << QStringLiteral("%1 %2 % %3: %4").arg(language).arg(percent).arg(screen.width()).arg(fault);
            }
        }
        m_desk->theme.setPercent(100);
        m_desk->window->resize(1366, 768);
        m_desk->context->language = QStringLiteral("zh");
        m_desk->language.setCurrent(QStringLiteral("zh"));
        return found;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::removeTranslator(guiTranslator()); // the window brings its own: else English words would be Chinese
        m_desk = new WindowDesk;
        QVERIFY(m_desk->open());
        auto &reception = *m_desk->window->findChild<ReceptionPage *>();
        m_visits = std::make_unique<VisitRoom>(*m_desk->context, *m_desk->window, reception);
        m_visits->open();
        m_firstDay = std::make_unique<FirstDay>(*m_desk->context, *m_desk->window, reception);
    }
    void cleanupTestCase()
    {
        m_firstDay.reset();
        m_visits.reset();
        delete m_desk;
        QCoreApplication::installTranslator(guiTranslator());
    }

    void nothingIsCutAndNothingOverlaps_data()
    {
        QTest::addColumn<QStringList>("keys");
        QTest::addColumn<QString>("part"); // what stands there then
        QTest::addColumn<QStringList>("back");
        const auto row = [](const char *name, const QString &keys, const char *part, const QString &back = {}) {
            QTest::newRow(name) << keys.split(u' ', Qt::SkipEmptyParts) << QString::fromLatin1(part) << back.split(u' ', Qt::SkipEmptyParts);
        };
        row("reception", QStringLiteral("Alt+1"), "find");
        row("queue", QStringLiteral("Alt+2"), "queueTable");
        row("case file", QStringLiteral("Alt+2 Return"), "caseContent");
        row("pause", QStringLiteral("Alt+2 Return F8"), "sheet");
        row("correction", QStringLiteral("Alt+2 Return Alt+E"), "sheet");
        row("why", QStringLiteral("Alt+2 Return Ctrl+D"), "sheet");
        row("columns", QStringLiteral("Alt+2 Ctrl+K"), "columnList");
        row("views", QStringLiteral("Alt+2 Ctrl+G"), "viewList");
        row("several cases", QStringLiteral("Alt+2 Ins Ins Ins"), "manyPanel", QStringLiteral("Esc"));
        row("milestone of several cases", QStringLiteral("Alt+2 Ins Ins Ins F9"), "sheet", QStringLiteral("Esc"));
        row("month", QStringLiteral("Alt+2 Ctrl+Shift+G"), "monthTable", QStringLiteral("Ctrl+Shift+G"));
        row("report", QStringLiteral("Alt+3"), "reportIntake");
        row("preview", QStringLiteral("Alt+3 Ctrl+Shift+P"), "previewWindow", QStringLiteral("Esc"));
        row("printed papers", QStringLiteral("Alt+3 Ctrl+Shift+R"), "sheet");
        row("told warnings", QStringLiteral("Alt+1 Ctrl+Shift+B"), "sheet");
        row("form", QStringLiteral("Alt+1 F3 X Z Return"), "field.name");
        row("keys and phrases", QStringLiteral("Alt+1 F1"), "helpSearch");
        row("visit", QStringLiteral("Alt+1 F2"), "visitPhrase");
        row("first day", QStringLiteral("Alt+1 Ctrl+F1"), "firstDayCard", QStringLiteral("Esc"));
    }

    void nothingIsCutAndNothingOverlaps()
    {
        QFETCH(QStringList, keys);
        QFETCH(QString, part);
        QFETCH(QStringList, back);
        press(Keys(keys.cbegin(), keys.cend()));
        const auto stands = [this, &part] {
            const auto *widget = m_desk->window->findChild<QWidget *>(part);
            return widget && widget->isVisible();
        };
        QTRY_VERIFY(stands());
        const bool isPage = back.isEmpty() && !Sheet::openIn(m_desk->window.get());
        const QStringList found = faultsEverywhere(QStringLiteral("zh"), isPage) + faultsEverywhere(QStringLiteral("en"), isPage);
        if (Sheet *sheet = Sheet::openIn(m_desk->window.get()))
            sheet->goBack();
        press(Keys(back.cbegin(), back.cend()));
        QApplication::setActiveWindow(m_desk->window.get());
        QVERIFY2(found.isEmpty(), qPrintable(u'\n' + found.join(u'\n')));
    }
};

/// The audit has eyes: each kind of fault, made on purpose, is found.
class TestLayoutAudit : public GuiTest
{
    Q_OBJECT

    QWidget m_window;
    QHBoxLayout *m_row = new QHBoxLayout(&m_window);
    QLabel *m_label = new QLabel(QStringLiteral("最迟 10月12日 周一"), &m_window);
    QPushButton *m_button = new QPushButton(QStringLiteral("受理"), &m_window);

    bool finds(const char *words) const { return LayoutAudit::faults(m_window).join(u'\n').contains(QLatin1String(words)); }

private Q_SLOTS:
    void init()
    {
        GuiTest::init();
        m_row->addWidget(m_label);
        m_row->addWidget(m_button);
        m_window.resize(600, 80);
        m_window.show();
        m_row->setEnabled(true);
        m_row->invalidate();
        m_row->activate();
        QCOMPARE(LayoutAudit::faults(m_window), QStringList());
    }

    void wordsThatAreCut()
    {
        m_label->resize(m_label->sizeHint().width() - 5, m_label->height());
        QVERIFY(finds("cut: QLabel"));
    }
    void linesThatAreCut()
    {
        m_label->setWordWrap(true);
        m_label->resize(40, m_label->fontMetrics().height());
        QVERIFY(finds("cut: QLabel"));
        m_label->setWordWrap(false);
    }
    void buttonsThatAreCut()
    {
        m_button->resize(10, m_button->height());
        QVERIFY(finds("cut: QPushButton"));
    }
    void partsThatLieOverOneAnother()
    {
        m_button->move(m_label->pos());
        QVERIFY(finds("one over the other"));
    }
    void partsOutsideOfWhatHoldsThem()
    {
        m_button->move(590, 0);
        QVERIFY(finds("outside"));
    }
};

YINGSHENG_TEST(TestLayoutAudit)
YINGSHENG_TEST(TestLayout)
#include "tst_layout.moc"
