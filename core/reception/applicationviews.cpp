// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reception/applicationviews.h"

#include "core/base/textrules.h"
#include "core/reception/applicationbook.h"
#include "core/ledger/erasurebook.h"
#include "core/store/store.h"
#include "core/vault/vault.h"

#include <QJsonDocument>

ApplicationViews::ApplicationViews(Store &store, const Vault &vault, const ApplicationBook &book, const ErasureBook &erasures)
    : m_store(store), m_vault(vault), m_book(book), m_erasures(erasures)
{
}

Result<ClearFields> ApplicationViews::opened(const ApplicationId &id, const OpId &op, int part, const QByteArray &sealed) const
{
    if (sealed.isEmpty())
        return ClearFields();
    const Result<QByteArray> clear = m_vault.open({SubjectId{id.value}, op, part}, sealed);
    if (!clear && m_erasures.explains(clear.error(), SubjectId{id.value}))
        return ClearFields();
    if (!clear)
        return fail(clear);
    return ClearFields(QJsonDocument::fromJson(*clear).object()).part(QStringLiteral("fields"));
}

Result<QList<ApplicationRow>> ApplicationViews::open(qint64 nowMs, int size) const
{
    QList<ApplicationRow> rows;
    Result<> sealBroken;
    constexpr int own = ApplicationBook::columnCount;
    const Result<> read = m_store.each(
        QStringLiteral("SELECT ") + ApplicationBook::columns()
            + QStringLiteral(", sealed_op, sealed_part, sealed FROM applications WHERE office = ? AND state = 'open' AND until_at >= ? "
                             "ORDER BY until_at, id LIMIT ?"),
        {m_book.office().value, nowMs, size}, [&](const Row &row) {
            const Application one = ApplicationBook::readApplication(row);
            const Result<ClearFields> fields =
                opened(one.id, OpId{row.text(own)}, static_cast<int>(row.integer(own + 1)), row.bytes(own + 2));
            if (!fields) {
                sealBroken = fail(fields);
                return false;
            }
            rows << ApplicationRow{one.id,     one.number,  one.type,        one.customerClass, fields->maskedCustomer(), one.standard, one.standardVersion,
                                   one.toldMs, one.untilMs, one.provisional, one.missing(),     one.notices.size()};
            return true;
        });
    if (!read || !sealBroken)
        return fail(read ? sealBroken : read);
    return rows;
}

Result<qint64> ApplicationViews::openCount(qint64 nowMs) const
{
    return counted(QStringLiteral("SELECT count(*) FROM applications WHERE office = ? AND state = 'open' AND until_at >= ?"),
                   {m_book.office().value, nowMs});
}

Result<qint64> ApplicationViews::conflictCount() const
{
    return counted(QStringLiteral("SELECT count(*) FROM application_conflicts WHERE office = ?"), {m_book.office().value});
}

Result<qint64> ApplicationViews::counted(const QString &select, const QList<Value> &values) const
{
    qint64 count = 0;
    const Result<bool> read = m_store.first(select, values, [&count](const Row &row) { count = row.integer(0); });
    if (!read)
        return fail(read);
    return count;
}

Result<ApplicationFile> ApplicationViews::file(const ApplicationId &id) const
{
    Result<Application> application = m_book.application(id);
    if (!application)
        return fail(application);
    const Result<ApplicationBook::Sealed> sealed = m_book.sealedFields(id);
    if (!sealed)
        return fail(sealed);
    const Result<ClearFields> fields = opened(id, sealed->op, sealed->part, sealed->bytes);
    if (!fields)
        return fail(fields);
    return ApplicationFile{std::move(*application), *fields};
}

Result<ApplicationId> ApplicationViews::find(const QString &number) const
{
    ApplicationId id;
    for (const char *column : {"number", "id"}) {
        const QString wanted = qstrcmp(column, "id") == 0 ? number.trimmed() : TextRules::code(number);
        if (wanted.isEmpty())
            continue;
        const Result<bool> found =
            m_store.first(QStringLiteral("SELECT id FROM applications WHERE office = ? AND %1 = ? ORDER BY id").arg(QLatin1String(column)),
                          {m_book.office().value, wanted}, [&](const Row &row) { id = ApplicationId{row.text(0)}; });
        if (!found)
            return fail(found);
        if (*found)
            return id;
    }
    return fail(ErrorCode::NoSuchApplication, {}, {number.left(60)});
}
