// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customers/erasuredesk.h"
#include "ui/shell/uicontext.h"

#include <QHash>
#include <QObject>

#include <optional>

/// Erasing the personal data of a case's customer: says what goes and until when backups hold it, asks why and for the number of the case
/// typed by hand, does it. There is no way back, so this is the one act that wants to be confirmed.
class ErasureTalk : public QObject
{
    Q_OBJECT

public:
    /// `over`: the widget that questions stand over.
    ErasureTalk(const UiContext &context, QWidget *over);

    void begin(const CaseId &id, const QString &number);

Q_SIGNALS:
    void done(); ///< erased: everything is to be read again

private:
    using Answers = QHash<QString, QString>;

    void ask(const ErasurePlan &plan, const Answers &kept, const QString &refusal);
    void answered(const ErasurePlan &plan, const Answers &answers);
    QString whatGoes(const ErasurePlan &plan) const;
    void erase(const ErasurePlan &plan, const Answers &answers);

    const UiContext &m_context;
    QWidget *m_over;
    UuidV7Source m_ids;
    CaseId m_case;
    QString m_number;
    std::optional<Act> m_act;
};
