// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bench.h"
#include "ui/print/printroom.h"
#include "ui/shell/feedback.h"
#include "ui/shell/language.h"
#include "ui/shell/sheetinteraction.h"
#include "ui/shell/theme.h"

/// The program's own sheets, but a file to be saved goes into the tour's folder without asking.
class TourInteraction : public SheetInteraction
{
public:
    TourInteraction(const Theme &theme, QString folder) : SheetInteraction(theme), m_folder(std::move(folder)) {}

    void askSavePath(QWidget *over, const QString &title, const QString &suggested, const QString &filter,
                     std::function<void(QString)> answered) override;
    /// The name the next saved file gets.
    void nameNext(const QString &name) { m_name = name; }

private:
    QString m_folder;
    QString m_name;
};

/// The real window on a real office, with hands that press keys.
class TourStage
{
public:
    TourStage(const QString &folder, QSize size, const QString &language);

    Bench &bench() { return *m_bench; }
    MainWindow &window() { return m_bench->window(); }
    TourInteraction &interaction() { return m_interaction; }
    const Clock &clock() const { return m_clock; }
    Theme &theme() { return m_theme; }
    QString folder() const { return m_folder; }
    QString fileIn(const QString &name) const { return m_folder + u'/' + name; }

    /// Types into what has the focus, as the input method would hand it over.
    void type(const QString &text);
    void enter(int times = 1);
    void press(Qt::Key key);
    /// Saves what the window shows; its path, or nothing when it could not be written.
    QString savePicture(const QString &name);

private:
    QWidget *focus();

    QString m_folder;
    SystemClock m_clock;
    Theme m_theme;
    Language m_language;
    TourInteraction m_interaction;
    Feedback m_feedback;
    PrintRoom m_printRoom;
    std::unique_ptr<Bench> m_bench;
};
