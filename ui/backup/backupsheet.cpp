// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backup/backupsheet.h"

#include "core/workplace/officethread.h"
#include "ui/backup/backuplist.h"
#include "ui/backup/backuproom.h"
#include "ui/backup/backupwords.h"
#include "ui/shell/errortext.h"
#include "ui/shell/sheet.h"
#include "ui/shell/theme.h"
#include "ui/shell/uicontext.h"
#include "ui/widgets/flowlayout.h"

#include <QFileInfo>
#include <QLabel>
#include <QProgressBar>
#include <QPromise>
#include <QPushButton>
#include <QThreadPool>
#include <QVBoxLayout>

namespace {

/// A stick may take its time: read away from both threads.
QFuture<QList<BackupEntry>> listed(const QString &folder, const QString &second)
{
    auto promise = std::make_shared<QPromise<QList<BackupEntry>>>();
    promise->start();
    QFuture<QList<BackupEntry>> future = promise->future();
    QThreadPool::globalInstance()->start([promise, folder, second] {
        QList<BackupEntry> all = BackupFolder::list(folder);
        if (!second.isEmpty())
            all += BackupFolder::list(second);
        std::stable_sort(all.begin(), all.end(), [](const BackupEntry &one, const BackupEntry &two) { return one.madeUtcMs() > two.madeUtcMs(); });
        promise->addResult(all);
        promise->finish();
    });
    return future;
}

} // namespace

BackupSheet::BackupSheet(const UiContext &context, BackupRoom &room, QWidget *window)
    : QObject(nullptr), m_context(context), m_room(room), m_sheet(new Sheet(context.theme, window)), m_standing(new QLabel(m_sheet)),
      m_list(new BackupList(context.theme, m_sheet)), m_empty(new QLabel(m_sheet)), m_bar(new QProgressBar(m_sheet)), m_stop(button(tr("Stop"), "backupStop"))
{
    setParent(m_sheet);
    m_sheet->setCardWidth(760);
    m_sheet->setTitle(tr("Backup and restore"), tr("A backup is made every hour while people work, and at the end of the day. Each is opened again and checked."));
    m_sheet->setAct(tr("Back up now"));
    m_standing->setObjectName(QStringLiteral("backupStanding"));
    m_empty->setObjectName(QStringLiteral("backupEmpty"));
    for (QLabel *label : {m_standing, m_empty}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_empty->setText(tr("No backup lies here yet. F9 makes the first one."));
    m_empty->setAccessibleName(m_empty->text());
    m_empty->hide();
    m_bar->setObjectName(QStringLiteral("backupProgress"));
    m_bar->setAccessibleName(tr("Backup in progress"));
    m_bar->setRange(0, 100);
    QVBoxLayout *const body = m_sheet->body();
    body->addWidget(m_standing);
    body->addWidget(m_list, 1);
    body->addWidget(m_empty);
    createButtons();
    body->addWidget(m_buttons);
    body->addWidget(m_bar);
    body->addWidget(m_stop, 0, Qt::AlignLeft);
    connect(m_stop, &QPushButton::clicked, &m_room, &BackupRoom::stop);
    connect(m_sheet, &Sheet::acted, &m_room, [this] {
        m_room.backUp();
        showProgress();
    });
    connect(&m_room, &BackupRoom::progressed, this, &BackupSheet::showProgress);
    connect(&m_room, &BackupRoom::ended, this, &BackupSheet::read);
    connect(m_list, &QTreeWidget::itemActivated, m_restore, &QPushButton::click);
}

void BackupSheet::createButtons()
{
    m_buttons = new QWidget(m_sheet);
    auto *flow = new FlowLayout(m_buttons, m_context.theme.space(2), m_context.theme.space(2));
    m_restore = button(tr("Restore this one …"), "backupRestore");
    QPushButton *const other = button(tr("Restore from a file …"), "backupRestoreFile");
    QPushButton *const second = button(tr("Second copy: choose folder …"), "backupSecond");
    for (QPushButton *one : {m_restore, other, second})
        flow->addWidget(one);
    connect(m_restore, &QPushButton::clicked, this, [this] {
        const QString file = m_list->current();
        if (!file.isEmpty())
            leaveFor(&BackupSheet::restoreWanted, file);
    });
    connect(other, &QPushButton::clicked, this, [this] { leaveFor(&BackupSheet::otherFileWanted); });
    connect(second, &QPushButton::clicked, this, [this] { leaveFor(&BackupSheet::secondWanted); });
}

QPushButton *BackupSheet::button(const QString &words, const char *name)
{
    auto *made = new QPushButton(words, m_sheet);
    made->setObjectName(QLatin1String(name));
    made->setAccessibleName(words);
    made->setAutoDefault(false);
    return made;
}

template <class Signal, class... Values>
void BackupSheet::leaveFor(Signal signal, Values... values)
{
    m_sheet->closeSheet();
    (this->*signal)(values...);
}

void BackupSheet::open()
{
    showProgress();
    m_sheet->open();
    read();
}

void BackupSheet::read()
{
    using Look = std::pair<Result<BackupStanding>, QString>;
    m_context.office.ask([](Workplace &place) { return Look(place.backupStanding(), place.backupFolder()); })
        .then(this, [this](const Look &look) { show(look.first, look.second); });
    showProgress();
}

void BackupSheet::show(const Result<BackupStanding> &standing, const QString &folder)
{
    m_standing->setText(standing ? BackupWords::standing(*standing, m_room.second()) : errorText(standing.error()));
    listed(folder, m_room.second()).then(this, [this](const QList<BackupEntry> &entries) {
        const bool none = entries.isEmpty();
        m_list->fill(entries, m_room.second());
        m_list->setVisible(!none);
        m_empty->setVisible(none);
        m_restore->setEnabled(!none);
        if (!none && m_list->isVisible() && !m_sheet->isAncestorOf(m_sheet->window()->focusWidget()))
            m_list->setFocus(Qt::OtherFocusReason);
    });
}

void BackupSheet::showProgress()
{
    const bool making = m_room.isMaking();
    m_bar->setVisible(making);
    m_stop->setVisible(making);
    m_bar->setValue(m_room.percent());
}
