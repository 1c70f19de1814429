// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/formproblemtext.h"

QString FormProblemText::of(const FormProblem &problem, const QString &language)
{
    using Kind = FormProblem::Kind;
    const QString first = problem.args.value(0);
    switch (problem.kind) {
    case Kind::Check: return problem.message.in(language);
    case Kind::Missing: return tr("Fill this in.");
    case Kind::UnknownField: return tr("This form has no such field.");
    case Kind::NotText: return tr("It holds characters that cannot be kept. Type it anew.");
    case Kind::TooLong: return tr("Too long: at most %n character(s).", nullptr, first.toInt());
    case Kind::NotANumber: return tr("A number is expected here, such as 8 or 12.5.");
    case Kind::BelowMinimum: return tr("At least %1 %2.").arg(first, problem.args.value(1)).simplified();
    case Kind::AboveMaximum: return tr("At most %1 %2.").arg(first, problem.args.value(1)).simplified();
    case Kind::NotADate: return tr("A date is expected here, such as 2026-11-23.");
    case Kind::NotATime: return tr("A time is expected here, such as 09:30.");
    case Kind::NotAnOption: return tr("Choose one of those offered.");
    case Kind::NotYesNo: return tr("Choose yes or no.");
    case Kind::TooFewEntries: return tr("At least %n entry(s).", nullptr, first.toInt());
    case Kind::TooManyEntries: return tr("At most %n entry(s).", nullptr, first.toInt());
    case Kind::PatternMismatch: return tr("Not written as such a number is. Check it.");
    case Kind::ShapeDoubtful: return tr("An unusual number of digits: check it with the customer.");
    case Kind::BirthdayDoubtful: return tr("The date of birth in it does not exist: check it with the customer.");
    case Kind::CheckDigitDoubtful: return tr("The check digit does not fit: check it with the customer.");
    }
    return {};
}

QList<FormMessage> FormProblemText::messages(const BusinessType &type, const QJsonObject &typed, const FilledForm &form, const QString &language)
{
    using Kind = FormProblem::Kind;
    QList<FormMessage> list;
    const QList<FormProblem> problems = FormRules::validate(type, form.values, form.facts);
    for (const FormProblem &problem : problems) {
        const bool missing = problem.kind == Kind::Missing || problem.kind == Kind::TooFewEntries;
        list << FormMessage{FormRules::typedPlace(type, typed, problem.field), of(problem, language), problem.blocks, missing,
                            problem.kind == Kind::Check};
    }
    return list;
}
