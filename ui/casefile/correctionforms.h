// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/casedesk.h"
#include "core/cases/caseviews.h"
#include "ui/casefile/caseform.h"
#include "ui/queue/casewords.h"

#include <QCoreApplication>

/// The correction of a case in two questions: what is wrong, and what is right. A personal value is not shown in clear to be changed: it is
/// typed anew, its masked form standing beside it.
class CorrectionForms
{
    Q_DECLARE_TR_FUNCTIONS(CorrectionForms)

public:
    /// Borrows both while a question is made.
    CorrectionForms(const CaseFile &file, const CaseWords &words);

    /// Answer "what": accepted, class, m:<milestone> or f:<field>.
    Question what() const;
    Question value(const QString &what) const;
    /// The correction that the answers to value() ask for; FieldRefused, DateNotValid, ReasonMissing.
    Result<Correction> correction(const QString &what, const CaseForm::Answers &answers) const;

private:
    const Field *fieldOf(const QString &what) const;
    QString nowWords(const QString &what) const;
    Question::Part fieldPart(const Field &field) const;
    Question::Part groupPart(const Field &field) const;
    QList<Question::Part> optionParts(const Field &field) const;
    Result<QJsonValue> groupValue(const Field &field, const QString &typed) const;
    Result<QJsonValue> fieldValue(const Field &field, const CaseForm::Answers &answers) const;

    const CaseFile &m_file;
    const CaseWords &m_words;
};
