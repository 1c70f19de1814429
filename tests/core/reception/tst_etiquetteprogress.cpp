// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reception/etiquetteprogress.h"
#include "tests/core/standard/packs.h"
#include "tests/support/testmain.h"

namespace {

EtiquetteProgress begun(const QString &category = {})
{
    EtiquetteProgress progress;
    progress.begin(std::make_shared<const Standard>(Packs::builtIn()));
    progress.setItem(1, category);
    return progress;
}

QStringList keysOf(const EtiquetteProgress &progress)
{
    QStringList keys;
    for (const EtiquetteProgress::Line &line : progress.lines())
        keys << line.key;
    return keys;
}

QStringList doneOf(const EtiquetteProgress &progress)
{
    QStringList keys;
    for (const EtiquetteProgress::Line &line : progress.lines()) {
        if (line.done)
            keys << line.key;
    }
    return keys;
}

QString momentOf(const EtiquetteProgress &progress)
{
    return progress.moment() ? progress.moment()->key : QString();
}

} // namespace

class TestEtiquetteProgress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itemsAreThoseOfTheBusiness_data()
    {
        QTest::addColumn<QString>("category");
        QTest::addColumn<QStringList>("keys");
        const QStringList usual{QStringLiteral("welcome"), QStringLiteral("seat"), QStringLiteral("told-once"), QStringLiteral("check"),
                                QStringLiteral("farewell")};
        QTest::newRow("not chosen yet") << QString() << usual;
        QTest::newRow("new supply") << QStringLiteral("new") << usual;
        QTest::newRow("payment counts aloud") << QStringLiteral("money")
                                              << QStringList{QStringLiteral("welcome"), QStringLiteral("seat"), QStringLiteral("count-aloud"),
                                                             QStringLiteral("check"), QStringLiteral("farewell")};
        QTest::newRow("a complaint is heard") << QStringLiteral("voice")
                                              << QStringList{QStringLiteral("welcome"), QStringLiteral("listen"), QStringLiteral("farewell")};
    }

    void itemsAreThoseOfTheBusiness()
    {
        QFETCH(QString, category);
        QTEST(keysOf(begun(category)), "keys");
    }

    void itemsTickThemselvesByWhatIsDone()
    {
        EtiquetteProgress progress = begun();
        QVERIFY(doneOf(progress).isEmpty());
        progress.happened(QStringLiteral("visit-begun"));
        QCOMPARE(doneOf(progress), QStringList{QStringLiteral("welcome")});
        progress.setItem(1, QStringLiteral("new"));
        for (const char *what : {"item-begun", "identified", "accepted", "receipt-printed", "visit-ended"})
            progress.happened(QString::fromLatin1(what));
        QCOMPARE(doneOf(progress), keysOf(progress));
        for (const VisitTick &tick : progress.ticks())
            QCOMPARE(tick.by, QStringLiteral("done"));
    }

    void theMomentFollowsWhatIsDone_data()
    {
        QTest::addColumn<QString>("category");
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("moment");
        QTest::newRow("greeting") << QString() << QStringLiteral("visit-begun") << QStringLiteral("greeting");
        QTest::newRow("papers") << QStringLiteral("new") << QStringLiteral("item-begun") << QStringLiteral("papers");
        QTest::newRow("a voice is heard") << QStringLiteral("voice") << QStringLiteral("item-begun") << QStringLiteral("listening");
        QTest::newRow("told") << QStringLiteral("new") << QStringLiteral("told") << QStringLiteral("telling");
        QTest::newRow("farewell") << QStringLiteral("new") << QStringLiteral("visit-ended") << QStringLiteral("farewell");
    }

    void theMomentFollowsWhatIsDone()
    {
        QFETCH(QString, category);
        QFETCH(QString, what);
        EtiquetteProgress progress = begun(category);
        progress.happened(what);
        QTEST(momentOf(progress), "moment");
    }

    void aSecondItemBeginsItsOwnTicks()
    {
        EtiquetteProgress progress = begun(QStringLiteral("new"));
        progress.happened(QStringLiteral("visit-begun"));
        progress.happened(QStringLiteral("identified"));
        progress.setItem(2, QStringLiteral("new"));
        QCOMPARE(doneOf(progress), QStringList{QStringLiteral("welcome")});
        progress.happened(QStringLiteral("identified"));
        QCOMPARE(progress.ticks().size(), 3);
        QCOMPARE(progress.ticks().last(), (VisitTick{QStringLiteral("seat"), QStringLiteral("done"), 2}));
    }

    void aTickByHandCanBeTakenBack()
    {
        EtiquetteProgress progress = begun();
        progress.tick(QStringLiteral("seat"), true);
        QCOMPARE(progress.lines().at(1), (EtiquetteProgress::Line{QStringLiteral("seat"), true, true}));
        progress.tick(QStringLiteral("seat"), true);
        QCOMPARE(progress.ticks().size(), 1);
        progress.tick(QStringLiteral("seat"), false);
        progress.tick(QStringLiteral("nothing-of-ours"), true);
        QVERIFY(progress.ticks().isEmpty());
    }

    void whatIsDoneTwiceIsTickedOnce()
    {
        EtiquetteProgress progress = begun(QStringLiteral("new"));
        progress.happened(QStringLiteral("receipt-printed"));
        progress.happened(QStringLiteral("receipt-printed"));
        QCOMPARE(progress.ticks().size(), 1);
    }

    void withoutAStandardThereIsNothing()
    {
        EtiquetteProgress progress;
        progress.begin(nullptr);
        progress.happened(QStringLiteral("visit-begun"));
        progress.tick(QStringLiteral("welcome"), true);
        QVERIFY(progress.lines().isEmpty());
        QVERIFY(!progress.moment());
    }
};

YINGSHENG_TEST(TestEtiquetteProgress)
#include "tst_etiquetteprogress.moc"
