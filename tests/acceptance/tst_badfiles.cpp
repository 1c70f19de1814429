// SPDX-License-Identifier: GPL-3.0-or-later
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
    QByteArray m_content; ///< of the sound store's ledger, sealed parts opened
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

    /// All that is protected, as one hash; empty when a part of it is reported as changed.
    static QByteArray contentOf(ToyOffice &office)
    {
        const Result<LedgerCheck> check = office.ledger->verify();
        if (!check || !check->isSound() || check->entries == 0)
            return {};
        QCryptographicHash hash(QCryptographicHash::Blake2b_256);
        bool broken = false;
        const Result<> read = office.ledger->each(0, [&](const Event &event) {
            const Result<QByteArray> clear =
                office.vault->open({event.subject, event.opId, event.opPart}, event.sealed);
            broken = broken || !clear;
            hash.addData(QByteArray::number(event.pos) + event.kind.toUtf8() + event.actor.value.toUtf8() +
                         event.sealed + clear.value_or(QByteArray()));
            return !broken;
        });
        return read && !broken ? hash.result() : QByteArray();
    }

    /// Empty, or what went wrong with these bytes as a store.
    QString complaintAbout(const QByteArray &bytes)
    {
        if (!put(path(), bytes))
            return QStringLiteral("not written");
        QString complaint;
        auto office = ToyOffice::open(path(), Store::Open::ReadOnly);
        if (!office) {
            if (taken(path()) != bytes)
                complaint = QStringLiteral("refused, but changed");
        } else {
            const QByteArray content = contentOf(**office);
            if (!content.isEmpty() && content != m_content)
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
            QVERIFY(!m_content.isEmpty());
        }
        m_sound = taken(path());
        QVERIFY(m_sound.size() > 20 * 4096);
        QVERIFY(QFile::remove(path()));
    }

    void theSoundOneIsSound()
    {
        QVERIFY(put(path(), m_sound));
        auto office = ToyOffice::open(path(), Store::Open::ReadWrite);
        QVERIFY(office);
        QCOMPARE(contentOf(**office), m_content);
        office = fail(ErrorCode::Stopped);
        QFile::remove(path());
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
        for (int i = 0; i < batteryCount(60, 400); ++i) {
            const QString complaint = complaintAbout(changed(how));
            QVERIFY2(complaint.isEmpty(), qPrintable(complaint + QStringLiteral(" (%1)").arg(i)));
        }
    }
};

YINGSHENG_TEST(TestBadFiles)
#include "tst_badfiles.moc"
