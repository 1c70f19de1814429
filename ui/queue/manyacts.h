// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/caseviews.h"
#include "ui/queue/casewords.h"
#include "ui/shell/commands.h"
#include "ui/shell/interaction.h"
#include "ui/shell/uicontext.h"

#include <QObject>

#include <functional>
#include <memory>

/// Acts on several cases at once: the same milestone, a transfer, a note. Each case is an act of its own with its own id, one after the other behind
/// whatever else waits; those that the rules refuse are listed with their reasons, the others are done. Can be stopped between two cases.
class ManyActs : public QObject
{
    Q_OBJECT

public:
    /// What is done to one of them.
    using Job = std::function<Result<>(CaseDesk &desk, const Act &act, const CaseId &id)>;

    /// `over`: the widget that questions stand over.
    ManyActs(const UiContext &context, QWidget *over);

    void setCases(const QList<QueueRow> &rows);
    const QList<QueueRow> &cases() const { return m_cases; }
    static QList<CommandId> commands() { return {CommandId::ReachNext, CommandId::Transfer, CommandId::Note}; }
    /// False when it is not an act on many cases.
    bool run(CommandId id);
    bool isRunning() const { return m_running; }
    /// Ends it after the case that is being done.
    void stop() { m_stopped = true; }

Q_SIGNALS:
    void progressed(int done, int of);
    /// Over: done, refused or stopped. Everything is to be read again.
    void ended();

private:
    using Answers = QHash<QString, QString>;
    struct Refused
    {
        QString number;
        QString why;
    };
    /// A milestone, with its outcome when it has any, and the cases that can reach it now.
    struct Step
    {
        QString milestone;
        QString outcome;
        QString words;
        QList<CaseId> cases;
    };
    /// One round through the cases.
    struct Round
    {
        QList<QueueRow> cases;
        QList<Act> acts;
        Job job;
        QString what; ///< "Transferred"
        int done = 0;   ///< tried, whatever came of it
        int failed = 0; ///< of them
        QList<Refused> refused; ///< and those that could not be tried
    };

    void askTransfer();
    void askNote();
    void findSteps();
    void readSteps(qsizetype from, QList<Step> soFar);
    void addSteps(QList<Step> &steps, const QueueRow &row, const ActsNow &acts) const;
    void askStep(const QList<Step> &steps, const Answers &kept = {}, const QString &refusal = {});
    void reach(const Step &step, qint64 atMs, const QString &note);
    void begin(const QList<QueueRow> &cases, const QString &what, Job job, QList<Refused> refused = {});
    void next(const std::shared_ptr<Round> &round);
    void end(const Round &round);
    void showRefused(const QString &sentence, const QList<Refused> &refused);
    CaseWords words(const QueueRow &row) const;

    const UiContext &m_context;
    QWidget *m_over;
    UuidV7Source m_ids;
    QList<QueueRow> m_cases;
    bool m_running = false;
    bool m_stopped = false;
};
