// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>
#include <vector>

class QKeyEvent;
class QWidget;

/// What a card reader or scanner read.
struct Scan
{
    enum class Kind { IdCard, CreditCode, Phone, Account, CaseNumber, Meter, Unknown };

    Kind kind = Kind::Unknown;
    QString text; ///< normalised: NFKC, no spaces, upper case

    bool operator==(const Scan &) const = default;
};

/// Tells a scanner from hands: it types a burst ending in Enter faster than anybody (RELIABILITY and DESIGN "Screen"). The burst is kept from the field
/// that has the focus and announced as scanned(). Keys held back are given on, in order, as soon as they turn out to be typed.
class ScanInput : public QObject
{
    Q_OBJECT

public:
    using NowMs = std::function<qint64()>;

    /// Keys this close together are a machine's.
    static constexpr qint64 gapMs = 30;
    static constexpr int shortest = 6;

    /// `now` is monotonic milliseconds.
    explicit ScanInput(NowMs now, QObject *parent = nullptr);
    ~ScanInput() override;

    /// Watches every key that goes to `window` and what is in it.
    void watch(QWidget *window);
    static Scan::Kind kindOf(const QString &text);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void scanned(const Scan &scan);

private:
    bool keyPressed(QObject *watched, const QKeyEvent &event);
    void giveOn();
    void timerEvent(QTimerEvent *event) override;

    NowMs m_now;
    QPointer<QWidget> m_window;
    QPointer<QObject> m_target;
    std::vector<std::unique_ptr<QKeyEvent>> m_held;
    qint64 m_lastMs = -1;
    int m_timer = 0;
    bool m_givingOn = false;
};
