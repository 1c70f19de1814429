// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/ledgercheck.h"
#include "tests/acceptance/wholeprogram.h"
#include "tests/support/guitest.h"
#include "tests/support/rawsqlite.h"
#include "ui/backup/backuplist.h"
#include "ui/backup/restoreprogress.h"
#include "ui/shell/sheet.h"

#include <QLabel>
#include <QPushButton>

/// A backup comes back by keyboard alone: in the window, and on the page of an office that does not open.
class TestRestoring : public GuiTest
{
    Q_OBJECT

private:
    static QString q(const char *text) { return QString::fromUtf8(text); }

    /// Logs in, and opens 备份与恢复 with the cursor on its list.
    static bool openList(WholeProgram &desk)
    {
        WholeProgram::press(Qt::Key_F10, Qt::ControlModifier);
        return QTest::qWaitFor([&] {
            const auto *list = desk.find<BackupList>("backupList");
            return list && list->topLevelItemCount() > 0 && list->isVisible();
        });
    }
    static bool sheetSays(WholeProgram &desk, const QString &part)
    {
        return QTest::qWaitFor([&] {
            const Sheet *sheet = Sheet::openIn(&desk.session->window());
            if (!sheet)
                return false;
            const auto labels = sheet->findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(), [&part](const QLabel *label) { return label->text().contains(part); });
        });
    }
    /// The last entry of that kind.
    static Event last(WholeProgram &desk, const QString &kind)
    {
        return desk.onOffice([kind](Workplace &place) {
            Event found;
            (void)place.ledger().each(0, [&](const Event &event) {
                if (event.kind == kind)
                    found = event;
                return true;
            });
            return found;
        });
    }
    static bool isSeen(WholeProgram &desk, const QString &part)
    {
        const auto labels = desk.session->window().findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&part](const QLabel *label) { return label->isVisible() && label->text().contains(part); });
    }
    static QString allSeen(WholeProgram &desk)
    {
        QStringList words;
        const auto labels = desk.session->window().findChildren<QLabel *>();
        for (const QLabel *label : labels) {
            if (label->isVisible())
                words << label->text();
        }
        return words.join(u'|');
    }
    static QStringList keptAside(const WholeProgram &desk)
    {
        return QDir(desk.office.folder.path()).entryList({QStringLiteral("office.db.before-restore-*[0-9]")}, QDir::Files);
    }
    static qint64 cases(WholeProgram &desk)
    {
        return desk.onOffice([](Workplace &place) { return place.caseViews().counts(place.clock().wallUtcMs())->all; });
    }
    static bool acceptOne(WholeProgram &desk)
    {
        return desk.onOffice([actor = desk.office.manager](Workplace &place) { return place.accept(place.newAct(actor), OfficeFixture::supply()).has_value(); });
    }

private Q_SLOTS:
    void aBackupComesBackByKeyboard_data()
    {
        QTest::addColumn<bool>("sealed");
        QTest::newRow("plain, from the list") << false;
        QTest::newRow("sealed, with the password") << true;
    }

    void aBackupComesBackByKeyboard()
    {
        QFETCH(bool, sealed);
        WholeProgram desk;
        desk.start(sealed ? desk.stick() : QString());
        QVERIFY(desk.logIn());
        QCOMPARE(cases(desk), 1);
        WholeProgram::press(Qt::Key_F10, Qt::ControlModifier);
        QTRY_VERIFY(desk.find<QPushButton>("backupRestore"));
        WholeProgram::press(Qt::Key_F9);
        const QString folder = sealed ? desk.stick() : BackupFolder::beside(desk.store());
        QTRY_COMPARE(WholeProgram::backupsIn(folder).size(), 1);
        QTRY_COMPARE(desk.find<BackupList>("backupList")->topLevelItemCount(), sealed ? 2 : 1);
        WholeProgram::press(Qt::Key_Escape);
        QTRY_VERIFY(!Sheet::openIn(&desk.session->window()));
        QVERIFY(acceptOne(desk));
        QCOMPARE(cases(desk), 2);
        if (sealed) {
            WholeProgram::press(Qt::Key_F10, Qt::ControlModifier);
            QTRY_VERIFY(desk.find<QPushButton>("backupRestoreFile"));
            QVERIFY(WholeProgram::tabTo("backupRestoreFile"));
            WholeProgram::press(Qt::Key_Space);
            QTRY_VERIFY(desk.find<QLineEdit>("file"));
            QTRY_COMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("file"));
            WholeProgram::paste(desk.stick() + u'/' + WholeProgram::backupsIn(folder).constFirst());
            WholeProgram::press(Qt::Key_F9);
        } else {
            QVERIFY(openList(desk));
            desk.find<BackupList>("backupList")->setFocus();
            WholeProgram::press(Qt::Key_Return);
        }
        // What would be missing is said before anybody agrees: one act, and which.
        QVERIFY2(sheetSays(desk, q("1 笔")), qPrintable(allSeen(desk)));
        QVERIFY(sheetSays(desk, q("受理")));
        if (sealed) {
            QTRY_COMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("secret"));
            WholeProgram::paste(WholeProgram::password);
        }
        WholeProgram::press(Qt::Key_F9);
        QTRY_VERIFY_WITH_TIMEOUT(!keptAside(desk).isEmpty(), 20'000);
        QVERIFY(desk.awaitLock());
        QTRY_VERIFY2(desk.session->window().findChildren<RestoreProgress *>().isEmpty(), "the progress stays");
        QVERIFY2(isSeen(desk, keptAside(desk).constFirst()), qPrintable(allSeen(desk)));
        QVERIFY(desk.logIn());
        QCOMPARE(cases(desk), 1);
        QCOMPARE(desk.onOffice([](Workplace &place) { return place.ledger().identity().epoch; }), 2);
        QVERIFY(desk.onOffice([](Workplace &place) { return place.ledger().verify()->isSound(); }));
        const Event restored = last(desk, QStringLiteral("store-restored"));
        QCOMPARE(restored.actor, desk.office.manager);
        QCOMPARE(restored.epoch, 2);
        // The first backup of the new life is made at once.
        QTRY_VERIFY(WholeProgram::backupsIn(BackupFolder::beside(desk.store())).size() >= 2);
        QVERIFY(acceptOne(desk));
    }

    void aWrongPasswordLeavesTheOfficeAsItWas()
    {
        WholeProgram desk;
        const Result<BackupMade> made = [&] {
            (void)desk.office.logIn(QStringLiteral("M01"), WholeProgram::password);
            return desk.office->backup({}, desk.stick(), true)->toItsEnd();
        }();
        QVERIFY(made && made->secondPath.size() > 0);
        desk.start();
        QVERIFY(desk.logIn());
        Q_EMIT desk.session->bench().restoreWanted(made->secondPath, QByteArrayLiteral("not this one"));
        QTRY_VERIFY(!desk.session->window().findChildren<RestoreProgress *>().isEmpty() || desk.isLocked());
        QVERIFY(desk.awaitLock());
        QTRY_VERIFY2(isSeen(desk, q("未恢复")) && isSeen(desk, q("恢复密钥")), qPrintable(allSeen(desk)));
        QCOMPARE(keptAside(desk), QStringList());
        QVERIFY(desk.logIn());
        QCOMPARE(desk.onOffice([](Workplace &place) { return place.ledger().identity().epoch; }), 1);
    }

    void escStopsAndTheOfficeIsAsItWas()
    {
        WholeProgram desk;
        const Result<BackupMade> made = desk.office->backup({}, {}, true)->toItsEnd();
        QVERIFY(made);
        desk.start();
        QVERIFY(desk.logIn());
        Q_EMIT desk.session->bench().restoreWanted(made->path, {});
        RestoreProgress *page = nullptr;
        QTRY_VERIFY((page = desk.session->window().findChild<RestoreProgress *>()));
        QApplication::setActiveWindow(&desk.session->window());
        QTest::keyClick(page, Qt::Key_Escape);
        QVERIFY(!desk.find<QPushButton>("restoreStop")->isEnabled());
        QVERIFY(desk.awaitLock());
        // So small an office may have come back before the key; both are whole.
        const bool stopped = keptAside(desk).isEmpty();
        QVERIFY(desk.logIn());
        QCOMPARE(desk.onOffice([](Workplace &place) { return place.ledger().identity().epoch; }), stopped ? 1 : 2);
        QVERIFY(desk.onOffice([](Workplace &place) { return place.ledger().verify()->isSound(); }));
        QVERIFY(!QFileInfo::exists(desk.store() + QStringLiteral(".restoring")));
    }

    void theProgressIsShownInPercent()
    {
        int percent = 0;
        const Theme theme;
        RestoreProgress page(theme, [&percent] { return percent; });
        page.show();
        auto *bar = page.findChild<QProgressBar *>();
        percent = 37;
        QTRY_COMPARE(bar->value(), 37);
        QSignalSpy wanted(&page, &RestoreProgress::stopWanted);
        QTest::keyClick(page.findChild<QPushButton *>(), Qt::Key_Escape);
        QTest::keyClick(&page, Qt::Key_Escape);
        QCOMPARE(wanted.size(), 1);
    }

    void aDamagedStoreIsHelpedByItsNewestWholeBackup_data()
    {
        QTest::addColumn<QString>("harm");
        QTest::newRow("pages overwritten") << QStringLiteral("pages");
        QTest::newRow("its head gone") << QStringLiteral("head");
        QTest::newRow("the file gone") << QStringLiteral("gone");
        QTest::newRow("the ledger's table gone") << QStringLiteral("table");
    }

    void aDamagedStoreIsHelpedByItsNewestWholeBackup()
    {
        QFETCH(QString, harm);
        WholeProgram desk;
        const QString older = desk.office->backup({}, {}, true)->toItsEnd()->path;
        QVERIFY(desk.office->accept(desk.office.byManager(), OfficeFixture::supply()));
        desk.office.clock.advanceMs(3'600'000); // of the same hour only the last is kept
        const QString newer = desk.office->backup({}, {}, true)->toItsEnd()->path;
        QVERIFY(desk.office->accept(desk.office.byManager(), OfficeFixture::supply()));
        desk.office.place.reset();
        BackupFixture::flip(newer, 50'000); // the newest of all is not whole: the one before it is offered
        QByteArray content = BackupFixture::contentOf(desk.store());
        if (harm == QLatin1String("pages")) {
            content.replace(8'192, 60'000, QByteArray(60'000, 'x'));
            BackupFixture::write(desk.store(), content);
        } else if (harm == QLatin1String("head")) {
            content.replace(0, 4'096, QByteArray(4'096, '\0'));
            BackupFixture::write(desk.store(), content);
        } else if (harm == QLatin1String("gone")) {
            QVERIFY(QFile::remove(desk.store()));
        } else {
            QCOMPARE(RawSqlite::run(desk.store(), QStringLiteral("UPDATE store_state SET value = 0 WHERE name = 'clean_exit'; PRAGMA writable_schema=ON; "
                                                                 "UPDATE sqlite_schema SET rootpage = 3 WHERE name = 'cases'")),
                     QString());
        }
        const QByteArray damaged = BackupFixture::contentOf(desk.store());
        desk.start();
        QTRY_VERIFY2(desk.words("refusalRemark").contains(q("短码")), qPrintable(desk.words("refusalSentence") + desk.words("refusalRemark")));
        QVERIFY2(desk.words("refusalRemark").contains(q("缺")), qPrintable(desk.words("refusalRemark")));
        QVERIFY(desk.find<QPushButton>("refusalBackup")->isVisible());
        QCOMPARE(BackupFixture::contentOf(desk.store()), damaged); // looking changes nothing
        QVERIFY(keptAside(desk).isEmpty());
        QApplication::setActiveWindow(&desk.session->window());
        // Never without asking, and Esc goes back.
        WholeProgram::press(Qt::Key_F10, Qt::ControlModifier);
        QVERIFY(sheetSays(desk, q("损坏")));
        WholeProgram::press(Qt::Key_Escape);
        QTRY_VERIFY(!Sheet::openIn(&desk.session->window()));
        QCOMPARE(BackupFixture::contentOf(desk.store()), damaged);
        WholeProgram::press(Qt::Key_F10, Qt::ControlModifier);
        QVERIFY(sheetSays(desk, q("损坏")));
        WholeProgram::press(Qt::Key_F9);
        QVERIFY(desk.awaitLock());
        if (harm != QLatin1String("gone")) {
            QCOMPARE(keptAside(desk).size(), 1);
            QCOMPARE(BackupFixture::contentOf(desk.office.folder.filePath(keptAside(desk).constFirst())), damaged);
        }
        QVERIFY(desk.logIn());
        QCOMPARE(cases(desk), 1);
        QVERIFY(desk.onOffice([](Workplace &place) { return place.ledger().verify()->isSound(); }));
        const Event restored = last(desk, QStringLiteral("store-restored"));
        QCOMPARE(restored.actor.value, QStringLiteral("window"));
        QCOMPARE(restored.plain.value(QStringLiteral("file")).toString(), QFileInfo(older).fileName());
    }

    void withoutABackupBesideOneFromAStickComes()
    {
        WholeProgram desk;
        (void)desk.office.logIn(QStringLiteral("M01"), WholeProgram::password);
        const QString sealed = desk.office->backup(desk.office.folder.filePath(QStringLiteral("elsewhere")), desk.stick(), true)->toItsEnd()->secondPath;
        QVERIFY(!sealed.isEmpty());
        desk.office.place.reset();
        BackupFixture::write(desk.store(), QByteArray(50'000, 'x'));
        desk.start();
        QTRY_VERIFY2(desk.words("refusalRemark").contains(q("没有完好的备份")), qPrintable(desk.words("refusalRemark")));
        QApplication::setActiveWindow(&desk.session->window());
        const auto name = [&](const QString &file) {
            WholeProgram::press(Qt::Key_F10, Qt::ControlModifier);
            if (!QTest::qWaitFor([] { return QApplication::focusWidget() && QApplication::focusWidget()->objectName() == QStringLiteral("file"); }))
                return false;
            WholeProgram::paste(file);
            WholeProgram::press(Qt::Key_F9);
            return true;
        };
        QVERIFY(name(QStringLiteral("/etc/hostname")));
        QTRY_VERIFY2(desk.words("refusalRemark").contains(q("不是本程序的备份")), qPrintable(desk.words("refusalRemark")));
        QCOMPARE(BackupFixture::contentOf(desk.store()), QByteArray(50'000, 'x'));
        QVERIFY(name(sealed));
        QTRY_VERIFY(QApplication::focusWidget() && QApplication::focusWidget()->objectName() == QStringLiteral("secret"));
        WholeProgram::paste(QStringLiteral("not this one"));
        WholeProgram::press(Qt::Key_F9);
        QTRY_VERIFY2(desk.words("refusalSentence").contains(q("恢复密钥")), qPrintable(desk.words("refusalSentence")));
        QCOMPARE(BackupFixture::contentOf(desk.store()), QByteArray(50'000, 'x'));
        QTRY_VERIFY(desk.words("refusalRemark").contains(q("没有完好的备份")));
        QApplication::setActiveWindow(&desk.session->window());
        QVERIFY(name(sealed));
        QTRY_VERIFY(QApplication::focusWidget() && QApplication::focusWidget()->objectName() == QStringLiteral("secret"));
        WholeProgram::paste(WholeProgram::password);
        WholeProgram::press(Qt::Key_F9);
        QVERIFY(desk.logIn());
        QCOMPARE(cases(desk), 1);
    }

    void aHeldStoreIsOfferedNoBackup()
    {
        WholeProgram desk;
        QVERIFY(desk.office->backup({}, {}, true)->toItsEnd());
        auto other = std::move(desk.office.place);
        desk.start();
        QTRY_VERIFY(!desk.words("refusalSentence").isEmpty());
        QVERIFY(desk.words("refusalRemark").isEmpty());
        QVERIFY(!desk.find<QPushButton>("refusalBackup")->isVisible());
        desk.end();
        other.reset();
    }
};

YINGSHENG_TEST(TestRestoring)
#include "tst_restoring.moc"
