// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/guitest.h"
#include "ui/shell/restyling.h"
#include "ui/shell/theme.h"

#include <QApplication>
#include <QHash>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <memory>

/// How another look reaches every widget: in sight at once, out of sight in small steps, each one time.
class TestRestyling : public GuiTest
{
    Q_OBJECT

    static constexpr int rows = 40;

    std::unique_ptr<QWidget> m_window;
    QStackedWidget *m_pages = nullptr;
    QHash<QObject *, int> m_told; ///< how often each was told of another style
    Theme m_large;

    /// A page of rows, each a label, a field and a button in a card: three deep.
    QWidget *page()
    {
        auto *page = new QWidget(m_pages);
        auto *column = new QVBoxLayout(page);
        for (int row = 0; row < rows; ++row) {
            auto *card = new QFrame(page);
            card->setProperty("look", QStringLiteral("card"));
            auto *line = new QVBoxLayout(card);
            line->addWidget(new QLabel(QStringLiteral("户名"), card));
            line->addWidget(new QLineEdit(card));
            line->addWidget(new QPushButton(QStringLiteral("受理"), card));
            column->addWidget(card);
        }
        m_pages->addWidget(page);
        return page;
    }

    int toldTimes() const
    {
        int sum = 0;
        for (const int times : m_told)
            sum += times;
        return sum;
    }

    static int sizeIn(const QWidget *page) { return page->findChild<QLabel *>()->font().pixelSize(); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::StyleChange)
            ++m_told[watched];
        return false;
    }

private Q_SLOTS:
    void init()
    {
        GuiTest::init();
        m_large.setPercent(200);
        m_large.setKind(Theme::Kind::Dark);
        m_window = std::make_unique<QWidget>();
        auto *column = new QVBoxLayout(m_window.get());
        m_pages = new QStackedWidget(m_window.get());
        column->addWidget(m_pages);
        page();
        page();
        m_window->show();
        // Both have been in sight before.
        m_pages->setCurrentIndex(1);
        m_pages->setCurrentIndex(0);
        QCoreApplication::processEvents();
        m_told.clear();
        const QList<QWidget *> all = m_window->findChildren<QWidget *>();
        for (QWidget *widget : all)
            widget->installEventFilter(this);
    }
    void cleanup()
    {
        m_window.reset();
        Theme().applyTo(*qApp);
    }

    void whatIsInSightHasItAtOnce()
    {
        const Restyling restyling(m_large, *qApp);
        QCOMPARE(sizeIn(m_pages->widget(0)), 28);
        QCOMPARE(sizeIn(m_pages->widget(1)), 14);
        QCOMPARE(m_pages->widget(0)->findChild<QLineEdit *>()->palette().color(QPalette::Text), m_large.color(Theme::Token::Ink));
        QVERIFY(!restyling.isOver());
    }

    void whatIsOutOfSightFollowsInSteps()
    {
        const Restyling restyling(m_large, *qApp);
        constexpr int around = 4; // the page and what it lies in
        while (!restyling.isOver()) {
            const int before = toldTimes();
            QCoreApplication::processEvents();
            QVERIFY2(toldTimes() - before <= Restyling::stepSize + around, qPrintable(QString::number(toldTimes() - before)));
        }
        QCOMPARE(sizeIn(m_pages->widget(1)), 28);
    }

    /// Qt's own way tells each widget once for itself and once for each one that it lies in.
    void everyWidgetIsRestyledOneTime()
    {
        Restyling restyling(m_large, *qApp);
        restyling.finish();
        const QList<QWidget *> all = m_pages->findChildren<QWidget *>();
        QVERIFY(all.size() > 2 * rows * 4);
        for (QWidget *widget : all)
            QCOMPARE(m_told.value(widget), widget->testAttribute(Qt::WA_StyleSheet) ? 1 : 0);
    }

    void whatComesIntoSightBeforeItsTurnHasItToo()
    {
        Restyling restyling(m_large, *qApp);
        m_pages->setCurrentIndex(1);
        QCOMPARE(sizeIn(m_pages->widget(1)), 28);
        const QList<QWidget *> fields = m_pages->widget(1)->findChildren<QWidget *>();
        for (QWidget *widget : fields)
            QCOMPARE(m_told.value(widget), 1);
        restyling.finish();
        for (QWidget *widget : fields)
            QCOMPARE(m_told.value(widget), 1);
    }

    void whatGoesBeforeItsTurnIsLeftAlone()
    {
        Restyling restyling(m_large, *qApp);
        QSignalSpy over(&restyling, &Restyling::over);
        delete m_pages->widget(1);
        QTRY_COMPARE(over.count(), 1);
        QVERIFY(restyling.isOver());
    }

    void aChangeInTheMiddleOfAnotherIsWhatStays()
    {
        auto restyling = std::make_unique<Restyling>(m_large, *qApp);
        QCoreApplication::processEvents();
        Theme middle;
        middle.setPercent(150);
        restyling = std::make_unique<Restyling>(middle, *qApp);
        QTRY_VERIFY(restyling->isOver());
        for (const QLabel *label : m_window->findChildren<QLabel *>())
            QCOMPARE(label->font().pixelSize(), 21);
    }

    void theWholeProgramAtOnceWhereNobodyWorksInIt()
    {
        m_large.applyTo(*qApp);
        QCOMPARE(sizeIn(m_pages->widget(0)), 28);
        QCOMPARE(sizeIn(m_pages->widget(1)), 28);
    }
};

YINGSHENG_TEST(TestRestyling)
#include "tst_restyling.moc"
