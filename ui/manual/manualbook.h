// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/manual/manualtext.h"

#include <QHash>
#include <QImage>

#include <functional>

/// The manual as a folder to be read in any browser (index.html and its pictures, nothing from elsewhere) and as a PDF on A4, both from one text.
class ManualBook
{
public:
    using Picture = std::function<QImage(const QString &name)>;

    ManualBook(Manual manual, Picture picture);

    /// Into `folder`, which is made. FileUnwritable; FileUnreadable (args: name) for a picture that is not there.
    Result<> writeHtml(const QString &folder) const;
    /// The number of its pages.
    Result<int> writePdf(const QString &path) const;

    /// As few colours as text and lines need: a third of the size, and nothing that an eye would miss.
    static QImage slimmed(const QImage &picture);

private:
    QString index() const;
    QString body(const QHash<QString, int> &pageOfChapter) const;

    Manual m_manual;
    Picture m_picture;
};
