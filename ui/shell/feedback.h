// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QObject>

/// The window's answer to an act: "已保存" after the commit returned, or a sentence saying why not and what to do. Belongs to the window, so that
/// the answer of a page that is gone still shows. The strip listens.
class Feedback : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    void saving();
    void saved(const QString &what = {});
    void refused(const Error &error);
    /// What did not go beside the store, such as printing: stays in sight as a refusal does, but nothing is unsaved.
    void warn(const Error &error);
    /// The same with words of its own.
    void warnOf(const QString &sentence);
    void say(const QString &sentence);
    /// The form in hand lies on the shelf as it stood at that time of day; or could not be put there; or nothing of it lies there any more.
    void draftKept(const QString &time);
    void draftNotKept(const Error &error);
    void draftGone();

    /// For `.then(feedback, …)`: saved or refused.
    template <class T>
    void show(const Result<T> &done, const QString &what = {})
    {
        if (done)
            saved(what);
        else
            refused(done.error());
    }

Q_SIGNALS:
    void savingBegan();
    void savedNow(const QString &what);
    void refusedBecause(const QString &sentence);
    void warnedOf(const QString &sentence);
    void said(const QString &sentence);
    void draftKeptAt(const QString &time); ///< empty: none
    void draftNotKeptBecause(const QString &sentence);
};
