// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tourscenes.h"

#include "app/tourstage.h"
#include "ui/print/previewwindow.h"
#include "ui/queue/casequeuepage.h"
#include "ui/reception/applicationlist.h"
#include "ui/reception/materialslist.h"
#include "ui/reception/receptionpage.h"
#include "ui/reports/reportpage.h"
#include "ui/shell/sheet.h"
#include "ui/widgets/formview.h"

#include <QComboBox>
#include <QFileInfo>
#include <QKeyEvent>
#include <QPushButton>
#include <QListWidget>
#include <QTableView>

namespace {

template <class T>
T *pageOf(TourStage &stage)
{
    return stage.window().findChild<T *>();
}

bool always()
{
    return true;
}

PreviewWindow *preview(TourStage &stage)
{
    return stage.window().findChild<PreviewWindow *>();
}

/// What lies in the preview is saved under that name, and the preview closed.
QList<TourStep> savedFromPreview(TourStage &stage, const QString &scene, const QString &name)
{
    const auto save = [&stage, name] {
        stage.interaction().nameNext(name);
        preview(stage)->findChild<QPushButton *>(QStringLiteral("previewPdf"))->click();
    };
    return {{scene, save, [&stage, name] { return QFileInfo(stage.fileIn(name)).size() > 0; }, {}, name},
            {scene, [&stage] { preview(stage)->close(); }, [&stage] { return preview(stage) == nullptr; }, {}, {}},
            {scene, [&stage] { stage.window().activateWindow(); }, [&stage] { return stage.window().isActiveWindow(); }, {}, {}}};
}

bool isWritten(const QString &path)
{
    return QFileInfo(path).size() > 0;
}

/// One residential supply by keys, from the greeting to the receipt in the customer's hand.
QList<TourStep> reception(TourStage &stage)
{
    const QString scene = QStringLiteral("reception");
    const auto isFilled = [&stage] { return pageOf<ReceptionPage>(stage)->commandsNow().contains(CommandId::Accept); };
    const auto fill = [&stage] {
        stage.enter();
        stage.type(QStringLiteral("李秀兰"));
        stage.enter(2);
        stage.type(QStringLiteral("11010519491231002X"));
        stage.enter();
        stage.type(QStringLiteral("13812345678"));
        stage.enter();
        stage.type(QStringLiteral("城关镇东街97号2单元301"));
        stage.enter(2);
        stage.type(QStringLiteral("12"));
    };
    const auto sheetIsOpen = [&stage] { return Sheet::openIn(&stage.window()) != nullptr; };
    const auto closeSheet = [&stage] { Sheet::openIn(&stage.window())->goBack(); };
    const auto savePdf = [&stage] {
        stage.interaction().nameNext(QStringLiteral("receipt.pdf"));
        stage.window().runCommand(CommandId::SavePdf);
    };
    const auto nextPaper = [&stage] {
        auto *papers = preview(stage)->findChild<QComboBox *>(QStringLiteral("previewPaper"));
        QKeyEvent down(QEvent::KeyPress, Qt::Key_Down, Qt::NoModifier);
        QCoreApplication::sendEvent(papers, &down);
    };
    return QList<TourStep>{
        {scene, [&stage] { stage.window().showPage(CommandId::PageReception); }, always, QStringLiteral("reception-start"), {}},
        {scene, [&stage] { stage.type(QStringLiteral("xz")); }, always, QStringLiteral("reception-search"), {}},
        {scene, [&stage] { stage.enter(); }, isFilled, {}, {}},
        {scene, fill, isFilled, QStringLiteral("reception-form"), {}},
        {scene, [&stage] { stage.window().runCommand(CommandId::Why); }, sheetIsOpen, QStringLiteral("reception-why"), {}},
        {scene, closeSheet, [sheetIsOpen] { return !sheetIsOpen(); }, {}, {}},
        {scene, [&stage] { stage.window().runCommand(CommandId::ReceiveMaterials); }, always, {}, {}},
        {scene, [&stage] { stage.window().runCommand(CommandId::Accept); },
         [&stage] { return pageOf<ReceptionPage>(stage)->receipt().has_value(); }, QStringLiteral("reception-receipt"), {}},
        {scene, savePdf, [&stage] { return isWritten(stage.fileIn(QStringLiteral("receipt.pdf"))); }, {}, QStringLiteral("receipt.pdf")},
        {scene, [&stage] { stage.window().runCommand(CommandId::Preview); }, [&stage] { return preview(stage) != nullptr; }, {}, {}},
        {scene, nextPaper, always, {}, {}},
    } + savedFromPreview(stage, scene, QStringLiteral("receipt-roll.pdf"));
}

/// The customer of before comes again: found by phone, shown in clear, the next form filled in.
QList<TourStep> oneBox(TourStage &stage)
{
    const QString scene = QStringLiteral("onebox");
    const auto part = [&stage](const char *name) { return pageOf<ReceptionPage>(stage)->findChild<QWidget *>(QLatin1String(name)); };
    const auto isFound = [part] {
        const auto *list = qobject_cast<QListWidget *>(part("businesses"));
        return list && list->count() > 0;
    };
    const auto isClear = [part] { return part("customercard")->isVisible(); };
    const auto isFilled = [&stage] { return pageOf<ReceptionPage>(stage)->commandsNow().contains(CommandId::Accept); };
    const auto showOffers = [&stage] {
        pageOf<ReceptionPage>(stage)->findChild<FormView *>()->focusField(QStringLiteral("address"));
        stage.press(Qt::Key_Down);
    };
    const auto offersShow = [&stage] { return stage.window().findChild<QWidget *>(QStringLiteral("offers"))->isVisible(); };
    return {
        {scene, [&stage] { stage.window().runCommand(CommandId::NewReception); }, always, {}, {}},
        {scene, [&stage] { stage.type(QStringLiteral("lxl")); }, isFound, QStringLiteral("onebox-initials"), {}},
        {scene, [&stage] { stage.press(Qt::Key_Escape); stage.type(QStringLiteral("13812345678")); }, isFound, QStringLiteral("onebox-found"), {}},
        {scene, [&stage] { stage.enter(); }, isClear, QStringLiteral("onebox-customer"), {}},
        {scene, [&stage] { stage.type(QStringLiteral("xz")); stage.enter(); }, isFilled, QStringLiteral("onebox-form"), {}},
        {scene, showOffers, offersShow, QStringLiteral("onebox-offers"), {}},
        {scene, [&stage] { stage.window().runCommand(CommandId::NewReception); }, always, {}, {}},
    };
}

/// Two customers without all their papers: one told once what to bring, one accepted with a gap.
QList<TourStep> exits(TourStage &stage)
{
    const QString scene = QStringLiteral("reception");
    const auto reception = [&stage] { return pageOf<ReceptionPage>(stage); };
    const auto isFilling = [&stage] { return pageOf<ReceptionPage>(stage)->commandsNow().contains(CommandId::Tell); };
    const auto next = [&stage] { stage.window().runCommand(CommandId::NewReception); };
    const auto customer = [&stage] {
        stage.enter();
        stage.type(QStringLiteral("王建国"));
        stage.enter(2);
        stage.type(QStringLiteral("11010519491231002X"));
        stage.enter();
        stage.type(QStringLiteral("13987654321"));
        stage.enter();
        stage.type(QStringLiteral("石桥镇西街3号"));
        stage.enter(2);
        stage.type(QStringLiteral("6"));
    };
    const auto takeUp = [&stage] {
        stage.focusOn("applications");
        stage.enter();
    };
    const auto saveNotice = [&stage] {
        stage.interaction().nameNext(QStringLiteral("notice.pdf"));
        stage.window().runCommand(CommandId::SavePdf);
    };
    const auto titleFollows = [&stage] {
        auto *papers = pageOf<ReceptionPage>(stage)->findChild<MaterialsList *>();
        papers->setStates({{QStringLiteral("id"), QStringLiteral("present")}});
        papers->focusMaterial(QStringLiteral("title"));
        pageOf<ReceptionPage>(stage)->refresh();
    };
    const auto isAccepted = [reception] { return reception()->receipt() && !reception()->receipt()->accepted.gaps.isEmpty(); };
    return {
        {scene, next, always, {}, {}},
        {scene, [&stage] { stage.type(QStringLiteral("xz")); stage.enter(); }, isFilling, {}, {}},
        {scene, customer, isFilling, QStringLiteral("reception-exits"), {}},
        {scene, [&stage] { stage.window().runCommand(CommandId::Tell); }, [reception] { return reception()->notice().has_value(); }, QStringLiteral("reception-told"), {}},
        {scene, saveNotice, [&stage] { return isWritten(stage.fileIn(QStringLiteral("notice.pdf"))); }, {}, QStringLiteral("notice.pdf")},
        {scene, next, [&stage] { return pageOf<ReceptionPage>(stage)->findChild<ApplicationList *>()->isVisible(); }, QStringLiteral("reception-applications"), {}},
        {scene, takeUp, [&stage] { return stage.isShown("applicationwords") && !stage.textOf("field.name").isEmpty(); }, QStringLiteral("reception-told-again"), {}},
        {scene, next, [&stage] { return stage.isShown("applications"); }, {}, {}},
        {scene, [&stage] { stage.type(QStringLiteral("xz")); stage.enter(); }, isFilling, {}, {}},
        {scene, customer, isFilling, {}, {}},
        {scene, titleFollows, isFilling, QStringLiteral("reception-gap"), {}},
        {scene, [&stage] { stage.window().runCommand(CommandId::AcceptWithGaps); }, isAccepted, QStringLiteral("reception-gap-receipt"), {}},
    };
}

/// What must be done, soonest first, and one case of it.
QList<TourStep> queue(TourStage &stage)
{
    const QString scene = QStringLiteral("queue");
    const auto hasRows = [&stage] {
        const auto *table = pageOf<CaseQueuePage>(stage)->findChild<QTableView *>();
        return table && table->model() && table->model()->rowCount() > 0;
    };
    const auto fileIsOpen = [&stage] { return pageOf<CaseQueuePage>(stage)->commandsNow().contains(CommandId::Note); };
    const auto savePdf = [&stage] {
        stage.interaction().nameNext(QStringLiteral("open-cases.pdf"));
        stage.window().runCommand(CommandId::SavePdf);
    };
    const auto openFirst = [&stage] {
        pageOf<CaseQueuePage>(stage)->takeFocus();
        stage.press(Qt::Key_Home);
        stage.press(Qt::Key_Return);
    };
    const auto sheetIsOpen = [&stage] { return Sheet::openIn(&stage.window()) != nullptr; };
    const auto closeSheet = [&stage] { Sheet::openIn(&stage.window())->goBack(); };
    return QList<TourStep>{
        {scene, [&stage] { stage.window().showPage(CommandId::PageQueue); }, hasRows, QStringLiteral("queue"), {}},
        {scene, [&stage] { pageOf<CaseQueuePage>(stage)->showFilter(QueueFilter::Kind::Overdue); }, hasRows, QStringLiteral("queue-overdue"), {}},
        {scene, savePdf, [&stage] { return isWritten(stage.fileIn(QStringLiteral("open-cases.pdf"))); }, {}, QStringLiteral("open-cases.pdf")},
        {scene, [&stage] { pageOf<CaseQueuePage>(stage)->showFilter(QueueFilter::Kind::All); }, hasRows, {}, {}},
        {scene, openFirst, fileIsOpen, QStringLiteral("casefile"), {}},
        {scene, [&stage] { stage.window().runCommand(CommandId::Why); }, sheetIsOpen, QStringLiteral("casefile-why"), {}},
        {scene, [&stage] { Sheet::openIn(&stage.window())->act(); }, [&stage] { return preview(stage) != nullptr; }, {}, {}},
    } + savedFromPreview(stage, scene, QStringLiteral("why.pdf")) + QList<TourStep>{
        {scene, [&stage] { stage.window().runCommand(CommandId::PrintCase); }, [&stage] { return preview(stage) != nullptr; }, {}, {}},
    } + savedFromPreview(stage, scene, QStringLiteral("case-file.pdf")) + QList<TourStep>{
        {scene, [&stage] { stage.window().runCommand(CommandId::Reprint); }, sheetIsOpen, QStringLiteral("casefile-reprint"), {}},
        {scene, closeSheet, [sheetIsOpen] { return !sheetIsOpen(); }, {}, {}},
        {scene, [&stage] { stage.window().runCommand(CommandId::CopyForCentral); }, sheetIsOpen, QStringLiteral("casefile-central"), {}},
        {scene, closeSheet, [sheetIsOpen] { return !sheetIsOpen(); }, {}, {}},
    };
}

/// The day's figures on screen and on paper.
QList<TourStep> report(TourStage &stage)
{
    const QString scene = QStringLiteral("report");
    const auto isRead = [&stage] { return pageOf<ReportPage>(stage)->report().has_value(); };
    const auto savePdf = [&stage] {
        stage.interaction().nameNext(QStringLiteral("daily-report.pdf"));
        stage.window().runCommand(CommandId::SavePdf);
    };
    return {
        {scene, [&stage] { stage.window().showPage(CommandId::PageReport); }, isRead, QStringLiteral("report"), {}},
        {scene, savePdf, [&stage] { return isWritten(stage.fileIn(QStringLiteral("daily-report.pdf"))); }, {}, QStringLiteral("daily-report.pdf")},
    };
}

} // namespace

QList<TourStep> TourScenes::all(TourStage &stage)
{
    return reception(stage) + oneBox(stage) + exits(stage) + queue(stage) + report(stage);
}
