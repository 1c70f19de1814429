// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/asnobody.h"
#include "tests/support/battery.h"
#include "tests/support/testmain.h"
#include "tests/support/toyoffice.h"

#include <QCryptographicHash>

#include <random>

/// A store whose file was changed by a failing disk or a hand: never a crash, never an empty store, never overwritten
/// when refused, and when it opens every changed byte of ledger or sealed data is reported.
class TestBadFiles : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder{fastFolder()};
    QByteArray m_sound;
    QByteArray m_log;   ///< the sound store's, of acts that came after it
    QByteArray m_after; ///< the store once that log had gone into it, and more came
    QByteArray m_otherLog; ///< of another store
    QList<QByteArray> m_content; ///< of the sound store's ledger, sealed parts opened, entry by entry
    QList<QByteArray> m_withLog; ///< the same with what came after it
    QList<QByteArray> m_otherContent;
    int m_refused = 0;
    int m_reported = 0;
    std::mt19937 m_random{20261123};

    QString path() const { return m_folder.filePath(QStringLiteral("bad.db")); }
    qsizetype anywhere(qsizetype size) { return static_cast<qsizetype>(m_random() % static_cast<unsigned>(size)); }

    static bool put(const QString &name, const QByteArray &bytes)
    {
        QFile file(name);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    }
    static QByteArray taken(const QString &name)
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    /// All that is protected, entry by entry as hashes; empty when a part of it is reported as changed. Who does not `look` believes what stands there.
    static QList<QByteArray> contentOf(ToyOffice &office, bool look = true)
    {
        const Result<LedgerCheck> check = office.ledger->verify();
        if (look && (!check || !check->isSound()))
            return {};
        if (look && check->entries == 0) // the worst that there is
            return {QByteArrayLiteral("empty")};
        QList<QByteArray> entries;
        bool broken = false;
        const Result<> read = office.ledger->each(0, [&](const Event &event) {
            const Result<QByteArray> clear =
                office.vault->open({event.subject, event.opId, event.opPart}, event.sealed);
            broken = broken || !clear;
            entries << QCryptographicHash::hash(QByteArray::number(event.pos) + event.kind.toUtf8() +
                                                    event.actor.value.toUtf8() + event.sealed +
                                                    clear.value_or(QByteArray()),
                                                QCryptographicHash::Blake2b_256);
            return look ? !broken : true;
        });
        return !look || (read && !broken) ? entries : QList<QByteArray>();
    }

    /// One that a store of these really had: what tells it from the newest, and one store from the other, are the witnesses outside the file.
    bool isWholeState(const QList<QByteArray> &content) const
    {
        return content == m_withLog.mid(0, content.size()) || content == m_otherContent.mid(0, content.size());
    }

    /// Empty, or what went wrong with these bytes (and that log beside them) as a store. A log that is not the store's own may hold an older state of
    /// it or that of the store it came from: a whole one, up to some entry.
    QString complaintAbout(const QByteArray &bytes, const QByteArray &log = {}, bool look = true)
    {
        if (!put(path(), bytes) || (!log.isEmpty() && !put(path() + QStringLiteral("-wal"), log)))
            return QStringLiteral("not written");
        QString complaint;
        auto office = ToyOffice::open(path(), Store::Open::ReadOnly);
        if (!office) {
            ++m_refused;
            if (taken(path()) != bytes || (!log.isEmpty() && taken(path() + QStringLiteral("-wal")) != log))
                complaint = QStringLiteral("refused, but changed");
        } else {
            const QList<QByteArray> content = contentOf(**office, look);
            m_reported += content.isEmpty() ? 1 : 0;
            if (!content.isEmpty() && (log.isEmpty() ? content != m_content : !isWholeState(content)))
                complaint = QStringLiteral("opened with other content that nothing reports");
        }
        office = fail(ErrorCode::Stopped);
        for (const char *left : {"", "-wal", "-journal"})
            QFile::remove(path() + QLatin1String(left));
        return complaint;
    }

    QByteArray changed(const QByteArray &how)
    {
        QByteArray bytes = m_sound;
        const qsizetype at = anywhere(bytes.size());
        if (how == "bit")
            bytes[at] = static_cast<char>(bytes.at(at) ^ (1 << anywhere(8)));
        else if (how == "sector")
            bytes.replace(at / 512 * 512, 512, QByteArray(512, static_cast<char>(anywhere(256))));
        else if (how == "page")
            bytes.replace(at / 4096 * 4096, 4096, m_sound.mid(anywhere(bytes.size()) / 4096 * 4096, 4096));
        else
            bytes.truncate(at);
        return bytes;
    }

private Q_SLOTS:
    void initTestCase()
    {
        {
            auto office = ToyOffice::open(path(), Store::Open::Create);
            QVERIFY(office);
            QVERIFY((*office)->countMany(60));
            m_content = contentOf(**office);
            QCOMPARE(m_content.size(), 60);
        }
        m_sound = taken(path());
        QVERIFY(m_sound.size() > 20 * 4096);
        {
            auto office = ToyOffice::open(path(), Store::Open::ReadWrite);
            QVERIFY(office);
            for (int number = 61; number <= 80; ++number)
                QVERIFY((*office)->count(QStringLiteral("op-%1").arg(number), QStringLiteral("case-%1").arg(number % 7)));
            m_log = taken(path() + QStringLiteral("-wal"));
            for (int number = 81; number <= 90; ++number)
                QVERIFY((*office)->count(QStringLiteral("op-%1").arg(number), QStringLiteral("case-%1").arg(number % 7)));
            m_withLog = contentOf(**office);
        }
        m_after = taken(path());
        QVERIFY(m_log.size() > 20 * 4096);
        QCOMPARE(m_withLog.size(), 90);
        QVERIFY(QFile::remove(path()));
        {
            auto office = ToyOffice::open(path(), Store::Open::Create);
            QVERIFY(office && (*office)->countMany(30));
            m_otherLog = taken(path() + QStringLiteral("-wal"));
            m_otherContent = contentOf(**office);
        }
        QVERIFY(QFile::remove(path()));
    }

    void theSoundOneIsSound()
    {
        QCOMPARE(complaintAbout(m_sound), QString());
        QCOMPARE(complaintAbout(m_sound, m_log), QString());
        QCOMPARE(complaintAbout(m_after), QStringLiteral("opened with other content that nothing reports")); // than before
        QCOMPARE(m_refused + m_reported, 0);
    }

    void changesAreRefusedOrReported_data()
    {
        QTest::addColumn<QByteArray>("how");
        for (const char *how : {"bit", "sector", "page", "cut"})
            QTest::newRow(how) << QByteArray(how);
    }

    void changesAreRefusedOrReported()
    {
        QFETCH(QByteArray, how);
        for (int i = 0; i < batteryCount(60, 200); ++i) {
            const QString complaint = complaintAbout(changed(how));
            QVERIFY2(complaint.isEmpty(), qPrintable(complaint + QStringLiteral(" (%1)").arg(i)));
        }
        qInfo("%d refused, %d reported", m_refused, m_reported);
    }

    void aWrongLogBesideTheStoreIsRefusedReportedOrPassedOver_data()
    {
        QTest::addColumn<QByteArray>("how");
        for (const char *how : {"changed", "cut", "of before", "of another store", "nonsense"})
            QTest::newRow(how) << QByteArray(how);
    }

    void aWrongLogBesideTheStoreIsRefusedReportedOrPassedOver()
    {
        QFETCH(QByteArray, how);
        for (int i = 0; i < batteryCount(12, 48); ++i) {
            QByteArray log = m_log;
            QByteArray bytes = m_sound;
            if (how == "changed") {
                const qsizetype at = anywhere(log.size());
                log[at] = static_cast<char>(log.at(at) ^ (1 << anywhere(8)));
            } else if (how == "cut") {
                log.truncate(1 + anywhere(log.size() - 1));
            } else if (how == "of before") { // whole frames of it, so that they are valid
                log.truncate(32 + (1 + anywhere(log.size() / 4120)) * 4120);
                bytes = m_after;
            } else if (how == "of another store") {
                log = m_otherLog.left(32 + (1 + anywhere(m_otherLog.size() / 4120)) * 4120);
            } else {
                std::generate(log.begin(), log.end(), [this] { return static_cast<char>(anywhere(256)); });
            }
            const QString complaint = complaintAbout(bytes, log);
            QVERIFY2(complaint.isEmpty(), qPrintable(complaint + QStringLiteral(" (%1)").arg(i)));
        }
        qInfo("%d refused, %d reported", m_refused, m_reported);
    }

    void whatIsNoStoreOrANewerOneIsRefusedAndLeftAlone_data()
    {
        QTest::addColumn<bool>("newer");
        QTest::newRow("foreign") << false;
        QTest::newRow("newer schema") << true;
    }

    void whatIsNoStoreOrANewerOneIsRefusedAndLeftAlone()
    {
        QFETCH(bool, newer);
        for (int i = 0; i < batteryCount(12, 60); ++i) {
            QByteArray bytes = m_sound;
            if (newer) { // PRAGMA user_version
                bytes[60] = static_cast<char>(anywhere(127));
                bytes[61] = static_cast<char>(1 + anywhere(255));
            } else if (i % 3 == 0) { // another program's database
                bytes[68 + anywhere(4)] = static_cast<char>(0x80);
            } else {
                const qsizetype size = i % 3 == 1 ? anywhere(200) : anywhere(bytes.size());
                bytes = QByteArray(size, Qt::Uninitialized);
                std::generate(bytes.begin(), bytes.end(), [this] { return static_cast<char>(anywhere(256)); });
            }
            const int before = m_refused;
            const QString complaint = complaintAbout(bytes);
            QVERIFY2(complaint.isEmpty(), qPrintable(complaint + QStringLiteral(" (%1)").arg(i)));
            QCOMPARE(m_refused, before + 1);
            QVERIFY(put(path(), bytes)); // and the same by whoever wants to write
            QVERIFY(!ToyOffice::open(path(), Store::Open::ReadWrite));
            QVERIFY(!ToyOffice::open(path(), Store::Open::Create));
            QCOMPARE(taken(path()), bytes);
            QVERIFY(QFile::remove(path()));
        }
    }

    void whatMayNotBeWrittenIsReadAndLeftAlone()
    {
        for (int i = 0; i < batteryCount(6, 40); ++i) {
            const bool harmed = i % 2 == 1;
            const QByteArray bytes = harmed ? changed("bit") : m_sound;
            QVERIFY(put(path(), bytes));
            QFile::setPermissions(path(), QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther);
            QFile::setPermissions(m_folder.path(), QFile::ReadOwner | QFile::ExeOwner | QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther);
            {
                const AsNobody nobody;
                auto office = ToyOffice::open(path(), Store::Open::ReadWrite);
                QVERIFY(harmed || office);
                if (office) {
                    QCOMPARE((*office)->store->state(), Store::State::ReadOnly);
                    const QList<QByteArray> content = contentOf(**office);
                    QVERIFY(content == m_content || (harmed && content.isEmpty()));
                }
            }
            QFile::setPermissions(m_folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
            QFile::setPermissions(path(), QFile::ReadOwner | QFile::WriteOwner);
            QCOMPARE(taken(path()), bytes);
            QVERIFY(QFile::remove(path()));
        }
    }

    /// Who believes what stands in the file without looking at hashes, tags and seals is told other things than were entered.
    void thisTestHasTeeth()
    {
        const QByteArray actor = QByteArrayLiteral("zhang");
        int unseen = 0;
        for (qsizetype at = m_sound.indexOf(actor); at >= 0; at = m_sound.indexOf(actor, at + 1)) {
            QByteArray bytes = m_sound;
            bytes.replace(at, actor.size(), QByteArrayLiteral("chang"));
            QCOMPARE(complaintAbout(bytes), QString());
            unseen += complaintAbout(bytes, {}, false).isEmpty() ? 0 : 1;
        }
        qInfo("%d changes told as the truth", unseen);
        QVERIFY(unseen >= 60);
    }
};

YINGSHENG_TEST(TestBadFiles)
#include "tst_badfiles.moc"
