// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/firstday/firstdaycard.h"

#include "ui/shell/theme.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

/// Drawn around the part; the mouse goes through.
class FirstDayCard::Outline : public QWidget
{
public:
    Outline(const Theme &theme, QWidget *window) : QWidget(window), m_theme(theme)
    {
        setObjectName(QStringLiteral("firstDayOutline"));
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setFocusPolicy(Qt::NoFocus);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const int line = m_theme.px(3);
        painter.setPen(QPen(m_theme.color(Theme::Token::Accent), line));
        painter.drawRoundedRect(QRectF(rect()).adjusted(line / 2.0, line / 2.0, -line / 2.0, -line / 2.0), m_theme.px(6), m_theme.px(6));
    }

private:
    const Theme &m_theme;
};

FirstDayCard::FirstDayCard(const Theme &theme, QWidget *window)
    : QFrame(window), m_theme(theme), m_outline(new Outline(theme, window)), m_title(new QLabel(this)), m_text(new QLabel(this)),
      m_count(new QLabel(this)), m_back(new QPushButton(this)), m_forward(new QPushButton(this)), m_end(new QPushButton(this))
{
    setObjectName(QStringLiteral("firstDayCard"));
    setLook(this, "callout");
    setFocusPolicy(Qt::StrongFocus);
    setLook(m_title, "title");
    setLook(m_count, "muted");
    m_title->setObjectName(QStringLiteral("firstDayTitle"));
    m_text->setObjectName(QStringLiteral("firstDayText"));
    for (QLabel *label : {m_title, m_text, m_count}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(label != m_count);
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.space(4), theme.space(3), theme.space(4), theme.space(3));
    column->setSpacing(theme.space(2));
    column->addWidget(m_title);
    column->addWidget(m_text);
    createButtons();
    window->installEventFilter(this);
    hide();
}

FirstDayCard::~FirstDayCard()
{
    delete m_outline.data();
}

void FirstDayCard::createButtons()
{
    setLook(m_forward, "filled");
    setLook(m_end, "flat");
    m_back->setObjectName(QStringLiteral("firstDayBack"));
    m_forward->setObjectName(QStringLiteral("firstDayForward"));
    m_end->setObjectName(QStringLiteral("firstDayEnd"));
    connect(m_back, &QPushButton::clicked, this, &FirstDayCard::back);
    connect(m_forward, &QPushButton::clicked, this, &FirstDayCard::forward);
    connect(m_end, &QPushButton::clicked, this, &FirstDayCard::ended);
    auto *row = new QHBoxLayout;
    row->setSpacing(m_theme.space(2));
    for (QPushButton *button : {m_forward, m_back, m_end}) {
        button->setFocusPolicy(Qt::NoFocus); // the card itself has the keys
        row->addWidget(button);
    }
    row->addStretch(1);
    row->addWidget(m_count);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
}

void FirstDayCard::show(const FirstDayStep &step, int number, int of)
{
    m_parts = step.parts;
    m_title->setText(step.title);
    m_text->setText(step.text);
    m_count->setText(QStringLiteral("%1 / %2").arg(number).arg(of));
    m_forward->setText(number < of ? tr("Next   Enter") : tr("Done   Enter"));
    m_back->setText(tr("←"));
    m_back->setAccessibleName(tr("Step before"));
    m_back->setEnabled(number > 1);
    m_end->setText(tr("End   Esc"));
    setAccessibleName(tr("First day, step %1 of %2: %3", "spoken").arg(number).arg(of).arg(step.title));
    setAccessibleDescription(step.text);
    QFrame::show();
    m_outline->raise();
    raise();
    place();
    setFocus(Qt::OtherFocusReason);
    for (const QAccessible::Event what : {QAccessible::NameChanged, QAccessible::DescriptionChanged, QAccessible::Alert}) {
        QAccessibleEvent event(this, what);
        QAccessible::updateAccessibility(&event);
    }
}

/// What of the part is in sight, in the window; nothing when it is not.
QRect FirstDayCard::partInWindow() const
{
    if (!m_part || !m_part->isVisible())
        return {};
    const QRect seen = m_part->visibleRegion().boundingRect();
    return seen.isEmpty() ? QRect() : QRect(m_part->mapTo(parentWidget(), seen.topLeft()), seen.size());
}

void FirstDayCard::watch(QWidget *part)
{
    if (m_part == part)
        return;
    if (m_part)
        m_part->removeEventFilter(this);
    m_part = part;
    if (!part)
        return;
    part->installEventFilter(this);
    // Nearest first: what holds it inside is moved within what holds that.
    for (QWidget *around = part->parentWidget(); around && around != parentWidget(); around = around->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(around))
            area->ensureWidgetVisible(part, m_theme.space(2), m_theme.space(2));
    }
}

void FirstDayCard::place()
{
    if (isHidden())
        return;
    QWidget *found = nullptr;
    for (const QString &name : std::as_const(m_parts)) {
        const QList<QWidget *> named = parentWidget()->findChildren<QWidget *>(name);
        const auto seen = std::find_if(named.begin(), named.end(), [](const QWidget *one) { return one->isVisible(); });
        if (seen != named.end()) {
            found = *seen;
            break;
        }
    }
    watch(found);
    const QRect part = partInWindow();
    const int gap = m_theme.px(4);
    m_outline->setGeometry(part.adjusted(-gap, -gap, gap, gap).intersected(parentWidget()->rect()));
    m_outline->setVisible(!part.isEmpty());
    const int width = std::min(m_theme.px(380), parentWidget()->width() - m_theme.space(4));
    setFixedWidth(width);
    layout()->activate();
    const int height = std::min(layout()->totalHeightForWidth(width), parentWidget()->height() - m_theme.space(4));
    setGeometry(besides(part, {width, height}));
}

/// At the right of the part, at its left, below or above it; where none has room, over its lower right corner.
QRect FirstDayCard::besides(const QRect &part, QSize size) const
{
    const QRect window = parentWidget()->rect();
    const int gap = m_theme.space(3);
    const int margin = m_theme.space(2);
    const auto within = [&](QPoint at) {
        at.setX(std::clamp(at.x(), margin, std::max(margin, window.width() - size.width() - margin)));
        at.setY(std::clamp(at.y(), margin, std::max(margin, window.height() - size.height() - margin)));
        return QRect(at, size);
    };
    if (part.isEmpty())
        return within({(window.width() - size.width()) / 2, window.height()});
    const QList<QPoint> places{{part.right() + gap, part.top()},
                               {part.left() - gap - size.width(), part.top()},
                               {part.left() + m_theme.space(6), part.bottom() + gap},
                               {part.left() + m_theme.space(6), part.top() - gap - size.height()}};
    for (const QPoint &at : places) {
        const QRect wanted = within(at);
        if (!wanted.intersects(part))
            return wanted;
    }
    return within(part.bottomRight() - QPoint(size.width() + gap, size.height() + gap));
}

void FirstDayCard::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Right:
    case Qt::Key_Down: Q_EMIT forward(); break;
    case Qt::Key_Left:
    case Qt::Key_Up:
        if (m_back->isEnabled())
            Q_EMIT back();
        break;
    case Qt::Key_Escape: Q_EMIT ended(); break;
    default: QFrame::keyPressEvent(event); break;
    }
}

void FirstDayCard::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && isVisible())
        QMetaObject::invokeMethod(this, &FirstDayCard::languageChanged, Qt::QueuedConnection);
}

bool FirstDayCard::eventFilter(QObject *watched, QEvent *event)
{
    const bool moved = event->type() == QEvent::Resize || event->type() == QEvent::Move;
    const bool changed = watched == m_part && (event->type() == QEvent::Show || event->type() == QEvent::Hide);
    // When all around it stands where it belongs.
    if ((moved || changed) && isVisible())
        QMetaObject::invokeMethod(this, &FirstDayCard::place, Qt::QueuedConnection);
    return QFrame::eventFilter(watched, event);
}
