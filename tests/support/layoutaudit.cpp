// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/layoutaudit.h"

#include "ui/firstday/firstdaycard.h"
#include "ui/shell/sheet.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QHeaderView>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QScrollBar>

namespace {

constexpr int slack = 1;

QString nameOf(const QWidget &widget)
{
    QString name = QLatin1String(widget.metaObject()->className());
    if (!widget.objectName().isEmpty())
        name += u'#' + widget.objectName();
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        name += QStringLiteral(" “%1”").arg(label->text().left(30));
    else if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        name += QStringLiteral(" “%1”").arg((button->text().isEmpty() ? button->accessibleName() : button->text()).left(30));
    return name;
}

/// Scroll areas hold what is larger than they are; a sheet and the card of the first day lie over the window on purpose.
bool mayHoldMore(const QWidget &parent)
{
    return qobject_cast<const QAbstractScrollArea *>(parent.parentWidget()) || qobject_cast<const QAbstractScrollArea *>(&parent);
}

bool liesOnPurpose(const QWidget &widget)
{
    return widget.isWindow() || qobject_cast<const Sheet *>(&widget) || qobject_cast<const FirstDayCard *>(&widget)
           || widget.testAttribute(Qt::WA_TransparentForMouseEvents);
}

void auditWords(const QWidget &widget, QStringList &faults)
{
    if (const auto *label = qobject_cast<const QLabel *>(&widget)) {
        if (label->text().isEmpty())
            return;
        const bool tooNarrow = !label->wordWrap() && label->width() + slack < label->sizeHint().width();
        const bool tooLow = label->wordWrap() && label->height() + slack < label->heightForWidth(label->width());
        if (tooNarrow || tooLow)
            faults << QStringLiteral("cut: %1, %2x%3").arg(nameOf(widget)).arg(label->width()).arg(label->height());
    } else if (const auto *button = qobject_cast<const QAbstractButton *>(&widget)) {
        if (qobject_cast<const QLineEdit *>(widget.parentWidget()))
            return; // Qt's own, without words
        if (button->width() + slack < button->sizeHint().width() || button->height() + slack < button->minimumSizeHint().height())
            faults << QStringLiteral("cut: %1, %2 of %3").arg(nameOf(widget)).arg(button->width()).arg(button->sizeHint().width());
    } else if (const auto *header = qobject_cast<const QHeaderView *>(&widget); header && header->orientation() == Qt::Horizontal && header->model()) {
        for (int i = 0; i < header->count(); ++i) {
            const QString words = header->model()->headerData(i, Qt::Horizontal).toString();
            if (!header->isSectionHidden(i) && header->sectionSize(i) < header->fontMetrics().horizontalAdvance(words))
                faults << QStringLiteral("cut: heading “%1”, %2").arg(words).arg(header->sectionSize(i));
        }
    }
}

void auditChildren(const QWidget &parent, QStringList &faults)
{
    QList<const QWidget *> shown;
    for (const QObject *object : parent.children()) {
        const auto *child = qobject_cast<const QWidget *>(object);
        if (child && child->isVisible() && !liesOnPurpose(*child) && !child->geometry().isEmpty())
            shown << child;
    }
    if (!parent.layout() || mayHoldMore(parent))
        return;
    for (qsizetype i = 0; i < shown.size(); ++i) {
        const QRect place = shown.at(i)->geometry();
        if (!parent.rect().adjusted(-slack, -slack, slack, slack).contains(place))
            faults << QStringLiteral("outside: %1 in %2").arg(nameOf(*shown.at(i)), nameOf(parent));
        for (qsizetype j = i + 1; j < shown.size(); ++j) {
            const QRect both = place & shown.at(j)->geometry();
            if (both.width() > slack && both.height() > slack)
                faults << QStringLiteral("one over the other: %1, %2 in %3").arg(nameOf(*shown.at(i)), nameOf(*shown.at(j)), nameOf(parent));
        }
    }
}

} // namespace

QStringList LayoutAudit::faults(const QWidget &window)
{
    QStringList faults;
    QList<const QWidget *> all{&window};
    const QList<QWidget *> below = window.findChildren<QWidget *>();
    for (const QWidget *widget : below)
        all << widget;
    for (const QWidget *widget : std::as_const(all)) {
        if (!widget->isVisible())
            continue;
        auditWords(*widget, faults);
        auditChildren(*widget, faults);
    }
    return faults;
}
