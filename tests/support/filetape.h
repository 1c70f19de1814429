// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QMap>
#include <QString>

#include <memory>
#include <mutex>
#include <random>
#include <vector>

/// What could lie in a folder when the power went: stands between this process and its writes, syncs, renames, links and removals there, whoever makes them
/// (SQLite, Qt, our own files), and keeps images of the folder as it could be found. What was synced is there; of what was not, each file may hold what was
/// synced last, what was written, or sectors of both and zeros, and of the folder's own changes since it was synced last only some of the first may be there. One at a
/// time. A program that uses it compiles filetape.cpp itself.
class FileTape
{
public:
    /// Names and contents; from the folder's top, without folders in it.
    using Image = QMap<QString, QByteArray>;

    /// Everything that lies there now is on the disk. Around each change of the folder's names images are kept always, else once in `oneIn` steps.
    FileTape(const QString &folder, int oneIn, unsigned seed);
    ~FileTape();
    FileTape(const FileTape &) = delete;
    FileTape &operator=(const FileTape &) = delete;

    /// Ends the recording; the last image is that of an end without a power cut.
    std::vector<Image> takeImages();
    int steps() const { return m_steps; }

    // what the calls tell
    void before();
    void synced(int descriptor);
    void unlinked(const QString &path);

private:
    using Names = QMap<QString, quint64>; ///< name: inode

    Names namesNow() const;
    QByteArray contentOf(const QString &name) const;
    void noteNames();
    void keep(bool all);
    Image imageOf(const Names &names, int how);
    QByteArray mixed(const QByteArray &written, const QByteArray &synced, int how);
    int chance(int of) { return static_cast<int>(m_random() % static_cast<unsigned>(of)); }

    std::recursive_mutex m_mutex;
    QString m_folder;
    int m_oneIn;
    std::mt19937 m_random;
    int m_steps = 0;
    int m_closeLook = 0; ///< so many steps more are kept all
    bool m_busy = false;
    std::vector<Names> m_history;         ///< since the folder was synced; the first is what is on the disk
    QHash<quint64, QByteArray> m_synced;  ///< content on the disk, by inode
    QHash<quint64, QByteArray> m_gone;    ///< what a file held when its last name went
    struct Kept
    {
        QMap<QString, QByteArray> packed;
    };
    std::vector<Kept> m_images;
    QHash<QByteArray, QByteArray> m_packed; ///< by hash, so that what is the same is kept once
};
