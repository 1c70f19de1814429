// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QVariantMap>

/// The template language of resources/print: `{{name}}` puts a value in, escaped; `{{#list}}…{{/list}}` repeats for each map of a list, whose
/// names hide the outer ones; `{{?name}}…{{/name}}` stays when the value is there and not empty, false or 0 items. Values are never read as
/// template or HTML.
namespace PrintTemplate {

/// FieldMissing (args: name) for a value or list that is not given; Internal for a block that is not closed.
Result<QString> filled(const QString &text, const QVariantMap &values);
/// As text in HTML: nothing in it is a tag, an attribute's end or one of the marks QTextDocument keeps for itself; line ends become <br>.
QString escaped(const QString &text);

} // namespace PrintTemplate
