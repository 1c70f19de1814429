// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/warninglog.h"
#include "ui/shell/theme.h"

#include <QCoreApplication>

struct UiContext;

/// What was told, in words: of which case, what became due, until when. Customers are masked.
class WarningWords
{
    Q_DECLARE_TR_FUNCTIONS(WarningWords)

public:
    explicit WarningWords(const UiContext &context) : m_context(context) {}

    /// "■ 超期   C03-…   供电方案答复 · 新装用电   最迟 11月20日 周五": for the line under the page and the desktop's message.
    QString sentence(const DeadlineWarning &warning) const;

    /// 临期, 最后一天, 超期, 日期变动.
    static QString what(ToldWarning::What what);
    Theme::StateLook look(ToldWarning::What what) const;
    /// "李*兰 · 新装用电"
    QString who(const ToldWarning &told) const;
    /// "供电方案答复"
    QString step(const ToldWarning &told) const;
    /// Both.
    QString about(const ToldWarning &told) const;
    /// "最迟 11月23日 周一 · C03-261118-0102"
    QString detail(const ToldWarning &told) const;
    /// "08:30", "昨天 08:30", "11-20 08:30".
    QString when(const ToldWarning &told) const;
    /// "● 新", "已办结", or nothing.
    static QString mark(const ToldWarning &told);

private:
    QString due(const Deadline &deadline, const Limit &limit) const;

    const UiContext &m_context;
};
