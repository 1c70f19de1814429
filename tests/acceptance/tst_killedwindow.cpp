// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/battery.h"
#include "tests/support/officefixture.h"
#include "tests/support/testmain.h"

#include <QProcess>

#include <algorithm>
#include <csignal>

/// The whole window is killed while a form is typed in it: what was typed is found, but for the last two seconds at most, and offered at the next start.
class TestKilledWindow : public QObject
{
    Q_OBJECT

private:
    static constexpr qint64 mostLostMs = 2000;

    /// The moments, in the window's own milliseconds, at which letter 1, 2, … was typed.
    static QList<qint64> typeAndKill(const QString &store, qint64 afterMs, const QString &weakness = {})
    {
        QProcess window;
        window.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        window.start(QStringLiteral(COUNTERCHILD), {QStringLiteral("type"), store, weakness});
        QList<qint64> moments;
        QByteArray said;
        while (window.waitForReadyRead(30'000)) {
            said += window.readAllStandardOutput();
            for (qsizetype end = said.indexOf('\n'); end >= 0; end = said.indexOf('\n')) {
                const QList<QByteArray> words = said.left(end).split(' ');
                said.remove(0, end + 1);
                if (words.value(0) == "typed")
                    moments << words.value(2).toLongLong();
            }
            if (!moments.isEmpty() && moments.constLast() - moments.constFirst() >= afterMs)
                break;
        }
        ::kill(static_cast<pid_t>(window.processId()), SIGKILL);
        window.waitForFinished();
        return moments;
    }

    static QString offered(const QString &store)
    {
        QProcess window;
        window.start(QStringLiteral(COUNTERCHILD), {QStringLiteral("look"), store});
        window.waitForFinished(60'000);
        return QString::fromUtf8(window.readAllStandardOutput()).trimmed();
    }

    QList<qint64> m_lost; ///< of all kills, in milliseconds

private Q_SLOTS:
    void whatWasTypedIsFound_data()
    {
        QTest::addColumn<int>("first");
        for (int first = 0; first < batteryCount(3, 100); first += 10) // Qt gives a test function five minutes
            QTest::addRow("kills from %d on", first + 1) << first;
    }

    void whatWasTypedIsFound()
    {
        QFETCH(int, first);
        for (int kill = first; kill < first + batteryCount(3, 10); ++kill) {
            OfficeFixture office;
            office.place.reset();
            const QList<qint64> moments = typeAndKill(office.path(), 1700 + kill * 370 % 1600);
            QVERIFY(moments.size() > 10);
            const QString spoken = offered(office.path());
            QVERIFY2(spoken.startsWith(QStringLiteral("offered 1 ")) && spoken.contains(QStringLiteral("新装用电")), qPrintable(spoken));
            office.reopen();
            const QList<FormDraft> drafts = office->drafts().all().value_or(QList<FormDraft>());
            QCOMPARE(drafts.size(), 1);
            const QString name = drafts.constFirst().values.clear(ClearFor::Serving).value(QStringLiteral("name")).toString();
            // What is there is what was typed, in its order.
            for (qsizetype i = 0; i < name.size(); ++i)
                QCOMPARE(name.at(i), QChar(u'a' + static_cast<int>(i % 26)));
            m_lost << (name.size() >= moments.size() ? 0 : moments.constLast() - moments.at(name.size()));
            qInfo("killed after %lld letters, %lld of them found: %lld ms lost", static_cast<long long>(moments.size()),
                  static_cast<long long>(name.size()), static_cast<long long>(m_lost.constLast()));
        }
    }

    void twoSecondsAtMostAreLost()
    {
        QVERIFY(!m_lost.isEmpty());
        // A machine that stands still for a moment keeps nothing: it is the usual kill that counts.
        std::sort(m_lost.begin(), m_lost.end());
        qInfo("%lld kills, most lost: %lld ms", static_cast<long long>(m_lost.size()), static_cast<long long>(m_lost.constLast()));
        const qint64 usual = m_lost.at((m_lost.size() - 1) * 3 / 4);
        QVERIFY2(usual <= mostLostMs, qPrintable(QString::number(usual)));
    }

    /// Of a window that keeps nothing before a minute has gone, all is lost.
    void thisTestHasTeeth()
    {
        OfficeFixture office;
        office.place.reset();
        const QList<qint64> moments = typeAndKill(office.path(), 2500, QStringLiteral("lazy"));
        QVERIFY(moments.size() > 10);
        office.reopen();
        QVERIFY(office->drafts().all().value_or(QList<FormDraft>()).isEmpty());
    }
};

YINGSHENG_TEST(TestKilledWindow)
#include "tst_killedwindow.moc"
