// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/standard/identifiers.h"

#include "core/base/textrules.h"

#include <QDate>

#include <algorithm>
#include <array>

namespace {

bool areDigits(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

int digitAt(const QString &text, qsizetype at)
{
    return text.at(at).unicode() - u'0';
}

/// Eight digits.
bool isBirthday(const QString &yyyymmdd)
{
    const QDate day(yyyymmdd.first(4).toInt(), yyyymmdd.sliced(4, 2).toInt(), yyyymmdd.sliced(6, 2).toInt());
    return day.isValid() && day.year() >= 1800 && day.year() <= 2100;
}

} // namespace

Identifiers::Verdict Identifiers::idCard(const QString &number)
{
    if (number.size() == 15 && areDigits(number))
        return isBirthday(QStringLiteral("19") + number.mid(6, 6)) ? Verdict::Good : Verdict::BadDate;
    if (number.size() != 18 || !areDigits(QStringView(number).first(17)))
        return Verdict::BadShape;
    if (!areDigits(QStringView(number).last(1)) && number.at(17).toUpper() != u'X')
        return Verdict::BadShape;
    if (!isBirthday(number.mid(6, 8)))
        return Verdict::BadDate;
    static constexpr std::array weights{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (qsizetype i = 0; i < 17; ++i)
        sum += digitAt(number, i) * weights.at(static_cast<size_t>(i));
    const QChar check = QStringLiteral("10X98765432").at(sum % 11);
    return number.at(17).toUpper() == check ? Verdict::Good : Verdict::BadCheckDigit;
}

Identifiers::Verdict Identifiers::creditCode(const QString &code)
{
    const QString alphabet = QStringLiteral("0123456789ABCDEFGHJKLMNPQRTUWXY");
    if (code.size() != 18)
        return Verdict::BadShape;
    qsizetype sum = 0;
    qsizetype weight = 1; // 3^i mod 31
    for (qsizetype i = 0; i < 18; ++i) {
        const qsizetype value = alphabet.indexOf(code.at(i));
        if (value < 0)
            return Verdict::BadShape;
        if (i == 17)
            return value == (31 - sum % 31) % 31 ? Verdict::Good : Verdict::BadCheckDigit;
        sum += value * weight;
        weight = weight * 3 % 31;
    }
    return Verdict::BadShape;
}

bool Identifiers::isMobile(const QString &number)
{
    return TextRules::matchesWhole(number, QStringLiteral("(\\+?86)?1[3-9][0-9]{9}"));
}

bool Identifiers::isLandLine(const QString &number)
{
    return TextRules::matchesWhole(number,
                   QStringLiteral("((0[0-9]{2,3}-?)?[2-9][0-9]{6,7}|[48]00-?[0-9]{3}-?[0-9]{4})(-[0-9]{1,6})?"));
}

bool Identifiers::isAccount(const QString &number)
{
    return (number.size() == 10 || number.size() == 13 || number.size() == 16) && areDigits(number);
}
