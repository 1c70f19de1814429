// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

class Theme;

/// One item of the etiquette: ✓ or ○, its name, and under it what to say. Space or a click ticks it; up and down go to its neighbours.
class EtiquetteRow : public QAbstractButton
{
    Q_OBJECT

public:
    explicit EtiquetteRow(const Theme &theme, QWidget *parent = nullptr);

    void setPhrase(const QString &phrase);
    QString phrase() const { return m_phrase; }
    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

Q_SIGNALS:
    void moveWanted(int by);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QRect phraseRect(int width) const;
    int nameHeight(int width) const;

    const Theme &m_theme;
    QString m_phrase;
};
