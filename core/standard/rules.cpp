// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/standard/rules.h"

namespace {

QString versionKey(const QString &id, int version)
{
    return id + u'@' + QString::number(version);
}

} // namespace

std::shared_ptr<const Standard> Rules::current() const
{
    return m_current;
}

std::shared_ptr<const Standard> Rules::standard(const QString &id, int version) const
{
    return m_standards.value(versionKey(id, version));
}

void Rules::adopt(std::shared_ptr<const Standard> standard)
{
    if (!standard)
        return;
    m_standards.insert(versionKey(standard->id, standard->version), standard);
    m_current = std::move(standard);
}
