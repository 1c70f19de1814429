// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/acceptance/peopledwindow.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextEdit>
#include <QtTest>

PeopledWindow::PeopledWindow() : printRoom(std::make_unique<FakePrinters>(hall), nullptr)
{
    hall.names = {QStringLiteral("柜台打印机")};
    clerk = office.join(QStringLiteral("C01"), QStringLiteral("张敏"));
    other = office.join(QStringLiteral("C02"), QStringLiteral("李强"));
    auditor = office.join(QStringLiteral("A01"), QStringLiteral("赵审"), Role::Auditor);
    QObject::connect(&feedback, &Feedback::refusedBecause, &feedback, [this](const QString &sentence) { refused = sentence; });
}

PeopledWindow::~PeopledWindow()
{
    bench.reset();
}

/// Letters and digits, so that hands can type it.
QString PeopledWindow::passwordOf(const QString &number)
{
    return QStringLiteral("riverboat lantern ") + QString(number).replace(u'0', u'x').toLower();
}

bool PeopledWindow::settlePasswords()
{
    for (const auto &[person, number] : {std::pair(clerk, QStringLiteral("C01")), std::pair(other, QStringLiteral("C02")), std::pair(auditor, QStringLiteral("A01"))}) {
        if (!office->people().changePassword(office->newAct(person), PeopledOffice::passwordOf(number), passwordOf(number)))
            return false;
    }
    return office->people().changePassword(office.byManager(), QString::fromUtf8(PeopledOffice::managerPassword), passwordOf(QStringLiteral("M01"))).has_value();
}

bool PeopledWindow::open()
{
    language.setCurrent(QStringLiteral("zh"));
    office.place.reset();
    return restart();
}

bool PeopledWindow::restart()
{
    bench.reset();
    bench = std::make_unique<Bench>(Bench::House{theme, language, interaction, feedback, printRoom, office.clock});
    bench->door().setStrength(SlotStrength::smallest());
    bool opened = false;
    QObject::connect(bench.get(), &Bench::opened, bench.get(), [&opened] { opened = true; });
    bench->open([path = office.path(), &clock = office.clock] {
        return Workplace::open(path, Workplace::Mode::ReadWrite, clock, std::make_unique<UuidV7Source>(clock));
    });
    window().resize(1366, 768);
    window().show();
    QApplication::setActiveWindow(&window());
    return QTest::qWaitFor([&opened] { return opened; });
}

bool PeopledWindow::logIn(const QString &number, QString password)
{
    // Nobody types before the key that locked has gone its way: the rest of a lock waits for that.
    QTest::qWait(1);
    auto *login = find<QLineEdit>("loginNumber");
    if (!login)
        return false;
    login->setFocus();
    login->clear();
    type(number);
    press(Qt::Key_Return);
    type(password.isEmpty() ? passwordOf(number) : password);
    press(Qt::Key_Return);
    // Either somebody is in, or the next step stands there, or the field is empty again and says why.
    return QTest::qWaitFor([this] {
        auto *field = find<QLineEdit>("loginPassword");
        return !isLocked() || !field || (field->isEnabled() && field->text().isEmpty());
    }) && bench->context().person.has_value();
}

QList<Event> PeopledWindow::events(const QString &kind)
{
    return onOffice([kind](Workplace &place) {
        QList<Event> found;
        (void)place.ledger().each(0, [&](const Event &event) {
            if (event.kind == kind)
                found << event;
            return true;
        });
        return found;
    });
}

void PeopledWindow::press(Qt::Key key, Qt::KeyboardModifiers with)
{
    QWidget *focus = QApplication::focusWidget();
    QTest::keyClick(focus ? focus : QApplication::activeWindow(), key, with);
}

void PeopledWindow::type(const QString &text)
{
    QTest::keyClicks(QApplication::focusWidget(), text);
}

QString PeopledWindow::here()
{
    return QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString();
}

QString PeopledWindow::everyWord()
{
    QStringList words;
    const QWidgetList all = QApplication::allWidgets();
    for (const QWidget *widget : all) {
        words << widget->windowTitle() << widget->toolTip() << widget->accessibleName() << widget->accessibleDescription();
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            words << label->text();
        else if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            words << button->text();
        else if (const auto *line = qobject_cast<const QLineEdit *>(widget))
            words << line->text();
        else if (const auto *text = qobject_cast<const QTextEdit *>(widget))
            words << text->toPlainText();
        else if (const auto *plain = qobject_cast<const QPlainTextEdit *>(widget))
            words << plain->toPlainText();
        else if (const auto *box = qobject_cast<const QComboBox *>(widget))
            words << box->currentText();
        if (const auto *view = qobject_cast<const QAbstractItemView *>(widget); view && view->model()) {
            for (int row = 0; row < view->model()->rowCount(); ++row) {
                for (int column = 0; column < view->model()->columnCount(); ++column)
                    words << view->model()->index(row, column).data().toString() << view->model()->index(row, column).data(Qt::AccessibleTextRole).toString();
            }
        }
    }
    return words.join(u'|');
}
