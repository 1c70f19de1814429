// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/sealedcopy.h"
#include "core/vault/lockedbytes.h"
#include "core/vault/vault.h"
#include "tests/core/backup/backupfixture.h"
#include "tests/support/testmain.h"

#include <cstring>

/// The sealed copy: what it gives back, and what it refuses.
class TestSealedCopy : public QObject
{
    Q_OBJECT

private:
    const BackupFiles::Stop m_go = false;
    QTemporaryDir m_folder{fastFolder()};
    LockedBytes m_key{32};

    QString at(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }

    /// The head for this content.
    BackupManifest manifestOf(const QString &clear) const
    {
        const FileSum sum = *BackupFiles::sumOf(clear, m_go);
        return {OfficeId{QStringLiteral("o")}, DeviceId{QStringLiteral("d")}, 1, 7, QByteArray(32, 'h'), QByteArray(32, 'l'), sum.size, sum.sha256, 15,
                1'795'000'000'000, ClockTrust::Trusted, QStringLiteral("0.1")};
    }

    QString sealed(const QByteArray &content) const
    {
        BackupFixture::write(at("clear"), content);
        const Result<> done = SealedCopy::write(at("clear"), at("sealed"), {manifestOf(at("clear")), {}}, m_key, m_go);
        if (!done)
            qFatal("not sealed");
        return at("sealed");
    }

    Result<FileSum> opened(const QString &file, QByteArray *content = nullptr) const
    {
        const Result<ReadHead> head = ReadHead::of(file);
        if (!head)
            return fail(head);
        return SealedCopy::open(file, *head, m_key, m_go, [content](const QByteArray &piece) -> Result<> {
            if (content)
                *content += piece;
            return {};
        });
    }

private Q_SLOTS:
    void initTestCase() { std::memset(m_key.at(), 7, m_key.size()); }

    void givesBackWhatWasSealed_data()
    {
        QTest::addColumn<int>("size");
        for (const int size : {1, 65'535, 65'536, 65'537, 131'072, 300'000})
            QTest::addRow("%d", size) << size;
    }

    void givesBackWhatWasSealed()
    {
        QFETCH(int, size);
        QByteArray content(size, 'a');
        for (int i = 0; i < size; ++i)
            content[i] = static_cast<char>(i * 31);
        const QString file = sealed(content);
        QCOMPARE(QFileInfo(file).size(), SealedCopy::sizeOf(*ReadHead::of(file)));
        QByteArray back;
        QVERIFY(opened(file, &back));
        QCOMPARE(back, content);
    }

    void anyChangedByteIsRefused()
    {
        const QString file = sealed(QByteArray(150'000, 'x'));
        const QByteArray whole = BackupFixture::contentOf(file);
        const qint64 head = ReadHead::of(file)->bytes.size() + 24;
        QList<qint64> places;
        for (qint64 place = 0; place < head; ++place)
            places << place; // every byte of the head
        for (qint64 place = head; place < whole.size(); place += 9'973)
            places << place;
        places << whole.size() - 1;
        for (const qint64 place : std::as_const(places)) {
            for (const char bit : {'\x01', '\x80'}) {
                QByteArray changed = whole;
                changed[place] = static_cast<char>(changed.at(place) ^ bit);
                BackupFixture::write(at("changed"), changed);
                const Result<FileSum> answer = opened(at("changed"));
                QVERIFY2(!answer, qPrintable(QString::number(place)));
                QVERIFY2(answer.error().code == ErrorCode::BackupDamaged || answer.error().code == ErrorCode::BackupNotOne,
                         qPrintable(QString::number(place)));
            }
        }
    }

    void halfAFileIsRefused()
    {
        const QString file = sealed(QByteArray(200'000, 'x'));
        const QByteArray whole = BackupFixture::contentOf(file);
        const qint64 piece = 65'536 + 17;
        const qint64 head = ReadHead::of(file)->bytes.size() + 24;
        for (const qint64 size : {qint64(0), qint64(8), qint64(20), head - 1, head, head + 1, head + piece, head + 2 * piece, whole.size() - 1}) {
            BackupFixture::write(at("half"), whole.left(size));
            QVERIFY2(!opened(at("half")), qPrintable(QString::number(size)));
        }
        BackupFixture::write(at("half"), whole + 'x');
        QVERIFY(!opened(at("half")));
    }

    void piecesOfAnotherFileAreRefused()
    {
        const QByteArray one = BackupFixture::contentOf(sealed(QByteArray(200'000, 'x')));
        const QByteArray two = BackupFixture::contentOf(sealed(QByteArray(200'000, 'x')));
        QCOMPARE(one.size(), two.size());
        BackupFixture::write(at("mixed"), one.left(one.size() / 2) + two.mid(one.size() / 2));
        QVERIFY(!opened(at("mixed")));
        QVERIFY(one.mid(200) != two.mid(200)); // never the same bytes twice
    }

    void anotherKeyIsRefused()
    {
        const QString file = sealed(QByteArrayLiteral("content"));
        LockedBytes other(32);
        std::memset(other.at(), 8, other.size());
        const Result<FileSum> answer = SealedCopy::open(file, *ReadHead::of(file), other, m_go);
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, ErrorCode::BackupDamaged);
    }

    void everyChangedByteOfAnOfficesHeadIsRefused()
    {
        BackupFixture office;
        const QString file = office.backup(office.stick())->secondPath;
        const QByteArray whole = BackupFixture::contentOf(file);
        const qint64 head = ReadHead::of(file)->bytes.size() + 24;
        const QString changed = office.folder.filePath(QStringLiteral("changed"));
        for (qint64 place = 0; place < head; ++place) {
            QByteArray content = whole;
            content[place] = static_cast<char>(content.at(place) ^ 1);
            BackupFixture::write(changed, content);
            const Result<ReadHead> read = ReadHead::of(changed);
            if (!read)
                continue;
            LockedBytes key(32);
            const bool gotKey = Vault::backupKeyOf(read->head.manifest.office, read->head.ways, {}, key).has_value();
            QVERIFY2(!gotKey || !SealedCopy::open(changed, *read, key, m_go), qPrintable(QString::number(place)));
        }
    }

    void noRoomIsSaid()
    {
        BackupFixture::write(at("clear"), QByteArray(100, 'x'));
        const Result<> full = SealedCopy::write(at("clear"), QStringLiteral("/dev/full"), {manifestOf(at("clear")), {}}, m_key, m_go);
        QVERIFY(!full);
        QCOMPARE(full.error().code, ErrorCode::FileFull);
        const BackupFiles::Stop stop = true;
        const Result<> stopped = SealedCopy::write(at("clear"), at("stopped"), {manifestOf(at("clear")), {}}, m_key, stop);
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().code, ErrorCode::Stopped);
    }
};

YINGSHENG_TEST(TestSealedCopy)
#include "tst_sealedcopy.moc"
