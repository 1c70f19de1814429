// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/auditviews.h"
#include "ui/shell/page.h"

class AuditExport;
class AuditModel;
class EmptyState;
class KeyButton;
class QComboBox;
class QLabel;
class QLayout;
class QLineEdit;
class QTableView;
class TallView;
struct UiContext;

/// 操作审计: who did what, and who looked, from the newest on; by person, kind, day and number. Enter opens the case, Ctrl+Shift+X writes what fits the
/// filter into a file, Esc stops looking further.
class AuditPage : public Page
{
    Q_OBJECT

public:
    explicit AuditPage(const UiContext &context, QWidget *parent = nullptr);
    ~AuditPage() override;

    QList<CommandId> commandsNow() const override;
    bool run(CommandId id) override;
    void refresh() override;
    void takeFocus() override;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QLayout *createFilter();
    /// Label and editor side by side, never torn apart where a line ends.
    void addPair(QLayout *row, QWidget *editor);
    QWidget *createTable();
    QLineEdit *addLine(QLayout *row, const char *name);
    QComboBox *addChoice(QLayout *row, const char *name);
    void retranslate();
    void applySizes();
    /// Where there is little room the list has it: the buttons' keys are in the key bar, and what does not fit beside is scrolled to.
    void arrange();
    void readPeople();
    /// The filter as it is typed; none, and a sentence beside it, when a day is none.
    std::optional<AuditFilter> typed();
    void apply();
    void onRested(bool atEnd);
    void openCase();
    void say(const QString &sentence);
    void refuse(const Error &error);

    const UiContext &m_context;
    TallView *m_view;
    AuditModel *m_model;
    AuditExport *m_export;
    QTableView *m_table = nullptr;
    EmptyState *m_empty = nullptr;
    QComboBox *m_person = nullptr;
    QComboBox *m_group = nullptr;
    QLineEdit *m_from = nullptr;
    QLineEdit *m_to = nullptr;
    QLineEdit *m_number = nullptr;
    QList<QLabel *> m_labels;
    QLabel *m_remark;     ///< what is being looked through, or what is wrong with the filter
    QList<KeyButton *> m_buttons;
    AuditFilter m_shown;
};
