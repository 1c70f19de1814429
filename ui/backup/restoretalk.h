// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/auditviews.h"
#include "core/backup/restoresource.h"

#include <QObject>

class MainWindow;
struct UiContext;

/// What is asked before a backup comes in the place of the office: which file, what would be missing, the password of a sealed one.
class RestoreTalk : public QObject
{
    Q_OBJECT

public:
    RestoreTalk(const UiContext &context, MainWindow &window) : m_context(context), m_window(window) {}

    void askFile();
    void begin(const QString &file);

Q_SIGNALS:
    void agreed(const QString &file, const QByteArray &secret);

private:
    void ask(const RestoreSource &source, const QString &missing, const QList<AuditRow> &entries);

    const UiContext &m_context;
    MainWindow &m_window;
};
