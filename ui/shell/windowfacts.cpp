// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/windowfacts.h"

#include "ui/print/printers.h"
#include "ui/shell/devicesettings.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>
#include <QScreen>

namespace {

QJsonArray screens()
{
    QJsonArray all;
    const QList<QScreen *> list = QGuiApplication::screens();
    for (const QScreen *screen : list)
        all << QJsonObject{{QStringLiteral("width"), screen->size().width()},
                           {QStringLiteral("height"), screen->size().height()},
                           {QStringLiteral("ratio"), screen->devicePixelRatio()},
                           {QStringLiteral("dpi"), screen->logicalDotsPerInch()}};
    return all;
}

} // namespace

QJsonObject WindowFacts::of(const DeviceSettings &settings)
{
    QJsonObject facts{{QStringLiteral("language"), settings.language},
                      {QStringLiteral("dark"), settings.dark},
                      {QStringLiteral("percent"), settings.percent},
                      {QStringLiteral("sound"), settings.sound},
                      {QStringLiteral("printChoices"), settings.prints.size()}};
    if (!qobject_cast<QApplication *>(QCoreApplication::instance()))
        return facts;
    facts.insert(QStringLiteral("platform"), QGuiApplication::platformName());
    facts.insert(QStringLiteral("screens"), screens());
    facts.insert(QStringLiteral("font"), QFontInfo(QApplication::font()).family());
    facts.insert(QStringLiteral("fontsForChinese"), QJsonArray::fromStringList(QFontDatabase::families(QFontDatabase::SimplifiedChinese).mid(0, 20)));
    facts.insert(QStringLiteral("printers"), SystemPrinters().names().size());
    return facts;
}

bool WindowFacts::write(const QJsonObject &bundle, const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.write(QJsonDocument(bundle).toJson(QJsonDocument::Indented));
    return file.commit();
}
