// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/drafts/formdraft.h"
#include "core/ledger/event.h"
#include "core/reception/applicationviews.h"
#include "ui/reception/noticeprintout.h"
#include "ui/reception/receiptprintout.h"
#include "ui/shell/page.h"

#include <memory>
#include <optional>

class AcceptForm;
class ApplicationList;
class ApplicationStrip;
class BusinessChooser;
class Card;
class ExitsBar;
class DocumentPrinter;
class DraftOffers;
class FillingColumns;
class FindPanel;
class FormKeeper;
class FormOffers;
struct Exits;
struct FilledForm;
class KeyButton;
class MaterialsList;
class PromisesCard;
class QLabel;
class QScrollArea;
class QStackedWidget;
class ReceiptCard;
class Standard;
class TallView;
class TidyLine;
class ToldCard;
struct OfficeDocument;
struct TakenDraft;
struct UiContext;

/// 接待: find the business, fill its form, see what will be promised, then one of three exits: accepted (F9), accepted with papers that follow
/// (Ctrl+F9), or told once what is missing (F7); hand over receipt or notice, next. Who was told before is gone on with from the start page. Nothing
/// typed is lost: a refusal keeps the form, what another act clears stands aside for Alt+Z, and a form that a crash left half typed is offered on the
/// start page.
class ReceptionPage : public Page
{
    Q_OBJECT

public:
    explicit ReceptionPage(UiContext &context, QWidget *parent = nullptr);
    ~ReceptionPage() override;

    QList<CommandId> commandsNow() const override;
    bool run(CommandId id) override;
    void refresh() override;
    void takeFocus() override;
    bool takeScan(const Scan &scan) override;

    /// The form for that business type is opened, as if it were chosen in the list.
    void choose(const QString &businessType);
    const std::optional<Receipt> &receipt() const { return m_receipt; }
    /// The last notice of what is missing, while it is on the page.
    const std::optional<NoticePaper> &notice() const { return m_notice; }
    /// Where nothing stands open: the form of that business, to be looked at. No business begins by it.
    void showForm(const QString &businessType);
    /// Takes that form away; when something was typed into it meanwhile, it stays and its business begins.
    void endShowing();
    /// Form and papers of that application are opened; F9 takes it up.
    void openApplication(const ApplicationId &id);
    /// Puts everything half typed on the shelf now: the page is about to go. The draft of the form in hand; empty: there is none.
    DraftId putAway();
    /// Goes on with that draft, if it still lies there.
    void goOnWithDraft(const DraftId &draft);
    /// The visit to which what is typed here belongs; empty: none.
    void setVisit(const QString &id) { m_visit = id; }

Q_SIGNALS:
    /// A business was chosen: its form stands open.
    void itemBegan(const QString &businessType);
    /// Once per item: who the customer is stands in the form (a name, and a certificate, telephone or account beside it).
    void identified();
    /// The customer was told once what is missing; nothing is accepted.
    void told(const Told &told);
    /// Taken in and saved; promises and number are in it.
    void accepted(const Accepted &accepted);
    /// A paper left for the customer: printed, or saved as PDF.
    void receiptPrinted();
    void noticePrinted();
    /// Name and class as the form has them now; the name may be half typed.
    void customerKnown(const QString &name, const QString &customerClass);
    /// Names of the papers that this business needs of this customer.
    void papersNeeded(const QStringList &papers);

public Q_SLOTS:
    /// Ready for the next business or the next customer; what was typed stands aside.
    void standReady() { next(); }

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    enum class Step { Choosing, Filling, Told, Noticed };
    /// A form that was cleared or left: everything to bring it back.
    struct SetAside
    {
        FormDraft form;
        std::optional<Application> application;
    };

    void createFilling();
    QScrollArea *createSide();
    void createStart();
    void createTold();
    void connectParts();
    void retranslate();
    void arrange();
    void showStep(Step step);
    std::shared_ptr<const Standard> standard() const;

    void find();
    void findCase(const QString &typed);
    void leaveSearch();
    void next();
    void clearForm();
    void setAside();
    void bringBack();
    void createKeeping();
    FormDraft formNow() const;
    void stand(const FormDraft &form, const std::optional<Application> &application);
    void goOnWith(const TakenDraft &taken);
    void goOnAt(const QString &path);
    void setWithoutPlace(const QStringList &words);
    void showInWords(const FormDraft &draft);
    void undoLast();
    void onFormChanged();
    void noticeCustomer(const QJsonObject &values);
    QList<Promise> promisesNow() const;
    Exits exitsNow() const;
    void showExits(const FilledForm &filled);
    CaseDraft draftNow() const;
    void accept(bool withGaps);
    bool mayAccept(bool withGaps);
    void onAccepted(const CaseDraft &draft, const Result<Accepted> &done);
    void onRefused(const Error &error);
    Error inWords(Error error) const;
    Receipt receiptFor(const CaseDraft &draft, const Accepted &accepted) const;
    void showReceipt();
    void showWhy();
    void print();
    void preview();
    void savePdf();
    void tell();
    ApplicationDraft applicationDraft() const;
    void onTold(const ApplicationDraft &draft, const Result<Told> &done);
    void showNotice();
    void readApplications();
    void fillFrom(const Result<ApplicationFile> &file);
    void showApplicationStrip();
    void dropApplication();
    void onDropped(const QString &number, const Result<> &done);
    void copyNumber();
    OfficeDocument document() const;
    void teachNotices();
    OfficeDocument noticeDocument() const;
    void onBrought(const QString &document);

    UiContext &m_context;
    UuidV7Source m_ids;
    DocumentPrinter *m_printer;
    TidyLine *m_box;
    QStackedWidget *m_stack;
    TallView *m_start;
    FindPanel *m_find;
    BusinessChooser *m_chooser;
    FormOffers *m_offers = nullptr;
    FormKeeper *m_keeper = nullptr;
    DraftOffers *m_drafts = nullptr;
    QLabel *m_withoutPlaceLabel = nullptr; ///< made when it is needed
    AcceptForm *m_form = nullptr;
    MaterialsList *m_materials = nullptr;
    Card *m_materialsCard = nullptr;
    PromisesCard *m_promises = nullptr;
    ReceiptCard *m_receiptCard = nullptr;
    ToldCard *m_toldCard = nullptr;
    ExitsBar *m_exits = nullptr;
    ApplicationStrip *m_strip = nullptr;
    ApplicationList *m_applications = nullptr;
    KeyButton *m_allPresent = nullptr;
    FillingColumns *m_filling = nullptr;
    TallView *m_told = nullptr;
    TallView *m_noticed = nullptr;
    Step m_step = Step::Choosing;
    bool m_going = false; ///< it is being taken down
    bool m_saving = false;
    bool m_showing = false; ///< the form is only looked at
    bool m_identified = false; ///< told for this item
    std::optional<Act> m_act; ///< made at F9, kept until its outcome is known
    std::optional<SetAside> m_setAside;
    std::optional<Receipt> m_receipt;
    std::optional<Act> m_tellAct;               ///< made at F7, kept likewise
    std::optional<Application> m_application;   ///< the one gone on with
    std::optional<NoticePaper> m_notice;
    QString m_visit;
    QStringList m_withoutPlace; ///< of the draft gone on with: in words
};
