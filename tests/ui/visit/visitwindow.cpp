// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/visit/visitwindow.h"

#include "core/reception/visitevents.h"

#include <QLabel>
#include <QtTest>

VisitWindow::VisitWindow(QSize windowSize) : size(windowSize)
{
    language.setCurrent(QStringLiteral("zh"));
    start();
    open();
}

VisitWindow::~VisitWindow()
{
    room.reset();
    window.reset();
}

void VisitWindow::open()
{
    window = std::make_unique<MainWindow>(*context, language);
    page = new ReceptionPage(*context, window.get());
    room = std::make_unique<VisitRoom>(*context, *window, *page);
    window->addPage(CommandId::PageReception, page, QStringLiteral(":/icons/reception.svg"));
    window->resize(size);
    window->show();
    QApplication::setActiveWindow(window.get());
    window->officeChanged();
    page->takeFocus();
    room->open();
}

void VisitWindow::openAgain()
{
    room.reset();
    window.reset();
    thread = std::make_unique<OfficeThread>();
    auto opened = thread->start([path = office.path(), &clock = office.clock]() -> Result<std::unique_ptr<Workplace>> {
        return Workplace::open(path, Workplace::Mode::ReadWrite, clock, std::make_unique<UuidV7Source>(clock));
    });
    opened.waitForFinished();
    const UiContext before = *context;
    context.reset(new UiContext{*thread, theme, answers, feedback, printRoom, office.clock, before.facts, before.actor, before.rules, before.language});
    open();
}

void VisitWindow::key(Qt::Key key, Qt::KeyboardModifiers with)
{
    QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : window.get(), key, with);
}

void VisitWindow::type(const QString &text)
{
    QTest::keyClicks(QApplication::focusWidget(), text);
}

void VisitWindow::enter(int times)
{
    for (int i = 0; i < times; ++i)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
}

void VisitWindow::fillSupply()
{
    type(QStringLiteral("xz"));
    enter(2);
    type(QStringLiteral("Li Xiulan"));
    enter(2);
    type(QStringLiteral("11010519491231002X"));
    enter();
    type(QStringLiteral("13812345678"));
    enter();
    type(QStringLiteral("Dongjie 97"));
    enter(2);
    type(QStringLiteral("8"));
}

QString VisitWindow::textOf(const char *objectName) const
{
    const auto *label = find<QLabel>(objectName);
    return label ? label->text() : QString();
}

QStringList VisitWindow::kinds()
{
    return onOffice([](Workplace &place) {
        QStringList list;
        (void)place.ledger().each(0, [&list](const Event &event) {
            if (VisitEvents::isAboutVisit(event))
                list << event.kind;
            return true;
        });
        return list;
    });
}
