// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/caseviews.h"
#include "ui/shell/commands.h"

#include <QFrame>

class KeyButton;
class QGridLayout;
class QLabel;
class QPushButton;
class Theme;
class VisitFace;
class VisitInHand;

/// Under the strip: the customer in hand, the time, the words to say now, F12. With nobody in hand: how to begin, and what must be done today.
class VisitBand : public QFrame
{
    Q_OBJECT

public:
    VisitBand(const VisitInHand &visit, const Theme &theme, QWidget *parent = nullptr);

    void setCounts(const QueueCounts &counts);
    /// Another page than reception is in front: then the band shows only while somebody is in hand.
    void setQuiet(bool quiet);
    /// The panel with the etiquette has no room: its key stands here.
    void setFolded(bool folded);
    QString phrase() const;

Q_SIGNALS:
    void commandWanted(CommandId id);
    void filterWanted(const QueueFilter &filter);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *createBusy();
    QWidget *createIdle();
    QPushButton *figureButton(const QueueFilter &filter);
    void refresh();
    void showFigures();
    void arrange();
    void keepLine();
    void retranslate();

    const VisitInHand &m_visit;
    const Theme &m_theme;
    VisitFace *m_face = nullptr;
    bool m_phraseBelow = false; ///< stands under the customer, not beside
    QLabel *m_phrase = nullptr;
    KeyButton *m_end = nullptr;
    KeyButton *m_help = nullptr;
    QWidget *m_busy = nullptr;
    QGridLayout *m_grid = nullptr;
    QWidget *m_buttons = nullptr;
    KeyButton *m_begin = nullptr;
    QWidget *m_idle = nullptr;
    QLabel *m_farewell = nullptr;
    QList<QPushButton *> m_figures;
    QueueCounts m_counts;
    bool m_quiet = false;
    bool m_folded = false;
};
