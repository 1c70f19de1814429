// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/sealedcopy.h"

#include "core/vault/lockedbytes.h"

#include <QFile>

#include <sodium.h>

namespace {

constexpr qint64 pieceBytes = 64 * 1024;
constexpr qint64 sealedBytes = pieceBytes + crypto_secretstream_xchacha20poly1305_ABYTES;
constexpr qint64 streamHeadBytes = crypto_secretstream_xchacha20poly1305_HEADERBYTES;

unsigned char *raw(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

const unsigned char *raw(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

unsigned long long length(const QByteArray &bytes)
{
    return static_cast<unsigned long long>(bytes.size());
}

/// The stream's state holds a key: wiped when it goes.
struct Stream
{
    Stream() = default;
    ~Stream() { sodium_memzero(&state, sizeof state); }
    Stream(const Stream &) = delete;
    Stream &operator=(const Stream &) = delete;
    crypto_secretstream_xchacha20poly1305_state state{};
};

tl::unexpected<Error> damaged(const QString &file, const char *what)
{
    return fail(ErrorCode::BackupDamaged, QLatin1String(what), {file});
}

/// So many bytes unless the file ends before.
Result<QByteArray> read(QFile &file, qint64 bytes)
{
    QByteArray piece = file.read(bytes);
    if (file.error() != QFileDevice::NoError)
        return fail(ErrorCode::FileUnreadable, file.errorString(), {file.fileName()});
    return piece;
}

} // namespace

Result<> SealedCopy::write(const QString &from, const QString &to, const SealedHead &head, const LockedBytes &key, const BackupFiles::Stop &stop,
                           const BackupFiles::Progress &progress)
{
    QFile source(from);
    if (!source.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return fail(ErrorCode::FileUnreadable, source.errorString(), {from});
    const auto target = WholeFile::open(to);
    if (!target)
        return fail(target);
    Stream stream;
    QByteArray bound = head.toBytes(); // with the first piece only
    QByteArray streamHead(streamHeadBytes, Qt::Uninitialized);
    crypto_secretstream_xchacha20poly1305_init_push(&stream.state, raw(streamHead), key.at());
    if (Result<> written = (*target)->write(bound + streamHead); !written)
        return written;
    qint64 done = 0;
    for (bool last = false; !last;) {
        if (stop)
            return fail(ErrorCode::Stopped);
        const Result<QByteArray> clear = read(source, pieceBytes);
        if (!clear)
            return fail(clear);
        done += clear->size();
        last = clear->size() < pieceBytes; // a whole number of pieces ends with an empty one
        QByteArray sealed(clear->size() + crypto_secretstream_xchacha20poly1305_ABYTES, Qt::Uninitialized);
        crypto_secretstream_xchacha20poly1305_push(&stream.state, raw(sealed), nullptr, raw(*clear), length(*clear), raw(std::as_const(bound)),
                                                   length(bound),
                                                   last ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : crypto_secretstream_xchacha20poly1305_TAG_MESSAGE);
        bound.clear();
        if (Result<> written = (*target)->write(sealed); !written)
            return written;
        if (progress)
            progress(done);
    }
    return (*target)->sync();
}

qint64 SealedCopy::sizeOf(const ReadHead &head)
{
    const qint64 clear = head.head.manifest.size;
    return head.bytes.size() + streamHeadBytes + clear + (clear / pieceBytes + 1) * qint64{crypto_secretstream_xchacha20poly1305_ABYTES};
}

Result<FileSum> SealedCopy::open(const QString &file, const ReadHead &head, const LockedBytes &key, const BackupFiles::Stop &stop,
                                 const std::function<Result<>(const QByteArray &)> &sink, const BackupFiles::Progress &progress)
{
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly) || !source.seek(head.bytes.size()))
        return fail(ErrorCode::FileUnreadable, source.errorString(), {file});
    const Result<QByteArray> streamHead = read(source, streamHeadBytes);
    if (!streamHead)
        return fail(streamHead);
    Stream stream;
    if (streamHead->size() != streamHeadBytes || crypto_secretstream_xchacha20poly1305_init_pull(&stream.state, raw(*streamHead), key.at()) != 0)
        return damaged(file, "its stream");
    QByteArray bound = head.bytes;
    FileSum sum;
    crypto_hash_sha256_state hash;
    crypto_hash_sha256_init(&hash);
    for (unsigned char tag = 0; tag != crypto_secretstream_xchacha20poly1305_TAG_FINAL;) {
        if (stop)
            return fail(ErrorCode::Stopped);
        const Result<QByteArray> sealed = read(source, sealedBytes);
        if (!sealed)
            return fail(sealed);
        if (sealed->size() < static_cast<qsizetype>(crypto_secretstream_xchacha20poly1305_ABYTES))
            return damaged(file, "it ends too early");
        QByteArray clear(sealed->size() - static_cast<qsizetype>(crypto_secretstream_xchacha20poly1305_ABYTES), Qt::Uninitialized);
        if (crypto_secretstream_xchacha20poly1305_pull(&stream.state, raw(clear), nullptr, &tag, raw(*sealed), length(*sealed),
                                                       raw(std::as_const(bound)), length(bound)) != 0)
            return damaged(file, "a piece does not open");
        bound.clear();
        crypto_hash_sha256_update(&hash, raw(std::as_const(clear)), length(clear));
        sum.size += clear.size();
        if (const Result<> taken = sink ? sink(clear) : Result<>(); !taken)
            return fail(taken);
        if (progress)
            progress(sum.size);
    }
    if (!source.atEnd())
        return damaged(file, "something follows its end");
    sum.sha256 = QByteArray(crypto_hash_sha256_BYTES, Qt::Uninitialized);
    crypto_hash_sha256_final(&hash, raw(sum.sha256));
    if (sum != FileSum{head.head.manifest.size, head.head.manifest.sha256})
        return damaged(file, "its content is not what its head says");
    return sum;
}

Result<FileSum> SealedCopy::openInto(const QString &file, const ReadHead &head, const LockedBytes &key, const QString &to,
                                     const BackupFiles::Stop &stop, const BackupFiles::Progress &progress)
{
    const auto target = WholeFile::open(to);
    if (!target)
        return fail(target);
    const Result<FileSum> opened = open(file, head, key, stop, [&target](const QByteArray &clear) { return (*target)->write(clear); }, progress);
    const Result<> synced = opened ? (*target)->sync() : fail(opened);
    return synced ? opened : fail(synced);
}
