// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QTemporaryDir>

#include <functional>
#include <memory>
#include <optional>

class Connection;

/// Runs before a store of an older schema is brought up to date; when it fails, so does the opening, and the store stays as it is.
using BeforeMigration = std::function<Result<>(Connection &)>;

/// A store that has passed every check of its opening.
struct OpenedStore
{
    std::unique_ptr<QTemporaryDir> privateFolder; ///< holds the copy of a store whose place we may not write to
    std::unique_ptr<Connection> connection;
    std::optional<Error> restriction; ///< why it may only be read
};

/// RELIABILITY.md section 2, in its order: lock, pragmas read back, identity before anything is written, checks,
/// migrations.
namespace StoreOpening {

inline constexpr int applicationId = 0x59534731; // "YSG1"

/// Makes an empty store with the whole schema under another name and moves it to `path`, so that there is never half a
/// one.
Result<> create(const QString &path);
Result<OpenedStore> open(const QString &path, bool readOnly, const BeforeMigration &before = {});

} // namespace StoreOpening
