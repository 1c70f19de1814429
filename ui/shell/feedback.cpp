// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/feedback.h"

#include "ui/shell/errortext.h"

void Feedback::saving()
{
    Q_EMIT savingBegan();
}

void Feedback::saved(const QString &what)
{
    Q_EMIT savedNow(what);
}

void Feedback::refused(const Error &error)
{
    Q_EMIT refusedBecause(errorText(error));
}

void Feedback::warn(const Error &error)
{
    Q_EMIT warnedOf(errorText(error));
}

void Feedback::warnOf(const QString &sentence)
{
    Q_EMIT warnedOf(sentence);
}

void Feedback::say(const QString &sentence)
{
    Q_EMIT said(sentence);
}

void Feedback::draftKept(const QString &time)
{
    Q_EMIT draftKeptAt(time);
}

void Feedback::draftNotKept(const Error &error)
{
    Q_EMIT draftNotKeptBecause(tr("What is typed is not kept as a draft, it stands only in the window: %1").arg(errorText(error)));
}

void Feedback::draftGone()
{
    Q_EMIT draftKeptAt({});
}
