// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/battery.h"
#include "tests/support/officefixture.h"
#include "tests/support/powercut.h"

#include "tests/support/testmain.h"

#include <QRandomGenerator>

namespace {

constexpr int forms = 5;
constexpr int states = 8;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

DraftId idOf(int form)
{
    return DraftId{QStringLiteral("0193a5d0-0000-7000-8000-00000000d00%1").arg(form)};
}

FormDraft draftOf(int form, int state)
{
    FormDraft draft;
    draft.id = idOf(form);
    draft.businessType = QStringLiteral("new-supply");
    draft.values.insert(QStringLiteral("name"), QString(state, u'李'));
    draft.savedMs = 1000 + state;
    return draft;
}

/// Forms are typed and kept, state by state, and then accepted; each answer is marked.
PowerCut recorded(OfficeFixture &office, unsigned seed)
{
    office.place.reset();
    const QHash<QString, QByteArray> before{{office.path(), contentOf(office.path())}};
    FaultyVfs vfs;
    vfs.record(office.path());
    office.reopen();
    for (int form = 0; form < forms; ++form) {
        for (int state = 1; state <= states; ++state) {
            if (office->drafts().save(draftOf(form, state)))
                vfs.mark(QStringLiteral("draft %1 %2").arg(form).arg(state));
        }
        if (office->submitted<Accepted>(idOf(form), [&] { return office->accept(office.act(), OfficeFixture::supply()); }))
            vfs.mark(QStringLiteral("case %1 0").arg(form));
    }
    office.place.reset();
    return PowerCut(before, vfs.takeSteps(), seed);
}

/// What is wrong with an office that was found so after `marks`; empty: nothing.
QString complaint(OfficeFixture &found, const QStringList &marks)
{
    const Result<QList<FormDraft>> drafts = found->drafts().all();
    const Result<QueueCounts> counts = found->caseViews().counts(found.clock.wallUtcMs());
    if (!drafts || !counts)
        return QStringLiteral("not readable");
    const qint64 cases = counts->all;
    if (drafts->size() > 1)
        return QStringLiteral("a draft outlived its case");
    if (!drafts->isEmpty() && drafts->constFirst().id != idOf(static_cast<int>(cases)))
        return QStringLiteral("%1 cases, and the draft of another one").arg(cases);
    if (marks.isEmpty())
        return {};
    const QStringList last = marks.constLast().split(u' ');
    const int form = last.at(1).toInt();
    if (cases > form)
        return {};
    if (last.at(0) == QLatin1String("case"))
        return QStringLiteral("case %1 is lost").arg(form);
    const qsizetype state = drafts->isEmpty() ? 0 : drafts->constFirst().values.clear(ClearFor::Serving).value(QStringLiteral("name")).toString().size();
    return state >= last.at(2).toInt() ? QString() : QStringLiteral("%1, but state %2 lies there").arg(marks.constLast()).arg(state);
}

} // namespace

/// The power goes while forms are typed: what was called kept is there, and a form is a draft or a case, never both and never neither.
class TestDraftCuts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasCalledKeptIsThere()
    {
        OfficeFixture office;
        PowerCut cut = recorded(office, 20261125);
        QVERIFY(cut.steps() > 100);
        QRandomGenerator random(20261125);
        QList<qsizetype> moments;
        for (int i = 0; i < batteryCount(60, 2000); ++i)
            moments << 1 + static_cast<qsizetype>(random.bounded(static_cast<quint32>(cut.steps())));
        std::sort(moments.begin(), moments.end());
        for (const qsizetype moment : std::as_const(moments)) {
            cut.advanceTo(moment);
            for (const QString &left : QDir(office.folder.path()).entryList({QStringLiteral("office.db*")}, QDir::Files))
                QFile::remove(office.folder.filePath(left));
            const QHash<QString, QByteArray> image = cut.image();
            for (auto file = image.begin(); file != image.end(); ++file) {
                QFile out(file.key());
                QVERIFY(out.open(QIODevice::WriteOnly));
                out.write(*file);
            }
            office.reopen();
            QVERIFY(office.place);
            const QString wrong = complaint(office, cut.marks());
            QVERIFY2(wrong.isEmpty(), qPrintable(QStringLiteral("step %1: ").arg(moment) + wrong));
            office.place.reset();
        }
    }
};

YINGSHENG_TEST(TestDraftCuts)
#include "tst_draftcuts.moc"
