// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/guitest.h"
#include "ui/manual/manualtext.h"
#include "ui/shell/commands.h"

#include <QDir>

/// The manual names only pictures and commands that there are, and says the same in both languages.
class TestManualText : public GuiTest
{
    Q_OBJECT

    static Result<ManualChapter> chapter(const QString &source)
    {
        QStringList used;
        return ManualText::chapter(QStringLiteral("01-x"), QStringLiteral("<h2>Title</h2>\n") + source, {QStringLiteral("queue")}, used);
    }

    /// Every picture that the sources name, so that they can be read without a tour.
    static QSet<QString> named()
    {
        static const QRegularExpression picture(QStringLiteral("\\{\\{picture ([^:}]+):"));
        QSet<QString> names;
        for (const char *folder : {":/manual/zh_CN", ":/manual/en"}) {
            const QDir chapters(QString::fromLatin1(folder));
            const QStringList files = chapters.entryList();
            for (const QString &name : files) {
                QFile file(chapters.filePath(name));
                if (!file.open(QIODevice::ReadOnly))
                    continue;
                const QString source = QString::fromUtf8(file.readAll());
                for (auto it = picture.globalMatch(source); it.hasNext();)
                    names << it.next().captured(1).trimmed();
            }
        }
        return names;
    }

private Q_SLOTS:
    void keysAndWordsComeFromTheCommandTable()
    {
        const Command accept = Commands::of(CommandId::Accept);
        const auto made = chapter(QStringLiteral("<p>{{key Accept}} / {{act Accept}}</p>"));
        QVERIFY(made.has_value());
        QCOMPARE(made->title, QStringLiteral("Title"));
        QVERIFY2(made->html.contains(QStringLiteral("<p><b class=\"key\">F9</b> / <b class=\"key\">F9</b>&nbsp;") + accept.words + QStringLiteral("</p>")), qPrintable(made->html));
    }

    void theTableOfKeysNamesEveryCommand()
    {
        const auto made = chapter(QStringLiteral("{{keys}}"));
        QVERIFY(made.has_value());
        const QList<Command> all = Commands::all();
        for (const Command &command : all)
            QVERIFY2(made->html.contains(command.words.toHtmlEscaped()), qPrintable(command.words));
    }

    void aPictureHasItsWords()
    {
        QStringList used;
        const auto made = ManualText::chapter(QStringLiteral("01-x"), QStringLiteral("<h2>T</h2>{{picture queue: Open <cases>}}{{picture queue: again}}"),
                                              {QStringLiteral("queue")}, used);
        QVERIFY(made.has_value());
        QVERIFY(made->html.contains(QStringLiteral("src=\"pictures/queue.png\"")));
        QVERIFY(made->html.contains(QStringLiteral("Open &lt;cases&gt;")));
        QCOMPARE(used, QStringList{QStringLiteral("queue")});
    }

    void whatThereIsNotIsRefusedByName_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("named");
        QTest::newRow("picture") << "{{picture opera: a night}}" << "opera";
        QTest::newRow("picture without words") << "{{picture queue}}" << "queue";
        QTest::newRow("command") << "{{key Dance}}" << "Dance";
        QTest::newRow("act") << "{{act Dance}}" << "Dance";
        QTest::newRow("placeholder") << "{{wish Accept}}" << "wish";
        QTest::newRow("not closed") << "{{key Accept" << "Accept";
        QTest::newRow("keys of something") << "{{keys Accept}}" << "keys";
    }

    void whatThereIsNotIsRefusedByName()
    {
        QFETCH(QString, source);
        QFETCH(QString, named);
        const auto made = chapter(source);
        QVERIFY(!made.has_value());
        QCOMPARE(made.error().code, ErrorCode::TemplateBroken);
        QCOMPARE(made.error().args.value(0), QStringLiteral("01-x"));
        QVERIFY2(made.error().args.value(1).contains(named), qPrintable(made.error().args.value(1)));
    }

    void aChapterBeginsWithItsHeading()
    {
        QStringList used;
        QVERIFY(!ManualText::chapter(QStringLiteral("x"), QStringLiteral("<p>text</p>"), {}, used).has_value());
        QVERIFY(!ManualText::chapter(QStringLiteral("x"), QStringLiteral("<p>text</p><h2>late</h2>"), {}, used).has_value());
    }

    void bothLanguagesHaveTheSameChaptersAndPictures()
    {
        const auto chinese = ManualText::read(QStringLiteral("zh"), named());
        const auto english = ManualText::read(QStringLiteral("en"), named());
        QVERIFY2(chinese.has_value(), chinese ? "" : qPrintable(chinese.error().args.join(u' ')));
        QVERIFY2(english.has_value(), english ? "" : qPrintable(english.error().args.join(u' ')));
        QCOMPARE(chinese->pictures, english->pictures);
        QCOMPARE(chinese->chapters.size(), english->chapters.size());
        QVERIFY(chinese->chapters.size() >= 10);
        for (qsizetype i = 0; i < chinese->chapters.size(); ++i) {
            QCOMPARE(chinese->chapters.at(i).id, english->chapters.at(i).id);
            QVERIFY(chinese->chapters.at(i).title != english->chapters.at(i).title);
        }
    }

    void aLanguageThatThereIsNotIsRefused()
    {
        QCOMPARE(ManualText::read(QStringLiteral("fr"), {}).error().code, ErrorCode::FileUnreadable);
    }
};

YINGSHENG_TEST(TestManualText)
#include "tst_manualtext.moc"
