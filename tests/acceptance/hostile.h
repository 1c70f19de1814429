// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

/// What somebody may type, scan or send who means harm: each is a text and nothing else to the program.
inline QStringList hostileTexts()
{
    QStringList texts{
        // SQL
        QStringLiteral("'; DROP TABLE ledger; --"), QStringLiteral("x' OR '1'='1"), QStringLiteral("\"); DELETE FROM cases; --"),
        QStringLiteral("a%_\\'\"`;/*"),
        // HTML, and Qt's own rich text
        QStringLiteral("<img src=x>"), QStringLiteral("<img src=\"file:///etc/passwd\">李"), QStringLiteral("<b>李</b><script>alert(1)</script>"),
        QStringLiteral("<a href=\"http://127.0.0.1/\">李</a>"), QStringLiteral("<qt><h1>李</h1></qt>"), QStringLiteral("\"><table><tr><td>李"),
        QStringLiteral("&lt;img src=x&gt;"), QStringLiteral("<style>*{display:none}</style>李"), QStringLiteral("<!--"),
        // templates, translations, formats
        QStringLiteral("{{number}}{{#materials}}{{/x}}"), QStringLiteral("%1%2%n%L1%99"), QStringLiteral("%s%n%p${HOME}$(id)`id`"),
        // formulas, also full-width
        QStringLiteral("=cmd|' /C calc'!A0"), QStringLiteral("+1+1"), QStringLiteral("-2+3"), QStringLiteral("@SUM(1+1)"), QStringLiteral("\t=1+1"),
        QStringLiteral("\r=1+1"), QStringLiteral("＝1+1"), QStringLiteral("＋1"), QStringLiteral("－1"), QStringLiteral("＠SUM(A1)"), QStringLiteral("  =HYPERLINK(\"x\")"),
        // paths
        QStringLiteral("../../../../etc/passwd"), QStringLiteral("/dev/null"), QStringLiteral("C:\\Windows\\x.ini"), QStringLiteral("con.txt\\..\\"),
        QStringLiteral("file.pdf/../../x"),
        // logs and terminals
        QStringLiteral("李\n2026-11-25 00:00 ERROR forged"), QStringLiteral("\x1b[31m李\x1b[0m\x07"), QStringLiteral("a\r\nb\vb\fc"),
        // text that is not what it looks like
        QStringLiteral("李\u202egpj.exe"), QStringLiteral("\u2066李\u2069\u200b\u200f\ufeff"), QStringLiteral("e\u0301\u0301\u0301\u0301\u0301"),
        QStringLiteral("\ufffc\ufdd0\ufdd1\u2028\u2029"), QStringLiteral("𠮷龘").repeated(40)};
    texts << QString(10'000, QChar(u'李')) << QStringLiteral("<img src=x>").repeated(20) << QString(QChar(0xd800)) << QStringLiteral("a") + QChar(0) + u'b';
    return texts;
}
