// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/printers.h"

#include <QPrinter>
#include <QPrinterInfo>

QStringList SystemPrinters::names() const
{
    return QPrinterInfo::availablePrinterNames();
}

QString SystemPrinters::defaultName() const
{
    const QString chosen = QPrinterInfo::defaultPrinterName();
    return chosen.isEmpty() ? names().value(0) : chosen;
}

Result<> SystemPrinters::print(const QString &name, const QString &title, int copies, const Paint &paint)
{
    const QPrinterInfo info = QPrinterInfo::printerInfo(name);
    if (name.isEmpty() || info.isNull())
        return fail(ErrorCode::PrinterMissing, QStringLiteral("no such printer"), {name});
    QPrinter printer(info, QPrinter::HighResolution);
    if (!printer.isValid())
        return fail(ErrorCode::PrinterMissing, QStringLiteral("the printer is not valid"), {name});
    printer.setDocName(title);
    printer.setCopyCount(copies);
    const Result<int> pages = paint(printer);
    if (!pages && pages.error().code == ErrorCode::FileUnwritable)
        return fail(ErrorCode::PrinterFailed, pages.error().detail, {name});
    if (!pages)
        return fail(pages);
    if (printer.printerState() == QPrinter::Error || printer.printerState() == QPrinter::Aborted)
        return fail(ErrorCode::PrinterFailed, QStringLiteral("the print system took the pages and failed"), {name});
    return {};
}
