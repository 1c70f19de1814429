// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench.h"
#include "app/officeopening.h"
#include "tests/support/guitest.h"
#include "tests/support/officefixture.h"
#include "tests/ui/print/fakeprinters.h"
#include "ui/print/printroom.h"
#include "ui/shell/feedback.h"
#include "ui/shell/language.h"
#include "ui/shell/sheetinteraction.h"
#include "ui/shell/theme.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

/// An office gets its first manager: with its making, or later when it was worked in without people.
class TestSetUp : public GuiTest
{
    Q_OBJECT

    struct Desk
    {
        OfficeFixture office;
        Theme theme;
        Language language;
        SheetInteraction interaction{theme};
        Feedback feedback;
        FakePrinters::Hall hall;
        PrintRoom printRoom{std::make_unique<FakePrinters>(hall), nullptr};
        std::unique_ptr<Bench> bench;

        bool open(OfficeThread::Opener opener, std::shared_ptr<const QString> key)
        {
            language.setCurrent(QStringLiteral("zh"));
            office.place.reset();
            bench = std::make_unique<Bench>(Bench::House{theme, language, interaction, feedback, printRoom, office.clock});
            bench->door().setStrength(SlotStrength::smallest());
            bool opened = false;
            QObject::connect(bench.get(), &Bench::opened, bench.get(), [&opened] { opened = true; });
            bench->open(std::move(opener), std::move(key));
            bench->window().resize(1366, 768);
            bench->window().show();
            QApplication::setActiveWindow(&bench->window());
            return QTest::qWaitFor([&opened] { return opened; });
        }
        template <class T>
        T *seen(const char *name)
        {
            for (T *one : bench->window().findChildren<T *>(QString::fromLatin1(name))) {
                if (one->isVisible())
                    return one;
            }
            return nullptr;
        }
        static void press(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier)
        {
            QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : QApplication::activeWindow(), key, with);
        }
        QString key()
        {
            auto *label = seen<QLabel>("recoveryKeyShown");
            return label ? label->text().remove(QStringLiteral(" ")).replace(u'\n', u'-') : QString();
        }
    };

private Q_SLOTS:
    void aNewOfficeOpensWithItsPaperKey()
    {
        Desk desk;
        const ManagerStep::Filled manager{{QStringLiteral("M01"), QStringLiteral("王建国"), Role::Manager}, PasswordPolicy::Profile::Djbh, QStringLiteral("Kx7!mQ2p")};
        OfficeSetup setup;
        setup.name = QStringLiteral("城东供电所");
        setup.province = QStringLiteral("浙江省");
        const auto key = std::make_shared<QString>();
        QVERIFY(desk.open(OfficeOpening::created(desk.office.folder.filePath(QStringLiteral("new/office.db")), setup, manager, key), key));
        QTRY_VERIFY(!desk.key().isEmpty());
        QCOMPARE(desk.key(), *key);
        QVERIFY(!desk.bench->window().currentPage());
        desk.seen<QPushButton>("paperOther")->click();
        desk.seen<QLineEdit>("paperKey")->setText(*key);
        Desk::press(Qt::Key_F9);
        QTRY_VERIFY(desk.bench->window().currentPage());
        QCOMPARE(desk.seen<QLabel>("stripPerson")->text(), QStringLiteral("王建国"));
        QVERIFY(!desk.seen<QLabel>("stripPassword"));
        Desk::press(Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY(!desk.bench->window().currentPage());
        QVERIFY(desk.bench->door().isLocked());
        const auto entered = desk.bench->context().office.ask([](Workplace &place) {
            return place.ledger().lately({QStringLiteral("office-set-up")}, 0, 1);
        }).result();
        QCOMPARE(entered->size(), 1);
        QCOMPARE(entered->constFirst().plain.value(QStringLiteral("province")).toString(), QStringLiteral("浙江省"));
        QCOMPARE(entered->constFirst().plain.value(QStringLiteral("name")).toString(), QStringLiteral("城东供电所"));
    }

    void anOfficeThatWasWorkedInGetsPeople()
    {
        Desk desk;
        const CaseId before = desk.office.accept(OfficeFixture::supply());
        QVERIFY(!before.isEmpty());
        QVERIFY(desk.open([path = desk.office.path(), &clock = desk.office.clock] {
            return Workplace::open(path, Workplace::Mode::ReadWrite, clock, std::make_unique<UuidV7Source>(clock));
        }, nullptr));
        QTRY_VERIFY(desk.seen<QLabel>("stripPassword"));
        Desk::press(Qt::Key_7, Qt::AltModifier);
        QTRY_VERIFY(desk.seen<QPushButton>("setUpPeople"));
        Desk::press(Qt::Key_I, Qt::AltModifier);
        QTRY_VERIFY(desk.seen<QLineEdit>("managerNumber"));
        // Going back leaves everything as it was.
        desk.seen<QPushButton>("managerBack")->click();
        QVERIFY(desk.bench->window().currentPage());
        Desk::press(Qt::Key_I, Qt::AltModifier);
        QTRY_VERIFY(desk.seen<QLineEdit>("managerNumber"));
        desk.seen<QLineEdit>("managerNumber")->setText(QStringLiteral("M01"));
        desk.seen<QLineEdit>("managerName")->setText(QStringLiteral("王建国"));
        desk.seen<QLineEdit>("newPassword")->setText(QStringLiteral("harbour candle seven"));
        desk.seen<QLineEdit>("newPasswordAgain")->setText(QStringLiteral("harbour candle seven"));
        Desk::press(Qt::Key_F9);
        QTRY_VERIFY(!desk.key().isEmpty());
        QVERIFY(!desk.bench->window().currentPage());
        desk.seen<QPushButton>("paperLater")->click();
        QTRY_VERIFY(desk.bench->window().currentPage());
        QCOMPARE(desk.seen<QLabel>("stripPerson")->text(), QStringLiteral("王建国"));
        auto file = desk.bench->context().office.ask([before](Workplace &place) { return place.caseViews().file(before); });
        file.waitForFinished();
        QVERIFY(file.result());
    }
    void cleanup() { Theme().applyTo(*qApp); }
};

YINGSHENG_TEST(TestSetUp)
#include "tst_setup.moc"
