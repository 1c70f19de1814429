// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tourday.h"

#include "app/tourstage.h"

#include <algorithm>
#include <array>

namespace {

struct Scene
{
    const char *name;
    const char *needs;                      ///< a scene that must have been played, or ""
    TourMoves (*moves)(TourStage &stage);   ///< none: it is one of TourScenes
    bool ofPeople = false;                  ///< played only where there are people
};

constexpr std::array scenes{
    Scene{"login", "", TourDay::login, true},
    Scene{"greeting", "", TourDay::greeting},
    Scene{"reception", "", nullptr},
    Scene{"onebox", "reception", nullptr},
    Scene{"queue", "", nullptr},
    Scene{"queue-views", "", TourDay::queueViews},
    Scene{"queue-many", "", TourDay::queueMany},
    Scene{"month", "", TourDay::month},
    Scene{"report", "", nullptr},
    Scene{"errors", "", TourDay::errors},
    Scene{"casefile", "reception", TourDay::caseFile},
    Scene{"correction", "casefile", TourDay::correction},
    Scene{"past-report", "", TourDay::pastReport},
    Scene{"help", "greeting", TourDay::help},
    Scene{"reminders", "", TourDay::reminders},
    Scene{"first-day", "", TourDay::firstDay},
    Scene{"dark", "", TourDay::dark},
    Scene{"large", "", TourDay::large},
    Scene{"narrow", "", TourDay::narrow},
    Scene{"language", "", TourDay::language},
    Scene{"farewell", "greeting", TourDay::farewell},
    Scene{"draft", "", TourDay::draft},
    Scene{"lock", "", TourDay::lock, true},
    Scene{"switch", "", TourDay::switchPerson, true},
    Scene{"people", "switch", TourDay::people, true},
    Scene{"audit", "switch", TourDay::audit, true},
    Scene{"backup", "switch", TourDay::backups, true},
    Scene{"erasure", "switch", TourDay::erasure, true},
    Scene{"support", "", TourDay::support, true},
    Scene{"welcome", "", TourDay::welcome, true},
    Scene{"clock", "", TourDay::clockBack, true},
};

QList<TourStep> stepsOf(const Scene &scene, TourStage &stage)
{
    const QString name = QString::fromLatin1(scene.name);
    if (!scene.moves) {
        QList<TourStep> steps = TourScenes::all(stage);
        steps.removeIf([&name](const TourStep &step) { return step.scene != name; });
        return steps;
    }
    QList<TourStep> steps;
    const TourMoves moves = scene.moves(stage);
    for (const TourMove &move : moves)
        steps << TourStep{name, move.act, move.isDone, move.picture, move.file};
    return steps;
}

} // namespace

QStringList TourDay::names()
{
    QStringList names;
    for (const Scene &scene : scenes)
        names << QString::fromLatin1(scene.name);
    return names;
}

QList<TourStep> TourDay::all(TourStage &stage)
{
    QList<TourStep> steps;
    for (const Scene &scene : scenes) {
        if (stage.hasPeople() || !scene.ofPeople)
            steps += stepsOf(scene, stage);
    }
    return steps;
}

QList<TourStep> TourDay::only(TourStage &stage, const QString &name)
{
    const auto scene = std::find_if(scenes.begin(), scenes.end(), [&name](const Scene &one) { return name == QLatin1String(one.name); });
    if (scene == scenes.end() || (scene->ofPeople && !stage.hasPeople()))
        return {};
    const QString first = QString::fromLatin1(scenes.front().name);
    const QString needs = QString::fromLatin1(scene->needs);
    QList<TourStep> steps = only(stage, needs.isEmpty() && name != first ? first : needs); // a locked office is opened before anything else
    for (TourStep &step : steps)
        step.picture.clear();
    return steps + stepsOf(*scene, stage);
}
