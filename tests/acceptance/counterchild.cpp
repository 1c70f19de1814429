// SPDX-License-Identifier: GPL-3.0-or-later
// The window in a process of its own, with hands that type: to be killed while they do, and to be looked at when it is started again.
#include "app/bench.h"
#include "app/officeopening.h"
#include "ui/print/printroom.h"
#include "ui/reception/formkeeper.h"
#include "ui/shell/feedback.h"
#include "ui/shell/language.h"
#include "ui/shell/sheetinteraction.h"
#include "ui/shell/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QTimer>

#include <unistd.h>

namespace {

constexpr int keyMs = 40; ///< a quick hand

/// Straight to the pipe, so that what was said is said when the process dies.
void say(const QString &words)
{
    const QByteArray line = words.toUtf8() + '\n';
    if (::write(STDOUT_FILENO, line.constData(), static_cast<size_t>(line.size())) < 0)
        ::_exit(9);
}

void press(int key, const QString &text)
{
    QWidget *focused = QApplication::focusWidget();
    QKeyEvent down(QEvent::KeyPress, key, Qt::NoModifier, text);
    if (focused)
        QCoreApplication::sendEvent(focused, &down);
}

/// Opens new supply and types the holder's name, a letter at a time; each is named with its moment.
class Typist : public QObject
{
public:
    void begin()
    {
        for (const QChar letter : QStringLiteral("xz"))
            press(0, QString(letter));
        press(Qt::Key_Return, QStringLiteral("\r"));
        m_since.start();
        m_timer.start(keyMs, this);
    }

protected:
    void timerEvent(QTimerEvent *) override
    {
        const auto *line = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        if (!line || line->objectName() != QStringLiteral("field.name")) {
            press(Qt::Key_Return, QStringLiteral("\r"));
            return;
        }
        press(0, QString(QChar(u'a' + m_typed % 26)));
        say(QStringLiteral("typed %1 %2").arg(++m_typed).arg(m_since.elapsed()));
    }

private:
    QBasicTimer m_timer;
    QElapsedTimer m_since;
    int m_typed = 0;
};

/// Says what the start page offers, as a screen reader would.
class Looker : public QObject
{
public:
    explicit Looker(MainWindow &window) : m_window(window) { m_timer.start(20, this); }

protected:
    void timerEvent(QTimerEvent *) override
    {
        const auto *list = m_window.findChild<QListWidget *>(QStringLiteral("drafts"));
        if (!list || !list->isVisible() || list->count() == 0)
            return;
        say(QStringLiteral("offered %1 %2").arg(list->count()).arg(list->item(0)->data(Qt::AccessibleTextRole).toString()));
        QCoreApplication::quit();
    }

private:
    MainWindow &m_window;
    QBasicTimer m_timer;
};

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() < 3)
        return 2;
    const SystemClock clock;
    Theme theme;
    Language language;
    language.setCurrent(QStringLiteral("zh"));
    theme.applyTo(*qApp);
    SheetInteraction interaction(theme);
    Feedback feedback;
    PrintRoom printRoom;
    Bench bench({theme, language, interaction, feedback, printRoom, clock});
    bench.window().resize(1366, 768);
    bench.window().show();
    bench.window().activateWindow();
    Typist typist;
    std::unique_ptr<Looker> looker;
    QObject::connect(&bench, &Bench::opened, &bench, [&] {
        if (words.value(3) == QStringLiteral("lazy")) { // the mistake that the test must see: nothing is kept before a minute has gone
            for (FormKeeper *keeper : bench.window().findChildren<FormKeeper *>())
                keeper->setPace({60'000, 60'000, 60'000});
        }
        if (words.at(1) == QStringLiteral("type"))
            QTimer::singleShot(100, &bench, [&typist] { typist.begin(); });
        else
            looker = std::make_unique<Looker>(bench.window());
    });
    QObject::connect(&bench, &Bench::refused, [](const Error &error) {
        say(QStringLiteral("refused ") + error.detail);
        QCoreApplication::exit(3);
    });
    bench.open(OfficeOpening::existing(words.at(2)));
    return QApplication::exec();
}
