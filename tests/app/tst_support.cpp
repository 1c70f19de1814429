// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/support.h"
#include "tests/app/commandrun.h"
#include "tests/support/officefixture.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QJsonArray>

/// What goes to whoever helps from afar: enough to help, and nobody in it.
class TestSupport : public QObject
{
    Q_OBJECT

    static constexpr int persons = 200;

    static QString word(const char *kind, int n) { return QStringLiteral("印记%1%2号").arg(QString::fromUtf8(kind)).arg(n); }
    static QString phoneOf(int n) { return QStringLiteral("139%1").arg(n, 8, 10, QLatin1Char('7')); }

    /// Everything that a person leaves in an office.
    static void leaveTraces(OfficeFixture &office, int n)
    {
        CaseDraft draft = OfficeFixture::supply(QStringLiteral("residential"), word("姓名", n));
        draft.fields.insert(QStringLiteral("phone"), phoneOf(n));
        draft.fields.insert(QStringLiteral("address"), word("地址", n));
        draft.externalNo = QStringLiteral("MARK%1").arg(n);
        draft.window = word("窗口", n);
        draft.trustFields = true;
        const CaseId id = office.accept(draft);
        QVERIFY(office->caseDesk().note(office->newAct(PersonId{word("经办", n)}), id, word("备注", n)));
        QVERIFY(office->caseDesk().transfer(office.act(), id, word("班组", n), {}, word("原因", n)));
    }

    static CommandRun run(const QString &store, const QString &out, const QStringList &more = {})
    {
        return CommandRun::of(runSupport, QStringList{QStringLiteral("--store"), store, QStringLiteral("--out"), out} + more);
    }

    static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void twoHundredPersonsInNobodyOut()
    {
        OfficeFixture office;
        for (int n = 0; n < persons; ++n)
            leaveTraces(office, n);
        office.place.reset();
        const QString out = office.folder.filePath(QStringLiteral("support.json"));
        QCOMPARE(run(office.path(), out).exit, int(ExitDone));
        const QByteArray bundle = bytesOf(out);
        QVERIFY(bundle.size() > 2'000);
        const QString text = QString::fromUtf8(bundle);
        for (const char *mark : {"印记", "MARK", "1397", "110105", "城关供电所", "zhang-min", "C03-"})
            QVERIFY2(!text.contains(QString::fromUtf8(mark)), mark);
        QVERIFY(!text.contains(office.folder.path()));
        QVERIFY(!text.contains(QDir::homePath() + u'/'));
        for (int n = 0; n < persons; ++n)
            QVERIFY(!text.contains(phoneOf(n)));
    }

    void itTellsHowTheOfficeStands()
    {
        OfficeFixture office;
        leaveTraces(office, 1);
        office.place.reset();
        const QString out = office.folder.filePath(QStringLiteral("support.json"));
        const CommandRun made = run(office.path(), out, {QStringLiteral("--json")});
        QCOMPARE(made.exit, int(ExitDone));
        QCOMPARE(made.json().value(QStringLiteral("written")).toString(), out);
        const QJsonObject bundle = QJsonDocument::fromJson(bytesOf(out)).object();
        QCOMPARE(bundle.value(QStringLiteral("rows")).toObject().value(QStringLiteral("cases")).toInt(), 1);
        const QJsonObject integrity = bundle.value(QStringLiteral("integrity")).toObject();
        QVERIFY(integrity.size() > 20);
        for (const QJsonValue &table : integrity)
            QCOMPARE(table.toString(), QStringLiteral("ok"));
        const QJsonArray last = bundle.value(QStringLiteral("lastEntries")).toArray();
        QCOMPARE(last.first().toObject().value(QStringLiteral("kind")).toString(), QStringLiteral("case-transferred"));
        QVERIFY(last.size() <= 200);
        const QJsonObject store = bundle.value(QStringLiteral("store")).toObject();
        QVERIFY(store.value(QStringLiteral("user_version")).toString().toInt() >= 18);
        QVERIFY(!store.value(QStringLiteral("sqlite")).toString().isEmpty());
        QVERIFY(bundle.contains(QStringLiteral("clock")) && bundle.contains(QStringLiteral("window")));
        QCOMPARE(bundle.value(QStringLiteral("password")).toBool(true), false);
    }

    void aStoreThatDoesNotOpenIsToldOfToo()
    {
        QTemporaryDir folder;
        const QString out = folder.filePath(QStringLiteral("support.json"));
        const CommandRun made = run(folder.filePath(QStringLiteral("none.db")), out);
        QCOMPARE(made.exit, int(ExitStoreHeld));
        const QJsonObject bundle = QJsonDocument::fromJson(bytesOf(out)).object();
        QCOMPARE(bundle.value(QStringLiteral("storeDoesNotOpen")).toInt(), static_cast<int>(ErrorCode::StoreMissing));
        QVERIFY(bundle.contains(QStringLiteral("window")));
        QVERIFY(!QString::fromUtf8(bytesOf(out)).contains(folder.path()));
    }

    void aBadOrderWritesNothing()
    {
        OfficeFixture office;
        office.place.reset();
        QCOMPARE(CommandRun::of(runSupport, {QStringLiteral("--store"), office.path()}).exit, int(ExitUsage));
        QCOMPARE(run(office.path(), office.folder.filePath(QStringLiteral("no/such/folder/x.json"))).exit, int(ExitRefused));
        QVERIFY(CommandRun::of(runSupport, {QStringLiteral("--help")}).out.contains(QStringLiteral("support --store")));
    }
};

YINGSHENG_TEST(TestSupport)
#include "tst_support.moc"
