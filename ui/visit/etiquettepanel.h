// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class EtiquetteRow;
class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;
class Theme;
class VisitInHand;
struct UiContext;

/// 礼仪 at the right of the reception: what belongs to a visit, ticked by what is done; a tick by hand is possible and never owed. Under each item what to
/// say, with real figures; at the end the names of the phrase cards that F1 opens.
class EtiquettePanel : public QFrame
{
    Q_OBJECT

public:
    EtiquettePanel(VisitInHand &visit, const UiContext &context, QWidget *parent = nullptr);

    QList<EtiquetteRow *> rows() const { return m_rows; }

Q_SIGNALS:
    void helpWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void rebuild();
    void applySpaces();
    void retranslate();

    VisitInHand &m_visit;
    const UiContext &m_context;
    QLabel *m_title;
    QLabel *m_key;
    QVBoxLayout *m_list;
    QScrollArea *m_scroll;
    QPushButton *m_cards;
    QList<EtiquetteRow *> m_rows;
    QStringList m_keys; ///< of the rows
};
