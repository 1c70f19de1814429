// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/welcome.h"

#include "core/base/textrules.h"
#include "ui/shell/errortext.h"
#include "ui/shell/theme.h"
#include "ui/widgets/card.h"

#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

Welcome::Welcome(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_card(new Card(theme, this)), m_heading(new QLabel(m_card)), m_explanation(new QLabel(m_card)),
      m_name(nullptr), m_code(nullptr), m_window(nullptr), m_problem(new QLabel(m_card)), m_create(new QPushButton(m_card)),
      m_demo(new QPushButton(m_card))
{
    setObjectName(QStringLiteral("page"));
    auto *column = new QVBoxLayout(this);
    column->addStretch(2);
    // Not by alignment: that would take the card's height as if its words stood on one line.
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_card);
    row->addStretch(1);
    column->addLayout(row);
    column->addStretch(3);
    m_card->setFixedWidth(theme.px(480));
    setLook(m_heading, "heading");
    setLook(m_explanation, "muted");
    setLook(m_problem, "error");
    for (QLabel *label : {m_heading, m_explanation, m_problem}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_card->body()->addWidget(m_heading);
    m_card->body()->addWidget(m_explanation);
    m_name = addLine("officeName");
    m_code = addLine("officeCode");
    m_window = addLine("officeWindow");
    m_code->setAttribute(Qt::WA_InputMethodEnabled, false);
    m_card->body()->addWidget(m_problem);
    m_problem->hide();
    m_problem->setObjectName(QStringLiteral("welcomeProblem"));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_create);
    buttons->addWidget(m_demo);
    buttons->addStretch(1);
    m_card->body()->addLayout(buttons);
    setLook(m_create, "filled");
    m_create->setObjectName(QStringLiteral("createOffice"));
    m_demo->setObjectName(QStringLiteral("openDemo"));
    connect(m_create, &QPushButton::clicked, this, &Welcome::act);
    connect(m_demo, &QPushButton::clicked, this, &Welcome::demoWanted);
    retranslate();
}

QLineEdit *Welcome::addLine(const char *name)
{
    auto *label = new QLabel(m_card);
    label->setTextFormat(Qt::PlainText);
    setLook(label, "muted");
    auto *line = new QLineEdit(m_card);
    line->setObjectName(QString::fromLatin1(name));
    label->setBuddy(line);
    m_card->body()->addWidget(label);
    m_card->body()->addWidget(line);
    connect(line, &QLineEdit::returnPressed, this, [this] { focusNextChild(); });
    m_labels << label;
    return line;
}

void Welcome::retranslate()
{
    m_heading->setText(tr("Welcome. Which office is this?"));
    m_explanation->setText(tr("There is no office on this computer yet. Three words make one; everything can be changed later."));
    const QStringList words{tr("Name of the office"), tr("Code (leads the case numbers, 1 to 4 letters)"), tr("This window")};
    const QList<QLineEdit *> lines{m_name, m_code, m_window};
    for (qsizetype i = 0; i < words.size(); ++i) {
        m_labels.at(i)->setText(words.at(i));
        lines.at(i)->setAccessibleName(words.at(i));
    }
    m_name->setPlaceholderText(tr("for example: Chengguan Power Supply Office"));
    m_code->setPlaceholderText(QStringLiteral("C"));
    m_window->setPlaceholderText(tr("for example: Window 1"));
    m_create->setText(tr("Make the office") + QStringLiteral("   F9"));
    m_demo->setText(tr("Open a demo office"));
}

void Welcome::act()
{
    OfficeSetup setup;
    setup.name = TextRules::line(m_name->text());
    setup.window = TextRules::line(m_window->text());
    if (const QString code = TextRules::code(m_code->text()); !code.isEmpty())
        setup.code = code;
    static const QRegularExpression letters(QStringLiteral("^[A-Z]{1,4}$"));
    if (const auto good = TextRules::check(m_name->text() + m_window->text(), m_labels.at(0)->text(), 80); !good) {
        showProblem(errorText(good.error()));
        m_name->setFocus();
    } else if (setup.name.isEmpty()) {
        showProblem(errorText({ErrorCode::FieldMissing, {}, {m_labels.at(0)->text()}}));
        m_name->setFocus();
    } else if (!letters.match(setup.code).hasMatch()) {
        showProblem(tr("The code is one to four letters, for example C."));
        m_code->setFocus();
    } else {
        m_problem->hide();
        Q_EMIT officeWanted(setup);
    }
}

void Welcome::showProblem(const QString &sentence)
{
    m_problem->setText(QStringLiteral("▲ ") + sentence);
    m_problem->show();
}

void Welcome::takeFocus()
{
    m_name->setFocus(Qt::OtherFocusReason);
}

void Welcome::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}
