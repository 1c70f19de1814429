// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/pagination.h"

#include <QBuffer>
#include <QPdfWriter>
#include <QTextDocument>

/// A long text with pictures on A4: laid out, cut into pages, painted as PDF with running head and page numbers.
class ManualPages
{
public:
    static constexpr int pictureWidth = 560; ///< of the 96ths of an inch in which a paper's HTML is measured

    ManualPages(const QString &title, const QString &styleSheet);

    void addPicture(const QString &name, const QImage &picture);
    void layOut(const QString &html);
    int count() const { return static_cast<int>(m_pages.size()); }
    /// The page, from 1, on which that anchor lies; 1 when there is none.
    int pageOf(const QString &anchor) const;
    /// The whole file.
    QByteArray paint();

private:
    void paintPage(QPainter &painter, int number) const;

    QString m_title;
    QBuffer m_buffer;
    QPdfWriter m_writer;
    QTextDocument m_document;
    QList<PageSlice> m_pages;
    qreal m_head = 0;
    qreal m_foot = 0;
};
