// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/intake/registerimport.h"
#include "tests/support/officefixture.h"

/// An office that takes registers in, on Saturday 2026-10-17 08:00 unless told otherwise.
class ImportedOffice
{
public:
    explicit ImportedOffice(const QString &now = QStringLiteral("2026-10-17 08:00"));

    /// The text of a register, or a file of tests/data.
    Result<ImportReport> take(const QByteArray &text, bool dryRun = false, int rowsPerTransaction = 500);
    Result<ImportReport> takeSample(bool gb18030 = false, bool dryRun = false);
    static QByteArray sample(bool gb18030 = false);
    /// A register of these rows under the usual headings.
    static QByteArray registerOf(const QList<QByteArray> &rows);

    /// Every case of the store in the order of its entry, opened.
    QList<CaseFile> files();
    /// The case accepted then; the test fails when there is none.
    CaseFile fileAt(const char *acceptedAt, const char *type);
    /// "plan-reply 2026-09-23 late": one line per commitment of a case.
    QStringList promises(const CaseFile &file) const;
    /// How many commitments of that type and key are met, late, overdue, running: "6 1 0 2".
    QString tally(const QString &type, const QString &commitment);

    OfficeFixture office;
};
