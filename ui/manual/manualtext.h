// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QList>
#include <QSet>
#include <QStringList>

/// One chapter, filled in.
struct ManualChapter
{
    QString id;    ///< "03-accept": the file's name, and its place in the HTML
    QString title;
    QString html;  ///< begins with its heading

    bool operator==(const ManualChapter &) const = default;
};

/// The manual in one language.
struct Manual
{
    QString language; ///< zh, en
    QString title;
    QList<ManualChapter> chapters;
    QStringList pictures; ///< in the order in which they come, each once
};

/// The manual's source is HTML in resources/manual with four placeholders: `{{picture NAME: words below it}}`, a picture that the tour takes;
/// `{{key English words}}` and `{{act English words}}`, the key of that row of the command table, alone or with its words; `{{keys}}`, the whole
/// table. So the manual cannot name what there is not.
namespace ManualText {

/// The languages there are.
QStringList languages();
/// Words of commands come in the program's language, which is to be this one. TemplateBroken (args: chapter, placeholder) for a placeholder that means
/// nothing, FileUnreadable for a language that there is not.
Result<Manual> read(const QString &language, const QSet<QString> &pictures);
/// One chapter of it; names of its pictures are added to `used`.
Result<ManualChapter> chapter(const QString &id, const QString &source, const QSet<QString> &pictures, QStringList &used);

} // namespace ManualText
