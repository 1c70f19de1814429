// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/screenreader.h"

#include <QDBusArgument>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QTest>

namespace {

constexpr int answerMs = 5000;
constexpr int handsMs = 45;
constexpr quint32 keyPress = 0;
constexpr quint32 keyRelease = 1;
constexpr quint32 keySymbol = 3;
constexpr uint labelledBy = 2;

const QString accessible = QStringLiteral("org.a11y.atspi.Accessible");
const QString registry = QStringLiteral("org.a11y.atspi.Registry");
const QString rootPath = QStringLiteral("/org/a11y/atspi/accessible/root");

QDBusConnection connectedTo(const QString &address, const QString &name)
{
    return QDBusConnection::connectToBus(address, name);
}

QDBusMessage ask(const QDBusConnection &bus, const QString &service, const QString &path, const QString &interface, const QString &method,
                 const QVariantList &arguments = {})
{
    QDBusMessage message = QDBusMessage::createMethodCall(service, path, interface, method);
    message.setArguments(arguments);
    return bus.call(message, QDBus::Block, answerMs);
}

QVariant firstOf(const QDBusMessage &answer)
{
    return answer.type() == QDBusMessage::ReplyMessage ? answer.arguments().value(0) : QVariant();
}

/// (so)
ScreenReader::Element elementIn(const QDBusArgument &argument)
{
    ScreenReader::Element element;
    QDBusObjectPath path;
    argument.beginStructure();
    argument >> element.service >> path;
    argument.endStructure();
    element.path = path.path();
    return element;
}

/// a(so)
QList<ScreenReader::Element> elementsIn(const QDBusArgument &argument)
{
    QList<ScreenReader::Element> list;
    argument.beginArray();
    while (!argument.atEnd())
        list << elementIn(argument);
    argument.endArray();
    return list;
}

} // namespace

ScreenReader::ScreenReader(const QString &sessionBus, QObject *parent)
    : QObject(parent), m_session(connectedTo(sessionBus, QStringLiteral("desk-session"))), m_bus(QString())
{
}

ScreenReader::~ScreenReader()
{
    for (const char *name : {"desk-session", "desk-accessibility"})
        QDBusConnection::disconnectFromBus(QString::fromLatin1(name));
}

bool ScreenReader::connectToBus()
{
    const QString service = QStringLiteral("org.a11y.Bus");
    const QString path = QStringLiteral("/org/a11y/bus");
    const QString address = firstOf(ask(m_session, service, path, service, QStringLiteral("GetAddress"))).toString();
    if (address.isEmpty()) {
        m_why = QStringLiteral("no accessibility bus: ") + m_session.lastError().message();
        return false;
    }
    for (const char *name : {"IsEnabled", "ScreenReaderEnabled"})
        ask(m_session, service, path, QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("Set"),
            {QStringLiteral("org.a11y.Status"), QString::fromLatin1(name), QVariant::fromValue(QDBusVariant(true))});
    m_bus = connectedTo(address, QStringLiteral("desk-accessibility"));
    if (!m_bus.isConnected()) {
        m_why = QStringLiteral("the accessibility bus lets nobody in: ") + m_bus.lastError().message();
        return false;
    }
    for (const char *event : {"focus:", "object:state-changed:focused"})
        ask(m_bus, registry, QStringLiteral("/org/a11y/atspi/registry"), registry, QStringLiteral("RegisterEvent"), {QString::fromLatin1(event)});
    return m_bus.connect(QString(), QString(), QStringLiteral("org.a11y.atspi.Event.Object"), QStringLiteral("StateChanged"), this, SLOT(onFocus(QDBusMessage)));
}

void ScreenReader::onFocus(const QDBusMessage &told)
{
    if (told.arguments().value(0).toString() == QStringLiteral("focused") && told.arguments().value(1).toInt() == 1)
        m_focus = {told.service(), told.path()};
}

ScreenReader::Element ScreenReader::program()
{
    if (m_program.isNone())
        m_program = children({registry, rootPath}).value(0);
    return m_program;
}

QDBusMessage ScreenReader::call(const Element &element, const QString &interface, const QString &method, const QVariantList &arguments)
{
    return ask(m_bus, element.service, element.path, interface, method, arguments);
}

QString ScreenReader::property(const Element &element, const QString &interface, const QString &name)
{
    const QVariant value = firstOf(call(element, QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("Get"), {interface, name}));
    return value.value<QDBusVariant>().variant().toString();
}

QString ScreenReader::name(const Element &element)
{
    return property(element, accessible, QStringLiteral("Name"));
}

QString ScreenReader::spoken(const Element &element)
{
    QStringList words;
    const QVariant answer = firstOf(call(element, accessible, QStringLiteral("GetRelationSet")));
    if (answer.canConvert<QDBusArgument>()) {
        const auto argument = answer.value<QDBusArgument>();
        argument.beginArray();
        while (!argument.atEnd()) {
            uint relation = 0;
            argument.beginStructure();
            argument >> relation;
            const QList<Element> others = elementsIn(argument);
            argument.endStructure();
            for (const Element &other : relation == labelledBy ? others : QList<Element>())
                words << name(other);
        }
        argument.endArray();
    }
    if (const QString own = name(element); !words.contains(own))
        words << own;
    return words.join(u' ');
}

QString ScreenReader::description(const Element &element)
{
    return property(element, accessible, QStringLiteral("Description"));
}

QString ScreenReader::role(const Element &element)
{
    return firstOf(call(element, accessible, QStringLiteral("GetRoleName"))).toString();
}

bool ScreenReader::is(const Element &element, State state)
{
    const QVariant answer = firstOf(call(element, accessible, QStringLiteral("GetState")));
    QList<uint> words;
    if (answer.canConvert<QDBusArgument>())
        answer.value<QDBusArgument>() >> words;
    return words.value(state / 32) & (1U << (state % 32));
}

QList<ScreenReader::Element> ScreenReader::children(const Element &element)
{
    const QVariant answer = firstOf(call(element, accessible, QStringLiteral("GetChildren")));
    return answer.canConvert<QDBusArgument>() ? elementsIn(answer.value<QDBusArgument>()) : QList<Element>();
}

QString ScreenReader::text(const Element &element)
{
    return firstOf(call(element, QStringLiteral("org.a11y.atspi.Text"), QStringLiteral("GetText"), {0, -1})).toString();
}

/// Depth first through what is in sight, until `found` says yes.
bool ScreenReader::walk(const Element &from, const std::function<bool(const Element &)> &found, Element *where)
{
    const QList<Element> all = children(from);
    for (const Element &child : all) {
        if (child.isNone() || !is(child, Showing))
            continue;
        if (found(child)) {
            *where = child;
            return true;
        }
        if (walk(child, found, where))
            return true;
    }
    return false;
}

ScreenReader::Element ScreenReader::find(const QString &wanted, const QString &words)
{
    Element where;
    walk(program(), [&](const Element &one) { return role(one) == wanted && name(one).contains(words); }, &where);
    return where;
}

QStringList ScreenReader::namesOf(const QString &wanted)
{
    QStringList names;
    Element none;
    walk(program(),
         [&](const Element &one) {
             if (role(one) == wanted)
                 names << name(one);
             return false;
         },
         &none);
    return names;
}

bool ScreenReader::grabFocus(const Element &element)
{
    return firstOf(call(element, QStringLiteral("org.a11y.atspi.Component"), QStringLiteral("GrabFocus"))).toBool();
}

ScreenReader::Element ScreenReader::focus()
{
    if (m_focus.isNone())
        walk(program(), [this](const Element &one) { return is(one, Focused); }, &m_focus);
    return m_focus;
}

QString ScreenReader::heard()
{
    if (m_focus.isNone())
        return QStringLiteral("nothing");
    return QStringList{role(m_focus), spoken(m_focus), description(m_focus)}.join(QStringLiteral(" | "));
}

bool ScreenReader::keystroke(int code, quint32 kind)
{
    const QDBusMessage answer = ask(m_bus, registry, QStringLiteral("/org/a11y/atspi/registry/deviceeventcontroller"),
                                    QStringLiteral("org.a11y.atspi.DeviceEventController"), QStringLiteral("GenerateKeyboardEvent"), {code, QString(), kind});
    return answer.type() == QDBusMessage::ReplyMessage;
}

bool ScreenReader::press(quint32 keySym, const QList<int> &heldKeyCodes)
{
    if (m_sinceKey.isValid() && m_sinceKey.elapsed() < handsMs)
        QTest::qWait(handsMs - static_cast<int>(m_sinceKey.elapsed()));
    m_sinceKey.start();
    bool done = true;
    for (const int code : heldKeyCodes)
        done = keystroke(code, keyPress) && done;
    done = keystroke(static_cast<int>(keySym), keySymbol) && done;
    for (const int code : heldKeyCodes)
        done = keystroke(code, keyRelease) && done;
    return done;
}

bool ScreenReader::type(const QString &ascii)
{
    bool done = true;
    for (const QChar letter : ascii)
        done = press(letter.unicode()) && done;
    return done;
}
