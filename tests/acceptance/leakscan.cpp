// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/acceptance/leakscan.h"

#include <QDirIterator>
#include <QStringList>
#include <QStringEncoder>

#include <iconv.h>

namespace {

// The middle of each, which every mask hides.
const QString nameMark = QStringLiteral("龘靐");
const QString idMark = QStringLiteral("05197311");
const QString phoneMark = QStringLiteral("1397351");
const QString accountMark = QStringLiteral("735197351");
const QString addressMark = QStringLiteral("街7351-");
const QString textMark = QStringLiteral("麤灪<img src=x>");

QByteArray gb18030(const QString &text)
{
    QByteArray in = text.toUtf8();
    QByteArray out(in.size() * 4, '\0');
    char *from = in.data();
    char *to = out.data();
    auto left = static_cast<size_t>(in.size());
    auto room = static_cast<size_t>(out.size());
    const iconv_t converter = iconv_open("GB18030", "UTF-8");
    iconv(converter, &from, &left, &to, &room);
    iconv_close(converter);
    out.truncate(out.size() - static_cast<qsizetype>(room));
    return out;
}

QByteArray utf16(const QString &text, QStringConverter::Encoding order)
{
    QStringEncoder encoder(order);
    return encoder(text);
}

/// What base64 makes of these bytes wherever they begin: without the characters that what stands before and behind them has a part in.
QList<QByteArray> base64(const QByteArray &bytes)
{
    QList<QByteArray> all;
    constexpr int touched[] = {0, 2, 3};
    for (int shift = 0; shift < 3; ++shift) {
        const QByteArray shifted = QByteArray(shift, '\0') + bytes;
        all << shifted.toBase64(QByteArray::OmitTrailingEquals).left(shifted.size() * 8 / 6).mid(touched[shift]);
    }
    return all;
}

QByteArray jsonEscaped(const QString &text)
{
    QByteArray out;
    for (const QChar c : text)
        out += c.unicode() < 0x80 ? QByteArray(1, static_cast<char>(c.unicode())) : "\\u" + QByteArray::number(c.unicode(), 16).rightJustified(4, '0');
    return out;
}

} // namespace

MarkedPerson MarkedPerson::of(int number)
{
    static const QString surnames = QStringLiteral("张王李赵陈刘杨黄周吴");
    static const QString lastNames = QStringLiteral("秀兰平芳敏强静磊洋艳");
    const QString digits = QStringLiteral("%1").arg(number, 3, 10, QChar(u'0'));
    return {surnames.at(number % 10) + nameMark + lastNames.at(number / 10 % 10), QStringLiteral("1101") + idMark + QStringLiteral("13%1").arg(digits) + u'X',
            phoneMark + u'0' + digits, accountMark + QStringLiteral("0%1").arg(digits), QStringLiteral("石桥镇东") + addressMark + digits + QStringLiteral("号"),
            QStringLiteral("来说：") + textMark + digits};
}

LeakScan::LeakScan()
{
    add(nameMark, QStringLiteral("name"));
    add(idMark, QStringLiteral("id"));
    add(phoneMark, QStringLiteral("phone"));
    add(accountMark, QStringLiteral("account"));
    add(addressMark, QStringLiteral("address"));
    add(textMark.left(2), QStringLiteral("free text"));
}

void LeakScan::add(const QString &mark, const QString &what)
{
    const QByteArray bytes = mark.toUtf8();
    const QByteArray little = utf16(mark, QStringConverter::Utf16LE);
    const auto as = [this, &what](const QByteArray &needle, const char *how) {
        for (const Needle &known : std::as_const(m_needles)) {
            if (known.bytes == needle)
                return;
        }
        m_needles << Needle{needle, what + QStringLiteral(" as ") + QLatin1String(how)};
    };
    as(bytes, "UTF-8");
    as(little, "UTF-16LE");
    as(utf16(mark, QStringConverter::Utf16BE), "UTF-16BE");
    as(gb18030(mark), "GB 18030");
    as(bytes.toHex(), "hex");
    as(bytes.toHex().toUpper(), "hex");
    as(little.toHex(), "hex of UTF-16");
    as(jsonEscaped(mark), "JSON");
    as(bytes.toPercentEncoding(), "an address");
    for (const QByteArray &coded : base64(bytes))
        as(coded, "base64");
    for (const QByteArray &coded : base64(gb18030(mark)))
        as(coded, "base64 of GB 18030");
}

QStringList LeakScan::hitsInBytes(const QByteArray &bytes, qsizetype shortest) const
{
    QStringList hits;
    for (const Needle &needle : m_needles) {
        if (needle.bytes.size() >= shortest && bytes.contains(needle.bytes))
            hits << needle.what;
    }
    return hits;
}

QStringList LeakScan::hitsIn(const QString &folder, const QString &passOver)
{
    QStringList hits;
    QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::System | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        if (!passOver.isEmpty() && path.startsWith(passOver + u'/'))
            continue;
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray bytes = file.readAll();
        ++m_files;
        m_bytes += bytes.size();
        constexpr qsizetype byChance = 6;
        QStringList found = hitsInBytes(bytes, path.endsWith(QStringLiteral(".sealed")) ? byChance : 0);
        found << hitsInBytes(path.toUtf8());
        for (const QString &what : std::as_const(found))
            hits << path.mid(folder.size() + 1) + QStringLiteral(": ") + what;
    }
    return hits;
}

QStringList LeakScan::hitsOf(const QString &folder, const QString &mark)
{
    return LeakScan(mark).hitsIn(folder);
}
