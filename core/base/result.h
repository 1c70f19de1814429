// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

#include "core/base/errorcode.h"

/// What went wrong: a code for the program (ui turns it into a sentence, filled with `args`), a detail for the log.
/// `detail` is English and holds no personal data.
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    QString detail;
    QStringList args;

    bool operator==(const Error &) const = default;
};

/// A value or the reason why there is none. No exceptions of our own anywhere.
template <class T = void>
using Result = tl::expected<T, Error>;

/// `return fail(ErrorCode::NoSuchCase, …);` in any function that returns a Result.
inline tl::unexpected<Error> fail(ErrorCode code, QString detail = {}, QStringList args = {})
{
    return tl::unexpected<Error>(Error{code, std::move(detail), std::move(args)});
}

/// Passes a failed Result's reason on from a function with another value type.
template <class T>
tl::unexpected<Error> fail(const Result<T> &failed)
{
    return tl::unexpected<Error>(failed.error());
}
