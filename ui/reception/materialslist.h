// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/standard/businesstype.h"

#include <QListWidget>

class Theme;

/// 申请资料 with their states: original checked, to follow, or not needed. Arrows move; Space, Left and Right change the state; Enter goes on.
class MaterialsList : public QListWidget
{
    Q_OBJECT

public:
    explicit MaterialsList(const Theme &theme, QWidget *parent = nullptr);

    /// What this case needs now, then what it does not need; papers of other customer classes are left out. States chosen before are kept by key.
    void setMaterials(const BusinessType &type, const Facts &facts, const QString &language);
    /// As CaseDraft::materials keeps them: key → present, later; what is not needed is not named.
    QMap<QString, QString> states() const;
    void setStates(const QMap<QString, QString> &states);
    /// What was marked by hand, also of papers that are not needed now: for setStates().
    const QMap<QString, QString> &marked() const { return m_states; }
    /// Everything was brought: all originals checked.
    void allPresent();
    /// Until when a paper that follows is to be brought, in words ("11月27日 周五"); empty: nothing is promised yet.
    void setFollowUntil(const QString &day);
    /// Any paper here that acceptance asks for.
    bool asksAny() const;
    /// Those asked for and not here.
    QList<Material> missing() const;
    /// The first that must be there and is not; empty when none.
    QString firstMissing() const;
    void focusMaterial(const QString &key);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void statesChanged();
    /// Enter on the last one.
    void finished();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void set(int row, bool present);
    void showRow(int row);

    struct Line
    {
        Material material;
        bool needed = true;
    };
    const Theme &m_theme;
    QList<Line> m_lines; ///< as the rows
    QMap<QString, QString> m_states;
    QString m_language;
    QString m_followUntil;
};
