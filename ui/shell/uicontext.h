// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/people/person.h"
#include "core/standard/rules.h"
#include "core/workplace/officethread.h"

#include <QObject>

#include <memory>
#include <optional>

class Feedback;
class Interaction;
class PrintRoom;
class Theme;

/// What every page is given: borrowed from the composition (app), which outlives the window.
struct UiContext
{
    OfficeThread &office;
    Theme &theme;
    Interaction &interaction;
    Feedback &feedback;          ///< ui/shell/feedback.h: the window's own "已保存" or why not
    PrintRoom &printRoom;        ///< ui/print/printroom.h
    const Clock &clock;
    OfficeFacts facts;
    PersonId actor;              ///< who works here now
    std::shared_ptr<const Rules> rules; ///< a copy for reading on the GUI thread; replaced when rules change
    QString language;            ///< "zh", "en": for LocalText
    QStringList recentBusiness{}; ///< what was taken in here, the last one first; kept by the device
    std::optional<Person> person{}; ///< who is logged in; none: an office without people, or it is locked
    QHash<PersonId, QString> names{}; ///< of everybody who works here or did; empty while locked

    bool recoveryTried = true; ///< the paper key was typed in again and opened the office

    /// The name of who did something: a person's, or what stands there where the office had no people then.
    QString nameOf(const PersonId &id) const;
    /// Whether who is here may enter that kind. The ledger refuses it anyway: this is for what is offered.
    bool mayDo(const QString &kind) const;
    /// Whether who is here may look through the ledger.
    bool mayAudit() const;
};
