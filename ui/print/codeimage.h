// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTextObjectInterface>

/// Draws the only picture a printed document may hold: `<img src="code:" width="90">`, the document's own code. Every other picture is
/// empty room; nothing is loaded for it. Width in px of 96 dpi, quiet zone included.
class CodeImage : public QObject, public QTextObjectInterface
{
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

public:
    explicit CodeImage(QObject *parent) : QObject(parent) {}

    /// Empty: there is no code to draw.
    void setText(const QString &text) { m_text = text; }

    QSizeF intrinsicSize(QTextDocument *document, int position, const QTextFormat &format) override;
    void drawObject(QPainter *painter, const QRectF &place, QTextDocument *document, int position, const QTextFormat &format) override;

private:
    QString m_text;
};
