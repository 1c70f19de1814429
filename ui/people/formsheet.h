// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/workplace/workplace.h"
#include "ui/shell/sheet.h"

class LineForm;
class QLabel;
struct UiContext;

/// A form over the page whose act the office answers: refused, it stays open with what was typed, and says why beside the field that it is about.
class FormSheet : public Sheet
{
    Q_OBJECT

public:
    FormSheet(const UiContext &context, QWidget *window, const QString &title, const QString &explanation, const QString &act);

    using Job = std::function<Result<>(Workplace &, const Act &)>;
    /// What the act is, from what was typed; an empty one when something is missing, said already.
    using Prepare = std::function<Job(LineForm &)>;
    /// Says a refusal beside its field; false: it belongs to none.
    using Refuse = std::function<bool(LineForm &, const Error &)>;

    LineForm &form() { return *m_form; }
    void setPrepare(Prepare prepare) { m_prepare = std::move(prepare); }
    void setRefuse(Refuse refuse) { m_refuse = std::move(refuse); }
    /// Whether something stands in that field; else it is said there.
    static bool isFilled(LineForm &form, const QString &name);

Q_SIGNALS:
    void done();

private:
    void submit();
    void onAnswer(const Result<> &answer);

    const UiContext &m_context;
    UuidV7Source m_ids;
    LineForm *m_form;
    QLabel *m_problem;
    Prepare m_prepare;
    Refuse m_refuse;
    bool m_busy = false;
};
