// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/offerlist.h"

#include "core/base/textrules.h"
#include "ui/shell/theme.h"
#include "ui/widgets/rowdelegate.h"

#include <QKeyEvent>
#include <QLineEdit>

#include <algorithm>

namespace {

constexpr int mostRows = 6;

} // namespace

OfferList::OfferList(const Theme &theme, QWidget *parent) : QListWidget(parent), m_theme(theme)
{
    setObjectName(QStringLiteral("offers"));
    setLook(this, "offers");
    setFocusPolicy(Qt::NoFocus);
    setItemDelegate(new RowDelegate(theme, this));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Used before"));
    hide();
    connect(this, &QListWidget::itemClicked, this, [this] { keyPressed(Qt::Key_Return); });
    connect(&theme, &Theme::changed, this, &OfferList::close);
}

void OfferList::openUnder(QLineEdit *line, const QStringList &offers)
{
    openUnder(line, offers, [](const QString &offer, const QString &typed) { return TextRules::code(offer).startsWith(TextRules::code(typed)); });
}

void OfferList::openUnder(QLineEdit *line, const QStringList &offers, Fits fits)
{
    close();
    if (!line || offers.isEmpty())
        return;
    m_line = line;
    m_offers = offers;
    m_fits = std::move(fits);
    setParent(line->window());
    fill(true);
    if (count() == 0)
        fill(false);
    line->installEventFilter(this);
    place();
    show();
    raise();
}

void OfferList::close()
{
    if (m_line)
        m_line->removeEventFilter(this);
    m_line.clear();
    hide();
}

void OfferList::fill(bool narrowed)
{
    const QString typed = m_line ? m_line->text() : QString();
    clear();
    for (const QString &offer : std::as_const(m_offers)) {
        if (!narrowed || m_fits(offer, typed))
            addItem(offer);
    }
    setCurrentRow(count() > 0 ? 0 : -1);
}

/// Under the line, or above it where the window ends.
void OfferList::place()
{
    const int height = std::clamp(count(), 1, mostRows) * m_theme.px(36) + 2 * frameWidth() + 2;
    const QPoint under = m_line->mapTo(m_line->window(), QPoint(0, m_line->height() + 2));
    const bool fits = under.y() + height <= m_line->window()->height();
    const int y = fits ? under.y() : m_line->mapTo(m_line->window(), QPoint(0, -2)).y() - height;
    setGeometry(under.x(), y, m_line->width(), height);
}

bool OfferList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_line)
        return QListWidget::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::KeyPress:
        if (keyPressed(static_cast<QKeyEvent *>(event)->key()))
            return true;
        // The line takes the key first, then the list follows.
        QMetaObject::invokeMethod(this, [this] {
            if (!m_line)
                return;
            fill(true);
            setVisible(count() > 0);
            place();
        }, Qt::QueuedConnection);
        return false;
    case QEvent::FocusOut:
    case QEvent::Hide:
    case QEvent::Move:
    case QEvent::Resize: close(); return false;
    default: return false;
    }
}

bool OfferList::keyPressed(int key)
{
    if (!isVisible())
        return false;
    switch (key) {
    case Qt::Key_Down: setCurrentRow(qMin(currentRow() + 1, count() - 1)); return true;
    case Qt::Key_Up: setCurrentRow(qMax(currentRow() - 1, 0)); return true;
    case Qt::Key_Escape: close(); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (const QListWidgetItem *item = currentItem()) {
            const QString value = item->text();
            Q_EMIT taken(value);
            close();
            return true;
        }
        return false;
    default: return false;
    }
}
