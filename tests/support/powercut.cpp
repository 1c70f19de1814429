// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/powercut.h"

#include <algorithm>

namespace {

constexpr qsizetype sector = 512;

void put(QByteArray &content, qint64 offset, const QByteArray &bytes)
{
    if (content.size() < offset + bytes.size())
        content.append(offset + bytes.size() - content.size(), '\0');
    content.replace(offset, bytes.size(), bytes);
}

void applyWhole(QByteArray &content, const FileStep &step)
{
    if (step.kind == FileStep::Kind::Write)
        put(content, step.offset, step.bytes);
    else if (step.kind == FileStep::Kind::Truncate && content.size() > step.offset)
        content.truncate(step.offset);
}

} // namespace

PowerCut::PowerCut(QHash<QString, QByteArray> before, std::vector<FileStep> steps, unsigned seed)
    : m_steps(std::move(steps)), m_random(seed)
{
    for (auto file = before.constBegin(); file != before.constEnd(); ++file)
        m_disk.insert(file.key(), Disk{file.value(), true, false, {}});
}

void PowerCut::advanceTo(qsizetype count)
{
    for (; m_passed < count; ++m_passed)
        pass(m_steps.at(static_cast<size_t>(m_passed)));
}

void PowerCut::pass(const FileStep &step)
{
    if (step.kind == FileStep::Kind::Mark) {
        m_marks << step.file;
        return;
    }
    Disk &disk = m_disk[step.file];
    switch (step.kind) {
    case FileStep::Kind::Write:
    case FileStep::Kind::Truncate:
        disk.open.push_back(step);
        break;
    case FileStep::Kind::Sync: // SQLite's unix VFS syncs the folder with a new file's first sync
        for (const FileStep &open : disk.open)
            applyWhole(disk.synced, open);
        disk.open.clear();
        disk.isThere = true;
        disk.mayBeGone = false;
        break;
    case FileStep::Kind::Delete:
        if (step.offset != 0)
            disk = {};
        else
            disk.mayBeGone = true;
        break;
    case FileStep::Kind::Open:
    case FileStep::Kind::Mark:
        break;
    }
}

void PowerCut::surviving(QByteArray &content, const FileStep &step)
{
    if (step.kind != FileStep::Kind::Write) {
        if (chance(2) == 0)
            applyWhole(content, step);
        return;
    }
    const int fate = chance(8);
    if (fate < 2) // lost
        return;
    if (fate < 5) { // kept
        applyWhole(content, step);
        return;
    }
    for (qint64 at = step.offset; at < step.offset + step.bytes.size();) { // torn: each sector for itself
        const qint64 end = std::min<qint64>((at / sector + 1) * sector, step.offset + step.bytes.size());
        QByteArray piece = step.bytes.mid(at - step.offset, end - at);
        if (fate == 7 && chance(3) == 0)
            std::generate(piece.begin(), piece.end(), [this] { return static_cast<char>(chance(256)); });
        if (chance(2) == 0)
            put(content, at, piece);
        at = end;
    }
}

QHash<QString, QByteArray> PowerCut::image()
{
    QHash<QString, QByteArray> files;
    const int mood = chance(4); // all lost, all kept, or each write for itself
    for (auto file = m_disk.constBegin(); file != m_disk.constEnd(); ++file) {
        const Disk &disk = *file;
        const bool entry = disk.isThere ? !disk.mayBeGone || chance(2) == 0 : !disk.open.empty() && chance(2) == 0;
        if (!entry)
            continue;
        QByteArray content = disk.synced;
        for (const FileStep &step : disk.open) {
            if (mood == 1)
                applyWhole(content, step);
            else if (mood > 1)
                surviving(content, step);
        }
        files.insert(file.key(), content);
    }
    return files;
}
