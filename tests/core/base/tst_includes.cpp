// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"

#include <QDirIterator>
#include <QRegularExpression>

/// app → ui → core: a step in the wrong direction, or SQL in ui, fails here.
class TestIncludes : public QObject
{
    Q_OBJECT

private:
    static QStringList wrongIncludes(const QString &folder, const QRegularExpression &forbidden)
    {
        QStringList wrong;
        QDirIterator files(QStringLiteral(YINGSHENG_SOURCE_DIR "/") + folder, {QStringLiteral("*.h"), QStringLiteral("*.cpp")},
                           QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly))
                continue;
            const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
            for (const QString &line : lines) {
                if (line.startsWith(u'#') && line.contains(forbidden))
                    wrong << file.fileName() + QStringLiteral(": ") + line;
            }
        }
        return wrong;
    }

private Q_SLOTS:
    void layersPointOneWay_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QString>("forbidden");
        QTest::newRow("core knows no ui, app or Qt beyond Core")
            << QStringLiteral("core")
            << QStringLiteral("include *[<\"](ui/|app/|tests/|QtSql|QSql|QtGui|QtWidgets|QtPrintSupport|QWidget|QApplication|QPainter|QColor|QIcon|QPrinter)");
        QTest::newRow("ui knows no app, SQL or store")
            << QStringLiteral("ui") << QStringLiteral("include *[<\"](app/|tests/|QtSql|QSql|sqlite3|core/store/)");
        QTest::newRow("app composes, and leaves SQL to core")
            << QStringLiteral("app") << QStringLiteral("include *[<\"](tests/|QtSql|QSql|sqlite3)");
    }

    void layersPointOneWay()
    {
        QFETCH(QString, folder);
        QFETCH(QString, forbidden);
        QCOMPARE(wrongIncludes(folder, QRegularExpression(forbidden)).join(u'\n'), QString());
    }

    void onlySourcesOfTheStoreIncludeSqlite()
    {
        QStringList wrong;
        for (const QString &line : wrongIncludes(QStringLiteral("core"), QRegularExpression(QStringLiteral("include *[<\"]sqlite3")))) {
            if (line.contains(QStringLiteral(".h: ")) || !line.contains(QStringLiteral("/core/store/")))
                wrong << line;
        }
        QCOMPARE(wrong.join(u'\n'), QString());
    }
};

YINGSHENG_TEST(TestIncludes)
#include "tst_includes.moc"
