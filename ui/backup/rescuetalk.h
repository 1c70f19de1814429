// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backup/rescue.h"

#include <QObject>

#include <memory>

class Interaction;
class Refusal;

/// On the page of an office that does not open: looks for its newest verified backup, says what would be missing, and asks before it comes in the
/// office's place. Goes with the page.
class RescueTalk : public QObject
{
    Q_OBJECT

public:
    RescueTalk(Interaction &interaction, Refusal &page, const QString &store);
    /// Stops looking.
    ~RescueTalk() override;

    void look();
    /// Asks whether the backup that was found shall come; without one, from which file.
    void ask();

Q_SIGNALS:
    void agreed(const QString &file, const QByteArray &secret);

private:
    void take(const Result<std::optional<RescueFound>> &found);
    void askFile();
    void askFor(const RescueFound &found);
    static QString missing(const RescueFound &found);

    Interaction &m_interaction;
    Refusal &m_page;
    QString m_store;
    std::shared_ptr<BackupFiles::Stop> m_stop;
    std::optional<RescueFound> m_found;
    bool m_looked = false;
};
