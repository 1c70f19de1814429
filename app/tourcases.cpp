// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/touracts.h"
#include "app/tourday.h"
#include "app/tourstage.h"
#include "core/base/chinatime.h"
#include "ui/casefile/casefileview.h"
#include "ui/reception/receptionpage.h"

#include <memory>

// The scenes of the open cases: one case's file and its acts, a correction.

using namespace TourActs;

namespace {

const CaseFile *fileOf(TourStage &stage)
{
    const auto &file = stage.part<CaseFileView>()->file();
    return file ? &*file : nullptr;
}

/// The sheet's own act, after which that holds and no sheet is open.
TourMove answered(TourStage &stage, std::function<bool()> holds, const QString &picture = {})
{
    return {[&stage] { stage.sheet()->act(); }, [&stage, holds = std::move(holds)] { return !stage.sheet() && holds(); }, picture, {}};
}

bool hasPassed(TourStage &stage, int entriesBefore)
{
    return fileOf(stage) && fileOf(stage)->timeline.size() > entriesBefore;
}

} // namespace

/// The case that was taken in: opened by its number, the clock stopped with its evidence and started again, one milestone reached.
TourMoves TourDay::caseFile(TourStage &stage)
{
    const auto entries = std::make_shared<int>(0);
    const auto number = [&stage] { return stage.part<ReceptionPage>()->receipt()->accepted.number; };
    const auto open = [&stage, number] {
        stage.run(CommandId::Find);
        stage.type(number());
        stage.enter();
    };
    const auto isOpen = [&stage, number] {
        return fileOf(stage) && fileOf(stage)->record.number == number() && stage.can(CommandId::ReachNext);
    };
    return {{open, isOpen, QStringLiteral("casefile-found"), {}},
            asked(stage, CommandId::PauseResume, "evidence"),
            {[&stage] { answer(stage, "evidence", QStringLiteral("客户电话：家中无人，约下周三勘查")); },
             [&stage] { return !stage.textOf("evidence").isEmpty(); }, QStringLiteral("casefile-pause"), {}},
            answered(stage, [&stage] { return fileOf(stage) && fileOf(stage)->record.isPaused(); }, QStringLiteral("casefile-paused")),
            asked(stage, CommandId::PauseResume, "note"),
            answered(stage, [&stage] { return fileOf(stage) && !fileOf(stage)->record.isPaused(); }, QStringLiteral("casefile-resumed")),
            {[&stage, entries] {
                 *entries = int(fileOf(stage)->timeline.size());
                 stage.run(CommandId::ReachNext);
             },
             [&stage] { return isAsked(stage, "what"); }, QStringLiteral("casefile-milestone"), {}},
            answered(stage, [&stage, entries] { return hasPassed(stage, *entries); }, QStringLiteral("casefile-reached"))};
}

/// It came in earlier than was entered: which dates move is shown before it is saved.
TourMoves TourDay::correction(TourStage &stage)
{
    const auto entries = std::make_shared<int>(0);
    const auto earlier = [&stage] {
        const QDate day = ChinaTime::date(stage.clock().wallUtcMs()).addDays(-3);
        answer(stage, "value", day.toString(Qt::ISODate) + QStringLiteral(" 09:30"));
        answer(stage, "reason", QStringLiteral("纸质单先受理，后补录"));
    };
    return {{[&stage, entries] {
                 *entries = int(fileOf(stage)->timeline.size());
                 stage.run(CommandId::Correct);
             },
             [&stage] { return isAsked(stage, "what"); }, QStringLiteral("correction-what"), {}},
            {[&stage] { stage.sheet()->act(); }, [&stage] { return isAsked(stage, "value"); }, {}, {}},
            {earlier, [&stage] { return !stage.textOf("reason").isEmpty(); }, QStringLiteral("correction-value"), {}},
            {[&stage] { stage.sheet()->act(); }, [&stage] { return stage.sheet() && !isAsked(stage, "value"); }, QStringLiteral("correction-dates"), {}},
            answered(stage, [&stage, entries] { return hasPassed(stage, *entries); }, QStringLiteral("correction-done"))};
}
