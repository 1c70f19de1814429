// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/guitest.h"
#include "ui/shell/theme.h"

#include <QLabel>
#include <QSignalSpy>

#include <cmath>

/// The tokens of the look, their legibility, and their sizes.
class TestTheme : public GuiTest
{
    Q_OBJECT

private:
    static double luminance(const QColor &color)
    {
        const auto linear = [](double value) { return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4); };
        return 0.2126 * linear(double(color.redF())) + 0.7152 * linear(double(color.greenF())) + 0.0722 * linear(double(color.blueF()));
    }

    /// WCAG 2.1 contrast ratio, 1 … 21.
    static double contrast(const QColor &a, const QColor &b)
    {
        const double one = luminance(a);
        const double two = luminance(b);
        return (std::max(one, two) + 0.05) / (std::min(one, two) + 0.05);
    }

private Q_SLOTS:
    void contrastIsMeasuredAsWcagDoes()
    {
        QCOMPARE(qRound(contrast(Qt::black, Qt::white)), 21);
        QCOMPARE(qRound(contrast(Qt::white, Qt::white)), 1);
    }

    void everyTextIsLegible_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<QColor>("ink");
        QTest::addColumn<QColor>("ground");
        for (const bool dark : {false, true}) {
            Theme theme;
            theme.setKind(dark ? Theme::Kind::Dark : Theme::Kind::Light);
            const auto row = [dark](const char *name, const QColor &ink, const QColor &ground) {
                QTest::addRow("%s %s", dark ? "dark" : "light", name) << dark << ink << ground;
            };
            using Token = Theme::Token;
            const std::pair<const char *, Token> grounds[] = {{"background", Token::Background}, {"panel", Token::Panel}, {"soft", Token::Soft}};
            for (const auto &[name, token] : grounds) {
                const QByteArray on(name);
                row("ink on " + on, theme.color(Token::Ink), theme.color(token));
                row("muted on " + on, theme.color(Token::Muted), theme.color(token));
                row("accent on " + on, theme.color(Token::Accent), theme.color(token));
                row("error on " + on, theme.errorInk(), theme.color(token));
                row("warning on " + on, theme.warningInk(), theme.color(token));
            }
            row("on accent", theme.color(Token::OnAccent), theme.color(Token::Accent));
            for (int level = 0; level <= int(DeadlineLevel::MetLate); ++level) {
                const Theme::StateLook look = theme.look(DeadlineLevel(level), level == 0 && dark);
                row("state " + QByteArray::number(level), look.ink, look.ground);
            }
        }
    }

    void everyTextIsLegible()
    {
        QFETCH(QColor, ink);
        QFETCH(QColor, ground);
        QVERIFY2(contrast(ink, ground) >= 4.5, qPrintable(QString::number(contrast(ink, ground))));
    }

    void everyStateHasAShapeOfItsOwn()
    {
        const Theme theme;
        QSet<QString> shapes;
        for (const DeadlineLevel level : {DeadlineLevel::InTime, DeadlineLevel::Nearing, DeadlineLevel::LastDay, DeadlineLevel::Overdue,
                                          DeadlineLevel::Paused, DeadlineLevel::MetInTime})
            shapes << theme.look(level, false).shape;
        QCOMPARE(shapes.size(), 6);
        QCOMPARE(theme.look(DeadlineLevel::InTime, true).shape, QStringLiteral("◌"));
        QVERIFY(theme.look(DeadlineLevel::LastDay, true).dashed);
    }

    void sizesGrowWithThePercent()
    {
        Theme theme;
        QSignalSpy changed(&theme, &Theme::changed);
        theme.setPercent(150);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(theme.px(14), 21);
        QCOMPARE(theme.space(2), 12);
        QVERIFY(theme.styleSheet().contains(QStringLiteral("border-radius: 12px")));
        QVERIFY(theme.styleSheet().contains(QStringLiteral("border: 1px solid")));
        theme.setPercent(400);
        QCOMPARE(theme.percent(), 200);
    }

    void theSheetHasNoUnknownName()
    {
        const Theme theme;
        QVERIFY(!theme.styleSheet().isEmpty());
        QVERIFY(!theme.styleSheet().contains(u'@'));
    }

    void aLookIsGivenWhileShown()
    {
        QLabel label(QStringLiteral("户名"));
        setLook(&label, "title");
        QCOMPARE(label.property("look").toString(), QStringLiteral("title"));
    }
};

YINGSHENG_TEST(TestTheme)
#include "tst_theme.moc"
