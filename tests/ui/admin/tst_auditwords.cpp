// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/guitest.h"
#include "ui/admin/auditwords.h"

#include <QRegularExpression>
#include <QSet>

/// One table of words for every kind of entry.
class TestAuditWords : public GuiTest
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindHasItsWords()
    {
        static const QRegularExpression han(QStringLiteral("\\p{Han}"));
        QSet<QString> said;
        const QStringList kinds = AuditKinds::all();
        for (const QString &kind : kinds) {
            QVERIFY2(AuditWords::knows(kind), qPrintable(kind));
            const QString words = AuditWords::kind(kind);
            QVERIFY2(words.contains(han), qPrintable(kind));
            QVERIFY2(!said.contains(words), qPrintable(words));
            said << words;
        }
    }

    void everyKindHasEnglishWords()
    {
        QCoreApplication::removeTranslator(guiTranslator());
        const auto back = qScopeGuard([] { QCoreApplication::installTranslator(guiTranslator()); });
        static const QRegularExpression han(QStringLiteral("\\p{Han}"));
        const QStringList kinds = AuditKinds::all();
        for (const QString &kind : kinds) {
            QVERIFY2(AuditWords::kind(kind) != kind, qPrintable(kind));
            QVERIFY2(!AuditWords::kind(kind).contains(han), qPrintable(kind));
        }
    }

    void everyGroupHasItsWords()
    {
        QSet<QString> said;
        for (const AuditGroup group : AuditKinds::groups())
            said << AuditWords::group(group);
        QCOMPARE(said.size(), AuditKinds::groups().size());
    }

    void namesStandInThePlaceOfIds()
    {
        AuditRow row;
        row.actor.value = QStringLiteral("0190-a");
        row.subject.value = QStringLiteral("0190-b");
        const AuditWords::Names names{{{QStringLiteral("0190-a")}, QStringLiteral("张敏")}, {{QStringLiteral("0190-b")}, QStringLiteral("王强")}};
        QCOMPARE(AuditWords::who(row, names), QStringLiteral("张敏"));
        QCOMPARE(AuditWords::about(row, names), QStringLiteral("王强"));
        QCOMPARE(AuditWords::who(row, {}), QStringLiteral("0190-a"));
        row.number = QStringLiteral("C03-261118-0001");
        QCOMPARE(AuditWords::about(row, names), row.number);
        row.actor.value = QStringLiteral("program");
        QVERIFY(AuditWords::who(row, names) != row.actor.value);
    }

    void aTimeInDoubtIsMarked()
    {
        AuditRow row;
        row.wallMs = 1'795'000'000'000;
        const QString plain = AuditWords::when(row);
        QVERIFY(AuditWords::mark(row).isEmpty());
        for (const ClockTrust trust : {ClockTrust::Untrusted, ClockTrust::Stated}) {
            row.trust = trust;
            QVERIFY(AuditWords::when(row).endsWith(plain));
            QVERIFY(AuditWords::when(row) != plain);
            QVERIFY(!AuditWords::mark(row).isEmpty());
        }
    }
};

YINGSHENG_TEST(TestAuditWords)
#include "tst_auditwords.moc"
