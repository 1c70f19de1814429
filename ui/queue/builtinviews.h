// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/personqueue.h"

#include <QCoreApplication>

/// The views that everybody has: one for each filter that is asked for every day, and whom we wait for.
class BuiltInViews
{
    Q_DECLARE_TR_FUNCTIONS(BuiltInViews)

public:
    static QList<SavedView> all();
    /// 全部, 超期, 今日到期 …
    static QString kindWords(QueueFilter::Kind kind);
};
