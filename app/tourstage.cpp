// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tourstage.h"

#include "app/officeopening.h"
#include "app/touroffice.h"

#include <QApplication>
#include <QFileInfo>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>

void TourInteraction::askSavePath(QWidget *over, const QString &, const QString &suggested, const QString &, std::function<void(QString)> answered)
{
    const QString name = m_name.isEmpty() ? suggested.section(u'/', -1) : std::exchange(m_name, {});
    QMetaObject::invokeMethod(over, [path = m_folder + u'/' + name, answered] { answered(path); }, Qt::QueuedConnection);
}

TourStage::TourStage(const QString &folder, QSize size, Language &language, const TourLook &look)
    : m_folder(folder), m_time(OfficeOpening::clock().state()), m_language(language), m_interaction(m_theme, folder)
{
    if (!look.language.isEmpty())
        m_language.setCurrent(look.language);
    m_theme.setKind(look.kind);
    m_theme.setPercent(look.percent);
    QObject::connect(&m_hands, &QTimer::timeout, &m_hands, [this] { takeTurn(); });
    m_theme.applyTo(*qApp);
    newBench(size);
}

TourStage::~TourStage()
{
    m_bench.reset();
    OfficeOpening::clock().restore(m_time);
}

void TourStage::newBench(QSize size)
{
    m_bench.reset();
    m_bench = std::make_unique<Bench>(Bench::House{m_theme, m_language, m_interaction, m_feedback, m_printRoom, m_clock});
    if (m_hasPeople)
        m_bench->setSecondBackup(TourOffice::secondFolder(m_store));
    m_bench->window().resize(size);
    m_bench->window().show();
    m_bench->window().activateWindow();
}

void TourStage::openAnew()
{
    openAnew(OfficeOpening::existing(m_store));
}

void TourStage::openAnew(OfficeThread::Opener opener)
{
    openEmpty().open(std::move(opener));
}

Bench &TourStage::openEmpty()
{
    newBench(window().size());
    return *m_bench;
}

void TourStage::setStore(const QString &path)
{
    m_store = path;
    if (m_hasPeople)
        m_bench->setSecondBackup(TourOffice::secondFolder(path));
}

QWidget *TourStage::focus()
{
    QWidget *focused = window().focusWidget();
    return focused ? focused : &window();
}

bool TourStage::isShown(const char *objectName)
{
    const auto *widget = part<QWidget>(objectName);
    return widget && widget->isVisible();
}

QString TourStage::textOf(const char *objectName)
{
    if (const auto *line = part<QLineEdit>(objectName))
        return line->text();
    const auto *label = part<QLabel>(objectName);
    return label ? label->text() : QString();
}

QString TourStage::here()
{
    return focus()->objectName();
}

void TourStage::focusOn(const char *objectName)
{
    if (auto *widget = part<QWidget>(objectName))
        widget->setFocus(Qt::TabFocusReason);
}

bool TourStage::can(CommandId id)
{
    const Page *page = window().currentPage();
    return page && page->commandsNow().contains(id);
}

void TourStage::saveNext(const QString &name)
{
    m_interaction.nameNext(name);
    run(CommandId::SavePdf);
}

bool TourStage::isWritten(const QString &name) const
{
    return QFileInfo(fileIn(name)).size() > 0;
}

/// Each key waits its turn in the event loop, as one from a keyboard does, and goes to what has the focus then.
void TourStage::send(int key, const QString &text, bool released)
{
    inTurn([this, key, text, released] {
        QKeyEvent down(QEvent::KeyPress, key, Qt::NoModifier, text);
        QCoreApplication::sendEvent(focus(), &down);
        QKeyEvent up(QEvent::KeyRelease, key, Qt::NoModifier);
        if (released)
            QCoreApplication::sendEvent(focus(), &up);
    });
}

void TourStage::inTurn(std::function<void()> act)
{
    m_turns.push_back(std::move(act));
    m_hands.start();
}

void TourStage::takeTurn()
{
    if (m_turns.empty()) {
        m_hands.stop();
        return;
    }
    const std::function<void()> act = std::move(m_turns.front());
    m_turns.pop_front();
    act();
}

void TourStage::type(const QString &text)
{
    for (const QChar letter : text)
        send(0, QString(letter), false);
}

void TourStage::press(Qt::Key key)
{
    send(key, key == Qt::Key_Return ? QStringLiteral("\r") : QString(), true);
}

void TourStage::enter(int times)
{
    for (int i = 0; i < times; ++i)
        press(Qt::Key_Return);
}

QString TourStage::savePicture(const QString &name)
{
    const QString path = fileIn(name + QStringLiteral(".png"));
    return window().grab().save(path) ? path : QString();
}
