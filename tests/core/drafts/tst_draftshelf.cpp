// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/officefixture.h"
#include "tests/support/testmain.h"

#include <QFile>

/// Half-typed forms: sealed, kept over everything, and gone with the act that submits them.
class TestDraftShelf : public QObject
{
    Q_OBJECT

private:
    static constexpr auto id = "0193a5d0-0000-7000-8000-00000000d001";

    static FormDraft supply(const QString &name = QStringLiteral("李秀兰"), qint64 savedMs = 1000)
    {
        FormDraft draft;
        draft.id = DraftId{QString::fromLatin1(id)};
        draft.businessType = QStringLiteral("new-supply");
        draft.values = ClearFields({{QStringLiteral("name"), name}, {QStringLiteral("capacity"), QStringLiteral("1")}});
        draft.materials = {{QStringLiteral("id"), QStringLiteral("present")}};
        draft.standard = QStringLiteral("satisfaction-2011");
        draft.standardVersion = 1;
        draft.aside = {QStringLiteral("旧栏：8")};
        draft.focus = QStringLiteral("capacity");
        draft.application = ApplicationId{QStringLiteral("application-1")};
        draft.actor = PersonId{QStringLiteral("zhang-min")};
        draft.owner = QStringLiteral("visit-1");
        draft.window = QStringLiteral("3号窗口");
        draft.device = here();
        draft.savedMs = savedMs;
        return draft;
    }

    static DeviceId here() { return DeviceId{QStringLiteral("device-1")}; }
    static DeviceId there() { return DeviceId{QStringLiteral("device-2")}; }
    static DraftId theDraft() { return DraftId{QString::fromLatin1(id)}; }

    static QList<DraftRow> offered(OfficeFixture &office, const DeviceId &device, qint64 nowMs, const DraftId &inHand = {})
    {
        return office->drafts().offered(device, inHand, nowMs).value_or(QList<DraftRow>());
    }

    static QList<FormDraft> shelf(OfficeFixture &office)
    {
        const auto all = office->drafts().all();
        if (!all)
            qWarning("%s", qPrintable(all.error().detail));
        return all.value_or(QList<FormDraft>());
    }

    static Result<Accepted> submit(OfficeFixture &office, const Act &act, const CaseDraft &draft)
    {
        return office->submitted<Accepted>(DraftId{QString::fromLatin1(id)}, [&] { return office->caseDesk().accept(act, draft); });
    }

private Q_SLOTS:
    void whatWasTypedComesBackWhole()
    {
        OfficeFixture office;
        QVERIFY(office->drafts().save(supply()));
        office.reopen();
        QCOMPARE(shelf(office), QList<FormDraft>{supply()});
    }

    void aLaterStateTakesThePlaceOfTheEarlier()
    {
        OfficeFixture office;
        QVERIFY(office->drafts().save(supply(QStringLiteral("李"))));
        FormDraft later = supply(QStringLiteral("李秀"), 2000);
        later.actor = PersonId{QStringLiteral("wang-lei")};
        QVERIFY(office->drafts().save(later));
        QCOMPARE(shelf(office), QList<FormDraft>{later});
    }

    void theNewestComesFirstAndNoMoreThanAskedFor()
    {
        OfficeFixture office;
        for (int i = 1; i <= 5; ++i) {
            FormDraft draft = supply({}, i * 1000);
            draft.id.value += QString::number(i);
            QVERIFY(office->drafts().save(draft));
        }
        const auto two = office->drafts().all(2);
        QVERIFY(two && two->size() == 2);
        QCOMPARE(two->first().savedMs, 5000);
        QCOMPARE(two->last().savedMs, 4000);
    }

    void anythingThatCanBeTypedIsKept_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("beyond the BMP") << QStringLiteral("𠮷𡈽𪚥").repeated(50);
        QTest::newRow("emoji and right-to-left") << QStringLiteral("👩‍👩‍👧 \u202Eabc\u202C");
        QTest::newRow("a megabyte") << QString(1024 * 1024, u'电');
        QTest::newRow("NUL") << QString(QChar(0)) + QStringLiteral("after");
        QTest::newRow("quotes and tags") << QStringLiteral("\"'<img src=x>\\");
    }

    void anythingThatCanBeTypedIsKept()
    {
        QFETCH(QString, text);
        OfficeFixture office;
        QVERIFY(office->drafts().save(supply(text)));
        office.reopen();
        QCOMPARE(shelf(office).value(0).values.clear(ClearFor::Serving).value(QStringLiteral("name")).toString(), text);
    }

    /// Half a character costs itself and nothing around it.
    void aLoneSurrogateLosesNothingElse()
    {
        OfficeFixture office;
        QVERIFY(office->drafts().save(supply(QStringLiteral("李") + QChar(0xD840) + QStringLiteral("兰"))));
        const QString kept = shelf(office).value(0).values.clear(ClearFor::Serving).value(QStringLiteral("name")).toString();
        QVERIFY(kept.startsWith(u'李') && kept.endsWith(u'兰'));
    }

    void nobodyReadsItInTheFile()
    {
        OfficeFixture office;
        const QString marked = QStringLiteral("甪里翀懿");
        QVERIFY(office->drafts().save(supply(marked)));
        office.place.reset(); // closed: everything is in the one file
        QFile file(office.path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.contains("new-supply"));
        QVERIFY(!bytes.contains(marked.toUtf8()));
        QVERIFY(!bytes.contains(QByteArray(reinterpret_cast<const char *>(marked.utf16()), marked.size() * 2)));
    }

    void itGoesWithTheActThatSubmitsIt()
    {
        OfficeFixture office;
        QVERIFY(office->drafts().save(supply()));
        const auto accepted = submit(office, office.act(), OfficeFixture::supply());
        QVERIFY(accepted);
        QVERIFY(shelf(office).isEmpty());
        office.reopen();
        QVERIFY(shelf(office).isEmpty());
        QVERIFY(office->caseViews().find(accepted->number));
    }

    void itStaysWhenTheActIsRefused()
    {
        OfficeFixture office;
        QVERIFY(office->drafts().save(supply()));
        CaseDraft empty = OfficeFixture::supply();
        empty.fields = {};
        QVERIFY(!submit(office, office.act(), empty));
        QCOMPARE(shelf(office).size(), 1);
        // And the next try goes through.
        QVERIFY(submit(office, office.act(), OfficeFixture::supply()));
        QVERIFY(shelf(office).isEmpty());
    }

    void theSameActTwiceAnswersOnce()
    {
        OfficeFixture office;
        QVERIFY(office->drafts().save(supply()));
        const Act act = office.act();
        const auto first = submit(office, act, OfficeFixture::supply());
        const auto second = submit(office, act, OfficeFixture::supply());
        QVERIFY(first && second);
        QCOMPARE(second->number, first->number);
    }

    void anActWithoutADraftIsAnActAsEver()
    {
        OfficeFixture office;
        const auto accepted =
            office->submitted<Accepted>({}, [&] { return office->caseDesk().accept(office.act(), OfficeFixture::supply()); });
        QVERIFY(accepted);
    }

    void whatIsTakenAwayCannotBeOpenedAnyMore()
    {
        OfficeFixture office;
        QVERIFY(office->drafts().save(supply()));
        QVERIFY(office->drafts().remove(DraftId{QString::fromLatin1(id)}));
        QVERIFY(office->drafts().remove(DraftId{QString::fromLatin1(id)})); // gone already: no error
        QVERIFY(shelf(office).isEmpty());
        // Begun again under the same id it gets a new key.
        QVERIFY(office->drafts().save(supply(QStringLiteral("王"))));
        QCOMPARE(shelf(office).value(0).values.clear(ClearFor::Serving).value(QStringLiteral("name")).toString(), QStringLiteral("王"));
    }

    void aRebuildLeavesThemAlone()
    {
        OfficeFixture office;
        office.accept(OfficeFixture::supply());
        QVERIFY(office->drafts().save(supply()));
        const auto before = office->booksDigest();
        QVERIFY(office->ledger().rebuild());
        QCOMPARE(office->booksDigest().value(), before.value());
        QCOMPARE(shelf(office), QList<FormDraft>{supply()});
    }

    void itIsOfferedMaskedWithWhoTypedItAndWhen()
    {
        OfficeFixture office;
        QVERIFY(office->drafts().save(supply()));
        const DraftRow row{theDraft(), QStringLiteral("new-supply"), QStringLiteral("satisfaction-2011"), 1, QStringLiteral("李*兰"),
                           PersonId{QStringLiteral("zhang-min")}, QStringLiteral("3号窗口"), 1000};
        QCOMPARE(offered(office, here(), 2000), QList<DraftRow>{row});
    }

    void withoutANameThePhoneStandsMasked()
    {
        OfficeFixture office;
        FormDraft draft = supply(QString());
        draft.values.insert(QStringLiteral("phone"), QStringLiteral("138 1234 5678"));
        QVERIFY(office->drafts().save(draft));
        QCOMPARE(offered(office, here(), 2000).value(0).customer, QStringLiteral("138****5678"));
    }

    void theFormInHandIsNotOffered()
    {
        OfficeFixture office;
        QVERIFY(office->drafts().save(supply()));
        QVERIFY(offered(office, here(), 2000, theDraft()).isEmpty());
        QCOMPARE(offered(office, here(), 2000, DraftId{QStringLiteral("another")}).size(), 1);
    }

    void whatIsTypedAtAnotherDeviceIsLeftThere()
    {
        OfficeFixture office;
        QVERIFY(office->drafts().save(supply()));
        QVERIFY(offered(office, there(), 2000).isEmpty());
        QCOMPARE(office->drafts().take(theDraft(), there(), 2000).error().code, ErrorCode::DraftGone);
        // Nobody typed there for long: the window is gone.
        QCOMPARE(offered(office, there(), 1001 + DraftShelf::aliveMs).size(), 1);
    }

    void takenUpElsewhereItIsWrittenThereAlone()
    {
        OfficeFixture office;
        const qint64 later = 1001 + DraftShelf::aliveMs;
        QVERIFY(office->drafts().save(supply()));
        const auto taken = office->drafts().take(theDraft(), there(), later);
        QVERIFY(taken);
        QCOMPARE(taken->device, there());
        QVERIFY(taken->saysAs(supply()));
        QVERIFY(offered(office, here(), later).isEmpty());
        QCOMPARE(office->drafts().save(supply(QStringLiteral("王"))).error().code, ErrorCode::DraftGone);
        QVERIFY(office->drafts().save(*taken));
        QCOMPARE(shelf(office).value(0).values.clear(ClearFor::Serving).value(QStringLiteral("name")).toString(), QStringLiteral("李秀兰"));
    }

    void whatIsGoneCannotBeTakenUp()
    {
        OfficeFixture office;
        QCOMPARE(office->drafts().take(theDraft(), here(), 2000).error().code, ErrorCode::DraftGone);
    }

    void whatNobodyComesBackToGoes()
    {
        OfficeFixture office;
        QVERIFY(office->drafts().save(supply(QStringLiteral("李"), 1000)));
        FormDraft young = supply(QStringLiteral("王"), 5000);
        young.id.value += u'2';
        QVERIFY(office->drafts().save(young));
        QVERIFY(office->drafts().removeOlder(5000));
        QCOMPARE(shelf(office), QList<FormDraft>{young});
    }

    void aDraftWithoutAnIdIsRefused()
    {
        OfficeFixture office;
        FormDraft nameless = supply();
        nameless.id = {};
        QVERIFY(!office->drafts().save(nameless));
        QVERIFY(shelf(office).isEmpty());
    }
};

YINGSHENG_TEST(TestDraftShelf)
#include "tst_draftshelf.moc"
