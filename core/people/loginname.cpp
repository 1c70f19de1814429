// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/people/loginname.h"

#include "core/base/textrules.h"
#include "core/vault/cipher.h"

#include <sodium.h>

QString LoginName::normalised(const QString &typed)
{
    return TextRules::code(typed);
}

QByteArray LoginName::hashOf(const OfficeId &office, const QString &typed)
{
    const QByteArray words = Cipher::joined({QByteArrayLiteral("login"), office.value.toUtf8(), normalised(typed).toUtf8()});
    QByteArray hash(16, 0);
    crypto_generichash(reinterpret_cast<unsigned char *>(hash.data()), static_cast<size_t>(hash.size()),
                       reinterpret_cast<const unsigned char *>(words.constData()), static_cast<unsigned long long>(words.size()), nullptr, 0);
    return hash;
}
