// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/readingprogress.h"

#include "ui/shell/theme.h"
#include "ui/widgets/flowlayout.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

ReadingProgress::ReadingProgress(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_words(new QLabel(this)), m_bar(new QProgressBar(this)), m_stop(new QPushButton(this))
{
    setObjectName(QStringLiteral("reportProgress"));
    auto *row = new FlowLayout(this, theme.space(2), theme.space(2));
    m_words->setTextFormat(Qt::PlainText);
    m_words->setBuddy(m_stop);
    setLook(m_words, "muted");
    m_bar->setObjectName(QStringLiteral("reportProgressBar"));
    m_bar->setRange(0, 100);
    m_bar->setTextVisible(false); // the bar is as thin as a line
    m_stop->setObjectName(QStringLiteral("reportStop"));
    connect(m_stop, &QPushButton::clicked, this, &ReadingProgress::stopWanted);
    const auto applySizes = [this, &theme] {
        m_bar->setFixedWidth(theme.px(160));
        m_bar->setFixedHeight(theme.px(36));
        m_words->setFixedHeight(theme.px(36));
    };
    connect(&theme, &Theme::changed, this, applySizes);
    applySizes();
    row->addWidget(m_words);
    row->addWidget(m_bar);
    row->addWidget(m_stop);
    retranslate();
    hide();
}

void ReadingProgress::showAt(const QString &what, int percent)
{
    m_words->setText(what);
    m_bar->setAccessibleName(what);
    m_bar->setValue(percent);
    show();
}

void ReadingProgress::retranslate()
{
    m_stop->setText(tr("Stop (Esc)"));
    m_stop->setAccessibleName(m_stop->text());
}
