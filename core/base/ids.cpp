// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/ids.h"

#include "core/base/clock.h"

#include <QByteArray>
#include <QRandomGenerator>
#include <QStringList>

#include <array>
#include <sodium.h>

namespace {

QString uuidText(quint64 high, quint64 low)
{
    static constexpr std::array<char16_t, 16> digits{u'0', u'1', u'2', u'3', u'4', u'5', u'6', u'7',
                                                     u'8', u'9', u'a', u'b', u'c', u'd', u'e', u'f'};
    QString text(36, Qt::Uninitialized);
    qsizetype at = 0;
    for (int nibble = 0; nibble < 32; ++nibble) {
        if (nibble == 8 || nibble == 12 || nibble == 16 || nibble == 20)
            text[at++] = u'-';
        const quint64 word = nibble < 16 ? high : low;
        text[at++] = digits[(word >> (60 - 4 * (nibble % 16))) & 0xf];
    }
    return text;
}

QString version7(qint64 ms, quint64 counter, quint64 random)
{
    const quint64 high = (static_cast<quint64>(ms) << 16) | 0x7000U | ((counter >> 18) & 0x0fffU);
    const quint64 low = 0x8000'0000'0000'0000ULL | ((counter & 0x3ffffU) << 44) | (random & 0x0fff'ffff'ffffULL);
    return uuidText(high, low);
}

quint64 splitMix(quint64 &state)
{
    quint64 mixed = (state += 0x9e37'79b9'7f4a'7c15ULL);
    mixed = (mixed ^ (mixed >> 30)) * 0xbf58'476d'1ce4'e5b9ULL;
    mixed = (mixed ^ (mixed >> 27)) * 0x94d0'49bb'1331'11ebULL;
    return mixed ^ (mixed >> 31);
}

} // namespace

UuidV7Source::UuidV7Source(const Clock &clock) : m_clock(clock) {}

QString UuidV7Source::next()
{
    const qint64 now = m_clock.wallUtcMs();
    if (now > m_lastMs) {
        m_lastMs = now;
        m_counter = QRandomGenerator::system()->generate() & 0x0fff'ffffU; // leaves room to count up within the millisecond
    } else {
        ++m_counter;
    }
    return version7(m_lastMs, m_counter, QRandomGenerator::system()->generate64());
}

SeededIdSource::SeededIdSource(const Clock &clock, quint64 seed) : m_clock(clock), m_state(seed) {}

QString SeededIdSource::next()
{
    return version7(m_clock.wallUtcMs(), ++m_counter & 0x3fff'ffffU, splitMix(m_state));
}

QString idOfWords(const QStringList &words)
{
    QByteArray bytes;
    for (const QString &word : words) {
        const QByteArray utf8 = word.toUtf8();
        bytes += QByteArray::number(utf8.size()) + ':' + utf8;
    }
    std::array<unsigned char, 16> hash{};
    crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char *>(bytes.constData()),
                       static_cast<unsigned long long>(bytes.size()), nullptr, 0);
    quint64 high = 0;
    quint64 low = 0;
    for (size_t i = 0; i < 8; ++i) {
        high = (high << 8) | hash[i];
        low = (low << 8) | hash[i + 8];
    }
    high = (high & ~0xf000ULL) | 0x8000ULL;
    low = (low & 0x3fff'ffff'ffff'ffffULL) | 0x8000'0000'0000'0000ULL;
    return uuidText(high, low);
}
