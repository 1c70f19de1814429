// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QHash>
#include <QMap>
#include <QObject>
#include <QVariant>

#include <memory>

class QTextDocument;
class QWidget;

/// One printout: a template of resources/print and what fills it. Values are escaped when they are put in; lists repeat a block.
struct Printout
{
    enum class Paper { A4, A5, Roll80 };

    QString templateName;      ///< "receipt": resources/print/receipt.html
    QString title;             ///< for preview, PDF and the print event
    Paper paper = Paper::A4;
    QVariantMap values;        ///< text by name; a QVariantList of QVariantMap fills {{#name}} … {{/name}}
};

/// Fills templates, previews, prints and saves as PDF. Documents load no resource but ours. Works without a printer (PDF, 补打 later).
class PrintRoom : public QObject
{
    Q_OBJECT

public:
    explicit PrintRoom(QObject *parent = nullptr);
    ~PrintRoom() override;

    /// The filled HTML. FieldMissing when the template asks for a value that is not given (a template with a hole).
    static Result<QString> html(const Printout &printout);
    std::unique_ptr<QTextDocument> document(const Printout &printout) const;
    /// FileUnwritable when it cannot be written. The number of pages.
    Result<int> savePdf(const Printout &printout, const QString &path);
    /// To the printer remembered for the template, or the default one; PrinterMissing when there is none.
    Result<> print(const Printout &printout);
    void preview(const Printout &printout, QWidget *over);
};
