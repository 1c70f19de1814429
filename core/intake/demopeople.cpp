// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/intake/demopeople.h"

#include <QDate>
#include <QStringList>

#include <array>

namespace {

const QStringList &surnames()
{
    static const QStringList list =
        QStringLiteral(
            "王 李 张 刘 陈 杨 黄 赵 吴 周 徐 孙 马 朱 胡 郭 何 高 林 罗 郑 梁 谢 宋 唐 许 韩 冯 邓 曹 彭 曾 肖 田 董 "
            "袁 潘 于 蒋 "
            "蔡 余 杜 叶 程 苏 魏 吕 丁 任 沈 姚 卢 姜 崔 钟 谭 陆 汪 范 金 石 廖 贾 夏 韦 付 方 白 邹 孟 熊 秦 邱 江 "
            "尹 薛 闫 段 "
            "雷 侯 龙 史 陶 黎 贺 顾 毛 郝 龚 邵 万 钱 严 覃 武 戴 莫 孔 向 汤 欧阳 上官 诸葛 尉迟 长孙 单 查 盖 仇 解")
            .split(u' ');
    return list;
}

const QStringList &givenNames()
{
    static const QStringList list = QStringLiteral("伟 芳 娜 敏 静 丽 强 磊 军 洋 勇 艳 杰 娟 涛 明 超 秀兰 霞 平 刚 "
                                                   "桂英 玉兰 建国 建华 志强 秀英 海燕 红梅 晓东 文博 子涵 "
                                                   "梓萱 浩然 雨桐 思远 国庆 春花 冬梅 金凤 小龙 大山 永康 德胜 淑珍 "
                                                   "玉珍 凤英 桂兰 长生 有福 佳怡 一诺 俊杰 晓燕 卫东")
                                        .split(u' ');
    return list;
}

const QStringList &wholeNames()
{
    static const QStringList list =
        QStringLiteral("买买提·吐尔逊 次仁卓玛 阿依古丽 巴特尔 朴成哲 𠅤小梅 㛃子涵").split(u' ');
    return list;
}

const QStringList &towns()
{
    static const QStringList list = QStringLiteral("城关镇 石桥镇 柳林乡 青山村 河湾镇 桃源乡").split(u' ');
    return list;
}

const QStringList &streets()
{
    static const QStringList list = QStringLiteral("东街 西街 学府路 南环路 建设路 人民路 新民巷 滨河路").split(u' ');
    return list;
}

const QStringList &firms()
{
    static const QStringList list = QStringLiteral("鑫源 宏达 永盛 顺通 惠民 德丰 金穗 华兴 天成 恒泰").split(u' ');
    return list;
}

const QStringList &trades()
{
    static const QStringList list =
        QStringLiteral(
            "食品加工厂 机械制造有限公司 矿业有限公司 物流园 农产品冷库合作社 纺织有限公司 建材厂 酒店 超市 养殖合作社")
            .split(u' ');
    return list;
}

const QStringList &bodies()
{
    static const QStringList list =
        QStringLiteral("县人民医院 柳林乡中心小学 东街社区卫生服务中心 城关镇敬老院 石桥镇自来水厂 青山村村民委员会")
            .split(u' ');
    return list;
}

QString digits(DemoDice &dice, int count)
{
    QString text;
    for (int i = 0; i < count; ++i)
        text += QChar(u'0' + dice.below(10));
    return text;
}

} // namespace

QString DemoPeople::name(DemoDice &dice)
{
    if (dice.inHundred(2))
        return dice.pick(wholeNames());
    return dice.pick(surnames()) + dice.pick(givenNames());
}

QString DemoPeople::organisation(DemoDice &dice)
{
    if (dice.inHundred(25))
        return dice.pick(bodies());
    return dice.pick(towns()).left(2) + dice.pick(firms()) + dice.pick(trades());
}

QString DemoPeople::idNumber(DemoDice &dice)
{
    constexpr std::array weights{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    const QDate born = QDate(1945, 1, 1).addDays(dice.below(22'000));
    const QString area = QStringLiteral("990%1").arg(dice.pick(QList<int>{101, 102, 201, 203}));
    const QString body = area + born.toString(QStringLiteral("yyyyMMdd")) + digits(dice, 3);
    int sum = 0;
    for (size_t i = 0; i < weights.size(); ++i)
        sum += weights.at(i) * body.at(static_cast<qsizetype>(i)).digitValue();
    return body + QStringLiteral("10X98765432").at(sum % 11);
}

QString DemoPeople::creditCode(DemoDice &dice)
{
    const QString letters = QStringLiteral("0123456789ABCDEFGHJKLMNPQRTUWXY");
    QString body = QStringLiteral("91990100");
    while (body.size() < 17)
        body += letters.at(dice.below(31));
    qsizetype sum = 0;
    qsizetype weight = 1;
    for (const QChar letter : std::as_const(body)) {
        sum += letters.indexOf(letter) * weight;
        weight = weight * 3 % 31;
    }
    return body + letters.at((31 - sum % 31) % 31);
}

QString DemoPeople::account(DemoDice &dice)
{
    return QStringLiteral("99") + digits(dice, 8);
}

QString DemoPeople::phone(DemoDice &dice)
{
    return QStringLiteral("19900") + digits(dice, 6);
}

QString DemoPeople::address(DemoDice &dice)
{
    return dice.pick(towns()) + dice.pick(streets()) + QString::number(dice.between(1, 299)) + u'号';
}

const QList<QString> &DemoPeople::clerks()
{
    static const QList<QString> all = {QStringLiteral("张敏"), QStringLiteral("王强"), QStringLiteral("李晓燕")};
    return all;
}
