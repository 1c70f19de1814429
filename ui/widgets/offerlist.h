// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>
#include <QPointer>

#include <functional>

class QLineEdit;
class Theme;

/// Values offered under a line: it opens when asked, takes no focus and is never in the way of typing. Up and Down move, Enter takes, Esc closes;
/// typing goes on in the line and narrows the list to what begins so. It lies in the window, is no window of its own.
class OfferList : public QListWidget
{
    Q_OBJECT

public:
    explicit OfferList(const Theme &theme, QWidget *parent);

    /// Whether an offer is meant by what stands in the line.
    using Fits = std::function<bool(const QString &offer, const QString &typed)>;
    /// Opens under the line with what its text begins; with all of them when none begins so.
    void openUnder(QLineEdit *line, const QStringList &offers);
    /// The same with what fits in another way.
    void openUnder(QLineEdit *line, const QStringList &offers, Fits fits);
    void close();
    QLineEdit *line() const { return m_line; }
    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void taken(const QString &value);

private:
    bool keyPressed(int key);
    void fill(bool narrowed);
    void place();

    const Theme &m_theme;
    QPointer<QLineEdit> m_line;
    QStringList m_offers;
    Fits m_fits;
};
