// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/clipboardloan.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QTimer>

namespace {

/// What marks it as lent: other programs do not set it, and so it tells whether ours is still there.
const QString &markOfLoan()
{
    static const QString format = QStringLiteral("application/x-yingsheng-lent");
    return format;
}

/// The timer belongs to the application and goes with it.
QTimer *timer()
{
    const QString name = QStringLiteral("clipboardLoan");
    auto *found = qApp->findChild<QTimer *>(name, Qt::FindDirectChildrenOnly);
    if (found)
        return found;
    found = new QTimer(qApp);
    found->setObjectName(name);
    found->setSingleShot(true);
    QObject::connect(found, &QTimer::timeout, qApp, [] { ClipboardLoan::takeBack(); });
    QObject::connect(qApp, &QCoreApplication::aboutToQuit, found, [] { ClipboardLoan::takeBack(); });
    return found;
}

} // namespace

void ClipboardLoan::put(const QString &text, int ms)
{
    auto *data = new QMimeData; // the clipboard owns it
    data->setText(text);
    data->setData(markOfLoan(), QByteArrayLiteral("1"));
    data->setData(QStringLiteral("x-kde-passwordManagerHint"), QByteArrayLiteral("secret"));
    QGuiApplication::clipboard()->setMimeData(data);
    timer()->start(ms);
}

void ClipboardLoan::takeBack()
{
    timer()->stop();
    QClipboard *const clipboard = QGuiApplication::clipboard();
    const QMimeData *const now = clipboard->mimeData();
    if (now && now->hasFormat(markOfLoan()))
        clipboard->clear();
}
