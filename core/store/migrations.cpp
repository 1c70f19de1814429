// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/migrations.h"

#include "core/store/connection.h"
#include "core/store/storeopening.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <sqlite3.h>

static void loadMigrations()
{
    Q_INIT_RESOURCE(migrations);
}

namespace {

/// Whether anything but blanks and line comments is left.
bool hasWords(const QString &sql)
{
    for (const QString &line : sql.split(u'\n')) {
        const QString text = line.trimmed();
        if (!text.isEmpty() && !text.startsWith(QStringLiteral("--")))
            return true;
    }
    return false;
}

Result<> applyOne(Connection &connection, const Migration &migration)
{
    QStringList steps = Migrations::statementsOf(migration.sql);
    steps << QStringLiteral("PRAGMA user_version = %1").arg(migration.number)
          << QStringLiteral("PRAGMA application_id = %1").arg(StoreOpening::applicationId);
    for (const QString &step : steps) {
        const Result<qint64> done = connection.run(step);
        if (!done)
            return fail(done);
    }
    return {};
}

} // namespace

QList<Migration> Migrations::builtIn()
{
    loadMigrations();
    QList<Migration> found;
    const QDir folder(QStringLiteral(":/migrations/sqlite"));
    for (const QString &name : folder.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            found << Migration{name.section(u'_', 0, 0).toInt(), name, QString::fromUtf8(file.readAll())};
    }
    std::sort(found.begin(), found.end(),
              [](const Migration &one, const Migration &two) { return one.number < two.number; });
    return found;
}

int Migrations::newest(const QList<Migration> &migrations)
{
    int number = 0;
    for (const Migration &migration : migrations)
        number = std::max(number, migration.number);
    return number;
}

QStringList Migrations::statementsOf(const QString &sql)
{
    QStringList statements;
    qsizetype start = 0;
    for (qsizetype at = sql.indexOf(u';'); at >= 0; at = sql.indexOf(u';', at + 1)) {
        const QString piece = sql.mid(start, at + 1 - start);
        if (sqlite3_complete(piece.toUtf8().constData()) == 0) // inside a string, a comment or a trigger
            continue;
        statements << piece.trimmed();
        start = at + 1;
    }
    if (hasWords(sql.mid(start))) // a last statement without its semicolon
        statements << sql.mid(start).trimmed();
    return statements;
}

Result<> Migrations::apply(Connection &connection, const QList<Migration> &migrations)
{
    const Result<QString> version = connection.answer(QStringLiteral("PRAGMA user_version"));
    if (!version)
        return fail(version);
    for (const Migration &migration : migrations) {
        if (migration.number <= version->toInt())
            continue;
        const Result<qint64> begun = connection.run(QStringLiteral("BEGIN IMMEDIATE"));
        const Result<> applied = begun ? applyOne(connection, migration) : fail(begun);
        const Result<qint64> ended = connection.run(applied ? QStringLiteral("COMMIT") : QStringLiteral("ROLLBACK"));
        if (!applied)
            return fail(applied);
        if (!ended)
            return fail(ended);
    }
    return {};
}
