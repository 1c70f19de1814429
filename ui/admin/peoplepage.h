// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workplace/workplace.h"
#include "ui/admin/peopleacts.h"
#include "ui/admin/reviewcard.h"
#include "ui/shell/page.h"

class EmptyState;
class FlowLayout;
class KeyButton;
class PeopleTable;
class QLabel;
class TallView;
struct UiContext;

/// 人员: who works here, what may be done about it by whoever is here, and what waits for a second signature. In an office without people it offers to
/// set them up.
class PeoplePage : public Page
{
    Q_OBJECT

public:
    explicit PeoplePage(UiContext &context, QWidget *parent = nullptr);
    ~PeoplePage() override;

    QList<CommandId> commandsNow() const override;
    bool run(CommandId id) override;
    void refresh() override;
    void takeFocus() override;

Q_SIGNALS:
    void setUpWanted();
    void paperMade(const QString &key);
    void keysRotated();
    void recoveryTried();
    void selfChanged();
    /// Names are others now.
    void peopleChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    /// What one reading brings.
    struct Look
    {
        QList<Person> people;
        PasswordPolicy policy;
        QList<ReviewCard::Waiting> waiting;
        int waitingAll = 0;
        bool anyPeople = false;
    };
    static Result<Look> lookInto(Workplace &place);

    void createParts();
    void retranslate();
    void took(const Look &look);
    void showPossible();
    void runOnPerson(CommandId id);
    void countersign();

    UiContext &m_context;
    TallView *m_view;
    PeopleActs *m_acts;
    EmptyState *m_empty;
    Card *m_card;
    PeopleTable *m_table;
    QLabel *m_remark; ///< why something is not offered
    QList<KeyButton *> m_buttons;
    KeyButton *m_setUp;
    ReviewCard *m_reviews;
    bool m_anyPeople = false;
};
