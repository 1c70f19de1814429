// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/drafts/formdraft.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <functional>

struct UiContext;

/// Keeps the form in hand on the office's shelf while it is typed, so that a crash costs two seconds at most: soon after the last key, and never long
/// after the first change that is not kept yet. Only what differs is written, on the office's thread, and nothing is taken from what is typed. It asks
/// the page how the form stands when it saves, not at every key.
class FormKeeper : public QObject
{
    Q_OBJECT

public:
    /// When a change is written, in milliseconds.
    struct Pace
    {
        int rest = 700;    ///< after the last change
        int longest = 1500; ///< after the first one: leaves the disk half a second of the two
        int again = 5000;  ///< after a save that failed
    };
    /// The form as it stands; id, device and time are the keeper's.
    using Look = std::function<FormDraft()>;

    FormKeeper(UiContext &context, Look look, QObject *parent);

    void setPace(const Pace &pace) { m_pace = pace; }
    /// A new form stands open: as it stands now it is not worth keeping. What was kept of the one before goes.
    void begin();
    /// A form stands open that is worth keeping as it stands: brought back, filled in before.
    void keep();
    /// A form stands open that is that draft of the shelf.
    void goOn(const FormDraft &draft);
    /// The form may say something else now.
    void changed();
    /// Writes now what is not kept yet: the window closes.
    void flush();
    /// The draft of the form in hand; empty: nothing of it is on the shelf.
    DraftId draft() const { return m_onShelf ? m_kept.id : DraftId(); }
    /// An act is on its way that may take the form with it: nothing is written until release().
    void hold();
    void release();
    /// The act took the form and its draft.
    void submitted();
    /// Nobody wants the form any more: its draft goes.
    void drop();

private:
    void save();
    void onSaved(const FormDraft &saved, const Result<> &done);
    void remove();

    UiContext &m_context;
    Look m_look;
    Pace m_pace;
    FormDraft m_atFirst;     ///< not worth keeping
    FormDraft m_kept;        ///< as it lies on the shelf, or will when the save on its way is done
    bool m_open = false;
    bool m_held = false;
    bool m_onShelf = false;  ///< or on its way there
    bool m_saving = false;
    bool m_failed = false;   ///< the last save did, and it was told
    QElapsedTimer m_sinceFirst; ///< change that is not kept yet
    QTimer m_timer;
};
