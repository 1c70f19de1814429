// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

class QBoxLayout;

/// The form and what stands beside it. In a narrow window they lie one under the other and scroll: the form is then as high as what is in sight, so
/// that large text leaves it room, and where the focus goes comes into view.
class FillingColumns : public QScrollArea
{
    Q_OBJECT

public:
    /// `side` scrolls by itself while it stands beside the form.
    FillingColumns(QWidget *form, QScrollArea *side, QWidget *parent);

    void arrange(bool narrow, int spacing);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();
    void follow(const QWidget *focused);

    QWidget *m_form;
    QScrollArea *m_side;
    QBoxLayout *m_columns;
    bool m_narrow = false;
};
