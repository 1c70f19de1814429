// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/standard/businesstype.h"

#include <QJsonValue>
#include <QWidget>

/// Edits one field of a form. One class per family of kinds (DESIGN.md "Standards are data"); FormView puts them under one another.
class FieldEditor : public QWidget
{
    Q_OBJECT

public:
    /// The editor for the field's kind. `path` is the field's place in the form ("capacity", "agent/0/agentName"): the object name
    /// becomes "field." + path. Accessible name, input hints and IME are set.
    static FieldEditor *make(const Field &field, const QString &path, const QString &language, QWidget *parent);

    FieldEditor(const Field &field, const QString &path, const QString &language, QWidget *parent);

    const Field &field() const { return m_field; }
    const QString &path() const { return m_path; }
    QString label() const { return m_field.name.in(m_language); }
    QString hint() const { return m_field.hint.in(m_language); }
    /// It shows its hint itself, where nothing is typed yet.
    bool showsHint() const;
    /// As CaseDraft::fields keeps it; undefined while empty. What cannot be read (a number of letters) comes as the text it is.
    virtual QJsonValue value() const = 0;
    /// Shows it; not an edit.
    virtual void setValue(const QJsonValue &value) = 0;
    /// What stands there, half typed or wrong, as it stands; undefined while nothing does.
    virtual QJsonValue typed() const { return value(); }
    /// Puts back what typed() gave; not an edit.
    virtual void setTyped(const QJsonValue &typed) { setValue(typed); }
    /// A value, or an object of values by key, as a hand would type it: numbers as text, also inside groups.
    static QJsonValue typedFrom(const QJsonValue &value);
    /// Every widget that takes the focus, in the order of Tab; the first is the label's buddy.
    virtual QList<QWidget *> stops() const = 0;
    /// Where the focus goes when someone comes here.
    virtual QWidget *target() const { return stops().value(0); }
    /// Normalises as on leaving.
    virtual void tidy() {}
    /// Takes what the IME has not committed yet.
    virtual void commitComposition() {}
    /// Editors inside this one (a group's), else only itself.
    virtual QList<FieldEditor *> leaves() { return {this}; }
    /// Its border says that something is wrong with it.
    void setRefused(bool refused);
    bool isEmpty() const { return value().isUndefined(); }

Q_SIGNALS:
    void edited();
    void left();
    void enterPressed();
    /// A sentence about what was just pasted; empty when there is nothing to say any more.
    void remarked(const QString &sentence);
    /// A group grew or shrank: tab order and rows are others now.
    void rebuilt();

protected:
    const QString &language() const { return m_language; }
    bool isPersonal() const;
    void name(QWidget *widget) const;

private:
    Field m_field;
    QString m_path;
    QString m_language;
};
