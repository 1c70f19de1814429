// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/printers.h"

#include <QBuffer>
#include <QPdfWriter>

/// Printers of a test: what is printed lies in `printed` as PDF; one may be taken away, or fail after so many pages.
class FakePrinters : public Printers
{
public:
    struct Sheet
    {
        QString printer;
        QString title;
        int copies = 1;
        QByteArray pdf;
        QSizeF millimetres;
    };
    /// What the test and the print room both see.
    struct Hall
    {
        QStringList names;
        QList<Sheet> printed;
        int failsAfterPages = -1; ///< never
    };

    explicit FakePrinters(Hall &hall) : m_hall(hall) {}

    QStringList names() const override { return m_hall.names; }
    QString defaultName() const override { return m_hall.names.value(0); }
    Result<> print(const QString &name, const QString &title, int copies, const Paint &paint) override
    {
        if (!m_hall.names.contains(name))
            return fail(ErrorCode::PrinterMissing, {}, {name});
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        Tearing writer(&buffer, m_hall.failsAfterPages);
        const Result<int> pages = paint(writer);
        if (!pages)
            return fail(pages.error().code == ErrorCode::FileUnwritable ? ErrorCode::PrinterFailed : pages.error().code, {}, {name});
        if (m_hall.failsAfterPages >= 0 && *pages >= m_hall.failsAfterPages)
            return fail(ErrorCode::PrinterFailed, {}, {name});
        m_hall.printed << Sheet{name, title, copies, buffer.data(), writer.pageLayout().fullRect(QPageLayout::Millimeter).size()};
        return {};
    }

private:
    /// A printer whose cable is pulled: no page after the last.
    class Tearing : public QPdfWriter
    {
    public:
        Tearing(QIODevice *device, int pages) : QPdfWriter(device), m_left(pages) { setResolution(203); }
        bool newPage() override { return m_left < 0 || --m_left > 0 ? QPdfWriter::newPage() : false; }

    private:
        int m_left;
    };

    Hall &m_hall;
};
