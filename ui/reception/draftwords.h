// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/drafts/formdraft.h"
#include "core/standard/rules.h"

#include <QCoreApplication>

#include <memory>

/// A half-typed form in words: whose it is, and what of it a form of another version has no place for.
class DraftWords
{
    Q_DECLARE_TR_FUNCTIONS(DraftWords)

public:
    /// The business by the standard it was typed under, else by today's, else its key.
    static QString business(const QString &type, const QString &standard, int version, const Rules &rules, const QString &language);
    static QString whose(const PersonId &actor, const QString &window);
    /// "Capacity: 8", a line for each of `values` (as FormView::typed() gives them), with the names of the draft's own standard.
    static QStringList lines(const FormDraft &draft, const QJsonObject &values, std::shared_ptr<const Rules> rules, const QString &language);
    /// What of the draft does not stand in the form that was made from it.
    static QJsonObject withoutPlace(const QJsonObject &draft, const QJsonObject &form);
};
