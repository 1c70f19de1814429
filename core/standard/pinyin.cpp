// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/standard/pinyin.h"

#include "core/base/textrules.h"

#include <QFile>

Pinyin::Pinyin() : m_syllables{QString()}, m_ofCharacter(last - first + 1, 0)
{
    QFile table(QStringLiteral(":/pinyin/mandarin.txt"));
    if (!table.open(QIODevice::ReadOnly))
        return;
    const QStringList lines = QString::fromUtf8(table.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        if (!line.startsWith(u'#'))
            read(line);
    }
    readSurnames();
}

void Pinyin::read(const QString &line)
{
    const qsizetype gap = line.indexOf(u' ');
    m_syllables << line.left(gap);
    for (const QChar character : QStringView(line).mid(gap + 1)) {
        const char32_t code = character.unicode();
        if (code >= first && code <= last)
            m_ofCharacter[code - first] = static_cast<quint16>(m_syllables.size() - 1);
    }
}

QStringList Pinyin::syllables(const QString &text) const
{
    QStringList list;
    for (const char32_t character : TextRules::code(text).toUcs4()) {
        const quint16 index = character >= first && character <= last ? m_ofCharacter[character - first] : quint16(0);
        list << (index == 0 ? QString::fromUcs4(&character, 1).toLower() : m_syllables.at(index));
    }
    return list;
}

void Pinyin::readSurnames()
{
    QFile table(QStringLiteral(":/pinyin/surnames.txt"));
    if (!table.open(QIODevice::ReadOnly))
        return;
    const QStringList lines = QString::fromUtf8(table.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const QStringList words = line.split(u' ', Qt::SkipEmptyParts);
        if (line.startsWith(u'#') || words.size() < 2)
            continue;
        QString letters;
        for (const QString &syllable : words.mid(1))
            letters += syllable.at(0);
        m_surnames << Surname{words.first(), letters};
    }
}

QString Pinyin::initials(const QString &text) const
{
    QString letters;
    for (const char32_t character : text.toUcs4()) {
        if (character >= first && character <= last && m_ofCharacter[character - first] != 0)
            letters += m_syllables.at(m_ofCharacter[character - first]).at(0);
    }
    return letters;
}

QStringList Pinyin::nameInitials(const QString &name) const
{
    const QString plain = initials(name);
    for (const Surname &surname : m_surnames) {
        if (!name.startsWith(surname.characters))
            continue;
        const QString said = surname.initials + initials(name.mid(surname.characters.size()));
        return said == plain ? QStringList{said} : QStringList{said, plain};
    }
    return plain.isEmpty() ? QStringList() : QStringList{plain};
}

std::vector<char16_t> Pinyin::firstLetters() const
{
    std::vector<char16_t> letters(0x10000, 0);
    for (char16_t own = u'0'; own <= u'z'; ++own) {
        if (QChar(own).isDigit() || QChar(own).isLetter())
            letters[own] = QChar(own).toLower().unicode();
    }
    for (size_t at = 0; at < m_ofCharacter.size(); ++at) {
        if (m_ofCharacter[at] != 0)
            letters[first + at] = m_syllables.at(m_ofCharacter[at]).at(0).unicode();
    }
    return letters;
}
