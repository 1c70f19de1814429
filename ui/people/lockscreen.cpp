// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/lockscreen.h"

#include "core/base/chinatime.h"
#include "ui/people/loginstep.h"
#include "ui/people/newpasswordstep.h"
#include "ui/people/paperstep.h"
#include "ui/people/recoverstep.h"
#include "ui/people/setup.h"
#include "ui/shell/errortext.h"
#include "ui/shell/theme.h"
#include "ui/shell/uicontext.h"
#include "ui/widgets/tallview.h"

#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include <utility>

namespace {

constexpr int cardWidth = 440; ///< at 100 %

} // namespace

LockScreen::LockScreen(const UiContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_office(new QLabel), m_day(new QLabel), m_disk(new QLabel), m_view(new TallView(this)),
      m_steps(new QWidget(m_view->ground())), m_login(new LogInStep(context, m_steps)), m_newPassword(new NewPasswordStep(context, m_steps)),
      m_recover(new RecoverStep(context, m_steps)), m_paper(new PaperStep(context, m_steps)), m_manager(new ManagerStep(context.theme, m_steps))
{
    setObjectName(QStringLiteral("page"));
    setAttribute(Qt::WA_StyledBackground);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_view);
    auto *row = new QHBoxLayout(m_view->ground());
    auto *column = new QVBoxLayout;
    row->addStretch(1);
    row->addLayout(column);
    row->addStretch(1);
    setLook(m_office, "heading");
    setLook(m_day, "muted");
    setLook(m_disk, "error");
    column->addStretch(2);
    for (QLabel *label : {m_office, m_day, m_disk}) {
        label->setParent(m_view->ground());
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        column->addWidget(label);
    }
    m_office->setObjectName(QStringLiteral("lockOffice"));
    m_disk->setObjectName(QStringLiteral("lockDisk"));
    column->addSpacing(context.theme.space(3));
    column->addWidget(m_steps);
    column->addStretch(3);
    // No stack: that would be as high as the highest of them.
    auto *steps = new QVBoxLayout(m_steps);
    steps->setContentsMargins(0, 0, 0, 0);
    for (CoverStep *step : std::initializer_list<CoverStep *>{m_login, m_newPassword, m_recover, m_paper, m_manager})
        steps->addWidget(step);
    connectSteps();
    const auto scale = [this] { m_steps->setFixedWidth(m_context.theme.px(cardWidth)); };
    connect(&context.theme, &Theme::changed, this, scale);
    scale();
    retranslate();
}

void LockScreen::connectSteps()
{
    connect(m_login, &LogInStep::loggedIn, this, &LockScreen::receive);
    connect(m_login, &LogInStep::forgotten, this, [this] {
        m_recover->begin();
        showStep(m_recover);
    });
    connect(m_newPassword, &NewPasswordStep::changed, this, &LockScreen::entered);
    connect(m_recover, &RecoverStep::wentBack, this, [this] { showStep(m_login); });
    connect(m_recover, &RecoverStep::recovered, this, &LockScreen::admit);
    connect(m_paper, &PaperStep::done, this, [this](bool tried) {
        if (!m_admitted) {
            Q_EMIT paperDone(tried);
            return;
        }
        Entry entry = *std::exchange(m_admitted, std::nullopt);
        entry.recoveryTried = tried;
        Q_EMIT entered(entry);
    });
    connect(m_manager, &ManagerStep::filled, this, &LockScreen::setUp);
    connect(m_manager, &ManagerStep::wentBack, this, &LockScreen::wentBack);
}

CoverStep *LockScreen::step() const
{
    return m_step;
}

void LockScreen::showStep(CoverStep *step)
{
    m_step = step;
    for (CoverStep *one : std::initializer_list<CoverStep *>{m_login, m_newPassword, m_recover, m_paper, m_manager})
        one->setVisible(one == step);
    step->takeFocus();
}

void LockScreen::lock(Why why)
{
    m_why = why;
    m_admitted.reset();
    for (CoverStep *one : std::initializer_list<CoverStep *>{m_login, m_newPassword, m_recover, m_paper, m_manager})
        one->wipe();
    retranslate();
    showStep(m_login);
}

void LockScreen::receive(const Entry &entry, const QString &password)
{
    Q_EMIT known(entry);
    if (!entry.passwordDue) {
        Q_EMIT entered(entry);
        return;
    }
    m_newPassword->begin(entry, password);
    showStep(m_newPassword);
}

void LockScreen::admit(const Entry &entry, const QString &key)
{
    Q_EMIT known(entry);
    m_admitted = entry;
    showPaper(key);
}

void LockScreen::showPaper(const QString &key)
{
    m_paper->begin(key);
    showStep(m_paper);
}

void LockScreen::askManager(const SlotStrength &strength)
{
    m_strength = strength;
    showStep(m_manager);
}

void LockScreen::setUp(const ManagerStep::Filled &filled)
{
    m_manager->setWorking(true);
    m_context.office
        .askKeyed([filled, strength = m_strength, recoveryKey = RecoveryKey::make()](Workplace &place) {
            return SetUp::people(place, filled, strength, recoveryKey);
        })
        .then(this, [this](const Result<SetUp::Done> &done) {
            if (!done) {
                m_manager->refuse(done.error());
                return;
            }
            m_manager->setWorking(false);
            m_manager->wipe();
            Q_EMIT begun(done->entry, done->recoveryKey);
        });
}

void LockScreen::tell(const QString &sentence)
{
    m_told = sentence;
    retranslate();
}

void LockScreen::say(const QString &sentence)
{
    m_login->say(sentence);
}

void LockScreen::showDisk()
{
    const std::optional<Error> &why = m_context.facts.restriction;
    m_disk->setText(why ? QStringLiteral("▲ ") + tr("Nothing can be saved at present. You can log in and read.") + u' ' + errorText(*why) : QString());
    m_disk->setVisible(why.has_value());
}

void LockScreen::act()
{
    step()->act();
}

void LockScreen::takeFocus()
{
    step()->takeFocus();
}

void LockScreen::retranslate()
{
    const bool english = m_context.language == QStringLiteral("en");
    m_office->setText(m_context.facts.name);
    m_day->setText(QLocale(english ? QLocale::English : QLocale::Chinese)
                       .toString(ChinaTime::date(m_context.clock.wallUtcMs()), english ? QStringLiteral("dddd d MMMM yyyy") : QStringLiteral("yyyy年M月d日 dddd")));
    showDisk();
    switch (m_why) {
    case Why::Opened: m_login->setReason(m_told); break;
    case Why::Key: m_login->setReason(tr("Locked. What was half typed is kept.")); break;
    case Why::Idle: m_login->setReason(tr("Locked because nobody touched it for a while. What was half typed is kept.")); break;
    }
}

void LockScreen::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}
