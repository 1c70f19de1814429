// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/casedesk.h"
#include "ui/shell/interaction.h"

/// One act on a case as it is asked for: the question, and what its answers do at the desk.
struct CaseForm
{
    using Answers = QHash<QString, QString>;
    /// Runs on the office thread.
    using Job = std::function<Result<>(CaseDesk &desk, const Act &act)>;

    Question question;
    std::function<Result<Job>(const Answers &answers)> job; ///< refuses answers that say nothing; the person is asked again
    QString done;                                           ///< said once it is saved: "已挂起"
};
