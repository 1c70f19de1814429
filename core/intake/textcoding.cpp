// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/textcoding.h"

#include <QStringDecoder>

#include <unicode/ucnv.h>

struct TextDecoder::Private
{
    explicit Private(TextCoding which) : coding(which)
    {
        if (coding != TextCoding::Gb18030)
            return;
        UErrorCode status = U_ZERO_ERROR;
        converter = ucnv_open("gb18030", &status);
        ucnv_setToUCallBack(converter, UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
        if (U_FAILURE(status)) {
            ucnv_close(converter);
            converter = nullptr;
        }
    }
    ~Private() { ucnv_close(converter); }
    Private(const Private &) = delete;
    Private &operator=(const Private &) = delete;

    TextCoding coding;
    UConverter *converter = nullptr;
};

namespace {

std::optional<QString> fromUtf8(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8,
                           QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
    QString text = decoder.decode(bytes);
    return decoder.hasError() ? std::nullopt : std::optional(text);
}

std::optional<QString> fromGb18030(UConverter *converter, const QByteArray &bytes)
{
    if (!converter)
        return std::nullopt;
    UErrorCode status = U_ZERO_ERROR;
    QString text(bytes.size() + 1, Qt::Uninitialized); // no sequence of n bytes makes more than n UTF-16 units
    const int32_t length =
        ucnv_toUChars(converter, reinterpret_cast<UChar *>(text.data()), static_cast<int32_t>(text.size()),
                      bytes.constData(), static_cast<int32_t>(bytes.size()), &status);
    if (U_FAILURE(status))
        return std::nullopt;
    text.truncate(length);
    return text;
}

} // namespace

TextDecoder::TextDecoder(TextCoding coding) : d(std::make_unique<Private>(coding)) {}
TextDecoder::~TextDecoder() = default;
TextDecoder::TextDecoder(TextDecoder &&) noexcept = default;
TextDecoder &TextDecoder::operator=(TextDecoder &&) noexcept = default;

TextCoding TextDecoder::recognise(const QByteArray &sample)
{
    return fromUtf8(sample) ? TextCoding::Utf8 : TextCoding::Gb18030;
}

TextCoding TextDecoder::coding() const
{
    return d->coding;
}

std::optional<QString> TextDecoder::decode(const QByteArray &bytes) const
{
    if (bytes.contains('\0'))
        return std::nullopt;
    std::optional<QString> text = d->coding == TextCoding::Utf8 ? fromUtf8(bytes) : fromGb18030(d->converter, bytes);
    if (text && (!text->isValidUtf16() || text->contains(QChar::ReplacementCharacter)))
        return std::nullopt;
    return text;
}
