// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/registerfile.h"

#include "core/base/textrules.h"
#include "core/intake/csvrecords.h"

#include <QFile>

namespace {

constexpr int longestCell = 4000;
constexpr qint64 rowsBeforeGivingUp = 1000;

struct Heading
{
    RegisterColumn column;
    QStringList names; ///< the first is the usual one
    bool required = false;
};

const QList<Heading> &headings()
{
    using C = RegisterColumn;
    static const QList<Heading> all = {
        {C::Number, {QStringLiteral("序号"), QStringLiteral("编号")}, true},
        {C::AcceptedAt, {QStringLiteral("受理时间"), QStringLiteral("受理日期")}, true},
        {C::Type, {QStringLiteral("业务类型"), QStringLiteral("业务类别")}, true},
        {C::Class, {QStringLiteral("客户类别"), QStringLiteral("用户类别")}, true},
        {C::Account, {QStringLiteral("户号"), QStringLiteral("用户编号"), QStringLiteral("客户编号")}},
        {C::Name, {QStringLiteral("户名"), QStringLiteral("客户名称"), QStringLiteral("用户名称")}},
        {C::IdKind, {QStringLiteral("证件类型")}},
        {C::IdNumber, {QStringLiteral("证件号码"), QStringLiteral("证件编号")}},
        {C::Phone, {QStringLiteral("联系电话"), QStringLiteral("电话"), QStringLiteral("手机")}},
        {C::Address, {QStringLiteral("用电地址"), QStringLiteral("地址")}},
        {C::Capacity, {QStringLiteral("申请容量(kW)"), QStringLiteral("申请容量"), QStringLiteral("容量")}},
        {C::Channel, {QStringLiteral("渠道"), QStringLiteral("受理渠道")}},
        {C::Clerk, {QStringLiteral("受理人"), QStringLiteral("首次受理人"), QStringLiteral("首问责任人")}},
        {C::ContactedAt, {QStringLiteral("首次联系时间")}},
        {C::PlanRepliedAt, {QStringLiteral("方案答复时间")}},
        {C::InspectedAt, {QStringLiteral("验收合格时间"), QStringLiteral("竣工检验时间")}},
        {C::FormalitiesAt, {QStringLiteral("手续办结时间")}},
        {C::ConnectedAt, {QStringLiteral("送电时间"), QStringLiteral("装表接电时间")}},
        {C::AnsweredAt, {QStringLiteral("答复或办结时间"), QStringLiteral("办结时间"), QStringLiteral("答复时间")}},
        {C::FollowedUpAt, {QStringLiteral("回访时间")}},
        {C::FollowUpAnswer, {QStringLiteral("回访结果")}},
        {C::Note, {QStringLiteral("备注")}},
        {C::ExternalNo, {QStringLiteral("营销系统申请编号"), QStringLiteral("申请编号"), QStringLiteral("工单编号")}},
    };
    return all;
}

/// Headings compare without spaces, case and width: 申请容量（KW） is 申请容量(kW).
std::optional<RegisterColumn> columnNamed(const QString &heading)
{
    const QString wanted = TextRules::code(heading);
    for (const Heading &known : headings()) {
        for (const QString &name : known.names) {
            if (TextRules::code(name) == wanted)
                return known.column;
        }
    }
    return std::nullopt;
}

RowFault faultOf(CsvRecord::Fault fault)
{
    return fault == CsvRecord::Fault::TooLong ? RowFault::TooLong : RowFault::QuoteBroken;
}

} // namespace

QString headingOf(RegisterColumn column)
{
    return headings().at(static_cast<int>(column)).names.constFirst();
}

struct RegisterFile::Private
{
    Private(std::unique_ptr<QIODevice> from, const QString &file)
        : device(std::move(from)), name(file), records(*device, file), decoder(TextCoding::Utf8)
    {
    }

    Result<> readHeader();
    Result<> placeColumns(const QList<QByteArray> &cells);
    std::optional<BadRow> decodeRow(const CsvRecord &record, RegisterRow &row) const;
    std::optional<BadRow> decodeCell(const QByteArray &bytes, qsizetype cell, RegisterRow &row) const;

    std::unique_ptr<QIODevice> device;
    QString name;
    CsvRecords records;
    TextDecoder decoder;
    char separator = ',';
    QStringList titles;                           ///< of every cell, as written
    QList<std::optional<RegisterColumn>> columns; ///< of every cell
    QStringList unknown;
    qint64 rows = 0;
    qint64 badRows = 0;
};

Result<> RegisterFile::Private::readHeader()
{
    const QByteArray start = device->peek(3);
    if (start == QByteArrayLiteral("\xef\xbb\xbf"))
        device->skip(3);
    CsvRecord record;
    const Result<bool> any = records.next(record);
    if (!any)
        return fail(any);
    if (!*any)
        return fail(ErrorCode::FileEmpty, {}, {name});
    if (record.cells.size() == 1 && record.cells.constFirst().contains('\t')) {
        separator = '\t';
        records.setSeparator(separator);
        records.takeBack();
        const Result<bool> again = records.next(record);
        if (!again)
            return fail(again);
    }
    if (record.fault != CsvRecord::Fault::None)
        return fail(ErrorCode::FileNotText, QStringLiteral("no readable heading"), {name});
    decoder = TextDecoder(TextDecoder::recognise(record.cells.join(',')));
    return placeColumns(record.cells);
}

Result<> RegisterFile::Private::placeColumns(const QList<QByteArray> &cells)
{
    for (const QByteArray &cell : cells) {
        const std::optional<QString> title = decoder.decode(cell);
        if (!title)
            return fail(ErrorCode::FileNotText, QStringLiteral("the heading is neither UTF-8 nor GB 18030"), {name});
        const std::optional<RegisterColumn> column = columnNamed(*title);
        const bool read = column && !columns.contains(column);
        titles << TextRules::line(*title).left(40);
        columns << (read ? column : std::nullopt);
        if (!read && !titles.constLast().isEmpty())
            unknown << titles.constLast();
    }
    for (const Heading &heading : headings()) {
        if (heading.required && !columns.contains(heading.column))
            return fail(ErrorCode::ColumnMissing, {}, {name, heading.names.constFirst()});
    }
    return {};
}

std::optional<BadRow> RegisterFile::Private::decodeCell(const QByteArray &bytes, qsizetype cell, RegisterRow &row) const
{
    const std::optional<QString> text = decoder.decode(bytes);
    const QString title = cell < titles.size() ? titles.at(cell) : QString();
    if (!text)
        return BadRow{row.line, title, RowFault::NotText, {}, {}};
    const QString clean = TextRules::line(*text);
    if (!TextRules::check(clean, title, longestCell))
        return BadRow{row.line, title, RowFault::TooLong, {}, {}};
    if (cell >= columns.size())
        return clean.isEmpty() ? std::nullopt : std::optional(BadRow{row.line, {}, RowFault::TooManyCells, {}, {}});
    if (columns.at(cell))
        row.cells[static_cast<size_t>(*columns.at(cell))] = clean;
    return std::nullopt;
}

std::optional<BadRow> RegisterFile::Private::decodeRow(const CsvRecord &record, RegisterRow &row) const
{
    row = RegisterRow();
    row.line = record.line;
    if (record.fault != CsvRecord::Fault::None)
        return BadRow{record.line, {}, faultOf(record.fault), {}, {}};
    for (qsizetype cell = 0; cell < record.cells.size(); ++cell) {
        if (const std::optional<BadRow> bad = decodeCell(record.cells.at(cell), cell, row))
            return bad;
    }
    if (record.cells.size() < columns.size())
        return BadRow{record.line, titles.at(record.cells.size()), RowFault::TooFewCells, {}, {}};
    return std::nullopt;
}

RegisterFile::RegisterFile(std::unique_ptr<Private> made) : d(std::move(made)) {}
RegisterFile::~RegisterFile() = default;

Result<std::unique_ptr<RegisterFile>> RegisterFile::open(const QString &path)
{
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, file->errorString(), {path});
    return read(std::move(file), path);
}

Result<std::unique_ptr<RegisterFile>> RegisterFile::read(std::unique_ptr<QIODevice> device, const QString &name)
{
    auto made = std::make_unique<Private>(std::move(device), name);
    if (const Result<> header = made->readHeader(); !header)
        return fail(header);
    return std::unique_ptr<RegisterFile>(new RegisterFile(std::move(made)));
}

TextCoding RegisterFile::coding() const
{
    return d->decoder.coding();
}

char RegisterFile::separator() const
{
    return d->separator;
}

QStringList RegisterFile::unknownColumns() const
{
    return d->unknown;
}

Result<std::optional<RegisterFile::Line>> RegisterFile::next()
{
    for (;;) {
        CsvRecord record;
        const Result<bool> any = d->records.next(record);
        if (!any)
            return fail(any);
        if (!*any)
            return std::nullopt;
        const bool blank = std::all_of(record.cells.cbegin(), record.cells.cend(),
                                       [](const QByteArray &cell) { return cell.trimmed().isEmpty(); });
        if (blank && record.fault == CsvRecord::Fault::None)
            continue;
        Line line;
        line.bad = d->decodeRow(record, line.row);
        if (line.bad && !record.oneLine && record.fault == CsvRecord::Fault::None)
            d->records.resumeAfterFirstLine();
        ++d->rows;
        d->badRows += line.bad ? 1 : 0;
        if (d->badRows == d->rows && d->rows >= rowsBeforeGivingUp)
            return fail(ErrorCode::FileNotText, QStringLiteral("the first 1,000 rows are no rows"), {d->name});
        return line;
    }
}
