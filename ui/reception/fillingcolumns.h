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
    explicit FillingColumns(QWidget *parent);

    /// The parent that form and side are best made with.
    QWidget *ground() { return m_ground; }
    /// `side` scrolls by itself while it stands beside the form. Once.
    void setColumns(QWidget *form, QScrollArea *side);
    void arrange(bool narrow, int spacing);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();
    void follow(const QWidget *focused);

    QWidget *m_ground;
    QWidget *m_form = nullptr;
    QScrollArea *m_side = nullptr;
    QBoxLayout *m_columns;
    bool m_narrow = false;
};
