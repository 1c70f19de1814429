// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <concepts>
#include <variant>

/// What may be bound to a statement: the four types that reach SQLite as what they are, and NULL. Anything else does
/// not compile (short, float, QUuid and QDate would silently become text).
class Value
{
public:
    Value(std::nullptr_t) {}
    template <std::integral Integer>
    requires(!std::same_as<Integer, bool> && sizeof(Integer) <= 8) Value(Integer value)
        : m_value(static_cast<qint64>(value))
    {
    }
    Value(bool value) : m_value(static_cast<qint64>(value ? 1 : 0)) {}
    Value(double value) : m_value(value) {}
    Value(const QString &text) : m_value(text.isNull() ? QStringLiteral("") : text) {}
    Value(const QByteArray &bytes) : m_value(bytes.isNull() ? QByteArray("") : bytes) {}

    using Variant = std::variant<std::monostate, qint64, double, QString, QByteArray>;
    const Variant &variant() const { return m_value; }

private:
    Variant m_value;
};
