// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/sealeddocument.h"

#include "ui/print/codeimage.h"

#include <QAbstractTextDocumentLayout>
#include <QFile>
#include <QImage>
#include <QUrl>

SealedDocument::SealedDocument(QObject *parent) : QTextDocument(parent), m_code(new CodeImage(this))
{
    documentLayout()->registerHandler(QTextFormat::ImageObject, m_code);
}

void SealedDocument::setCode(const QString &text)
{
    m_code->setText(text);
}

QVariant SealedDocument::loadResource(int type, const QUrl &name)
{
    const QString path = name.scheme() == QStringLiteral("qrc") ? u':' + name.path() : name.toString();
    QFile file(path);
    if (path.startsWith(QStringLiteral(":/print/")) && !path.contains(QStringLiteral("..")) && file.open(QIODevice::ReadOnly))
        return file.readAll();
    if (type != ImageResource)
        return QByteArray();
    // Never nothing for an image: Qt would then open the name as a local file by itself.
    QImage blank(1, 1, QImage::Format_ARGB32_Premultiplied);
    blank.fill(Qt::transparent);
    return blank;
}
