// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cases/caseevents.h"
#include "tests/support/guitest.h"
#include "ui/casefile/eventwords.h"

#include <QTranslator>

class TestEventWords : public GuiTest
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindHasItsWordsInBothLanguages_data();
    void everyKindHasItsWordsInBothLanguages();
    void aKindOfALaterVersionIsShownByItsName();
    void whatWasSaidStandsBesideTheEntry();
};

void TestEventWords::everyKindHasItsWordsInBothLanguages_data()
{
    QTest::addColumn<QString>("kind");
    const QStringList kinds = CaseEvents::all();
    QVERIFY(kinds.size() >= 18);
    for (const QString &kind : kinds)
        QTest::newRow(qPrintable(kind)) << kind;
}

void TestEventWords::everyKindHasItsWordsInBothLanguages()
{
    QFETCH(QString, kind);
    static const QRegularExpression han(QStringLiteral("\\p{Han}"));
    QVERIFY(EventWords::knows(kind));
    const CaseWords names(nullptr, QString(), QString(), 0);
    TimelineEntry entry;
    entry.kind = kind;
    const QString chinese = EventWords(names, {}, false).line(entry).what;
    QVERIFY2(chinese.contains(han), qPrintable(chinese));
    QCoreApplication::removeTranslator(guiTranslator());
    const QString english = EventWords(names, {}, false).line(entry).what;
    QCoreApplication::installTranslator(guiTranslator());
    QVERIFY2(!english.isEmpty() && !english.contains(han), qPrintable(english));
}

void TestEventWords::aKindOfALaterVersionIsShownByItsName()
{
    const CaseWords names(nullptr, QString(), QString(), 0);
    TimelineEntry entry;
    entry.kind = QStringLiteral("case-praised");
    QCOMPARE(EventWords(names, {}, false).line(entry).what, entry.kind);
    QVERIFY(!EventWords::knows(entry.kind));
}

void TestEventWords::whatWasSaidStandsBesideTheEntry()
{
    const CaseWords names(nullptr, QString(), QString(), 0);
    TimelineEntry entry;
    entry.kind = QString::fromLatin1(CaseEvents::paused);
    entry.plain = {{QStringLiteral("reason"), QStringLiteral("materials-missing")}};
    entry.personal = ClearFields({{QStringLiteral("evidence"), QStringLiteral("电话告知")}});
    QCOMPARE(EventWords(names, {}, false).line(entry).detail, QStringLiteral("电话告知"));
}

YINGSHENG_TEST(TestEventWords)
#include "tst_eventwords.moc"
