// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/intake/importedoffice.h"

#include "core/base/chinatime.h"

#include <QBuffer>
#include <QFile>

namespace {

QString wordOf(DeadlineLevel level)
{
    switch (level) {
    case DeadlineLevel::MetInTime:
        return QStringLiteral("met");
    case DeadlineLevel::MetLate:
        return QStringLiteral("late");
    case DeadlineLevel::Overdue:
        return QStringLiteral("overdue");
    case DeadlineLevel::Paused:
        return QStringLiteral("paused");
    default:
        return QStringLiteral("running");
    }
}

} // namespace

ImportedOffice::ImportedOffice(const QString &now) : office(now) {}

QByteArray ImportedOffice::sample(bool gb18030)
{
    QFile file(QStringLiteral(YINGSHENG_SOURCE_DIR "/tests/data/register-2026-09%1.csv")
                   .arg(gb18030 ? QStringLiteral(".gb18030") : QString()));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray ImportedOffice::registerOf(const QList<QByteArray> &rows)
{
    return sample().left(sample().indexOf('\n') + 1) + QByteArrayList(rows).join('\n') + '\n';
}

Result<ImportReport> ImportedOffice::take(const QByteArray &text, bool dryRun, int rowsPerTransaction)
{
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(text);
    buffer->open(QIODevice::ReadOnly);
    auto file = RegisterFile::read(std::move(buffer), QStringLiteral("register.csv"));
    if (!file)
        return fail(file);
    RegisterImport::Options options;
    options.dryRun = dryRun;
    options.rowsPerTransaction = rowsPerTransaction;
    options.lateReason = QStringLiteral("登记簿导入");
    return RegisterImport(*office, options).run(**file);
}

Result<ImportReport> ImportedOffice::takeSample(bool gb18030, bool dryRun)
{
    return take(sample(gb18030), dryRun);
}

QList<CaseFile> ImportedOffice::files()
{
    QList<CaseId> ids;
    const Result<> read = office->ledger().each(0, [&ids](const Event &event) {
        if (event.kind == QLatin1String("case-accepted"))
            ids << CaseId{event.subject.value};
        return true;
    });
    QList<CaseFile> files;
    for (const CaseId &id : ids) {
        Result<CaseFile> file = office->caseViews().file(id);
        if (read && file)
            files << std::move(*file);
    }
    return files;
}

CaseFile ImportedOffice::fileAt(const char *acceptedAt, const char *type)
{
    const qint64 acceptedMs = OfficeFixture::at(QString::fromLatin1(acceptedAt));
    for (const CaseFile &file : files()) {
        if (file.record.acceptedMs == acceptedMs && file.record.type == QLatin1String(type))
            return file;
    }
    qWarning("no case accepted at %s", acceptedAt);
    return {};
}

QStringList ImportedOffice::promises(const CaseFile &file) const
{
    QStringList lines;
    for (const CaseDeadline &row : file.deadlines) {
        const DeadlineLevel level = Deadlines::levelAt(row.deadline, office.clock.wallUtcMs(), row.metMs);
        lines << row.commitment + u' ' + row.deadline.dueDate.toString(Qt::ISODate) + u' ' + wordOf(level);
    }
    lines.sort();
    return lines;
}

QString ImportedOffice::tally(const QString &type, const QString &commitment)
{
    QMap<QString, int> counted;
    for (const CaseFile &file : files()) {
        for (const QString &line : file.record.type == type ? promises(file) : QStringList()) {
            if (line.startsWith(commitment + u' '))
                ++counted[line.section(u' ', -1)];
        }
    }
    return QStringLiteral("%1 %2 %3 %4")
        .arg(counted.value(QStringLiteral("met")))
        .arg(counted.value(QStringLiteral("late")))
        .arg(counted.value(QStringLiteral("overdue")))
        .arg(counted.value(QStringLiteral("running")));
}
