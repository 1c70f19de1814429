// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/customercard.h"

#include "ui/reception/findrows.h"
#include "ui/shell/theme.h"
#include "ui/widgets/rowdelegate.h"

#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

CustomerCard::CustomerCard(const Theme &theme, QWidget *parent)
    : Card(theme, parent), m_theme(theme), m_scroll(new QScrollArea(this)), m_inside(new QWidget(m_scroll->viewport())), m_lines(new QVBoxLayout(m_inside)), m_name(addLabel("customername", "heading")), m_facts(addLabel("customerfacts", "")),
      m_openTitle(addLabel("opentitle", "section")), m_open(new QListWidget(m_inside)), m_dismiss(new QPushButton(m_inside))
{
    setObjectName(QStringLiteral("customercard"));
    m_open->setObjectName(QStringLiteral("opencases"));
    m_open->setItemDelegate(new RowDelegate(theme, m_open));
    m_open->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_open->setTabKeyNavigation(false);
    m_open->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // as high as its lines: the card scrolls
    m_open->installEventFilter(this);
    m_dismiss->setObjectName(QStringLiteral("dismisscustomer"));
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->addWidget(m_open);
    m_lines->addWidget(m_dismiss, 0, Qt::AlignLeft);
    m_lines->addStretch();
    m_inside->setObjectName(QStringLiteral("scrolled"));
    m_scroll->setWidget(m_inside);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    body()->addWidget(m_scroll, 1);
    connect(&theme, &Theme::changed, this, [this] { fill(m_customer); });
    connect(m_open, &QListWidget::itemClicked, this, [this] { choose(); });
    connect(m_dismiss, &QPushButton::clicked, this, &CustomerCard::dismissed);
    retranslate();
}

QLabel *CustomerCard::addLabel(const char *objectName, const char *look)
{
    auto *label = new QLabel(m_inside);
    label->setObjectName(QLatin1String(objectName));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    setLook(label, look);
    m_lines->addWidget(label);
    return label;
}

void CustomerCard::setCustomer(const Customer &customer, std::shared_ptr<const Rules> rules, const QString &language)
{
    m_customer = customer;
    m_rules = std::move(rules);
    m_language = language;
    retranslate();
}

bool CustomerCard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            choose();
            return true;
        }
    }
    return Card::eventFilter(watched, event);
}

void CustomerCard::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void CustomerCard::choose()
{
    if (const QListWidgetItem *item = m_open->currentItem())
        Q_EMIT caseChosen(CaseId{item->data(FindRows::IdRole).toString()});
}

void CustomerCard::fill(const Customer &customer)
{
    const auto field = [&customer](const char *key) { return customer.fields.text(QString::fromLatin1(key)).clear(ClearFor::Serving); };
    m_name->setText(field("name").isEmpty() ? tr("New customer") : field("name"));
    QStringList facts;
    const auto add = [&facts](const QString &words, const QString &value) {
        if (!value.isEmpty())
            facts << QStringLiteral("%1  %2").arg(words, value);
    };
    add(tr("Certificate"), field("idNumber"));
    add(tr("Phone"), field("phone"));
    add(tr("Account"), field("account"));
    add(tr("Address"), field("address"));
    m_facts->setText(facts.join(u'\n'));
    const int open = static_cast<int>(customer.open.size());
    m_openTitle->setText(customer.cases == 0 ? tr("Nothing is known from before: what was read goes into the form")
                         : open == 0         ? tr("Nothing open")
                                             : tr("%n open: Enter opens the case", nullptr, open));
    const FindRows rows(m_rules, m_language);
    const int row = m_open->currentRow();
    m_open->clear();
    for (const CaseHit &hit : customer.open) {
        auto *item = new QListWidgetItem(rows.business(hit), m_open);
        item->setData(FindRows::IdRole, hit.id.value);
        item->setData(RowDelegate::RightRole, hit.number);
        item->setData(Qt::AccessibleTextRole, rows.standing(hit) + QStringLiteral(", ") + hit.number);
    }
    m_open->setCurrentRow(open > 0 ? qMax(0, row) : -1);
    m_open->setVisible(open > 0);
    m_open->setFixedHeight(open * m_theme.px(36) + 2 * m_open->frameWidth());
    m_lines->setSpacing(m_theme.space(2));
}

void CustomerCard::retranslate()
{
    setTitle(tr("Customer"));
    m_open->setAccessibleName(tr("Open cases of the customer"));
    m_dismiss->setText(tr("Another customer"));
    fill(m_customer);
}
