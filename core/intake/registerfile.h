// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/intake/textcoding.h"

#include <QMap>

#include <array>
#include <memory>
#include <optional>

class QIODevice;

/// What a column of an office's register 登记簿 can hold.
enum class RegisterColumn {
    Number,         ///< 序号
    AcceptedAt,     ///< 受理时间
    Type,           ///< 业务类型
    Class,          ///< 客户类别
    Account,        ///< 户号
    Name,           ///< 户名
    IdKind,         ///< 证件类型
    IdNumber,       ///< 证件号码
    Phone,          ///< 联系电话
    Address,        ///< 用电地址
    Capacity,       ///< 申请容量(kW)
    Channel,        ///< 渠道
    Clerk,          ///< 受理人
    ContactedAt,    ///< 首次联系时间
    PlanRepliedAt,  ///< 方案答复时间
    InspectedAt,    ///< 验收合格时间
    FormalitiesAt,  ///< 手续办结时间
    ConnectedAt,    ///< 送电时间
    AnsweredAt,     ///< 答复或办结时间
    FollowedUpAt,   ///< 回访时间
    FollowUpAnswer, ///< 回访结果
    Note,           ///< 备注
    ExternalNo,     ///< 营销系统申请编号
};
inline constexpr int registerColumnCount = static_cast<int>(RegisterColumn::ExternalNo) + 1;

/// The column's heading as offices write it, for lists of bad rows.
QString headingOf(RegisterColumn column);

/// Why a row cannot go in.
enum class RowFault {
    NotText,     ///< bytes that are no text, a lone surrogate or U+0000
    TooLong,     ///< a cell over 4,000 characters or a row over 64 KiB
    TooFewCells, ///< half a row
    TooManyCells,
    QuoteBroken,
    Empty,    ///< a cell that must be filled is not
    NotATime, ///< no such date and time: 31 February
    NotANumber,
    InFuture,
    BeforeAcceptance,
    UnknownWord,   ///< a type, class, channel or answer that the standard does not know
    NotOfThisType, ///< a milestone that this business type and class does not have
    Contradicts,   ///< another column gives another time for the same milestone
    Twice,         ///< the file has the same row already: at line `value`
    Refused,       ///< the desk refused it: see `error`
};

/// One row that does not go in, and where to look.
struct BadRow
{
    qint64 line = 0;
    QString column; ///< heading; empty when it is the row as a whole
    RowFault fault = RowFault::Refused;
    QString value; ///< what stood there, shortened; empty for personal columns
    std::optional<Error> error;

    bool operator==(const BadRow &) const = default;
};

/// One row as text: control characters and outer spaces removed.
struct RegisterRow
{
    qint64 line = 0;
    std::array<QString, registerColumnCount> cells;

    const QString &at(RegisterColumn column) const { return cells[static_cast<size_t>(column)]; }
    bool operator==(const RegisterRow &) const = default;
};

/// Reads an office's spreadsheet export row by row, CSV or tab-separated, UTF-8 or GB 18030 recognised by its first
/// line. Columns are found by their headings, in any order. Memory does not grow with the file.
class RegisterFile
{
public:
    /// FileUnreadable, FileEmpty (no heading), FileNotText, ColumnMissing (args: file, column).
    static Result<std::unique_ptr<RegisterFile>> open(const QString &path);
    /// The same over a device already open; `name` stands in errors.
    static Result<std::unique_ptr<RegisterFile>> read(std::unique_ptr<QIODevice> device, const QString &name);
    ~RegisterFile();

    TextCoding coding() const;
    char separator() const;
    /// Headings nobody knows, and those that come a second time: not read.
    QStringList unknownColumns() const;

    /// One row or the reason why it is none.
    struct Line
    {
        RegisterRow row;
        std::optional<BadRow> bad;
    };
    /// The next row that is not blank; none at the end. FileNotText when the file turns out to be nonsense: its first
    /// 1,000 rows all bad.
    Result<std::optional<Line>> next();

private:
    struct Private;
    explicit RegisterFile(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};
