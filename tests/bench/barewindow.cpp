// SPDX-License-Identifier: GPL-3.0-or-later
// What bench_start measures against: the least Qt program that shows a table of Chinese text. FILE has the rows, columns set apart by tabs.
//   barewindow FILE
#include <QApplication>
#include <QFile>
#include <QHeaderView>
#include <QMainWindow>
#include <QScreen>
#include <QStandardItemModel>
#include <QStyleFactory>
#include <QTableView>
#include <QTextStream>
#include <QTimer>

namespace {

/// Says that the table was painted once the paint has reached the screen, and ends the program a little later.
class Painted : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && !m_seen) {
            m_seen = true;
            QMetaObject::invokeMethod(
                this,
                [] {
                    QTextStream(stdout) << "queue" << Qt::endl;
                    QTimer::singleShot(400, qApp, &QCoreApplication::quit);
                },
                Qt::QueuedConnection);
        }
        return false;
    }

private:
    bool m_seen = false;
};

void fill(QStandardItemModel &model, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
        QList<QStandardItem *> row;
        for (const QString &text : line.split(u'\t'))
            row << new QStandardItem(text);
        model.appendRow(row);
    }
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QFont font(QStringLiteral("Noto Sans CJK SC"));
    font.setPixelSize(14);
    QApplication::setFont(font);

    QStandardItemModel model;
    fill(model, QCoreApplication::arguments().value(1));
    QMainWindow window;
    auto *table = new QTableView(&window);
    table->setModel(&model);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(39);
    table->horizontalHeader()->setDefaultSectionSize(150);
    Painted painted;
    table->viewport()->installEventFilter(&painted);
    window.setCentralWidget(table);
    window.resize(QSize(1366, 768).boundedTo(QGuiApplication::primaryScreen()->availableSize() - QSize(4, 40)));
    window.show();
    return QApplication::exec();
}
