// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/standard/phrasetext.h"
#include "tests/core/standard/packs.h"
#include "tests/support/testmain.h"

class TestPhraseText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void figuresGoIntoTheirPlaces()
    {
        const PhraseFigures figures{{QStringLiteral("due"), QStringLiteral("83.60")}, {QStringLiteral("change"), QStringLiteral("16.40")}};
        QCOMPARE(*PhraseText::filled(QStringLiteral("应收您{due}元，找您{change}元。"), figures), QStringLiteral("应收您83.60元，找您16.40元。"));
        QCOMPARE(*PhraseText::filled(QStringLiteral("您好"), {}), QStringLiteral("您好"));
    }

    void aPhraseWithoutItsFigureIsNotSaid()
    {
        QVERIFY(!PhraseText::filled(QStringLiteral("应收您{due}元。"), {}));
        QVERIFY(!PhraseText::filled(QStringLiteral("应收您{due}元。"), {{QStringLiteral("due"), QString()}}));
    }

    void aFigureThatLooksLikeAPlaceIsNotFilledAgain()
    {
        QCOMPARE(*PhraseText::filled(QStringLiteral("{missing}"), {{QStringLiteral("missing"), QStringLiteral("{due}")}}), QStringLiteral("{due}"));
    }

    void theFirstThatCanBeSaidComesFirst()
    {
        const Etiquette::Moment *papers = nullptr;
        const Standard standard = Packs::builtIn();
        papers = standard.etiquette.moment(QStringLiteral("papers"));
        QVERIFY(papers);
        QCOMPARE(PhraseText::sayable(papers->phrases, QStringLiteral("zh"), {}), QStringList{QStringLiteral("请出示您的证件，谢谢。")});
        const QStringList known =
            PhraseText::sayable(papers->phrases, QStringLiteral("zh"), {{QStringLiteral("papers"), QStringLiteral("身份证和房屋权属证明")}});
        QCOMPARE(known.first(), QStringLiteral("请出示您的身份证和房屋权属证明，谢谢。"));
    }

    void placesAreFound_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("places");
        QTest::newRow("none") << QStringLiteral("请坐。") << QStringList();
        QTest::newRow("two") << QStringLiteral("{due}和{change}") << QStringList{QStringLiteral("due"), QStringLiteral("change")};
        QTest::newRow("a loose brace") << QStringLiteral("{due") << QStringList{QString()};
    }

    void placesAreFound()
    {
        QFETCH(QString, text);
        QTEST(PhraseText::placesIn(text), "places");
    }

    /// Both languages of a phrase need the same figures, so that none is lost by switching.
    void languagesNeedTheSameFigures()
    {
        const Standard standard = Packs::builtIn();
        const auto same = [](const LocalText &phrase) {
            QStringList zh = PhraseText::placesIn(phrase.in(QStringLiteral("zh")));
            QStringList en = PhraseText::placesIn(phrase.in(QStringLiteral("en")));
            zh.sort();
            en.sort();
            QCOMPARE(en, zh);
        };
        for (const Etiquette::Moment &moment : standard.etiquette.moments) {
            for (const LocalText &phrase : moment.phrases)
                same(phrase);
        }
        for (const Etiquette::Situation &card : standard.etiquette.situations) {
            for (const LocalText &phrase : card.phrases)
                same(phrase);
        }
    }
};

YINGSHENG_TEST(TestPhraseText)
#include "tst_phrasetext.moc"
