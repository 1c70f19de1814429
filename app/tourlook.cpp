// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tourlook.h"

#include "app/commands/arguments.h"

namespace {

const QString themeOption = QStringLiteral("--theme");
const QString languageOption = QStringLiteral("--language");
const QString textOption = QStringLiteral("--text");
constexpr int textStep = 25; ///< of the keys that make text larger and smaller

tl::unexpected<Error> usage(const QString &option, const QString &value)
{
    return fail(ErrorCode::UsageWrong, {}, {option + u' ' + value.left(40)});
}

} // namespace

QStringList TourLook::options()
{
    return {themeOption, languageOption, textOption};
}

Result<TourLook> TourLook::from(const Arguments &arguments)
{
    TourLook look;
    const QString theme = arguments.value(themeOption, QStringLiteral("light"));
    if (theme != QStringLiteral("light") && theme != QStringLiteral("dark"))
        return usage(themeOption, theme);
    look.kind = theme == QStringLiteral("dark") ? Theme::Kind::Dark : Theme::Kind::Light;
    const QString language = arguments.value(languageOption);
    if (language == QStringLiteral("zh_CN") || language == QStringLiteral("zh"))
        look.language = QStringLiteral("zh");
    else if (language == QStringLiteral("en"))
        look.language = language;
    else if (arguments.has(languageOption))
        return usage(languageOption, language);
    const Result<qint64> percent = arguments.number(textOption, look.percent, 100, 200);
    if (!percent)
        return fail(percent);
    if (*percent % textStep != 0)
        return usage(textOption, arguments.value(textOption));
    look.percent = static_cast<int>(*percent);
    return look;
}
