// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/shortcode.h"

QString shortCode(const QByteArray &head)
{
    static constexpr char signs[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    constexpr int bytes = 5;
    constexpr int letters = 8;
    if (head.size() < bytes)
        return {};
    quint64 bits = 0;
    for (int at = 0; at < bytes; ++at)
        bits = bits << 8 | static_cast<unsigned char>(head.at(at));
    QString code;
    for (int letter = 0; letter < letters; ++letter) {
        if (letter == letters / 2)
            code += u'-';
        code += QLatin1Char(signs[bits >> (5 * (letters - 1 - letter)) & 31]);
    }
    return code;
}
