// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/textrules.h"
#include "core/deadlines/limit.h"
#include "core/intake/csvrecords.h"
#include "core/intake/registerfile.h"
#include "core/people/loginname.h"
#include "core/people/recoverykey.h"
#include "core/standard/expression.h"
#include "core/standard/identifiers.h"
#include "core/vault/cipher.h"
#include "tests/fuzz/input.h"
#include "ui/print/printtemplate.h"
#include "ui/widgets/scaninput.h"

#include <QBuffer>

namespace {

void readRegister(const QByteArray &bytes)
{
    auto device = std::make_unique<QBuffer>();
    device->setData(bytes);
    device->open(QIODevice::ReadOnly);
    const auto file = RegisterFile::read(std::move(device), QStringLiteral("register.csv"));
    if (!file)
        return;
    qint64 line = 0;
    for (;;) {
        const auto row = (*file)->next();
        if (!row || !*row)
            return;
        const qint64 at = (*row)->bad ? (*row)->bad->line : (*row)->row.line;
        must(at > line);
        line = at;
    }
}

void readRecords(const QByteArray &bytes)
{
    QBuffer device;
    device.setData(bytes);
    device.open(QIODevice::ReadOnly);
    CsvRecords records(device, QStringLiteral("file"));
    if (bytes.startsWith(';'))
        records.setSeparator(';');
    CsvRecord record;
    for (qint64 read = 0;; ++read) {
        const auto more = records.next(record);
        if (!more || !*more)
            return;
        if (record.fault != CsvRecord::Fault::None && !record.oneLine)
            records.resumeAfterFirstLine();
        must(read <= bytes.size());
    }
}

/// What a scanner or a card reader types, and what is shown of it to others.
void readScan(const QString &text)
{
    const Scan scan = Scan::of(text);
    must(scan.kind == Scan::Kind::CaseNumber || TextRules::code(scan.text) == scan.text);
    static_cast<void>(scan.isOfApplication());
    static_cast<void>(Identifiers::idCard(scan.text));
    static_cast<void>(Identifiers::creditCode(scan.text));
    static_cast<void>(Identifiers::isMobile(scan.text));
    static_cast<void>(Identifiers::isLandLine(scan.text));
    static_cast<void>(Identifiers::isAccount(scan.text));
    static_cast<void>(TextRules::check(text, QStringLiteral("field")));
    const QString line = TextRules::line(text);
    must(TextRules::line(line) == line);
    static_cast<void>(TextRules::maskName(line));
    static_cast<void>(TextRules::maskAddress(line));
    static_cast<void>(TextRules::maskPhone(line));
    static_cast<void>(TextRules::maskId(line));
    static_cast<void>(TextRules::maskAccount(line));
}

void readExpression(const QString &text)
{
    const QSet<QString> known{QStringLiteral("class"), QStringLiteral("capacity"), QStringLiteral("agent"), QStringLiteral("day")};
    const auto read = Expression::parse(text, known);
    if (!read)
        return;
    const auto again = Expression::parse(read->text(), known);
    must(again && again->text() == read->text());
    const Facts facts{{QStringLiteral("class"), QStringLiteral("residential")}, {QStringLiteral("capacity"), 8.0}};
    must(again->holds(facts) == read->holds(facts));
}

/// What was not sealed with this key never opens, and what was never reads more than its bytes.
void readSealed(const QByteArray &bytes)
{
    const QByteArray key(Cipher::keyBytes, 'k');
    const auto *at = reinterpret_cast<const unsigned char *>(key.constData());
    static_cast<void>(Cipher::keyVersionOf(bytes));
    must(!Cipher::open(at, QByteArrayLiteral("place"), bytes));
    static_cast<void>(Cipher::unpadded(bytes));
    must(Cipher::unpadded(Cipher::padded(bytes)) == bytes);
    const QByteArray sealed = Cipher::seal(at, 1, bytes, bytes);
    must(Cipher::open(at, bytes, sealed) == bytes);
}

/// What is typed to get in.
void readKey(const QString &text)
{
    const auto secret = RecoveryKey::secretOf(text);
    if (secret)
        must(RecoveryKey::secretOf(u' ' + text.toLower() + u'-') == secret);
    const QString login = LoginName::normalised(text);
    must(LoginName::normalised(login) == login);
    must(LoginName::hashOf(OfficeId{QStringLiteral("o")}, login) == LoginName::hashOf(OfficeId{QStringLiteral("o")}, text));
}

void fillTemplate(const QString &text)
{
    const QVariantMap row{{QStringLiteral("name"), text}};
    const QVariantMap values{{QStringLiteral("name"), text}, {QStringLiteral("rows"), QVariantList{row, row}}, {QStringLiteral("none"), QString()}};
    static_cast<void>(PrintTemplate::filled(text, values));
    const QString escaped = PrintTemplate::escaped(text);
    must(!escaped.contains(u'"') && !escaped.contains(u'\''));
    const auto lines = escaped.count(QStringLiteral("<br/>"));
    must(escaped.count(u'<') == lines && escaped.count(u'>') == lines);
    const auto filled = PrintTemplate::filled(QStringLiteral("{{#rows}}{{name}}{{/rows}}"), values);
    must(filled && *filled == escaped + escaped);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const FuzzInput input(data, size);
    const QString text = QString::fromUtf8(input.bytes);
    switch (input.reader) {
    case 'r':
        readRegister(input.bytes);
        break;
    case 'c':
        readRecords(input.bytes);
        break;
    case 's':
        readScan(text);
        break;
    case 'x':
        readExpression(text);
        break;
    case 'l':
        if (const auto limit = Limit::parse(text))
            must(Limit::parse(limit->text()) == *limit);
        break;
    case 'd':
        readSealed(input.bytes);
        break;
    case 'y':
        readKey(text);
        break;
    case 't':
        fillTemplate(text);
        break;
    default:
        return -1;
    }
    return 0;
}
