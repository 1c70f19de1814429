// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "tests/support/guitest.h"
#include "ui/warnings/warningvoice.h"

/// Who looks at the window gets no message of the desktop; a sound comes only by choice, and at most once a minute.
class TestWarningVoice : public GuiTest
{
    Q_OBJECT

    struct Room
    {
        ManualClock clock{1'800'000'000'000};
        bool inFront = true;
        int messages = 0;
        QList<Chime::Kind> sounds;
        WarningVoice voice{clock, {[this] { return inFront; }, [this](const QList<DeadlineWarning> &) { ++messages; },
                                   [this](Chime::Kind kind) { sounds << kind; }}};

        void announce(DeadlineLevel level = DeadlineLevel::Nearing)
        {
            DeadlineWarning one;
            one.level = level;
            voice.announce({one});
        }
    };

private Q_SLOTS:
    void aMessageComesOnlyWhenTheWindowIsNotInFront()
    {
        Room room;
        room.announce();
        QCOMPARE(room.messages, 0);
        room.inFront = false;
        room.announce();
        QCOMPARE(room.messages, 1);
        room.voice.announce({});
        QCOMPARE(room.messages, 1);
    }

    void itIsSilentUntilSomebodyChoosesOtherwise()
    {
        Room room;
        room.announce(DeadlineLevel::Overdue);
        QVERIFY(room.sounds.isEmpty());
        room.voice.setSound(true);
        room.announce(DeadlineLevel::Overdue);
        QCOMPARE(room.sounds.size(), 1);
    }

    void itSoundsAtMostOnceAMinute()
    {
        Room room;
        room.voice.setSound(true);
        room.announce();
        room.clock.advanceMs(WarningVoice::quietMs - 1);
        room.announce();
        QCOMPARE(room.sounds.size(), 1);
        room.clock.advanceMs(1);
        room.announce();
        QCOMPARE(room.sounds.size(), 2);
    }

    void aWallClockSetBackChangesNothing()
    {
        Room room;
        room.voice.setSound(true);
        room.announce();
        room.clock.setWallUtcMs(room.clock.wallUtcMs() - 3'600'000);
        room.announce();
        QCOMPARE(room.sounds.size(), 1);
    }

    void whatPressesSoundsOtherwise()
    {
        Room room;
        room.voice.setSound(true);
        room.announce(DeadlineLevel::Nearing);
        room.clock.advanceMs(WarningVoice::quietMs);
        room.announce(DeadlineLevel::LastDay);
        QCOMPARE(room.sounds, (QList<Chime::Kind>{Chime::Kind::Soft, Chime::Kind::Urgent}));
    }
};

YINGSHENG_TEST(TestWarningVoice)
#include "tst_warningvoice.moc"
