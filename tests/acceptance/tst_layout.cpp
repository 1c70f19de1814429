// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/guitest.h"
#include "tests/support/layoutaudit.h"
#include "tests/support/windowdesk.h"
#include "ui/shell/sheet.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

/// Nothing is cut and nothing lies over another thing: each page and sheet of the whole window, in both languages, with the text at every size, on every
/// screen that an office has.
class TestLayout : public GuiTest
{
    Q_OBJECT

    WindowDesk *m_desk = nullptr;

    /// Each size of text on each screen; the faults of all of them, each once.
    QStringList faultsEverywhere(const QString &language)
    {
        QStringList found;
        m_desk->language.setCurrent(language);
        for (const int percent : {100, 125, 150, 200}) {
            m_desk->theme.setPercent(percent);
            for (const QSize screen : {QSize(1024, 768), QSize(1366, 768), QSize(1920, 1080), QSize(3840, 2160)}) {
                m_desk->window->resize(screen);
                QStringList now;
                // Layouts come to rest after a few turns of the loop.
                (void)QTest::qWaitFor([&] { return (now = LayoutAudit::faults(*m_desk->window)).isEmpty(); }, 1500);
                for (const QString &fault : std::as_const(now))
                    found << QStringLiteral("%1 %2 % %3: %4").arg(language).arg(percent).arg(screen.width()).arg(fault);
            }
        }
        m_desk->theme.setPercent(100);
        m_desk->window->resize(1366, 768);
        m_desk->language.setCurrent(QStringLiteral("zh"));
        return found;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_desk = new WindowDesk;
        QVERIFY(m_desk->open());
    }
    void cleanupTestCase() { delete m_desk; }

    void nothingIsCutAndNothingOverlaps_data()
    {
        QTest::addColumn<QList<QKeySequence>>("keys");
        QTest::addColumn<bool>("opensSheet");
        QTest::newRow("reception") << QList<QKeySequence>{QStringLiteral("Alt+1")} << false;
        QTest::newRow("queue") << QList<QKeySequence>{QStringLiteral("Alt+2")} << false;
        QTest::newRow("case file") << QList<QKeySequence>{QStringLiteral("Alt+2"), QStringLiteral("Return")} << false;
        QTest::newRow("pause") << QList<QKeySequence>{QStringLiteral("Alt+2"), QStringLiteral("Return"), QStringLiteral("F8")} << true;
        QTest::newRow("correction") << QList<QKeySequence>{QStringLiteral("Alt+2"), QStringLiteral("Return"), QStringLiteral("Alt+E")} << true;
        QTest::newRow("why") << QList<QKeySequence>{QStringLiteral("Alt+2"), QStringLiteral("Return"), QStringLiteral("Ctrl+D")} << true;
        QTest::newRow("report") << QList<QKeySequence>{QStringLiteral("Alt+3")} << false;
        QTest::newRow("printed papers") << QList<QKeySequence>{QStringLiteral("Alt+3"), QStringLiteral("Ctrl+Shift+R")} << true;
        QTest::newRow("told warnings") << QList<QKeySequence>{QStringLiteral("Alt+1"), QStringLiteral("Ctrl+Shift+B")} << true;
        QTest::newRow("form") << QList<QKeySequence>{QStringLiteral("Alt+1"), QStringLiteral("Return")} << false;
    }

    void nothingIsCutAndNothingOverlaps()
    {
        QFETCH(QList<QKeySequence>, keys);
        QFETCH(bool, opensSheet);
        for (const QKeySequence &key : keys) {
            QTest::keySequence(QApplication::focusWidget() ? QApplication::focusWidget() : m_desk->window.get(), key);
            QTest::qWait(120); // what the key brings is read from the store
        }
        QCOMPARE(Sheet::openIn(m_desk->window.get()) != nullptr, opensSheet);
        const QStringList found = faultsEverywhere(QStringLiteral("zh")) + faultsEverywhere(QStringLiteral("en"));
        if (Sheet *sheet = Sheet::openIn(m_desk->window.get()))
            sheet->goBack();
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
