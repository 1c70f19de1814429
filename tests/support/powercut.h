// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/faultyvfs.h"

#include <QHash>
#include <QStringList>

#include <random>

/// What could be on the disk when the power went: builds images of files from recorded steps. What was synced is there;
/// of what was not, each write may be lost, kept, torn at 512 bytes, or garbage.
class PowerCut
{
public:
    /// `before`: the files' content when the recording began, all of it on the disk.
    PowerCut(QHash<QString, QByteArray> before, std::vector<FileStep> steps, unsigned seed);

    qsizetype steps() const { return static_cast<qsizetype>(m_steps.size()); }
    /// Lets time pass until just before step `count`; never backwards.
    void advanceTo(qsizetype count);
    /// The marks passed so far.
    const QStringList &marks() const { return m_marks; }
    /// One of the possible contents, by file; a file that is not on the disk is missing.
    QHash<QString, QByteArray> image();

private:
    struct Disk
    {
        QByteArray synced;
        bool isThere = false;       ///< for certain
        bool mayBeGone = false;     ///< deleted without the folder synced
        std::vector<FileStep> open; ///< not synced yet
    };

    void pass(const FileStep &step);
    void surviving(QByteArray &content, const FileStep &step);
    int chance(int of) { return static_cast<int>(m_random() % static_cast<unsigned>(of)); }

    std::vector<FileStep> m_steps;
    qsizetype m_passed = 0;
    QHash<QString, Disk> m_disk;
    QStringList m_marks;
    std::mt19937 m_random;
};
