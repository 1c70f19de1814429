// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/guitest.h"
#include "ui/shell/errortext.h"

#include <QFile>
#include <QRegularExpression>
#include <QTranslator>

/// Every refusal has a sentence of its own, in Chinese and in English.
class TestErrorText : public GuiTest
{
    Q_OBJECT

private:
    /// The names of all codes as the header lists them, in order: a code added there is walked here without being told.
    static QStringList codeNames()
    {
        QFile header(QStringLiteral(YINGSHENG_SOURCE_DIR "/core/base/errorcode.h"));
        if (!header.open(QIODevice::ReadOnly))
            return {};
        static const QRegularExpression line(QStringLiteral("^    ([A-Z]\\w+),"), QRegularExpression::MultilineOption);
        QStringList names;
        for (auto hits = line.globalMatch(QString::fromUtf8(header.readAll())); hits.hasNext();)
            names << hits.next().captured(1);
        return names;
    }

    /// What `say` answers while no Chinese is installed.
    static QString inEnglish(const std::function<QString()> &say)
    {
        QTranslator *chinese = guiTranslator();
        QCoreApplication::removeTranslator(chinese);
        const QString said = say();
        QCoreApplication::installTranslator(chinese);
        return said;
    }

private Q_SLOTS:
    void theHeaderIsRead()
    {
        const QStringList names = codeNames();
        QVERIFY(names.size() > 40);
        QCOMPARE(names.constFirst(), QStringLiteral("Internal"));
        QCOMPARE(names.indexOf(QStringLiteral("PrinterMissing")), qsizetype(ErrorCode::PrinterMissing));
    }

    void everyCodeHasItsOwnSentence_data()
    {
        QTest::addColumn<int>("code");
        const QStringList names = codeNames();
        for (qsizetype i = 0; i < names.size(); ++i)
            QTest::newRow(qPrintable(names.at(i))) << int(i);
    }

    void everyCodeHasItsOwnSentence()
    {
        QFETCH(int, code);
        const QStringList args{QStringLiteral("ARG1"), QStringLiteral("ARG2"), QStringLiteral("ARG3")};
        const QString internal = errorText({ErrorCode::Internal, {}, args});
        const QString sentence = errorText({ErrorCode(code), {}, args});
        QVERIFY(!sentence.contains(u'%'));
        QVERIFY2(code == 0 || sentence != internal, qPrintable(sentence));
        static const QRegularExpression han(QStringLiteral("\\p{Han}"));
        QVERIFY2(sentence.contains(han) || ErrorCode(code) == ErrorCode::FieldRefused, qPrintable(sentence));
    }

    void everyCodeHasAnEnglishSentence_data() { everyCodeHasItsOwnSentence_data(); }

    void everyCodeHasAnEnglishSentence()
    {
        QFETCH(int, code);
        const QString sentence = inEnglish([&] { return errorText({ErrorCode(code), {}, {}}); });
        static const QRegularExpression han(QStringLiteral("\\p{Han}"));
        QVERIFY2(!sentence.contains(han), qPrintable(sentence));
        QVERIFY(!sentence.isEmpty());
    }

    void argumentsAreFilledInAndNeverReadAsPlaces()
    {
        const QString sentence = errorText({ErrorCode::TextTooLong, {}, {QStringLiteral("%2"), QStringLiteral("40")}});
        QVERIFY(sentence.contains(QStringLiteral("%2")));
        QVERIFY(sentence.contains(QStringLiteral("40")));
    }

    void aMissingArgumentShowsAsADash()
    {
        QVERIFY(errorText({ErrorCode::NoSuchCase, {}, {}}).contains(u'—'));
    }
};

YINGSHENG_TEST(TestErrorText)
#include "tst_errortext.moc"
