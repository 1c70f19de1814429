// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextDocument>

/// A text document that loads nothing but files of resources/print: no local file, no address of the network, whatever its HTML says
/// (RELIABILITY.md section 3).
class SealedDocument : public QTextDocument
{
    Q_OBJECT

public:
    using QTextDocument::QTextDocument;

protected:
    QVariant loadResource(int type, const QUrl &name) override;
};
