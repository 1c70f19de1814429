// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/warnings/toldsheet.h"

#include "ui/shell/sheet.h"
#include "ui/shell/theme.h"
#include "ui/shell/uicontext.h"
#include "ui/warnings/tolddelegate.h"
#include "ui/warnings/toldmodel.h"

#include <QLabel>
#include <QListView>
#include <QVBoxLayout>

namespace {

/// Seven rows where there is room, two where there is little: the sheet's buttons stay in sight.
class ToldListView : public QListView
{
public:
    ToldListView(const Theme &theme, QWidget *parent) : QListView(parent), m_theme(theme) {}

    QSize sizeHint() const override { return {m_theme.px(600), m_theme.px(400)}; }
    QSize minimumSizeHint() const override { return {m_theme.px(240), m_theme.px(112)}; }

private:
    const Theme &m_theme;
};

} // namespace

ToldSheet::ToldSheet(const UiContext &context, QWidget *window)
    : QObject(nullptr), m_context(context), m_sheet(new Sheet(context.theme, window)), m_model(new ToldModel(context, m_sheet)),
      m_list(new ToldListView(context.theme, m_sheet)), m_empty(new QLabel(m_sheet))
{
    setParent(m_sheet);
    m_sheet->setCardWidth(760);
    m_list->setObjectName(QStringLiteral("toldList"));
    m_list->setAccessibleName(tr("What was told"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new ToldDelegate(context, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setResizeMode(QListView::Adjust); // a narrow row has another height
    m_list->setTabKeyNavigation(false);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_empty->setObjectName(QStringLiteral("toldEmpty"));
    m_empty->setTextFormat(Qt::PlainText);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_empty->hide();
    m_sheet->body()->addWidget(m_list, 1);
    m_sheet->body()->addWidget(m_empty, 1);
    connect(m_model, &ToldModel::firstRead, this, &ToldSheet::onFirstRead);
    connect(m_model, &ToldModel::unreadLeft, this, &ToldSheet::unreadLeft);
    connect(m_model, &ToldModel::failed, this, &ToldSheet::failed);
    connect(m_sheet, &Sheet::acted, this, [this] {
        say(false);
        m_model->show(false);
    });
    connect(m_list, &QListView::activated, this, [this](const QModelIndex &index) {
        const QString id = index.data(ToldModel::CaseIdRole).toString();
        m_sheet->closeSheet();
        Q_EMIT caseWanted(id);
    });
}

void ToldSheet::open(bool unreadOnly)
{
    say(unreadOnly);
    m_sheet->open();
    m_model->show(unreadOnly);
}

void ToldSheet::say(bool unreadOnly)
{
    m_unreadOnly = unreadOnly;
    m_sheet->setTitle(unreadOnly ? tr("New reminders") : tr("Reminders told"), tr("Newest first. Enter opens the case."));
    m_sheet->setAct(unreadOnly ? tr("All that was told") : QString());
}

void ToldSheet::onFirstRead()
{
    const bool none = m_model->rowCount() == 0;
    m_empty->setText((m_unreadOnly ? tr("Nothing new") : tr("Nothing was told yet")) + u'\n'
                     + tr("A promised date is told here once when it nears, once on its last day, once when it is over, and when it moves."));
    m_empty->setAccessibleName(m_empty->text());
    m_list->setVisible(!none);
    m_empty->setVisible(none);
    if (none)
        return;
    m_list->setCurrentIndex(m_model->index(0));
    m_list->setFocus(Qt::OtherFocusReason);
}
