// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/promise.h"
#include "ui/widgets/card.h"

class KeyButton;

/// 我们的承诺: the dates that the customer is told, before anything is accepted and again on the receipt. What runs at once has its day, what waits
/// for a milestone has its limit in words.
class PromisesCard : public Card
{
    Q_OBJECT

public:
    explicit PromisesCard(const Theme &theme, QWidget *parent = nullptr);

    /// `told` is the day on which the promises are made; `undecided` are fields of the form that decide what is promised and are not filled.
    void setPromises(const QList<Promise> &promises, const BusinessType &type, const QString &language, QDate told,
                     const QStringList &undecided = {});
    /// One line of it in plain words, for the receipt and for tests: "供电方案答复 最迟 11月26日 周四 3 个工作日".
    static QString line(const Promise &promise, const BusinessType &type, const QString &language, QDate told);
    /// What the clock of a promise waits for, in words; empty when it runs.
    static QString waiting(const Promise &promise, const BusinessType &type, const QString &language);
    static QString milestoneName(const BusinessType &type, const QString &key, const QString &language);

Q_SIGNALS:
    void whyWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *row(const Promise &promise, const BusinessType &type, const QString &language, QDate told);

    const Theme &m_look;
    QVBoxLayout *m_rows;
    KeyButton *m_why;
};
