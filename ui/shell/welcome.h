// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/people/managerstep.h"
#include "core/workplace/workplace.h"

#include <QWidget>

class CoverStep;
class OfficeStep;
class TallView;
class Theme;

/// Shown when there is no office yet: which office this is and who manages it, in two steps, or a look around in a demo office. The recovery key is the
/// third step; it comes once the office is made. What was typed stays when one goes back.
class Welcome : public QWidget
{
    Q_OBJECT

public:
    Welcome(const Theme &theme, const QString &language, QWidget *parent = nullptr);

    /// F9 and the filled button: the next step if this one is in order, else what is missing is said beside it.
    void act();
    /// What went wrong when the office was to be made.
    void showProblem(const Error &error);
    void setLanguage(const QString &language);
    void takeFocus();

Q_SIGNALS:
    void officeWanted(const OfficeSetup &setup, const ManagerStep::Filled &manager);
    void demoWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void scale();
    void showStep(CoverStep *step);

    const Theme &m_theme;
    TallView *m_view;
    QWidget *m_steps; ///< the ground of the two, of which one is seen
    CoverStep *m_step = nullptr;
    OfficeStep *m_office;
    ManagerStep *m_manager;
    OfficeSetup m_setup;
};
