// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QStringList>

#include <functional>

class QPagedPaintDevice;

/// The printers of this PC. Behind an interface, so that a test can take one away in the middle of a page.
class Printers
{
public:
    /// Paints all pages on a device; the number of pages.
    using Paint = std::function<Result<int>(QPagedPaintDevice &)>;

    virtual ~Printers() = default;
    virtual QStringList names() const = 0;
    /// Empty when there is none.
    virtual QString defaultName() const = 0;
    /// PrinterMissing when it is not there, PrinterFailed (args: name) when it did not take everything; what `paint` refuses goes back as it is.
    virtual Result<> print(const QString &name, const QString &title, int copies, const Paint &paint) = 0;
};

/// Those that the system knows (CUPS, Windows).
class SystemPrinters : public Printers
{
public:
    QStringList names() const override;
    QString defaultName() const override;
    Result<> print(const QString &name, const QString &title, int copies, const Paint &paint) override;
};
