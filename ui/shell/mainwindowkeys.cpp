// SPDX-License-Identifier: GPL-3.0-or-later
// Keys, commands and scans of the window: which page, panel or cover gets them.
#include "ui/shell/mainwindow.h"

#include "ui/print/reprintsheet.h"
#include "ui/shell/commandrights.h"
#include "ui/shell/commandscope.h"
#include "ui/shell/feedback.h"
#include "ui/shell/keybar.h"
#include "ui/shell/sheet.h"
#include "ui/shell/theme.h"
#include "ui/shell/uicontext.h"

#include <QGuiApplication>
#include <QInputMethod>
#include <QSet>
#include <QShortcut>

#include <algorithm>

void MainWindow::addScope(CommandScope *scope)
{
    m_scopes << scope;
    showKeys();
}

void MainWindow::removeScope(CommandScope *scope)
{
    m_scopes.removeAll(scope);
}

CommandScope *MainWindow::scopeOf(CommandId id) const
{
    const auto found = std::find_if(m_scopes.begin(), m_scopes.end(), [id](const CommandScope *scope) { return scope->commandsNow().contains(id); });
    return found == m_scopes.end() ? nullptr : *found;
}

QList<CommandId> MainWindow::commandsEverywhere() const
{
    QList<CommandId> list;
    for (const CommandScope *scope : m_scopes)
        list << scope->commandsNow();
    for (const Entry &entry : m_entries)
        list << entry.id;
    return list << CommandId::SwitchTheme << CommandId::SwitchLanguage << CommandId::LargerText << CommandId::SmallerText;
}

void MainWindow::createShortcuts()
{
    QSet<QString> known;
    const auto add = [this, &known](const QKeySequence &key, const QKeySequence &means) {
        if (known.contains(key.toString()))
            return;
        known << key.toString();
        auto *shortcut = new QShortcut(key, this);
        // An act is done once, however long its key is held.
        shortcut->setAutoRepeat(false);
        connect(shortcut, &QShortcut::activated, this, [this, means] { keyPressed(means); });
    };
    for (const Command &command : Commands::all())
        add(command.key, command.key);
    add(QKeySequence(QStringLiteral("Ctrl+=")), Commands::of(CommandId::LargerText).key);
}

void MainWindow::takeScan(const Scan &scan)
{
    QGuiApplication::inputMethod()->commit();
    if (m_notice || m_cover)
        return;
    if (Sheet::openIn(this)) {
        m_context.feedback.say(tr("Scanned, but a question is open. Answer it or go back with Esc, then scan again."));
        return;
    }
    if (scan.kind == Scan::Kind::CaseNumber && !scan.isOfApplication()) {
        Q_EMIT caseWanted(scan.text);
        return;
    }
    if (Page *page = currentPage(); page && page->takeScan(scan))
        return;
    for (Entry &entry : m_entries) {
        if (entry.page != currentPage() && pageOf(entry)->takeScan(scan)) {
            showPage(entry.id);
            return;
        }
    }
    m_context.feedback.say(tr("Scanned, but nothing here can use it. Open the page it belongs to and scan again."));
}

void MainWindow::keyPressed(const QKeySequence &key)
{
    QList<CommandId> candidates;
    for (const Command &command : Commands::all()) {
        if (command.key == key)
            candidates << command.id;
    }
    const Page *page = currentPage();
    const QList<CommandId> now = page ? page->commandsNow() : QList<CommandId>();
    const auto possible = std::find_if(candidates.cbegin(), candidates.cend(), [&now](CommandId id) { return now.contains(id); });
    runCommand(possible == candidates.cend() ? candidates.constFirst() : *possible);
}

bool MainWindow::runCommand(CommandId id)
{
    QGuiApplication::inputMethod()->commit();
    const bool forward = Commands::of(id).key == Commands::of(CommandId::Accept).key;
    if (m_cover)
        return runCovered(id, forward);
    if (Sheet *sheet = Sheet::openIn(this)) {
        // Who leaves does not answer first.
        if (id == CommandId::Lock && scopeOf(id))
            return scopeOf(id)->run(id);
        if (forward)
            sheet->act();
        return forward;
    }
    if (m_notice && forward) {
        if (m_forward)
            m_forward();
        return true;
    }
    if (const auto act = m_noticeCommands.value(id)) {
        act();
        return true;
    }
    if (const QString kind = CommandRights::kindOf(id); !kind.isEmpty() && !m_context.mayDo(kind)) {
        m_context.feedback.warn({ErrorCode::NotAllowed, {}, {kind}});
        return true;
    }
    if (CommandScope *scope = m_notice ? nullptr : scopeOf(id))
        return scope->run(id);
    if (Page *page = currentPage(); page && page->commandsNow().contains(id))
        return page->run(id);
    return runHere(id) || runElsewhere(id);
}

/// What shows nothing of the office: the look, the language, and to lock again.
bool MainWindow::runCovered(CommandId id, bool forward)
{
    switch (id) {
    case CommandId::SwitchTheme:
    case CommandId::SwitchLanguage:
    case CommandId::LargerText:
    case CommandId::SmallerText: return runHere(id);
    case CommandId::Lock: return scopeOf(id) && scopeOf(id)->run(id);
    default: break;
    }
    if (forward && m_coverForward)
        m_coverForward();
    return forward;
}

bool MainWindow::runHere(CommandId id)
{
    switch (id) {
    case CommandId::PageReception:
    case CommandId::PageQueue:
    case CommandId::PageReport:
    case CommandId::PagePeople: showPage(id); return true;
    case CommandId::PageAudit:
        if (m_context.mayAudit())
            showPage(id);
        else
            m_context.feedback.warn({ErrorCode::NotAllowed, {}, {}});
        return true;
    case CommandId::Reprint: m_reprints->openForToday(); return true;
    case CommandId::SwitchTheme:
        m_context.theme.setKind(m_context.theme.kind() == Theme::Kind::Light ? Theme::Kind::Dark : Theme::Kind::Light);
        return true;
    case CommandId::SwitchLanguage: switchLanguage(); return true;
    case CommandId::LargerText: m_context.theme.setPercent(m_context.theme.percent() + 25); return true;
    case CommandId::SmallerText: m_context.theme.setPercent(m_context.theme.percent() - 25); return true;
    default: return false;
    }
}

/// A new customer and a search can be begun from anywhere: the first page that knows how comes to the front.
bool MainWindow::runElsewhere(CommandId id)
{
    if (m_notice || (id != CommandId::NewReception && id != CommandId::Find))
        return false;
    for (Entry &entry : m_entries) {
        if (pageOf(entry)->commandsNow().contains(id)) {
            showPage(entry.id);
            return entry.page->run(id);
        }
    }
    // Nobody has to end anything first: reception stands ready for the next customer.
    if (id == CommandId::NewReception)
        showPage(CommandId::PageReception);
    return id == CommandId::NewReception;
}

void MainWindow::showKeys()
{
    const Page *page = m_notice ? nullptr : currentPage();
    QList<CommandId> now = page ? page->commandsNow() : QList<CommandId>();
    // The next customer can be received from every page.
    if (page && page != m_entries.constFirst().page && !now.contains(CommandId::NewReception))
        now.prepend(CommandId::NewReception);
    if (page && page != m_entries.constFirst().page && !now.contains(CommandId::Find))
        now.insert(1, CommandId::Find);
    for (const CommandScope *scope : m_scopes) {
        const QList<CommandId> own = page && scope->isInKeyBar() ? scope->commandsNow() : QList<CommandId>();
        for (const CommandId id : own) {
            now.removeAll(id);
            now.append(id);
        }
    }
    // To begin and to end a reception come first: with large text the bar has room for few.
    for (const CommandId id : {CommandId::EndVisit, CommandId::NewReception}) {
        if (now.removeAll(id) > 0)
            now.prepend(id);
    }
    now.erase(std::remove_if(now.begin(), now.end(),
                             [this](CommandId id) {
                                 const QString kind = CommandRights::kindOf(id);
                                 return !kind.isEmpty() && !m_context.mayDo(kind);
                             }),
              now.end());
    m_keys->setCommands(now);
}
