// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <QStringList>

class QDebug;
class QTextStream;

/// Why something that was sealed comes out in clear. Every place that says one is listed in tests/core/base/tst_clearplaces.cpp.
enum class ClearFor {
    Serving,     ///< whoever works on it: the customer at the window, the words of a case's own history
    Reveal,      ///< shown for seconds after an entry of the ledger
    Correction,  ///< what stands there is changed, or compared with what is to stand there
    OwnersPaper, ///< on a paper that is handed to whom it is about
    Search,      ///< compared with what somebody says, holds out or types
    Sealing,     ///< goes into a sealed part again
    Rules,       ///< asked by the standard's conditions; nothing of it comes out
    Masking,     ///< the words that hide it are made of it
};

/// A text that was opened from a sealed part. No QString: nothing takes it by accident (a title, a log, a list); what
/// wants it in clear says why.
class ClearText
{
public:
    ClearText() = default;
    explicit ClearText(QString text) : m_text(std::move(text)) {}

    bool isEmpty() const { return m_text.isEmpty(); }
    /// By kind of mask: name, phone, id, address, account. Any other: nothing but that something is there.
    QString masked(QStringView kind) const;
    const QString &clear(ClearFor) const { return m_text; }

    friend bool operator==(const ClearText &, const ClearText &) = default;

private:
    friend class ClearFields;
    QString m_text;
};

/// One value of a form: a text, a number, a list, the entries of a group.
class ClearValue
{
public:
    ClearValue() : m_value(QJsonValue::Undefined) {}
    explicit ClearValue(QJsonValue value) : m_value(std::move(value)) {}

    bool isMissing() const { return m_value.isNull() || m_value.isUndefined(); }
    const QJsonValue &clear(ClearFor) const { return m_value; }

    friend bool operator==(const ClearValue &, const ClearValue &) = default;

private:
    QJsonValue m_value;
};

/// The values of a form, or the sealed part of an entry, by key.
class ClearFields
{
public:
    ClearFields() = default;
    explicit ClearFields(QJsonObject fields) : m_fields(std::move(fields)) {}

    bool isEmpty() const { return m_fields.isEmpty(); }
    bool contains(const QString &key) const { return m_fields.contains(key); }
    QStringList keys() const { return m_fields.keys(); }
    ClearText text(const QString &key) const { return ClearText(m_fields.value(key).toString()); }
    ClearValue value(const QString &key) const { return ClearValue(m_fields.value(key)); }
    /// An object within it.
    ClearFields part(const QString &key) const { return ClearFields(m_fields.value(key).toObject()); }
    /// By what a customer is known in a list: the masked name, or the masked telephone where only that is known.
    QString maskedCustomer() const;
    const QJsonObject &clear(ClearFor) const { return m_fields; }
    /// What is no secret stands beside it: fields marked plain, what was just read from a card.
    void insert(const QString &key, const QJsonValue &value) { m_fields.insert(key, value); }
    void insert(const QString &key, const ClearText &text) { m_fields.insert(key, text.m_text); }

    friend bool operator==(const ClearFields &, const ClearFields &) = default;

private:
    QJsonObject m_fields;
};

QDebug operator<<(QDebug, const ClearText &) = delete;
QDebug operator<<(QDebug, const ClearValue &) = delete;
QDebug operator<<(QDebug, const ClearFields &) = delete;
QTextStream &operator<<(QTextStream &, const ClearText &) = delete;
QTextStream &operator<<(QTextStream &, const ClearValue &) = delete;
QTextStream &operator<<(QTextStream &, const ClearFields &) = delete;
