// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/guitest.h"
#include "ui/shell/language.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QXmlStreamReader>

/// Chinese is complete, English plurals are, and no word is left from a text that is gone.
class TestTranslations : public GuiTest
{
    Q_OBJECT

    /// One text of a .ts file: by "context|source|comment".
    struct Message
    {
        QString source;
        QString state; ///< "unfinished", "vanished"; empty: translated
        QStringList forms;
        bool counts = false; ///< numerus
    };
    using Messages = QMap<QString, Message>;

    static QString at(const QString &name) { return QStringLiteral(YINGSHENG_SOURCE_DIR "/translations/") + name; }

    static QString content(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

    static Messages messagesOf(const QString &path)
    {
        Messages all;
        QXmlStreamReader xml(content(path));
        QString context;
        QString comment;
        Message message;
        while (!xml.atEnd()) {
            const auto token = xml.readNext();
            if (token == QXmlStreamReader::EndElement && xml.name() == QStringLiteral("message"))
                all.insert(QStringList{context, message.source, comment}.join(u'|'), message);
            if (token != QXmlStreamReader::StartElement)
                continue;
            const QString name = xml.name().toString();
            const QXmlStreamAttributes attributes = xml.attributes();
            if (name == QStringLiteral("message")) {
                message = {};
                comment.clear();
                message.counts = attributes.value(QStringLiteral("numerus")) == QStringLiteral("yes");
            } else if (name == QStringLiteral("name")) {
                context = xml.readElementText();
            } else if (name == QStringLiteral("source")) {
                message.source = xml.readElementText();
            } else if (name == QStringLiteral("comment")) {
                comment = xml.readElementText();
            } else if (name == QStringLiteral("translation")) {
                message.state = attributes.value(QStringLiteral("type")).toString();
                if (!message.counts)
                    message.forms << xml.readElementText();
            } else if (name == QStringLiteral("numerusform")) {
                message.forms << xml.readElementText();
            }
        }
        return xml.hasError() ? Messages() : all;
    }

    static QStringList sourceFiles()
    {
        QStringList files;
        for (const char *folder : {"ui", "app", "core"}) {
            QDirIterator it(QStringLiteral(YINGSHENG_SOURCE_DIR "/") + QString::fromLatin1(folder),
                            {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files, QDirIterator::Subdirectories);
            while (it.hasNext())
                files << it.next();
        }
        return files;
    }

    /// What the compiler makes of one or several literals that stand side by side.
    static QString joined(const QString &literals)
    {
        static const QRegularExpression literal(QStringLiteral("\"((?:[^\"\\\\]|\\\\.)*)\""));
        QString text;
        for (auto hits = literal.globalMatch(literals); hits.hasNext();)
            text += hits.next().captured(1);
        return text.replace(QStringLiteral("\\n"), QStringLiteral("\n")).replace(QStringLiteral("\\\""), QStringLiteral("\""));
    }

private Q_SLOTS:
    void nothingIsUnfinished_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("plurals");
        QTest::newRow("Chinese") << QStringLiteral("yingsheng_zh_CN.ts") << 1;
        QTest::newRow("English") << QStringLiteral("yingsheng_en.ts") << 2;
    }

    void nothingIsUnfinished()
    {
        QFETCH(QString, name);
        QFETCH(int, plurals);
        const Messages all = messagesOf(at(name));
        QVERIFY(!all.isEmpty());
        QStringList open;
        for (const Message &message : all) {
            const bool whole = message.forms.size() == (message.counts ? plurals : 1) && !message.forms.contains(QString());
            if (!message.state.isEmpty() || !whole)
                open << message.source;
        }
        QCOMPARE(open.join(u'\n'), QString());
    }

    void theFilesHoldWhatTheSourcesSay_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("options");
        QTest::newRow("Chinese") << QStringLiteral("yingsheng_zh_CN.ts") << QStringList();
        QTest::newRow("English plurals") << QStringLiteral("yingsheng_en.ts") << QStringList{QStringLiteral("-pluralonly")};
    }

    /// lupdate itself, on a copy: what it would add is missing, what it would take out is stale.
    void theFilesHoldWhatTheSourcesSay()
    {
        QFETCH(QString, name);
        QFETCH(QStringList, options);
        if (!QFile::exists(QStringLiteral(YINGSHENG_LUPDATE)))
            QSKIP("no lupdate here");
        const QTemporaryDir folder;
        const QString copy = folder.filePath(name);
        QVERIFY(QFile::copy(at(name), copy));
        QProcess lupdate;
        lupdate.setWorkingDirectory(QStringLiteral(YINGSHENG_SOURCE_DIR));
        lupdate.setProcessChannelMode(QProcess::MergedChannels);
        lupdate.start(QStringLiteral(YINGSHENG_LUPDATE),
                      options + QStringList{QStringLiteral("-silent"), QStringLiteral("-no-obsolete"), QStringLiteral("-locations"), QStringLiteral("none"),
                                            QStringLiteral("ui"), QStringLiteral("app"), QStringLiteral("core"), QStringLiteral("-ts"), copy});
        QVERIFY(lupdate.waitForFinished(120'000));
        QVERIFY2(lupdate.exitCode() == 0, lupdate.readAll().constData());
        const QStringList kept = messagesOf(at(name)).keys();
        const QStringList wanted = messagesOf(copy).keys();
        QStringList different;
        for (const QString &key : wanted) {
            if (!kept.contains(key))
                different << QStringLiteral("missing: ") + key;
        }
        for (const QString &key : kept) {
            if (!wanted.contains(key))
                different << QStringLiteral("stale: ") + key;
        }
        QCOMPARE(different.join(u'\n'), QString());
    }

    /// lupdate passes over what it does not understand (a cast inside translate()); the text itself is looked for here.
    void noTextIsPassedOver()
    {
        QSet<QString> known;
        const Messages all = messagesOf(at(QStringLiteral("yingsheng_zh_CN.ts")));
        for (const Message &message : all)
            known.insert(message.source);
        static const QRegularExpression text(QStringLiteral(
            "\\b(?:tr\\(|(?:translate|QT_TRANSLATE_NOOP)\\(\\s*\"\\w+\",)\\s*((?:\"(?:[^\"\\\\]|\\\\.)*\"\\s*)+)"));
        QStringList missing;
        int seen = 0;
        const QStringList files = sourceFiles();
        for (const QString &file : files) {
            const QString source = content(file);
            for (auto hits = text.globalMatch(source); hits.hasNext(); ++seen) {
                if (const QString said = joined(hits.next().captured(1)); !known.contains(said))
                    missing << QFileInfo(file).fileName() + QStringLiteral(": ") + said;
            }
        }
        QVERIFY(seen > 500);
        QCOMPARE(missing.join(u'\n'), QString());
    }

    void placesForArgumentsAreKept_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("Chinese") << QStringLiteral("yingsheng_zh_CN.ts");
        QTest::newRow("English") << QStringLiteral("yingsheng_en.ts");
    }

    void placesForArgumentsAreKept()
    {
        QFETCH(QString, name);
        static const QRegularExpression place(QStringLiteral("%(\\d|n)"));
        QStringList wrong;
        const Messages all = messagesOf(at(name));
        for (const Message &message : all) {
            for (auto places = place.globalMatch(message.source); places.hasNext();) {
                const QString wanted = places.next().captured(0);
                // The form for one may do without its number.
                if (!message.forms.value(message.forms.size() - 1).contains(wanted))
                    wrong << message.source;
            }
        }
        QCOMPARE(wrong.join(u'\n'), QString());
    }

    void widgetsAreToldWhenTheLanguageChanges()
    {
        struct Told : QWidget
        {
            int times = 0;
            void changeEvent(QEvent *event) override { times += event->type() == QEvent::LanguageChange; }
        } told;
        QCoreApplication::removeTranslator(guiTranslator());
        Language language;
        language.setCurrent(QStringLiteral("zh"));
        QCoreApplication::sendPostedEvents();
        QCOMPARE(QCoreApplication::translate("Commands", "Accept"), QStringLiteral("受理"));
        told.times = 0;
        language.setCurrent(QStringLiteral("en"));
        QTRY_VERIFY(told.times > 0);
        QCOMPARE(QCoreApplication::translate("Commands", "Accept"), QStringLiteral("Accept"));
        language.setCurrent(QStringLiteral("xx"));
        QCOMPARE(language.current(), QStringLiteral("zh"));
        QCoreApplication::installTranslator(guiTranslator());
    }
};

YINGSHENG_TEST(TestTranslations)
#include "tst_translations.moc"
