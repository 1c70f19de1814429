// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/caseviews.h"
#include "core/workplace/officethread.h"
#include "ui/shell/page.h"

#include <QHash>
#include <QMainWindow>
#include <QPointer>

#include <functional>
#include <memory>
#include <optional>

class CommandScope;
class FeedbackLine;
class KeyBar;
class Language;
class QBoxLayout;
class QStackedWidget;
class Rail;
class ReprintSheet;
class Restyling;
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

    /// Makes a page with this parent.
    using PageMaker = std::function<Page *(QWidget *parent)>;

    /// The parent that a page is best made with: it is where pages stand.
    QWidget *pageParent() const;
    /// The first page added is shown at once.
    void addPage(CommandId id, Page *page, const QString &icon);
    /// As above, but the page is made when it is first needed: the start does not wait for pages that nobody has asked for yet.
    void addPage(CommandId id, PageMaker maker, const QString &icon);
    void showPage(CommandId id);
    Page *currentPage() const;
    CommandId shownPage() const { return m_shown; }
    /// Something else than a page: the welcome, or why the office could not be opened. `forward` is what F9 does there.
    void showNotice(QWidget *notice, std::function<void()> forward);
    /// What that key does while the notice stands, beside F9.
    void setNoticeCommand(CommandId id, std::function<void()> act) { m_noticeCommands.insert(id, std::move(act)); }
    void endNotice();
    /// Over everything, also over the strip: nothing else of the window can be seen, reached or read until uncover(). `forward` is what F9 does there.
    /// The window owns it from now on.
    void cover(QWidget *cover, std::function<void()> forward);
    void uncover();
    bool isCovered() const { return m_cover != nullptr; }
    /// Sheets, help, tours: everything that lies over the window goes, also what has not been shown yet. The cover stays.
    void clearOverlays();
    /// Every page goes, and what lies over or beside them; addPage() begins anew.
    void wipe();
    /// Under the strip, over all pages.
    void setBand(QWidget *band);
    /// At the right of that page, where the window is wide enough for it.
    void setSidePanel(QWidget *panel, CommandId besidePage);
    /// Commands that are no page's; asked before the page in front. The scope outlives the window or is removed.
    void addScope(CommandScope *scope);
    void removeScope(CommandScope *scope);
    /// Possible now whichever page is in front.
    QList<CommandId> commandsEverywhere() const;
    /// Office or rules in the context are others now.
    void officeChanged();
    /// Whether the store can be written, read or neither.
    void showHealth(OfficeThread::Health health, const Error &reason);
    /// The store's disk is nearly full, or is not any more; said once beside the strip.
    void showRoom(const std::optional<Error> &nearlyFull);
    /// Figures of the strip are read anew.
    void readCounts();
    /// So many warnings wait to be read; the strip says so.
    void setUnread(qint64 count);
    /// Colours may have changed, or the day.
    void levelsChanged();
    /// Gives a scan to the page in front, else to the first that takes it; a case number opens its case.
    void takeScan(const Scan &scan);
    /// As if its key was pressed. False when nobody could use it now.
    bool runCommand(CommandId id);
    /// The key bar is drawn anew.
    void showKeys();

Q_SIGNALS:
    void filterWanted(QueueFilter::Kind kind);
    void caseWanted(const QString &caseIdOrNumber);
    void actDone();  ///< a page did an act
    void pageShown(CommandId id);
    void countsRead(const QueueCounts &counts);
    void sidePanelFolded(bool folded); ///< there is no room for it
    void closing();

protected:
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Entry
    {
        CommandId id;
        Page *page; ///< null: not made yet
        PageMaker make;
    };

    Page *pageOf(Entry &entry);
    void takeIn(Page *page);

    void createShortcuts();
    void layOut();
    void retranslate();
    void keyPressed(const QKeySequence &key);
    bool runCovered(CommandId id, bool forward);
    bool runHere(CommandId id);
    bool runElsewhere(CommandId id);
    CommandScope *scopeOf(CommandId id) const;
    void placeSidePanel();
    void switchLanguage();
    void applyTheme();

    UiContext &m_context;
    Language &m_language;
    Strip *m_strip;
    Rail *m_rail;
    QStackedWidget *m_pages;
    FeedbackLine *m_feedback;
    KeyBar *m_keys;
    ReprintSheet *m_reprints;
    std::unique_ptr<Restyling> m_restyling; ///< after the first change of the look
    QList<Entry> m_entries;
    QBoxLayout *m_column = nullptr;
    QBoxLayout *m_middle = nullptr;
    QPointer<QWidget> m_sidePanel;
    CommandId m_sideOf = CommandId::PageReception;
    CommandId m_shown = CommandId::PageReception;
    QList<CommandScope *> m_scopes;
    QWidget *m_notice = nullptr;
    QWidget *m_cover = nullptr;
    std::function<void()> m_forward;
    QHash<CommandId, std::function<void()>> m_noticeCommands;
    bool m_roomIsShort = false;
    std::function<void()> m_coverForward;
};
