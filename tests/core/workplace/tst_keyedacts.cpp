// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workplace/officethread.h"
#include "tests/support/peopledoffice.h"
#include "tests/support/testmain.h"

#include <deque>
#include <mutex>

namespace {

/// Derivations wait here until the test lets them go.
class Gate
{
public:
    OfficeThread::Aside aside()
    {
        return [this](std::function<void()> work) {
            const std::scoped_lock lock(m_mutex);
            m_waiting.push_back(std::move(work));
        };
    }
    bool isAsked()
    {
        const std::scoped_lock lock(m_mutex);
        return !m_waiting.empty();
    }
    void let()
    {
        std::function<void()> work;
        {
            const std::scoped_lock lock(m_mutex);
            work = std::move(m_waiting.front());
            m_waiting.pop_front();
            ++m_done;
        }
        work();
    }
    int done() const { return m_done; }

private:
    std::mutex m_mutex;
    std::deque<std::function<void()>> m_waiting;
    int m_done = 0;
};

} // namespace

/// Acts that need a key: derived beside the office's thread, which goes on meanwhile.
class TestKeyedActs : public QObject
{
    Q_OBJECT

private:
    static void begin(OfficeThread &thread, PeopledOffice &office)
    {
        office.place.reset();
        thread.start([&office] {
            return Workplace::open(office.path(), Workplace::Mode::ReadWrite, office.clock, std::make_unique<UuidV7Source>(office.clock));
        });
    }
    static QFuture<Result<Person>> logIn(OfficeThread &thread, const QString &login, const QString &password)
    {
        return thread.askKeyed([login, password](Workplace &place) { return place.people().logIn(place.newAct({}).opId, login, password); });
    }
    static QString managersPassword() { return QString::fromUtf8(PeopledOffice::managerPassword); }
    static ErrorCode codeOf(const QFuture<Result<Person>> &future)
    {
        const Result<Person> result = future.result();
        return result ? ErrorCode::Stopped : result.error().code;
    }

private Q_SLOTS:
    void theOfficeAnswersWhileAKeyIsDerived()
    {
        PeopledOffice office;
        Gate gate;
        OfficeThread thread;
        thread.setAside(gate.aside());
        begin(thread, office);
        const auto login = logIn(thread, QStringLiteral("M01"), managersPassword());
        QTRY_VERIFY(gate.isAsked());
        const auto act = thread.ask([](Workplace &place) { return place.isLocked(); }, OfficeThread::Urgency::Act);
        const auto read = thread.ask([](Workplace &place) { return place.caseViews().counts(place.clock().wallUtcMs()).has_value(); });
        QVERIFY(act.result());
        QVERIFY(read.result());
        QVERIFY(!login.isFinished());
        gate.let();
        QCOMPARE(login.result()->name, QStringLiteral("王建国"));
        QVERIFY(!thread.ask([](Workplace &place) { return place.isLocked(); }).result());
        QCOMPARE(gate.done(), 1);
    }

    void aLockComesAfterTheLogInBeforeIt()
    {
        PeopledOffice office;
        Gate gate;
        OfficeThread thread;
        thread.setAside(gate.aside());
        begin(thread, office);
        const auto login = logIn(thread, QStringLiteral("M01"), managersPassword());
        const auto lock = thread.askKeyed([who = office.manager](Workplace &place) {
            return place.people().logOut(place.newAct(who), QStringLiteral("key"));
        });
        QTRY_VERIFY(gate.isAsked());
        // A job asked later has been answered, and the lock still waits.
        QVERIFY(thread.ask([](Workplace &place) { return place.isLocked(); }, OfficeThread::Urgency::Act).result());
        QVERIFY(!lock.isFinished());
        gate.let();
        QVERIFY(login.result());
        QVERIFY(lock.result());
        QVERIFY(thread.ask([](Workplace &place) { return place.isLocked() && place.people().current().isEmpty(); }).result());
    }

    void wrongPasswordsAreCountedOnceEachAndOverARestart()
    {
        PeopledOffice office;
        qint64 waits = 0;
        int failures = 0;
        {
            OfficeThread thread;
            begin(thread, office);
            QList<QFuture<Result<Person>>> asked;
            for (int i = 0; i < 8; ++i)
                asked << logIn(thread, QStringLiteral("M01"), QStringLiteral("wrong password %1").arg(i));
            for (const auto &one : std::as_const(asked)) {
                QVERIFY(codeOf(one) == ErrorCode::WrongPassword || codeOf(one) == ErrorCode::LoginDelayed);
                failures += codeOf(one) == ErrorCode::WrongPassword ? 1 : 0;
            }
            waits = *thread.ask([](Workplace &place) { return place.people().waitMs(QStringLiteral("M01")); }).result();
            const auto entered = thread.ask([](Workplace &place) { return place.ledger().lately({QStringLiteral("login-failed")}, 0, 20); }).result();
            QCOMPARE(entered->size(), failures);
        }
        QVERIFY(failures > 0 && failures < 8); // asked at once, yet the later ones had to wait
        QVERIFY(waits > 0);
        OfficeThread again;
        begin(again, office);
        QCOMPARE(*again.ask([](Workplace &place) { return place.people().waitMs(QStringLiteral("M01")); }).result(), waits);
        QCOMPARE(codeOf(logIn(again, QStringLiteral("M01"), managersPassword())), ErrorCode::LoginDelayed);
    }

    void anUnknownNumberTakesADerivationToo()
    {
        PeopledOffice office;
        Gate gate;
        OfficeThread thread;
        thread.setAside(gate.aside());
        begin(thread, office);
        const auto login = logIn(thread, QStringLiteral("nobody"), managersPassword());
        QTRY_VERIFY(gate.isAsked());
        gate.let();
        QCOMPARE(codeOf(login), ErrorCode::WrongPassword);
        QCOMPARE(gate.done(), 1);
    }

    void aSlotThatIsMadeAnewMeanwhileIsDerivedAnew()
    {
        PeopledOffice office;
        const PersonId clerk = office.join(QStringLiteral("C01"), QStringLiteral("张敏"));
        Gate gate;
        OfficeThread thread;
        thread.setAside(gate.aside());
        begin(thread, office);
        const auto manager = logIn(thread, QStringLiteral("M01"), managersPassword());
        QTRY_VERIFY(gate.isAsked());
        gate.let();
        QVERIFY(manager.result());
        const auto before = logIn(thread, QStringLiteral("C01"), PeopledOffice::passwordOf(QStringLiteral("C01")));
        QTRY_VERIFY(gate.isAsked());
        QVERIFY(thread.ask([clerk, who = office.manager](Workplace &place) {
            return place.people().resetPassword(place.newAct(who), clerk, QStringLiteral("欲穷千里目-更上一层楼"));
        }, OfficeThread::Urgency::Act).result());
        gate.let();
        QTRY_VERIFY(gate.isAsked());
        gate.let();
        QCOMPARE(codeOf(before), ErrorCode::WrongPassword);
    }

    void aPasswordThatIsBeingChangedIsChangedBeforeTheThreadEnds()
    {
        PeopledOffice office;
        const QString next = QStringLiteral("黄河入海流-白日依山尽");
        QFuture<Result<>> changed;
        {
            OfficeThread thread;
            begin(thread, office);
            QVERIFY(logIn(thread, QStringLiteral("M01"), managersPassword()).result());
            changed = thread.askKeyed([who = office.manager, next](Workplace &place) {
                return place.people().changePassword(place.newAct(who), managersPassword(), next);
            });
        }
        QVERIFY(changed.result());
        OfficeThread again;
        begin(again, office);
        QVERIFY(logIn(again, QStringLiteral("M01"), next).result());
    }

    void anOfficeBeginsWithKeysDerivedBesideIt()
    {
        OfficeFixture office;
        Gate gate;
        OfficeThread thread;
        thread.setAside(gate.aside());
        office.place.reset();
        thread.start([&office] {
            return Workplace::open(office.path(), Workplace::Mode::ReadWrite, office.clock, std::make_unique<UuidV7Source>(office.clock));
        });
        const QString paper = RecoveryKey::make();
        const auto begun = thread.askKeyed([paper](Workplace &place) {
            return place.people().begin(place.newAct({}).opId, {QStringLiteral("M01"), QStringLiteral("王建国"), Role::Manager}, managersPassword(),
                                        SlotStrength::smallest(), paper);
        });
        for (int key = 0; key < 2; ++key) { // the manager's, the paper's
            QTRY_VERIFY(gate.isAsked());
            // Nothing of the act is there yet.
            QVERIFY(thread.ask([](Workplace &place) { return place.peopleBook().isEmpty(); }, OfficeThread::Urgency::Act).result());
            gate.let();
        }
        QVERIFY(begun.result());
        const auto tried = thread.askKeyed([paper, who = begun.result()->manager.id](Workplace &place) {
            return place.people().tryRecoveryKey(place.newAct(who), paper);
        });
        QTRY_VERIFY(gate.isAsked());
        gate.let();
        QVERIFY(tried.result());
    }

    void aStoreThatDoesNotOpenCancelsWhatWasAsked()
    {
        OfficeThread thread;
        const ManualClock clock(0);
        thread.start([&clock] {
            return Workplace::open(QStringLiteral("/nonexistent/x.db"), Workplace::Mode::ReadWrite, clock, std::make_unique<UuidV7Source>(clock));
        });
        auto first = logIn(thread, QStringLiteral("M01"), managersPassword());
        auto second = logIn(thread, QStringLiteral("M01"), managersPassword());
        second.waitForFinished();
        QVERIFY(first.isCanceled() && second.isCanceled());
    }
};

YINGSHENG_TEST(TestKeyedActs)
#include "tst_keyedacts.moc"
