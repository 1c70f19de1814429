// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/theme.h"

#include "ui/shell/restyling.h"

#include <QApplication>
#include <QFile>
#include <QFontDatabase>
#include <QRegularExpression>
#include <QStyle>
#include <QWidget>

#include <algorithm>
#include <array>

namespace {

using Token = Theme::Token;

/// One state's ink and ground in both themes.
struct StateColors
{
    const char *shape;
    QRgb lightInk, lightGround, darkInk, darkGround;
};

constexpr StateColors overdue{"■", 0xff23272a, 0xffe2e4e6, 0xfff0f2f3, 0xff3b4143};
constexpr StateColors lastDay{"▲", 0xffb3261e, 0xfffce8e6, 0xffff8a80, 0xff3c1613};
constexpr StateColors nearing{"◆", 0xff855700, 0xfffdf1d8, 0xfff2c14e, 0xff3a2d0c};
constexpr StateColors inTime{"●", 0xff00766f, 0xffe3f1ef, 0xff4fc0b5, 0xff16332f};
constexpr StateColors paused{"‖", 0xff5e676b, 0xffeceff0, 0xff9aa8aa, 0xff2a3234};
constexpr StateColors metInTime{"✓", 0xff00766f, 0xffe3f1ef, 0xff4fc0b5, 0xff16332f};
constexpr StateColors metLate{"✓", 0xffb3261e, 0xfffce8e6, 0xffff8a80, 0xff3c1613};

const StateColors &colorsOf(DeadlineLevel level)
{
    switch (level) {
    case DeadlineLevel::InTime: return inTime;
    case DeadlineLevel::Nearing: return nearing;
    case DeadlineLevel::LastDay: return lastDay;
    case DeadlineLevel::Overdue: return overdue;
    case DeadlineLevel::Paused: return paused;
    case DeadlineLevel::MetInTime: return metInTime;
    case DeadlineLevel::MetLate: return metLate;
    }
    return inTime;
}

/// Light and dark value of each token, in the order of Theme::Token.
constexpr std::array<std::array<QRgb, 2>, 8> tokens{{
    {0xfff4f6f6, 0xff151a1b}, // Background
    {0xffffffff, 0xff1e2526}, // Panel
    {0xff1b2527, 0xffe6eded}, // Ink
    {0xff5d6b6e, 0xff9aa8aa}, // Muted
    {0xffd9e0e1, 0xff323c3e}, // Line
    {0xff00766f, 0xff4fc0b5}, // Accent
    {0xffffffff, 0xff06201d}, // OnAccent
    {0xffe3f1ef, 0xff16332f}, // Soft
}};

/// The first installed family of those that show Chinese well; empty: the system's own.
QString family()
{
    const QStringList installed = QFontDatabase::families();
    for (const QString &wanted : {QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Source Han Sans SC"), QStringLiteral("Microsoft YaHei"),
                                  QStringLiteral("WenQuanYi Micro Hei")}) {
        if (installed.contains(wanted))
            return wanted;
    }
    return {};
}

QFont sized(int px)
{
    static const QString name = family();
    QFont font;
    if (!name.isEmpty())
        font.setFamily(name);
    font.setPixelSize(px);
    // Said outright: else a painter takes the weight of the widget it paints on.
    font.setWeight(QFont::Normal);
    return font;
}

/// Every "12px" of the sheet at the theme's size; hairlines and rings of 1 and 2 px stay as thin.
QString scaledLengths(const QString &sheet, const Theme &theme)
{
    static const QRegularExpression length(QStringLiteral("(\\d+)px"));
    QString scaled;
    qsizetype at = 0;
    for (auto hits = length.globalMatch(sheet); hits.hasNext();) {
        const QRegularExpressionMatch hit = hits.next();
        const int value = hit.capturedView(1).toInt();
        scaled += QStringView(sheet).mid(at, hit.capturedStart() - at);
        scaled += QString::number(value <= 2 ? value : theme.px(value)) + QStringLiteral("px");
        at = hit.capturedEnd();
    }
    scaled += QStringView(sheet).mid(at);
    return scaled;
}

} // namespace

Theme::Theme(QObject *parent) : QObject(parent) {}

Theme::Kind Theme::kind() const
{
    return m_kind;
}

void Theme::setKind(Kind kind)
{
    if (m_kind == kind)
        return;
    m_kind = kind;
    Q_EMIT changed();
}

int Theme::percent() const
{
    return m_percent;
}

void Theme::setPercent(int percent)
{
    const int allowed = std::clamp(percent, 100, 200);
    if (m_percent == allowed)
        return;
    m_percent = allowed;
    Q_EMIT changed();
}

void Theme::tellAgain()
{
    Q_EMIT changed();
}

QColor Theme::color(Token token) const
{
    return QColor::fromRgb(tokens.at(static_cast<size_t>(token)).at(m_kind == Kind::Light ? 0 : 1));
}

Theme::StateLook Theme::look(DeadlineLevel level, bool provisional) const
{
    const StateColors &colors = colorsOf(level);
    const bool light = m_kind == Kind::Light;
    StateLook look{QString::fromUtf8(colors.shape), QColor::fromRgb(light ? colors.lightInk : colors.darkInk),
                   QColor::fromRgb(light ? colors.lightGround : colors.darkGround), provisional};
    if (provisional && level == DeadlineLevel::InTime) {
        look.shape = QStringLiteral("◌");
        look.ink = color(Token::Muted);
        look.ground = color(Token::Panel);
    }
    return look;
}

QColor Theme::errorInk() const
{
    return look(DeadlineLevel::LastDay, false).ink;
}

QColor Theme::warningInk() const
{
    return look(DeadlineLevel::Nearing, false).ink;
}

int Theme::space(int steps) const
{
    return px(4 * steps);
}

int Theme::px(int atHundredPercent) const
{
    return (atHundredPercent * m_percent + 50) / 100;
}

QFont Theme::body() const
{
    return sized(px(14));
}

QFont Theme::small() const
{
    return sized(px(13));
}

QFont Theme::strong(int atHundredPercent) const
{
    QFont font = sized(px(atHundredPercent));
    font.setBold(true);
    return font;
}

QFont Theme::figures() const
{
    // The figures of the CJK faces named above are tabular already; Qt 6.4 has no switch for the feature.
    return body();
}

QString Theme::styleSheet() const
{
    QFile file(QStringLiteral(":/shell/theme.qss"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString sheet = QString::fromUtf8(file.readAll());
    const QColor ink = color(Token::Ink);
    const std::array<std::pair<QString, QString>, 13> names{{
        {QStringLiteral("@onaccent"), color(Token::OnAccent).name()},
        {QStringLiteral("@background"), color(Token::Background).name()},
        {QStringLiteral("@panel"), color(Token::Panel).name()},
        {QStringLiteral("@ink"), ink.name()},
        {QStringLiteral("@muted"), color(Token::Muted).name()},
        {QStringLiteral("@line"), color(Token::Line).name()},
        {QStringLiteral("@accent"), color(Token::Accent).name()},
        {QStringLiteral("@soft"), color(Token::Soft).name()},
        {QStringLiteral("@error"), errorInk().name()},
        {QStringLiteral("@warning"), warningInk().name()},
        {QStringLiteral("@alarm"), look(DeadlineLevel::LastDay, false).ground.name()},
        {QStringLiteral("@notice"), look(DeadlineLevel::Nearing, false).ground.name()},
        {QStringLiteral("@wash"), QStringLiteral("rgba(%1, %2, %3, 6%)").arg(ink.red()).arg(ink.green()).arg(ink.blue())},
    }};
    for (const auto &[name, value] : names)
        sheet.replace(name, value);
    return scaledLengths(sheet, *this);
}

QPalette Theme::palette() const
{
    QPalette palette;
    palette.setColor(QPalette::Window, color(Token::Background));
    palette.setColor(QPalette::WindowText, color(Token::Ink));
    palette.setColor(QPalette::Base, color(Token::Panel));
    palette.setColor(QPalette::AlternateBase, color(Token::Background));
    palette.setColor(QPalette::Text, color(Token::Ink));
    palette.setColor(QPalette::PlaceholderText, color(Token::Muted));
    palette.setColor(QPalette::Button, color(Token::Panel));
    palette.setColor(QPalette::ButtonText, color(Token::Ink));
    palette.setColor(QPalette::Highlight, color(Token::Accent));
    palette.setColor(QPalette::HighlightedText, color(Token::OnAccent));
    palette.setColor(QPalette::ToolTipBase, color(Token::Panel));
    palette.setColor(QPalette::ToolTipText, color(Token::Ink));
    palette.setColor(QPalette::Link, color(Token::Accent));
    palette.setColor(QPalette::Mid, color(Token::Line));
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, color(Token::Muted));
    return palette;
}

void Theme::applyTo(QApplication &application) const
{
    Restyling(*this, application).finish();
}

void setLook(QWidget *widget, const char *look)
{
    if (widget->property("look").toByteArray() == look)
        return;
    widget->setProperty("look", QString::fromLatin1(look));
    // One that was never shown has its style worked out when it is.
    if (!widget->testAttribute(Qt::WA_WState_Polished))
        return;
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}
