// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

Language::Language(QObject *parent) : QObject(parent) {}

Language::~Language()
{
    QCoreApplication::removeTranslator(&m_words);
    QCoreApplication::removeTranslator(&m_qtWords);
}

void Language::setCurrent(const QString &language)
{
    const QString wanted = language == QStringLiteral("en") ? language : QStringLiteral("zh");
    if (wanted == m_current)
        return;
    m_current = wanted;
    install(wanted);
    Q_EMIT changed(wanted);
}

void Language::install(const QString &language)
{
    const bool english = language == QStringLiteral("en");
    QLocale::setDefault(english ? QLocale(QLocale::English, QLocale::UnitedKingdom) : QLocale(QLocale::Chinese, QLocale::China));
    QCoreApplication::removeTranslator(&m_words);
    QCoreApplication::removeTranslator(&m_qtWords);
    if (!english && m_qtWords.load(QStringLiteral("qtbase_zh_CN"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qtWords);
    if (m_words.load(english ? QStringLiteral(":/i18n/yingsheng_en.qm") : QStringLiteral(":/i18n/yingsheng_zh_CN.qm")))
        QCoreApplication::installTranslator(&m_words);
}
