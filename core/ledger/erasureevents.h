// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Kinds of entries about erased personal data. Stored for good.
///
/// data-erased   one for each subject (case, application, visit) whose key is gone. plain: reason (term-over, own-request,
///               entered-wrongly, other), of (the case that was asked for), subjects (how many in this act),
///               backupsUntil (yyyymmdd: from then on no backup holds the key). No sealed part: it would make a key anew.
namespace ErasureEvents {

inline constexpr const char *erased = "data-erased";

} // namespace ErasureEvents
