// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cases/casedesk.h"
#include "core/customers/customer.h"
#include "core/standard/formrules.h"
#include "ui/widgets/card.h"
#include "ui/widgets/formview.h"

#include <memory>
#include <optional>

class QLabel;
class Standard;
struct Scan;

/// The form of one acceptance: customer class, the business type's own fields, and what every acceptance has beside them (channel, external number,
/// the time when it was taken in on paper). Gives the draft and says what stands against it.
class AcceptForm : public Card
{
    Q_OBJECT

public:
    AcceptForm(const Theme &theme, const Clock &clock, QWidget *parent = nullptr);
    ~AcceptForm() override;

    /// An empty form of that type; `values` of an earlier one (as values() gave them) are put in.
    void begin(std::shared_ptr<const Standard> standard, const QString &type, const QString &language, const QJsonObject &values = {});
    /// A form that goes on as it stood: `typed` is what typed() gave, of this version of the form or another one.
    void goOn(std::shared_ptr<const Standard> standard, const QString &type, const QString &language, const QJsonObject &typed);
    /// The same form in another language or under a newer version, everything typed kept.
    void speak(std::shared_ptr<const Standard> standard, const QString &language);
    void clear();
    /// What is known of the customer, put where nothing was typed yet; a form that holds nothing else is still untouched.
    void prefill(const Customer &customer);
    /// To the first field that must be filled in and is not, where a customer's data are in; else to the first.
    void focusFirstEmpty();

    const BusinessType *type() const { return m_type; }
    /// Whose form stands open.
    const Standard *standard() const { return m_standard.get(); }
    /// What was typed, the page's own fields among it: for begin().
    QJsonObject values() const { return m_form->values(); }
    /// The same as it stands, half typed and hidden fields too: for goOn().
    QJsonObject typed() const { return m_form->typed(); }
    /// Something was typed that a new form has not from the beginning.
    bool isTouched() const;
    FilledForm filled() const;
    CaseDraft draft() const;
    /// Acceptance in UTC milliseconds: on the day that starts the clock (收文日), as stated, or now.
    qint64 acceptedMs() const;
    /// When the office opens: the hour of a day that starts the clock.
    void setOpening(QTime opens) { m_opens = opens; }
    FormView &form() const { return *m_form; }
    /// Puts a read certificate into the empty field it belongs to. False when there is none: the one box takes it.
    bool takeScan(const Scan &scan);
    /// The business knows an agent who acts for the customer.
    bool knowsAgent() const;
    /// Opens or closes the agent's part and brings the cursor there.
    void switchAgent();
    /// A form goes on that was told what is missing: class and channel among its values, for goOn().
    static QJsonObject typedOf(const QJsonObject &fields, const QString &customerClass, const QString &channel);

Q_SIGNALS:
    void changed();
    void finished();

private:
    void build(std::shared_ptr<const Standard> standard, const QString &type, const QString &language);
    QList<Field> fields() const;
    Field classField() const;
    Field channelField() const;
    QList<FormMessage> messages(const QJsonObject &values) const;
    void timeMessages(const QJsonObject &values, QList<FormMessage> &list) const;
    FilledForm filledFrom(const QJsonObject &values) const;
    Facts factsFrom(const QJsonObject &values) const;
    /// 0: now; nothing: not a time.
    std::optional<qint64> statedTime(const QJsonObject &values) const;
    qint64 acceptedFrom(const QJsonObject &values) const;
    bool isLate(const QJsonObject &values) const;
    QJsonObject presets() const;
    QString usualCertificate(const QString &customerClass) const;
    void followClass();
    void showTitle();
    void onChanged();

    const Clock &m_clock;
    FormView *m_form;
    QLabel *m_summary;
    std::shared_ptr<const Standard> m_standard;
    const BusinessType *m_type = nullptr;
    QString m_language;
    QTime m_opens = OfficeHours().opens;
    QJsonObject m_atFirst;
    QString m_idKindFor; ///< the class whose usual certificate was put in
};
