// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextDocument>

class CodeImage;

/// A text document that loads nothing but files of resources/print: no local file, no address of the network, whatever its HTML says
/// (RELIABILITY.md section 3). The one picture it draws is its own code.
class SealedDocument : public QTextDocument
{
    Q_OBJECT

public:
    explicit SealedDocument(QObject *parent = nullptr);

    /// What `<img src="code:">` says; empty: nothing is drawn there.
    void setCode(const QString &text);

protected:
    QVariant loadResource(int type, const QUrl &name) override;

private:
    CodeImage *m_code;
};
