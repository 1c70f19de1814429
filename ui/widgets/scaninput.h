// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QEvent;
class QInputMethodEvent;
class QKeyEvent;
class QWidget;

/// What a card reader or scanner read.
struct Scan
{
    enum class Kind { IdCard, CreditCode, Phone, Account, CaseNumber, Meter, Unknown };

    Kind kind = Kind::Unknown;
    QString text; ///< normalised: NFKC, no spaces, upper case; of a receipt's code the case number alone

    bool operator==(const Scan &) const = default;

    /// Normalises what was read and tells what it is.
    static Scan of(const QString &read);
    /// The number on a notice (C03-261118-D0004): not accepted yet, it is no case.
    bool isOfApplication() const { return kind == Kind::CaseNumber && text.contains(QLatin1String("-D")); }
};

/// Tells a scanner from hands: it types a burst ending in Enter, line feed or Tab faster than anybody (RELIABILITY and DESIGN "Screen"). The burst is
/// kept from the field that has the focus, and from an open popup, and announced as scanned(). Keys held back are given on, in order, as soon as they
/// turn out to be typed; so are the last ones typed by hand just before a burst. Full-width characters that an input method commits one by one count
/// as the keys they stand for. Keys that an input method keeps for its composition never come here.
class ScanInput : public QObject
{
    Q_OBJECT

public:
    using NowMs = std::function<qint64()>;

    /// Keys this close together are a machine's.
    static constexpr qint64 gapMs = 30;
    static constexpr int shortest = 6;

    /// `now` is monotonic milliseconds. Keys that carry the windowing system's time are told apart by that, so that a window that was busy does not
    /// take hands for a machine.
    explicit ScanInput(NowMs now, QObject *parent = nullptr);
    ~ScanInput() override;

    /// Watches every key that goes to `window`, to what is in it and to its popups.
    void watch(QWidget *window);
    static Scan::Kind kindOf(const QString &text);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void scanned(const Scan &scan);

private:
    struct Moment
    {
        qint64 here = 0;   ///< when it came to us
        qint64 stamp = 0;  ///< when it was pressed, of another clock; 0: not told
    };
    struct Held
    {
        std::unique_ptr<QEvent> event;
        QString text;
        qint64 gap = 0; ///< since the one before
    };

    bool belongs(const QWidget *widget) const;
    bool keyPressed(QObject *watched, const QKeyEvent &event);
    bool committed(QObject *watched, const QInputMethodEvent &event);
    void hold(QObject *watched, const QEvent &event, const QString &text, const Moment &moment);
    bool ended(const Moment &moment);
    QString heldFrom(size_t first) const;
    size_t typedBefore() const;
    qint64 since(const Moment &moment) const;
    void giveOn() { giveOn(m_held.size()); }
    void giveOn(size_t count);
    void setTimer();
    void timerEvent(QTimerEvent *event) override;

    NowMs m_now;
    QPointer<QWidget> m_window;
    QPointer<QObject> m_target;
    std::vector<Held> m_held;
    std::optional<Moment> m_last;
    std::optional<Moment> m_ended; ///< when a burst ended: what follows at once is its line feed
    int m_timer = 0;
    bool m_waitedLonger = false;
    bool m_givingOn = false;
};
