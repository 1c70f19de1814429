// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class Theme;

/// Why the office could not be opened, and another try (F9 too).
class Refusal : public QWidget
{
    Q_OBJECT

public:
    Refusal(const QString &sentence, const Theme &theme, QWidget *parent = nullptr);

Q_SIGNALS:
    void againWanted();
};
