// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/standard/businesssearch.h"
#include "core/standard/standard.h"
#include "ui/widgets/card.h"

#include <memory>
#include <optional>

class EmptyState;
class QLineEdit;
class QListWidget;

/// What can be asked for, found by name, by what customers call it, or by pinyin initials. The box stands above; this is the list below it,
/// with what was taken in last on top.
class BusinessChooser : public Card
{
    Q_OBJECT

public:
    /// `box` is where it is typed: its arrows and Enter work the list.
    BusinessChooser(const Theme &theme, QLineEdit *box, QWidget *parent = nullptr);

    void setStandard(std::shared_ptr<const Standard> standard, const QString &language);
    /// This type was just taken in: first of the list from now on.
    void used(const QString &businessType);
    void showFor(const QString &typed);
    QListWidget *list() const { return m_list; }

Q_SIGNALS:
    void chosen(const QString &businessType);
    /// Enter, and nothing here is called so.
    void notFound(const QString &typed);
    /// The box was typed in or worked: the list wants to be seen.
    void wanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void choose();
    void move(int rows);
    void retranslate();

    QLineEdit *m_box;
    QListWidget *m_list;
    EmptyState *m_nothing;
    std::shared_ptr<const Standard> m_standard;
    std::optional<BusinessSearch> m_search;
    QString m_language;
    QStringList m_recent;
};
