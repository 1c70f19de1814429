// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/officestep.h"

#include "core/base/textrules.h"
#include "core/standard/builtinstandards.h"
#include "core/standard/standard.h"
#include "core/workplace/provinces.h"
#include "ui/shell/errortext.h"
#include "ui/widgets/lineform.h"

#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>

namespace {

constexpr QLatin1String nameField("officeName");
constexpr QLatin1String codeField("officeCode");
constexpr QLatin1String windowField("officeWindow");
constexpr QLatin1String opensField("officeOpens");
constexpr QLatin1String closesField("officeCloses");
constexpr QLatin1String provinceField("officeProvince");
constexpr QLatin1String standardField("officeStandard");
constexpr int longest = 50;

QTime timeOf(const QString &typed)
{
    const QString text = TextRules::code(typed).replace(QChar(0xff1a), u':');
    return QTime::fromString(text.contains(u':') ? text : text + QStringLiteral(":00"), QStringLiteral("H:mm"));
}

/// What stands in its file, in that language.
QString nameOfStandard(const QString &id, const QString &language)
{
    const Result<QJsonObject> bundle = Standards::builtIn(id);
    const Result<Standard> standard = bundle ? Standard::fromBundle(*bundle) : Result<Standard>(fail(bundle));
    return standard ? standard->name.in(language) : id;
}

} // namespace

OfficeStep::OfficeStep(const Theme &theme, const QString &language, QWidget *parent)
    : CoverStep(theme, parent), m_language(language), m_demo(addButton("openDemo"))
{
    form().addLine(nameField, LineForm::Kind::Line);
    form().addLine(codeField, LineForm::Kind::Code);
    form().addLine(windowField, LineForm::Kind::Line);
    form().addLine(opensField, LineForm::Kind::Code);
    form().addLine(closesField, LineForm::Kind::Code);
    form().addChoice(provinceField);
    form().addChoice(standardField);
    form().setValue(codeField, OfficeSetup().code);
    form().setValue(opensField, OfficeSetup().hours.opens.toString(QStringLiteral("H:mm")));
    form().setValue(closesField, OfficeSetup().hours.closes.toString(QStringLiteral("H:mm")));
    actButton()->setObjectName(QStringLiteral("createOffice"));
    connect(m_demo, &QPushButton::clicked, this, &OfficeStep::demoWanted);
    retranslate();
}

void OfficeStep::setLanguage(const QString &language)
{
    m_language = language;
    retranslate();
}

void OfficeStep::retranslate()
{
    setHeading(tr("Welcome. Which office is this?"), tr("There is no office on this computer yet. This page says which one it is, the next one who manages it."));
    form().setWords(nameField, tr("Name of the office"));
    form().setWords(codeField, tr("Code (leads the case numbers, 1 to 4 letters)"));
    form().setWords(windowField, tr("This window"));
    form().setWords(opensField, tr("Opens at"));
    form().setWords(closesField, tr("Closes at"));
    form().setWords(provinceField, tr("Province"));
    form().setWords(standardField, tr("Service standard"));
    qobject_cast<QLineEdit *>(form().editor(nameField))->setPlaceholderText(tr("for example: Chengguan Power Supply Office"));
    qobject_cast<QLineEdit *>(form().editor(windowField))->setPlaceholderText(tr("for example: Window 1"));
    const QStringList provinces = Provinces::names();
    form().setChoices(provinceField, QStringList{QString()} + provinces, QStringList{tr("not told")} + provinces);
    QStringList names;
    for (const QString &id : Standards::builtInIds())
        names << nameOfStandard(id, m_language);
    form().setChoices(standardField, Standards::builtInIds(), names);
    setAct(tr("Go on"));
    m_demo->setText(tr("Open a demo office"));
}

void OfficeStep::act()
{
    setProblem({});
    form().clearProblems();
    OfficeSetup setup;
    setup.name = TextRules::line(form().value(nameField));
    setup.window = TextRules::line(form().value(windowField));
    if (const QString code = TextRules::code(form().value(codeField)); !code.isEmpty())
        setup.code = code;
    setup.hours = {timeOf(form().value(opensField)), timeOf(form().value(closesField))};
    setup.province = form().value(provinceField);
    setup.standard = form().value(standardField);
    static const QRegularExpression letters(QStringLiteral("^[A-Z]{1,4}$"));
    for (const QLatin1String field : {nameField, windowField}) {
        if (const Result<> good = TextRules::check(form().value(field), form().label(field), longest); !good) {
            form().setProblem(field, errorText(good.error()));
            return;
        }
    }
    if (setup.name.isEmpty())
        form().setProblem(nameField, errorText({ErrorCode::FieldMissing, {}, {form().label(nameField)}}));
    else if (!letters.match(setup.code).hasMatch())
        form().setProblem(codeField, tr("The code is one to four letters, for example C."));
    else if (!setup.hours.opens.isValid())
        form().setProblem(opensField, tr("Write the time like 8:00."));
    else if (!setup.hours.closes.isValid())
        form().setProblem(closesField, tr("Write the time like 17:30."));
    else if (setup.hours.opens >= setup.hours.closes)
        form().setProblem(closesField, tr("It has to close after it opens."));
    else
        Q_EMIT filled(setup);
}
