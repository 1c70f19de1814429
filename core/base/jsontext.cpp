// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/jsontext.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <optional>

namespace {

/// Walks over compact JSON. What it does not expect leaves it at the end, where nothing more is found.
class Walk
{
public:
    explicit Walk(const QByteArray &json) : m_at(json.constData()), m_end(m_at + json.size()) {}

    bool take(char c)
    {
        if (m_at == m_end || *m_at != c)
            return false;
        ++m_at;
        return true;
    }

    /// What stands between the quotes, escapes as they are; nothing when no string stands here.
    std::optional<QByteArrayView> string()
    {
        if (!take('"'))
            return std::nullopt;
        const char *const begin = m_at;
        while (m_at != m_end && *m_at != '"')
            m_at += *m_at == '\\' && m_end - m_at > 1 ? 2 : 1;
        if (m_at == m_end)
            return std::nullopt;
        return QByteArrayView(begin, m_at++);
    }

    void skipValue()
    {
        int depth = 0;
        while (m_at != m_end) {
            const char c = *m_at;
            if (depth == 0 && (c == ',' || c == '}' || c == ']'))
                return;
            if (c == '"') {
                string();
                continue;
            }
            depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
            ++m_at;
        }
    }

    /// Into the object that stands here, to the value under that key.
    bool enter(QByteArrayView key)
    {
        if (!take('{'))
            return false;
        do {
            const auto name = string();
            if (!name || !take(':'))
                return false;
            if (*name == key)
                return true;
            skipValue();
        } while (take(','));
        return false;
    }

private:
    const char *m_at;
    const char *m_end;
};

/// For a text with escapes in it.
QString parsed(const QByteArray &json, std::initializer_list<QByteArrayView> keys)
{
    QJsonValue value = QJsonDocument::fromJson(json).object();
    for (const QByteArrayView key : keys)
        value = value.toObject().value(QLatin1StringView(key));
    return value.toString();
}

} // namespace

QString JsonText::at(const QByteArray &compact, std::initializer_list<QByteArrayView> keys)
{
    Walk walk(compact);
    for (const QByteArrayView key : keys) {
        if (!walk.enter(key))
            return {};
    }
    const auto found = walk.string();
    if (!found)
        return {};
    return found->contains('\\') ? parsed(compact, keys) : QString::fromUtf8(*found);
}
