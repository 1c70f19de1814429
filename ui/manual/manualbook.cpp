// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manual/manualbook.h"

#include "ui/manual/manualpages.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSaveFile>

#include <algorithm>

namespace {

QString styleSheet(const char *name)
{
    QFile file(QStringLiteral(":/manual/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

Result<> write(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return fail(ErrorCode::FileUnwritable, file.errorString(), {path});
    return {};
}

/// 32 levels a colour.
QRgb coarse(QRgb colour)
{
    const auto level = [](int value) { return (value & 0xf8) | (value >> 5); };
    return qRgb(level(qRed(colour)), level(qGreen(colour)), level(qBlue(colour)));
}

} // namespace

ManualBook::ManualBook(Manual manual, Picture picture) : m_manual(std::move(manual)), m_picture(std::move(picture)) {}

QImage ManualBook::slimmed(const QImage &picture)
{
    QImage slim = picture.convertToFormat(QImage::Format_RGB32);
    for (int y = 0; y < slim.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(slim.scanLine(y));
        std::transform(line, line + slim.width(), line, coarse);
    }
    return slim;
}

QString ManualBook::index() const
{
    QString contents;
    QString chapters;
    for (const ManualChapter &chapter : m_manual.chapters) {
        contents += QStringLiteral("<li><a href=\"#%1\">%2</a></li>\n").arg(chapter.id, chapter.title);
        chapters += QStringLiteral("<section id=\"%1\">\n%2\n</section>\n").arg(chapter.id, chapter.html);
    }
    const QString language = m_manual.language == QStringLiteral("zh") ? QStringLiteral("zh-CN") : m_manual.language;
    return QStringLiteral("<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n"
                          "<title>%2</title>\n<style>\n%3</style>\n</head>\n<body>\n<nav aria-label=\"%4\">\n<h1>%2</h1>\n<ol>\n%5</ol>\n</nav>\n<main>\n%6</main>\n"
                          "</body>\n</html>\n")
        .arg(language, m_manual.title.toHtmlEscaped(), styleSheet("screen.css"), QCoreApplication::translate("Manual", "Contents").toHtmlEscaped(), contents, chapters);
}

Result<> ManualBook::writeHtml(const QString &folder) const
{
    const QString pictures = folder + QStringLiteral("/pictures");
    if (!QDir().mkpath(pictures))
        return fail(ErrorCode::FileUnwritable, {}, {pictures});
    for (const QString &name : m_manual.pictures) {
        const QImage image = m_picture(name);
        if (image.isNull())
            return fail(ErrorCode::FileUnreadable, {}, {name});
        const QString path = pictures + u'/' + name + QStringLiteral(".png");
        if (!slimmed(image).save(path, "PNG", 0)) // pressed as small as it goes
            return fail(ErrorCode::FileUnwritable, {}, {path});
    }
    return write(folder + QStringLiteral("/index.html"), index().toUtf8());
}

QString ManualBook::body(const QHash<QString, int> &pageOfChapter) const
{
    QString contents;
    QString chapters;
    for (const ManualChapter &chapter : m_manual.chapters) {
        const int page = pageOfChapter.value(chapter.id, 1);
        contents += QStringLiteral("<tr><td>%1</td><td class=\"n\">%2</td></tr>\n").arg(chapter.title).arg(page);
        QString html = chapter.html;
        html.replace(QStringLiteral("<h2>"), QStringLiteral("<h2 class=\"chapter\"><a name=\"%1\"></a>").arg(chapter.id));
        html.replace(QStringLiteral("<img "), QStringLiteral("<img width=\"%1\" ").arg(ManualPages::pictureWidth));
        chapters += html;
    }
    return QStringLiteral("<body><h1>%1</h1>\n<table class=\"contents\" width=\"100%\" cellpadding=\"3\" cellspacing=\"0\">%2</table>\n%3</body>")
        .arg(m_manual.title.toHtmlEscaped(), contents, chapters);
}

Result<int> ManualBook::writePdf(const QString &path) const
{
    ManualPages pages(m_manual.title, styleSheet("paper.css"));
    for (const QString &name : m_manual.pictures) {
        const QImage image = m_picture(name);
        if (image.isNull())
            return fail(ErrorCode::FileUnreadable, {}, {name});
        pages.addPicture(QStringLiteral("pictures/%1.png").arg(name), slimmed(image));
    }
    // Laid out twice: where the chapters begin is known only then, and naming it moves nothing.
    pages.layOut(body({}));
    QHash<QString, int> pageOf;
    for (const ManualChapter &chapter : m_manual.chapters)
        pageOf.insert(chapter.id, pages.pageOf(chapter.id));
    pages.layOut(body(pageOf));
    const QByteArray pdf = pages.paint();
    const Result<> written = write(path, pdf);
    return written ? Result<int>(pages.count()) : fail(written);
}
