// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/officefixture.h"
#include "tests/support/rawsqlite.h"
#include "tests/support/testmain.h"

#include <QFile>

/// What a person made of the queue: kept for each, sealed, whole.
class TestQueueShelf : public QObject
{
    Q_OBJECT

private:
    static PersonQueue sample()
    {
        PersonQueue queue;
        queue.columns = {{QStringLiteral("number"), 0}, {QStringLiteral("waits"), 140}};
        queue.order = QueueFilter::Order::Waiting;
        SavedView view;
        view.name = QStringLiteral("陈家村台区");
        view.filter.kind = QueueFilter::Kind::Overdue;
        view.filter.waitsFor = QStringLiteral("customer");
        view.filter.type = QStringLiteral("new-supply");
        view.filter.order = QueueFilter::Order::Accepted;
        view.columns = {{QStringLiteral("customer"), 90}};
        queue.views = {view};
        return queue;
    }

    static PersonId zhang() { return {QStringLiteral("zhang-min")}; }

private Q_SLOTS:
    void whatWasSetComesBackWhole()
    {
        OfficeFixture office;
        QVERIFY(office->queueShelf().keep(zhang(), sample()));
        office.reopen();
        QCOMPARE(office->queueShelf().of(zhang()).value_or(PersonQueue()), sample());
    }

    void everyoneHasTheirOwn()
    {
        OfficeFixture office;
        QVERIFY(office->queueShelf().keep(zhang(), sample()));
        QVERIFY(office->queueShelf().keep(PersonId{}, PersonQueue{{{QStringLiteral("due"), 0}}, {}, {}}));
        QCOMPARE(office->queueShelf().of(PersonId{QStringLiteral("wang")}).value_or(sample()), PersonQueue());
        QCOMPARE(office->queueShelf().of(PersonId{})->columns.value(0).key, QStringLiteral("due"));
        QCOMPARE(office->queueShelf().of(zhang()).value_or(PersonQueue()), sample());
    }

    void aLaterStateTakesThePlaceOfTheEarlier()
    {
        OfficeFixture office;
        QVERIFY(office->queueShelf().keep(zhang(), sample()));
        QVERIFY(office->queueShelf().keep(zhang(), PersonQueue()));
        QCOMPARE(office->queueShelf().of(zhang()).value_or(sample()), PersonQueue());
    }

    void namesThatPeopleGiveLieSealed()
    {
        OfficeFixture office;
        QVERIFY(office->queueShelf().keep(zhang(), sample()));
        office.place.reset();
        QFile file(office.path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains(sample().views.first().name.toUtf8()));
    }

    void bytesOfAnotherPersonDoNotOpen()
    {
        OfficeFixture office;
        QVERIFY(office->queueShelf().keep(zhang(), sample()));
        QVERIFY(office->queueShelf().keep(PersonId{QStringLiteral("wang")}, PersonQueue()));
        office.place.reset();
        QCOMPARE(RawSqlite::run(office.path(), QStringLiteral("UPDATE person_settings SET sealed = (SELECT sealed FROM person_settings "
                                                               "WHERE person = 'zhang-min') WHERE person = 'wang'")),
                 QString());
        office.reopen();
        const auto moved = office->queueShelf().of(PersonId{QStringLiteral("wang")});
        QVERIFY(!moved && moved.error().code == ErrorCode::SealBroken);
    }

    void names_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<qsizetype>("but");
        QTest::addColumn<QString>("kept");
        QTest::addColumn<int>("refused");
        const int fine = -1;
        QTest::newRow("plain") << QStringLiteral("下午要办") << qsizetype(-1) << QStringLiteral("下午要办") << fine;
        QTest::newRow("spaces round it") << QStringLiteral("  王工\n台区 ") << qsizetype(-1) << QStringLiteral("王工 台区") << fine;
        QTest::newRow("beyond the BMP") << QString(QStringLiteral("𠮷")).repeated(30) << qsizetype(-1) << QString(QStringLiteral("𠮷")).repeated(30) << fine;
        QTest::newRow("nothing") << QString() << qsizetype(-1) << QString() << int(ErrorCode::FieldMissing);
        QTest::newRow("spaces only") << QStringLiteral(" \t ") << qsizetype(-1) << QString() << int(ErrorCode::FieldMissing);
        QTest::newRow("too long") << QString(31, u'长') << qsizetype(-1) << QString() << int(ErrorCode::TextTooLong);
        QTest::newRow("far too long") << QString(100'000, u'长') << qsizetype(-1) << QString() << int(ErrorCode::TextTooLong);
        QTest::newRow("half a character") << QString(QChar(0xD842)) << qsizetype(-1) << QString() << int(ErrorCode::TextNotValid);
        QTest::newRow("there already") << QStringLiteral("陈家村台区") << qsizetype(-1) << QString() << int(ErrorCode::NameTaken);
        QTest::newRow("renamed to itself") << QStringLiteral("陈家村台区") << qsizetype(0) << QStringLiteral("陈家村台区") << fine;
    }

    void names()
    {
        QFETCH(QString, typed);
        QFETCH(qsizetype, but);
        QFETCH(QString, kept);
        QFETCH(int, refused);
        const Result<QString> name = sample().checkedName(typed, QStringLiteral("名称"), but);
        QCOMPARE(name ? -1 : int(name.error().code), refused);
        QCOMPARE(name.value_or(QString()), kept);
    }

    void capitalsMakeNoOtherName()
    {
        PersonQueue queue = sample();
        queue.views.first().name = QStringLiteral("Today");
        const auto again = queue.checkedName(QStringLiteral("TODAY"), QStringLiteral("Name"));
        QVERIFY(!again && again.error().code == ErrorCode::NameTaken);
    }
};

YINGSHENG_TEST(TestQueueShelf)
#include "tst_queueshelf.moc"
