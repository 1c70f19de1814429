// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reception/etiquetteprogress.h"
#include "core/standard/phrasetext.h"
#include "ui/visit/visitacts.h"

#include <QDate>

#include <functional>
#include <optional>

struct UiContext;

/// The customer who is at this window now, as the window shows it: number, name, business, time, etiquette, the words to say. It hears what the pages do,
/// writes it down as acts of the reception desk, and demands nothing: to work without a greeting begins a visit by itself.
class VisitInHand : public QObject
{
    Q_OBJECT

public:
    explicit VisitInHand(UiContext &context, QObject *parent = nullptr);
    /// A priority that still rested is written down: the window locks, or ends.
    ~VisitInHand() override;

    /// Asks the store whether a visit was left open by a crash: found() follows when one was.
    void restore();
    /// The same after the window was locked: who was in hand today is so still, nothing is asked. `then`: afterwards, found or not.
    void takeUpAgain(std::function<void()> then);
    bool isInHand() const { return m_visit.has_value(); }
    const Visit *visit() const { return m_visit ? &*m_visit : nullptr; }
    /// In clear: the customer is being served here. Empty while not known.
    QString customer() const { return m_customer; }
    /// The business in hand, or done last, in the window's language; empty while none is chosen.
    QString business() const;
    QString customerClass() const;
    /// Time of the item in hand, or of the last one, and its limit.
    qint64 elapsedMs() const;
    qint64 limitMs() const;
    bool isTimeRunning() const { return m_visit && m_stoppedMs < 0; }
    const EtiquetteProgress &etiquette() const { return m_etiquette; }
    /// What to say now, figures filled in; empty when there is nothing to say.
    QString phrase() const;
    /// What to say at that moment of a visit, as far as its figures are known.
    QStringList phrasesAt(const QString &moment) const;
    const PhraseFigures &figures() const { return m_figures; }
    VisitActs &acts() { return m_acts; }

public Q_SLOTS:
    /// F2: greets the next customer; with one in hand the next item of the same customer.
    void receive();
    /// F12: says farewell.
    void finish();
    /// Alt+P: none, elderly, pregnant, disabled, none … written down once it stands still.
    void nextPriority();
    void tick(const QString &key, bool done);

    // What the pages tell.
    void itemBegan(const QString &businessType);
    void customerKnown(const QString &name, const QString &customerClass);
    void papersNeeded(const QStringList &papers);
    void papersSeen();
    /// Promised: the first day; invalid when no clock runs yet. Missing: keys of papers.
    void accepted(const QString &caseId, const QString &number, QDate promised);
    void acceptedPartly(const QString &caseId, const QString &number, const QStringList &missing, QDate until);
    void told(const QString &applicationId, const QString &number, const QStringList &missing, QDate until);
    void receiptPrinted();
    void noticePrinted();
    /// The answer about the visit that was found: done, left, here; empty: nobody said.
    void settle(const QString &answer);

Q_SIGNALS:
    void changed();       ///< anything shown
    void greeted();       ///< by F2: the window stands ready for the business
    void nextItemBegan();
    void ended();
    /// A visit of before was left open. `mayBeHere`: it began today.
    void found(const QString &number, qint64 beganMs, bool mayBeHere);

private:
    void readOpen(std::function<void(bool)> read);
    bool beganToday() const;
    void begin(const QString &type);
    void happened(const QString &what);
    void beginItem(int index, const QString &type);
    void endItem(const QString &how, const QString &about);
    void resume(const Visit &visit, const QString &customer);
    void send(VisitActs::Job job);
    void flushPriority();
    void onDone(const Visit &visit);
    void onRefused();
    QString dayWords(QDate day) const;
    QString joined(const QStringList &words) const;
    QStringList paperNames(const QStringList &keys) const;
    QString categoryOf(const QString &type) const;
    Limit limitOf(const QString &type) const;
    std::shared_ptr<const Standard> standard() const;

    UiContext &m_context;
    VisitActs m_acts;
    EtiquetteProgress m_etiquette;
    PhraseFigures m_figures;
    std::optional<Visit> m_visit;
    std::optional<Visit> m_leftOpen;  ///< by a crash, not settled yet
    QString m_customer;
    QString m_leftCustomer;
    QString m_class;                  ///< key of the customer class
    QString m_business;               ///< type of the item in hand or done last; empty: none chosen
    Limit m_limit{20, LimitUnit::Minutes};
    qint64 m_beganMono = 0;           ///< of the item in hand, on the machine's own clock
    qint64 m_stoppedMs = -1;          ///< time of the item that ended; -1: it runs
    QString m_farewell;               ///< said a moment after the end
    QTimer m_farewellTimer;
    QTimer m_priorityTimer;
};
