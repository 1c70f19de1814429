// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/ledgerentry.h"
#include "tests/support/battery.h"
#include "tests/support/testmain.h"
#include "tests/support/toyoffice.h"

/// Acts: once, whole, or not at all.
class TestLedger : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder{fastFolder()};
    std::unique_ptr<ToyOffice> m_office;

    QString path() const { return m_folder.filePath(QStringLiteral("a.db")); }
    qint64 lastPos() const { return m_office->ledger->lastPos().value_or(-1); }
    QByteArray digest() const { return m_office->book->digest().value_or(QByteArray()); }

private Q_SLOTS:
    void init()
    {
        auto made = ToyOffice::open(path(), Store::Open::Create);
        QVERIFY2(made, qPrintable(made ? QString() : made.error().detail));
        m_office = std::move(*made);
    }

    void cleanup()
    {
        m_office.reset();
        QFile::remove(path());
    }

    void anActIsReadBackAsItWasStored()
    {
        const Result<Event> made =
            m_office->count(QStringLiteral("op-1"), QStringLiteral("case-1"), QStringLiteral("𠮷田"));
        QVERIFY(made);
        const auto stored = m_office->ledger->eventsOfAct({QStringLiteral("op-1")});
        QVERIFY(stored);
        QCOMPARE(stored->size(), 1);
        const Event &event = stored->first();
        QCOMPARE(event.pos, 1);
        QCOMPARE(event.seq, 1);
        QCOMPARE(event.kind, QStringLiteral("counted"));
        QCOMPARE(event.actor.value, QStringLiteral("zhang"));
        QCOMPARE(event.wallUtcMs, 1'795'000'000'000);
        QCOMPARE(event.plain, made->plain);
        QCOMPARE(event.sealed, made->sealed);
        QVERIFY(!event.sealed.contains(QStringLiteral("𠮷田").toUtf8()));
        const auto clear = m_office->vault->open({event.subject, event.opId, event.opPart}, event.sealed);
        QVERIFY(clear);
        QCOMPARE(*clear, QByteArrayLiteral("{\"name\":\"𠮷田\"}"));
    }

    void theSameActTwiceIsDoneOnce()
    {
        const Result<Event> first = m_office->count(QStringLiteral("op-1"), QStringLiteral("case-1"));
        const Result<Event> again = m_office->count(QStringLiteral("op-1"), QStringLiteral("case-other"));
        QVERIFY(first && again);
        QCOMPARE(again->pos, first->pos);
        QCOMPARE(again->subject.value, QStringLiteral("case-1"));
        QCOMPARE(lastPos(), 1);
        QCOMPARE(m_office->book->applied, 1);
    }

    void theFirstAnswerOutlivesARestart()
    {
        QVERIFY(m_office->count(QStringLiteral("op-1"), QStringLiteral("case-1")));
        const QByteArray head = m_office->ledger->head().value_or(QByteArray());
        m_office.reset();
        auto again = ToyOffice::open(path(), Store::Open::ReadWrite);
        QVERIFY(again);
        m_office = std::move(*again);
        QCOMPARE(m_office->ledger->head().value_or(QByteArray()), head);
        QCOMPARE(m_office->count(QStringLiteral("op-1"), QStringLiteral("x"))->subject.value, QStringLiteral("case-1"));
        QCOMPARE(m_office->count(QStringLiteral("op-2"), QStringLiteral("case-1"))->seq, 2);
        QCOMPARE(m_office->book->remembered(QStringLiteral("case-1")), 2);
    }

    void anErrorOfTheBodyUndoesEverything()
    {
        QVERIFY(m_office->count(QStringLiteral("op-1"), QStringLiteral("case-1")));
        const QByteArray before = digest();
        const Result<> refused = m_office->ledger->perform(m_office->act(QStringLiteral("op-2")), [this]() -> Result<> {
            if (!m_office->ledger->append(countedEvent(QStringLiteral("case-2"))))
                return fail(ErrorCode::Stopped);
            return fail(ErrorCode::CaseNotOpen);
        });
        QCOMPARE(refused.error().code, ErrorCode::CaseNotOpen);
        QCOMPARE(lastPos(), 1);
        QCOMPARE(digest(), before);
        QCOMPARE(m_office->book->remembered(QStringLiteral("case-2")), 0);
        QVERIFY(!m_office->ledger->knows({QStringLiteral("op-2")}).value_or(true));
        QVERIFY(m_office->count(QStringLiteral("op-2"),
                                QStringLiteral("case-2"))); // its key was made in the act that did not come to be
        QVERIFY(m_office->ledger->verify()->isSound());
    }

    void anErrorOfABookUndoesTheActEvenWhenTheBodyLooksAway()
    {
        m_office->book->failOnce();
        const Result<> refused = m_office->ledger->perform(m_office->act(QStringLiteral("op-1")), [this]() -> Result<> {
            static_cast<void>(m_office->ledger->append(countedEvent(QStringLiteral("case-1"))));
            static_cast<void>(m_office->ledger->append(countedEvent(QStringLiteral("case-1"))));
            return {};
        });
        QCOMPARE(refused.error().detail, QStringLiteral("told to"));
        QCOMPARE(lastPos(), 0);
        QCOMPARE(m_office->book->rolledBackTimes, 2); // at the start, and now
    }

    void actsDoNotNestAndEventsNeedOne()
    {
        QCOMPARE(m_office->ledger->append(countedEvent(QStringLiteral("x"))).error().code, ErrorCode::Internal);
        const Result<> nested = m_office->ledger->perform(m_office->act(QStringLiteral("op-1")), [this] {
            return m_office->ledger->perform(m_office->act(QStringLiteral("op-2")), [] { return Result<>(); });
        });
        QCOMPARE(nested.error().code, ErrorCode::Internal);
        QCOMPARE(m_office->ledger->perform(m_office->act(QString()), [] { return Result<>(); }).error().code,
                 ErrorCode::Internal);
    }

    void inABatchEachActFailsAlone()
    {
        const Result<> done = m_office->ledger->batch([this]() -> Result<> {
            for (int i = 1; i <= 6; ++i) {
                if (i % 3 == 0)
                    m_office->book->failOnce();
                const Result<Event> made = m_office->count(QStringLiteral("op-%1").arg(i), QStringLiteral("case-1"));
                if (made.has_value() == (i % 3 == 0))
                    return fail(ErrorCode::Internal);
            }
            return {};
        });
        QVERIFY(done);
        QCOMPARE(lastPos(), 4);
        QCOMPARE(m_office->book->remembered(QStringLiteral("case-1")), 4);
        QVERIFY(m_office->ledger->verify()->isSound());
    }

    void aBatchThatFailsIsUndoneAsAWhole()
    {
        const Result<> done = m_office->ledger->batch([this]() -> Result<> {
            const Result<Event> made = m_office->count(QStringLiteral("op-1"), QStringLiteral("case-1"));
            return made ? fail(ErrorCode::Stopped) : fail(made);
        });
        QCOMPARE(done.error().code, ErrorCode::Stopped);
        QCOMPARE(lastPos(), 0);
        QCOMPARE(m_office->book->remembered(QStringLiteral("case-1")), 0);
        QCOMPARE(m_office->count(QStringLiteral("op-1"), QStringLiteral("case-1"))->seq, 1);
    }

    void textThatCannotBeStoredIsRefused_data()
    {
        QTest::addColumn<QJsonObject>("plain");
        const QString lone(QChar(0xd800));
        QTest::newRow("value") << QJsonObject{{QStringLiteral("note"), lone}};
        QTest::newRow("key") << QJsonObject{{lone, 1}};
        QTest::newRow("deep") << QJsonObject{
            {QStringLiteral("a"), QJsonArray{1, QJsonObject{{QStringLiteral("b"), QStringLiteral("x") + QChar(0)}}}}};
    }

    void textThatCannotBeStoredIsRefused()
    {
        QFETCH(QJsonObject, plain);
        NewEvent open = countedEvent(QStringLiteral("case-1"));
        NewEvent sealed = open;
        open.plain = plain;
        sealed.personal = plain;
        for (const NewEvent &event : {open, sealed}) {
            const Result<> refused =
                m_office->ledger->perform(m_office->act(QStringLiteral("op-1")), [&]() -> Result<> {
                    const Result<Event> made = m_office->ledger->append(event);
                    return made ? Result<>() : fail(made);
                });
            QCOMPARE(refused.error().code, ErrorCode::TextNotValid);
        }
        QCOMPARE(lastPos(), 0);
    }

    void eventsOfASubjectComeInOrder()
    {
        for (int i = 1; i <= 5; ++i)
            QVERIFY(m_office->count(QStringLiteral("op-%1").arg(i),
                                    i % 2 == 1 ? QStringLiteral("odd") : QStringLiteral("even")));
        const auto odd = m_office->ledger->eventsOf({QStringLiteral("odd")});
        QCOMPARE(odd->size(), 3);
        QCOMPARE(odd->at(1).pos, 3);
        QCOMPARE(m_office->ledger->eventsOf({QStringLiteral("odd")}, 2)->size(), 2);
        QList<qint64> seen;
        QVERIFY(m_office->ledger->each(2, [&seen](const Event &event) {
            seen << event.pos;
            return event.pos < 4;
        }));
        QCOMPARE(seen, (QList<qint64>{3, 4}));
    }

    void rebuiltBooksAreTheSame()
    {
        QVERIFY(m_office->countMany(1200)); // more than two pages
        const QByteArray before = digest();
        QVERIFY(m_office->store->run(QStringLiteral("DELETE FROM toy WHERE subject = 'case-3'")));
        QVERIFY(digest() != before);
        QVERIFY(m_office->ledger->rebuild());
        QCOMPARE(digest(), before);
        QCOMPARE(m_office->book->remembered(QStringLiteral("case-3")), 172);
        const Result<> stopped = m_office->ledger->rebuild([](qint64, qint64) { return false; });
        QCOMPARE(stopped.error().code, ErrorCode::Stopped);
        QCOMPARE(digest(), before);
        QCOMPARE(m_office->book->remembered(QStringLiteral("case-3")), 172);
    }
};

YINGSHENG_TEST(TestLedger)
#include "tst_ledger.moc"
