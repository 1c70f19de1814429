// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/cipher.h"
#include "core/vault/lockedbytes.h"
#include "tests/support/testmain.h"

#include <rapidcheck.h>

namespace {

QByteArray bytesOf(const std::string &text)
{
    return QByteArray::fromStdString(text);
}

} // namespace

/// What holds of every text, place and key.
class TestCipher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasSealedOpensAndNothingElseDoes()
    {
        QVERIFY(rc::check("seal, open", [](const std::string &clear, const std::string &place, const std::string &other,
                                           quint32 version) {
            LockedBytes key(static_cast<size_t>(Cipher::keyBytes));
            std::fill_n(key.at(), key.size(), static_cast<unsigned char>(version));
            const QByteArray sealed = Cipher::seal(key.at(), version, bytesOf(place), bytesOf(clear));
            RC_ASSERT(sealed.size() == bytesOf(clear).size() + Cipher::overhead);
            RC_ASSERT(Cipher::keyVersionOf(sealed) == version);
            RC_ASSERT(Cipher::open(key.at(), bytesOf(place), sealed) == bytesOf(clear));
            RC_ASSERT(place == other || !Cipher::open(key.at(), bytesOf(other), sealed));
            key.at()[7] = static_cast<unsigned char>(~key.at()[7]);
            RC_ASSERT(!Cipher::open(key.at(), bytesOf(place), sealed));
        }));
    }

    void paddingIsUndone()
    {
        QVERIFY(rc::check("padded, unpadded", [](const std::string &clear) {
            const QByteArray padded = Cipher::padded(bytesOf(clear));
            RC_ASSERT(padded.size() % Cipher::padTo == 0);
            RC_ASSERT(padded.size() > bytesOf(clear).size());
            RC_ASSERT(padded.size() <= bytesOf(clear).size() + Cipher::padTo);
            RC_ASSERT(Cipher::unpadded(padded) == bytesOf(clear));
        }));
        QVERIFY(!Cipher::unpadded(QByteArray(16, '\0')));
        QVERIFY(!Cipher::unpadded(QByteArray()));
    }

    void joinedPartsKeepTheirBorders()
    {
        QVERIFY(rc::check("joined", [](const std::vector<std::string> &one, const std::vector<std::string> &two) {
            QList<QByteArray> first;
            QList<QByteArray> second;
            for (const std::string &part : one)
                first << bytesOf(part);
            for (const std::string &part : two)
                second << bytesOf(part);
            RC_ASSERT((Cipher::joined(first) == Cipher::joined(second)) == (first == second));
        }));
        QVERIFY(Cipher::joined({QByteArrayLiteral("ab"), QByteArrayLiteral("c")}) !=
                Cipher::joined({QByteArrayLiteral("a"), QByteArrayLiteral("bc")}));
    }
};

YINGSHENG_TEST(TestCipher)
#include "tst_cipher.moc"
