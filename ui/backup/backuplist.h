// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backup/backupfolder.h"

#include <QTreeWidget>

class Theme;

/// The backups of the folder and of the second medium, newest first: when, how large, checked or not, short code, where. Keeps its selection when it is
/// filled anew.
class BackupList : public QTreeWidget
{
    Q_OBJECT

public:
    explicit BackupList(const Theme &theme, QWidget *parent = nullptr);

    void fill(const QList<BackupEntry> &entries, const QString &second);
    /// The file under the cursor; empty: none.
    QString current() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

private:
    void fit();

    const Theme &m_theme;
};
