// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/people/recoverykey.h"

#include <sodium.h>

namespace {

constexpr char letters[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr qsizetype keyLetters = 32; // 160 bits
constexpr qsizetype checkLetters = 4;
constexpr qsizetype groupLetters = 4;

QString checkOf(const QString &key)
{
    const QByteArray words = QByteArrayLiteral("yingsheng paper key ") + key.toLatin1();
    unsigned char hash[crypto_generichash_BYTES];
    crypto_generichash(hash, sizeof hash, reinterpret_cast<const unsigned char *>(words.constData()),
                       static_cast<unsigned long long>(words.size()), nullptr, 0);
    QString check;
    for (qsizetype i = 0; i < checkLetters; ++i)
        check += QLatin1Char(letters[hash[i] % 32]);
    return check;
}

} // namespace

QString RecoveryKey::make()
{
    QString key;
    for (qsizetype i = 0; i < keyLetters; ++i)
        key += QLatin1Char(letters[randombytes_uniform(32)]);
    key += checkOf(key);
    QString shown;
    for (qsizetype i = 0; i < key.size(); i += groupLetters)
        shown += (i > 0 ? QStringLiteral("-") : QString()) + key.mid(i, groupLetters);
    return shown;
}

std::optional<QByteArray> RecoveryKey::secretOf(const QString &typed)
{
    QString key;
    for (QChar c : typed.normalized(QString::NormalizationForm_KC).toUpper()) {
        if (c.isSpace() || c == u'-' || c.category() == QChar::Punctuation_Dash)
            continue;
        if (c == u'O')
            c = u'0';
        else if (c == u'I' || c == u'L')
            c = u'1';
        if (c.unicode() > 127 || !QByteArrayView(letters).contains(static_cast<char>(c.unicode())))
            return std::nullopt;
        key += c;
    }
    if (key.size() != keyLetters + checkLetters || key.right(checkLetters) != checkOf(key.left(keyLetters)))
        return std::nullopt;
    return key.left(keyLetters).toLatin1();
}
