// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clockguard/clockdesk.h"

#include <QFrame>
#include <QHash>

class KeyButton;
class QBoxLayout;
class QLabel;
class Theme;

/// Under the strip while the time is in doubt: what is wrong, what does not go until it is mended, and the key for it. It takes no focus.
class ClockBanner : public QFrame
{
    Q_OBJECT

public:
    explicit ClockBanner(const Theme &theme, QWidget *parent = nullptr);

    /// `names` as ClockWords::sentence() takes them.
    void show(const ClockFacts &facts, const QHash<PersonId, QString> &names);

Q_SIGNALS:
    void settingWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void applySpaces();

    const Theme &m_theme;
    ClockFacts m_facts;
    QHash<PersonId, QString> m_names;
    QLabel *m_words;
    KeyButton *m_set;
};
