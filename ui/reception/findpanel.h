// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/customers/customer.h"
#include "ui/widgets/scaninput.h"

#include <QWidget>

#include <optional>

class BusinessChooser;
class CustomerCard;
class OneBox;
class QBoxLayout;
class TidyLine;
struct UiContext;

/// What stands under the one box: the list of what was found, and beside it the customer who is in front of the clerk. Showing a customer in clear is
/// an entry of that customer's case.
class FindPanel : public QWidget
{
    Q_OBJECT

public:
    FindPanel(UiContext &context, TidyLine *box, QWidget *parent = nullptr);
    ~FindPanel() override;

    BusinessChooser *chooser() const { return m_chooser; }
    /// Whose business is taken in; none: nobody is known yet.
    const std::optional<Customer> &customer() const { return m_customer; }
    void dismissCustomer();
    /// Searches for what was read.
    void takeScan(const Scan &scan);
    /// Language or rules are others, or something was done.
    void refresh();

Q_SIGNALS:
    void businessChosen(const QString &businessType);
    void applicationWanted(const ApplicationId &id);
    void caseWanted(const QString &caseId);
    /// It has something to show.
    void wanted();
    /// Esc, and nothing here was left to clear.
    void left();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void connectParts();
    void onWords(const QString &typed);
    void onAnswer(const Findings &findings, bool scanned);
    void onScanAnswered(const Findings &findings);
    void openApplication(const ApplicationId &id);
    void openCase(const CaseId &id);
    void ask(const CaseId &id);
    void setCustomer(const Customer &customer);
    void clearBox();
    void escape();
    void arrange();

    UiContext &m_context;
    TidyLine *m_box;
    BusinessChooser *m_chooser;
    CustomerCard *m_card;
    OneBox *m_finder;
    QBoxLayout *m_layout;
    std::optional<Customer> m_customer;
    Scan m_scan;
    quint64 m_asked = 0; ///< which customer was asked for last
};
