// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/texteditors.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QMimeData>

namespace {

TidyLine::Content contentOf(const Field &field)
{
    switch (field.kind) {
    case FieldKind::Number:
    case FieldKind::Money: return TidyLine::Content::Figure;
    case FieldKind::Date: return TidyLine::Content::Day;
    case FieldKind::Time: return TidyLine::Content::TimeOfDay;
    case FieldKind::Id:
    case FieldKind::CreditCode:
    case FieldKind::Phone:
    case FieldKind::Account: return TidyLine::Content::Code;
    default: return TidyLine::Content::Words;
    }
}

TidyLine::Groups groupsOf(const Field &field)
{
    switch (field.kind) {
    case FieldKind::Id: return TidyLine::Groups::IdCard;
    case FieldKind::Phone: return TidyLine::Groups::Phone;
    case FieldKind::CreditCode:
    case FieldKind::Account: return TidyLine::Groups::Fours;
    default: return TidyLine::Groups::None;
    }
}

QString placeholder(const Field &field, const QString &language)
{
    const QString hint = field.hint.in(language);
    if (!hint.isEmpty())
        return hint;
    if (field.kind == FieldKind::Date)
        return QStringLiteral("2026-11-23");
    if (field.kind == FieldKind::Time)
        return QStringLiteral("09:30");
    return field.isRequired ? QString() : FieldEditor::tr("optional");
}

/// The sentence for what a paste did, put beside the field.
QString remark(const PastedText &pasted, int longest)
{
    if (pasted.refused)
        return FieldEditor::tr("Not pasted: it holds characters that cannot be kept. Copy it again, or type it.");
    if (pasted.cut)
        return FieldEditor::tr("Pasted text was too long: only its first %n character(s) were taken.", nullptr, longest);
    return {};
}

} // namespace

LineEditor::LineEditor(const Field &field, const QString &path, const QString &language, QWidget *parent)
    : FieldEditor(field, path, language, parent), m_line(new TidyLine(contentOf(field), groupsOf(field), field.longest, this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_line);
    m_line->setUnit(field.unit.isEmpty() && field.kind == FieldKind::Money ? tr("yuan") : field.unit);
    m_line->setPlaceholderText(placeholder(field, language));
    name(m_line);
    connect(m_line, &QLineEdit::textEdited, this, [this] {
        Q_EMIT remarked({});
        Q_EMIT edited();
    });
    connect(m_line, &TidyLine::left, this, &FieldEditor::left);
    connect(m_line, &TidyLine::enterPressed, this, &FieldEditor::enterPressed);
    connect(m_line, &TidyLine::pasted, this, [this](const PastedText &pasted) { Q_EMIT remarked(remark(pasted, this->field().longest)); });
}

QJsonValue LineEditor::value() const
{
    const QString text = m_line->plainText();
    if (text.isEmpty())
        return QJsonValue::Undefined;
    if (field().kind == FieldKind::Number || field().kind == FieldKind::Money) {
        bool isNumber = false;
        const double number = text.toDouble(&isNumber);
        if (isNumber && qIsFinite(number))
            return number;
    }
    return text;
}

void LineEditor::setValue(const QJsonValue &value)
{
    m_line->setPlainText(value.isDouble() ? QString::number(value.toDouble(), 'g', 15) : value.toString());
}

QJsonValue LineEditor::typed() const
{
    const QString text = m_line->text();
    return text.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(text);
}

void LineEditor::setTyped(const QJsonValue &typed)
{
    if (!typed.isString() && !typed.isUndefined())
        setValue(typed);
    else
        m_line->setText(typed.toString());
}

TidyText::TidyText(int longest, QWidget *parent) : QPlainTextEdit(parent), m_longest(longest)
{
    setTabChangesFocus(true);
}

void TidyText::commitComposition()
{
    if (m_composition.isEmpty())
        return;
    QInputMethodEvent commit;
    commit.setCommitString(m_composition);
    QCoreApplication::sendEvent(this, &commit);
}

void TidyText::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier) {
        Q_EMIT enterPressed();
        return;
    }
    if (enter && event->modifiers() == Qt::ShiftModifier) {
        textCursor().insertBlock();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

void TidyText::focusOutEvent(QFocusEvent *event)
{
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        commitComposition();
    QPlainTextEdit::focusOutEvent(event);
    Q_EMIT left();
}

void TidyText::inputMethodEvent(QInputMethodEvent *event)
{
    m_composition = event->preeditString();
    QPlainTextEdit::inputMethodEvent(event);
}

bool TidyText::canInsertFromMimeData(const QMimeData *mime) const
{
    return mime->hasText() || mime->hasHtml();
}

void TidyText::insertFromMimeData(const QMimeData *mime)
{
    const PastedText given = PastedText::from(*mime, m_longest, false);
    if (!given.refused)
        textCursor().insertText(given.text);
    if (given.cut || given.refused)
        Q_EMIT pasted(given);
}

LinesEditor::LinesEditor(const Field &field, const QString &path, const QString &language, QWidget *parent)
    : FieldEditor(field, path, language, parent), m_text(new TidyText(field.longest, this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_text);
    m_text->setPlaceholderText(field.hint.isEmpty() ? tr("Shift+Enter begins a new line") : field.hint.in(language));
    m_text->setFixedHeight(m_text->fontMetrics().lineSpacing() * 4 + 16);
    name(m_text);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        Q_EMIT remarked({});
        Q_EMIT edited();
    });
    connect(m_text, &TidyText::left, this, &FieldEditor::left);
    connect(m_text, &TidyText::enterPressed, this, &FieldEditor::enterPressed);
    connect(m_text, &TidyText::pasted, this, [this](const PastedText &pasted) { Q_EMIT remarked(remark(pasted, this->field().longest)); });
}

QJsonValue LinesEditor::value() const
{
    const QString text = m_text->toPlainText().trimmed();
    return text.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(text);
}

void LinesEditor::setValue(const QJsonValue &value)
{
    const QSignalBlocker quiet(m_text);
    m_text->setPlainText(value.toString());
}

QJsonValue LinesEditor::typed() const
{
    const QString text = m_text->toPlainText();
    return text.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(text);
}
