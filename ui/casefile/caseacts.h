// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/caseviews.h"
#include "ui/casefile/caseform.h"
#include "ui/casefile/correctioneffect.h"
#include "ui/queue/casewords.h"
#include "ui/shell/commands.h"
#include "ui/shell/uicontext.h"

#include <QObject>

#include <optional>

class CasePapers;
class CentralSheet;
class DocumentPrinter;
class ErasureTalk;
class ReprintSheet;

/// Does the acts on one case: asks for what they need, gives them to the desk, asks again with everything kept when the desk refuses.
/// An act's id is made when its key is pressed and kept until the outcome is known, so that asking again never does it twice.
class CaseActs : public QObject
{
    Q_OBJECT

public:
    /// One act as a button: its key and its words, which may be those of the case ("供电方案答复" for the next milestone).
    struct Offer
    {
        CommandId command;
        QString words; ///< empty: the command's own
    };

    /// `over`: the widget that questions stand over.
    CaseActs(const UiContext &context, QWidget *over);

    /// The case that acts are done on; none: no act is possible.
    void setFile(const std::optional<CaseFile> &file);
    /// What may be done now, the natural next act first.
    QList<Offer> offers() const;
    bool isPossible(CommandId command) const;
    /// Done many times a day: always in sight. The others stand at the end of the file; their keys work everywhere.
    static bool isFrequent(CommandId command);
    /// False when it is not an act on a case, or is not possible now.
    bool run(CommandId command);

Q_SIGNALS:
    void done();            ///< an act was saved: everything is to be read again
    void clearDataGranted(const QString &caseId); ///< the reveal is in the ledger: show it

private:
    /// The last act, when an act exists that takes it back without leaving a trace in any date, and what stood before it.
    struct Reverse
    {
        enum class Of { Pause, Resume, Transfer, Number };

        CaseId id;
        Of of;
        QString handler;
        QString waitsFor;
        QString externalNo;
    };

    CaseWords words() const;
    void ask(const CaseForm &form, const Act &act, std::optional<Reverse> reverse = std::nullopt);
    void submit(const CaseForm &form, const CaseForm::Answers &answers, const Act &act, const std::optional<Reverse> &reverse);
    void askAgain(CaseForm form, const CaseForm::Answers &answers, const Error &error, const Act &act, const std::optional<Reverse> &reverse);
    void doAtOnce(const CaseForm::Job &job, const QString &saved, std::function<void()> after = {});
    void startCorrection();
    void askCorrectValue(const QString &what, const CaseForm::Answers &kept, const QString &refusal, const Act &act);
    void previewCorrection(const QString &what, const CaseForm::Answers &answers, const Correction &correction, const Act &act);
    void confirmCorrection(const QString &what, const CaseForm::Answers &answers, const Correction &correction,
                           const QList<CorrectionEffect::Line> &moved, const Act &act);
    void saveCorrection(const QString &what, const CaseForm::Answers &answers, const Correction &correction, const Act &act);
    std::optional<Reverse> reverseOf(CommandId command) const;
    static QString undoWords(Reverse::Of of);
    CaseForm::Job undoJob() const;
    void undoLast();
    void reveal();
    void revealThen(const std::function<void()> &show);
    void explain();
    void previewPaper(const QString &key);
    void copyForCentral();
    void copyNumber();
    Act newAct();

    const UiContext &m_context;
    QWidget *m_over;
    UuidV7Source m_ids;
    CasePapers *m_papers;
    DocumentPrinter *m_printer;
    ReprintSheet *m_reprints;
    CentralSheet *m_central;
    ErasureTalk *m_erasure;
    std::optional<CaseFile> m_file;
    std::optional<Reverse> m_last;
};
