// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QElapsedTimer>
#include <QObject>
#include <QStringList>

#include <functional>

class QDBusMessage;

/// What a screen reader knows of a program and can do with it: elements by role and name, what has the focus and what is said of it, keys. All of it over
/// the accessibility bus; nothing is known of places on the screen or of our own classes.
class ScreenReader : public QObject
{
    Q_OBJECT

public:
    /// One element on the bus; none: no path.
    struct Element
    {
        QString service;
        QString path;

        bool isNone() const { return path.isEmpty() || path.endsWith(QStringLiteral("/null")); }
        friend bool operator==(const Element &, const Element &) = default;
    };
    /// Bits of an element's state, as AT-SPI numbers them.
    enum State { Active = 1, Checked = 4, Enabled = 8, Focused = 12, Selected = 23, Showing = 25 };

    explicit ScreenReader(const QString &sessionBus, QObject *parent = nullptr);
    ~ScreenReader() override;

    /// Comes onto the accessibility bus and says that a screen reader listens. False: why() says what is missing.
    bool connectToBus();
    QString why() const { return m_why; }
    /// The first program that has shown itself.
    Element program();

    QString name(const Element &element);
    /// What stands beside it as its label, and its name: of a list to choose from, Qt names what is chosen.
    QString spoken(const Element &element);
    QString role(const Element &element);
    QString description(const Element &element);
    bool is(const Element &element, State state);
    QList<Element> children(const Element &element);
    /// The text of a field or of a text that is read.
    QString text(const Element &element);
    /// The first element in sight with that role whose name holds `name`.
    Element find(const QString &role, const QString &name);
    /// Name (or text) of everything in sight of that role, in the order of the tree.
    QStringList namesOf(const QString &role);
    /// What the user does on an element without keys: puts the focus on it.
    bool grabFocus(const Element &element);

    /// What has the focus, as it was last told; before anything was told, looked for.
    Element focus();
    /// Role, name and description of it, for a failing test's message.
    QString heard();

    /// A key by its X name's code, such as 0xff0d for Return, at the pace of hands: faster ones would be taken for a card reader.
    bool press(quint32 keySym, const QList<int> &heldKeyCodes = {});
    bool type(const QString &ascii);

private Q_SLOTS:
    void onFocus(const QDBusMessage &told);

private:
    QDBusMessage call(const Element &element, const QString &interface, const QString &method, const QVariantList &arguments = {});
    QString property(const Element &element, const QString &interface, const QString &name);
    bool keystroke(int code, quint32 kind);
    bool walk(const Element &from, const std::function<bool(const Element &)> &found, Element *where);

    QDBusConnection m_session;
    QDBusConnection m_bus;
    QString m_why;
    Element m_program;
    Element m_focus;
    QElapsedTimer m_sinceKey;
};
