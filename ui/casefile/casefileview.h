// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/caseviews.h"
#include "ui/casefile/caseacts.h"
#include "ui/queue/casewords.h"
#include "ui/shell/uicontext.h"

#include <QFrame>
#include <QTimer>

#include <optional>

class BadgeLabel;
class CaseFacts;
class CaseTimeline;
class EmptyState;
class FlowLayout;
class QLabel;
class QPushButton;
class QScrollArea;
class QStackedWidget;
class QVBoxLayout;
class TallView;

/// The file of one case: what it is, its deadlines drawn day by day, its history, its facts, and the acts possible now with their keys.
/// Read anew after every act without losing the place; personal data are masked but for ten seconds after a recorded reveal.
class CaseFileView : public QFrame
{
    Q_OBJECT

public:
    static constexpr int clearMs = 10'000;

    explicit CaseFileView(const UiContext &context, QWidget *parent = nullptr);
    ~CaseFileView() override;

    /// Reads and shows that case; the one shown stays until the new one is there.
    void showCase(const CaseId &id);
    /// Reads the case shown again.
    void reload();
    /// The clock went on.
    void retime();
    const std::optional<CaseFile> &file() const { return m_file; }
    bool showsClear() const { return m_clear; }

    QList<CommandId> commandsNow() const;
    bool run(CommandId id);
    void takeFocus();
    /// In a narrow window the file stands in the list's place and says how to go back.
    void setBackShown(bool shown);
    /// For tests: how long personal data stay clear.
    void setClearMs(int ms) { m_clearTimer.setInterval(ms); }

Q_SIGNALS:
    void actsChanged(); ///< another case, or other acts possible
    void caseChanged(); ///< an act was saved
    void backWanted();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Read;

    void createHead(QVBoxLayout *column);
    void createBody(QVBoxLayout *column);
    void read(const CaseId &id);
    void took(const CaseFile &file, const QString &customer, const QList<PeopleViews::Review> &alone);
    void render();
    void renderHead();
    void renderDeadlines();
    QString deadlineTitle(const CaseDeadline &row) const;
    QString undecided(const BusinessType &type) const;
    void renderActs();
    void fitContent();
    void hideClear();
    void showClear(const QString &caseId);
    CaseWords words() const;
    QString customer() const;
    QLabel *section(QWidget *parent) const;

    const UiContext &m_context;
    CaseActs *m_acts;
    QString m_wanted;          ///< id asked for last
    std::optional<CaseFile> m_file;
    QString m_customer;
    QList<PeopleViews::Review> m_alone; ///< what the only person of the office did        ///< masked
    bool m_clear = false;
    QTimer m_clearTimer;

    TallView *m_page = nullptr;
    QStackedWidget *m_stack = nullptr; ///< nothing chosen, or the file
    EmptyState *m_empty = nullptr;
    QPushButton *m_back = nullptr;
    QLabel *m_title = nullptr;
    BadgeLabel *m_badge = nullptr;
    QLabel *m_under = nullptr;
    QLabel *m_conflict = nullptr;
    QLabel *m_aboutViewer = nullptr; ///< a complaint about the only manager
    QScrollArea *m_scroll = nullptr;
    QVBoxLayout *m_deadlines = nullptr;
    QLabel *m_historyTitle = nullptr;
    CaseTimeline *m_timeline = nullptr;
    QLabel *m_factsTitle = nullptr;
    CaseFacts *m_facts = nullptr;
    QWidget *m_buttons = nullptr;
    FlowLayout *m_buttonFlow = nullptr;
    QLabel *m_moreTitle = nullptr;
    QWidget *m_moreButtons = nullptr; ///< acts done now and then, at the end of the file
    FlowLayout *m_moreFlow = nullptr;
};
