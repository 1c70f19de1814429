// SPDX-License-Identifier: GPL-3.0-or-later
// From a key to the picture: how long after a key press the field that takes it is painted, in the longest form of the standard, in the whole window on an
// office with a register; beside it a bare line edit in a bare window. Milliseconds, median, 90th percentile and longest of 400 keys each.
//   bench_typing      on the platform that QT_QPA_PLATFORM names; on a real screen without it
#include "tests/support/windowdesk.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTextStream>
#include <QTimer>
#include <QtTest>

#include <algorithm>

namespace {

constexpr int keys = 400;

/// Notes when its widget has been painted.
class PaintWatch : public QObject
{
public:
    explicit PaintWatch(QWidget *widget) : QObject(widget) { widget->installEventFilter(this); }
    bool eventFilter(QObject *, QEvent *event) override
    {
        painted = painted || event->type() == QEvent::Paint;
        return false;
    }
    bool painted = false;
};

/// Types into the field and waits for each key until it is on the picture: what follows from the key (checks, promised dates, the draft) counts.
QList<double> typedInto(QLineEdit *field)
{
    PaintWatch watch(field);
    QList<double> times;
    field->setFocus();
    for (int i = 0; i < keys; ++i) {
        QTest::qWait(3); // what the last key left to do has been done
        const QString letter(QChar(u'a' + i % 26));
        watch.painted = false;
        QElapsedTimer since;
        since.start();
        QCoreApplication::postEvent(field, new QKeyEvent(QEvent::KeyPress, Qt::Key_A + i % 26, Qt::NoModifier, letter));
        while (!watch.painted && since.elapsed() < 2000)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
        times << static_cast<double>(since.nsecsElapsed()) / 1e6;
        if (field->text().size() > 40)
            field->clear();
    }
    return times;
}

void tell(const char *name, QList<double> times)
{
    std::sort(times.begin(), times.end());
    QTextStream(stdout) << name << "  median " << times.at(times.size() / 2) << " ms, 90 % within " << times.at(times.size() * 9 / 10) << " ms, longest "
                        << times.constLast() << " ms" << Qt::endl;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    {
        QWidget window;
        auto *bare = new QLineEdit(&window);
        window.resize(600, 100);
        window.show();
        QTest::qWait(300);
        tell("bare line edit", typedInto(bare));
    }
    WindowDesk desk;
    if (!desk.open())
        return 1;
    WindowDesk::press(Qt::Key_1, Qt::AltModifier);
    WindowDesk::press(Qt::Key_Return); // new supply: the longest form
    QTest::qWait(500);
    for (const char *name : {"field.name", "field.address"}) {
        auto *field = desk.window->findChild<QLineEdit *>(QLatin1String(name));
        if (!field)
            return 1;
        tell(name, typedInto(field));
    }
    return 0;
}
