// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTranslator>

/// The language of the program at run time: "zh" or "en". Installing a translator tells every widget, which says its words anew.
class Language : public QObject
{
    Q_OBJECT

public:
    explicit Language(QObject *parent = nullptr);
    ~Language() override;

    QString current() const { return m_current; }
    /// Anything but "en" is Chinese.
    void setCurrent(const QString &language);

Q_SIGNALS:
    void changed(const QString &language);

private:
    void install(const QString &language);

    QString m_current;
    QTranslator m_words;
    QTranslator m_qtWords; ///< Qt's own: context menus, file dialog
};
