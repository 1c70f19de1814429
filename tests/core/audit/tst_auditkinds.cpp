// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/auditkinds.h"
#include "core/cases/caseevents.h"
#include "core/clockguard/clockevents.h"
#include "core/ledger/dayseal.h"
#include "core/reception/applicationevents.h"
#include "tests/support/testmain.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <QSet>

/// Every kind of entry is listed, and in one group.
class TestAuditKinds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindIsInOneGroup()
    {
        QStringList seen;
        for (const AuditGroup group : AuditKinds::groups()) {
            QVERIFY2(!AuditKinds::of(group).isEmpty(), qPrintable(AuditKinds::keyOf(group)));
            seen << AuditKinds::of(group);
        }
        const QSet<QString> once(seen.begin(), seen.end());
        QCOMPARE(seen.size(), once.size());
        const QStringList all = AuditKinds::all();
        QCOMPARE(once, QSet<QString>(all.begin(), all.end()));
        QStringList known = CaseEvents::all() + ClockEvents::all();
        known << QString::fromLatin1(DaySeals::kind) << QString::fromLatin1(ApplicationEvents::told);
        for (const QString &kind : std::as_const(known))
            QVERIFY2(once.contains(kind), qPrintable(kind));
    }

    /// What the sources of core name as kinds of entries.
    void noKindOfTheSourcesIsForgotten()
    {
        static const QRegularExpression named(QStringLiteral("constexpr (?:const char \\*|auto )\\w+ = \"([a-z]+(?:-[a-z]+)+)\""));
        const QStringList all = AuditKinds::all();
        int found = 0;
        QDirIterator files(QStringLiteral(YINGSHENG_SOURCE_DIR "/core"), {QStringLiteral("*events.h"), QStringLiteral("dayseal.h"), QStringLiteral("printlog.h")},
                           QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            for (auto hits = named.globalMatch(QString::fromUtf8(file.readAll())); hits.hasNext(); ++found) {
                const QString kind = hits.next().captured(1);
                QVERIFY2(all.contains(kind), qPrintable(file.fileName() + QStringLiteral(": ") + kind));
            }
        }
        QVERIFY(found > 40);
    }

    void whoLookedIsAGroupOfItsOwn()
    {
        const QStringList looks = AuditKinds::of(AuditGroup::Looks);
        for (const char *kind : {"personal-revealed", "document-printed", "print-failed", "document-exported"})
            QVERIFY2(looks.contains(QLatin1String(kind)), kind);
        QVERIFY(AuditKinds::of(AuditGroup::People).contains(QStringLiteral("login-failed")));
        QVERIFY(AuditKinds::of(AuditGroup::Office).contains(QStringLiteral("clock-confirmed")));
    }
};

YINGSHENG_TEST(TestAuditKinds)
#include "tst_auditkinds.moc"
