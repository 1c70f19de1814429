// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/demoforms.h"
#include "core/intake/registerfile.h"
#include "core/intake/registerimport.h"
#include "core/standard/builtinstandards.h"
#include "core/store/store.h"
#include "core/tables/csvfile.h"
#include "core/tables/tablefile.h"
#include "tests/acceptance/hostile.h"
#include "tests/support/battery.h"
#include "tests/support/guitest.h"
#include "tests/support/officefixture.h"
#include "tests/support/rawsqlite.h"
#include "ui/print/printroom.h"
#include "ui/reception/noticeprintout.h"
#include "ui/reception/receiptprintout.h"

#include <QBuffer>
#include <QProcess>
#include <QTextBlock>
#include <QTextDocument>

namespace {

QStringList messages; // Qt's handler has no place for it

void keepMessage(QtMsgType, const QMessageLogContext &, const QString &text)
{
    messages << text;
}

/// An office of its own standard, and what its tables looked like before anyone meant harm.
struct Office
{
    explicit Office(const QString &standard) : clock(OfficeFixture::at(QStringLiteral("2026-11-18 09:00")))
    {
        OfficeSetup setup;
        setup.name = QStringLiteral("<img src=x>=供电所");
        setup.window = QStringLiteral("{{3}}号窗口");
        setup.standard = standard;
        auto made = Workplace::create(path(), setup, clock, std::make_unique<SeededIdSource>(clock, 7));
        if (made)
            place = std::move(*made);
    }
    QString path() const { return folder.filePath(QStringLiteral("office.db")); }
    Act act() { return place->newAct(PersonId{QStringLiteral("=zhang<b>")}); }

    QTemporaryDir folder{fastFolder()};
    ManualClock clock;
    std::unique_ptr<Workplace> place;
};

/// What in a document is not text: pictures, links, tables within tables. Empty: nothing.
QString harmIn(const QString &html, const QString &hostile)
{
    QTextDocument document;
    document.setHtml(html);
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextCharFormat format = it.fragment().charFormat();
            if (format.isImageFormat())
                return QStringLiteral("a picture");
            if (format.isAnchor())
                return QStringLiteral("a link");
        }
    }
    const QString visible = hostile.trimmed().left(12);
    const bool isPlain = std::all_of(visible.begin(), visible.end(), [](QChar c) { return c.isPrint() && !c.isSpace() && c.unicode() < 0x80; });
    if (isPlain && !visible.isEmpty() && html.contains(u'<') && !document.toPlainText().contains(visible))
        return QStringLiteral("a text that is not shown as it was typed");
    return {};
}

/// The one sheet of a workbook as it lies in the file.
QByteArray sheetOf(const QString &book)
{
    const QTemporaryDir folder;
    QProcess tar;
    tar.setWorkingDirectory(folder.path());
    tar.start(QStringLiteral(YINGSHENG_CMAKE), {QStringLiteral("-E"), QStringLiteral("tar"), QStringLiteral("xf"), book});
    tar.waitForFinished(30'000);
    QFile sheet(folder.filePath(QStringLiteral("xl/worksheets/sheet1.xml")));
    return sheet.open(QIODevice::ReadOnly) ? sheet.readAll() : QByteArray();
}

/// A cell that a spreadsheet would take for a formula; empty: none.
QString formulaIn(const QByteArray &csv)
{
    for (const QString &line : QString::fromUtf8(csv).split(QStringLiteral("\r\n"))) {
        QString cell = line.startsWith(QChar(0xfeff)) ? line.mid(1) : line;
        cell = (cell.startsWith(u'"') ? cell.mid(1) : cell).trimmed();
        if (!cell.isEmpty() && QStringLiteral("=+-@＝＋－＠").contains(cell.at(0)))
            return line.left(40);
    }
    return {};
}

} // namespace

/// Whatever is put into any field of any form, into a register that is imported or into the words of an act, it stays a text: to the store, on paper, in
/// tables, in the log.
class TestInjection : public GuiTest
{
    Q_OBJECT

private:
    int m_cases = 0;

    /// A form of that type, whole and well, but for the one field.
    static CaseDraft harmed(const Standard &standard, const BusinessType &type, DemoDice &dice, const Field &field, const QString &hostile)
    {
        const QString customerClass = type.classes.isEmpty() ? standard.classes.constFirst().key : type.classes.constFirst();
        CaseDraft draft = DemoForms(standard, dice).filled(type.id, customerClass);
        if (field.kind == FieldKind::Group) {
            QJsonObject entry;
            for (const Field &member : field.members)
                entry.insert(member.key, hostile);
            draft.fields.insert(field.key, QJsonArray{entry, entry});
        } else {
            draft.fields.insert(field.key, hostile);
        }
        return draft;
    }

    static Receipt receiptOf(const BusinessType &type, const CaseDraft &draft, const Accepted &accepted, const QString &hostile)
    {
        Receipt receipt;
        receipt.accepted = accepted;
        receipt.draft = draft;
        receipt.type = type;
        receipt.businessName = hostile;
        receipt.className = hostile;
        receipt.channelName = hostile;
        receipt.standardName = hostile;
        receipt.customer = hostile;
        receipt.clerk = hostile;
        return receipt;
    }

    /// Accepts or is refused, told or refused; and what is printed of it.
    void tryField(Office &office, const Standard &standard, const BusinessType &type, const Field &field, const QString &hostile, DemoDice &dice)
    {
        const CaseDraft draft = harmed(standard, type, dice, field, hostile);
        const Result<Accepted> accepted = office.place->accept(office.act(), draft);
        ++m_cases;
        const QString about = standard.id + u' ' + type.id + u' ' + field.key + u' ' + hostile.left(30);
        if (!accepted) {
            const QList<ErrorCode> known{ErrorCode::FieldRefused, ErrorCode::FieldMissing, ErrorCode::TextNotValid, ErrorCode::TextTooLong,
                                         ErrorCode::MaterialMissing, ErrorCode::TimeInFuture};
            QVERIFY2(known.contains(accepted.error().code), qPrintable(about + QString::number(static_cast<int>(accepted.error().code))));
        } else {
            m_accepted += 1;
            const Result<Customer> customer = office.place->customers().customer(accepted->id);
            QVERIFY2(customer, qPrintable(about));
        }
        const Receipt receipt = receiptOf(type, draft, accepted.value_or(Accepted{}), hostile);
        const QString language = QStringLiteral("zh");
        Printout printout = ReceiptPrintout::of(receipt, hostile, hostile, language);
        printout.code.clear(); // the one picture that belongs there
        const Result<QString> paper = PrintRoom::html(printout);
        QVERIFY2(paper, qPrintable(about));
        QVERIFY2(harmIn(*paper, hostile).isEmpty(), qPrintable(about + harmIn(*paper, hostile)));
        QVERIFY(!ReceiptPrintout::fileName(receipt).contains(u'/') && !ReceiptPrintout::fileName(receipt).contains(u'\\'));
    }

    int m_accepted = 0;

private Q_SLOTS:
    void everyFieldOfEveryFormTakesItAsText()
    {
        const QStringList hostile = hostileTexts();
        m_cases = 0;
        int turn = 0;
        for (const QString &id : Standards::builtInIds()) {
            Office office(id);
            QVERIFY(office.place);
            const QString schema = QStringLiteral("SELECT group_concat(sql, ';') FROM (SELECT sql FROM sqlite_schema ORDER BY name)");
            const auto standard = office.place->rules().current();
            QVERIFY(standard);
            DemoDice dice(20261125);
            m_accepted = 0;
            for (const BusinessType &type : standard->business) {
                for (const Field &field : type.fields) {
                    for (int i = 0; i < batteryCount(1, 8); ++i, ++turn) {
                        tryField(office, *standard, type, field, hostile.at(turn % hostile.size()), dice);
                        if (QTest::currentTestFailed())
                            return;
                    }
                }
            }
            const Result<LedgerCheck> check = office.place->ledger().verify();
            QVERIFY(check && check->isSound());
            QCOMPARE(office.place->caseViews().counts(office.clock.wallUtcMs())->all, m_accepted);
            QVERIFY(m_accepted > 20);
            const QByteArray digest = *office.place->booksDigest();
            QVERIFY(office.place->ledger().rebuild());
            QCOMPARE(*office.place->booksDigest(), digest);
            office.place.reset();
            QCOMPARE(RawSqlite::answer(office.path(), QStringLiteral("PRAGMA integrity_check")), QStringLiteral("ok"));
            const Office fresh(id);
            QVERIFY(RawSqlite::answer(office.path(), schema).size() > 1000);
            QCOMPARE(QDir(office.folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{QStringLiteral("office.db")});
        }
        qInfo("%d cases", m_cases);
        QVERIFY(m_cases >= batteryCount(100, 1000));
    }

    void theWordsOfEveryActAreText()
    {
        OfficeFixture office;
        const CaseId id = office.accept(OfficeFixture::supply());
        int refused = 0;
        for (const QString &hostile : hostileTexts()) {
            CaseDesk &desk = office->caseDesk();
            QList<Result<>> done{desk.note(office.act(), id, hostile), desk.setExternalNo(office.act(), id, hostile),
                                 desk.transfer(office.act(), id, hostile, QStringLiteral("us"), hostile), desk.pause(office.act(), id, hostile, hostile),
                                 desk.reach(office.act(), id, hostile, hostile), desk.receiveMaterials(office.act(), id, {hostile}),
                                 desk.recordFollowUp(office.act(), id, hostile, hostile)};
            done << desk.note({OpId{hostile.left(60)}, PersonId{hostile.left(60)}}, id, QStringLiteral("by whom?"));
            refused += static_cast<int>(std::count_if(done.begin(), done.end(), [](const Result<> &one) { return !one; }));
            static_cast<void>(office->customers().find(hostile));
            static_cast<void>(office->applicationDesk().drop(office.act(), ApplicationId{hostile}, hostile));
        }
        QVERIFY(refused > 0);
        QVERIFY(office->ledger().verify()->isSound());
        const Result<CaseFile> file = office->caseViews().file(id);
        QVERIFY(file);
        QCOMPARE(office->caseViews().counts(office.clock.wallUtcMs())->all, 1);
    }

    void aNoticeTakesItAsText()
    {
        OfficeFixture office;
        const auto standard = office->rules().current();
        for (const QString &hostile : hostileTexts()) {
            NoticePaper notice;
            notice.type = standard->business.constFirst();
            notice.draft.businessType = notice.type.id;
            notice.draft.fields = {{QStringLiteral("name"), hostile}, {QStringLiteral("phone"), QStringLiteral("13812345678")}};
            notice.draft.customerClass = QStringLiteral("residential");
            if (const Result<Told> told = office->applicationDesk().tell(office.act(), notice.draft))
                notice.told = *told;
            notice.businessName = notice.className = notice.customer = notice.clerk = hostile;
            Printout printout = NoticePrintout::of(notice, hostile, hostile, QStringLiteral("zh"));
            printout.code.clear(); // the one picture that belongs there
            const Result<QString> paper = PrintRoom::html(printout);
            QVERIFY(paper);
            QVERIFY2(harmIn(*paper, hostile).isEmpty(), qPrintable(harmIn(*paper, hostile) + hostile.left(30)));
            QVERIFY(!NoticePrintout::fileName(notice).contains(u'/'));
        }
        QVERIFY(office->ledger().verify()->isSound());
    }

    void anImportTakesItAsText()
    {
        QFile sample(QStringLiteral(YINGSHENG_SOURCE_DIR "/tests/data/register-2026-09.csv"));
        QVERIFY(sample.open(QIODevice::ReadOnly));
        const QString head = QString::fromUtf8(sample.readLine()).trimmed();
        const QStringList row = QString::fromUtf8(sample.readLine()).trimmed().split(u',');
        QString text = head + QStringLiteral("\r\n");
        const QStringList hostile = hostileTexts();
        for (qsizetype column = 0; column < row.size(); ++column) {
            for (int i = 0; i < batteryCount(2, 40); ++i) {
                QStringList cells = row;
                QString cell = hostile.at((column + i) % hostile.size());
                cells[0] = QString::number(column * 100 + i);
                cells[column] = u'"' + cell.replace(u'"', QStringLiteral("\"\"")) + u'"';
                text += cells.join(u',') + QStringLiteral("\r\n");
            }
        }
        OfficeFixture office;
        auto device = std::make_unique<QBuffer>();
        device->setData(text.toUtf8());
        QVERIFY(device->open(QIODevice::ReadOnly));
        auto file = RegisterFile::read(std::move(device), QStringLiteral("../<img src=x>.csv"));
        QVERIFY(file);
        RegisterImport::Options options;
        options.lateReason = QStringLiteral("=late");
        const Result<ImportReport> report = RegisterImport(*office, options).run(**file);
        QVERIFY(report);
        qInfo("%lld rows, %lld accepted, %lld bad", static_cast<long long>(report->figures.rows), static_cast<long long>(report->figures.accepted),
              static_cast<long long>(report->figures.bad));
        QVERIFY(report->figures.accepted > 0);
        QVERIFY(office->ledger().verify()->isSound());
    }

    void tablesHoldWordsAndNoFormulas_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("CSV") << QStringLiteral("list.csv");
        QTest::newRow("Excel") << QStringLiteral("list.xlsx");
    }

    void tablesHoldWordsAndNoFormulas()
    {
        QFETCH(QString, name);
        const QTemporaryDir folder(fastFolder());
        for (const QString &hostile : hostileTexts()) {
            auto file = TableFile::begin(folder.filePath(name), {hostile.left(2000)}, hostile);
            QVERIFY(file);
            QVERIFY((*file)->add({TableCell{hostile.left(2000)}}));
            QVERIFY((*file)->finish());
            QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{name});
            if (TableFile::isXlsx(name)) {
                const QByteArray sheet = sheetOf(folder.filePath(name));
                QVERIFY(sheet.contains("<sheetData>"));
                QVERIFY2(!sheet.contains("<f>") && !sheet.contains("<hyperlink"), sheet.constData());
            } else {
                QFile written(folder.filePath(name));
                QVERIFY(written.open(QIODevice::ReadOnly));
                const QString formula = formulaIn(written.readAll());
                QVERIFY2(formula.isEmpty(), qPrintable(formula));
            }
        }
    }

    /// What was typed never comes to a log, where it could forge lines and stays in clear.
    void nothingTypedComesToALog()
    {
        messages.clear();
        const auto before = qInstallMessageHandler(keepMessage);
        {
            OfficeFixture office;
            for (const QString &hostile : hostileTexts()) {
                CaseDraft draft = OfficeFixture::supply(QStringLiteral("residential"), QStringLiteral("marked ") + hostile);
                draft.fields.insert(QStringLiteral("phone"), hostile);
                static_cast<void>(office->accept(office.act(), draft));
                static_cast<void>(office->caseDesk().note(office.act(), CaseId{hostile}, QStringLiteral("marked ") + hostile));
                static_cast<void>(office->customers().find(hostile));
            }
        }
        qInstallMessageHandler(before);
        for (const QString &message : std::as_const(messages))
            QVERIFY2(!message.contains(QStringLiteral("marked")) && !message.contains(u'\n'), qPrintable(message));
    }

    /// Without escaping a picture stands on the paper, without the apostrophe a formula in the table, with a joined statement a table is gone.
    void thisTestHasTeeth()
    {
        int pictures = 0;
        int formulas = 0;
        for (const QString &hostile : hostileTexts()) {
            pictures += harmIn(QStringLiteral("<html><body><p>%1</p></body></html>").arg(hostile), hostile).isEmpty() ? 0 : 1;
            formulas += formulaIn(hostile.toUtf8()).isEmpty() ? 0 : 1;
        }
        qInfo("%d papers, %d tables", pictures, formulas);
        QVERIFY(pictures >= 5);
        QVERIFY(formulas >= 8);
        const QTemporaryDir folder(fastFolder());
        const QString path = folder.filePath(QStringLiteral("a.db"));
        int gone = 0;
        for (const QString &hostile : hostileTexts()) {
            RawSqlite::run(path, QStringLiteral("CREATE TABLE IF NOT EXISTS ledger (words)"));
            RawSqlite::run(path, QStringLiteral("UPDATE ledger SET words = '%1'").arg(hostile));
            gone += RawSqlite::answer(path, QStringLiteral("SELECT count(*) FROM sqlite_schema")) == QStringLiteral("0") ? 1 : 0;
        }
        QVERIFY(gone > 0);
    }
};

YINGSHENG_TEST(TestInjection)
#include "tst_injection.moc"
