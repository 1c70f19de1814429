// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/standard/formrules.h"
#include "ui/widgets/formview.h"

#include <QCoreApplication>

/// The sentences of FormProblem, in the current language: what is wrong and what to do.
class FormProblemText
{
    Q_DECLARE_TR_FUNCTIONS(FormProblemText)

public:
    /// `language` chooses the standard's own message of a Check.
    static QString of(const FormProblem &problem, const QString &language);
    /// All that the rules say of a form, each at the place where it was typed. `form` is what filled() made of `typed`.
    static QList<FormMessage> messages(const BusinessType &type, const QJsonObject &typed, const FilledForm &form, const QString &language);
};
