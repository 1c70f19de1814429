// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tidyline.h"

#include "core/base/chinatime.h"
#include "core/base/textrules.h"
#include "ui/shell/theme.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QRegularExpression>
#include <QTextDocumentFragment>

#include <memory>

namespace {

/// No more than this much of a clipboard is looked at: more never belongs into one field.
constexpr qsizetype lookedAt = 64 * 1024;

QString inGroups(const QString &plain, const QList<int> &sizes)
{
    QString out;
    qsizetype at = 0;
    for (const int size : sizes) {
        if (at >= plain.size())
            break;
        if (at > 0)
            out += u' ';
        out += QStringView(plain).mid(at, size);
        at += size;
    }
    return at < plain.size() ? out + plain.mid(at) : out;
}

QString firstCharacters(const QString &text, int longest)
{
    if (text.size() <= longest)
        return text;
    qsizetype end = 0;
    for (int taken = 0; end < text.size() && taken < longest; ++taken)
        end += text.at(end).isHighSurrogate() ? 2 : 1;
    return text.left(end);
}

} // namespace

PastedText PastedText::from(const QMimeData &mime, int longest, bool oneLine)
{
    PastedText pasted;
    QString text = mime.text();
    if (!mime.hasFormat(QStringLiteral("text/plain")) && mime.hasHtml())
        text = QTextDocumentFragment::fromHtml(mime.html().left(lookedAt)).toPlainText();
    if (text.size() > lookedAt) {
        text = firstCharacters(text, static_cast<int>(lookedAt));
        pasted.cut = true;
    }
    text.remove(QChar::ObjectReplacementCharacter);
    while (!text.isEmpty() && text.at(text.size() - 1).isNull())
        text.chop(1); // some programs end their clipboard with NUL
    if (!TextRules::check(text, {}, static_cast<int>(lookedAt)).has_value()) {
        pasted.refused = true;
        return pasted;
    }
    if (oneLine) {
        text = TextRules::line(text);
    } else {
        text.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\t', u' ');
    }
    pasted.text = firstCharacters(text, longest);
    pasted.cut = pasted.cut || pasted.text.size() < text.size();
    return pasted;
}

TidyLine::TidyLine(Content content, Groups groups, int longest, QWidget *parent)
    : QLineEdit(parent), m_content(content), m_groups(groups), m_longest(longest)
{
    if (content != Content::Words) {
        setAttribute(Qt::WA_InputMethodEnabled, false);
        setInputMethodHints(Qt::ImhPreferLatin | Qt::ImhNoPredictiveText);
    }
    connect(this, &QLineEdit::textEdited, this, &TidyLine::regroup);
}

void TidyLine::setUnit(const QString &unit)
{
    if (unit.isEmpty())
        return;
    m_unit = new QLabel(unit, this);
    m_unit->setTextFormat(Qt::PlainText);
    setLook(m_unit, "muted");
    m_unit->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_unit->installEventFilter(this);
    m_unit->show(); // also where the line is shown already
    placeUnit();
}

QString TidyLine::plainText() const
{
    return tidied(text());
}

void TidyLine::setPlainText(const QString &text)
{
    setText(grouped(tidied(text)));
    setCursorPosition(0);
}

void TidyLine::tidy()
{
    replaceAll(grouped(tidied(text())));
}

void TidyLine::commitComposition()
{
    if (m_composition.isEmpty())
        return;
    QInputMethodEvent commit;
    commit.setCommitString(m_composition);
    QCoreApplication::sendEvent(this, &commit);
}

void TidyLine::pasteFrom(const QMimeData &mime)
{
    const PastedText given = PastedText::from(mime, m_longest, true);
    if (!given.refused)
        insert(m_content == Content::Words ? given.text : tidied(given.text));
    if (given.cut || given.refused)
        Q_EMIT pasted(given);
}

void TidyLine::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier) {
            Q_EMIT enterPressed();
            return;
        }
    }
    if (event->matches(QKeySequence::Paste)) {
        pasteClipboard();
        return;
    }
    // One press of Backspace behind a group's space takes the digit before it.
    const int at = cursorPosition();
    if (event->key() == Qt::Key_Backspace && m_groups != Groups::None && !hasSelectedText() && at > 1 && text().at(at - 1) == u' ')
        setCursorPosition(at - 1);
    QLineEdit::keyPressEvent(event);
}

void TidyLine::focusOutEvent(QFocusEvent *event)
{
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason) {
        commitComposition();
        tidy();
    }
    QLineEdit::focusOutEvent(event);
    Q_EMIT left();
}

void TidyLine::inputMethodEvent(QInputMethodEvent *event)
{
    m_composition = event->preeditString();
    QLineEdit::inputMethodEvent(event);
}

void TidyLine::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    placeUnit();
}

std::unique_ptr<QMenu> TidyLine::editMenu()
{
    auto menu = std::make_unique<QMenu>(this);
    const bool marked = hasSelectedText();
    menu->addAction(tr("Undo"), QKeySequence::Undo, this, &QLineEdit::undo)->setEnabled(isUndoAvailable());
    menu->addAction(tr("Redo"), QKeySequence::Redo, this, &QLineEdit::redo)->setEnabled(isRedoAvailable());
    menu->addSeparator();
    menu->addAction(tr("Cut"), QKeySequence::Cut, this, &QLineEdit::cut)->setEnabled(marked);
    menu->addAction(tr("Copy"), QKeySequence::Copy, this, &QLineEdit::copy)->setEnabled(marked);
    menu->addAction(tr("Paste"), QKeySequence::Paste, this, &TidyLine::pasteClipboard)->setObjectName(QStringLiteral("paste"));
    menu->addAction(tr("Select all"), QKeySequence::SelectAll, this, &QLineEdit::selectAll)->setEnabled(!text().isEmpty());
    return menu;
}

void TidyLine::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu *menu = editMenu().release();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(event->globalPos());
}

void TidyLine::mouseReleaseEvent(QMouseEvent *event)
{
    QClipboard *clipboard = QGuiApplication::clipboard();
    if (event->button() != Qt::MiddleButton || !clipboard->supportsSelection()) {
        QLineEdit::mouseReleaseEvent(event);
        return;
    }
    setCursorPosition(cursorPositionAt(event->position().toPoint()));
    if (const QMimeData *mime = clipboard->mimeData(QClipboard::Selection))
        pasteFrom(*mime);
}

void TidyLine::dropEvent(QDropEvent *event)
{
    pasteFrom(*event->mimeData());
    event->acceptProposedAction();
}

void TidyLine::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        placeUnit();
}

bool TidyLine::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_unit && (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange))
        QMetaObject::invokeMethod(this, &TidyLine::placeUnit, Qt::QueuedConnection); // once the label knows its new size
    return QLineEdit::eventFilter(watched, event);
}

QString TidyLine::tidied(const QString &text) const
{
    if (!TextRules::check(text, {}))
        return text; // what can never be kept is not cleaned either: the form refuses it with a sentence
    switch (m_content) {
    case Content::Words: return TextRules::line(text);
    case Content::Code: return TextRules::code(text);
    case Content::Figure: return TextRules::code(text).remove(u',');
    case Content::Day: {
        const auto day = ChinaTime::parseDate(TextRules::line(text));
        return day ? day->toString(Qt::ISODate) : TextRules::line(text);
    }
    case Content::TimeOfDay: {
        const QString typed = TextRules::code(text);
        const QTime time = QTime::fromString(typed, QStringLiteral("H:m"));
        return time.isValid() ? time.toString(QStringLiteral("HH:mm")) : typed;
    }
    }
    return text;
}

QString TidyLine::grouped(const QString &plain) const
{
    static const QRegularExpression idCard(QStringLiteral("^\\d{7,17}[\\dX]?$"));
    static const QRegularExpression mobile(QStringLiteral("^1\\d{3,10}$"));
    static const QRegularExpression digits(QStringLiteral("^[0-9A-Z]{5,}$"));
    switch (m_groups) {
    case Groups::IdCard: return idCard.match(plain).hasMatch() && plain.size() <= 18 ? inGroups(plain, {6, 4, 4, 4}) : plain;
    case Groups::Phone: return mobile.match(plain).hasMatch() ? inGroups(plain, {3, 4, 4}) : plain;
    case Groups::Fours: return digits.match(plain).hasMatch() ? inGroups(plain, QList<int>(plain.size() / 4 + 1, 4)) : plain;
    case Groups::None: break;
    }
    return plain;
}

void TidyLine::regroup()
{
    if (m_groups == Groups::None || isRedoAvailable())
        return; // an undo stays what it was
    const QString wanted = grouped(tidied(text()));
    if (wanted == text())
        return;
    qsizetype before = 0;
    for (const QChar c : text().left(cursorPosition()))
        before += c.isSpace() ? 0 : 1;
    int at = 0;
    for (; at < wanted.size() && before > 0; ++at)
        before -= wanted.at(at).isSpace() ? 0 : 1;
    replaceAll(wanted);
    setCursorPosition(at);
}

void TidyLine::replaceAll(const QString &text)
{
    if (text == this->text())
        return;
    setSelection(0, static_cast<int>(this->text().size()));
    insert(text);
}

void TidyLine::pasteClipboard()
{
    if (const QMimeData *mime = QGuiApplication::clipboard()->mimeData())
        pasteFrom(*mime);
}

void TidyLine::placeUnit()
{
    if (!m_unit)
        return;
    m_unit->adjustSize();
    const int gap = 10;
    m_unit->move(width() - m_unit->width() - gap, (height() - m_unit->height()) / 2);
    setTextMargins(0, 0, m_unit->width() + gap / 2, 0);
}
