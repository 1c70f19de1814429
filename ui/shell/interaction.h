// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/standard/businesstype.h"

#include <QDate>
#include <QString>
#include <QHash>
#include <QStringList>

#include <functional>
#include <optional>

class QWidget;

/// One small form asked for over the page: a title and a few labelled fields. Answered by the person, or by a test.
struct Question
{
    enum class Kind { Line, Secret, Lines, Choice, DateTime, Fields }; ///< Secret: not shown, taken as typed
    struct Part
    {
        QString key;
        QString label;
        Kind kind = Kind::Line;
        QStringList choiceKeys;  ///< Choice
        QStringList choiceWords; ///< Choice, as shown
        QString value;           ///< to begin with
        bool required = true;
        QString hint;
        QList<Field> fields{}; ///< Fields: a form from data; begins with and answers a JSON object of its values
        QString language{};    ///< Fields
    };

    QString title;
    QString explanation;
    QString act;      ///< words of the button that does it: "挂起"
    QList<Part> parts;
    QStringList heads;       ///< of a table that is shown above them, to be read
    QList<QStringList> rows; ///< its rows; empty: no table
};

/// Everything that asks a person something. Pages talk to this; tests put their answers in (no nested event loops: answers come by callback).
class Interaction
{
public:
    virtual ~Interaction() = default;
    /// Answers by key, or nothing when the person went back. Called later, never before ask() returned.
    virtual void ask(QWidget *over, const Question &question,
                     std::function<void(std::optional<QHash<QString, QString>>)> answered) = 0;
    virtual void askSavePath(QWidget *over, const QString &title, const QString &suggested, const QString &filter,
                             std::function<void(QString)> answered) = 0;
    /// Shows text that can be read, copied and closed with Esc ("why this date").
    virtual void showText(QWidget *over, const QString &title, const QString &html) = 0;
    /// The same with one act on it (F9): "print it".
    virtual void showTextAndOffer(QWidget *over, const QString &title, const QString &html, const QString &, std::function<void()>)
    {
        showText(over, title, html);
    }
};
