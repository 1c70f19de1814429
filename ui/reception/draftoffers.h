// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/drafts/formdraft.h"
#include "core/reception/application.h"

#include <QObject>

#include <functional>
#include <optional>

class DraftList;
class QVBoxLayout;
class QWidget;
struct UiContext;

/// A draft that was taken up, with its application as it stands now.
struct TakenDraft
{
    FormDraft draft;
    std::optional<Application> application; ///< none: it goes on with none, or with one that is not open any more
};

/// Forms of the office that were left half typed, offered on the start page and nowhere else. One that was taken up, or thrown away, is not offered
/// again; what was thrown away last can be taken back. The list is made when there is something to offer.
class DraftOffers : public QObject
{
    Q_OBJECT

public:
    /// `place`: where the list stands, first of all, and by Tab behind `after`. `inHand`: the draft that is being typed here.
    DraftOffers(UiContext &context, QVBoxLayout *place, QWidget *after, std::function<DraftId()> inHand);

    /// Reads the shelf anew; the first time what nobody came back to for a month is taken away.
    void read();
    /// Not while something is searched for.
    void setShown(bool shown);
    bool mayTakeBack() const { return m_thrown.has_value(); }
    /// What was thrown away last lies there again.
    void takeBack();
    /// Goes on with that one: takenUp() follows, or why not.
    void take(const DraftId &id);
    void forgetThrown() { m_thrown.reset(); }

Q_SIGNALS:
    void takenUp(const TakenDraft &taken);
    /// Something can be taken back now, or no more.
    void thrownChanged();

private:
    void onRead(const QList<DraftRow> &rows);
    void throwAway(const DraftId &id);

    UiContext &m_context;
    QVBoxLayout *m_place;
    QWidget *m_after;
    std::function<DraftId()> m_inHand;
    DraftList *m_list = nullptr;
    std::optional<FormDraft> m_thrown;
    bool m_shown = true;
    bool m_tidied = false;
};
