// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/battery.h"
#include "tests/support/powercut.h"
#include "tests/support/testmain.h"
#include "tests/support/toyoffice.h"

#include <QRandomGenerator>

namespace {

struct Recording
{
    QHash<QString, QByteArray> before;
    std::vector<FileStep> steps;
};

struct Tally
{
    int images = 0;
    int unreadable = 0;
    int unsound = 0;
    int lost = 0; ///< an acknowledged act is not there
    QStringList first;

    int harmed() const { return unreadable + unsound + lost; }
    void add(int &which, const QString &why)
    {
        ++which;
        if (first.size() < 3)
            first << why;
    }
    QString text() const
    {
        return QStringLiteral("%1 images: %2 unreadable, %3 unsound, %4 with lost acts; %5")
            .arg(images)
            .arg(unreadable)
            .arg(unsound)
            .arg(lost)
            .arg(first.join(QStringLiteral("; ")));
    }
};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What is on the disk while `acts` acts are saved, each marked when its commit returned. `weakness` runs after
/// opening.
Recording recorded(const QString &folder, int acts, const QString &weakness)
{
    FaultyVfs vfs;
    const QString path = folder + QStringLiteral("/recorded.db");
    Recording recording;
    if (!ToyOffice::open(path, Store::Open::Create)) // closed at once
        return recording;
    recording.before.insert(path, contentOf(path));
    vfs.record(path);
    auto office = ToyOffice::open(path, Store::Open::ReadWrite);
    if (!office || !(*office)->store->run(QStringLiteral("PRAGMA wal_autocheckpoint=60")))
        return recording;
    if (!weakness.isEmpty() && !(*office)->store->run(weakness))
        return recording;
    for (int number = 0; number < acts; ++number) {
        const QString op = QStringLiteral("op-%1").arg(number);
        if ((*office)->countThrice(op, number))
            vfs.mark(op);
    }
    office->reset(); // the power may go while it closes
    recording.steps = vfs.takeSteps();
    return recording;
}

void inspect(const QHash<QString, QByteArray> &image, const QStringList &saved, const QString &folder, Tally &tally)
{
    const QString path = folder + QStringLiteral("/image.db");
    for (auto file = image.constBegin(); file != image.constEnd(); ++file) {
        QFile out(path + file.key().mid(file.key().lastIndexOf(QStringLiteral(".db")) + 3));
        if (out.open(QIODevice::WriteOnly))
            out.write(*file);
    }
    ++tally.images;
    if (auto office = ToyOffice::open(path, Store::Open::ReadWrite); !office) {
        tally.add(tally.unreadable, office.error().detail);
    } else {
        for (const QString &op : saved) {
            if ((*office)->partsOf(op) != 3) {
                tally.add(tally.lost, op);
                break;
            }
        }
        if (const QString complaint = (*office)->complaint(); !complaint.isEmpty())
            tally.add(tally.unsound, complaint);
    }
    for (const QString &left : QDir(folder).entryList({QStringLiteral("image.db*")}, QDir::Files))
        QFile::remove(folder + u'/' + left);
}

Tally cutOften(const QString &weakness, int images, unsigned seed)
{
    const QTemporaryDir folder(fastFolder());
    Recording recording = recorded(folder.path(), 60, weakness);
    PowerCut cut(std::move(recording.before), std::move(recording.steps), seed);
    Tally tally;
    if (cut.steps() < 100)
        return tally;
    QRandomGenerator random(seed);
    QList<qsizetype> moments;
    for (int i = 0; i < images; ++i)
        moments << 1 + static_cast<qsizetype>(random.bounded(static_cast<quint32>(cut.steps())));
    std::sort(moments.begin(), moments.end());
    for (const qsizetype moment : std::as_const(moments)) {
        cut.advanceTo(moment);
        inspect(cut.image(), cut.marks(), folder.path(), tally);
    }
    return tally;
}

} // namespace

/// The power goes at any moment: the store opens, is sound, and holds every act that was called saved, none of them
/// partly.
class TestPowerCut : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingSavedIsEverLost_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (int round = 1; round <= batteryCount(1, 40); ++round)
            QTest::addRow("round %d", round) << 20261123U + static_cast<unsigned>(round);
    }

    void nothingSavedIsEverLost()
    {
        QFETCH(unsigned, seed);
        const int images = batteryCount(150, 500);
        const Tally tally = cutOften({}, images, seed);
        qInfo("%s", qPrintable(tally.text()));
        QCOMPARE(tally.images, images);
        QVERIFY2(tally.harmed() == 0, qPrintable(tally.text()));
    }

    void thisTestHasTeeth_data()
    {
        QTest::addColumn<QString>("weakness");
        QTest::newRow("NORMAL") << QStringLiteral("PRAGMA synchronous=NORMAL");
        QTest::newRow("OFF") << QStringLiteral("PRAGMA synchronous=OFF");
    }

    void thisTestHasTeeth()
    {
        QFETCH(QString, weakness);
        const Tally tally = cutOften(weakness, 60, 20261123);
        qInfo("%s", qPrintable(tally.text()));
        QCOMPARE(tally.images, 60);
        QVERIFY2(tally.harmed() >= 6, qPrintable(tally.text()));
    }
};

YINGSHENG_TEST(TestPowerCut)
#include "tst_powercut.moc"
