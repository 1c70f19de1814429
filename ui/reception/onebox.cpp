// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/onebox.h"

#include "core/base/textrules.h"
#include "ui/shell/uicontext.h"
#include "ui/widgets/scaninput.h"
#include "ui/widgets/tidyline.h"

#include <algorithm>
#include <utility>

namespace {

constexpr qsizetype fewestDigits = 4;

} // namespace

OneBox::OneBox(UiContext &context, TidyLine *box, QObject *parent) : QObject(parent), m_context(context), m_box(box)
{
    connect(box, &QLineEdit::textChanged, this, &OneBox::onText);
}

bool OneBox::asksOffice(const QString &typed)
{
    const QString code = TextRules::code(typed);
    const bool number = std::any_of(code.begin(), code.end(), [](QChar c) { return c.isDigit(); });
    return code.size() >= (number ? fewestDigits : 2);
}

void OneBox::takeScan(const Scan &scan)
{
    m_box->commitComposition();
    m_scanned = true;
    m_box->setFocus(Qt::OtherFocusReason);
    m_box->selectAll();
    if (m_box->text() == scan.text)
        ask(true);
    else
        m_box->insert(scan.text);
    m_scanned = false;
}

void OneBox::askAgain()
{
    if (!m_asking && asksOffice(m_box->text()))
        ask(m_scanned);
}

void OneBox::onText()
{
    const QString typed = m_box->text();
    m_asking = asksOffice(typed);
    Q_EMIT changed(typed);
    if (m_asking)
        ask(m_scanned);
}

void OneBox::ask(bool scanned)
{
    m_asking = true;
    const QString typed = m_box->text();
    m_context.office.askNamed(QStringLiteral("reception.find"), [typed](Workplace &place) { return place.customers().find(typed); })
        .then(this, [this, typed, scanned](const Result<Findings> &found) {
            if (typed != m_box->text())
                return; // newer words were asked already
            m_asking = false;
            if (found)
                Q_EMIT answered(*found, scanned);
            else
                Q_EMIT failed(found.error());
        });
}
