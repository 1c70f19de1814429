// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/acceptform.h"
#include "ui/reception/formkeeper.h"
#include "ui/reception/receptionpage.h"

#include <QSignalBlocker>

#include <utility>

// The reception's form shown to a newcomer: looked at, not begun.

void ReceptionPage::showForm(const QString &businessType)
{
    if (m_step != Step::Choosing)
        return;
    {
        const QSignalBlocker nobodyHears(this);
        choose(businessType);
    }
    m_showing = m_step == Step::Filling;
    Q_EMIT commandsChanged();
}

void ReceptionPage::endShowing()
{
    if (!std::exchange(m_showing, false) || m_step != Step::Filling)
        return;
    if (m_form->isTouched()) {
        Q_EMIT itemBegan(m_form->type()->id);
        return;
    }
    m_form->clear();
    m_keeper->drop();
    showStep(Step::Choosing);
}
