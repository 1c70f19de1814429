// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/commandrights.h"

#include <algorithm>

namespace {

struct Row
{
    CommandId id;
    const char *kind;
};

constexpr Row rows[] = {
    {CommandId::NewReception, "visit-begun"},
    {CommandId::EndVisit, "visit-ended"},
    {CommandId::Priority, "visit-priority-set"},
    {CommandId::Accept, "case-accepted"},
    {CommandId::AcceptWithGaps, "case-accepted"},
    {CommandId::Tell, "application-told"},
    {CommandId::ReachNext, "milestone-reached"},
    {CommandId::PauseResume, "case-paused"},
    {CommandId::Transfer, "case-transferred"},
    {CommandId::Correct, "case-corrected"},
    {CommandId::Note, "case-noted"},
    {CommandId::ReceiveMaterials, "materials-received"},
    {CommandId::ExternalNumber, "external-number-set"},
    {CommandId::Withdraw, "case-withdrawn"},
    {CommandId::VoidMistaken, "case-voided"},
    {CommandId::Archive, "case-archived"},
    {CommandId::Reopen, "case-reopened"},
    {CommandId::FollowUp, "follow-up-recorded"},
    {CommandId::SetClock, "clock-stated"},
};

} // namespace

QString CommandRights::kindOf(CommandId id)
{
    const auto found = std::find_if(std::begin(rows), std::end(rows), [id](const Row &row) { return row.id == id; });
    return found == std::end(rows) ? QString() : QString::fromLatin1(found->kind);
}
