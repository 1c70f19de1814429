// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sheet.h"

#include "ui/shell/theme.h"
#include "ui/widgets/tallview.h"

#include <QApplication>
#include <QComboBox>
#include <QFrame>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace {

QString withKey(const QString &words, const char *key)
{
    return words + QStringLiteral("   ") + QString::fromLatin1(key);
}

int heightOf(const QLayout &layout, int width)
{
    return layout.hasHeightForWidth() ? layout.totalHeightForWidth(width) : layout.totalSizeHint().height();
}

} // namespace

Sheet::Sheet(const Theme &theme, QWidget *window)
    : QWidget(window), m_theme(theme), m_card(new QFrame(this)), m_title(new QLabel(m_card)), m_view(new TallView(m_card)),
      m_explanation(new QLabel(m_view->ground())), m_body(new QVBoxLayout), m_act(new QPushButton(m_card)), m_back(new QPushButton(m_card))
{
    setObjectName(QStringLiteral("sheet"));
    setLook(m_card, "card");
    setLook(m_title, "heading");
    setLook(m_explanation, "muted");
    setLook(m_act, "filled");
    for (QLabel *label : {m_title, m_explanation}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_act->setObjectName(QStringLiteral("sheetAct"));
    m_act->hide();
    m_back->setObjectName(QStringLiteral("sheetBack"));
    m_back->setText(withKey(tr("Back"), "Esc"));
    connect(m_act, &QPushButton::clicked, this, &Sheet::act);
    connect(m_back, &QPushButton::clicked, this, &Sheet::goBack);
    auto *column = new QVBoxLayout(m_card);
    column->setContentsMargins(theme.space(6), theme.space(5), theme.space(6), theme.space(5));
    column->setSpacing(theme.space(2));
    column->addWidget(m_title);
    column->addWidget(m_view);
    m_view->setFixedHeight(theme.space(10)); // until place()
    auto *asked = new QVBoxLayout(m_view->ground());
    asked->setContentsMargins(0, 0, 0, 0);
    asked->setSpacing(theme.space(2));
    asked->addWidget(m_explanation);
    asked->addLayout(m_body, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(theme.space(2));
    buttons->addWidget(m_act);
    buttons->addWidget(m_back);
    buttons->addStretch(1);
    column->addSpacing(theme.space(1));
    column->addLayout(buttons);
    window->installEventFilter(this);
    m_card->installEventFilter(this);
    m_view->ground()->installEventFilter(this);
    hide();
}

Sheet *Sheet::openIn(const QWidget *window)
{
    for (Sheet *sheet : window->findChildren<Sheet *>(QStringLiteral("sheet"), Qt::FindDirectChildrenOnly)) {
        if (!sheet->isHidden())
            return sheet;
    }
    return nullptr;
}

void Sheet::setTitle(const QString &title, const QString &explanation)
{
    m_title->setText(title);
    setAccessibleName(title);
    m_explanation->setText(explanation);
    m_explanation->setVisible(!explanation.isEmpty());
}

void Sheet::setAct(const QString &words)
{
    m_act->setVisible(!words.isEmpty());
    m_act->setText(withKey(words, "F9"));
    m_act->setAccessibleName(words);
}

void Sheet::open()
{
    m_focusBefore = window()->focusWidget();
    setGeometry(parentWidget()->rect());
    show();
    raise();
    place();
    const QList<QWidget *> editors = stops();
    for (QWidget *editor : editors)
        editor->installEventFilter(this);
    if (!editors.isEmpty())
        editors.constFirst()->setFocus(Qt::TabFocusReason);
}

void Sheet::act()
{
    if (!m_act->isVisibleTo(this))
        return;
    QGuiApplication::inputMethod()->commit();
    Q_EMIT acted();
}

void Sheet::goBack()
{
    Q_EMIT wentBack();
    closeSheet();
}

void Sheet::closeSheet()
{
    hide();
    if (m_focusBefore)
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    deleteLater();
}

QList<QWidget *> Sheet::stops() const
{
    QList<QWidget *> list;
    for (QWidget *widget = m_card->nextInFocusChain(); widget != m_card; widget = widget->nextInFocusChain()) {
        if (m_card->isAncestorOf(widget) && widget->isVisibleTo(this) && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus))
            list << widget;
    }
    // The buttons were made first and come last.
    std::stable_partition(list.begin(), list.end(), [this](const QWidget *widget) { return widget != m_act && widget != m_back; });
    return list;
}

bool Sheet::focusNextPrevChild(bool next)
{
    const QList<QWidget *> list = stops();
    if (list.isEmpty())
        return true;
    const qsizetype at = list.indexOf(window()->focusWidget());
    const qsizetype step = next ? 1 : list.size() - 1;
    list.at(at < 0 ? 0 : (at + step) % list.size())->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

void Sheet::place()
{
    const int width = std::min(m_theme.px(m_width), this->width() - m_theme.space(4));
    m_card->setFixedWidth(width);
    const QMargins edges = m_card->layout()->contentsMargins();
    QLayout *const asked = m_view->ground()->layout();
    asked->activate();
    const int inner = width - edges.left() - edges.right();
    const int wanted = std::max(heightOf(*asked, inner), asked->totalMinimumSize().height());
    m_card->layout()->activate();
    const int others = heightOf(*m_card->layout(), width) - m_view->minimumHeight();
    const int room = this->height() - m_theme.space(4) - others;
    m_view->setFixedHeight(std::max(std::min(wanted, room), m_theme.space(10)));
    const bool scrolls = m_view->ground()->heightForWidth(inner) > room;
    asked->setContentsMargins(0, 0, scrolls ? m_theme.space(2) : 0, 0); // between what is asked and its scroll bar
    const int height = others + m_view->minimumHeight();
    m_card->setGeometry((this->width() - width) / 2, std::max(m_theme.space(2), (this->height() - height) / 3), width, height);
}

void Sheet::paintEvent(QPaintEvent *)
{
    QColor shade = Qt::black;
    shade.setAlphaF(m_theme.kind() == Theme::Kind::Light ? 0.28F : 0.5F);
    QPainter(this).fillRect(rect(), shade);
}

void Sheet::resizeEvent(QResizeEvent *)
{
    place();
}

void Sheet::keyPressEvent(QKeyEvent *event)
{
    // Keys that nobody inside wanted end here: nothing below the sheet hears them.
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape)
        goBack();
    else if (event->key() == Qt::Key_F9 || (enter && (event->modifiers() & Qt::ControlModifier)))
        act();
    event->accept();
}

bool Sheet::eventFilter(QObject *watched, QEvent *event)
{
    // The card asks for other room: other words, or another size of the letters.
    if (watched == m_card || watched == m_view->ground()) {
        if (event->type() == QEvent::LayoutRequest && isVisible())
            QMetaObject::invokeMethod(this, &Sheet::place, Qt::QueuedConnection);
        return false;
    }
    if (watched == parent()) {
        if (event->type() == QEvent::Resize && isVisible())
            setGeometry(parentWidget()->rect());
        return false;
    }
    if (event->type() != QEvent::KeyPress)
        return false;
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (enter && (key->modifiers() & Qt::ControlModifier)) {
        act();
        return true;
    }
    // Enter goes to the next field; in several lines it is a line end.
    if (enter && (qobject_cast<QLineEdit *>(watched) || qobject_cast<QComboBox *>(watched)))
        return focusNextPrevChild(true);
    return false;
}
