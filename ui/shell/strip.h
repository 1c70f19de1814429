// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/caseviews.h"
#include "core/workplace/officethread.h"

#include <QFrame>

class Counter;
class QLabel;
class QPushButton;
struct UiContext;

/// The top of the window: where we are, which day it is, what must be done, and whether all is saved. On a narrow window the least urgent words go first.
class Strip : public QFrame
{
    Q_OBJECT

public:
    explicit Strip(const UiContext &context, QWidget *parent = nullptr);

    /// Whether the store can be written, read or neither.
    void showHealth(OfficeThread::Health health, const Error &reason);
    /// DiskNearlyFull; nothing: there is room.
    void showRoom(const std::optional<Error> &nearlyFull);
    /// Office, day and restriction from the context, now.
    void refresh();
    /// Nobody is here any more.
    void wipe();
    void setCounts(const QueueCounts &counts);
    /// How many reminders wait to be read; 0 hides the button.
    void setReminders(qsizetype count);
    void showSaving();
    void showSaved();
    void showNotSaved();
    /// The form in hand is not saved, but lies on the shelf as it stood at that time; empty: it does not.
    void showDraft(const QString &time);
    void showDraftNotKept();

Q_SIGNALS:
    void filterWanted(QueueFilter::Kind kind);
    void remindersWanted();

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void createLabels();
    void createCounters();
    void layOut();
    void retranslate();
    void showRestriction();
    void fit();
    void applySpaces();

    const UiContext &m_context;
    QLabel *m_office;
    QLabel *m_state;
    QLabel *m_person;
    QLabel *m_day;
    QLabel *m_kindOfDay;
    QLabel *m_password;
    QLabel *m_restriction;
    Counter *m_overdue = nullptr;
    Counter *m_today = nullptr;
    Counter *m_nearing = nullptr;
    Counter *m_provisional = nullptr;
    QPushButton *m_reminders;
    QLabel *m_saved;
    OfficeThread::Health m_health = OfficeThread::Health::Ready;
    Error m_healthReason;
    std::optional<Error> m_room;
    QueueCounts m_counts;
    qsizetype m_reminderCount = 0;
};
