// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reports/figuremodel.h"
#include "ui/shell/page.h"
#include "ui/shell/uicontext.h"

class Card;
class CasesBehind;
class DayField;
class EmptyState;
class FigureTile;
class FigureView;
class KeyButton;
class QBoxLayout;
class QLayout;
class QLabel;
class QScrollArea;
class ServiceCard;
class TallView;
class ReadingProgress;
class ReportPapers;
class ReportReading;

/// 报表: the daily report of any day. Figures stand in two tables, the cases behind the chosen one beside them (below them in a narrow window).
class ReportPage : public Page
{
    Q_OBJECT

public:
    explicit ReportPage(const UiContext &context, QWidget *parent = nullptr);
    ~ReportPage() override;

    QList<CommandId> commandsNow() const override;
    bool run(CommandId id) override;
    void refresh() override;
    void takeFocus() override;

    QDate day() const { return m_day; }
    /// A day that has not begun is refused with a sentence beside the field.
    void showDay(QDate day);
    /// The report shown; none before it was read.
    const std::optional<DailyReport> &report() const { return m_report; }

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    /// Esc stops a reading that lasts.
    void keyPressEvent(QKeyEvent *event) override;

private:
    QLayout *createHead();
    void createReading();
    QWidget *createTiles();
    void applySizes();
    void createTables();
    void retranslate();
    void showReport(const Result<DailyReport> &report);
    void showTables();
    void choose(const FigureKey &key);
    void chooseFirst();
    void showTiles();
    void askBehind();
    void showBehind(const Result<CaseList> &list, const FigureKey &key);
    QString headingOf(const FigureKey &key) const;
    void say(const Error &error);
    void showStopped();
    QDate today() const;

    const UiContext &m_context;
    QDate m_day;
    std::optional<DailyReport> m_report;
    std::optional<FigureKey> m_chosen;

    TallView *m_view = nullptr;
    ReportReading *m_reading = nullptr;
    ReportPapers *m_papers = nullptr;
    ReadingProgress *m_progress = nullptr;
    DayField *m_dayField = nullptr;
    QLabel *m_dayLabel = nullptr;
    QLabel *m_dayWords = nullptr;
    QLabel *m_error = nullptr;
    QList<KeyButton *> m_buttons;
    QList<FigureTile *> m_tiles;
    QWidget *m_tileRow = nullptr;
    QBoxLayout *m_columns = nullptr;
    QScrollArea *m_scroll = nullptr;
    Card *m_intakeCard = nullptr;
    Card *m_commitmentCard = nullptr;
    ServiceCard *m_service = nullptr;
    FigureView *m_intake = nullptr;
    FigureView *m_commitments = nullptr;
    EmptyState *m_empty = nullptr;
    CasesBehind *m_behind = nullptr;
};
