// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/battery.h"
#include "tests/support/testmain.h"
#include "tests/support/toyoffice.h"

#include <QProcess>
#include <QRandomGenerator>

#include <csignal>

/// SIGKILL at any moment, also while an earlier kill is being recovered from.
class TestKillNine : public QObject
{
    Q_OBJECT

private:
    /// Runs the child for some milliseconds (counted from its first act, or from its start), kills it, and gives the
    /// acts it called saved.
    static QStringList runAndKill(const QString &path, int first, int milliseconds, const QString &weakness,
                                  bool fromFirstAct)
    {
        QProcess child;
        child.start(QStringLiteral(OFFICECHILD), {QStringLiteral("act"), path, QString::number(first), weakness});
        if (!child.waitForStarted())
            return {};
        if (fromFirstAct)
            child.waitForReadyRead(10'000);
        QElapsedTimer timer;
        timer.start();
        while (timer.elapsed() < milliseconds && child.state() == QProcess::Running)
            child.waitForReadyRead(1);
        ::kill(static_cast<pid_t>(child.processId()), SIGKILL);
        child.waitForFinished();
        const QString said = QString::fromUtf8(child.readAllStandardOutput());
        return said.left(said.lastIndexOf(u'\n') + 1).split(u'\n', Qt::SkipEmptyParts);
    }

    /// Kills again and again on one store; the number of kills after which something was missing or broken.
    static int harmed(int kills, unsigned seed, const QString &weakness, QStringList *complaints)
    {
        const QTemporaryDir folder; // on a real disk: the time a commit takes is where most kills fall
        const QString path = folder.filePath(QStringLiteral("a.db"));
        if (!ToyOffice::open(path, Store::Open::Create))
            return kills;
        QRandomGenerator random(seed);
        int next = 0;
        int bad = 0;
        for (int kill = 0; kill < kills; ++kill) {
            const QStringList saved = runAndKill(path, next, static_cast<int>(random.bounded(60U)), weakness, true);
            if (kill % 3 == 0) // the next one dies in the recovery
                runAndKill(path, next + static_cast<int>(saved.size()), 3 + static_cast<int>(random.bounded(20U)),
                           weakness, false);
            auto office = ToyOffice::open(path, Store::Open::ReadWrite);
            QString complaint = office ? (*office)->complaint() : office.error().detail;
            for (const QString &op : saved) {
                if (complaint.isEmpty() && (*office)->partsOf(op) != 3)
                    complaint = op + QStringLiteral(" is lost");
            }
            next += static_cast<int>(saved.size());
            if (complaint.isEmpty())
                continue;
            ++bad;
            *complaints << complaint;
            if (!office)
                break;
        }
        return bad;
    }

private Q_SLOTS:
    void nothingSavedIsLostAndNothingIsDoneTwice_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (int round = 1; round <= batteryCount(1, 20); ++round)
            QTest::addRow("round %d", round) << 20261123U + static_cast<unsigned>(round);
    }

    void nothingSavedIsLostAndNothingIsDoneTwice()
    {
        QFETCH(unsigned, seed);
        QStringList complaints;
        const int bad = harmed(10, seed, {}, &complaints);
        QVERIFY2(bad == 0, qPrintable(complaints.join(u'\n')));
    }

    void thisTestHasTeeth()
    {
        // How often a kill falls between the word and the commit depends on the disk: it is tried until it did.
        QStringList complaints;
        int bad = 0;
        for (unsigned round = 0; bad == 0 && round < 12; ++round)
            bad = harmed(8, 20261123 + round, QStringLiteral("early"), &complaints);
        qInfo("%d kills did harm", bad);
        QVERIFY(bad > 0);
    }
};

YINGSHENG_TEST(TestKillNine)
#include "tst_killnine.moc"
