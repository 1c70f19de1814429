// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/caseviews.h"
#include "core/cases/deadlinewarnings.h"
#include "ui/shell/page.h"

#include <QMainWindow>

#include <functional>

class FeedbackLine;
class KeyBar;
class Language;
class QStackedWidget;
class Rail;
class Reminders;
class Strip;
struct UiContext;

/// The window: strip, rail, the page in front, feedback line, key bar. It owns the pages, gives every key of the command table to the page that can use
/// it now, and knows no page by name: the composition connects them.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// `context` is written to when the language is switched; it outlives the window.
    MainWindow(UiContext &context, Language &language, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// The first page added is shown at once.
    void addPage(CommandId id, Page *page, const QString &icon);
    void showPage(CommandId id);
    Page *currentPage() const;
    /// Something else than a page: the welcome, or why the office could not be opened. `forward` is what F9 does there.
    void showNotice(QWidget *notice, std::function<void()> forward);
    void endNotice();
    /// Office or rules in the context are others now.
    void officeChanged();
    /// Figures of the strip are read anew.
    void readCounts();
    /// New warnings of the deadline watch.
    void remind(const QList<DeadlineWarning> &warnings);
    /// Colours may have changed, or the day.
    void levelsChanged();
    /// Gives a scan to the page in front, else to the first that takes it; a case number opens its case.
    void takeScan(const Scan &scan);
    /// As if its key was pressed. False when nobody could use it now.
    bool runCommand(CommandId id);

Q_SIGNALS:
    void filterWanted(QueueFilter::Kind kind);
    void caseWanted(const QString &caseIdOrNumber);
    void actDone();  ///< a page did an act
    void closing();

protected:
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Entry
    {
        CommandId id;
        Page *page;
    };

    void createShortcuts();
    void layOut();
    void retranslate();
    void keyPressed(const QKeySequence &key);
    bool runHere(CommandId id);
    bool runElsewhere(CommandId id);
    void switchLanguage();
    void showKeys();
    void applyTheme();

    UiContext &m_context;
    Language &m_language;
    Strip *m_strip;
    Rail *m_rail;
    QStackedWidget *m_pages;
    FeedbackLine *m_feedback;
    KeyBar *m_keys;
    Reminders *m_reminders;
    QList<Entry> m_entries;
    QWidget *m_notice = nullptr;
    std::function<void()> m_forward;
};
