// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/people/peopleevents.h"
#include "tests/support/peopledoffice.h"
#include "tests/support/rawsqlite.h"
#include "tests/support/testmain.h"

#include <QFile>

#include <sys/resource.h>
#include <unistd.h>

namespace {

/// While it lives the process gets hardly more memory than it has.
class LittleMemory
{
public:
    LittleMemory()
    {
        getrlimit(RLIMIT_AS, &m_before);
        QFile statm(QStringLiteral("/proc/self/statm"));
        if (!statm.open(QIODevice::ReadOnly))
            qFatal("no /proc");
        const auto pages = statm.readAll().split(' ').value(0).toULongLong();
        rlimit little = m_before;
        little.rlim_cur = pages * static_cast<rlim_t>(sysconf(_SC_PAGESIZE)) + 64U * 1024 * 1024;
        setrlimit(RLIMIT_AS, &little);
    }
    ~LittleMemory() { setrlimit(RLIMIT_AS, &m_before); }
    LittleMemory(const LittleMemory &) = delete;
    LittleMemory &operator=(const LittleMemory &) = delete;

private:
    rlimit m_before{};
};

} // namespace

/// A computer with too little memory for Argon2id: nothing is tried, nothing is counted, nothing half made.
class TestLittleMemory : public QObject
{
    Q_OBJECT

private:
    static void makeDear(PeopledOffice &office, const QString &kind)
    {
        office.place.reset();
        QCOMPARE(RawSqlite::run(office.path(), QStringLiteral("UPDATE vault_slots SET memory = 1073741824 WHERE kind = '%1'").arg(kind)), QString());
        office.reopen();
    }

private Q_SLOTS:
    void initTestCase()
    {
#if defined(__SANITIZE_ADDRESS__)
        QSKIP("the sanitizer needs its own address space");
#endif
    }

    void aPasswordThatCannotBeTriedIsNotAWrongOne()
    {
        PeopledOffice office;
        makeDear(office, QStringLiteral("person"));
        {
            const LittleMemory little;
            for (int i = 0; i < 4; ++i) {
                const auto refused = office.logIn();
                QVERIFY(!refused);
                QCOMPARE(refused.error().code, ErrorCode::NoMemory);
            }
        }
        QVERIFY(office->isLocked());
        QCOMPARE(*office->people().waitMs(QStringLiteral("M01")), 0);
        QVERIFY(office->ledger().lately({QString::fromLatin1(PeopleEvents::loginFailed)}, 0, 10)->isEmpty());
    }

    void whoseSlotCannotBeMadeDoesNotJoin()
    {
        PeopledOffice office;
        makeDear(office, QStringLiteral("recovery")); // new slots cost what this one does
        QVERIFY(office.logIn());
        const qint64 end = *office->ledger().lastPos();
        {
            const LittleMemory little;
            const auto refused =
                office->people().join(office.byManager(), {QStringLiteral("C1"), QStringLiteral("张敏"), Role::Clerk}, PeopledOffice::passwordOf(QStringLiteral("C1")));
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, ErrorCode::NoMemory);
            QVERIFY(!office->people().newRecoveryKey(office.byManager()));
        }
        QCOMPARE(*office->ledger().lastPos(), end);
        QCOMPARE(office->peopleViews().people()->size(), 1);
    }
};

YINGSHENG_TEST(TestLittleMemory)
#include "tst_littlememory.moc"
