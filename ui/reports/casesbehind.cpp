// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/casesbehind.h"

#include "ui/shell/theme.h"
#include "ui/widgets/emptystate.h"

#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QVBoxLayout>

namespace {

/// Paints the two lines: number and remark, then business, class and customer muted.
class CaseLinesDelegate : public QStyledItemDelegate
{
public:
    CaseLinesDelegate(const Theme &theme, QObject *parent) : QStyledItemDelegate(parent), m_theme(theme) {}

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {m_theme.px(200), m_theme.px(58)}; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        const bool chosen = option.state.testFlag(QStyle::State_Selected);
        painter->fillRect(option.rect, m_theme.color(chosen ? Theme::Token::Soft : Theme::Token::Panel));
        painter->setPen(m_theme.color(Theme::Token::Line));
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
        const QRect room = option.rect.adjusted(m_theme.px(10), m_theme.px(6), -m_theme.px(10), -m_theme.px(6));
        const QRect upper(room.left(), room.top(), room.width(), room.height() / 2);
        const QRect lower = upper.translated(0, room.height() - upper.height());
        painter->setFont(m_theme.figures());
        painter->setPen(m_theme.color(Theme::Token::Ink));
        const QString number = index.data().toString();
        painter->drawText(upper, Qt::AlignLeft | Qt::AlignVCenter, number);
        const QRect rest = upper.adjusted(painter->fontMetrics().horizontalAdvance(number) + m_theme.px(12), 0, 0, 0);
        painter->setFont(m_theme.small());
        painter->setPen(inkOf(static_cast<Figure>(index.data(CaseLinesModel::FigureRole).toInt())));
        painter->drawText(rest, Qt::AlignRight | Qt::AlignVCenter,
                          fitting(index.data(CaseLinesModel::RemarkRole).toString(), painter->fontMetrics(), rest.width()));
        painter->setPen(m_theme.color(Theme::Token::Muted));
        painter->drawText(lower, Qt::AlignLeft | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(index.data(CaseLinesModel::WordsRole).toString(), Qt::ElideRight, lower.width()));
        if (chosen && option.state.testFlag(QStyle::State_HasFocus)) {
            painter->setPen(QPen(m_theme.color(Theme::Token::Accent), 2));
            painter->drawRoundedRect(option.rect.adjusted(1, 1, -1, -1), 4, 4);
        }
        painter->restore();
    }

private:
    /// The last part of a remark says most: by how much. The others go first.
    static QString fitting(QString remark, const QFontMetrics &metrics, int room)
    {
        const QString between = QStringLiteral(" · ");
        while (metrics.horizontalAdvance(remark) > room && remark.contains(between))
            remark = remark.section(between, 1);
        return metrics.elidedText(remark, Qt::ElideRight, room);
    }

    QColor inkOf(Figure figure) const
    {
        switch (figure) {
        case Figure::Overdue: return m_theme.look(DeadlineLevel::Overdue, false).ink;
        case Figure::MetLate: return m_theme.errorInk();
        case Figure::Nearing: return m_theme.warningInk();
        default: return m_theme.color(Theme::Token::Muted);
        }
    }

    const Theme &m_theme;
};

} // namespace

void CaseLinesModel::setLines(const QList<CaseLines> &lines)
{
    if (lines == m_lines)
        return;
    beginResetModel();
    m_lines = lines;
    endResetModel();
}

int CaseLinesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant CaseLinesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const CaseLines &one = m_lines.at(index.row());
    switch (role) {
    case Qt::DisplayRole: return one.number;
    case Qt::AccessibleTextRole: return one.number + QLatin1Char(' ') + one.remark + QLatin1Char(' ') + one.words;
    case IdRole: return one.id;
    case RemarkRole: return one.remark;
    case WordsRole: return one.words;
    case FigureRole: return static_cast<int>(one.figure);
    default: return {};
    }
}

CasesBehind::CasesBehind(const Theme &theme, QWidget *parent)
    : Card(theme, parent), m_heading(new QLabel(this)), m_more(new QLabel(this)), m_list(new QListView(this)), m_empty(new EmptyState(this))
{
    for (QLabel *label : {m_heading, m_more}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    setLook(m_heading, "title");
    setLook(m_more, "small");
    m_list->setObjectName(QStringLiteral("casesBehind"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new CaseLinesDelegate(theme, m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setUniformItemSizes(true);
    m_heading->setBuddy(m_list);
    connect(m_list, &QListView::activated, this, [this](const QModelIndex &index) { Q_EMIT caseWanted(index.data(CaseLinesModel::IdRole).toString()); });
    connect(&theme, &Theme::changed, m_list, &QListView::doItemsLayout);
    body()->addWidget(m_heading);
    body()->addWidget(m_list, 1);
    body()->addWidget(m_empty, 1);
    body()->addWidget(m_more);
    showNothing();
}

void CasesBehind::show(const QString &heading, const QList<CaseLines> &lines, int total)
{
    const QString current = m_list->currentIndex().data(CaseLinesModel::IdRole).toString();
    m_chosen = true;
    m_heading->setText(heading);
    m_heading->show();
    m_model.setLines(lines);
    const bool any = !lines.isEmpty();
    m_list->setVisible(any);
    m_empty->setVisible(!any);
    const int more = total - static_cast<int>(lines.size());
    m_more->setText(more > 0 ? tr("and %n more", nullptr, more) : tr("Enter opens the case."));
    m_more->setVisible(any);
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (row == 0 || m_model.index(row).data(CaseLinesModel::IdRole).toString() == current)
            m_list->setCurrentIndex(m_model.index(row));
    }
    retranslate();
}

void CasesBehind::showNothing()
{
    m_chosen = false;
    m_model.setLines({});
    m_heading->hide();
    m_list->hide();
    m_more->hide();
    m_empty->show();
    retranslate();
}

void CasesBehind::retranslate()
{
    m_list->setAccessibleName(tr("Cases behind the figure"));
    m_empty->setWords(m_chosen ? tr("No case behind this figure") : tr("Choose a figure"),
                      m_chosen ? QString() : tr("Its cases are shown here. The arrows go from figure to figure."));
}
