// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/guitest.h"
#include "ui/warnings/chime.h"

#include <QtEndian>

#include <cstdlib>

/// The sounds are whole WAV files, short, never loud, and end in silence.
class TestChime : public GuiTest
{
    Q_OBJECT

    static qint16 sample(const QByteArray &wav, qsizetype at) { return qFromLittleEndian<qint16>(wav.constData() + 44 + 2 * at); }

private Q_SLOTS:
    void itIsAWholeFile_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("soft") << static_cast<int>(Chime::Kind::Soft);
        QTest::newRow("urgent") << static_cast<int>(Chime::Kind::Urgent);
    }

    void itIsAWholeFile()
    {
        QFETCH(int, kind);
        const QByteArray wav = Chime::wav(static_cast<Chime::Kind>(kind));
        QVERIFY(wav.startsWith("RIFF"));
        QCOMPARE(wav.mid(8, 8), QByteArray("WAVEfmt "));
        QCOMPARE(qFromLittleEndian<quint32>(wav.constData() + 4), static_cast<quint32>(wav.size() - 8));
        QCOMPARE(qFromLittleEndian<quint32>(wav.constData() + 24), static_cast<quint32>(Chime::rate));
        QCOMPARE(wav.mid(36, 4), QByteArray("data"));
        QCOMPARE(qFromLittleEndian<quint32>(wav.constData() + 40), static_cast<quint32>(wav.size() - 44));
        const qsizetype samples = (wav.size() - 44) / 2;
        QVERIFY(samples < Chime::rate);
        int loudest = 0;
        for (qsizetype i = 0; i < samples; ++i)
            loudest = std::max(loudest, std::abs(static_cast<int>(sample(wav, i))));
        QVERIFY(loudest > 2000);
        QVERIFY(loudest < 16'384); // half of what there is
        QVERIFY(std::abs(static_cast<int>(sample(wav, 0))) < 50);
        QVERIFY(std::abs(static_cast<int>(sample(wav, samples - 1))) < 50);
    }

    void thePressingOneIsAnotherSound()
    {
        QVERIFY(Chime::wav(Chime::Kind::Soft) != Chime::wav(Chime::Kind::Urgent));
    }
};

YINGSHENG_TEST(TestChime)
#include "tst_chime.moc"
