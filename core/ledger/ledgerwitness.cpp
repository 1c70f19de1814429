// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/ledgerwitness.h"

#include "core/ledger/shortcode.h"

#include <QList>

namespace {

/// What the sign stands for in Crockford's base 32; -1 for none.
int valueOf(QChar sign)
{
    static const QString signs = QStringLiteral("0123456789ABCDEFGHJKMNPQRSTVWXYZ");
    const QChar upper = sign.toUpper();
    if (upper == u'O')
        return 0;
    if (upper == u'I' || upper == u'L')
        return 1;
    return static_cast<int>(signs.indexOf(upper));
}

QByteArray bytesOfCode(const QString &code)
{
    constexpr int letters = 8;
    quint64 bits = 0;
    int seen = 0;
    for (const QChar sign : code) {
        if (sign == u'-' || sign == u'–' || sign == u'－' || sign == u' ')
            continue;
        const int value = valueOf(sign);
        if (value < 0 || ++seen > letters)
            return {};
        bits = bits << 5 | static_cast<quint64>(value);
    }
    if (seen != letters)
        return {};
    QByteArray bytes;
    for (int shift = 32; shift >= 0; shift -= 8)
        bytes += static_cast<char>(bits >> shift & 0xff);
    return bytes;
}

} // namespace

Result<LedgerWitness> LedgerWitness::parse(const QString &text)
{
    const QString cleaned = text.normalized(QString::NormalizationForm_KC).trimmed();
    const qsizetype at = cleaned.indexOf(u'@');
    LedgerWitness witness;
    witness.start = bytesOfCode(at < 0 ? cleaned : cleaned.left(at));
    bool known = true;
    if (at >= 0)
        witness.pos = cleaned.mid(at + 1).toLongLong(&known);
    if (witness.start.isEmpty() || !known || witness.pos < 0 || (at >= 0 && witness.pos == 0))
        return fail(ErrorCode::UsageWrong, {}, {text});
    witness.code = shortCode(witness.start);
    return witness;
}

Result<QList<LedgerWitness>> LedgerWitness::parseAll(const QString &text)
{
    QList<LedgerWitness> all;
    const QStringList parts = text.split(u',', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const Result<LedgerWitness> one = parse(part);
        if (!one)
            return fail(one);
        all << *one;
    }
    return all;
}
