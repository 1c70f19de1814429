// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/welcome.h"

#include "ui/people/officestep.h"
#include "ui/shell/theme.h"
#include "ui/widgets/tallview.h"

#include <QVBoxLayout>

#include <algorithm>

namespace {

constexpr int cardWidth = 600; ///< at 100 %: the longest name of a standard

} // namespace

Welcome::Welcome(const Theme &theme, const QString &language, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_view(new TallView(this)), m_steps(new QWidget(m_view->ground())),
      m_office(new OfficeStep(theme, language, m_steps)), m_manager(new ManagerStep(theme, m_steps))
{
    setObjectName(QStringLiteral("page"));
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_view);
    auto *row = new QHBoxLayout(m_view->ground());
    auto *column = new QVBoxLayout;
    row->addStretch(1);
    row->addLayout(column);
    row->addStretch(1);
    column->addStretch(2);
    column->addWidget(m_steps);
    column->addStretch(3);
    // No stack: that would be as high as the higher of them.
    auto *steps = new QVBoxLayout(m_steps);
    steps->setContentsMargins(0, 0, 0, 0);
    steps->addWidget(m_office);
    steps->addWidget(m_manager);
    connect(m_office, &OfficeStep::filled, this, [this](const OfficeSetup &setup) {
        m_setup = setup;
        showStep(m_manager);
    });
    connect(m_office, &OfficeStep::demoWanted, this, &Welcome::demoWanted);
    connect(m_manager, &ManagerStep::wentBack, this, [this] { showStep(m_office); });
    connect(m_manager, &ManagerStep::filled, this, [this](const ManagerStep::Filled &manager) {
        m_manager->setWorking(true);
        Q_EMIT officeWanted(m_setup, manager);
    });
    connect(&theme, &Theme::changed, this, &Welcome::scale);
    scale();
    showStep(m_office);
}

/// Large text on a narrow window: as wide as that is.
void Welcome::scale()
{
    m_steps->setFixedWidth(std::min(m_theme.px(cardWidth), std::max(width() - m_theme.space(12), m_theme.px(320))));
}

void Welcome::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    scale();
}

void Welcome::showStep(CoverStep *step)
{
    m_step = step;
    m_office->setVisible(step == m_office);
    m_manager->setVisible(step == m_manager);
    step->takeFocus();
}

void Welcome::act()
{
    m_step->act();
}

void Welcome::showProblem(const Error &error)
{
    m_manager->refuse(error);
}

void Welcome::setLanguage(const QString &language)
{
    m_office->setLanguage(language);
}

void Welcome::takeFocus()
{
    m_step->takeFocus();
}
