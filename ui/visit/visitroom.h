// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/caseviews.h"
#include "ui/visit/visitcommands.h"
#include "ui/visit/visitinhand.h"

#include <QPointer>

class EtiquettePanel;
class MainWindow;
class ReceptionPage;
class VisitBand;
struct UiContext;

/// The visit in the window: the customer in hand, the band under the strip, the etiquette beside the reception, their keys; and the question about a visit
/// that a crash left open. It hears the reception page; the page knows nothing of it.
class VisitRoom : public QObject
{
    Q_OBJECT

public:
    VisitRoom(UiContext &context, MainWindow &window, ReceptionPage &page);
    ~VisitRoom() override;

    VisitInHand &visit() { return m_visit; }
    /// The office is open: was a visit left open?
    void open() { m_visit.restore(); }
    /// The window was locked meanwhile. `then`: the visit in hand is known.
    void openAgain(std::function<void()> then) { m_visit.takeUpAgain(std::move(then)); }

Q_SIGNALS:
    void filterWanted(const QueueFilter &filter);

private:
    void putIntoWindow();
    void hear(ReceptionPage &page);
    void ask(const QString &number, qint64 beganMs, bool mayBeHere);
    void showHelp();

    UiContext &m_context;
    MainWindow &m_window;
    VisitInHand m_visit;
    VisitCommands m_commands;
    QPointer<VisitBand> m_band;
    QPointer<EtiquettePanel> m_panel;
};
