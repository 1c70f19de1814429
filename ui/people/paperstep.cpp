// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/paperstep.h"

#include "ui/people/recoverypaper.h"
#include "ui/print/printroom.h"
#include "ui/shell/errortext.h"
#include "ui/shell/theme.h"
#include "ui/shell/uicontext.h"
#include "ui/widgets/lineform.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace {

constexpr QLatin1String keyField("paperKey");

} // namespace

PaperStep::PaperStep(const UiContext &context, QWidget *parent)
    : CoverStep(context.theme, parent), m_context(context), m_ids(context.clock), m_shown(new QLabel(this)), m_other(addButton("paperOther")),
      m_later(addButton("paperLater"))
{
    form().addLine(keyField, LineForm::Kind::Code);
    m_shown->setObjectName(QStringLiteral("recoveryKeyShown"));
    m_shown->setTextFormat(Qt::PlainText);
    m_shown->setAlignment(Qt::AlignCenter);
    setLook(m_shown, "promise");
    body()->insertWidget(2, m_shown);
    setLook(m_later, "flat");
    connect(m_other, &QPushButton::clicked, this, [this] {
        showKey(m_trying);
        takeFocus();
    });
    connect(m_later, &QPushButton::clicked, this, [this] {
        if (!isBusy())
            Q_EMIT done(false);
    });
    showKey(true);
}

void PaperStep::retranslate()
{
    if (m_trying)
        setHeading(tr("Try the paper"), tr("Type the recovery key in from the paper: only then is it certain that it can be read and opens this office."));
    else
        setHeading(tr("The recovery key"),
                   tr("Who loses the password gets in with this key. Print it, or copy it by hand, and lock it away outside of this computer: it is shown only now."));
    m_shown->setText(RecoveryPaper::inLines(m_key));
    form().setWords(keyField, tr("Recovery key from the paper"), tr("Nine groups; small letters and spaces are fine."));
    setAct(m_trying ? tr("Try it") : tr("Print"));
    m_other->setText(m_trying ? tr("Show it again") : tr("It is on paper: try it"));
    m_later->setText(tr("Later"));
}

void PaperStep::showKey(bool shown)
{
    m_trying = !shown;
    m_shown->setVisible(shown);
    form().setShown(keyField, !shown);
    setProblem({});
    retranslate();
}

void PaperStep::begin(const QString &key)
{
    wipe();
    m_key = key;
    showKey(true);
}

void PaperStep::wipe()
{
    CoverStep::wipe();
    m_key.fill(u' ');
    m_key.clear();
    m_shown->clear();
}

void PaperStep::takeFocus()
{
    if (m_trying)
        form().focusFirst();
    else
        actButton()->setFocus(Qt::TabFocusReason);
}

void PaperStep::act()
{
    if (isBusy())
        return;
    if (m_trying)
        tryKey();
    else
        print();
}

/// Not through the printer of documents: that one keeps what it could not print.
void PaperStep::print()
{
    const Result<> printed = m_context.printRoom.print(RecoveryPaper::of(m_context, m_key));
    if (!printed) {
        setProblem(printed.error().code == ErrorCode::PrinterMissing
                       ? tr("There is no printer. Copy the key by hand, group by group, and then try what you wrote.")
                       : errorText(printed.error()));
        m_other->setFocus(Qt::TabFocusReason);
        return;
    }
    const Act act{OpId{m_ids.next()}, m_context.actor};
    m_context.office.ask([act](Workplace &place) { return place.recordPrint(act, QStringLiteral("recovery-key"), CaseId{}); }, OfficeThread::Urgency::Act);
    showKey(false);
    takeFocus();
}

void PaperStep::tryKey()
{
    const QString typed = form().value(keyField);
    if (typed.trimmed().isEmpty()) {
        form().setProblem(keyField, errorText({ErrorCode::FieldMissing, {}, {form().label(keyField)}}));
        return;
    }
    setBusy(true, tr("Trying …"));
    const Act act{OpId{m_ids.next()}, m_context.actor};
    m_context.office.askKeyed([act, typed](Workplace &place) { return place.people().tryRecoveryKey(act, typed); })
        .then(this, [this](const Result<> &tried) { onTried(tried); });
}

void PaperStep::onTried(const Result<> &tried)
{
    setBusy(false);
    if (tried) {
        wipe();
        Q_EMIT done(true);
        return;
    }
    form().setProblem(keyField, tried.error().code == ErrorCode::LoginDelayed ? tr("Too many wrong keys. Next try in %1 s.").arg(tried.error().args.value(0))
                                                                              : errorText(tried.error()));
}
