// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/people/peoplebook.h"

class Vault;

/// What the ledger itself says of a person, read from entries that carry the office's tag. The book says it at once, but whoever has the file can write into
/// the book; nobody without a key can write such an entry.
namespace LedgerStanding {

/// Nothing: nobody heard of that person. LedgerBroken (args: position) when one of the entries is not this office's. The vault is open.
Result<std::optional<PeopleBook::Standing>> of(const Store &store, const Vault &vault, const OfficeId &office, const PersonId &person);

} // namespace LedgerStanding
