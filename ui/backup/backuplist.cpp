// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backup/backuplist.h"

#include "core/ledger/shortcode.h"
#include "ui/backup/backupwords.h"
#include "ui/shell/theme.h"
#include "ui/widgets/celldelegate.h"

#include <QFileInfo>
#include <QHeaderView>

namespace {

enum Column { When, Size, State, Code, Where, Columns };
constexpr int pathRole = Qt::UserRole;

} // namespace

BackupList::BackupList(const Theme &theme, QWidget *parent) : QTreeWidget(parent), m_theme(theme)
{
    setObjectName(QStringLiteral("backupList"));
    setAccessibleName(tr("Backups"));
    setColumnCount(Columns);
    setHeaderLabels({tr("Made"), tr("Size"), tr("State"), tr("Short code"), tr("Where")});
    setRootIsDecorated(false);
    setItemDelegate(new CellDelegate(theme, this));
    setUniformRowHeights(true);
    setTabKeyNavigation(false);
    header()->setSectionsMovable(false);
    header()->setStretchLastSection(true);
    connect(&theme, &Theme::changed, this, &BackupList::fit, Qt::QueuedConnection); // when the new size of the text has reached it
}

/// Every row as high as the theme's rows, every column as wide as its words.
void BackupList::fit()
{
    for (int row = 0; row < topLevelItemCount(); ++row)
        topLevelItem(row)->setSizeHint(Where, QSize(0, m_theme.px(30))); // the last column takes what is left
    for (int column = 0; column < Where; ++column)
        resizeColumnToContents(column);
}

void BackupList::fill(const QList<BackupEntry> &entries, const QString &second)
{
    const QString before = current();
    clear();
    QTreeWidgetItem *chosen = nullptr;
    for (const BackupEntry &entry : entries) {
        const bool onSecond = !second.isEmpty() && QFileInfo(entry.path).absolutePath() == QFileInfo(second).absoluteFilePath();
        auto *row = new QTreeWidgetItem(this, {BackupWords::time(entry.madeUtcMs()), BackupWords::size(entry.size), BackupWords::state(entry),
                                               entry.state == BackupEntry::State::Whole ? shortCode(entry.manifest.head) : QString(),
                                               onSecond ? tr("Second medium") : tr("This computer")});
        row->setData(0, pathRole, entry.path);
        if (entry.path == before)
            chosen = row;
    }
    if (!chosen)
        chosen = topLevelItem(0);
    if (chosen)
        setCurrentItem(chosen);
    fit();
}

QString BackupList::current() const
{
    const QTreeWidgetItem *const row = currentItem();
    return row ? row->data(0, pathRole).toString() : QString();
}

QSize BackupList::sizeHint() const
{
    return {m_theme.px(640), m_theme.px(240)};
}

QSize BackupList::minimumSizeHint() const
{
    return {m_theme.px(240), m_theme.px(96)};
}
