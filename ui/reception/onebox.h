// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/customers/customer.h"

#include <QObject>

class TidyLine;
struct Scan;
struct UiContext;

/// Asks the office what stands in the one box, as it is typed or scanned: numbers from four digits on, letters and names. Newer words replace older
/// questions; an answer to older words is not told.
class OneBox : public QObject
{
    Q_OBJECT

public:
    OneBox(UiContext &context, TidyLine *box, QObject *parent = nullptr);

    /// Puts it into the box, whatever stood there (Ctrl+Z brings that back), and asks.
    void takeScan(const Scan &scan);
    /// Asks again for what stands there: something was done meanwhile.
    void askAgain();
    bool isAsking() const { return m_asking; }
    /// Whether the office could know anything by these words; else only names of businesses are searched.
    static bool asksOffice(const QString &typed);

Q_SIGNALS:
    /// The words are others now; an answer may follow.
    void changed(const QString &typed);
    /// `scanned`: the words were not typed.
    void answered(const Findings &findings, bool scanned);
    void failed(const Error &error);

private:
    void onText();
    void ask(bool scanned);

    UiContext &m_context;
    TidyLine *m_box;
    bool m_asking = false;
    bool m_scanned = false;
};
