// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/cleartext.h"

#include "core/base/textrules.h"

QString ClearText::masked(QStringView kind) const
{
    if (kind == QLatin1String("name"))
        return TextRules::maskName(m_text);
    if (kind == QLatin1String("phone"))
        return TextRules::maskPhone(m_text);
    if (kind == QLatin1String("id"))
        return TextRules::maskId(m_text);
    if (kind == QLatin1String("address"))
        return TextRules::maskAddress(m_text);
    if (kind == QLatin1String("account"))
        return TextRules::maskAccount(m_text);
    return m_text.isEmpty() ? QString() : QStringLiteral("***");
}

QString ClearFields::maskedCustomer() const
{
    const ClearText name = text(QStringLiteral("name"));
    return name.isEmpty() ? text(QStringLiteral("phone")).masked(u"phone") : name.masked(u"name");
}
