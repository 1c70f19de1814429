// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/standard/builtinstandards.h"
#include "tests/core/standard/packs.h"
#include "tests/support/testmain.h"

/// The packs that come with the program.
class TestBuiltInStandards : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPackLoadsWithoutAProblem_data()
    {
        QTest::addColumn<QString>("id");
        const QStringList ids = Standards::builtInIds();
        for (const QString &id : ids)
            QTest::newRow(qPrintable(id)) << id;
    }

    void everyPackLoadsWithoutAProblem()
    {
        QFETCH(QString, id);
        const auto bundle = Standards::builtIn(id);
        QVERIFY2(bundle, bundle ? "" : qPrintable(bundle.error().detail));
        QStringList problems;
        const QList<Error> found = Standard::check(*bundle);
        for (const Error &problem : found)
            problems << problem.detail;
        QCOMPARE(problems.join(u'\n'), QString());
        QCOMPARE(Standard::fromBundle(*bundle)->id, id);
    }

    void anUnknownPackIsRefused()
    {
        QCOMPARE(Standards::builtIn(QStringLiteral("../secret")).error().code, ErrorCode::NoSuchStandard);
    }
};

YINGSHENG_TEST(TestBuiltInStandards)
#include "tst_builtinstandards.moc"
