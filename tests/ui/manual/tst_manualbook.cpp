// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/guitest.h"
#include "ui/manual/manualbook.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>

/// The manual as a folder that needs nothing from elsewhere, and as a PDF whose contents name the pages.
class TestManualBook : public GuiTest
{
    Q_OBJECT

    static Manual small()
    {
        QStringList used;
        Manual manual{QStringLiteral("zh"), QStringLiteral("使用手册"), {}, {QStringLiteral("queue")}};
        manual.chapters << *ManualText::chapter(QStringLiteral("01-start"), QStringLiteral("<h2>开始</h2><p>{{key Accept}} 受理</p>{{picture queue: 在办列表}}"),
                                                {QStringLiteral("queue")}, used);
        manual.chapters << *ManualText::chapter(QStringLiteral("02-keys"), QStringLiteral("<h2>按键一览</h2>{{keys}}"), {}, used);
        return manual;
    }

    static QImage picture(const QString &)
    {
        QImage image(1366, 768, QImage::Format_RGB32);
        image.fill(QColor(11, 107, 102));
        return image;
    }

    static QString textOf(const QString &pdf)
    {
        QProcess reader;
        reader.start(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), pdf, QStringLiteral("-")});
        reader.waitForFinished();
        return QString::fromUtf8(reader.readAllStandardOutput());
    }

private Q_SLOTS:
    void theFolderHoldsItsPicturesAndNamesNothingElse()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("new/zh_CN"));
        QVERIFY(ManualBook(small(), picture).writeHtml(path));
        QFile file(path + QStringLiteral("/index.html"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString html = QString::fromUtf8(file.readAll());
        QVERIFY(html.startsWith(QStringLiteral("<!DOCTYPE html>")));
        QVERIFY(html.contains(QStringLiteral("lang=\"zh-CN\"")));
        QVERIFY(html.contains(QStringLiteral("<a href=\"#02-keys\">按键一览</a>")));
        QVERIFY(html.contains(QStringLiteral("<section id=\"02-keys\">")));
        QVERIFY(!html.contains(QStringLiteral("http")));
        QVERIFY(!html.contains(QStringLiteral("{{")));
        const QImage kept(path + QStringLiteral("/pictures/queue.png"));
        QCOMPARE(kept.size(), QSize(1366, 768));
    }

    void thePdfNamesThePagesOfItsChapters()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("manual.pdf"));
        const auto pages = ManualBook(small(), picture).writePdf(path);
        QVERIFY(pages.has_value());
        QVERIFY(*pages >= 3);
        const QStringList text = textOf(path).split(u'\f');
        QVERIFY(text.at(0).contains(QStringLiteral("使用手册")));
        static const QRegularExpression start(QStringLiteral("开始 +2\\s"));
        static const QRegularExpression keys(QStringLiteral("按键一览 +3\\s"));
        QVERIFY2(text.at(0).contains(start) && text.at(0).contains(keys), qPrintable(text.at(0)));
        QVERIFY(text.at(1).contains(QStringLiteral("开始")));
        QVERIFY(text.at(2).contains(QStringLiteral("按键一览")));
        QVERIFY2(text.at(2).contains(QStringLiteral("Ctrl+F9")) && text.join(u' ').contains(QStringLiteral("Ctrl+Shift+B")), qPrintable(text.at(2)));
    }

    void aPictureThatIsNotThereIsSaid()
    {
        const QTemporaryDir folder;
        const auto none = [](const QString &) { return QImage(); };
        const auto html = ManualBook(small(), none).writeHtml(folder.path());
        QVERIFY(!html.has_value());
        QCOMPARE(html.error().args.value(0), QStringLiteral("queue"));
        QVERIFY(!ManualBook(small(), none).writePdf(folder.filePath(QStringLiteral("x.pdf"))).has_value());
    }

    void aFolderThatCannotBeWrittenIsSaid()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("taken")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        QCOMPARE(ManualBook(small(), picture).writeHtml(folder.filePath(QStringLiteral("taken"))).error().code, ErrorCode::FileUnwritable);
    }

    void slimmingChangesNoColourThatAnEyeSees()
    {
        QImage image(256, 1, QImage::Format_RGB32);
        for (int x = 0; x < 256; ++x)
            image.setPixel(x, 0, qRgb(x, 255 - x, x));
        const QImage slim = ManualBook::slimmed(image);
        for (int x = 0; x < 256; ++x)
            QVERIFY(std::abs(qRed(slim.pixel(x, 0)) - x) < 8);
        QCOMPARE(slim.pixel(0, 0), qRgb(0, 255, 0)); // black and white stay
        QCOMPARE(slim.pixel(255, 0), qRgb(255, 0, 255));
    }
};

YINGSHENG_TEST(TestManualBook)
#include "tst_manualbook.moc"
