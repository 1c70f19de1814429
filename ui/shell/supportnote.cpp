// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/supportnote.h"

#include "core/base/chinatime.h"
#include "core/workplace/supportwork.h"
#include "ui/shell/devicesettings.h"
#include "ui/shell/feedback.h"
#include "ui/shell/interaction.h"
#include "ui/shell/theme.h"
#include "ui/shell/uicontext.h"
#include "ui/shell/windowfacts.h"

#include <QStandardPaths>

bool SupportNote::run(CommandId id)
{
    if (id != CommandId::SupportBundle)
        return false;
    const QString day = ChinaTime::date(m_context.clock.wallUtcMs()).toString(QStringLiteral("yyyyMMdd"));
    const QString name = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) + QStringLiteral("/yingsheng-support-%1.json").arg(day);
    m_context.interaction.askSavePath(&m_over, tr("Save the support bundle: nothing personal is in it"), name, tr("Text (*.json)"),
                                      [this](const QString &path) {
                                          if (!path.isEmpty())
                                              gather(path);
                                      });
    return true;
}

void SupportNote::gather(const QString &path)
{
    m_context.feedback.say(tr("Gathering what support needs …"));
    m_context.office.askInSteps([](Workplace &place) { return place.supportWork(); }).then(this, [this, path](const Result<QJsonObject> &bundle) {
        if (bundle)
            write(*bundle, path);
        else
            m_context.feedback.refused(bundle.error());
    });
}

void SupportNote::write(const QJsonObject &bundle, const QString &path)
{
    DeviceSettings settings;
    settings.language = m_context.language;
    settings.dark = m_context.theme.kind() == Theme::Kind::Dark;
    settings.percent = m_context.theme.percent();
    QJsonObject whole = bundle;
    whole.insert(QStringLiteral("window"), WindowFacts::of(settings));
    if (!WindowFacts::write(whole, path)) {
        m_context.feedback.warn(Error{ErrorCode::FileUnwritable, {}, {path}});
        return;
    }
    m_context.feedback.say(tr("The support bundle is written: %1").arg(path));
    Q_EMIT written(path);
}
