// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/builtinviews.h"

#include "ui/queue/queuemodel.h"

QString BuiltInViews::kindWords(QueueFilter::Kind kind)
{
    switch (kind) {
    case QueueFilter::Kind::All:
        return tr("All", "filter");
    case QueueFilter::Kind::Mine:
        return tr("Mine", "filter");
    case QueueFilter::Kind::Overdue:
        return tr("Overdue", "filter");
    case QueueFilter::Kind::Today:
        return tr("Due today", "filter");
    case QueueFilter::Kind::Tomorrow:
        return tr("Tomorrow", "filter");
    case QueueFilter::Kind::Nearing:
        return tr("Nearing", "filter");
    case QueueFilter::Kind::Paused:
        return tr("Paused", "filter");
    case QueueFilter::Kind::Provisional:
        return tr("Provisional", "filter");
    case QueueFilter::Kind::Conflict:
        return tr("Conflicts", "filter");
    }
    return {};
}

QList<SavedView> BuiltInViews::all()
{
    using Kind = QueueFilter::Kind;
    QList<SavedView> views;
    for (const Kind kind : {Kind::All, Kind::Mine, Kind::Overdue, Kind::Today, Kind::Tomorrow, Kind::Nearing, Kind::Paused, Kind::Provisional}) {
        QueueFilter filter;
        filter.kind = kind;
        views << SavedView{kindWords(kind), filter, {}};
    }
    QueueFilter waiting;
    waiting.order = QueueFilter::Order::Waiting;
    SavedView view{tr("Whom we wait for", "view"), waiting, {}};
    for (const int column : {QueueModel::WaitsFor, QueueModel::WaitsSince, QueueModel::Handler, QueueModel::Number, QueueModel::Business,
                             QueueModel::Customer, QueueModel::NextMilestone, QueueModel::TimeLeft})
        view.columns << QueueColumn{QueueModel::keyOf(column), 0};
    return views << view;
}
