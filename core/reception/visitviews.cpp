// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reception/visitviews.h"

#include "core/reception/visitbook.h"
#include "core/ledger/erasurebook.h"
#include "core/store/store.h"
#include "core/vault/vault.h"

#include <QJsonDocument>
#include <QJsonObject>

Result<std::optional<Visit>> VisitViews::inHand(const DeviceId &device) const
{
    return m_book.inHand(device);
}

Result<Visit> VisitViews::visit(const VisitId &id) const
{
    return m_book.visit(id);
}

Result<ClearText> VisitViews::customer(const VisitId &id) const
{
    OpId op;
    int part = 0;
    QByteArray sealed;
    const Result<bool> found =
        m_store.first(QStringLiteral("SELECT customer_op, customer_part, customer FROM visits WHERE office = ? AND id = ?"),
                      {m_book.office().value, id.value}, [&](const Row &row) {
                          op = OpId{row.text(0)};
                          part = static_cast<int>(row.integer(1));
                          sealed = row.bytes(2);
                      });
    if (!found)
        return fail(found);
    if (!*found)
        return fail(ErrorCode::NoSuchVisit, {}, {id.value});
    if (op.isEmpty())
        return ClearText();
    const Result<QByteArray> clear = m_vault.open({SubjectId{id.value}, op, part}, sealed);
    if (!clear && m_erasures.explains(clear.error(), SubjectId{id.value}))
        return ClearText();
    if (!clear)
        return fail(clear);
    return ClearFields(QJsonDocument::fromJson(*clear).object()).text(QStringLiteral("customer"));
}

Result<VisitFigures> VisitViews::ofDay(QDate day) const
{
    return VisitDay(m_store, m_book.office()).figures(day);
}
