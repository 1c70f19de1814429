// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workplace/workplace.h"
#include "ui/people/coverstep.h"

class Theme;

/// Which office this is: name, code, window, hours, province, standard. Or a look around in a demo office.
class OfficeStep : public CoverStep
{
    Q_OBJECT

public:
    /// `language`: of the standards' names.
    OfficeStep(const Theme &theme, const QString &language, QWidget *parent = nullptr);

    /// Says what is missing or wrong beside it, else filled() follows.
    void act() override;
    void setLanguage(const QString &language);
    void refuse(const QString &sentence) { setProblem(sentence); }

Q_SIGNALS:
    void filled(const OfficeSetup &setup);
    void demoWanted();

private:
    void retranslate() override;

    QString m_language;
    QPushButton *m_demo;
};
