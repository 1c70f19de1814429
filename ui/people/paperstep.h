// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "ui/people/coverstep.h"

struct UiContext;

/// The new paper key: shown big, printed, and then tried: what was typed in from the paper has to open the office. Later is possible, and the strip says
/// so until then. The key is nowhere else: when this goes, it is gone.
class PaperStep : public CoverStep
{
    Q_OBJECT

public:
    explicit PaperStep(const UiContext &context, QWidget *parent = nullptr);

    void begin(const QString &key);
    /// Print, or try what was typed.
    void act() override;
    void takeFocus() override;
    void wipe() override;

Q_SIGNALS:
    /// `tried`: the paper opens the office.
    void done(bool tried);

private:
    void retranslate() override;
    void showKey(bool shown);
    void print();
    void tryKey();
    void onTried(const Result<> &done);

    const UiContext &m_context;
    UuidV7Source m_ids;
    QString m_key;
    QLabel *m_shown;
    QPushButton *m_other; ///< on to the trying, or back to the key
    QPushButton *m_later;
    bool m_trying = false;
};
