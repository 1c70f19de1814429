// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/toybook.h"

#include "core/store/store.h"

#include <QCryptographicHash>

ToyBook::ToyBook(Store &store) : m_store(store) {}

Result<> ToyBook::makeTable()
{
    const auto made = m_store.run(QStringLiteral(
        "CREATE TABLE IF NOT EXISTS toy (subject TEXT PRIMARY KEY, times INTEGER NOT NULL, sealed BLOB) STRICT"));
    return made ? rolledBack() : fail(made);
}

Result<> ToyBook::apply(const Event &event, const Rules &)
{
    ++applied;
    if (std::exchange(m_fail, false))
        return fail(ErrorCode::Internal, QStringLiteral("told to"));
    const auto done = m_store.run(
        QStringLiteral("INSERT INTO toy VALUES (?, 1, ?) ON CONFLICT (subject) DO UPDATE SET times = times + 1"),
        {event.subject.value, event.sealed});
    if (!done)
        return fail(done);
    ++m_counts[event.subject.value];
    return {};
}

Result<> ToyBook::clear()
{
    m_counts.clear();
    const auto done = m_store.run(QStringLiteral("DELETE FROM toy"));
    return done ? Result<>() : fail(done);
}

Result<QByteArray> ToyBook::digest() const
{
    QCryptographicHash hash(QCryptographicHash::Blake2b_256);
    const Result<> read = m_store.each(
        QStringLiteral("SELECT subject, times, sealed FROM toy ORDER BY subject"), {}, [&hash](const Row &row) {
            hash.addData(row.text(0).toUtf8() + ' ' + row.text(1).toUtf8() + ' ' + row.bytes(2));
            return true;
        });
    if (!read)
        return fail(read);
    return hash.result();
}

Result<> ToyBook::rolledBack()
{
    ++rolledBackTimes;
    m_counts.clear();
    return m_store.each(QStringLiteral("SELECT subject, times FROM toy"), {}, [this](const Row &row) {
        m_counts.insert(row.text(0), static_cast<int>(row.integer(1)));
        return true;
    });
}
