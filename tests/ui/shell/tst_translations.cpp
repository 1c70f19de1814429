// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/guitest.h"
#include "ui/shell/language.h"

#include <QFile>
#include <QLabel>
#include <QRegularExpression>

/// Chinese is complete, and no word is left from a text that is gone.
class TestTranslations : public GuiTest
{
    Q_OBJECT

    static QString content(const QString &name)
    {
        QFile file(QStringLiteral(YINGSHENG_SOURCE_DIR "/translations/") + name);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

private Q_SLOTS:
    void nothingIsUnfinished_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("Chinese") << QStringLiteral("yingsheng_zh_CN.ts");
        QTest::newRow("English") << QStringLiteral("yingsheng_en.ts");
    }

    void nothingIsUnfinished()
    {
        QFETCH(QString, name);
        const QString ts = content(name);
        QVERIFY(ts.contains(QStringLiteral("<TS ")));
        static const QRegularExpression message(QStringLiteral("<source>(.*?)</source>.*?<translation([^>]*)>"),
                                                QRegularExpression::DotMatchesEverythingOption);
        QStringList open;
        for (auto hits = message.globalMatch(ts); hits.hasNext();) {
            const QRegularExpressionMatch hit = hits.next();
            if (!hit.captured(2).isEmpty())
                open << hit.captured(1);
        }
        QCOMPARE(open.join(u'\n'), QString());
    }

    void placesForArgumentsAreKept()
    {
        static const QRegularExpression message(QStringLiteral("<source>(.*?)</source>.*?</message>"), QRegularExpression::DotMatchesEverythingOption);
        static const QRegularExpression place(QStringLiteral("%(\\d|n)"));
        QStringList wrong;
        for (auto hits = message.globalMatch(content(QStringLiteral("yingsheng_zh_CN.ts"))); hits.hasNext();) {
            const QRegularExpressionMatch hit = hits.next();
            const QString translation = hit.captured(0).section(QStringLiteral("<translation"), 1);
            for (auto places = place.globalMatch(hit.captured(1)); places.hasNext();) {
                if (const QString wanted = places.next().captured(0); !translation.contains(wanted))
                    wrong << hit.captured(1);
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
