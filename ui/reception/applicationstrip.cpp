// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/applicationstrip.h"

#include "core/base/chinatime.h"
#include "ui/shell/theme.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/whytext.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

ApplicationStrip::ApplicationStrip(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_words(new QLabel(this)), m_drop(new KeyButton(CommandId::Withdraw, theme, this))
{
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_words->setObjectName(QStringLiteral("applicationwords"));
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setLook(m_words, "small");
    m_drop->setObjectName(QStringLiteral("dropapplication"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_words, 1);
    row->addWidget(m_drop, 0, Qt::AlignTop);
    connect(m_drop, &QPushButton::clicked, this, [this] { Q_EMIT pressed(CommandId::Withdraw); });
    retranslate();
    hide();
}

void ApplicationStrip::setApplication(const Application &application, const QStringList &missing, qint64 nowMs)
{
    const QDate today = ChinaTime::date(nowMs);
    const QString told = WhyText::day(ChinaTime::date(application.notices.constLast().atMs), today);
    const QString until = WhyText::day(ChinaTime::date(application.untilMs), today);
    const QString papers = missing.join(tr(", ", "between papers"));
    const bool lapsed = application.stateAt(nowMs) == ApplicationState::Lapsed;
    m_words->setText(lapsed ? tr("◆ Application %1: told on %2 to bring %3; the time ended on %4, it may still be accepted").arg(application.number, told, papers, until)
                            : tr("○ Application %1: told on %2 to bring %3, until %4").arg(application.number, told, papers, until));
}

void ApplicationStrip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ApplicationStrip::retranslate()
{
    m_drop->setWords(tr("Give it up"));
}
