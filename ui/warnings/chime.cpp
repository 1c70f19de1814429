// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/warnings/chime.h"

#include <QDataStream>
#include <QIODevice>

#include <cmath>
#include <numbers>
#include <vector>

namespace {

constexpr double loudest = 0.35; ///< of what the format can hold
constexpr double swellSeconds = 0.012;

/// A struck bar: the tone and a quieter octave that dies sooner.
double bar(double hertz, double seconds)
{
    if (seconds < 0)
        return 0;
    const double turn = 2 * std::numbers::pi * hertz * seconds;
    const double swell = std::min(1.0, seconds / swellSeconds);
    return swell * (std::exp(-6 * seconds) * std::sin(turn) + 0.3 * std::exp(-12 * seconds) * std::sin(2 * turn)) / 1.3;
}

std::vector<qint16> samples(Chime::Kind kind)
{
    const double seconds = kind == Chime::Kind::Urgent ? 0.9 : 0.6;
    std::vector<qint16> list(static_cast<size_t>(seconds * Chime::rate));
    for (size_t i = 0; i < list.size(); ++i) {
        const double at = static_cast<double>(i) / Chime::rate;
        double height = bar(kind == Chime::Kind::Urgent ? 784.0 : 659.3, at);
        if (kind == Chime::Kind::Urgent)
            height = (height + bar(587.3, at - 0.22)) / 1.2;
        const double fade = std::min(1.0, (seconds - at) / 0.05); // no click at the end
        list[i] = static_cast<qint16>(std::lround(height * fade * loudest * 32767));
    }
    return list;
}

} // namespace

QByteArray Chime::wav(Kind kind)
{
    const std::vector<qint16> sound = samples(kind);
    const auto bytes = static_cast<quint32>(sound.size() * 2);
    QByteArray file;
    QDataStream out(&file, QIODevice::WriteOnly);
    out.setByteOrder(QDataStream::LittleEndian);
    out.writeRawData("RIFF", 4);
    out << quint32(36 + bytes);
    out.writeRawData("WAVEfmt ", 8);
    out << quint32(16) << quint16(1) << quint16(1) << quint32(rate) << quint32(rate * 2) << quint16(2) << quint16(16);
    out.writeRawData("data", 4);
    out << bytes;
    for (const qint16 sample : sound)
        out << sample;
    return file;
}
