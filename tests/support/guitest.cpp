// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/guitest.h"

#include "ui/shell/theme.h"

#include <QApplication>
#include <QFileInfo>
#include <QStyleFactory>
#include <QTranslator>

namespace {

QTranslator *chinese = nullptr;

} // namespace

QTranslator *guiTranslator()
{
    return chinese;
}

int GuiProgram::run(int argc, char **argv)
{
    // The offices of window tests live where syncing costs nothing; what a power cut does is tested elsewhere.
    if (QFileInfo(QStringLiteral("/dev/shm")).isWritable())
        qputenv("TMPDIR", "/dev/shm");
    QApplication application(argc, argv);
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    const Theme theme;
    QApplication::setFont(theme.body());
    application.setStyleSheet(theme.styleSheet());
    QTranslator translator;
    if (!translator.load(QStringLiteral(":/i18n/yingsheng_zh_CN.qm")))
        return 2;
    QCoreApplication::installTranslator(&translator);
    chinese = &translator;
    return TestPrograms::run(argc, argv);
}
