// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/admin/auditpage.h"

#include "core/base/chinatime.h"
#include "core/workplace/officethread.h"
#include "ui/admin/auditexport.h"
#include "ui/admin/auditmodel.h"
#include "ui/shell/actorname.h"
#include "ui/shell/errortext.h"
#include "ui/shell/theme.h"
#include "ui/shell/uicontext.h"
#include "ui/widgets/celldelegate.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/tallview.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

AuditPage::AuditPage(const UiContext &context, QWidget *parent)
    : Page(parent), m_context(context), m_view(new TallView(this)), m_model(new AuditModel(context, this)), m_export(new AuditExport(context, this)), m_remark(new QLabel(this))
{
    setObjectName(QStringLiteral("auditPage"));
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_view);
    auto *column = new QVBoxLayout(m_view->ground());
    column->addLayout(createFilter());
    m_remark->setObjectName(QStringLiteral("auditRemark"));
    m_remark->setTextFormat(Qt::PlainText);
    m_remark->setWordWrap(true);
    column->addWidget(m_remark);
    column->addWidget(createTable(), 1);
    m_empty = new EmptyState(this);
    m_empty->setObjectName(QStringLiteral("auditEmpty"));
    m_empty->hide();
    column->addWidget(m_empty, 1);
    connect(m_model, &AuditModel::rested, this, &AuditPage::onRested);
    connect(m_model, &AuditModel::progressed, this, [this](qint64 reachedMs) {
        say(tr("Looked through back to %1 … Esc stops.").arg(ChinaTime::text(reachedMs)));
    });
    connect(m_model, &AuditModel::failed, this, [this](const Error &error) {
        refuse(error);
        onRested(true);
    });
    connect(m_export, &AuditExport::progressed, this, [this](int rows) { say(tr("Writing the file: %n row(s) … Esc stops.", nullptr, rows)); });
    connect(m_export, &AuditExport::ended, this, [this] { say({}); });
    connect(&context.theme, &Theme::changed, this, &AuditPage::applySizes);
    retranslate();
    applySizes();
}

AuditPage::~AuditPage() = default;

void AuditPage::addPair(QLayout *row, QWidget *editor)
{
    auto *pair = new QWidget(this);
    auto *beside = new QHBoxLayout(pair);
    beside->setContentsMargins(0, 0, 0, 0);
    auto *label = new QLabel(pair);
    label->setTextFormat(Qt::PlainText);
    label->setBuddy(editor);
    setLook(label, "muted");
    m_labels << label;
    beside->addWidget(label);
    beside->addWidget(editor);
    row->addWidget(pair);
}

QComboBox *AuditPage::addChoice(QLayout *row, const char *name)
{
    auto *choice = new QComboBox(this);
    choice->setObjectName(QLatin1String(name));
    choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    addPair(row, choice);
    connect(choice, &QComboBox::activated, this, &AuditPage::apply);
    return choice;
}

QLineEdit *AuditPage::addLine(QLayout *row, const char *name)
{
    auto *line = new QLineEdit(this);
    line->setObjectName(QLatin1String(name));
    line->setAttribute(Qt::WA_InputMethodEnabled, false);
    line->setClearButtonEnabled(true);
    addPair(row, line);
    connect(line, &QLineEdit::editingFinished, this, &AuditPage::apply);
    return line;
}

QLayout *AuditPage::createFilter()
{
    auto *row = new FlowLayout(nullptr, m_context.theme.space(2), m_context.theme.space(2));
    m_person = addChoice(row, "auditPerson");
    m_group = addChoice(row, "auditGroup");
    m_from = addLine(row, "auditFrom");
    m_to = addLine(row, "auditTo");
    m_number = addLine(row, "auditNumber");
    for (const auto &[id, name] : {std::pair{CommandId::Export, "auditExport"}, std::pair{CommandId::Refresh, "auditRefresh"}}) {
        auto *button = new KeyButton(id, m_context.theme, this);
        button->setObjectName(QLatin1String(name));
        connect(button, &QPushButton::clicked, this, [this, id = id] { run(id); });
        m_buttons << button;
        row->addWidget(button);
    }
    return row;
}

QWidget *AuditPage::createTable()
{
    m_table = new QTableView(this);
    m_table->setObjectName(QStringLiteral("auditTable"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setItemDelegate(new CellDelegate(m_context.theme, m_table));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionsClickable(false);
    m_table->installEventFilter(this);
    connect(m_table, &QTableView::doubleClicked, this, &AuditPage::openCase);
    return m_table;
}

void AuditPage::applySizes()
{
    const Theme &theme = m_context.theme;
    QLayout *page = m_view->ground()->layout();
    page->setContentsMargins(theme.space(4), theme.space(4), theme.space(4), theme.space(4));
    page->setSpacing(theme.space(2));
    m_table->setMinimumHeight(theme.px(110)); // the head and two rows: with very large text the page is scrolled
    m_table->verticalHeader()->setDefaultSectionSize(theme.px(32));
    const std::initializer_list<std::pair<int, int>> widths{{AuditModel::When, 160}, {AuditModel::Who, 110}, {AuditModel::What, 220}, {AuditModel::About, 160}, {AuditModel::Entry, 80}};
    for (const auto &[column, width] : widths)
        m_table->setColumnWidth(column, theme.px(width));
    for (QLineEdit *line : {m_from, m_to})
        line->setFixedWidth(theme.px(128));
    m_number->setFixedWidth(theme.px(168));
    arrange();
}

void AuditPage::arrange()
{
    const Theme &theme = m_context.theme;
    const bool low = height() < theme.px(380);
    const bool narrow = width() < theme.px(900);
    for (KeyButton *button : std::as_const(m_buttons))
        button->setVisible(!low);
    m_table->horizontalHeader()->setSectionResizeMode(AuditModel::Detail, narrow ? QHeaderView::Fixed : QHeaderView::Stretch);
    if (narrow)
        m_table->setColumnWidth(AuditModel::Detail, theme.px(260));
}

void AuditPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
}

void AuditPage::retranslate()
{
    const QStringList words{tr("Who"), tr("What"), tr("From"), tr("To"), tr("Number")};
    for (qsizetype i = 0; i < m_labels.size(); ++i) {
        m_labels.at(i)->setText(words.at(i));
        m_labels.at(i)->buddy()->setAccessibleName(words.at(i));
    }
    m_from->setPlaceholderText(QStringLiteral("2026-11-01"));
    m_to->setPlaceholderText(QStringLiteral("2026-11-30"));
    m_number->setPlaceholderText(tr("case or application"));
    m_table->setAccessibleName(tr("Entries, the newest first"));
    const QVariant chosen = m_group->currentData();
    m_group->clear();
    m_group->addItem(tr("Everything"));
    for (const AuditGroup group : AuditKinds::groups())
        m_group->addItem(AuditWords::group(group), AuditKinds::keyOf(group));
    m_group->setCurrentIndex(std::max(0, m_group->findData(chosen)));
    if (m_person->count() > 0)
        m_person->setItemText(0, tr("Everybody"));
    m_model->retranslate();
    m_empty->setWords(tr("No entry fits"), tr("Choose everybody and everything, or other days. A number has to be typed whole."));
}

QList<CommandId> AuditPage::commandsNow() const
{
    return {CommandId::Export, CommandId::Refresh};
}

bool AuditPage::run(CommandId id)
{
    switch (id) {
    case CommandId::Export:
        if (const auto filter = typed())
            m_export->begin(*filter);
        return true;
    case CommandId::Refresh:
        m_shown = AuditFilter();
        refresh();
        return true;
    default: return false;
    }
}

void AuditPage::refresh()
{
    readPeople();
    if (m_model->rowCount() == 0 || m_shown == AuditFilter())
        apply();
}

void AuditPage::takeFocus()
{
    m_table->setFocus(Qt::OtherFocusReason);
}

/// Everybody who works here, and who made the last entries.
void AuditPage::readPeople()
{
    const auto job = [](Workplace &place) {
        QList<std::pair<QString, QString>> people;
        if (const auto known = place.peopleViews().people(); known) {
            for (const Person &person : *known)
                people << std::pair{person.id.value, person.name};
        }
        if (const auto lately = place.auditViews().lately(); lately) {
            for (const PersonId &id : *lately) {
                if (std::none_of(people.cbegin(), people.cend(), [&id](const auto &one) { return one.first == id.value; }))
                    people << std::pair{id.value, QString()};
            }
        }
        return people;
    };
    m_context.office.askNamed(QStringLiteral("audit-people"), job).then(this, [this](const QList<std::pair<QString, QString>> &people) {
        const QVariant chosen = m_person->currentData();
        m_person->clear();
        m_person->addItem(tr("Everybody"));
        for (const auto &[id, name] : people)
            m_person->addItem(name.isEmpty() ? m_context.nameOf(PersonId{id}) : name, id);
        m_person->setCurrentIndex(std::max(0, m_person->findData(chosen)));
    });
}

std::optional<AuditFilter> AuditPage::typed()
{
    AuditFilter filter;
    filter.actor.value = m_person->currentData().toString();
    const QString group = m_group->currentData().toString();
    for (const AuditGroup one : AuditKinds::groups()) {
        if (AuditKinds::keyOf(one) == group)
            filter.group = one;
    }
    for (const auto &[line, day] : {std::pair{m_from, &filter.from}, std::pair{m_to, &filter.to}}) {
        if (line->text().trimmed().isEmpty())
            continue;
        const Result<QDate> read = ChinaTime::parseDate(line->text().trimmed());
        if (!read) {
            refuse(read.error());
            return std::nullopt;
        }
        *day = *read;
        line->setText(read->toString(Qt::ISODate));
    }
    filter.number = m_number->text().normalized(QString::NormalizationForm_KC).trimmed().toUpper();
    return filter;
}

void AuditPage::apply()
{
    const std::optional<AuditFilter> filter = typed();
    if (!filter || (*filter == m_shown && m_model->rowCount() > 0))
        return;
    say({});
    m_shown = *filter;
    m_model->show(*filter);
}

void AuditPage::onRested(bool)
{
    const bool none = m_model->rowCount() == 0;
    m_table->setVisible(!none);
    m_empty->setVisible(none);
    if (!m_model->isReading() && m_remark->property("look").toString() != QStringLiteral("error"))
        say({});
    if (!none && !m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_model->index(0, 0));
}

void AuditPage::say(const QString &sentence)
{
    setLook(m_remark, "muted");
    m_remark->setText(sentence);
    m_remark->setVisible(!sentence.isEmpty());
}

void AuditPage::refuse(const Error &error)
{
    setLook(m_remark, "error");
    m_remark->setText(QStringLiteral("▲ ") + errorText(error));
    m_remark->show();
}

void AuditPage::openCase()
{
    const QString id = m_table->currentIndex().data(AuditModel::CaseIdRole).toString();
    if (!id.isEmpty())
        Q_EMIT caseWanted(id);
}

bool AuditPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            openCase();
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

void AuditPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && (m_export->isRunning() || m_model->isReading())) {
        m_export->isRunning() ? m_export->stop() : m_model->stop();
        return;
    }
    Page::keyPressEvent(event);
}

void AuditPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && m_empty)
        retranslate();
    Page::changeEvent(event);
}
