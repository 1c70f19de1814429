// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/ledger.h"
#include "core/workplace/workplace.h"

class Store;

/// Which office a store belongs to and which device writes it: the one row that is neither ledger nor book.
struct DeviceIdentity
{
    LedgerIdentity ledger;
    int deviceNumber = 1;
    QString window;

    static Result<DeviceIdentity> read(Store &store);
    Result<> write(Store &store) const;
};

namespace OfficeSetUp {

/// The first act of a store: office, its standard and the calendars the program brings come into force. FieldMissing, NoSuchStandard.
Result<> bringIntoForce(Ledger &ledger, const Act &act, const OfficeSetup &setup);
/// Name, code and device number are fit for numbers and paper: FieldRefused or FieldMissing names the part.
Result<> check(const OfficeSetup &setup);

} // namespace OfficeSetUp
