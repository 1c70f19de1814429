// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/printlog.h"
#include "ui/print/printroom.h"

#include <QCoreApplication>

/// Papers as keys (settings, ledger, templates) and as words.
class PaperText
{
    Q_DECLARE_TR_FUNCTIONS(PaperText)

public:
    /// a4, a4-landscape, a5, 80mm
    static QString key(Printout::Paper paper);
    /// Nothing for a key that no paper has.
    static std::optional<Printout::Paper> paper(const QString &key);
    static QString words(Printout::Paper paper);
    /// What a document of that key is called: "受理回执"; keys that this version does not know stay as they are.
    static QString document(const QString &key);
    /// What became of a document: "✓ 已打印 · A5", "▲ 未打出：没有打印机".
    static QString outcome(const PrintEntry &entry);
};
