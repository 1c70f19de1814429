// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/answers.h"
#include "app/tourplayer.h"
#include "tests/support/testmain.h"

#include <QBuffer>
#include <QSignalSpy>

/// The player of the tour's steps, without a window.
class TestTourPlayer : public QObject
{
    Q_OBJECT

private:
    struct Played
    {
        int exit = -1;
        QString out;
        QString err;
        QStringList pictures;
    };

    static Played play(const QList<TourStep> &steps, bool canSave = true)
    {
        Played played;
        QBuffer in;
        QTextStream out(&played.out);
        QTextStream err(&played.err);
        const auto save = [&played, canSave](const QString &name) {
            played.pictures << name;
            return canSave ? QStringLiteral("/shots/") + name : QString();
        };
        TourPlayer player(steps, {save, [](const QString &name) { return QStringLiteral("/shots/") + name; }}, {in, out, err}, 300);
        QSignalSpy ended(&player, &TourPlayer::ended);
        player.begin();
        if (ended.isEmpty())
            ended.wait(20'000);
        played.exit = ended.value(0).value(0, -1).toInt();
        out.flush();
        err.flush();
        return played;
    }

private Q_SLOTS:
    void everyStepWaitsUntilItIsDone()
    {
        int asked = 0;
        QStringList order;
        const Played played = play({{QStringLiteral("morning"), [&order] { order << QStringLiteral("first"); }, [&asked] { return ++asked >= 3; },
                                     QStringLiteral("a.png"), {}},
                                    {QStringLiteral("morning"), [&order] { order << QStringLiteral("second"); }, [] { return true; }, {},
                                     QStringLiteral("b.pdf")}});
        QCOMPARE(played.exit, int(ExitDone));
        QCOMPARE(asked, 4); // and once more before its picture
        QCOMPARE(order, (QStringList{QStringLiteral("first"), QStringLiteral("second")}));
        QCOMPARE(played.out, QStringLiteral("/shots/a.png\n/shots/b.pdf\n"));
        QCOMPARE(played.err, QString());
    }

    void aSceneThatCannotBePlayedFailsByName()
    {
        bool wentOn = false;
        const Played played = play({{QStringLiteral("morning"), [] {}, [] { return true; }, QStringLiteral("start.png"), {}},
                                    {QStringLiteral("opera"), [] {}, [] { return false; }, {}, {}},
                                    {QStringLiteral("evening"), [&wentOn] { wentOn = true; }, [] { return true; }, {}, {}}});
        QCOMPARE(played.exit, int(ExitRefused));
        QVERIFY2(played.err.contains(QStringLiteral("opera")), qPrintable(played.err));
        QVERIFY2(played.err.contains(QStringLiteral("start.png")), qPrintable(played.err)); // where it stopped
        QVERIFY(!wentOn);
        QCOMPARE(played.pictures.last(), QStringLiteral("stopped-opera")); // how the window stood
    }

    void aPictureThatCannotBeWrittenFailsByName()
    {
        const Played played = play({{QStringLiteral("morning"), [] {}, [] { return true; }, QStringLiteral("start.png"), {}}}, false);
        QCOMPARE(played.exit, int(ExitRefused));
        QVERIFY(played.err.contains(QStringLiteral("morning")));
        QCOMPARE(played.out, QString());
    }

    void nothingToPlayIsDone()
    {
        QCOMPARE(play({}).exit, int(ExitDone));
    }
};

YINGSHENG_TEST(TestTourPlayer)
#include "tst_tourplayer.moc"
