<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>AcceptForm</name>
        <message>
            <source>This acceptance</source>
            <translation>本次受理</translation>
        </message>
        <message>
            <source>Central system number</source>
            <translation>营销系统申请编号</translation>
        </message>
        <message>
            <source>number in the marketing system or of the hotline</source>
            <translation>营销系统申请编号或95598工单号</translation>
        </message>
        <message>
            <source>Taken in at</source>
            <translation>受理时间</translation>
        </message>
        <message>
            <source>now; for a late entry: 2026-11-20 9:30</source>
            <translation>默认为现在；补录时填 2026-11-20 9:30</translation>
        </message>
        <message>
            <source>Why entered late</source>
            <translation>补录原因</translation>
        </message>
        <message>
            <source>Customer class</source>
            <translation>客户类别</translation>
        </message>
        <message>
            <source>Channel</source>
            <translation>渠道</translation>
        </message>
        <message>
            <source>Choose one.</source>
            <translation>请选一项。</translation>
        </message>
        <message>
            <source>It holds characters that cannot be kept. Type it anew.</source>
            <translation>含有无法保存的字符，请重新输入。</translation>
        </message>
        <message>
            <source>A date and time are expected here, such as 2026-11-20 9:30; empty means now.</source>
            <translation>请填日期和时间，如 2026-11-20 9:30；不填就是现在。</translation>
        </message>
        <message>
            <source>This time is still to come. Enter the time on the paper.</source>
            <translation>这个时间还没有到。请填纸面登记的受理时间。</translation>
        </message>
        <message>
            <source>An entry on a later day needs its reason.</source>
            <translation>隔日补录需要写明原因。</translation>
        </message>
        <message>
            <source>in person (%1: by an agent)</source>
            <translation>本人办理（%1 改为代办）</translation>
        </message>
        <message>
            <source>by an agent</source>
            <translation>委托他人代办</translation>
        </message>
        <message>
            <source>This day is still to come. Enter the day on the paper.</source>
            <translation>日期还未到，请填写来文上的收文日。</translation>
        </message>
    </context>
    <context>
        <name>ActorName</name>
        <message>
            <source>the program</source>
            <translation>程序</translation>
        </message>
        <message>
            <source>set-up</source>
            <translation>开通设置</translation>
        </message>
        <message>
            <source>somebody of this office</source>
            <translation>本所人员</translation>
        </message>
        <message>
            <source>somebody at the window, not logged in</source>
            <translation>窗口人员（未登录）</translation>
        </message>
        <message>
            <source>the command line</source>
            <translation>命令行</translation>
        </message>
    </context>
    <context>
        <name>ApplicationList</name>
        <message>
            <source>%1 · %2 · missing %3</source>
            <comment>customer, business, papers</comment>
            <translation>%1 · %2 · 缺 %3</translation>
        </message>
        <message>
            <source>, </source>
            <comment>between papers</comment>
            <translation>、</translation>
        </message>
        <message>
            <source>until today</source>
            <translation>今天到期</translation>
        </message>
        <message numerus="yes">
            <source>until %1, %n day(s) left</source>
            <translation>
                <numerusform>%1前，还剩 %n 天</numerusform>
            </translation>
        </message>
        <message>
            <source>%1, %2</source>
            <comment>an application and its time</comment>
            <translation>%1，%2</translation>
        </message>
        <message>
            <source>%1, told at %2</source>
            <translation>%1，告知时间 %2</translation>
        </message>
        <message numerus="yes">
            <source>Told what is missing, still to come: %n. Tab comes here, Enter goes on with it</source>
            <translation>
                <numerusform>待补申请 %n 件（已一次性告知，全所共用）：Tab 到这里，回车接着办</numerusform>
            </translation>
        </message>
        <message>
            <source>Applications still to come</source>
            <translation>待补申请</translation>
        </message>
    </context>
    <context>
        <name>ApplicationStrip</name>
        <message>
            <source>, </source>
            <comment>between papers</comment>
            <translation>、</translation>
        </message>
        <message>
            <source>◆ Application %1: told on %2 to bring %3; the time ended on %4, it may still be accepted</source>
            <translation>◆ 待补申请 %1：%2 已告知补 %3；已过 %4 的期限，资料齐了仍可受理</translation>
        </message>
        <message>
            <source>○ Application %1: told on %2 to bring %3, until %4</source>
            <translation>○ 待补申请 %1：%2 已告知补 %3，%4前有效</translation>
        </message>
        <message>
            <source>Give it up</source>
            <translation>放弃待补</translation>
        </message>
    </context>
    <context>
        <name>AuditExport</name>
        <message>
            <source>audit</source>
            <translation>操作审计</translation>
        </message>
        <message>
            <source>Export the entries</source>
            <translation>导出操作记录</translation>
        </message>
        <message>
            <source>Audit</source>
            <translation>操作审计</translation>
        </message>
        <message numerus="yes">
            <source>Exported %n entry(s) to %1.</source>
            <translation>
                <numerusform>已导出 %n 条记录到 %1。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>AuditModel</name>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>谁</translation>
        </message>
        <message>
            <source>What</source>
            <translation>做了什么</translation>
        </message>
        <message>
            <source>About</source>
            <translation>关于</translation>
        </message>
        <message>
            <source>More</source>
            <translation>详情</translation>
        </message>
        <message>
            <source>Entry</source>
            <translation>序号</translation>
        </message>
    </context>
    <context>
        <name>AuditPage</name>
        <message>
            <source>Looked through back to %1 … Esc stops.</source>
            <translation>已查到 %1 … 按 Esc 停止。</translation>
        </message>
        <message numerus="yes">
            <source>Writing the file: %n row(s) … Esc stops.</source>
            <translation>
                <numerusform>正在写文件：%n 行 … 按 Esc 停止。</numerusform>
            </translation>
        </message>
        <message>
            <source>Who</source>
            <translation>谁</translation>
        </message>
        <message>
            <source>What</source>
            <translation>做了什么</translation>
        </message>
        <message>
            <source>From</source>
            <translation>从</translation>
        </message>
        <message>
            <source>To</source>
            <translation>到</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>case or application</source>
            <translation>工单或待补申请</translation>
        </message>
        <message>
            <source>Entries, the newest first</source>
            <translation>操作记录，最新在前</translation>
        </message>
        <message>
            <source>Everything</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Everybody</source>
            <translation>所有人</translation>
        </message>
        <message>
            <source>No entry fits</source>
            <translation>没有符合的记录</translation>
        </message>
        <message>
            <source>Choose everybody and everything, or other days. A number has to be typed whole.</source>
            <translation>请改选所有人、全部，或换个日期；编号要填完整。</translation>
        </message>
    </context>
    <context>
        <name>AuditWords</name>
        <message>
            <source>Personal data shown in clear</source>
            <translation>查看明文</translation>
        </message>
        <message>
            <source>Printed</source>
            <translation>打印</translation>
        </message>
        <message>
            <source>Could not be printed</source>
            <translation>打印未成</translation>
        </message>
        <message>
            <source>Exported as a file</source>
            <translation>导出文件</translation>
        </message>
        <message>
            <source>Logged in</source>
            <translation>登录</translation>
        </message>
        <message>
            <source>Logged out</source>
            <translation>退出登录</translation>
        </message>
        <message>
            <source>Log-in failed</source>
            <translation>登录失败</translation>
        </message>
        <message>
            <source>Person joined</source>
            <translation>人员加入</translation>
        </message>
        <message>
            <source>Person named by a register</source>
            <translation>登记簿人员</translation>
        </message>
        <message>
            <source>Person renamed</source>
            <translation>人员更名</translation>
        </message>
        <message>
            <source>Role changed</source>
            <translation>岗位变更</translation>
        </message>
        <message>
            <source>Person left</source>
            <translation>人员离岗</translation>
        </message>
        <message>
            <source>Password set</source>
            <translation>设置密码</translation>
        </message>
        <message>
            <source>Rules for passwords chosen</source>
            <translation>选定密码规则</translation>
        </message>
        <message>
            <source>Master key renewed</source>
            <translation>更换主密钥</translation>
        </message>
        <message>
            <source>Recovery key made</source>
            <translation>制作恢复码</translation>
        </message>
        <message>
            <source>Recovery key tried out</source>
            <translation>试用恢复码</translation>
        </message>
        <message>
            <source>Recovery key used</source>
            <translation>使用恢复码</translation>
        </message>
        <message>
            <source>Countersigned</source>
            <translation>复核签字</translation>
        </message>
        <message>
            <source>Case accepted</source>
            <translation>受理</translation>
        </message>
        <message>
            <source>Milestone reached</source>
            <translation>到达环节</translation>
        </message>
        <message>
            <source>Case closed</source>
            <translation>办结</translation>
        </message>
        <message>
            <source>Case archived</source>
            <translation>归档</translation>
        </message>
        <message>
            <source>Case paused</source>
            <translation>挂起</translation>
        </message>
        <message>
            <source>Case resumed</source>
            <translation>恢复</translation>
        </message>
        <message>
            <source>Papers received</source>
            <translation>补收资料</translation>
        </message>
        <message>
            <source>Note added</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Case transferred</source>
            <translation>转办</translation>
        </message>
        <message>
            <source>Central number entered</source>
            <translation>登记营销系统编号</translation>
        </message>
        <message>
            <source>Case corrected</source>
            <translation>更正工单</translation>
        </message>
        <message>
            <source>Case void: entered by mistake</source>
            <translation>误录作废</translation>
        </message>
        <message>
            <source>Case withdrawn by the customer</source>
            <translation>客户撤回</translation>
        </message>
        <message>
            <source>Case terminated</source>
            <translation>终止</translation>
        </message>
        <message>
            <source>Case reopened</source>
            <translation>重新打开</translation>
        </message>
        <message>
            <source>Follow-up call</source>
            <translation>回访</translation>
        </message>
        <message>
            <source>Personal data erased</source>
            <translation>删除个人信息</translation>
        </message>
        <message>
            <source>Told what is missing</source>
            <translation>一次性告知</translation>
        </message>
        <message>
            <source>Told again what is missing</source>
            <translation>再次告知</translation>
        </message>
        <message>
            <source>Application given up</source>
            <translation>放弃待补</translation>
        </message>
        <message>
            <source>Customer received</source>
            <translation>迎接客户</translation>
        </message>
        <message>
            <source>Item of business begun</source>
            <translation>开始办理事项</translation>
        </message>
        <message>
            <source>Item of business changed</source>
            <translation>更换事项</translation>
        </message>
        <message>
            <source>Item of business ended</source>
            <translation>事项办完</translation>
        </message>
        <message>
            <source>Customer goes first</source>
            <translation>优先接待</translation>
        </message>
        <message>
            <source>Farewell to the customer</source>
            <translation>送别客户</translation>
        </message>
        <message>
            <source>Office set up</source>
            <translation>开通营业厅</translation>
        </message>
        <message>
            <source>Service standard in force</source>
            <translation>服务标准生效</translation>
        </message>
        <message>
            <source>Calendar in force</source>
            <translation>日历生效</translation>
        </message>
        <message>
            <source>Day sealed</source>
            <translation>每日封签</translation>
        </message>
        <message>
            <source>Clock in doubt</source>
            <translation>电脑时间可疑</translation>
        </message>
        <message>
            <source>Clock was moved</source>
            <translation>电脑时间被改动</translation>
        </message>
        <message>
            <source>Time stated at the window</source>
            <translation>窗口说明时间</translation>
        </message>
        <message>
            <source>Time confirmed by the manager</source>
            <translation>负责人确认时间</translation>
        </message>
        <message>
            <source>Restored from a backup</source>
            <translation>从备份恢复</translation>
        </message>
        <message>
            <source>Store checked</source>
            <translation>检查库文件</translation>
        </message>
        <message>
            <source>A check failed</source>
            <translation>检查未通过</translation>
        </message>
        <message>
            <source>Looked, printed, exported</source>
            <translation>查看、打印、导出</translation>
        </message>
        <message>
            <source>Log-ins, people and rights</source>
            <translation>登录、人员与权限</translation>
        </message>
        <message>
            <source>Cases</source>
            <translation>工单</translation>
        </message>
        <message>
            <source>Applications</source>
            <translation>待补申请</translation>
        </message>
        <message>
            <source>Reception</source>
            <translation>接待</translation>
        </message>
        <message>
            <source>Office, rules, clock and seals</source>
            <translation>营业厅、规则、时间与封签</translation>
        </message>
        <message numerus="yes">
            <source>%1, %n row(s)</source>
            <translation>
                <numerusform>%1，%n 行</numerusform>
            </translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>a day and the code of its seal</comment>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>The time was stated at the window.</source>
            <translation>时间由窗口说明。</translation>
        </message>
        <message>
            <source>The clock was wrong: this is the last good time before it.</source>
            <translation>当时电脑时间不对：这里是此前最后的可信时间。</translation>
        </message>
        <message>
            <source>Password given by a manager</source>
            <translation>管理员重设密码</translation>
        </message>
        <message>
            <source>Hidden from whom it names</source>
            <translation>对被反映人隐藏</translation>
        </message>
        <message numerus="yes">
            <source>%n entry(s)</source>
            <translation>
                <numerusform>%n 条</numerusform>
            </translation>
        </message>
        <message>
            <source>from entry %1 on</source>
            <translation>自第 %1 条起</translation>
        </message>
    </context>
    <context>
        <name>BackupList</name>
        <message>
            <source>Backups</source>
            <translation>备份</translation>
        </message>
        <message>
            <source>Made</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>大小</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Short code</source>
            <translation>短码</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>Second medium</source>
            <translation>第二介质</translation>
        </message>
        <message>
            <source>This computer</source>
            <translation>本机</translation>
        </message>
    </context>
    <context>
        <name>BackupRoom</name>
        <message>
            <source>Folder for the second copy</source>
            <translation>第二份备份的文件夹</translation>
        </message>
        <message>
            <source>On a stick or another computer. The copy is sealed: it opens with a password of this office or with the recovery key. Left empty, no second copy is made.</source>
            <translation>在 U 盘或另一台电脑上。这份备份整份加密，用本单位口令或恢复密钥打开。留空则不做第二份备份。</translation>
        </message>
        <message>
            <source>Use</source>
            <translation>使用</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>文件夹</translation>
        </message>
        <message>
            <source>No stick is plugged in.</source>
            <translation>没有插入 U 盘。</translation>
        </message>
        <message>
            <source>Plugged in: %1</source>
            <translation>已插入：%1</translation>
        </message>
    </context>
    <context>
        <name>BackupSheet</name>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Backup and restore</source>
            <translation>备份与恢复</translation>
        </message>
        <message>
            <source>A backup is made every hour while people work, and at the end of the day. Each is opened again and checked.</source>
            <translation>工作时每小时备份一次，收班时再备一次；每份都重新打开检查。</translation>
        </message>
        <message>
            <source>Back up now</source>
            <translation>立即备份</translation>
        </message>
        <message>
            <source>No backup lies here yet. F9 makes the first one.</source>
            <translation>这里还没有备份。按 F9 做第一份。</translation>
        </message>
        <message>
            <source>Backup in progress</source>
            <translation>正在备份</translation>
        </message>
        <message>
            <source>Restore this one …</source>
            <translation>用这份恢复…</translation>
        </message>
        <message>
            <source>Restore from a file …</source>
            <translation>从文件恢复…</translation>
        </message>
        <message>
            <source>Second copy: choose folder …</source>
            <translation>第二份备份：选择文件夹…</translation>
        </message>
    </context>
    <context>
        <name>BackupWords</name>
        <message>
            <source>✓ sealed, read again</source>
            <translation>✓ 已加密并读出核对</translation>
        </message>
        <message>
            <source>✓ checked</source>
            <translation>✓ 已检查</translation>
        </message>
        <message>
            <source>◌ not checked: no manifest</source>
            <translation>◌ 未检查：没有清单</translation>
        </message>
        <message>
            <source>✕ damaged</source>
            <translation>✕ 已损坏</translation>
        </message>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%n 天</numerusform>
            </translation>
        </message>
        <message>
            <source>No second copy for %1. Plug the stick in and make a backup.</source>
            <translation>已 %1没有第二份备份。请插入 U 盘并备份。</translation>
        </message>
        <message>
            <source>There is no second copy yet: when this disk breaks, everything is gone. Choose a folder on a stick.</source>
            <translation>还没有第二份备份：这块磁盘一坏，数据就全没了。请选择 U 盘上的文件夹。</translation>
        </message>
        <message>
            <source>Last backup: %1.</source>
            <translation>最近备份：%1。</translation>
        </message>
        <message>
            <source>No backup was made yet.</source>
            <translation>还没有备份。</translation>
        </message>
        <message>
            <source>Last second copy: %1.</source>
            <translation>最近第二份备份：%1。</translation>
        </message>
        <message>
            <source>No folder for a second copy is chosen.</source>
            <translation>未选择第二份备份的文件夹。</translation>
        </message>
        <message>
            <source>Second copy goes to %1.</source>
            <translation>第二份备份存到 %1。</translation>
        </message>
        <message>
            <source>Something was entered since.</source>
            <translation>此后有新录入。</translation>
        </message>
        <message>
            <source>Nothing was entered since.</source>
            <translation>此后没有新录入。</translation>
        </message>
        <message>
            <source>Backup made and checked: %1</source>
            <translation>备份已完成并检查：%1</translation>
        </message>
        <message>
            <source>Backup made; its second copy lies on the same disk as the office: %1</source>
            <translation>备份已完成；第二份与数据在同一块磁盘上：%1</translation>
        </message>
        <message>
            <source>Backup made and checked, second copy read again: %1</source>
            <translation>备份已完成并检查，第二份已读出核对：%1</translation>
        </message>
        <message>
            <source>Nothing would be missing.</source>
            <translation>不会缺少任何操作。</translation>
        </message>
        <message numerus="yes">
            <source>What would be missing: %n act(s), entered from %1 to %2.</source>
            <translation>
                <numerusform>将缺少 %n 笔操作，录入于 %1 至 %2。</numerusform>
            </translation>
        </message>
        <message>
            <source>This backup and the office went apart earlier: each holds acts that the other does not.</source>
            <translation>这份备份与现有数据早已分开：各有对方没有的操作。</translation>
        </message>
        <message>
            <source>The backup on this computer was made and checked, its second copy was not.</source>
            <translation>本机备份已完成并检查，第二份没有做成。</translation>
        </message>
        <message>
            <source>Restore from a file</source>
            <translation>从文件恢复</translation>
        </message>
        <message>
            <source>A backup of this office, on a stick or elsewhere. Its name ends in .db or .db.sealed.</source>
            <translation>本单位的一份备份，在 U 盘或其他位置；文件名以 .db 或 .db.sealed 结尾。</translation>
        </message>
        <message>
            <source>Look at it</source>
            <translation>查看</translation>
        </message>
        <message>
            <source>File</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>Password of then, or the recovery key</source>
            <translation>当时的口令，或恢复密钥</translation>
        </message>
    </context>
    <context>
        <name>BuiltInViews</name>
        <message>
            <source>All</source>
            <comment>filter</comment>
            <translation>全部</translation>
        </message>
        <message>
            <source>Mine</source>
            <comment>filter</comment>
            <translation>我的</translation>
        </message>
        <message>
            <source>Overdue</source>
            <comment>filter</comment>
            <translation>超期</translation>
        </message>
        <message>
            <source>Due today</source>
            <comment>filter</comment>
            <translation>今日到期</translation>
        </message>
        <message>
            <source>Tomorrow</source>
            <comment>filter</comment>
            <translation>明日</translation>
        </message>
        <message>
            <source>Nearing</source>
            <comment>filter</comment>
            <translation>临期</translation>
        </message>
        <message>
            <source>Paused</source>
            <comment>filter</comment>
            <translation>挂起</translation>
        </message>
        <message>
            <source>Provisional</source>
            <comment>filter</comment>
            <translation>暂定</translation>
        </message>
        <message>
            <source>Conflicts</source>
            <comment>filter</comment>
            <translation>冲突</translation>
        </message>
        <message>
            <source>Whom we wait for</source>
            <comment>view</comment>
            <translation>在等谁</translation>
        </message>
    </context>
    <context>
        <name>BusinessChooser</name>
        <message>
            <source>What does the customer want? ↑ ↓ chooses, Enter takes it</source>
            <translation>客户要办什么？↑ ↓ 选择，Enter 确定</translation>
        </message>
        <message>
            <source>Business</source>
            <translation>业务</translation>
        </message>
        <message>
            <source>Nothing was found</source>
            <translation>没有找到</translation>
        </message>
        <message>
            <source>What can be typed: account, id number or its last four, phone, case number, central number, meter number, the whole name or its pinyin initials (李秀兰: lxl), or a business.</source>
            <translation>可以输入：户号、证件号或后四位、电话、工单号、营销系统编号、电能表号、姓名全称或拼音首字母（李秀兰：lxl）、业务名称。</translation>
        </message>
        <message>
            <source>Business for %1</source>
            <translation>%1 要办什么业务？</translation>
        </message>
        <message>
            <source>Businesses, applications, cases and customers found</source>
            <translation>找到的业务、待补申请、工单和客户</translation>
        </message>
    </context>
    <context>
        <name>CaseActs</name>
        <message>
            <source>Pause</source>
            <comment>act</comment>
            <translation>挂起</translation>
        </message>
        <message>
            <source>Resume</source>
            <comment>act</comment>
            <translation>恢复</translation>
        </message>
        <message>
            <source>Archived.</source>
            <translation>已归档。</translation>
        </message>
        <message>
            <source>Undo: pause</source>
            <translation>撤销挂起</translation>
        </message>
        <message>
            <source>Undo: resume</source>
            <translation>撤销恢复</translation>
        </message>
        <message>
            <source>Undo: transfer</source>
            <translation>撤销转交</translation>
        </message>
        <message>
            <source>Undo: number</source>
            <translation>撤销编号</translation>
        </message>
        <message>
            <source>taken back</source>
            <comment>reason of an undo</comment>
            <translation>撤销上一步</translation>
        </message>
        <message>
            <source>Taken back.</source>
            <translation>已撤销。</translation>
        </message>
        <message>
            <source>Shown in clear; it is on record who looked.</source>
            <translation>已显示明文，并已记录查看人。</translation>
        </message>
        <message>
            <source>Why this date: %1</source>
            <translation>为什么是这一天：%1</translation>
        </message>
        <message>
            <source>Copied: %1</source>
            <translation>已复制：%1</translation>
        </message>
        <message>
            <source>Correct</source>
            <comment>button</comment>
            <translation>更正</translation>
        </message>
        <message>
            <source>Corrected.</source>
            <translation>已更正。</translation>
        </message>
        <message>
            <source>Print for the customer</source>
            <translation>打印给客户</translation>
        </message>
        <message>
            <source>This moves dates and figures</source>
            <translation>会变动的日期和数字</translation>
        </message>
        <message>
            <source>Nothing is changed yet. What was told to the customer and what was reported stays in the history.</source>
            <translation>现在还没有改动。告知过客户的日期和报过的数字都留在经过里。</translation>
        </message>
        <message>
            <source>What</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>现在</translation>
        </message>
        <message>
            <source>Then</source>
            <comment>after the correction</comment>
            <translation>更正后</translation>
        </message>
        <message>
            <source>Show personal data in clear</source>
            <translation>显示个人信息原文</translation>
        </message>
        <message>
            <source>The reason is entered with your name.</source>
            <translation>原因会连同您的姓名一起留痕。</translation>
        </message>
        <message>
            <source>Show</source>
            <comment>button</comment>
            <translation>显示</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>原因</translation>
        </message>
    </context>
    <context>
        <name>CaseFacts</name>
        <message>
            <source>Accepted</source>
            <translation>受理</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <comment>time and channel</comment>
            <translation>%1，%2</translation>
        </message>
        <message>
            <source> (entered after the fact)</source>
            <translation>（补录）</translation>
        </message>
        <message>
            <source>Class</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Next step</source>
            <translation>下一环节</translation>
        </message>
        <message>
            <source>Handler</source>
            <translation>环节责任人</translation>
        </message>
        <message>
            <source>We wait for</source>
            <translation>在等谁</translation>
        </message>
        <message>
            <source>%1, since %2</source>
            <translation>%1，自 %2</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <comment>state and how it ended</comment>
            <translation>%1，%2</translation>
        </message>
        <message>
            <source>Ended</source>
            <translation>结束</translation>
        </message>
        <message>
            <source>, </source>
            <comment>between the words of a list</comment>
            <translation>、</translation>
        </message>
        <message>
            <source>Papers here</source>
            <translation>已收资料</translation>
        </message>
        <message>
            <source>Still to come</source>
            <translation>待补资料</translation>
        </message>
        <message>
            <source> (provisional)</source>
            <translation>（暂定）</translation>
        </message>
        <message>
            <source>○ With gaps</source>
            <translation>○ 容缺</translation>
        </message>
        <message>
            <source>%1: promised by %2, overdue</source>
            <comment>papers, day</comment>
            <translation>%1：承诺 %2前补交，已过期</translation>
        </message>
        <message>
            <source>%1: promised by %2</source>
            <comment>papers, day</comment>
            <translation>%1：承诺 %2前补交</translation>
        </message>
    </context>
    <context>
        <name>CaseFilePrintout</name>
        <message>
            <source>Case file %1</source>
            <translation>工单档案 %1</translation>
        </message>
        <message>
            <source>Personal data are masked: for the office's own use, not handed out.</source>
            <translation>个人信息已遮盖：仅供内部使用，不对外发放。</translation>
        </message>
        <message>
            <source>Case number %1</source>
            <translation>工单号 %1</translation>
        </message>
        <message>
            <source>Central no. %1</source>
            <translation>营销申请编号 %1</translation>
        </message>
        <message>
            <source>First contact %1</source>
            <translation>首问 %1</translation>
        </message>
        <message>
            <source>Case file</source>
            <translation>工单档案</translation>
        </message>
        <message>
            <source>Two entries contradict each other; both are kept in the history.</source>
            <translation>有两条记录互相矛盾，都保留在经过里。</translation>
        </message>
        <message>
            <source>Printed %1 · %2 · calendar %3</source>
            <comment>time, window, version</comment>
            <translation>打印于 %1 · %2 · 日历 %3</translation>
        </message>
        <message>
            <source>Facts</source>
            <translation>客户与申请</translation>
        </message>
        <message>
            <source>Service commitments</source>
            <translation>服务承诺</translation>
        </message>
        <message>
            <source>Pauses</source>
            <translation>挂起</translation>
        </message>
        <message>
            <source>Papers</source>
            <translation>申请资料</translation>
        </message>
        <message>
            <source>History</source>
            <translation>经过</translation>
        </message>
        <message>
            <source>Commitment</source>
            <translation>承诺</translation>
        </message>
        <message>
            <source>Clause</source>
            <translation>条款</translation>
        </message>
        <message>
            <source>Limit</source>
            <translation>时限</translation>
        </message>
        <message>
            <source>From</source>
            <comment>start of a clock</comment>
            <translation>起算</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>最迟</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Paused</source>
            <comment>head of a column: since when</comment>
            <translation>挂起时间</translation>
        </message>
        <message>
            <source>Resumed</source>
            <translation>恢复时间</translation>
        </message>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>What happened</source>
            <translation>事项</translation>
        </message>
        <message>
            <source>Entered by</source>
            <translation>录入人</translation>
        </message>
        <message>
            <source>Made by:</source>
            <translation>制表：</translation>
        </message>
        <message>
            <source>Checked by:</source>
            <translation>审核：</translation>
        </message>
        <message>
            <source>Date:</source>
            <translation>日期：</translation>
        </message>
        <message>
            <source>Open, paused</source>
            <translation>在办，已挂起</translation>
        </message>
        <message>
            <source>Open, next step: %1</source>
            <translation>在办，下一环节：%1</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <comment>state and how it ended</comment>
            <translation>%1，%2</translation>
        </message>
        <message>
            <source>ended with the case</source>
            <translation>随工单结束</translation>
        </message>
        <message>
            <source>not yet</source>
            <translation>尚未恢复</translation>
        </message>
        <message>
            <source>here</source>
            <translation>已收</translation>
        </message>
        <message>
            <source>still to come</source>
            <translation>待补</translation>
        </message>
    </context>
    <context>
        <name>CaseFileView</name>
        <message>
            <source>No case chosen.</source>
            <translation>还没有选工单。</translation>
        </message>
        <message>
            <source>Choose one in the list with the arrow keys.</source>
            <translation>用方向键在列表中选一张。</translation>
        </message>
        <message>
            <source>← Back to the list  Esc</source>
            <translation>← 返回列表  Esc</translation>
        </message>
        <message>
            <source>History</source>
            <translation>经过</translation>
        </message>
        <message>
            <source>Facts</source>
            <translation>客户与申请</translation>
        </message>
        <message>
            <source>More acts</source>
            <translation>其他操作</translation>
        </message>
        <message>
            <source>%1 · %2</source>
            <comment>business and customer</comment>
            <translation>%1 · %2</translation>
        </message>
        <message>
            <source>Central no. %1</source>
            <translation>营销申请编号 %1</translation>
        </message>
        <message>
            <source>First contact %1</source>
            <translation>首问 %1</translation>
        </message>
        <message>
            <source>Two entries contradict each other; both are kept in the history below.</source>
            <translation>有两条记录互相矛盾，两条都保留在下面的经过里。</translation>
        </message>
        <message>
            <source>reached %1 (%2)</source>
            <translation>%1 完成（%2）</translation>
        </message>
        <message>
            <source>ended with the case</source>
            <translation>随工单结束</translation>
        </message>
        <message>
            <source>due %1</source>
            <translation>最迟 %1</translation>
        </message>
        <message>
            <source>Not recorded: %1. What depends on it has no limit yet; correct the case to set it.</source>
            <translation>没有记录：%1。与之有关的时限还不能计算，更正工单补上即可。</translation>
        </message>
        <message>
            <source>, </source>
            <comment>between the words of a list</comment>
            <translation>、</translation>
        </message>
        <message>
            <source>Personal data erased</source>
            <translation>个人信息已删除</translation>
        </message>
    </context>
    <context>
        <name>CaseForms</name>
        <message>
            <source>Empty: now. Else 14:30, 11-19 14:30 or 2026-11-19 14:30</source>
            <translation>不填为现在；可填 14:30、11-19 14:30 或 2026-11-19 14:30</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>milestone and outcome</comment>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>What was reached?</source>
            <translation>到达哪个环节？</translation>
        </message>
        <message>
            <source>Reached</source>
            <comment>button</comment>
            <translation>完成</translation>
        </message>
        <message>
            <source>Milestone</source>
            <translation>环节</translation>
        </message>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Reached.</source>
            <translation>环节已记录。</translation>
        </message>
        <message>
            <source>Pause the clock</source>
            <translation>挂起时限</translation>
        </message>
        <message>
            <source>Only a reason that the commitment allows stops the clock, and it needs its evidence.</source>
            <translation>只有服务承诺允许的原因才能挂起，并且要写明依据。</translation>
        </message>
        <message>
            <source>Pause</source>
            <comment>button</comment>
            <translation>挂起</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Evidence</source>
            <translation>依据</translation>
        </message>
        <message>
            <source>Who said or decided what, and when; number of the paper</source>
            <translation>谁在何时说了或定了什么；文件编号</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>自何时</translation>
        </message>
        <message>
            <source>Paused.</source>
            <translation>已挂起。</translation>
        </message>
        <message>
            <source>Resume the clock</source>
            <translation>恢复时限</translation>
        </message>
        <message>
            <source>Resume</source>
            <comment>button</comment>
            <translation>恢复</translation>
        </message>
        <message>
            <source>What came</source>
            <translation>恢复的情况</translation>
        </message>
        <message>
            <source>Paused since %1: %2</source>
            <translation>自 %1 挂起：%2</translation>
        </message>
        <message>
            <source>Resumed: the clock runs.</source>
            <translation>已恢复，时限继续计算。</translation>
        </message>
        <message>
            <source>Papers brought</source>
            <translation>收到补交资料</translation>
        </message>
        <message>
            <source>Received</source>
            <comment>button</comment>
            <translation>收到</translation>
        </message>
        <message>
            <source>Brought, original seen</source>
            <translation>已收到，已核原件</translation>
        </message>
        <message>
            <source>Not yet</source>
            <translation>还没有</translation>
        </message>
        <message>
            <source>Papers noted.</source>
            <translation>资料已记录。</translation>
        </message>
        <message>
            <source>Keep</source>
            <comment>button</comment>
            <translation>保存</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>Noted.</source>
            <translation>备注已记录。</translation>
        </message>
        <message>
            <source>Transfer</source>
            <translation>转交</translation>
        </message>
        <message>
            <source>The first contact stays %1 for the life of the case.</source>
            <translation>首问责任人始终是 %1。</translation>
        </message>
        <message>
            <source>Transfer</source>
            <comment>button</comment>
            <translation>转交</translation>
        </message>
        <message>
            <source>To</source>
            <translation>转给</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>具体人员</translation>
        </message>
        <message>
            <source>A name, when it goes to one person</source>
            <translation>转给某一个人时填姓名</translation>
        </message>
        <message>
            <source>We wait for</source>
            <translation>在等谁</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Transferred.</source>
            <translation>已转交。</translation>
        </message>
        <message>
            <source>Number in the central system</source>
            <translation>营销系统编号</translation>
        </message>
        <message>
            <source>Paste the number of the marketing system or of the 95598 order.</source>
            <translation>粘贴营销系统申请编号或 95598 工单号。</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>Number kept.</source>
            <translation>编号已保存。</translation>
        </message>
        <message>
            <source>End without completion</source>
            <translation>不办结而结束</translation>
        </message>
        <message>
            <source>Its clocks stop for good. A case ended by mistake can be opened again.</source>
            <translation>时限就此停止。误结束的工单可以重新打开。</translation>
        </message>
        <message>
            <source>End it</source>
            <comment>button</comment>
            <translation>结束工单</translation>
        </message>
        <message>
            <source>How</source>
            <translation>方式</translation>
        </message>
        <message>
            <source>The customer withdraws</source>
            <translation>客户撤回</translation>
        </message>
        <message>
            <source>Terminated by the office</source>
            <translation>供电所终止</translation>
        </message>
        <message>
            <source>Ended.</source>
            <translation>工单已结束。</translation>
        </message>
        <message>
            <source>Entered by mistake</source>
            <translation>误录作废</translation>
        </message>
        <message>
            <source>The acceptance itself was a mistake. The case stays readable and counts in no figure but that of void ones.</source>
            <translation>受理本身录错了。工单仍可查看，只计入作废数。</translation>
        </message>
        <message>
            <source>Make void</source>
            <comment>button</comment>
            <translation>作废</translation>
        </message>
        <message>
            <source>Void.</source>
            <translation>已作废。</translation>
        </message>
        <message>
            <source>Open again</source>
            <translation>重新打开</translation>
        </message>
        <message>
            <source>What closed the case will have to be reached again.</source>
            <translation>办结环节需要重新完成。</translation>
        </message>
        <message>
            <source>Open again</source>
            <comment>button</comment>
            <translation>重新打开</translation>
        </message>
        <message>
            <source>Open again.</source>
            <translation>已重新打开。</translation>
        </message>
        <message>
            <source>Follow-up call</source>
            <translation>回访</translation>
        </message>
        <message>
            <source>Ask without leading, and write down what the customer says.</source>
            <translation>不作诱导，照实记录客户的话。</translation>
        </message>
        <message>
            <source>Record</source>
            <comment>button</comment>
            <translation>记录</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>答复</translation>
        </message>
        <message>
            <source>Satisfied</source>
            <translation>满意</translation>
        </message>
        <message>
            <source>Not satisfied</source>
            <translation>不满意</translation>
        </message>
        <message>
            <source>Nobody reached</source>
            <translation>未联系上</translation>
        </message>
        <message>
            <source>In the customer's words</source>
            <translation>客户原话</translation>
        </message>
        <message>
            <source>Follow-up recorded.</source>
            <translation>回访已记录。</translation>
        </message>
    </context>
    <context>
        <name>CaseQueuePage</name>
        <message>
            <source>Open cases, soonest first</source>
            <translation>在办工单，最早到期的在前</translation>
        </message>
        <message>
            <source>No case is open.</source>
            <translation>没有在办工单。</translation>
        </message>
        <message>
            <source>Business that you accept (F2) stands here until it is done, soonest first.</source>
            <translation>受理的业务（F2）会列在这里直到办结，最早到期的在前。</translation>
        </message>
        <message>
            <source>No open case under “%1”.</source>
            <translation>没有“%1”的在办工单。</translation>
        </message>
        <message>
            <source>Choose “All” in the line above to see every open case.</source>
            <translation>在上面一行选“全部”可看到所有在办工单。</translation>
        </message>
        <message>
            <source>View “%1” is back.</source>
            <translation>视图“%1”已恢复。</translation>
        </message>
        <message numerus="yes">
            <source>Exporting: %n case(s) so far. Esc stops it.</source>
            <translation>
                <numerusform>正在导出：已 %n 件，Esc 可以停下。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CaseTimeline</name>
        <message>
            <source>entered %1 by %2</source>
            <translation>%1 由 %2 录入</translation>
        </message>
    </context>
    <context>
        <name>CaseWords</name>
        <message>
            <source>Yes</source>
            <translation>是</translation>
        </message>
        <message>
            <source>No</source>
            <translation>否</translation>
        </message>
        <message>
            <source>, </source>
            <comment>between the words of a list</comment>
            <translation>、</translation>
        </message>
        <message>
            <source>Us</source>
            <comment>in 'we wait for'</comment>
            <translation>我们</translation>
        </message>
        <message>
            <source>Customer</source>
            <comment>in 'we wait for'</comment>
            <translation>客户</translation>
        </message>
        <message>
            <source>Outside</source>
            <comment>in 'we wait for'</comment>
            <translation>外部门</translation>
        </message>
        <message>
            <source>open</source>
            <comment>state of a case</comment>
            <translation>在办</translation>
        </message>
        <message>
            <source>closed</source>
            <comment>state of a case</comment>
            <translation>已办结</translation>
        </message>
        <message>
            <source>archived</source>
            <comment>state of a case</comment>
            <translation>已归档</translation>
        </message>
        <message>
            <source>done</source>
            <comment>how a case ended</comment>
            <translation>办结</translation>
        </message>
        <message>
            <source>withdrawn by the customer</source>
            <comment>how a case ended</comment>
            <translation>客户撤回</translation>
        </message>
        <message>
            <source>terminated</source>
            <comment>how a case ended</comment>
            <translation>终止</translation>
        </message>
        <message>
            <source>entered by mistake, void</source>
            <comment>how a case ended</comment>
            <translation>误录作废</translation>
        </message>
        <message>
            <source>merged</source>
            <comment>how a case ended</comment>
            <translation>并单</translation>
        </message>
    </context>
    <context>
        <name>CasesBehind</name>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>另有 %n 件</numerusform>
            </translation>
        </message>
        <message>
            <source>Enter opens the case.</source>
            <translation>按 Enter 打开工单。</translation>
        </message>
        <message>
            <source>Cases behind the figure</source>
            <translation>数字对应的工单</translation>
        </message>
        <message>
            <source>No case behind this figure</source>
            <translation>这个数字没有对应的工单</translation>
        </message>
        <message>
            <source>Choose a figure</source>
            <translation>请选一个数字</translation>
        </message>
        <message>
            <source>Its cases are shown here. The arrows go from figure to figure.</source>
            <translation>对应的工单列在这里。用方向键在数字间移动。</translation>
        </message>
    </context>
    <context>
        <name>CentralSheet</name>
        <message>
            <source>Customer class</source>
            <translation>客户类别</translation>
        </message>
        <message>
            <source>Our case number</source>
            <translation>本所工单号</translation>
        </message>
        <message>
            <source>Copy to the central system: %1</source>
            <translation>复制到营销系统：%1</translation>
        </message>
        <message>
            <source>Save the number</source>
            <translation>保存编号</translation>
        </message>
        <message>
            <source>Fields in the order of the central system</source>
            <translation>按营销系统顺序排列的项目</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>已复制</translation>
        </message>
        <message>
            <source>All fields are on the clipboard.</source>
            <translation>全部项目已复制。</translation>
        </message>
        <message>
            <source>Copy all, by tabs</source>
            <translation>全部复制（制表符分隔）</translation>
        </message>
        <message>
            <source>Copy all, by lines</source>
            <translation>全部复制（每行一项）</translation>
        </message>
        <message>
            <source>Number given by the central system (Ctrl+V)</source>
            <translation>营销系统给出的申请编号（Ctrl+V 粘贴）</translation>
        </message>
        <message>
            <source>Number given by the central system</source>
            <translation>营销系统给出的申请编号</translation>
        </message>
        <message>
            <source>Copied: %1</source>
            <comment>name of a field</comment>
            <translation>已复制：%1</translation>
        </message>
        <message>
            <source>Paste the number that the central system gave, then press F9.</source>
            <translation>请粘贴营销系统给出的申请编号，再按 F9。</translation>
        </message>
        <message>
            <source>Central number %1</source>
            <translation>营销系统申请编号 %1</translation>
        </message>
        <message>
            <source>Enter copies the value and goes to the next. In clear only here; it is on record that you looked. What is copied leaves the clipboard after a minute.</source>
            <translation>回车复制并转到下一项。仅此处显示原文，查看已留痕。复制的内容一分钟后自动从剪贴板清除。</translation>
        </message>
    </context>
    <context>
        <name>ChipsEditor</name>
        <message>
            <source>No</source>
            <translation>否</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>是</translation>
        </message>
    </context>
    <context>
        <name>Cli</name>
        <message>
            <source>%1: good (%2, version %3, %4 days)</source>
            <translation>%1：正确（%2，第 %3 版，%4 天）</translation>
        </message>
        <message>
            <source>en</source>
            <comment>the language in which service standards are shown</comment>
            <translation>zh</translation>
        </message>
        <message>
            <source>No date of any case moves.</source>
            <translation>没有工单的日期变动。</translation>
        </message>
        <message>
            <source>%1 dates move.</source>
            <translation>%1 个日期变动。</translation>
        </message>
        <message>
            <source>Bring this calendar into force? Type yes: </source>
            <translation>启用这份日历吗？同意请输入 是 或 yes：</translation>
        </message>
        <message>
            <source>In force: %1, version %2.</source>
            <translation>已启用：%1，第 %2 版。</translation>
        </message>
        <message>
            <source>Not agreed to: nothing was changed.</source>
            <translation>未同意，什么也没有改动。</translation>
        </message>
        <message>
            <source>Demo office</source>
            <translation>演示供电营业厅</translation>
        </message>
        <message>
            <source>%1: %2 cases, %3 of them open, %4 acts in %5 s.</source>
            <translation>%1：工单 %2 件，其中在办 %3 件，操作 %4 次，用时 %5 秒。</translation>
        </message>
        <message>
            <source>Supply office</source>
            <translation>供电营业厅</translation>
        </message>
        <message>
            <source>not text in the file's encoding</source>
            <translation>不是本文件编码的文字</translation>
        </message>
        <message>
            <source>too long</source>
            <translation>太长</translation>
        </message>
        <message>
            <source>the row ends here: cells are missing</source>
            <translation>此行到这里就断了，后面缺列</translation>
        </message>
        <message>
            <source>more cells than headings</source>
            <translation>比表头多出列</translation>
        </message>
        <message>
            <source>a quotation mark is not closed, or text follows it</source>
            <translation>引号没有配对，或引号后还有文字</translation>
        </message>
        <message>
            <source>must be filled in</source>
            <translation>必须填写</translation>
        </message>
        <message>
            <source>no such date and time: %1</source>
            <translation>没有这个日期时间：%1</translation>
        </message>
        <message>
            <source>not a number: %1</source>
            <translation>不是数字：%1</translation>
        </message>
        <message>
            <source>lies in the future: %1</source>
            <translation>时间在将来：%1</translation>
        </message>
        <message>
            <source>lies before the acceptance: %1</source>
            <translation>早于受理时间：%1</translation>
        </message>
        <message>
            <source>not known to the service standard: %1</source>
            <translation>服务标准里没有：%1</translation>
        </message>
        <message>
            <source>this business has no such stage: %1</source>
            <translation>该业务没有这个环节：%1</translation>
        </message>
        <message>
            <source>another column gives another time for the same stage: %1</source>
            <translation>同一环节另一列的时间不同：%1</translation>
        </message>
        <message>
            <source>the same row stands in line %1 already</source>
            <translation>与第 %1 行重复</translation>
        </message>
        <message>
            <source>refused</source>
            <translation>未受理</translation>
        </message>
        <message>
            <source>Columns not read: %1</source>
            <translation>未读取的列：%1</translation>
        </message>
        <message>
            <source>Line %1: </source>
            <translation>第 %1 行：</translation>
        </message>
        <message>
            <source>Line %1, %2: </source>
            <translation>第 %1 行 %2：</translation>
        </message>
        <message>
            <source>Line %1: differs from the store (%2) in %3; not changed</source>
            <translation>第 %1 行：与库中不同（%2）：%3；未改动</translation>
        </message>
        <message>
            <source>The list ends here; the figures count all.</source>
            <translation>清单到此为止，下面的合计包含全部。</translation>
        </message>
        <message>
            <source>%1 rows read (%2).</source>
            <translation>读入 %1 行（%2）。</translation>
        </message>
        <message>
            <source>New cases %1, known already %2, stages reached %3, follow-ups %4; bad rows %5, different from the store %6.</source>
            <translation>新受理 %1 件，库中已有 %2 件，到达环节 %3 个，回访 %4 次；有问题 %5 行，与库中不同 %6 行。</translation>
        </message>
        <message>
            <source>Nothing was entered: this was a dry run.</source>
            <translation>这是试导，没有写入任何内容。</translation>
        </message>
        <message>
            <source>The books were not what the ledger says; they are now. Before %1, after %2.</source>
            <translation>台账原先与流水不符，现已按流水重建。原 %1，现 %2。</translation>
        </message>
        <message>
            <source>a cut tail or an older copy: that takes a witness outside this store</source>
            <translation>末尾被截去，或换成了旧副本：要靠库外的凭证（日报上的封签）才能发现</translation>
        </message>
        <message>
            <source>it does not follow from the entry before it</source>
            <translation>与前一条接不上</translation>
        </message>
        <message>
            <source>its content is not what was written</source>
            <translation>内容与写入时不同</translation>
        </message>
        <message>
            <source>it has no tag of this office</source>
            <translation>没有本单位的校验码</translation>
        </message>
        <message>
            <source>its tag is not this office's</source>
            <translation>校验码不是本单位的</translation>
        </message>
        <message>
            <source>The ledger is not sound. First bad entry: %1; %2.</source>
            <translation>操作流水不完好。第一条有问题的是第 %1 条：%2。</translation>
        </message>
        <message>
            <source>Not checked: %1</source>
            <translation>未能检查：%1</translation>
        </message>
        <message>
            <source>Working calendars: the State Council's notice of a year, a province's days, an office's closures.
  calendar check FILE… [--json]
  calendar import FILE --store FILE [--yes] [--json]
Import lists every case whose date would move, then asks; --yes answers beforehand.
Exit codes: 0 done, 1 refused or not agreed to, 2 usage, 3 store held or unreadable.
</source>
            <translation>工作日历：国务院某年的放假通知，省里的调整，营业厅的停业日。
  calendar check 文件… [--json]
  calendar import 文件 --store 文件 [--yes] [--json]
导入前先列出日期会变动的每件工单，再征求同意；--yes 表示事先同意。
退出码：0 完成，1 拒绝或未同意，2 用法有误，3 数据库被占用或打不开。
</translation>
        </message>
        <message>
            <source>Makes an office with a year of made-up business, to look at and to measure. No person in it is real.
  demo --store FILE [--cases N] [--seed N] [--until "2026-11-23 10:00"] [--office NAME] [--json]
N cases up to 1,000,000 (300 when not given). The same seed and end give the same business.
Exit codes: 0 done, 1 refused, 2 usage, 3 store held or unreadable.
</source>
            <translation>生成一个有一年业务的演示营业厅，供试看和测速。其中的人都是虚构的。
  demo --store 文件 [--cases 件数] [--seed 种子] [--until "2026-11-23 10:00"] [--office 名称] [--json]
件数最多 1,000,000，不写为 300。种子和截止时间相同，业务就相同。
退出码：0 完成，1 拒绝，2 用法有误，3 数据库被占用或打不开。
</translation>
        </message>
        <message>
            <source>Empties an office's books and makes them again from its ledger, in one transaction.
  rebuild --store FILE [--json]
Exit codes: 0 the books are what they were, 1 they are not, 2 usage, 3 store held or unreadable.
</source>
            <translation>清空台账，按操作流水重新生成，一次完成。
  rebuild --store 文件 [--json]
退出码：0 台账前后一致，1 不一致，2 用法有误，3 数据库被占用或打不开。
</translation>
        </message>
        <message>
            <source>before it, from number %1 on, entries are missing</source>
            <translation>此前自第 %1 号起有记录缺失</translation>
        </message>
        <message>
            <source>number %1 is here again or out of its order</source>
            <translation>第 %1 号重复或次序不对</translation>
        </message>
        <message numerus="yes">
            <source>The books made again from %n entry(s) are what they were (%1).</source>
            <translation>
                <numerusform>按 %n 条流水重建台账，前后一致（%1）。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The ledger is sound: %n entry(s), head %1.</source>
            <translation>
                <numerusform>操作流水完好：共 %n 条，末条 %1。</numerusform>
            </translation>
        </message>
        <message>
            <source>Takes an office's own register in, each row with its own times.
  import register FILE --store FILE [--office NAME] [--dry-run] [--as LOGIN] [--password-file F] [--json]
FILE is a spreadsheet saved as CSV or tab-separated text, UTF-8 or GB 18030. The store is made if there is none.
A store that is made gets the manager “manager” with the password of --password-file, or no password without it.
Running it again, or with a longer export, adds only what is new. Bad rows are listed; the others go in.
Exit codes: 0 done, also with bad rows; 1 nothing could be read; 2 usage; 3 store held or unreadable.
</source>
            <translation>导入营业厅自己的登记簿，每行按自己的时间补录。
  import register 文件 --store 文件 [--office 名称] [--dry-run] [--as 工号] [--password-file F] [--json]
文件是电子表格另存的 CSV 或制表符分隔文本，UTF-8 或 GB 18030。没有数据库就新建。
新建数据库时给出 --password-file，则以该密码设负责人“manager”；不给则不设密码。
再导一次，或导入更长的一份，只添加新的内容。有问题的行逐行列出，其余照常导入。
退出码：0 完成（有问题行也算）；1 一行也没读成；2 用法有误；3 数据库被占用或打不开。
</translation>
        </message>
        <message>
            <source>Recovery key, to be kept on paper: %1</source>
            <translation>恢复密钥（请抄写或打印在纸上妥善保管）：%1</translation>
        </message>
        <message>
            <source>Makes an office with its first manager.
  office create --store FILE --name OFFICE --manager NUMBER --password-file F [--manager-name NAME] [--code C] [--window W]
                [--hours 08:00-17:30] [--standard ID] [--policy asvs|djbh] [--recovery-file F] [--json]
The first line of the password file is the manager's password. The recovery key is printed, or written to --recovery-file: keep it on paper;
it opens the office when the password is lost, and is nowhere else.
Exit codes: 0 done, 1 refused, 2 usage, 3 store there already or unreadable.
</source>
            <translation>建立营业厅及其首任负责人。
  office create --store FILE --name OFFICE --manager NUMBER --password-file F [--manager-name NAME] [--code C] [--window W]
                [--hours 08:00-17:30] [--standard ID] [--policy asvs|djbh] [--recovery-file F] [--json]
密码文件的第一行是负责人的密码。恢复密钥显示在屏幕上，或写入 --recovery-file 指定的文件：请留存于纸上，
忘记密码时用它打开营业厅，别处没有副本。
退出码：0 完成，1 被拒绝，2 用法错误，3 数据库已存在或无法读取。
</translation>
        </message>
        <message>
            <source>Office made: %1</source>
            <translation>已建立营业厅：%1</translation>
        </message>
        <message>
            <source>Password of %1: </source>
            <translation>%1 的密码：</translation>
        </message>
        <message>
            <source>An office with a password: --password-file F (its first line), or it is asked for; --as LOGIN says whose, when there are several.
</source>
            <translation>设有密码的营业厅：用 --password-file F 给出密码（文件第一行），否则在终端询问；有多人时用 --as 工号 指明是谁。
</translation>
        </message>
        <message>
            <source>Backup made and checked: %1 (%2, short code %3)</source>
            <translation>备份已完成并检查：%1（%2，短码 %3）</translation>
        </message>
        <message>
            <source>Sealed copy made and read again: %1</source>
            <translation>加密备份已写好并重新读出核对：%1</translation>
        </message>
        <message>
            <source>It lies on the store's own disk: when that breaks, both are gone. Take a copy to another one.</source>
            <translation>备份与数据在同一块磁盘上：磁盘一坏，两者都没了。请另存一份到别的介质。</translation>
        </message>
        <message numerus="yes">
            <source>%n older backup(s) let go.</source>
            <translation>
                <numerusform>清理旧备份 %n 份。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Not in it: %n act(s), entered from %1 to %2. They are in the store that was kept.</source>
            <translation>
                <numerusform>备份里没有的操作：%n 笔，录入于 %1 至 %2，仍在保留的原数据中。</numerusform>
            </translation>
        </message>
        <message>
            <source>The store that was kept and this backup went apart earlier: each holds acts that the other does not.</source>
            <translation>保留的原数据与这份备份早已分开：各有对方没有的操作。</translation>
        </message>
        <message numerus="yes">
            <source>Restored from %1 (short code %2): %n entry(s), checked and replayed.</source>
            <translation>
                <numerusform>已从 %1（短码 %2）恢复：共 %n 条流水，已检查并重放。</numerusform>
            </translation>
        </message>
        <message>
            <source>It was made on %1.</source>
            <translation>备份时间：%1。</translation>
        </message>
        <message>
            <source>It had no manifest beside it, so it was checked by its ledger alone.</source>
            <translation>旁边没有清单文件，只按操作流水作了检查。</translation>
        </message>
        <message>
            <source>From here on this device writes its life number %1; new numbers say R%1.</source>
            <translation>本终端从此进入第 %1 期，新编号带 R%1。</translation>
        </message>
        <message>
            <source>The store that stood there is kept as %1.</source>
            <translation>原有数据保留为 %1。</translation>
        </message>
        <message>
            <source>its seal is not signed by the key that it names</source>
            <translation>封签的签名与所附公钥不符</translation>
        </message>
        <message>
            <source>its seal is not this office's</source>
            <translation>封签不是本单位的</translation>
        </message>
        <message>
            <source>its day was sealed before</source>
            <translation>这一天此前已经封签</translation>
        </message>
        <message>
            <source>the day that it seals was changed</source>
            <translation>所封当日的记录被改动</translation>
        </message>
        <message>
            <source>it is not the entry that a witness saw here</source>
            <translation>与封签证明的记录不同</translation>
        </message>
        <message>
            <source>a witness saw entry %1: the end was cut off, or this is an older copy</source>
            <translation>封签证明曾有第 %1 条：末尾被截掉，或者换成了旧副本</translation>
        </message>
        <message>
            <source>no entry is what a witness saw: the end was cut off, this is an older copy, or it was written anew</source>
            <translation>没有封签所证明的记录：末尾被截掉、换成了旧副本，或者整体重写</translation>
        </message>
        <message>
            <source>a cut tail behind entry %1: no newer witness was named</source>
            <translation>第 %1 条之后是否被截掉：没有给出更新的封签</translation>
        </message>
        <message>
            <source>Seals of days checked: %1. The seal of its end: %2</source>
            <translation>已核对每日封签 %1 个；末尾的封签：%2</translation>
        </message>
        <message>
            <source>Witness %1: entry %2, unchanged.</source>
            <translation>封签 %1：第 %2 条，没有改动。</translation>
        </message>
        <message>
            <source>the tags: that takes a password</source>
            <translation>校验码：需要密码</translation>
        </message>
        <message>
            <source>whose key sealed the days: that takes a password</source>
            <translation>封签是否出自本单位：需要密码</translation>
        </message>
        <message>
            <source>Writes one file for whoever helps from afar: versions, counts, checks, kinds and times of the last entries. Nothing personal.
  support --store FILE --out FILE.json [--json]
It takes no password. A store that does not open is told of too.
Exit codes: 0 written, 1 refused, 2 usage, 3 store held or unreadable (the file says so).
</source>
            <translation>生成一个供远程支持使用的文件：版本、数量、检查结果、最近记录的类别和时间。不含任何个人信息。
  support --store 文件 --out 文件.json [--json]
不需要密码。打不开的数据文件也会如实写明。
退出码：0 已生成，1 被拒绝，2 用法有误，3 数据文件被占用或无法读取（文件中会写明）。
</translation>
        </message>
        <message>
            <source>The support bundle is written: %1</source>
            <translation>支持文件已生成：%1</translation>
        </message>
        <message>
            <source>Makes a copy of an office, checks it and writes down what it holds. A password is asked only for a sealed one.
  backup --store FILE [--to FOLDER] [--sealed] [--json]
Without --to it lies beside the store, in FILE.backups. With --to FOLDER --sealed another copy is sealed in FOLDER
(a stick, say) and read again: any password of the office opens it, and the recovery key.
Exit codes: 0 done, 1 refused, 2 usage, 3 store held or unreadable.
</source>
            <translation>备份一个供电所的数据，检查备份并记下其内容。只有加密备份才需要口令。
  backup --store 文件 [--to 文件夹] [--sealed] [--json]
不写 --to 时存放在数据文件旁的“文件.backups”里。写 --to 文件夹 --sealed 时，再加密存一份到该文件夹（如 U 盘），
写完重新读出核对；本所任一口令或恢复密钥都能打开。
退出码：0 完成，1 拒绝，2 用法不对，3 数据被占用或不可读。
</translation>
        </message>
        <message numerus="yes">
            <source>What was erased since that backup stays erased: %n case(s) or visit(s).</source>
            <translation>
                <numerusform>备份之后删除的个人信息仍保持删除：%n 件工单或接待。</numerusform>
            </translation>
        </message>
        <message>
            <source>Puts a backup in the place of an office's store. Everything is checked first; the store that stood there is kept under a dated name.
  restore --store FILE --from BACKUP [--as LOGIN] [--password-file FILE] [--backup-password-file FILE] [--json]
Where people work a manager says so: by the first line of the password file, or asked on the terminal. Nobody is asked where there is no store,
or one that is damaged and does not open. Whose password is lost comes in by the recovery key, in the window.
BACKUP ends in .db, or in .db.sealed: then the first line of the backup's password file is a password of then, or the recovery key of then;
without that file the password is tried that was given.
It says what acts the backup does not hold. Afterwards the first backup of the restored office is made.
Exit codes: 0 done, 1 refused, 2 usage, 3 store held or unreadable.
</source>
            <translation>用备份恢复一个供电所的数据。先全部检查；原有数据改用带日期的名字保留。
  restore --store 文件 --from 备份 [--as 工号] [--password-file 文件] [--backup-password-file 文件] [--json]
设有人员的供电所须由班长同意：口令取密码文件的第一行，或在终端输入。原处没有台账、
或台账已损坏打不开时，不再询问。口令丢失的，请在窗口用恢复密钥找回。
备份以 .db 结尾，或以 .db.sealed 结尾（加密）；加密备份的密码文件第一行是当时的口令或当时的恢复密钥；
没有给出该文件时，用上面的口令去试。
会说明备份里没有哪些操作。恢复后立即做第一份备份。
退出码：0 已恢复，1 拒绝，2 用法不对，3 库被占用或打不开。
</translation>
        </message>
        <message>
            <source>Not checked: the tags, which take a password of then. Run “verify” with --password-file.</source>
            <translation>未能检查：校验码（需要当时的口令）。请用 verify 加 --password-file 检查。</translation>
        </message>
        <message>
            <source>Checks an office's ledger: that no entry was changed, taken out, put in or moved, and that the seals of its days stand.
  verify --store FILE [--witness CODE[@ENTRY],...] [--as LOGIN] [--password-file F] [--books] [--json]
--witness (or --report-code): the seal from a printed daily report or a backup's name, such as 7K3M-0QZX@1234.
With it a cut tail and an older copy are found too.
--password-file (its first line), or --as and the terminal: the tags and whose key sealed the days are checked too, and the books. The office is
opened for reading: nothing is entered.
--books: the books are replayed from the ledger and compared, and are left as they are.
Exit codes: 0 sound, 1 not sound, 2 usage, 3 store held or unreadable.
</source>
            <translation>检查操作流水：有没有记录被改动、删去、插入或移动，每日封签是否成立。
  verify --store FILE [--witness CODE[@ENTRY],...] [--as LOGIN] [--password-file F] [--books] [--json]
--witness（或 --report-code）：营业日报上印的封签，或备份文件名里的封签，如 7K3M-0QZX@1234；
有了它，末尾被截掉、换成旧副本也能查出。
--password-file（取第一行），或 --as 加终端输入：连同校验码、封签是谁的密钥、各台账一并检查。只读打开，
不留记录。
--books：由操作流水重放各台账并对照，台账本身不动。
退出码：0 完好，1 不完好，2 用法不对，3 库被占用或打不开。
</translation>
        </message>
        <message>
            <source>standards and calendars</source>
            <translation>标准与日历</translation>
        </message>
        <message>
            <source>people</source>
            <translation>人员</translation>
        </message>
        <message>
            <source>cases</source>
            <translation>工单</translation>
        </message>
        <message>
            <source>receptions</source>
            <translation>接待</translation>
        </message>
        <message>
            <source>applications</source>
            <translation>待补申请</translation>
        </message>
        <message>
            <source>erasures</source>
            <translation>清除记录</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>The books are what the ledger gives.</source>
            <translation>各台账与操作流水一致。</translation>
        </message>
        <message>
            <source>Not what the ledger gives: %1. Somebody changed the file: keep a copy of it, then run “rebuild”.</source>
            <translation>与操作流水不一致的台账：%1。文件被人改过：请先留存一份，再运行 rebuild。</translation>
        </message>
        <message>
            <source>They are checked with --as LOGIN, which asks for the password, or with --password-file F.</source>
            <translation>加 --as 工号（会询问口令）或 --password-file 文件 即可检查。</translation>
        </message>
    </context>
    <context>
        <name>ClockRoom</name>
        <message>
            <source>What time is it now?</source>
            <translation>现在是什么时间？</translation>
        </message>
        <message>
            <source>The program goes by %1. Only the manager sets another time.</source>
            <translation>程序现在的时间是 %1，只有负责人可以改。</translation>
        </message>
        <message>
            <source>It is so</source>
            <translation>就是这个时间</translation>
        </message>
        <message>
            <source>Date and time, from a telephone or a watch</source>
            <translation>日期和时间（看手机或手表）</translation>
        </message>
        <message>
            <source>Who says so</source>
            <translation>由谁说明</translation>
        </message>
        <message>
            <source>On duty at this window: dates stay provisional</source>
            <translation>本窗口当班人员：日期暂定</translation>
        </message>
        <message>
            <source>The manager: dates are certain</source>
            <translation>负责人：日期确定</translation>
        </message>
    </context>
    <context>
        <name>ClockWords</name>
        <message>
            <source>%1 said what time it is: now it is %2.</source>
            <translation>时间由 %1 说明：现在是 %2。</translation>
        </message>
        <message>
            <source>This computer says it is %1, which is before this program was made (%2).</source>
            <translation>电脑时间是 %1，早于本程序制作的日期（%2）。</translation>
        </message>
        <message>
            <source>This computer says it is %1. That is more than 400 days after it was last used (%2).</source>
            <translation>电脑时间是 %1，比上次使用（%2）晚了 400 天以上。</translation>
        </message>
        <message>
            <source>This computer says it is %1, which is before it was last used (%2).</source>
            <translation>电脑时间是 %1，早于上次使用的时间（%2）。</translation>
        </message>
        <message numerus="yes">
            <source>%n case(s) were entered at a time stated by %1.</source>
            <translation>
                <numerusform>有 %n 件工单按 %1 说明的时间办理。</numerusform>
            </translation>
        </message>
        <message>
            <source>The clock of this computer was put forward by %1 while the program ran.</source>
            <translation>程序运行时，电脑时间被拨快了 %1。</translation>
        </message>
        <message>
            <source>The clock of this computer was put back by %1 while the program ran.</source>
            <translation>程序运行时，电脑时间被拨慢了 %1。</translation>
        </message>
        <message>
            <source>Say first what time it is. Until then nothing is accepted or reached, no reminder comes and no colour changes.</source>
            <translation>请先说明现在的日期和时间；在此之前不受理、不推进环节，不提醒，时限颜色不变。</translation>
        </message>
        <message>
            <source>Until the manager confirms it, promised dates are provisional and no reminder comes.</source>
            <translation>负责人确认之前，承诺日期都是暂定，也不提醒。</translation>
        </message>
        <message>
            <source>Their dates stay provisional until the manager confirms the time.</source>
            <translation>负责人确认时间之前，这些日期都是暂定。</translation>
        </message>
        <message>
            <source>The program goes on by its own time, %1. If that is wrong, the manager sets it.</source>
            <translation>程序仍按原来的时间走，现在是 %1；如果不对，由负责人设定。</translation>
        </message>
        <message numerus="yes">
            <source>%n day(s)</source>
            <comment>a span of time</comment>
            <translation>
                <numerusform>%n 天</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hour(s)</source>
            <comment>a span of time</comment>
            <translation>
                <numerusform>%n 小时</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s)</source>
            <comment>a span of time</comment>
            <translation>
                <numerusform>%n 分钟</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ColumnsSheet</name>
        <message>
            <source>Longest waited for first</source>
            <translation>等得最久的在前</translation>
        </message>
        <message>
            <source>Accepted longest ago first</source>
            <translation>受理最早的在前</translation>
        </message>
        <message>
            <source>Soonest due first</source>
            <translation>最急的在前</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>列</translation>
        </message>
        <message>
            <source>Space shows or hides a column, Alt+↑ and Alt+↓ move it. In the list itself its head can be dragged.</source>
            <translation>空格显示或隐藏一列，Alt+↑、Alt+↓ 移动；在清单里也可以直接拖动列头。</translation>
        </message>
        <message>
            <source>Use</source>
            <translation>采用</translation>
        </message>
        <message>
            <source>Sorted by</source>
            <translation>排序</translation>
        </message>
        <message>
            <source>Up</source>
            <translation>上移</translation>
        </message>
        <message>
            <source>Down</source>
            <translation>下移</translation>
        </message>
        <message>
            <source>As the program has it</source>
            <translation>恢复默认</translation>
        </message>
    </context>
    <context>
        <name>Commands</name>
        <message>
            <source>Reception</source>
            <translation>接待</translation>
        </message>
        <message>
            <source>Open cases</source>
            <translation>在办</translation>
        </message>
        <message>
            <source>Reports</source>
            <translation>报表</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>查询</translation>
        </message>
        <message>
            <source>Next to mend</source>
            <translation>下一处待改</translation>
        </message>
        <message>
            <source>Accept</source>
            <translation>受理</translation>
        </message>
        <message>
            <source>Next milestone</source>
            <translation>下一环节</translation>
        </message>
        <message>
            <source>Pause or resume</source>
            <translation>挂起 / 恢复</translation>
        </message>
        <message>
            <source>Transfer</source>
            <translation>转交</translation>
        </message>
        <message>
            <source>Correct</source>
            <translation>更正</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Materials brought</source>
            <translation>收到补交资料</translation>
        </message>
        <message>
            <source>Central number</source>
            <translation>营销申请编号</translation>
        </message>
        <message>
            <source>Customer withdraws</source>
            <translation>客户撤回</translation>
        </message>
        <message>
            <source>Entered by mistake</source>
            <translation>误录作废</translation>
        </message>
        <message>
            <source>Archive</source>
            <translation>归档</translation>
        </message>
        <message>
            <source>Reopen</source>
            <translation>重新打开</translation>
        </message>
        <message>
            <source>Follow-up call</source>
            <translation>回访</translation>
        </message>
        <message>
            <source>Show in clear</source>
            <translation>显示全文</translation>
        </message>
        <message>
            <source>Why this date</source>
            <translation>为什么是这一天</translation>
        </message>
        <message>
            <source>Copy number</source>
            <translation>复制单号</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>打印</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>预览</translation>
        </message>
        <message>
            <source>Save PDF</source>
            <translation>存为 PDF</translation>
        </message>
        <message>
            <source>Day before</source>
            <translation>前一天</translation>
        </message>
        <message>
            <source>Day after</source>
            <translation>后一天</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>今天</translation>
        </message>
        <message>
            <source>Clear the form</source>
            <translation>清空表单</translation>
        </message>
        <message>
            <source>Undo last step</source>
            <translation>撤销上一步</translation>
        </message>
        <message>
            <source>Read anew</source>
            <translation>刷新</translation>
        </message>
        <message>
            <source>Light or dark</source>
            <translation>浅色 / 深色</translation>
        </message>
        <message>
            <source>中文 / English</source>
            <translation>中文 / English</translation>
        </message>
        <message>
            <source>Larger text</source>
            <translation>放大文字</translation>
        </message>
        <message>
            <source>Smaller text</source>
            <translation>缩小文字</translation>
        </message>
        <message>
            <source>Keys and phrases</source>
            <translation>按键与话术</translation>
        </message>
        <message>
            <source>Receive</source>
            <translation>接待</translation>
        </message>
        <message>
            <source>End the reception</source>
            <translation>完成接待</translation>
        </message>
        <message>
            <source>Elderly, pregnant, disabled first</source>
            <translation>老年/孕妇/残疾优先</translation>
        </message>
        <message>
            <source>Accept with gaps</source>
            <translation>容缺受理</translation>
        </message>
        <message>
            <source>Tell what is missing</source>
            <translation>告知待补</translation>
        </message>
        <message>
            <source>Agent</source>
            <translation>代办</translation>
        </message>
        <message>
            <source>Print again</source>
            <translation>补打</translation>
        </message>
        <message>
            <source>Print case file</source>
            <translation>打印工单档案</translation>
        </message>
        <message>
            <source>Copy to central system</source>
            <translation>复制到营销系统</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>列</translation>
        </message>
        <message>
            <source>First-day tour</source>
            <translation>新手引导</translation>
        </message>
        <message>
            <source>New reminders</source>
            <translation>新提醒</translation>
        </message>
        <message>
            <source>Reminders told</source>
            <translation>提醒记录</translation>
        </message>
        <message>
            <source>Sound of reminders on or off</source>
            <translation>提示音开关</translation>
        </message>
        <message>
            <source>Views</source>
            <translation>视图</translation>
        </message>
        <message>
            <source>Month view</source>
            <translation>月视图</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>导出</translation>
        </message>
        <message>
            <source>Date and time</source>
            <translation>日期和时间</translation>
        </message>
        <message>
            <source>People</source>
            <translation>人员</translation>
        </message>
        <message>
            <source>Change of person</source>
            <translation>换人</translation>
        </message>
        <message>
            <source>Leave the window</source>
            <translation>离席锁定</translation>
        </message>
        <message>
            <source>Change my password</source>
            <translation>修改我的密码</translation>
        </message>
        <message>
            <source>Add a person</source>
            <translation>新增人员</translation>
        </message>
        <message>
            <source>Name and number</source>
            <translation>姓名工号</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>岗位角色</translation>
        </message>
        <message>
            <source>Reset the password</source>
            <translation>重置密码</translation>
        </message>
        <message>
            <source>Leaves the post</source>
            <translation>离岗</translation>
        </message>
        <message>
            <source>Rules for passwords</source>
            <translation>密码规则</translation>
        </message>
        <message>
            <source>New recovery key</source>
            <translation>新恢复密钥</translation>
        </message>
        <message>
            <source>Try the recovery key</source>
            <translation>验证恢复密钥</translation>
        </message>
        <message>
            <source>Countersign</source>
            <translation>复核签字</translation>
        </message>
        <message>
            <source>Support bundle</source>
            <translation>支持文件</translation>
        </message>
        <message>
            <source>Erase personal data</source>
            <translation>删除个人信息</translation>
        </message>
        <message>
            <source>Backup and restore</source>
            <translation>备份与恢复</translation>
        </message>
        <message>
            <source>Audit</source>
            <translation>操作审计</translation>
        </message>
    </context>
    <context>
        <name>CorrectionEffect</name>
        <message>
            <source>%1: due</source>
            <comment>commitment</comment>
            <translation>%1：最迟</translation>
        </message>
        <message>
            <source>paused, %1 left</source>
            <translation>挂起，还剩 %1</translation>
        </message>
        <message>
            <source>%1 (provisional)</source>
            <translation>%1（暂定）</translation>
        </message>
        <message>
            <source>Counted as accepted on</source>
            <translation>计入受理的日期</translation>
        </message>
        <message>
            <source>Counted under class</source>
            <translation>计入的客户类别</translation>
        </message>
        <message>
            <source>Counted as ended on</source>
            <translation>计入办结的日期</translation>
        </message>
        <message>
            <source>%1: counted as</source>
            <comment>commitment</comment>
            <translation>%1：计为</translation>
        </message>
        <message>
            <source>%1: nearing in the reports of</source>
            <comment>commitment</comment>
            <translation>%1：计入临期的日报</translation>
        </message>
        <message>
            <source>%1: overdue in the reports of</source>
            <comment>commitment</comment>
            <translation>%1：计入超期的日报</translation>
        </message>
        <message>
            <source>ended with the case</source>
            <translation>随工单结束</translation>
        </message>
        <message>
            <source>met in time, %1</source>
            <comment>day</comment>
            <translation>%1 按时办到</translation>
        </message>
        <message>
            <source>met late, %1</source>
            <comment>day</comment>
            <translation>%1 超期办到</translation>
        </message>
        <message>
            <source>overdue</source>
            <translation>超期</translation>
        </message>
        <message>
            <source>nearing</source>
            <translation>临期</translation>
        </message>
        <message>
            <source>paused</source>
            <translation>挂起</translation>
        </message>
        <message>
            <source>running</source>
            <translation>在办</translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <comment>days</comment>
            <translation>%1 至 %2</translation>
        </message>
    </context>
    <context>
        <name>CorrectionForms</name>
        <message>
            <source>What is wrong</source>
            <translation>哪一项错了</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>name and value now</comment>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>Accepted at</source>
            <translation>受理时间</translation>
        </message>
        <message>
            <source>Customer class</source>
            <translation>客户类别</translation>
        </message>
        <message>
            <source>Correct</source>
            <translation>更正</translation>
        </message>
        <message>
            <source>The old value stays in the history.</source>
            <translation>原来的值保留在经过里。</translation>
        </message>
        <message>
            <source>Go on</source>
            <comment>button</comment>
            <translation>继续</translation>
        </message>
        <message>
            <source>Now %1: type it anew, whole</source>
            <translation>现为 %1，请完整重新填写</translation>
        </message>
        <message>
            <source>Correct</source>
            <comment>button</comment>
            <translation>更正</translation>
        </message>
        <message>
            <source>Now: %1</source>
            <translation>现为：%1</translation>
        </message>
        <message>
            <source>2026-11-19 14:30</source>
            <translation>2026-11-19 14:30</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>更正原因</translation>
        </message>
        <message>
            <source>a number is needed</source>
            <translation>应填数字</translation>
        </message>
        <message>
            <source>outside what is possible</source>
            <translation>超出允许范围</translation>
        </message>
    </context>
    <context>
        <name>CustomerCard</name>
        <message>
            <source>New customer</source>
            <translation>新客户</translation>
        </message>
        <message>
            <source>Certificate</source>
            <translation>证件</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>电话</translation>
        </message>
        <message>
            <source>Account</source>
            <translation>户号</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>地址</translation>
        </message>
        <message>
            <source>Nothing is known from before: what was read goes into the form</source>
            <translation>以前没有记录：读到的号码会带入表单</translation>
        </message>
        <message>
            <source>Nothing open</source>
            <translation>无在办工单</translation>
        </message>
        <message numerus="yes">
            <source>%n open: Enter opens the case</source>
            <translation>
                <numerusform>在办 %n 件：回车打开工单</numerusform>
            </translation>
        </message>
        <message>
            <source>Customer</source>
            <translation>客户</translation>
        </message>
        <message>
            <source>Open cases of the customer</source>
            <translation>该客户的在办工单</translation>
        </message>
        <message>
            <source>Another customer</source>
            <translation>不是这位客户</translation>
        </message>
    </context>
    <context>
        <name>DeadlineBar</name>
        <message>
            <source>Due</source>
            <comment>over the last day</comment>
            <translation>最迟</translation>
        </message>
        <message>
            <source>Start, not counted</source>
            <comment>over the first day</comment>
            <translation>起算日不计</translation>
        </message>
        <message>
            <source>Paused</source>
            <comment>over a pause</comment>
            <translation>挂起</translation>
        </message>
        <message>
            <source>Overdue</source>
            <comment>over the days too late</comment>
            <translation>超期</translation>
        </message>
        <message>
            <source>Days off</source>
            <comment>over weekends and holidays</comment>
            <translation>休息日</translation>
        </message>
        <message>
            <source>Done</source>
            <comment>over the day it was done</comment>
            <translation>办到</translation>
        </message>
        <message>
            <source>Today</source>
            <comment>over today</comment>
            <translation>今天</translation>
        </message>
        <message>
            <source>%1, due</source>
            <comment>today</comment>
            <translation>%1，最迟</translation>
        </message>
    </context>
    <context>
        <name>DeadlineDays</name>
        <message>
            <source>paused</source>
            <translation>挂起</translation>
        </message>
        <message>
            <source>over the limit</source>
            <translation>超期</translation>
        </message>
        <message>
            <source>day off</source>
            <translation>休息日</translation>
        </message>
        <message>
            <source>day off: %1</source>
            <translation>休息日：%1</translation>
        </message>
        <message>
            <source>dddd d MMMM yyyy</source>
            <comment>date in a sentence</comment>
            <translation>yyyy年M月d日 dddd</translation>
        </message>
        <message>
            <source>day of the start, not counted</source>
            <translation>起算日，不计</translation>
        </message>
        <message>
            <source>day %1, a make-up working day</source>
            <translation>第 %1 天（调休上班）</translation>
        </message>
        <message>
            <source>day %1</source>
            <translation>第 %1 天</translation>
        </message>
        <message>
            <source>not a working day</source>
            <translation>非工作日</translation>
        </message>
        <message>
            <source>not a working day: %1</source>
            <translation>非工作日：%1</translation>
        </message>
        <message>
            <source>rolled forward to the next working day</source>
            <translation>顺延到下一个工作日</translation>
        </message>
        <message>
            <source>%1, the last</source>
            <comment>day 3</comment>
            <translation>%1，最迟</translation>
        </message>
        <message>
            <source> (the year is not announced yet)</source>
            <translation>（尚未公布，暂定）</translation>
        </message>
        <message>
            <source> (today)</source>
            <translation>（今天）</translation>
        </message>
        <message>
            <source>, among them %1</source>
            <comment>holidays</comment>
            <translation>（其中%1）</translation>
        </message>
        <message>
            <source>, </source>
            <comment>between the words of a list</comment>
            <translation>、</translation>
        </message>
        <message>
            <source>%1: from %2</source>
            <comment>commitment, start</comment>
            <translation>%1：从 %2 起</translation>
        </message>
        <message>
            <source>%1: from %2 to %3</source>
            <comment>commitment, start, end</comment>
            <translation>%1：从 %2 到 %3</translation>
        </message>
        <message>
            <source>; %1 days off%2; %3 days paused</source>
            <comment>second: names of holidays</comment>
            <translation>；休息日 %1 天%2；挂起 %3 天</translation>
        </message>
        <message>
            <source>; %1 days over</source>
            <translation>；已超 %1 天</translation>
        </message>
        <message>
            <source>; provisional</source>
            <translation>；暂定</translation>
        </message>
    </context>
    <context>
        <name>DeadlineWords</name>
        <message numerus="yes">
            <source>%n h over</source>
            <comment>badge</comment>
            <translation>
                <numerusform>超期 %n 小时</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n min over</source>
            <comment>badge</comment>
            <translation>
                <numerusform>超期 %n 分钟</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n d over</source>
            <comment>badge</comment>
            <translation>
                <numerusform>超期 %n 天</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n h left</source>
            <comment>badge</comment>
            <translation>
                <numerusform>剩 %n 小时</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n min left</source>
            <comment>badge</comment>
            <translation>
                <numerusform>剩 %n 分钟</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n d left</source>
            <comment>badge</comment>
            <translation>
                <numerusform>剩 %n 天</numerusform>
            </translation>
        </message>
        <message>
            <source>In time</source>
            <comment>badge</comment>
            <translation>按时</translation>
        </message>
        <message>
            <source>Late</source>
            <comment>badge</comment>
            <translation>超期办结</translation>
        </message>
        <message numerus="yes">
            <source>Paused %n d</source>
            <comment>badge</comment>
            <translation>
                <numerusform>挂起 %n 天</numerusform>
            </translation>
        </message>
        <message>
            <source>Paused</source>
            <comment>badge</comment>
            <translation>挂起</translation>
        </message>
        <message>
            <source>Today</source>
            <comment>badge</comment>
            <translation>今天</translation>
        </message>
        <message>
            <source>%1 left</source>
            <comment>of a paused deadline</comment>
            <translation>剩 %1</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <comment>day and time</comment>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>d MMM</source>
            <comment>date</comment>
            <translation>M月d日</translation>
        </message>
        <message>
            <source>%1 provisional</source>
            <translation>%1 暂定</translation>
        </message>
        <message>
            <source>d MMM yyyy</source>
            <comment>date</comment>
            <translation>yyyy年M月d日</translation>
        </message>
        <message>
            <source>ddd d MMM</source>
            <comment>date</comment>
            <translation>M月d日 ddd</translation>
        </message>
        <message>
            <source>ddd d MMM yyyy</source>
            <comment>date</comment>
            <translation>yyyy年M月d日 ddd</translation>
        </message>
    </context>
    <context>
        <name>DocumentPrinter</name>
        <message>
            <source>Save as PDF</source>
            <translation>另存为 PDF</translation>
        </message>
        <message>
            <source>PDF files (*.pdf)</source>
            <translation>PDF 文件 (*.pdf)</translation>
        </message>
        <message numerus="yes">
            <source>Saved as %1, %n page(s).</source>
            <translation>
                <numerusform>已存为 %1，共 %n 页。</numerusform>
            </translation>
        </message>
        <message>
            <source>At the printer: %1.</source>
            <translation>已送打印机：%1。</translation>
        </message>
        <message>
            <source>At the printer: %1 of %2.</source>
            <translation>已送打印机：%2 的%1。</translation>
        </message>
        <message>
            <source>Printed again %1</source>
            <comment>on paper, with date and time</comment>
            <translation>补打 %1</translation>
        </message>
    </context>
    <context>
        <name>DraftList</name>
        <message>
            <source>%1 · %2</source>
            <comment>customer, business</comment>
            <translation>%1 · %2</translation>
        </message>
        <message>
            <source>no name yet</source>
            <translation>还没填姓名</translation>
        </message>
        <message>
            <source>%1, typed until %2</source>
            <comment>who, when</comment>
            <translation>%1 填到 %2</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <comment>a draft and its time</comment>
            <translation>%1，%2</translation>
        </message>
        <message numerus="yes">
            <source>Forms left half typed: %n. Tab comes here, Enter goes on with one</source>
            <translation>
                <numerusform>没填完的表单 %n 份：按 Tab 到这里，按 Enter 接着填</numerusform>
            </translation>
        </message>
        <message>
            <source>Forms left half typed</source>
            <translation>没填完的表单</translation>
        </message>
        <message>
            <source>Not wanted any more (Delete)</source>
            <translation>不要了（Delete）</translation>
        </message>
    </context>
    <context>
        <name>DraftOffers</name>
        <message>
            <source>%1 was thrown away. %2 takes it back.</source>
            <translation>“%1”的草稿已不要，按 %2 取回。</translation>
        </message>
    </context>
    <context>
        <name>DraftWords</name>
        <message>
            <source>Customer class</source>
            <translation>客户类别</translation>
        </message>
        <message>
            <source>Channel</source>
            <translation>受理渠道</translation>
        </message>
        <message>
            <source>This acceptance</source>
            <translation>本次受理</translation>
        </message>
        <message>
            <source>%1 at %2</source>
            <comment>person, window</comment>
            <translation>%1（%2）</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>field, value</comment>
            <translation>%1：%2</translation>
        </message>
    </context>
    <context>
        <name>Due</name>
        <message>
            <source>weekend</source>
            <translation>周末</translation>
        </message>
        <message>
            <source>holiday %1 (%2)</source>
            <translation>%1放假（%2）</translation>
        </message>
        <message>
            <source>made up for %1 (%2)</source>
            <translation>%1调休上班（%2）</translation>
        </message>
        <message>
            <source>statutory holiday %1, estimated</source>
            <translation>法定节假日%1（推算）</translation>
        </message>
        <message>
            <source>not announced yet</source>
            <translation>尚未公布</translation>
        </message>
        <message>
            <source>start, not counted</source>
            <translation>当日不计</translation>
        </message>
        <message>
            <source>day %1</source>
            <translation>第 %1 日</translation>
        </message>
        <message>
            <source>not a working day</source>
            <translation>非工作日</translation>
        </message>
        <message>
            <source>paused</source>
            <translation>挂起</translation>
        </message>
        <message>
            <source>last day, moved here from a day off</source>
            <translation>期满日为休息日，顺延至此</translation>
        </message>
        <message>
            <source>provisional</source>
            <translation>暂定</translation>
        </message>
        <message>
            <source>%1 from %2</source>
            <translation>%1，自 %2 起</translation>
        </message>
        <message>
            <source>Rule: %1</source>
            <translation>规则：%1</translation>
        </message>
        <message>
            <source>Calendar: %1</source>
            <translation>日历：%1</translation>
        </message>
        <message>
            <source>working days; the day of the start is not counted (Civil Code arts. 201, 203)</source>
            <translation>工作日；起始当日不计（《民法典》第二百零一条、第二百零三条）</translation>
        </message>
        <message>
            <source>calendar days; the day of the start is not counted, an end on a day off moves to the next working day (Civil Code arts. 201, 203)</source>
            <translation>日历天；起始当日不计，期满日为休息日的顺延至下一工作日（《民法典》第二百零一条、第二百零三条）</translation>
        </message>
        <message>
            <source>by the clock, through nights and days off (Civil Code art. 201)</source>
            <translation>按钟点连续计算，含夜间和休息日（《民法典》第二百零一条）</translation>
        </message>
        <message>
            <source>When is it due: the last day of a limit, by the built-in calendars.
  due --from DATE --limit LIMIT [--explain] [--json]
  due --count FROM TO [--json]     working days after FROM up to and including TO
  due --stdin [--explain] [--json] a line DATE LIMIT in, an answer out
DATE is 2026-09-24 or "2026-09-24 16:20". LIMIT is 3wd (working days), 7d (days), 24h or 45min.
Exit codes: 0 done, 1 refused, 2 usage.
</source>
            <translation>算最迟日期：按内置日历，一个时限的最后一天。
  due --from 日期 --limit 时限 [--explain] [--json]
  due --count 起 止 [--json]       “起”之后到“止”（含）的工作日数
  due --stdin [--explain] [--json] 每行“日期 时限”，答一行
日期写成 2026-09-24 或 "2026-09-24 16:20"。时限写成 3wd（工作日）、7d（日历天）、24h（小时）或 45min（分钟）。
退出码：0 完成，1 拒绝，2 用法不对。
</translation>
        </message>
    </context>
    <context>
        <name>ErasureTalk</name>
        <message>
            <source>Of this customer: cases %1, applications %2, receptions %3, drafts %4.</source>
            <translation>该客户共有：工单 %1 件、待补申请 %2 件、接待 %3 次、草稿 %4 份。</translation>
        </message>
        <message>
            <source>Names, numbers, addresses and everything that was typed freely can never be read again. Numbers, dates and figures stay, and the ledger goes on verifying. The last backup that still holds the key is gone by %1.</source>
            <translation>姓名、证件号码、电话、地址和所有手工填写的文字将永远无法再读出。工单编号、日期和统计数字保留，操作流水仍可校验。仍含密钥的最后一份备份到 %1 不再保留。</translation>
        </message>
        <message>
            <source>Still open, so not everything can go: %1.</source>
            <translation>以下仍在办理，不能全部删除：%1。</translation>
        </message>
        <message>
            <source>Erase personal data: %1</source>
            <translation>删除个人信息：%1</translation>
        </message>
        <message>
            <source>Erase for good</source>
            <comment>button</comment>
            <translation>永久删除</translation>
        </message>
        <message>
            <source>What</source>
            <translation>范围</translation>
        </message>
        <message>
            <source>Everything of this customer</source>
            <translation>该客户的全部信息</translation>
        </message>
        <message>
            <source>This case alone</source>
            <translation>仅本工单</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Type the number of the case</source>
            <translation>请手工输入工单编号</translation>
        </message>
        <message>
            <source>That is not the number of this case. Nothing was erased.</source>
            <translation>与本工单编号不符，没有删除任何信息。</translation>
        </message>
        <message>
            <source>Personal data erased. A backup without them is made now; older ones hold the key until %1.</source>
            <translation>个人信息已删除。正在另做一份不含它们的备份；旧备份到 %1 才全部清除密钥。</translation>
        </message>
    </context>
    <context>
        <name>ErrorText</name>
        <message>
            <source>The program made a mistake and did not save this. Please try again; if it stays, note the time and tell the maintainer.</source>
            <translation>程序出错，这一步没有保存。请再试一次；如果仍然如此，请记下时间并告诉维护人员。</translation>
        </message>
        <message>
            <source>“%1” holds characters that cannot be kept. Delete them and type again.</source>
            <translation>“%1”里有无法保存的字符，请删去后重新输入。</translation>
        </message>
        <message>
            <source>“%1” is too long: at most %2 characters.</source>
            <translation>“%1”太长：最多 %2 个字。</translation>
        </message>
        <message>
            <source>Cannot read %1. Check that it is there and that you may read it.</source>
            <translation>无法读取 %1。请确认文件存在、并且有读取权限。</translation>
        </message>
        <message>
            <source>Cannot write %1. Choose another folder, or make room.</source>
            <translation>无法写入 %1。请换一个文件夹，或腾出空间。</translation>
        </message>
        <message>
            <source>%1 is not valid at %2: expected %3.</source>
            <translation>%1 在 %2 处有误：应为 %3。</translation>
        </message>
        <message>
            <source>“%1” is not a date. Write it like 2026-11-23 or 2026-11-23 09:30.</source>
            <translation>“%1”不是日期。请写成 2026-11-23 或 2026-11-23 09:30。</translation>
        </message>
        <message>
            <source>“%1” is not a limit. Write it like 3wd, 7d, 24h or 45min.</source>
            <translation>“%1”不是时限。请写成 3wd（工作日）、7d（日历天）、24h（小时）或 45min（分钟）。</translation>
        </message>
        <message>
            <source>The standard is not valid: %1 at %2: expected %3.</source>
            <translation>服务标准有误：%1 在 %2 处应为 %3。</translation>
        </message>
        <message>
            <source>The calendar is not valid: %1 at %2: expected %3.</source>
            <translation>工作日历有误：%1 在 %2 处应为 %3。</translation>
        </message>
        <message>
            <source>%1 lies outside the calendar, which reaches from 2000-01-01 to 2100-12-31.</source>
            <translation>%1 超出日历范围（2000-01-01 至 2100-12-31）。</translation>
        </message>
        <message>
            <source>There is no office at %1. Check the path, or make a new office.</source>
            <translation>%1 处没有供电所数据。请检查路径，或新建供电所。</translation>
        </message>
        <message>
            <source>There is an office at %1 already. Open it, or choose another place.</source>
            <translation>%1 处已有供电所数据。请打开它，或换一个位置。</translation>
        </message>
        <message>
            <source>%1 is open in another window: %2. Use that one, or close it first.</source>
            <translation>%1 正被占用：%2。请使用那个窗口，或先关闭它。</translation>
        </message>
        <message>
            <source>Cannot read the office at %1. Check the disk and your rights to the folder.</source>
            <translation>无法读取 %1 处的供电所数据。请检查磁盘和文件夹权限。</translation>
        </message>
        <message>
            <source>The office at %1 is damaged. Nothing was changed; keep the file and restore the newest backup.</source>
            <translation>%1 处的供电所数据已损坏。没有改动任何内容；请保留该文件，并恢复最近的备份。</translation>
        </message>
        <message>
            <source>%1 is not an office of this program. Nothing was changed.</source>
            <translation>%1 不是本程序的供电所数据。没有改动任何内容。</translation>
        </message>
        <message>
            <source>%1 was written by a newer program (schema %2, this one knows %3). Update the program.</source>
            <translation>%1 由更新版本的程序写成（数据版本 %2，本程序为 %3）。请升级程序。</translation>
        </message>
        <message>
            <source>%1 can only be read at present, so nothing can be saved. Free the folder for writing and start again.</source>
            <translation>%1 目前只能读取，无法保存。请放开文件夹的写入权限后重新启动。</translation>
        </message>
        <message>
            <source>Not saved: the disk of %1 is full. Make room, then do it again; nothing was lost.</source>
            <translation>没有保存：%1 所在磁盘已满。请腾出空间后再做一次；已有内容没有丢失。</translation>
        </message>
        <message>
            <source>%1 is not a safe place (a network drive, or a folder that anyone may write to). Choose a folder on this computer.</source>
            <translation>%1 不是安全的位置（网络盘，或任何人都能写入的文件夹）。请选本机上的文件夹。</translation>
        </message>
        <message>
            <source>It is not certain that this was saved. Start the program again and look the case up before doing it once more.</source>
            <translation>不能确定这一步是否已保存。请重新启动程序，先查到该工单，再决定是否重做。</translation>
        </message>
        <message>
            <source>Not saved: the store refused it. Please try again; if it stays, note the time and tell the maintainer.</source>
            <translation>没有保存：数据库拒绝了这一步。请再试一次；如果仍然如此，请记下时间并告诉维护人员。</translation>
        </message>
        <message>
            <source>The store is locked. Log in first.</source>
            <translation>数据已锁定，请先登录。</translation>
        </message>
        <message>
            <source>Personal data of %1 do not open: they were changed from outside or are damaged. Run “verify” and keep the newest backup.</source>
            <translation>%1 的个人信息无法打开：被外部改动或已损坏。请运行 verify，并保留最近的备份。</translation>
        </message>
        <message>
            <source>The ledger is broken at entry %1. Keep the file, run “verify” and restore the newest backup.</source>
            <translation>操作流水在第 %1 条断裂。请保留该文件，运行 verify，并恢复最近的备份。</translation>
        </message>
        <message>
            <source>The ledger holds an event this program does not know (%1, version %2). Update the program.</source>
            <translation>操作流水里有本程序不认识的事件（%1，版本 %2）。请升级程序。</translation>
        </message>
        <message>
            <source>There is no standard “%1” in this office.</source>
            <translation>本所没有服务标准“%1”。</translation>
        </message>
        <message>
            <source>The standard in force has no business type “%1”. Choose one from the list.</source>
            <translation>现行服务标准没有业务类型“%1”。请从列表中选择。</translation>
        </message>
        <message>
            <source>This business has no milestone “%1”.</source>
            <translation>该业务没有环节“%1”。</translation>
        </message>
        <message>
            <source>“%1” is not a reason the standard knows. Choose one from the list.</source>
            <translation>“%1”不是服务标准规定的原因。请从列表中选择。</translation>
        </message>
        <message>
            <source>There is no case %1. Check the number.</source>
            <translation>没有工单 %1。请核对单号。</translation>
        </message>
        <message>
            <source>“%1”: %2</source>
            <translation>“%1”：%2</translation>
        </message>
        <message>
            <source>“%1” is still to be filled in.</source>
            <translation>“%1”还没有填写。</translation>
        </message>
        <message>
            <source>This business does not ask for “%1”.</source>
            <translation>该业务不需要资料“%1”。</translation>
        </message>
        <message>
            <source>“%1” cannot be reached yet: “%2” comes first.</source>
            <translation>还不能到达“%1”：须先完成“%2”。</translation>
        </message>
        <message>
            <source>“%1” was reached already. If its time is wrong, correct it.</source>
            <translation>“%1”已经到达。如果时间有误，请用更正。</translation>
        </message>
        <message>
            <source>%1 lies before the acceptance of the case. Check the time.</source>
            <translation>%1 早于受理时间。请核对时间。</translation>
        </message>
        <message>
            <source>%1 has not come yet. Check the time.</source>
            <translation>%1 还没有到。请核对时间。</translation>
        </message>
        <message>
            <source>Case %1 is not open any more (%2). Reopen it first.</source>
            <translation>工单 %1 已不在办（%2）。请先重新打开。</translation>
        </message>
        <message>
            <source>Case %1 is not closed (%2).</source>
            <translation>工单 %1 尚未办结（%2）。</translation>
        </message>
        <message>
            <source>Case %1 is still open. Close it first.</source>
            <translation>工单 %1 仍在办，请先办结。</translation>
        </message>
        <message>
            <source>No running commitment of this case may be paused for “%1”.</source>
            <translation>该工单没有可以因“%1”挂起的时限。</translation>
        </message>
        <message>
            <source>Case %1 is paused already.</source>
            <translation>工单 %1 已经挂起。</translation>
        </message>
        <message>
            <source>Case %1 is not paused.</source>
            <translation>工单 %1 没有挂起。</translation>
        </message>
        <message>
            <source>A pause needs its evidence: write down what shows it.</source>
            <translation>挂起需要依据：请写明凭什么挂起。</translation>
        </message>
        <message>
            <source>A reason is needed.</source>
            <translation>请填写原因。</translation>
        </message>
        <message>
            <source>Nothing was changed, so there is nothing to correct.</source>
            <translation>没有改动任何内容，无需更正。</translation>
        </message>
        <message>
            <source>Not understood: %1. See --help.</source>
            <translation>无法理解：%1。请看 --help。</translation>
        </message>
        <message>
            <source>%1 has no column “%2”.</source>
            <translation>%1 缺少列“%2”。</translation>
        </message>
        <message>
            <source>%1 is empty.</source>
            <translation>%1 是空文件。</translation>
        </message>
        <message>
            <source>%1 is too large.</source>
            <translation>%1 太大。</translation>
        </message>
        <message>
            <source>%1 is not a text file in UTF-8 or GB 18030.</source>
            <translation>%1 不是 UTF-8 或 GB 18030 编码的文本文件。</translation>
        </message>
        <message>
            <source>Stopped. What was done until then is kept.</source>
            <translation>已停止。此前完成的部分已保留。</translation>
        </message>
        <message>
            <source>%1 lies before “%2”, which comes first. Check the time.</source>
            <translation>%1 早于“%2”，而它应在先。请核对时间。</translation>
        </message>
        <message>
            <source>“%1” cannot end with “%2”. Choose an outcome from the list.</source>
            <translation>“%1”的结果不能是“%2”。请从列表中选择结果。</translation>
        </message>
        <message>
            <source>This reception is not known here. Press F2 to begin a new one.</source>
            <translation>没有这次接待的记录。请按 F2 开始新的接待。</translation>
        </message>
        <message>
            <source>Customer %1 is still in hand. Press F12 to end that reception first.</source>
            <translation>%1 号客户还在接待中。请先按 F12 完成接待。</translation>
        </message>
        <message>
            <source>The reception of customer %1 has ended already. Press F2 to begin a new one.</source>
            <translation>%1 号客户的接待已经完成。请按 F2 开始新的接待。</translation>
        </message>
        <message>
            <source>Nothing is being done for customer %1 now. Press F2 for the next item.</source>
            <translation>%1 号客户现在没有正在办的业务。请按 F2 办下一项。</translation>
        </message>
        <message>
            <source>“%1” is not here yet. Accept with gaps, or tell the customer once what is missing.</source>
            <translation>还缺“%1”。可容缺受理，或一次性告知待补。</translation>
        </message>
        <message>
            <source>“%1” cannot follow later. Tell the customer once what is missing.</source>
            <translation>“%1”不能容缺，请一次性告知待补。</translation>
        </message>
        <message>
            <source>The standard in force lets no paper follow later. Tell the customer once what is missing.</source>
            <translation>现行标准不允许容缺受理，请一次性告知待补。</translation>
        </message>
        <message>
            <source>There is no application %1. Check the number.</source>
            <translation>没有待补申请 %1，请核对编号。</translation>
        </message>
        <message>
            <source>Application %1 is not open any more: it was taken up or dropped. Read the list anew.</source>
            <translation>待补申请 %1 已受理或已放弃，请刷新列表。</translation>
        </message>
        <message>
            <source>Every paper is here: there is nothing to tell. Accept it.</source>
            <translation>资料已齐，没有需要告知的，请直接受理。</translation>
        </message>
        <message>
            <source>There is no printer. The document is kept: print it later (Ctrl+Shift+R), or save it as PDF.</source>
            <translation>没有可用的打印机。单据已留存，可稍后补打（Ctrl+Shift+R），或另存为 PDF。</translation>
        </message>
        <message>
            <source>Printer “%1” did not print everything. The document is kept: look at paper and cable, then print it again (Ctrl+Shift+R), or save it as PDF.</source>
            <translation>打印机“%1”没有打完。单据已留存：请检查纸张和连接，再补打（Ctrl+Shift+R），或另存为 PDF。</translation>
        </message>
        <message>
            <source>“%1” cannot be printed: its form on paper has a gap (%2). Nothing was printed. Please tell whoever looks after the program.</source>
            <translation>“%1”无法打印：打印模板缺少内容（%2）。一张也没有打出，请告知系统维护人员。</translation>
        </message>
        <message>
            <source>The disk of %1 is full, so nothing was written there. Make room, or choose another place.</source>
            <translation>%1 所在的磁盘已满，没有写入。请腾出空间，或换一个位置。</translation>
        </message>
        <message>
            <source>“%1” is there already. Choose another name.</source>
            <translation>“%1”已经有了，请换一个名称。</translation>
        </message>
        <message>
            <source>This draft is gone: it was accepted, thrown away or taken up at another window.</source>
            <translation>这份草稿已经不在了：已受理、已不要，或已由别的窗口接着填。</translation>
        </message>
        <message>
            <source>Not saved: nobody knows what time it is, so no date can be promised. Press Ctrl+Shift+T and say it, then do this again.</source>
            <translation>没有保存：现在的日期还没有说明，无法承诺期限。请按 Ctrl+Shift+T 说明日期，再办一次。</translation>
        </message>
        <message>
            <source>It cannot be earlier than %1. If the computer was wrong when it was last used, the manager confirms the time.</source>
            <translation>时间不会早于 %1。如果是上次使用时电脑时间错了，请负责人确认时间。</translation>
        </message>
        <message>
            <source>The time of this computer is believed: only the manager sets another one.</source>
            <translation>电脑时间没有疑问，只有负责人可以另行设定。</translation>
        </message>
        <message>
            <source>Your role may not do this. Ask the manager.</source>
            <translation>您的角色无权办理此项，请联系负责人。</translation>
        </message>
        <message>
            <source>Too many wrong passwords. Next try in %1 s.</source>
            <translation>密码错误次数过多，请 %1 秒后再试。</translation>
        </message>
        <message>
            <source>The work number %1 belongs to another person already.</source>
            <translation>工号 %1 已属于另一位人员。</translation>
        </message>
        <message>
            <source>Nobody here has the work number %1.</source>
            <translation>没有工号为 %1 的人员。</translation>
        </message>
        <message>
            <source>The office needs at least one manager. Name another one first.</source>
            <translation>营业厅至少要有一名负责人，请先指定另一位。</translation>
        </message>
        <message>
            <source>This office has people and passwords already. Log in.</source>
            <translation>本营业厅已设人员和密码，请登录。</translation>
        </message>
        <message>
            <source>Work number and password do not belong together.</source>
            <translation>工号与密码不符。</translation>
        </message>
        <message>
            <source>Work number and password do not belong together. Next try in %1 s.</source>
            <translation>工号与密码不符，请 %1 秒后再试。</translation>
        </message>
        <message>
            <source>The password needs at least %2 characters.</source>
            <translation>密码至少 %2 个字符。</translation>
        </message>
        <message>
            <source>The password may have %2 characters at most.</source>
            <translation>密码最多 %2 个字符。</translation>
        </message>
        <message>
            <source>This is among the passwords that are tried first. Take some words that belong together for you alone.</source>
            <translation>这个密码太常见，最先被人试出。请用只有您自己才会连在一起的几个词。</translation>
        </message>
        <message>
            <source>The password may not hold your name or work number.</source>
            <translation>密码中不能含有您的姓名或工号。</translation>
        </message>
        <message>
            <source>The password needs three of these: small letters, capitals, digits, other signs.</source>
            <translation>密码须含小写字母、大写字母、数字、其他符号中的三类。</translation>
        </message>
        <message>
            <source>The new password is the old one. Take another.</source>
            <translation>新密码与原密码相同，请另换一个。</translation>
        </message>
        <message>
            <source>This recovery key was not typed right. Compare each group with the paper.</source>
            <translation>恢复密钥输入有误，请与纸上逐组核对。</translation>
        </message>
        <message>
            <source>This recovery key does not open this office: it is another office's, or a newer one was made.</source>
            <translation>这把恢复密钥打不开本营业厅：可能是别处的，或者后来又换发过新的。</translation>
        </message>
        <message>
            <source>Not saved: the disk answered with an error. The program opens the store again by itself; until the strip says that it can save, keep on paper what is urgent.</source>
            <translation>未保存：磁盘出错。程序会自行重新打开台账；在顶栏恢复正常之前，急办的事项请先记在纸上。</translation>
        </message>
        <message>
            <source>The backup %1 is not whole: it was cut short, or changed since it was made. Nothing was changed; take another one.</source>
            <translation>备份 %1 不完整：被截断，或做好后被改动过。未作任何更改；请换一份备份。</translation>
        </message>
        <message>
            <source>The backup %1 is another office's. Nothing was changed; choose one of this office, or restore it where there is no office yet.</source>
            <translation>备份 %1 是其他单位的。未作任何更改；请选本单位的备份，或恢复到还没有数据的位置。</translation>
        </message>
        <message>
            <source>The folder %1 is not there. Plug the stick in, or choose another folder.</source>
            <translation>找不到文件夹 %1。请插入 U 盘，或另选文件夹。</translation>
        </message>
        <message>
            <source>%1 does not open: that is neither a password of its office nor the recovery key. Look at it and type it again.</source>
            <translation>%1 打不开：输入的既不是该单位的密码，也不是恢复密钥。请核对后重新输入。</translation>
        </message>
        <message>
            <source>%1 is no backup of this program. Choose a file that ends in .db or .db.sealed.</source>
            <translation>%1 不是本程序的备份。请选以 .db 或 .db.sealed 结尾的文件。</translation>
        </message>
        <message>
            <source>A backup is being made already. Wait until it is done.</source>
            <translation>正在备份，请等它完成。</translation>
        </message>
        <message>
            <source>This case is about you: write down what you know and forward it. Somebody else decides and closes it.</source>
            <translation>本单反映的是您本人：请如实记录情况并转上级，由他人处理和办结。</translation>
        </message>
        <message>
            <source>The personal data of %1 were erased. Nothing is added to it any more; take the business in anew.</source>
            <translation>%1 的个人信息已删除，不能再补充内容。需要办理请重新受理。</translation>
        </message>
        <message>
            <source>Older cases are still being read in, so not everything of this customer is known yet. Try again in a moment.</source>
            <translation>较早的工单还在读入，该客户的资料尚不完整，请稍后再试。</translation>
        </message>
        <message>
            <source>This password has to be changed first: log in to the window, choose a new one, then run this again.</source>
            <translation>这个口令须先更换：请在窗口登录并设新口令，然后再运行本命令。</translation>
        </message>
        <message>
            <source>This computer has too little memory free to work the password out. Close other programs, then try again; it was not counted as a wrong one.</source>
            <translation>电脑可用内存不足，无法核对口令。请关闭其他程序后再试；这次不算输错。</translation>
        </message>
        <message>
            <source>Nobody is let in: somebody changed this office's file, and what it says of your rights is not what its ledger says. Keep a copy of the file, then let “rebuild” be run.</source>
            <translation>不能登录：本单位的台账文件被人改过，其中您的权限与操作流水不一致。请先留存一份该文件，再请维护人员运行 rebuild（重建台账）。</translation>
        </message>
        <message>
            <source>%1 is of an older version (schema %2, this program writes %3), so it cannot be read as it is. Open it once with this program: it makes a checked backup first and then brings it up to date.</source>
            <translation>%1 是旧版本的数据（数据版本 %2，本程序为 %3），不能按原样读取。请用本程序打开一次：程序会先做一份经检查的备份，再升级数据。</translation>
        </message>
        <message>
            <source>%1 is open for reading only: this computer does not take the settings that keep it safe in a power cut. Nothing is saved; tell whoever looks after the program.</source>
            <translation>%1 以只读方式打开：这台电脑无法启用断电保护所需的设置，因此不保存任何内容。请告知程序维护人员。</translation>
        </message>
        <message>
            <source>The folder of %1 may not be written to, so a copy of it is shown as it was at the start, and nothing can be saved. Free the folder for writing and start again.</source>
            <translation>%1 所在文件夹不可写，现在显示的是启动时的副本，无法保存。请开放写权限后重新启动。</translation>
        </message>
        <message>
            <source>The disk of %1 is nearly full: %2 MB are left. Make room before nothing can be saved any more.</source>
            <translation>%1 所在磁盘快满了，只剩 %2 MB。请尽快清理，以免无法保存。</translation>
        </message>
    </context>
    <context>
        <name>EtiquettePanel</name>
        <message>
            <source>Etiquette</source>
            <translation>礼仪</translation>
        </message>
        <message>
            <source>Phrases: %1</source>
            <translation>话术：%1</translation>
        </message>
        <message>
            <source>%1: clause %2</source>
            <translation>%1：条款 %2</translation>
        </message>
        <message>
            <source>“%1”</source>
            <comment>words to say</comment>
            <translation>“%1”</translation>
        </message>
    </context>
    <context>
        <name>EventWords</name>
        <message>
            <source>Closed: %1</source>
            <translation>工单结束：%1</translation>
        </message>
        <message>
            <source>Archived</source>
            <translation>归档</translation>
        </message>
        <message>
            <source>Resumed</source>
            <translation>恢复</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>Void: entered by mistake</source>
            <translation>误录作废</translation>
        </message>
        <message>
            <source>The customer withdrew</source>
            <translation>客户撤回</translation>
        </message>
        <message>
            <source>Terminated</source>
            <translation>终止</translation>
        </message>
        <message>
            <source>Opened again</source>
            <translation>重新打开</translation>
        </message>
        <message>
            <source>Personal data were shown in clear</source>
            <translation>查看了个人信息明文</translation>
        </message>
        <message>
            <source>Printed: %1</source>
            <translation>打印：%1</translation>
        </message>
        <message>
            <source>Accepted (%1)</source>
            <comment>channel and person</comment>
            <translation>受理（%1）</translation>
        </message>
        <message>
            <source>, </source>
            <comment>between the words of a list</comment>
            <translation>、</translation>
        </message>
        <message>
            <source>; still to come: %1</source>
            <translation>，待补：%1</translation>
        </message>
        <message>
            <source>; papers complete</source>
            <translation>，资料齐全</translation>
        </message>
        <message>
            <source>Entered after the fact: %1</source>
            <translation>补录：%1</translation>
        </message>
        <message>
            <source>Reached: %1</source>
            <translation>%1 完成</translation>
        </message>
        <message>
            <source>Reached: %1 (%2)</source>
            <translation>%1 完成（%2）</translation>
        </message>
        <message>
            <source>Paused: %1</source>
            <translation>挂起：%1</translation>
        </message>
        <message>
            <source>Brought: %1</source>
            <translation>收到资料：%1</translation>
        </message>
        <message>
            <source>handler %1</source>
            <translation>责任人 %1</translation>
        </message>
        <message>
            <source>waiting for: %1</source>
            <translation>等%1</translation>
        </message>
        <message>
            <source>Transferred: %1</source>
            <translation>转交：%1</translation>
        </message>
        <message>
            <source>nobody reached</source>
            <comment>follow-up call</comment>
            <translation>未联系上</translation>
        </message>
        <message>
            <source>satisfied</source>
            <comment>follow-up call</comment>
            <translation>满意</translation>
        </message>
        <message>
            <source>not satisfied</source>
            <comment>follow-up call</comment>
            <translation>不满意</translation>
        </message>
        <message>
            <source>Follow-up call: %1</source>
            <translation>回访：%1</translation>
        </message>
        <message>
            <source>Central number %1</source>
            <translation>营销申请编号 %1</translation>
        </message>
        <message>
            <source>Central number %1, before %2</source>
            <translation>营销申请编号 %1，原为 %2</translation>
        </message>
        <message>
            <source>%1: %2 → %3</source>
            <comment>name, old value, new value</comment>
            <translation>%1：%2 → %3</translation>
        </message>
        <message>
            <source>Accepted at</source>
            <translation>受理时间</translation>
        </message>
        <message>
            <source>Class</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Corrected: %1</source>
            <translation>更正：%1</translation>
        </message>
        <message>
            <source>; </source>
            <comment>between two changes</comment>
            <translation>；</translation>
        </message>
        <message>
            <source>, promised by %1</source>
            <translation>，承诺 %1 前补交</translation>
        </message>
        <message>
            <source>; was told before what was missing</source>
            <translation>；由待补申请转来</translation>
        </message>
        <message>
            <source>Not printed: %1</source>
            <translation>未打出：%1</translation>
        </message>
        <message>
            <source>while the customer was served</source>
            <translation>接待客户时查看</translation>
        </message>
        <message>
            <source>Personal data erased: %1</source>
            <translation>个人信息已删除：%1</translation>
        </message>
        <message>
            <source>The last backup that still holds the key is gone by %1.</source>
            <translation>仍含密钥的最后一份备份到 %1 不再保留。</translation>
        </message>
        <message>
            <source>the term for keeping them is over</source>
            <translation>法定保存期满</translation>
        </message>
        <message>
            <source>the person asked for it</source>
            <translation>本人要求</translation>
        </message>
        <message>
            <source>they should not have been taken</source>
            <translation>不应收集而收集</translation>
        </message>
        <message>
            <source>another reason</source>
            <translation>其他原因</translation>
        </message>
        <message>
            <source>Hidden from whom it names, who joined or was renamed later</source>
            <translation>对后来入职或改名的被反映人隐藏</translation>
        </message>
    </context>
    <context>
        <name>ExitsBar</name>
        <message numerus="yes">
            <source>%n to fill in or mend</source>
            <translation>
                <numerusform>还有 %n 项要填或要改</numerusform>
            </translation>
        </message>
        <message>
            <source>✓ form complete</source>
            <translation>✓ 表单已填全</translation>
        </message>
        <message>
            <source>, </source>
            <comment>between papers</comment>
            <translation>、</translation>
        </message>
        <message>
            <source>▲ Missing: %1. “%2” cannot follow later: %3</source>
            <translation>▲ 缺 %1。“%2”不能容缺，只能 %3</translation>
        </message>
        <message>
            <source>○ Missing: %1 → %2, or %3</source>
            <translation>○ 缺 %1 → %2，或 %3</translation>
        </message>
        <message>
            <source>▲ Missing: %1 → %2</source>
            <translation>▲ 缺 %1 → %2</translation>
        </message>
        <message>
            <source>✓ papers complete</source>
            <translation>✓ 资料已齐</translation>
        </message>
    </context>
    <context>
        <name>Feedback</name>
        <message>
            <source>What is typed is not kept as a draft, it stands only in the window: %1</source>
            <translation>草稿没存上，填的内容现在只在窗口里：%1</translation>
        </message>
    </context>
    <context>
        <name>FeedbackLine</name>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
    </context>
    <context>
        <name>FieldEditor</name>
        <message>
            <source>optional</source>
            <translation>选填</translation>
        </message>
        <message>
            <source>Not pasted: it holds characters that cannot be kept. Copy it again, or type it.</source>
            <translation>没有粘贴：内容里有无法保存的字符。请重新复制，或直接输入。</translation>
        </message>
        <message numerus="yes">
            <source>Pasted text was too long: only its first %n character(s) were taken.</source>
            <translation>
                <numerusform>粘贴的内容太长，只取了前 %n 个字。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FilterBar</name>
        <message>
            <source>waiting for: %1</source>
            <translation>等%1</translation>
        </message>
        <message>
            <source>Waits for</source>
            <translation>在等谁</translation>
        </message>
        <message>
            <source>Whom we wait for</source>
            <translation>在等谁</translation>
        </message>
        <message>
            <source>Business type</source>
            <translation>业务类型</translation>
        </message>
        <message>
            <source>Whoever</source>
            <translation>不限</translation>
        </message>
        <message>
            <source>All types</source>
            <translation>全部类型</translation>
        </message>
        <message>
            <source>Show every day again</source>
            <translation>不限日期</translation>
        </message>
        <message>
            <source>Views</source>
            <translation>视图</translation>
        </message>
        <message>
            <source>due %1</source>
            <comment>filter by a day</comment>
            <translation>%1 到期</translation>
        </message>
    </context>
    <context>
        <name>FindPanel</name>
        <message>
            <source>%1 was read, but no case has this number.</source>
            <translation>读到 %1，但没有工单用过这个号码。</translation>
        </message>
        <message>
            <source>Not known from before. Choose the business: what was read goes into the form.</source>
            <translation>以前没有记录。请选业务，读到的号码会带入表单。</translation>
        </message>
        <message>
            <source>Not found yet: older cases are still being read in. What was read goes into the form.</source>
            <translation>暂未找到：以前的工单还在整理。读到的号码会带入表单。</translation>
        </message>
    </context>
    <context>
        <name>FindRows</name>
        <message>
            <source>Cases: Enter opens</source>
            <translation>工单：回车打开</translation>
        </message>
        <message>
            <source>Customers: Enter shows what is open and fills the next form</source>
            <translation>客户：回车查看在办，并带入下一张表单</translation>
        </message>
        <message>
            <source>There are more: type the whole number or name.</source>
            <translation>还有更多：请输入完整的号码或姓名。</translation>
        </message>
        <message>
            <source>Older cases are still being read in: search again in a moment.</source>
            <translation>正在整理以前的工单，请稍后再找一次。</translation>
        </message>
        <message>
            <source>without a name</source>
            <translation>未留姓名</translation>
        </message>
        <message>
            <source>by %1</source>
            <translation>按%1</translation>
        </message>
        <message>
            <source>found as agent or contact</source>
            <translation>作为代办人或联系人</translation>
        </message>
        <message>
            <source>accepted %1</source>
            <translation>%1 受理</translation>
        </message>
        <message>
            <source>nothing open, last: %1</source>
            <translation>无在办，最近：%1</translation>
        </message>
        <message numerus="yes">
            <source>%n open: %1</source>
            <translation>
                <numerusform>在办 %n 件：%1</numerusform>
            </translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>case number</source>
            <translation>工单号</translation>
        </message>
        <message>
            <source>central number</source>
            <translation>营销系统编号</translation>
        </message>
        <message>
            <source>certificate</source>
            <translation>证件号</translation>
        </message>
        <message>
            <source>end of the certificate</source>
            <translation>证件后四位</translation>
        </message>
        <message>
            <source>phone</source>
            <translation>电话</translation>
        </message>
        <message>
            <source>account</source>
            <translation>户号</translation>
        </message>
        <message>
            <source>name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>pinyin initials</source>
            <translation>拼音首字母</translation>
        </message>
        <message>
            <source>meter</source>
            <translation>电能表号</translation>
        </message>
        <message>
            <source>Told what is missing, not accepted yet: Enter goes on with it</source>
            <translation>待补申请（已告知、未受理）：按 Enter 接着办</translation>
        </message>
        <message>
            <source>%1 · to bring by %2</source>
            <comment>business, day</comment>
            <translation>%1 · %2 前补齐</translation>
        </message>
    </context>
    <context>
        <name>FirstDay</name>
        <message>
            <source>New here? %1 shows you the window in twelve steps.</source>
            <translation>第一次用？按 %1，十二步看完整个窗口。</translation>
        </message>
        <message>
            <source>What must be done today</source>
            <translation>今天必须办的事</translation>
        </message>
        <message>
            <source>The top line counts what is overdue, due today and nearing. Click a figure to see its cases. At the right it says whether all is saved. New reminders count here too: %1 reads them.</source>
            <translation>最上面一行数着超期、今天到期和临期的件数，点数字就看到是哪几件。右边写着是否已保存。新提醒也在这里计数，按 %1 查看。</translation>
        </message>
        <message>
            <source>One box for everything</source>
            <translation>一个框，找到一切</translation>
        </message>
        <message>
            <source>A customer comes: %1 greets. Then account, id, phone, name, case number or business all go into this box. Cards and codes are read from any page. %2 leads here from everywhere.</source>
            <translation>客户来了，按 %1 迎声。户号、证件号、手机号、姓名、工单号、业务，都打在这一格；在哪一页都能读卡、扫码。按 %2 随时回到这里。</translation>
        </message>
        <message>
            <source>Choose the business</source>
            <translation>选业务</translation>
        </message>
        <message>
            <source>Type what the customer calls it, or pinyin initials: xz for new supply. Up and down choose, Enter opens the form. What is done most here stands first.</source>
            <translation>客户怎么叫就怎么打，或打拼音首字母：xz 就是新装。↑ ↓ 选，回车打开表单。这个窗口常办的排在前面。</translation>
        </message>
        <message>
            <source>Fill in the form</source>
            <translation>填表单</translation>
        </message>
        <message>
            <source>Enter goes to the next field. What is wrong is said beside its field at once; %1 goes from one to the next. What is typed is never lost. This form is only shown: nothing has begun.</source>
            <translation>回车到下一格。写错了当场在旁边提示，%1 逐个跳过去改。打过的字不会丢。现在这张表单只是给你看的，没有开始办理。</translation>
        </message>
        <message>
            <source>Check the papers</source>
            <translation>核对资料</translation>
        </message>
        <message>
            <source>The papers this customer needs, and no others. Up and down move, Space changes a paper: original checked, follows, missing. %1 when all originals lie on the counter.</source>
            <translation>这位客户要带的资料都在这里。↑ ↓ 移动，空格改状态：原件已核、后补、缺。原件全齐就按 %1。</translation>
        </message>
        <message>
            <source>The dates we promise</source>
            <translation>承诺的日期</translation>
        </message>
        <message>
            <source>What will be promised stands here before anything is accepted: working days with holidays and make-up days. 暂定 marks a date that rests on a year not announced yet. %1 counts it day by day.</source>
            <translation>受理之前，这里先写出要承诺的日期，按工作日算，节假日和调休都算进去。“暂定”表示放假安排还没公布。按 %1 一天一天看。</translation>
        </message>
        <message>
            <source>Three ways out</source>
            <translation>三个出口</translation>
        </message>
        <message>
            <source>All papers there: %1 accepts. A paper may follow: %2 accepts with a promised day. A paper is missing that we cannot go without: %3 tells everything at once and prints the notice.</source>
            <translation>资料齐全：%1 受理。有资料可以后补：%2 容缺受理，写明补齐日期。缺必须的资料：%3 一次性告知，打印告知书。</translation>
        </message>
        <message>
            <source>The receipt</source>
            <translation>回执</translation>
        </message>
        <message>
            <source>After acceptance the receipt stands here with number and promised dates: read them aloud, %1 prints. Without a printer nothing is lost: %2 prints it later. %3 ends with the farewell.</source>
            <translation>受理后这里是回执，有单号和承诺日期，念给客户听，%1 打印。没有打印机也不会丢，以后按 %2 补打。%3 送声，完成接待。</translation>
        </message>
        <message>
            <source>Open cases</source>
            <translation>在办</translation>
        </message>
        <message>
            <source>%1 shows every case that is not done, soonest due first. Shape, words and colour say how it stands. Enter opens one, %2 writes down its next step, %3 stops and starts the clock with a reason.</source>
            <translation>%1 列出所有没办完的工单，最急的在前。形状、文字和颜色说明到了哪一步。回车打开，%2 记下一环节，%3 写明原因挂起或恢复。</translation>
        </message>
        <message>
            <source>Why this date</source>
            <translation>为什么是这一天</translation>
        </message>
        <message>
            <source>Every date can say why: in an open case %1 shows rule and clause, the first day, each day counted or left out, and every pause. It can be printed for the customer.</source>
            <translation>每个日期都说得出道理：打开工单按 %1，看依据、从哪天起算、哪天算哪天不算、挂起了几天，可以打印给客户。</translation>
        </message>
        <message>
            <source>The daily report</source>
            <translation>日报</translation>
        </message>
        <message>
            <source>%1 is made by itself: taken in, done, overdue, how long customers were served. Enter on a figure shows its cases. %2 goes a day back, %3 prints.</source>
            <translation>%1 日报自动生成：受理、办结、超期、接待时长。在数字上回车看是哪几件。%2 看前一天，%3 打印。</translation>
        </message>
        <message>
            <source>Keys are always in sight</source>
            <translation>按键就在眼前</translation>
        </message>
        <message>
            <source>The bottom line shows what is possible now. %1 shows every key and what to say to the customer. %2 comes back to this tour. Welcome to the counter!</source>
            <translation>最下面一行写着现在能按的键。%1 看全部按键和话术。%2 再看一遍引导。欢迎到窗口来！</translation>
        </message>
    </context>
    <context>
        <name>FirstDayCard</name>
        <message>
            <source>Next   Enter</source>
            <translation>下一步   Enter</translation>
        </message>
        <message>
            <source>Done   Enter</source>
            <translation>完成   Enter</translation>
        </message>
        <message>
            <source>←</source>
            <translation>←</translation>
        </message>
        <message>
            <source>Step before</source>
            <translation>上一步</translation>
        </message>
        <message>
            <source>End   Esc</source>
            <translation>结束   Esc</translation>
        </message>
        <message>
            <source>First day, step %1 of %2: %3</source>
            <comment>spoken</comment>
            <translation>新手引导，第 %1 步，共 %2 步：%3</translation>
        </message>
    </context>
    <context>
        <name>FormKeeper</name>
        <message>
            <source>The form is kept again: nothing that is typed gets lost.</source>
            <translation>草稿又能存上了，填的内容不会丢。</translation>
        </message>
    </context>
    <context>
        <name>FormOffers</name>
        <message>
            <source>↓ used before</source>
            <translation>↓ 用过的</translation>
        </message>
        <message>
            <source>Down shows what was used before</source>
            <translation>按向下键显示以前用过的</translation>
        </message>
        <message>
            <source>Nothing was used before, as far as the form tells who the customer is.</source>
            <translation>按表单上的客户，没有以前用过的。</translation>
        </message>
        <message>
            <source>↓ who works here</source>
            <translation>↓ 本所人员</translation>
        </message>
        <message>
            <source>Down shows who works here</source>
            <translation>按向下键显示本所人员</translation>
        </message>
    </context>
    <context>
        <name>FormProblemText</name>
        <message>
            <source>Fill this in.</source>
            <translation>请填写。</translation>
        </message>
        <message>
            <source>This form has no such field.</source>
            <translation>这张表单没有这一项。</translation>
        </message>
        <message>
            <source>It holds characters that cannot be kept. Type it anew.</source>
            <translation>含有无法保存的字符，请重新输入。</translation>
        </message>
        <message numerus="yes">
            <source>Too long: at most %n character(s).</source>
            <translation>
                <numerusform>太长了，最多 %n 个字。</numerusform>
            </translation>
        </message>
        <message>
            <source>A number is expected here, such as 8 or 12.5.</source>
            <translation>请填数字，如 8 或 12.5。</translation>
        </message>
        <message>
            <source>At least %1 %2.</source>
            <translation>不少于 %1 %2。</translation>
        </message>
        <message>
            <source>At most %1 %2.</source>
            <translation>不超过 %1 %2。</translation>
        </message>
        <message>
            <source>A date is expected here, such as 2026-11-23.</source>
            <translation>请填日期，如 2026-11-23。</translation>
        </message>
        <message>
            <source>A time is expected here, such as 09:30.</source>
            <translation>请填时间，如 09:30。</translation>
        </message>
        <message>
            <source>Choose one of those offered.</source>
            <translation>请从列出的选项中选择。</translation>
        </message>
        <message>
            <source>Choose yes or no.</source>
            <translation>请选“是”或“否”。</translation>
        </message>
        <message numerus="yes">
            <source>At least %n entry(s).</source>
            <translation>
                <numerusform>至少 %n 项。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>At most %n entry(s).</source>
            <translation>
                <numerusform>最多 %n 项。</numerusform>
            </translation>
        </message>
        <message>
            <source>Not written as such a number is. Check it.</source>
            <translation>写法不符合这类号码的规则，请核对。</translation>
        </message>
        <message>
            <source>An unusual number of digits: check it with the customer.</source>
            <translation>位数与通常不同，请与客户核对。</translation>
        </message>
        <message>
            <source>The date of birth in it does not exist: check it with the customer.</source>
            <translation>其中的出生日期不存在，请与客户核对。</translation>
        </message>
        <message>
            <source>The check digit does not fit: check it with the customer.</source>
            <translation>校验位不符，请与客户核对。</translation>
        </message>
    </context>
    <context>
        <name>GroupEditor</name>
        <message>
            <source>Add: %1</source>
            <translation>添加：%1</translation>
        </message>
        <message>
            <source>Take the last one out</source>
            <translation>去掉最后一项</translation>
        </message>
    </context>
    <context>
        <name>HelpCard</name>
        <message>
            <source>Type to search keys and phrases</source>
            <translation>输入即搜：按键、话术</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>按键</translation>
        </message>
        <message>
            <source>Phrases</source>
            <translation>话术</translation>
        </message>
        <message>
            <source>Keys and phrases</source>
            <translation>按键与话术</translation>
        </message>
    </context>
    <context>
        <name>HelpText</name>
        <message>
            <source>Nothing here contains these words.</source>
            <translation>这里没有包含这些字的内容。</translation>
        </message>
        <message>
            <source>“%1”</source>
            <comment>words to say</comment>
            <translation>“%1”</translation>
        </message>
        <message>
            <source>Keys of this page</source>
            <translation>本页按键</translation>
        </message>
        <message>
            <source>Keys of the whole window</source>
            <translation>全窗口按键</translation>
        </message>
        <message>
            <source>Keys of the other pages</source>
            <translation>其他页面的按键</translation>
        </message>
        <message>
            <source>To say now: %1</source>
            <translation>现在说：%1</translation>
        </message>
        <message>
            <source>Never said (for training)</source>
            <translation>不说的话（培训用）</translation>
        </message>
    </context>
    <context>
        <name>LineEditor</name>
        <message>
            <source>yuan</source>
            <translation>元</translation>
        </message>
    </context>
    <context>
        <name>LineForm</name>
        <message>
            <source>Caps Lock is on.</source>
            <translation>大写锁定已打开。</translation>
        </message>
    </context>
    <context>
        <name>LinesEditor</name>
        <message>
            <source>Shift+Enter begins a new line</source>
            <translation>Shift+Enter 换行</translation>
        </message>
    </context>
    <context>
        <name>ListEditor</name>
        <message>
            <source>Choose with the arrow keys</source>
            <translation>用方向键选择</translation>
        </message>
    </context>
    <context>
        <name>ListPaper</name>
        <message>
            <source>There is nothing to print: the list is empty.</source>
            <translation>清单是空的，没有可打印的内容。</translation>
        </message>
        <message>
            <source>open-cases</source>
            <translation>在办清单</translation>
        </message>
    </context>
    <context>
        <name>ListPrintout</name>
        <message>
            <source>no clock</source>
            <translation>无时限</translation>
        </message>
        <message>
            <source>Open cases</source>
            <translation>在办工单</translation>
        </message>
        <message>
            <source>Names are masked: this list is for the office's own use and is not handed out.</source>
            <translation>姓名已隐去；本清单仅供内部使用，不得外传。</translation>
        </message>
        <message numerus="yes">
            <source>the first %n case(s) of more</source>
            <translation>
                <numerusform>只列前 %n 件</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n case(s)</source>
            <translation>
                <numerusform>共 %n 件</numerusform>
            </translation>
        </message>
        <message>
            <source>Printed</source>
            <translation>打印时间</translation>
        </message>
        <message>
            <source>Shown</source>
            <translation>范围</translation>
        </message>
        <message>
            <source>No.</source>
            <comment>column on paper</comment>
            <translation>序号</translation>
        </message>
        <message>
            <source>Time</source>
            <comment>column on paper</comment>
            <translation>时限</translation>
        </message>
        <message>
            <source>Case no.</source>
            <comment>column on paper</comment>
            <translation>工单号</translation>
        </message>
        <message>
            <source>Business</source>
            <comment>column on paper</comment>
            <translation>业务</translation>
        </message>
        <message>
            <source>Class</source>
            <comment>column on paper</comment>
            <translation>类别</translation>
        </message>
        <message>
            <source>Customer</source>
            <comment>column on paper</comment>
            <translation>客户</translation>
        </message>
        <message>
            <source>Accepted</source>
            <comment>column on paper</comment>
            <translation>受理</translation>
        </message>
        <message>
            <source>Next step</source>
            <comment>column on paper</comment>
            <translation>下一环节</translation>
        </message>
        <message>
            <source>Due</source>
            <comment>column on paper</comment>
            <translation>最迟</translation>
        </message>
        <message>
            <source>Waits for</source>
            <comment>column on paper</comment>
            <translation>在等谁</translation>
        </message>
        <message>
            <source>Handler</source>
            <comment>column on paper</comment>
            <translation>责任人</translation>
        </message>
    </context>
    <context>
        <name>LockScreen</name>
        <message>
            <source>Locked. What was half typed is kept.</source>
            <translation>已锁定。没填完的内容已保存。</translation>
        </message>
        <message>
            <source>Locked because nobody touched it for a while. What was half typed is kept.</source>
            <translation>一段时间无人操作，已自动锁定。没填完的内容已保存。</translation>
        </message>
        <message>
            <source>Nothing can be saved at present. You can log in and read.</source>
            <translation>目前什么也存不上，可以登录和查看。</translation>
        </message>
    </context>
    <context>
        <name>LogInStep</name>
        <message>
            <source>Log in</source>
            <translation>登录</translation>
        </message>
        <message>
            <source>Work number</source>
            <translation>工号</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>密码</translation>
        </message>
        <message>
            <source>Forgot the password</source>
            <translation>忘记密码</translation>
        </message>
        <message>
            <source>Opening …</source>
            <translation>正在打开…</translation>
        </message>
        <message>
            <source>Work number and password do not belong together.</source>
            <translation>工号或密码不对。</translation>
        </message>
        <message>
            <source>Next try in %1 s.</source>
            <translation>%1 秒后可再试。</translation>
        </message>
        <message>
            <source>Too many wrong passwords.</source>
            <translation>密码错误次数过多。</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Scanned, but nothing here can use it. Open the page it belongs to and scan again.</source>
            <translation>已扫到，但这里用不上。请打开对应的页面后再扫一次。</translation>
        </message>
        <message>
            <source>Yingsheng</source>
            <translation>迎声</translation>
        </message>
        <message>
            <source>Scanned, but a question is open. Answer it or go back with Esc, then scan again.</source>
            <translation>已扫描，但有一个问题还没答完。请先完成或按 Esc 返回，再扫一次。</translation>
        </message>
        <message>
            <source>The store can be written again. Nothing that was said to be saved is lost.</source>
            <translation>台账已恢复，可以继续办理；提示“已保存”的内容都没有丢失。</translation>
        </message>
    </context>
    <context>
        <name>ManagerStep</name>
        <message>
            <source>Who is the manager?</source>
            <translation>谁是负责人？</translation>
        </message>
        <message>
            <source>From here on the office opens with a password. The manager adds the others and gives them their first passwords.</source>
            <translation>从现在起，打开本营业厅需要密码。其他人员由负责人添加，并给出首次密码。</translation>
        </message>
        <message>
            <source>Work number</source>
            <translation>工号</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Rules for passwords</source>
            <translation>密码规则</translation>
        </message>
        <message>
            <source>Set it up</source>
            <translation>完成设置</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Setting up …</source>
            <translation>正在设置…</translation>
        </message>
    </context>
    <context>
        <name>Manual</name>
        <message>
            <source>Contents</source>
            <translation>目录</translation>
        </message>
        <message>
            <source>Page %1 of %2</source>
            <translation>第 %1 页，共 %2 页</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>按键</translation>
        </message>
        <message>
            <source>What it does</source>
            <translation>作用</translation>
        </message>
        <message>
            <source>Yingsheng: manual for the counter</source>
            <translation>迎声 窗口使用手册</translation>
        </message>
    </context>
    <context>
        <name>ManyActs</name>
        <message>
            <source>The chosen cases are still being worked through. Esc stops it.</source>
            <translation>选中的工单还在办理，Esc 可以停下。</translation>
        </message>
        <message numerus="yes">
            <source>Transfer %n case(s)</source>
            <translation>
                <numerusform>转交 %n 件工单</numerusform>
            </translation>
        </message>
        <message>
            <source>Transfer</source>
            <comment>button</comment>
            <translation>转交</translation>
        </message>
        <message>
            <source>To</source>
            <translation>转给</translation>
        </message>
        <message>
            <source>We wait for</source>
            <translation>在等谁</translation>
        </message>
        <message>
            <source>as before</source>
            <translation>不变</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>个人</translation>
        </message>
        <message>
            <source>A name, when it goes to one person</source>
            <translation>转给个人时填姓名</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Transferred</source>
            <translation>已转交</translation>
        </message>
        <message numerus="yes">
            <source>Note on %n case(s)</source>
            <translation>
                <numerusform>给 %n 件工单加备注</numerusform>
            </translation>
        </message>
        <message>
            <source>Keep</source>
            <comment>button</comment>
            <translation>保存</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>内容</translation>
        </message>
        <message>
            <source>Noted</source>
            <translation>已备注</translation>
        </message>
        <message>
            <source>Not begun: it was stopped before.</source>
            <translation>未办：之前已停下。</translation>
        </message>
        <message numerus="yes">
            <source>%1: %n case(s).</source>
            <comment>act done on several cases</comment>
            <translation>
                <numerusform>%1：%n 件。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n not, see the list.</source>
            <translation>
                <numerusform>%n 件未办，见清单。</numerusform>
            </translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>milestone and outcome</comment>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>None of the chosen cases has a milestone that can be reached now.</source>
            <translation>选中的工单现在都没有可以到达的环节。</translation>
        </message>
        <message numerus="yes">
            <source>What was reached by these %n case(s)?</source>
            <translation>
                <numerusform>这 %n 件工单到达了哪个环节？</numerusform>
            </translation>
        </message>
        <message>
            <source>Behind each milestone stands how many of them can reach it now. The others stay as they are and are listed.</source>
            <translation>环节后面是现在能到达它的件数；其余工单不变，并列出原因。</translation>
        </message>
        <message>
            <source>Reached</source>
            <comment>button</comment>
            <translation>到达</translation>
        </message>
        <message>
            <source>Milestone</source>
            <translation>环节</translation>
        </message>
        <message>
            <source>%1 (%2 of %3)</source>
            <comment>milestone, cases that can reach it, all chosen</comment>
            <translation>%1（%2 / %3 件）</translation>
        </message>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Empty: now. Else 14:30, 11-19 14:30 or 2026-11-19 14:30</source>
            <translation>不填为现在；或 14:30、11-19 14:30、2026-11-19 14:30</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>It cannot reach this now.</source>
            <translation>现在还不能到达这个环节。</translation>
        </message>
        <message>
            <source>It cannot reach this now: next is “%1”.</source>
            <translation>现在还不能到达：下一环节是“%1”。</translation>
        </message>
    </context>
    <context>
        <name>ManyPanel</name>
        <message>
            <source>%1 of %2</source>
            <comment>cases worked through</comment>
            <translation>%1 / %2</translation>
        </message>
        <message numerus="yes">
            <source>%n case(s) chosen</source>
            <translation>
                <numerusform>已选 %n 件工单</numerusform>
            </translation>
        </message>
        <message>
            <source>The list goes on behind what is loaded. Scroll to its end to choose more.</source>
            <translation>清单后面还有没有读入的工单；要多选，请滚动到末尾。</translation>
        </message>
        <message>
            <source>Stop (Esc)</source>
            <translation>停止（Esc）</translation>
        </message>
        <message>
            <source>Choose one only (Esc)</source>
            <translation>取消多选（Esc）</translation>
        </message>
    </context>
    <context>
        <name>MaterialsList</name>
        <message>
            <source>to follow</source>
            <translation>待带</translation>
        </message>
        <message>
            <source>not needed</source>
            <translation>不需要</translation>
        </message>
        <message>
            <source>original checked</source>
            <translation>已核原件</translation>
        </message>
        <message>
            <source>must be here</source>
            <translation>必须带齐</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>a paper and its state</comment>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>to bring by %1</source>
            <translation>待带，%1前</translation>
        </message>
        <message>
            <source>customer is here: not needed</source>
            <translation>本人办理，不需要</translation>
        </message>
        <message>
            <source>if there is one</source>
            <translation>有则提供</translation>
        </message>
    </context>
    <context>
        <name>MonthDelegate</name>
        <message numerus="yes">
            <source>%n overdue</source>
            <comment>day of the month</comment>
            <translation>
                <numerusform>超期 %n 件</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n due</source>
            <comment>day of the month</comment>
            <translation>
                <numerusform>%n 件到期</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n provisional</source>
            <comment>day of the month</comment>
            <translation>
                <numerusform>暂定 %n 件</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 today</source>
            <comment>day of the month</comment>
            <translation>%1 今天</translation>
        </message>
        <message>
            <source>not announced</source>
            <translation>未公布</translation>
        </message>
    </context>
    <context>
        <name>MonthModel</name>
        <message>
            <source>off</source>
            <comment>a weekend's day</comment>
            <translation>休</translation>
        </message>
        <message>
            <source>made up</source>
            <comment>a working day on a weekend</comment>
            <translation>班</translation>
        </message>
        <message>
            <source>holiday</source>
            <translation>节假日</translation>
        </message>
        <message>
            <source>working day</source>
            <translation>工作日</translation>
        </message>
        <message>
            <source>day off</source>
            <translation>休息日</translation>
        </message>
        <message>
            <source>not announced yet</source>
            <translation>尚未公布</translation>
        </message>
        <message numerus="yes">
            <source>%n due</source>
            <translation>
                <numerusform>%n 件到期</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n overdue</source>
            <translation>
                <numerusform>超期 %n 件</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n provisional</source>
            <translation>
                <numerusform>暂定 %n 件</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MonthPrintout</name>
        <message>
            <source>not announced</source>
            <translation>未公布</translation>
        </message>
        <message>
            <source>Deadlines of %1</source>
            <translation>%1 时限</translation>
        </message>
        <message>
            <source>Each open case counts by its soonest deadline.</source>
            <translation>每件在办工单按最早的时限计一次。</translation>
        </message>
        <message numerus="yes">
            <source>%n case(s) due</source>
            <translation>
                <numerusform>%n 件到期</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n overdue</source>
            <translation>
                <numerusform>超期 %n 件</numerusform>
            </translation>
        </message>
        <message>
            <source>Printed</source>
            <translation>打印</translation>
        </message>
    </context>
    <context>
        <name>MonthView</name>
        <message>
            <source>MMMM yyyy</source>
            <comment>month</comment>
            <translation>yyyy年M月</translation>
        </message>
        <message>
            <source>Nothing is due in this month. PgUp and PgDn show other months.</source>
            <translation>这个月没有到期的在办工单。PgUp、PgDn 换月。</translation>
        </message>
        <message numerus="yes">
            <source>%n case(s) due</source>
            <translation>
                <numerusform>%n 件到期</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n overdue</source>
            <translation>
                <numerusform>超期 %n 件</numerusform>
            </translation>
        </message>
        <message>
            <source>each case counts by its soonest deadline; Enter shows the day's cases</source>
            <translation>每件工单按最早的时限计一次；回车查看当天的工单</translation>
        </message>
        <message>
            <source>‹ PgUp</source>
            <translation>‹ PgUp</translation>
        </message>
        <message>
            <source>Month before</source>
            <translation>上个月</translation>
        </message>
        <message>
            <source>PgDn ›</source>
            <translation>PgDn ›</translation>
        </message>
        <message>
            <source>Month after</source>
            <translation>下个月</translation>
        </message>
        <message>
            <source>Back to the list   Esc</source>
            <translation>返回清单   Esc</translation>
        </message>
        <message>
            <source>Back to the list</source>
            <translation>返回清单</translation>
        </message>
        <message>
            <source>deadlines</source>
            <translation>时限</translation>
        </message>
    </context>
    <context>
        <name>NewPasswordStep</name>
        <message>
            <source>Somebody else gave you this password. Choose one that only you know.</source>
            <translation>这个密码是别人给您的。请改成只有您自己知道的密码。</translation>
        </message>
        <message>
            <source>This password is older than %1 days. Choose a new one.</source>
            <translation>这个密码已用了超过 %1 天，请更换。</translation>
        </message>
        <message>
            <source>Choose a new password</source>
            <translation>请设置新密码</translation>
        </message>
        <message>
            <source>Change the password</source>
            <translation>修改密码</translation>
        </message>
        <message>
            <source>Changing …</source>
            <translation>正在修改…</translation>
        </message>
    </context>
    <context>
        <name>NoticePrintout</name>
        <message>
            <source>Notice of what is missing</source>
            <translation>一次性告知书</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>编号</translation>
        </message>
        <message>
            <source>Please bring (all of it, told once)</source>
            <translation>请您补带以下资料（已全部列明）</translation>
        </message>
        <message>
            <source>Please bring it by</source>
            <translation>请于此日前补齐：</translation>
        </message>
        <message>
            <source>Here already</source>
            <translation>已核验</translation>
        </message>
        <message>
            <source>, </source>
            <comment>between papers</comment>
            <translation>、</translation>
        </message>
        <message>
            <source>This list is complete. If we ask later for anything that is not on it, that is our fault, not yours: please tell us (service standard, clause II.4).</source>
            <translation>以上已一次告知全部所缺资料。如再要求您补充此单以外的资料，责任在我方，欢迎监督（服务标准 II.4）。</translation>
        </message>
        <message>
            <source>With everything in hand, any window goes on from here: just show this notice. The time promised begins when it is accepted.</source>
            <translation>资料带齐后，凭此单到任何窗口都能接着办。承诺时限自正式受理之日起算。</translation>
        </message>
        <message>
            <source>Questions, day or night: telephone 95598, with the number above.</source>
            <translation>如有疑问，请拨打 24 小时服务热线 95598，报上述编号查询。</translation>
        </message>
        <message>
            <source>Customer (signature)</source>
            <translation>客户（签字）</translation>
        </message>
        <message>
            <source>Told by</source>
            <translation>告知人</translation>
        </message>
        <message>
            <source>Notice-%1.pdf</source>
            <translation>一次性告知书-%1.pdf</translation>
        </message>
        <message>
            <source>%1 (provisional)</source>
            <translation>%1（暂定）</translation>
        </message>
        <message>
            <source>Business</source>
            <translation>业务</translation>
        </message>
        <message>
            <source>Customer</source>
            <translation>客户</translation>
        </message>
        <message>
            <source>Told at</source>
            <translation>告知时间</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>地点</translation>
        </message>
    </context>
    <context>
        <name>OfferList</name>
        <message>
            <source>Used before</source>
            <translation>以前用过的</translation>
        </message>
    </context>
    <context>
        <name>OfficeStep</name>
        <message>
            <source>Welcome. Which office is this?</source>
            <translation>欢迎使用。这是哪个营业厅？</translation>
        </message>
        <message>
            <source>There is no office on this computer yet. This page says which one it is, the next one who manages it.</source>
            <translation>这台电脑上还没有营业厅。本页填营业厅，下一页填负责人。</translation>
        </message>
        <message>
            <source>Name of the office</source>
            <translation>单位名称</translation>
        </message>
        <message>
            <source>Code (leads the case numbers, 1 to 4 letters)</source>
            <translation>代码（工单编号的开头，1～4 个字母）</translation>
        </message>
        <message>
            <source>This window</source>
            <translation>本窗口</translation>
        </message>
        <message>
            <source>Opens at</source>
            <translation>开门时间</translation>
        </message>
        <message>
            <source>Closes at</source>
            <translation>关门时间</translation>
        </message>
        <message>
            <source>Province</source>
            <translation>省份</translation>
        </message>
        <message>
            <source>Service standard</source>
            <translation>服务标准</translation>
        </message>
        <message>
            <source>for example: Chengguan Power Supply Office</source>
            <translation>例如：城关供电所</translation>
        </message>
        <message>
            <source>for example: Window 1</source>
            <translation>例如：1号窗口</translation>
        </message>
        <message>
            <source>not told</source>
            <translation>不填</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>下一步</translation>
        </message>
        <message>
            <source>Open a demo office</source>
            <translation>打开演示营业厅</translation>
        </message>
        <message>
            <source>The code is one to four letters, for example C.</source>
            <translation>代码是 1～4 个字母，例如 C。</translation>
        </message>
        <message>
            <source>Write the time like 8:00.</source>
            <translation>时间请写成 8:00 的样子。</translation>
        </message>
        <message>
            <source>Write the time like 17:30.</source>
            <translation>时间请写成 17:30 的样子。</translation>
        </message>
        <message>
            <source>It has to close after it opens.</source>
            <translation>关门时间要晚于开门时间。</translation>
        </message>
    </context>
    <context>
        <name>OutcomeCard</name>
        <message>
            <source>Save as PDF</source>
            <translation>存为 PDF</translation>
        </message>
        <message>
            <source>Next customer</source>
            <translation>下一位</translation>
        </message>
    </context>
    <context>
        <name>OwnPassword</name>
        <message>
            <source>This is not the password of now.</source>
            <translation>现在的密码不对。</translation>
        </message>
        <message>
            <source>Change my password</source>
            <translation>修改我的密码</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>更换</translation>
        </message>
        <message>
            <source>The password of now</source>
            <translation>现在的密码</translation>
        </message>
        <message>
            <source>The password is changed.</source>
            <translation>密码已修改。</translation>
        </message>
    </context>
    <context>
        <name>PaperStep</name>
        <message>
            <source>Try the paper</source>
            <translation>验证纸上的密钥</translation>
        </message>
        <message>
            <source>Type the recovery key in from the paper: only then is it certain that it can be read and opens this office.</source>
            <translation>请照着纸把恢复密钥输一遍：这样才能确定纸上的字看得清、打得开本营业厅。</translation>
        </message>
        <message>
            <source>The recovery key</source>
            <translation>恢复密钥</translation>
        </message>
        <message>
            <source>Who loses the password gets in with this key. Print it, or copy it by hand, and lock it away outside of this computer: it is shown only now.</source>
            <translation>忘记密码时用它进入。请打印或手抄，锁在这台电脑以外的地方：只在此时显示。</translation>
        </message>
        <message>
            <source>Recovery key from the paper</source>
            <translation>纸上的恢复密钥</translation>
        </message>
        <message>
            <source>Nine groups; small letters and spaces are fine.</source>
            <translation>共九组；小写字母、空格都可以。</translation>
        </message>
        <message>
            <source>Try it</source>
            <translation>验证</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>打印</translation>
        </message>
        <message>
            <source>Show it again</source>
            <translation>再看一次</translation>
        </message>
        <message>
            <source>It is on paper: try it</source>
            <translation>已在纸上，去验证</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>以后再说</translation>
        </message>
        <message>
            <source>There is no printer. Copy the key by hand, group by group, and then try what you wrote.</source>
            <translation>没有打印机。请逐组手抄，然后照手抄的验证一遍。</translation>
        </message>
        <message>
            <source>Trying …</source>
            <translation>正在验证…</translation>
        </message>
        <message>
            <source>Too many wrong keys. Next try in %1 s.</source>
            <translation>密钥错误次数过多，%1 秒后可再试。</translation>
        </message>
    </context>
    <context>
        <name>PaperText</name>
        <message>
            <source>A4</source>
            <translation>A4</translation>
        </message>
        <message>
            <source>A4 landscape</source>
            <translation>A4 横向</translation>
        </message>
        <message>
            <source>A5</source>
            <translation>A5</translation>
        </message>
        <message>
            <source>80 mm roll</source>
            <translation>80 毫米小票</translation>
        </message>
        <message>
            <source>receipt of acceptance</source>
            <translation>受理回执</translation>
        </message>
        <message>
            <source>one-time notice</source>
            <translation>一次性告知书</translation>
        </message>
        <message>
            <source>case file</source>
            <translation>工单档案</translation>
        </message>
        <message>
            <source>explanation of the date</source>
            <translation>时限说明</translation>
        </message>
        <message>
            <source>list of open cases</source>
            <translation>在办清单</translation>
        </message>
        <message>
            <source>daily report</source>
            <translation>日报</translation>
        </message>
        <message>
            <source>never printed</source>
            <translation>未打印过</translation>
        </message>
        <message>
            <source>not on paper: no printer</source>
            <translation>未打出：没有打印机</translation>
        </message>
        <message>
            <source>not on paper: its form has a gap</source>
            <translation>未打出：打印模板缺少内容</translation>
        </message>
        <message>
            <source>not on paper: the printer failed</source>
            <translation>未打出：打印机没有打完</translation>
        </message>
        <message>
            <source>saved as PDF</source>
            <translation>已存为 PDF</translation>
        </message>
        <message>
            <source>printed again</source>
            <translation>已补打</translation>
        </message>
        <message>
            <source>printed</source>
            <translation>已打印</translation>
        </message>
        <message numerus="yes">
            <source>%n copies</source>
            <translation>
                <numerusform>%n 份</numerusform>
            </translation>
        </message>
        <message>
            <source>month of deadlines</source>
            <translation>时限月历</translation>
        </message>
        <message>
            <source>audit</source>
            <translation>操作审计</translation>
        </message>
    </context>
    <context>
        <name>PasswordPair</name>
        <message>
            <source>New password</source>
            <translation>新密码</translation>
        </message>
        <message>
            <source>The same again</source>
            <translation>再输一遍</translation>
        </message>
        <message>
            <source>The two are not the same. Type it once more.</source>
            <translation>两次输入不一致，请再输一遍。</translation>
        </message>
    </context>
    <context>
        <name>PasswordWords</name>
        <message>
            <source>At least %1 characters, of three kinds: capitals, small letters, digits, signs. Change it after %2 days.</source>
            <translation>至少 %1 个字符，大写、小写、数字、符号至少三种；%2 天内更换。</translation>
        </message>
        <message>
            <source>At least %1 characters, a short sentence is best. No common password, no name. It need not be changed by date.</source>
            <translation>至少 %1 个字符，用一句短语最好。不用常见密码，不含姓名；不要求定期更换。</translation>
        </message>
        <message>
            <source>Graded protection (GB/T 22239)</source>
            <translation>等级保护（GB/T 22239）</translation>
        </message>
        <message>
            <source>Long passwords (OWASP ASVS)</source>
            <translation>长密码（OWASP ASVS）</translation>
        </message>
    </context>
    <context>
        <name>PeopleActs</name>
        <message>
            <source>Add a person</source>
            <translation>新增人员</translation>
        </message>
        <message>
            <source>The first password is given by you and changed by them at their first log-in.</source>
            <translation>首次密码由您给出，本人首次登录时修改。</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>新增</translation>
        </message>
        <message>
            <source>Work number</source>
            <translation>工号</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>岗位角色</translation>
        </message>
        <message>
            <source>Added.</source>
            <translation>已新增。</translation>
        </message>
        <message>
            <source>Name and number of %1</source>
            <translation>%1 的姓名工号</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Saved.</source>
            <translation>已保存。</translation>
        </message>
        <message>
            <source>Role of %1</source>
            <translation>%1 的岗位角色</translation>
        </message>
        <message>
            <source>New password for %1</source>
            <translation>给 %1 重置密码</translation>
        </message>
        <message>
            <source>Tell it to nobody else. It is to be changed at the next log-in.</source>
            <translation>只告诉本人。下次登录时必须修改。</translation>
        </message>
        <message>
            <source>Reset</source>
            <translation>重置</translation>
        </message>
        <message>
            <source>The password is reset.</source>
            <translation>密码已重置。</translation>
        </message>
        <message>
            <source>%1 leaves the post</source>
            <translation>%1 离岗</translation>
        </message>
        <message>
            <source>The password opens this office no more, and the office gets new keys. What was done under that name stays.</source>
            <translation>其密码不能再打开本营业厅，营业厅随即更换密钥。以前经办的记录保留。</translation>
        </message>
        <message>
            <source>Leaves</source>
            <translation>确认离岗</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>moved to another post</source>
            <translation>调岗</translation>
        </message>
        <message>
            <source>left the company</source>
            <translation>离职</translation>
        </message>
        <message>
            <source>retired</source>
            <translation>退休</translation>
        </message>
        <message>
            <source>other</source>
            <translation>其他</translation>
        </message>
        <message>
            <source>Left. The office has new keys.</source>
            <translation>已离岗，密钥已更换。</translation>
        </message>
        <message>
            <source>Rules for passwords</source>
            <translation>密码规则</translation>
        </message>
        <message>
            <source>They hold from the next password on; one that is too old by them is changed at the next log-in.</source>
            <translation>从下一次设置密码起执行；按新规则已过期的，下次登录时修改。</translation>
        </message>
        <message>
            <source>New recovery key</source>
            <translation>新恢复密钥</translation>
        </message>
        <message>
            <source>The paper of before opens nothing more: tear it up. The new key is shown next, once.</source>
            <translation>以前的纸质密钥随即作废，请撕毁。新密钥接下来只显示一次。</translation>
        </message>
        <message>
            <source>Make it</source>
            <translation>生成</translation>
        </message>
        <message>
            <source>Try the recovery key</source>
            <translation>验证恢复密钥</translation>
        </message>
        <message>
            <source>Type it in from the paper: only then is it certain that it can be read and opens this office.</source>
            <translation>请照着纸输一遍：这样才能确定纸上的字看得清、打得开本营业厅。</translation>
        </message>
        <message>
            <source>Try it</source>
            <translation>验证</translation>
        </message>
        <message>
            <source>Recovery key from the paper</source>
            <translation>纸上的恢复密钥</translation>
        </message>
        <message>
            <source>Nine groups; small letters and spaces are fine.</source>
            <translation>共九组；小写字母、空格都可以。</translation>
        </message>
        <message>
            <source>The paper opens this office. Lock it away.</source>
            <translation>纸上的密钥能打开本营业厅，请锁好。</translation>
        </message>
        <message numerus="yes">
            <source>%n of these acts were done by whoever is here: then the number of the sheet that a supervisor signed is needed.</source>
            <translation>
                <numerusform>其中 %n 件是本人经办的：需填主管签过字的复核单编号。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>You sign all %n as the second pair of eyes.</source>
            <translation>
                <numerusform>您以复核人身份一次签完全部 %n 件。</numerusform>
            </translation>
        </message>
        <message>
            <source>Countersign</source>
            <translation>复核签字</translation>
        </message>
        <message>
            <source>Sign</source>
            <translation>签字</translation>
        </message>
        <message>
            <source>Number of the signed sheet</source>
            <translation>已签复核单编号</translation>
        </message>
        <message>
            <source>Only when somebody signed on paper.</source>
            <translation>仅在纸上签字时填写。</translation>
        </message>
        <message>
            <source>Signed.</source>
            <translation>已复核。</translation>
        </message>
    </context>
    <context>
        <name>PeoplePage</name>
        <message>
            <source>People of this office</source>
            <translation>本营业厅人员</translation>
        </message>
        <message>
            <source>This office has no people yet: it opens without a password, and whoever has the file can read it.</source>
            <translation>本营业厅还没有设置人员：打开不需要密码，谁拿到文件谁就能看。</translation>
        </message>
        <message>
            <source>The first manager is set up here, with a password and a recovery key on paper. Nothing that was entered is lost.</source>
            <translation>在这里设置第一位负责人、密码和纸质恢复密钥。已录入的内容不会丢失。</translation>
        </message>
        <message>
            <source>Set people up</source>
            <translation>设置人员</translation>
        </message>
        <message>
            <source>Only a manager changes people, passwords of others, and keys. You change your own password with %1.</source>
            <translation>人员、他人密码和密钥只有负责人能改。修改自己的密码请按 %1。</translation>
        </message>
        <message>
            <source>%1 does not work here any more: nothing can be changed.</source>
            <translation>%1 已不在岗，不能再修改。</translation>
        </message>
    </context>
    <context>
        <name>PeopleTable</name>
        <message>
            <source>here now</source>
            <translation>当前登录</translation>
        </message>
        <message>
            <source>works here</source>
            <translation>在岗</translation>
        </message>
        <message>
            <source>known by name, from a register</source>
            <translation>仅有姓名（来自登记簿）</translation>
        </message>
        <message>
            <source>has left</source>
            <translation>已离岗</translation>
        </message>
        <message>
            <source>too old: to be changed at the next log-in</source>
            <translation>已过期，下次登录须修改</translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) old</source>
            <translation>
                <numerusform>已用 %n 天</numerusform>
            </translation>
        </message>
        <message>
            <source>People of the office</source>
            <translation>营业厅人员</translation>
        </message>
        <message>
            <source>Work number</source>
            <translation>工号</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>岗位角色</translation>
        </message>
        <message>
            <source>Standing</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>加入日期</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>密码</translation>
        </message>
        <message>
            <source>(erased)</source>
            <translation>（已删除）</translation>
        </message>
        <message>
            <source>to be changed at the next log-in</source>
            <translation>下次登录时须修改</translation>
        </message>
        <message>
            <source>given today</source>
            <comment>a password</comment>
            <translation>今天设置</translation>
        </message>
    </context>
    <context>
        <name>PreviewWindow</name>
        <message>
            <source>Preview: %1</source>
            <translation>预览：%1</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>页面</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>打印</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>放大</translation>
        </message>
        <message>
            <source>Smaller</source>
            <translation>缩小</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>另存为 PDF</translation>
        </message>
        <message>
            <source>There is no printer</source>
            <translation>没有打印机</translation>
        </message>
        <message>
            <source>Printer</source>
            <translation>打印机</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>纸张</translation>
        </message>
        <message>
            <source>Copies</source>
            <translation>份数</translation>
        </message>
        <message>
            <source>At the printer.</source>
            <translation>已送打印机。</translation>
        </message>
    </context>
    <context>
        <name>PrintRoom</name>
        <message>
            <source>Page %1 of %2</source>
            <translation>第 %1 页 共 %2 页</translation>
        </message>
    </context>
    <context>
        <name>PromisesCard</name>
        <message>
            <source>Our promise</source>
            <translation>我们的承诺</translation>
        </message>
        <message>
            <source>Why this day?</source>
            <translation>为什么是这一天？</translation>
        </message>
        <message>
            <source>No limit is promised for this; it is still done as soon as possible.</source>
            <translation>这项业务没有承诺时限，我们尽快办理。</translation>
        </message>
        <message>
            <source>◌ provisional</source>
            <translation>◌ 暂定</translation>
        </message>
        <message>
            <source>The calendar of that time has not been announced yet.</source>
            <translation>那段时间的放假安排尚未公布。</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>a milestone and when it is promised</comment>
            <translation>%1：%2</translation>
        </message>
        <message>
            <source>Fill in first: %1. Our promise depends on it.</source>
            <translation>请先填写“%1”：承诺时限由它决定。</translation>
        </message>
        <message>
            <source>, </source>
            <comment>between the words of a list</comment>
            <translation>、</translation>
        </message>
    </context>
    <context>
        <name>QueueExport</name>
        <message>
            <source>open-cases</source>
            <translation>在办工单</translation>
        </message>
        <message>
            <source>Export the open cases</source>
            <translation>导出在办工单</translation>
        </message>
        <message numerus="yes">
            <source>Exported %n case(s) to %1.</source>
            <translation>
                <numerusform>已导出 %n 件工单到 %1。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>QueueModel</name>
        <message>
            <source>Time</source>
            <comment>column</comment>
            <translation>时限</translation>
        </message>
        <message>
            <source>Case no.</source>
            <comment>column</comment>
            <translation>工单号</translation>
        </message>
        <message>
            <source>Business</source>
            <comment>column</comment>
            <translation>业务</translation>
        </message>
        <message>
            <source>Class</source>
            <comment>column</comment>
            <translation>类别</translation>
        </message>
        <message>
            <source>Customer</source>
            <comment>column</comment>
            <translation>客户</translation>
        </message>
        <message>
            <source>Next step</source>
            <comment>column</comment>
            <translation>下一环节</translation>
        </message>
        <message>
            <source>Due</source>
            <comment>column</comment>
            <translation>最迟</translation>
        </message>
        <message>
            <source>Waits for</source>
            <comment>column</comment>
            <translation>在等谁</translation>
        </message>
        <message>
            <source>External no. %1</source>
            <translation>营销申请编号 %1</translation>
        </message>
        <message>
            <source>since %1, %2</source>
            <translation>自 %1，%2</translation>
        </message>
        <message>
            <source>Two entries contradict each other: see the case file.</source>
            <translation>有两条记录互相矛盾，请看工单。</translation>
        </message>
        <message>
            <source>Entered after the fact</source>
            <translation>补录</translation>
        </message>
        <message numerus="yes">
            <source>%n paper(s) promised by %1</source>
            <translation>
                <numerusform>还缺 %n 份资料，承诺 %1 前补交</numerusform>
            </translation>
        </message>
        <message>
            <source>Since</source>
            <comment>column: since when we wait</comment>
            <translation>等待起始</translation>
        </message>
        <message>
            <source>Handler</source>
            <comment>column</comment>
            <translation>环节责任人</translation>
        </message>
        <message>
            <source>First contact</source>
            <comment>column</comment>
            <translation>首问责任人</translation>
        </message>
        <message>
            <source>Accepted</source>
            <comment>column</comment>
            <translation>受理日</translation>
        </message>
        <message>
            <source>Central no.</source>
            <comment>column</comment>
            <translation>营销系统编号</translation>
        </message>
    </context>
    <context>
        <name>QueueWords</name>
        <message>
            <source>%1 ○gaps</source>
            <comment>business of a case with papers still to come</comment>
            <translation>%1 ○容缺</translation>
        </message>
        <message>
            <source>No clock</source>
            <comment>badge of a case without a running deadline</comment>
            <translation>无时限</translation>
        </message>
        <message numerus="yes">
            <source>%1, %n d</source>
            <comment>whom we wait for, and for how many days</comment>
            <translation>
                <numerusform>%1 %n 天</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReadingProgress</name>
        <message>
            <source>Stop (Esc)</source>
            <translation>停止 (Esc)</translation>
        </message>
    </context>
    <context>
        <name>ReceiptCard</name>
        <message>
            <source>✓ Accepted and saved</source>
            <translation>✓ 已受理，已保存</translation>
        </message>
        <message>
            <source>Hand the receipt over with both hands: “This is your receipt, please keep it.”</source>
            <translation>双手递上回执：“这是您的受理回执，请收好。”</translation>
        </message>
        <message>
            <source>Print receipt</source>
            <translation>打印回执</translation>
        </message>
        <message>
            <source>○ The customer promised to bring by %1: %2</source>
            <translation>○ 客户承诺 %1前补交：%2</translation>
        </message>
        <message>
            <source>, </source>
            <comment>between papers</comment>
            <translation>、</translation>
        </message>
    </context>
    <context>
        <name>ReceiptPrintout</name>
        <message>
            <source>Receipt of acceptance</source>
            <translation>业务受理回执</translation>
        </message>
        <message>
            <source>Case number</source>
            <translation>受理编号</translation>
        </message>
        <message>
            <source>Our promise to you</source>
            <translation>我们的承诺</translation>
        </message>
        <message>
            <source>Papers</source>
            <translation>申请资料</translation>
        </message>
        <message>
            <source>Promised under: %1, version %2. Working days follow the State Council's notices; a date marked provisional may move when next year's is announced.</source>
            <translation>依据：%1（第 %2 版）。工作日按国务院放假通知计算；标“暂定”的日期在下一年放假安排公布后可能调整。</translation>
        </message>
        <message>
            <source>Ask how it is going, day or night: telephone 95598, with the case number above.</source>
            <translation>查询办理进度或咨询、投诉，请拨打 24 小时服务热线 95598，并说明上面的受理编号。</translation>
        </message>
        <message>
            <source>Customer (signature)</source>
            <translation>客户签字</translation>
        </message>
        <message>
            <source>Received by</source>
            <translation>受理人</translation>
        </message>
        <message>
            <source>Receipt-%1.pdf</source>
            <translation>受理回执-%1.pdf</translation>
        </message>
        <message>
            <source>Business</source>
            <translation>业务</translation>
        </message>
        <message>
            <source>Accepted at</source>
            <translation>受理时间</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>受理地点</translation>
        </message>
        <message>
            <source>Central system number</source>
            <translation>营销系统申请编号</translation>
        </message>
        <message>
            <source>✓ original checked</source>
            <translation>✓ 已核原件</translation>
        </message>
        <message>
            <source>○ please bring it later</source>
            <translation>○ 待带，请补交</translation>
        </message>
        <message>
            <source>%1 (provisional)</source>
            <translation>%1（暂定）</translation>
        </message>
        <message>
            <source>○ please bring it by %1</source>
            <translation>○ 请于 %1前补交</translation>
        </message>
    </context>
    <context>
        <name>ReceptionPage</name>
        <message>
            <source>Not accepted yet: mend what is marked ▲, then press F9 again. %1 goes to the next one.</source>
            <translation>还没有受理：请改好标 ▲ 的地方，再按 F9。%1 到下一处。</translation>
        </message>
        <message>
            <source>Not accepted yet: see the sentence under the form.</source>
            <translation>还没有受理：请看表单下面的提示。</translation>
        </message>
        <message>
            <source>Why this day?</source>
            <translation>为什么是这一天？</translation>
        </message>
        <message>
            <source>%1 is on the clipboard.</source>
            <translation>%1 已复制。</translation>
        </message>
        <message>
            <source>Papers: ↑ ↓ moves, Space changes</source>
            <translation>申请资料（↑ ↓ 移动，空格改状态）</translation>
        </message>
        <message>
            <source>Papers of the application</source>
            <translation>申请资料</translation>
        </message>
        <message>
            <source>All originals checked</source>
            <translation>全部已核原件</translation>
        </message>
        <message>
            <source>%1 was set aside. %2 brings it back.</source>
            <translation>%1 已放在一边，按 %2 取回。</translation>
        </message>
        <message>
            <source>Account, id, phone, name, case number or business; cards and codes are read from any page</source>
            <translation>户号、证件、电话、姓名、工单号、业务或拼音首字母；在任何页面都可刷证、扫码</translation>
        </message>
        <message>
            <source>The one box: find a business, a case or a customer</source>
            <translation>查找：业务、工单或客户</translation>
        </message>
        <message>
            <source>Not accepted yet: a paper marked ▲ cannot follow later. %1 tells the customer once what is missing.</source>
            <translation>还没有受理：标 ▲ 的资料不能容缺。按 %1 一次性告知待补。</translation>
        </message>
        <message>
            <source>Not accepted yet: “%1” is not here. %2 says all originals are checked, %3 accepts with gaps, %4 tells once what is missing.</source>
            <translation>还没有受理：缺“%1”。原件都已核验按 %2，容缺受理按 %3，告知待补按 %4。</translation>
        </message>
        <message>
            <source>Not told yet: a name or a telephone is needed, so that any window finds the customer again.</source>
            <translation>还没有告知：请先填户名或联系电话，以便任何窗口都能找到这位客户。</translation>
        </message>
        <message>
            <source>Give up application %1</source>
            <translation>放弃待补申请 %1</translation>
        </message>
        <message>
            <source>The customer does not want it any more. It leaves the list; what was told stays on record.</source>
            <translation>客户不再办理。申请从列表中移出，告知记录保留。</translation>
        </message>
        <message>
            <source>Give it up</source>
            <translation>放弃待补</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>The application that this form went on with is taken up or given up by now: the form stands for itself.</source>
            <translation>这份表单原来接的待补申请已经受理或撤销，现在按新的业务填。</translation>
        </message>
        <message>
            <source>◆ Typed in an older form and without a field here: %1</source>
            <translation>◆ 旧版表单里填过、现在没有这一栏：%1</translation>
        </message>
        <message>
            <source>; </source>
            <comment>between fields</comment>
            <translation>；</translation>
        </message>
        <message>
            <source>The standard in force does not know this business any more. What was typed:</source>
            <translation>现行服务标准里已没有这项业务。原来填的内容：</translation>
        </message>
        <message>
            <source>Accepted: %1.</source>
            <translation>已受理：%1</translation>
        </message>
        <message>
            <source>Told once: %1.</source>
            <translation>已一次性告知：%1</translation>
        </message>
        <message>
            <source>Given up: %1.</source>
            <translation>已放弃：%1</translation>
        </message>
    </context>
    <context>
        <name>RecoverStep</name>
        <message>
            <source>The password is lost</source>
            <translation>忘记密码</translation>
        </message>
        <message>
            <source>A manager gets a new one with the recovery key on paper. The paper is used up by it; a new one is printed next.</source>
            <translation>负责人可用纸质恢复密钥设置新密码。这张纸用过即作废，随后会打印新的。</translation>
        </message>
        <message>
            <source>Recovery key</source>
            <translation>恢复密钥</translation>
        </message>
        <message>
            <source>Nine groups; small letters and spaces are fine.</source>
            <translation>共九组；小写字母、空格都可以。</translation>
        </message>
        <message>
            <source>Work number of a manager</source>
            <translation>负责人工号</translation>
        </message>
        <message>
            <source>Set the new password</source>
            <translation>设置新密码</translation>
        </message>
        <message>
            <source>Back to log-in</source>
            <translation>返回登录</translation>
        </message>
        <message>
            <source>Clerks and auditors: the manager resets the password on the page People. No paper is needed.</source>
            <translation>窗口人员和稽查人员：请负责人在“人员”页重置密码，不用纸质密钥。</translation>
        </message>
        <message>
            <source>Password and paper both lost, and no other manager: nobody can read the names, telephones and addresses in this office any more, nor in its backups; restoring one does not help. Case numbers, dates and figures can still be read, and a new office can be begun beside it.</source>
            <translation>密码和纸质密钥都丢了，又没有别的负责人：本营业厅及其备份里的姓名、电话、地址谁也读不出来了，恢复备份也没有用。工单编号、日期和统计数字仍可查看，可另建新的营业厅。</translation>
        </message>
        <message>
            <source>Opening …</source>
            <translation>正在打开…</translation>
        </message>
        <message>
            <source>Too many wrong keys. Next try in %1 s.</source>
            <translation>密钥错误次数过多，%1 秒后可再试。</translation>
        </message>
        <message>
            <source>No manager here has that work number.</source>
            <translation>没有这个工号的负责人。</translation>
        </message>
    </context>
    <context>
        <name>RecoveryPaper</name>
        <message>
            <source>Recovery key</source>
            <translation>恢复密钥</translation>
        </message>
        <message>
            <source>Made on %1</source>
            <translation>生成时间：%1</translation>
        </message>
        <message>
            <source>With this key a manager who lost the password gets a new one. Whoever has the key and the computer can read everything in the office.</source>
            <translation>负责人忘记密码时，用此密钥设置新密码。拿到此密钥和电脑的人能看到营业厅的全部内容。</translation>
        </message>
        <message>
            <source>Keep it locked away, outside of the computer and of its backups. Make no picture of it.</source>
            <translation>请锁好，不要与电脑、备份放在一起，不要拍照。</translation>
        </message>
        <message>
            <source>A key that was made later, or used, makes this one worthless: tear it up then.</source>
            <translation>以后生成或使用过新密钥，本张即作废，请撕毁。</translation>
        </message>
        <message>
            <source>Kept by (signature, date):</source>
            <translation>保管人（签字、日期）：</translation>
        </message>
    </context>
    <context>
        <name>Refusal</name>
        <message>
            <source>The office is not open</source>
            <translation>供电所没有打开</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>再试一次</translation>
        </message>
    </context>
    <context>
        <name>Report</name>
        <message>
            <source>en</source>
            <comment>the code of this language: en, zh</comment>
            <translation>zh</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>合计</translation>
        </message>
        <message>
            <source>The daily report: accepted, ended and open by business and class; running, nearing, overdue, paused and met by
commitment, with the cases behind each figure.
  report daily --store STORE [--date 2026-11-23] [--pdf FILE] [--json] [--lang zh|en]
               [--as LOGIN] [--password-file F]
Without --date: today. --pdf writes A4 and names the file; it needs no display.
Exit codes: 0 done, 1 refused, 2 usage, 3 the store is held or cannot be read.
</source>
            <translation>营业日报：按业务和类别列出受理、办结、在办；按承诺列出在计时、临期、超期、挂起、按时和逾期，
并列出每个数字对应的工单。
  report daily --store 台账 [--date 2026-11-23] [--pdf 文件] [--json] [--lang zh|en]
               [--as 工号] [--password-file F]
不写 --date 即为今天。--pdf 写成 A4 并显示文件名，不需要屏幕。
退出码：0 完成，1 被拒绝，2 用法不对，3 台账被占用或无法读取。
</translation>
        </message>
    </context>
    <context>
        <name>ReportPage</name>
        <message>
            <source>Day</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Day of the report</source>
            <translation>报表日期</translation>
        </message>
        <message>
            <source>Accepted, ended, open</source>
            <translation>受理、办结与在办</translation>
        </message>
        <message>
            <source>Service commitments</source>
            <translation>服务承诺</translation>
        </message>
        <message>
            <source>Nothing was accepted on this day, and nothing stood open.</source>
            <translation>当日没有受理，也没有在办工单。</translation>
        </message>
        <message>
            <source>Step to another day with Ctrl+Left and Ctrl+Right, or type one.</source>
            <translation>按 Ctrl+← / Ctrl+→ 换一天，或直接输入日期。</translation>
        </message>
        <message numerus="yes">
            <source>%n case(s)</source>
            <translation>
                <numerusform>%n 件</numerusform>
            </translation>
        </message>
        <message>
            <source>Reading the report of %1 …</source>
            <translation>正在读取 %1 的日报……</translation>
        </message>
        <message>
            <source>Stopped. %1 reads the report anew.</source>
            <translation>已停止。按 %1 重新读取。</translation>
        </message>
        <message>
            <source>Reception and service time</source>
            <translation>接待与办理时间</translation>
        </message>
    </context>
    <context>
        <name>ReportPrintout</name>
        <message>
            <source>Daily report</source>
            <translation>营业日报</translation>
        </message>
        <message>
            <source>Accepted, ended, open</source>
            <translation>受理、办结与在办</translation>
        </message>
        <message>
            <source>Service commitments</source>
            <translation>服务承诺</translation>
        </message>
        <message>
            <source>Nearing, overdue and paused are among the running. The share is met in time of all met that day.</source>
            <translation>临期、超期、挂起均含在“在计时”之内。按时率＝当日按时完成 / 当日完成。</translation>
        </message>
        <message>
            <source>Business</source>
            <translation>业务</translation>
        </message>
        <message>
            <source>Class</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Commitment</source>
            <translation>承诺</translation>
        </message>
        <message>
            <source>Clause</source>
            <translation>条款</translation>
        </message>
        <message>
            <source>In time</source>
            <translation>按时率</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>合计</translation>
        </message>
        <message>
            <source>late entry</source>
            <translation>其中补录</translation>
        </message>
        <message>
            <source>Case number</source>
            <translation>工单号</translation>
        </message>
        <message>
            <source>Customer</source>
            <translation>客户</translation>
        </message>
        <message>
            <source>Remark</source>
            <translation>说明</translation>
        </message>
        <message>
            <source>Made by:</source>
            <translation>制表：</translation>
        </message>
        <message>
            <source>Checked by:</source>
            <translation>审核：</translation>
        </message>
        <message>
            <source>Date:</source>
            <translation>日期：</translation>
        </message>
        <message numerus="yes">
            <source>Overdue: %n</source>
            <translation>
                <numerusform>超期 %n 件</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Nearing: %n</source>
            <translation>
                <numerusform>临期 %n 件</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Paused: %n</source>
            <translation>
                <numerusform>挂起 %n 件</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Met late: %n</source>
            <translation>
                <numerusform>当日逾期完成 %n 件</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Accepted: %n</source>
            <translation>
                <numerusform>当日受理 %n 件</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Ended: %n</source>
            <translation>
                <numerusform>当日办结、撤回、作废 %n 件</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>另有 %n 件</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing was accepted or ended, and nothing stood open.</source>
            <translation>当日没有受理和办结，也没有在办工单。</translation>
        </message>
        <message>
            <source>No commitment was running.</source>
            <translation>没有在计时的承诺。</translation>
        </message>
        <message>
            <source>Reception and service time</source>
            <translation>接待与办理时间</translation>
        </message>
        <message>
            <source>No customer was received.</source>
            <translation>没有接待客户。</translation>
        </message>
        <message>
            <source>Seal %1, entry %2</source>
            <translation>封签 %1 · 第 %2 条</translation>
        </message>
        <message>
            <source>Standard %1 · calendar %2 · seal %3 of entry %4 (keep it: it shows whether the ledger was changed later). Customers' names are masked.</source>
            <translation>服务标准 %1 · 日历 %2 · 封签 %3（第 %4 条；请留存，日后可证明流水有没有改动）。客户姓名已遮掩。</translation>
        </message>
    </context>
    <context>
        <name>ReportTables</name>
        <message>
            <source>Business</source>
            <translation>业务</translation>
        </message>
        <message>
            <source>Class</source>
            <translation>类别</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>合计</translation>
        </message>
        <message>
            <source>Commitment</source>
            <translation>承诺</translation>
        </message>
        <message>
            <source>In time</source>
            <translation>按时率</translation>
        </message>
    </context>
    <context>
        <name>ReportWords</name>
        <message>
            <source>done</source>
            <translation>办结</translation>
        </message>
        <message>
            <source>withdrawn</source>
            <translation>客户撤回</translation>
        </message>
        <message>
            <source>terminated</source>
            <translation>终止</translation>
        </message>
        <message>
            <source>voided, entered by mistake</source>
            <translation>误录作废</translation>
        </message>
        <message>
            <source>merged</source>
            <translation>并单</translation>
        </message>
        <message>
            <source>Accepted</source>
            <translation>受理</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>办结</translation>
        </message>
        <message>
            <source>Withdrawn</source>
            <translation>撤回</translation>
        </message>
        <message>
            <source>Voided</source>
            <translation>作废</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>在办</translation>
        </message>
        <message>
            <source>Running</source>
            <translation>在计时</translation>
        </message>
        <message>
            <source>Nearing</source>
            <translation>临期</translation>
        </message>
        <message>
            <source>Overdue</source>
            <translation>超期</translation>
        </message>
        <message>
            <source>Paused</source>
            <translation>挂起</translation>
        </message>
        <message>
            <source>Met in time</source>
            <translation>按时</translation>
        </message>
        <message>
            <source>Met late</source>
            <translation>逾期</translation>
        </message>
        <message>
            <source>d MMMM yyyy, dddd</source>
            <translation>yyyy年M月d日 dddd</translation>
        </message>
        <message>
            <source>d MMM</source>
            <comment>a day without its weekday</comment>
            <translation>M月d日</translation>
        </message>
        <message>
            <source>d MMM ddd</source>
            <translation>M月d日 ddd</translation>
        </message>
        <message>
            <source>working day</source>
            <translation>工作日</translation>
        </message>
        <message>
            <source>day off</source>
            <translation>休息日</translation>
        </message>
        <message>
            <source>as it stood at the end of the day</source>
            <translation>截至当日终了</translation>
        </message>
        <message>
            <source>as of %1, the day is not over</source>
            <translation>截至 %1，当日未结束</translation>
        </message>
        <message numerus="yes">
            <source>%n working day(s)</source>
            <translation>
                <numerusform>%n 个工作日</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%n 天</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hour(s)</source>
            <translation>
                <numerusform>%n 小时</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s)</source>
            <translation>
                <numerusform>%n 分钟</numerusform>
            </translation>
        </message>
        <message>
            <source>due %1</source>
            <translation>最迟 %1</translation>
        </message>
        <message>
            <source> (provisional)</source>
            <translation>（暂定）</translation>
        </message>
        <message>
            <source>over by %1</source>
            <translation>超期 %1</translation>
        </message>
        <message>
            <source>late by %1</source>
            <translation>逾期 %1</translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) paused</source>
            <translation>
                <numerusform>挂起 %n 天</numerusform>
            </translation>
        </message>
        <message>
            <source>entered late</source>
            <translation>补录</translation>
        </message>
        <message>
            <source>Late entry</source>
            <translation>补录</translation>
        </message>
        <message>
            <source>Stopped</source>
            <translation>终止</translation>
        </message>
        <message>
            <source>Received %1</source>
            <translation>接待 %1 人次</translation>
        </message>
        <message>
            <source>priority %1</source>
            <translation>优先 %1</translation>
        </message>
        <message>
            <source>left before the end %1</source>
            <translation>未办完离开 %1</translation>
        </message>
    </context>
    <context>
        <name>ReprintSheet</name>
        <message>
            <source>Printed today</source>
            <translation>今天的打印记录</translation>
        </message>
        <message>
            <source>Nothing was printed today. What is printed, or could not be, stands here, so that it can be printed again.</source>
            <translation>今天还没有打印。打印过的和没打出来的单据都会列在这里，可以补打。</translation>
        </message>
        <message>
            <source>The newest first. Enter prints it again, marked as printed again.</source>
            <translation>最新的在前。回车补打，纸上会注明“补打”。</translation>
        </message>
        <message>
            <source>Print again: %1</source>
            <translation>补打：%1</translation>
        </message>
        <message>
            <source>Made again from the case. Enter prints it, marked as printed again.</source>
            <translation>按工单重新生成。回车打印，纸上会注明“补打”。</translation>
        </message>
        <message>
            <source>Documents</source>
            <translation>单据</translation>
        </message>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Document</source>
            <translation>单据</translation>
        </message>
        <message>
            <source>Case</source>
            <translation>工单号</translation>
        </message>
        <message>
            <source>What became of it</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>Print again</source>
            <translation>补打</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>预览</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>另存为 PDF</translation>
        </message>
        <message>
            <source>The %1 is made on its own page: open it there and press Ctrl+P.</source>
            <translation>%1要在它自己的页面生成：请到那里按 Ctrl+P。</translation>
        </message>
    </context>
    <context>
        <name>RescueTalk</name>
        <message>
            <source>Looking for the newest backup that is whole …</source>
            <translation>正在查找最新的完好备份 …</translation>
        </message>
        <message>
            <source>The newest whole backup was made on %1 (short code %2).</source>
            <translation>最新的完好备份：%1（短码 %2）。</translation>
        </message>
        <message>
            <source>The damaged file no longer tells what was entered after that: it would be missing, and is to be entered again from paper.</source>
            <translation>损坏的文件已读不出此后录入的内容：这些内容会缺失，须按纸质材料补录。</translation>
        </message>
        <message>
            <source>Put this backup in the place of the office?</source>
            <translation>用这份备份替换现有数据？</translation>
        </message>
        <message>
            <source>Made on %1.</source>
            <translation>备份时间：%1。</translation>
        </message>
        <message>
            <source>The damaged file is kept beside it under a dated name.</source>
            <translation>损坏的文件会改成带日期的名字留在旁边。</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>恢复</translation>
        </message>
        <message>
            <source>No whole backup lies beside it. There may be one on a stick.</source>
            <translation>旁边没有完好的备份。U 盘上可能有。</translation>
        </message>
        <message>
            <source>Restore from a file …</source>
            <translation>从文件恢复 …</translation>
        </message>
        <message>
            <source>Restore the newest backup …</source>
            <translation>恢复最新备份 …</translation>
        </message>
    </context>
    <context>
        <name>RestoreProgress</name>
        <message>
            <source>Restoring</source>
            <translation>正在恢复</translation>
        </message>
        <message>
            <source>Stopping: the office opens as it was.</source>
            <translation>正在停止：将按原样打开。</translation>
        </message>
        <message>
            <source>The backup is copied, checked and replayed beside the office. Until that is done the office stays as it was.</source>
            <translation>正在原有数据旁边复制、核对并重放备份。完成之前，原有数据保持不变。</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
    </context>
    <context>
        <name>RestoreTalk</name>
        <message>
            <source>It has no manifest beside it: only after it was checked it can be told what is missing.</source>
            <translation>旁边没有清单：检查之后才能知道缺少什么。</translation>
        </message>
        <message>
            <source>Put this backup in the place of the office?</source>
            <translation>用这份备份替换现有数据？</translation>
        </message>
        <message>
            <source>Made on %1, short code %2.</source>
            <translation>备份时间 %1，短码 %2。</translation>
        </message>
        <message>
            <source>The office as it stands is kept beside it under a dated name. The window opens anew afterwards.</source>
            <translation>现有数据改用带日期的名字保留在旁边。之后窗口重新打开。</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>恢复</translation>
        </message>
        <message>
            <source>What would be missing cannot be told at present.</source>
            <translation>目前无法得知会缺少哪些内容。</translation>
        </message>
        <message>
            <source>What would be missing, the last of it</source>
            <translation>会缺少的操作（最近的）</translation>
        </message>
        <message>
            <source>About</source>
            <translation>关于</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>操作人</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
    </context>
    <context>
        <name>ReviewCard</name>
        <message numerus="yes">
            <source>Waiting for a second signature: %n</source>
            <translation>
                <numerusform>待复核：%n 件</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing waits. While one person works here alone, what asks for a second pair of eyes is done, marked and listed here.</source>
            <translation>没有待复核事项。只有一人在岗时，需要双人的操作照办，标明“单人办理”并列在这里。</translation>
        </message>
        <message>
            <source>Done by one person alone. Another person logs in here and signs all of it, or the number of the signed sheet is entered.</source>
            <translation>以下为单人办理。请另一人登录后一次签完，或填写已签复核单的编号。</translation>
        </message>
        <message>
            <source>What</source>
            <translation>事项</translation>
        </message>
        <message>
            <source>Case</source>
            <translation>工单</translation>
        </message>
        <message>
            <source>By</source>
            <translation>经办人</translation>
        </message>
        <message>
            <source>On</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Waits</source>
            <translation>等待</translation>
        </message>
        <message numerus="yes">
            <source>waits for review %n day(s)</source>
            <translation>
                <numerusform>待复核 %n 天</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReviewWords</name>
        <message>
            <source>Case corrected</source>
            <translation>工单更正</translation>
        </message>
        <message>
            <source>Case voided: entered by mistake</source>
            <translation>误录作废</translation>
        </message>
        <message>
            <source>Case terminated</source>
            <translation>工单终止</translation>
        </message>
        <message>
            <source>Case reopened</source>
            <translation>重新打开工单</translation>
        </message>
        <message>
            <source>Standard brought into force</source>
            <translation>服务标准生效</translation>
        </message>
        <message>
            <source>Calendar brought into force</source>
            <translation>日历生效</translation>
        </message>
        <message>
            <source>A person's data erased</source>
            <translation>删除个人信息</translation>
        </message>
        <message numerus="yes">
            <source>Done by one person alone, waits for a second signature: %n day(s)</source>
            <translation>
                <numerusform>单人办理，待复核 %n 天</numerusform>
            </translation>
        </message>
        <message>
            <source>Done by one person alone; signed on sheet %1, entered %2</source>
            <translation>单人办理；复核单 %1，%2 登记</translation>
        </message>
        <message>
            <source>Done by one person alone; signed by %1, %2</source>
            <translation>单人办理；%1 于 %2 复核</translation>
        </message>
    </context>
    <context>
        <name>RoleWords</name>
        <message>
            <source>Manager</source>
            <translation>负责人</translation>
        </message>
        <message>
            <source>Auditor</source>
            <translation>稽查人员</translation>
        </message>
        <message>
            <source>Clerk</source>
            <translation>窗口人员</translation>
        </message>
        <message>
            <source>Everything at the counter, and people, rules, erasure, the clock.</source>
            <translation>办理全部窗口业务，并管理人员、规则、删除和时钟。</translation>
        </message>
        <message>
            <source>Reads, looks and exports; changes nothing.</source>
            <translation>只查阅和导出，不改动。</translation>
        </message>
        <message>
            <source>Everything at the counter.</source>
            <translation>办理全部窗口业务。</translation>
        </message>
    </context>
    <context>
        <name>ServiceCard</name>
        <message>
            <source>Limit</source>
            <translation>时限</translation>
        </message>
        <message>
            <source>measured</source>
            <translation>已计时</translation>
        </message>
        <message>
            <source>not measured</source>
            <translation>未计时</translation>
        </message>
        <message>
            <source>median</source>
            <translation>中位</translation>
        </message>
        <message>
            <source>nine of ten within</source>
            <translation>九成不超过</translation>
        </message>
        <message>
            <source>within the limit</source>
            <translation>时限内</translation>
        </message>
        <message>
            <source>Total</source>
            <translation>合计</translation>
        </message>
        <message>
            <source>No customer was received.</source>
            <translation>没有接待客户。</translation>
        </message>
    </context>
    <context>
        <name>Session</name>
        <message>
            <source>Making the office …</source>
            <translation>正在新建供电所…</translation>
        </message>
        <message>
            <source>Making the demo office: a year of made-up business. This takes a few seconds …</source>
            <translation>正在生成演示供电所：一年的虚构业务，需要几秒钟…</translation>
        </message>
        <message>
            <source>Restoring was stopped. The office is as it was.</source>
            <translation>已停止恢复，数据保持原样。</translation>
        </message>
        <message>
            <source>Not restored, the office is as it was.</source>
            <translation>未恢复，数据保持原样。</translation>
        </message>
        <message>
            <source>Restored: the backup of %1, checked and replayed.</source>
            <translation>已恢复 %1 的备份，并已核对和重放。</translation>
        </message>
        <message>
            <source>Restored, checked and replayed.</source>
            <translation>已恢复，并已核对和重放。</translation>
        </message>
        <message>
            <source>What stood here is kept as %1.</source>
            <translation>原有数据保留为 %1。</translation>
        </message>
        <message numerus="yes">
            <source>What was erased since that backup stays erased: %n case(s) or visit(s).</source>
            <translation>
                <numerusform>备份之后删除的个人信息仍保持删除：%n 件工单或接待。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Sheet</name>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
    </context>
    <context>
        <name>StandardCheck</name>
        <message>
            <source>%1: version %2, %3 business types, %4 commitments: no problem.</source>
            <translation>%1：第 %2 版，业务类型 %3 种，服务承诺 %4 项，没有问题。</translation>
        </message>
        <message>
            <source>Checks service standards: every problem with its file, its JSON path and what was expected.
  standard check [ID|FOLDER …] [--json]
ID is one of %1; without one, all of these are checked. FOLDER is one with a standard.json.
Exit codes: 0 no problem, 1 problems, 2 usage.
</source>
            <translation>检查服务标准：每个问题都指明文件、JSON 路径和应有的内容。
  standard check [标识|文件夹 …] [--json]
标识为 %1 之一；不写则全部检查。文件夹内要有 standard.json。
退出码：0 没有问题，1 有问题，2 用法不对。
</translation>
        </message>
    </context>
    <context>
        <name>StoreStateWords</name>
        <message>
            <source>Disk full: nothing is saved</source>
            <translation>磁盘已满，无法保存</translation>
        </message>
        <message>
            <source>Store damaged: nothing is saved</source>
            <translation>数据损坏，无法保存</translation>
        </message>
        <message>
            <source>Store gone: nothing is saved</source>
            <translation>数据文件不见了，无法保存</translation>
        </message>
        <message>
            <source>Store taken by another: nothing is saved</source>
            <translation>数据被占用，无法保存</translation>
        </message>
        <message>
            <source>Nothing can be saved</source>
            <translation>无法保存</translation>
        </message>
        <message>
            <source>Disk full: reading only</source>
            <translation>磁盘已满，只读</translation>
        </message>
        <message>
            <source>Reading a copy only</source>
            <translation>只读副本</translation>
        </message>
        <message>
            <source>Reading only</source>
            <translation>只读</translation>
        </message>
        <message>
            <source>Disk nearly full</source>
            <translation>磁盘将满</translation>
        </message>
    </context>
    <context>
        <name>Strip</name>
        <message>
            <source>overdue</source>
            <translation>超期</translation>
        </message>
        <message>
            <source>today</source>
            <translation>今日</translation>
        </message>
        <message>
            <source>nearing</source>
            <translation>临期</translation>
        </message>
        <message>
            <source>provisional</source>
            <translation>暂定</translation>
        </message>
        <message>
            <source>Open for business</source>
            <translation>营业中</translation>
        </message>
        <message>
            <source>No password set</source>
            <translation>未设密码</translation>
        </message>
        <message>
            <source>working day</source>
            <translation>工作日</translation>
        </message>
        <message>
            <source>day off</source>
            <translation>休息日</translation>
        </message>
        <message>
            <source>Reminders %1</source>
            <translation>提醒 %1</translation>
        </message>
        <message>
            <source>Saving …</source>
            <translation>正在保存…</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>已保存</translation>
        </message>
        <message>
            <source>Not saved</source>
            <translation>没有保存</translation>
        </message>
        <message>
            <source>Draft kept %1</source>
            <translation>草稿已存 %1</translation>
        </message>
        <message>
            <source>Draft not kept</source>
            <translation>草稿未存</translation>
        </message>
        <message>
            <source>Date not known</source>
            <translation>日期未定</translation>
        </message>
        <message>
            <source>stated</source>
            <translation>窗口说明</translation>
        </message>
        <message>
            <source>Recovery key not tried</source>
            <translation>恢复密钥未验证</translation>
        </message>
    </context>
    <context>
        <name>SupportNote</name>
        <message>
            <source>Save the support bundle: nothing personal is in it</source>
            <translation>保存支持文件（不含个人信息）</translation>
        </message>
        <message>
            <source>Text (*.json)</source>
            <translation>文本 (*.json)</translation>
        </message>
        <message>
            <source>Gathering what support needs …</source>
            <translation>正在收集支持所需的信息……</translation>
        </message>
        <message>
            <source>The support bundle is written: %1</source>
            <translation>支持文件已生成：%1</translation>
        </message>
    </context>
    <context>
        <name>SwitchSheet</name>
        <message>
            <source>Change of person</source>
            <translation>换人</translation>
        </message>
        <message>
            <source>Choose by digit or arrow, then the password. The customer in hand stays; what is half typed is kept as a draft.</source>
            <translation>按数字或方向键选人，再输密码。正在接待的客户保留；没填完的表单存为草稿。</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>更换</translation>
        </message>
        <message>
            <source>Who works here</source>
            <translation>在岗人员</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>密码</translation>
        </message>
        <message>
            <source>here now</source>
            <translation>当前登录</translation>
        </message>
        <message>
            <source>Opening …</source>
            <translation>正在打开…</translation>
        </message>
    </context>
    <context>
        <name>TableExport</name>
        <message>
            <source>An export is being written already. Esc stops it.</source>
            <translation>正在导出，Esc 可以停下。</translation>
        </message>
        <message>
            <source>Excel workbook (*.xlsx);;CSV (*.csv)</source>
            <translation>Excel 工作簿 (*.xlsx);;CSV (*.csv)</translation>
        </message>
        <message>
            <source>The export was stopped. Nothing was written.</source>
            <translation>导出已停止，没有写入文件。</translation>
        </message>
    </context>
    <context>
        <name>TidyLine</name>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>重做</translation>
        </message>
        <message>
            <source>Cut</source>
            <translation>剪切</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>复制</translation>
        </message>
        <message>
            <source>Paste</source>
            <translation>粘贴</translation>
        </message>
        <message>
            <source>Select all</source>
            <translation>全选</translation>
        </message>
    </context>
    <context>
        <name>ToldCard</name>
        <message>
            <source>to bring by %1</source>
            <translation>请于 %1前补齐</translation>
        </message>
        <message>
            <source>◆ Not on an earlier notice: %1. This second way is our fault: apologise to the customer.</source>
            <translation>◆ 此前未告知：%1。客户多跑一趟责任在我方，请致歉。</translation>
        </message>
        <message>
            <source>, </source>
            <comment>between papers</comment>
            <translation>、</translation>
        </message>
        <message>
            <source>✓ Told once and saved; not accepted yet, no time runs</source>
            <translation>✓ 已一次性告知并保存；尚未受理，时限不起算</translation>
        </message>
        <message>
            <source>Say: “This is all that is missing. With it in hand, any window goes on from here.”</source>
            <translation>话术：“还缺的就是这些，带齐后任何窗口都能接着办。”</translation>
        </message>
        <message>
            <source>Print notice</source>
            <translation>打印告知书</translation>
        </message>
    </context>
    <context>
        <name>ToldSheet</name>
        <message>
            <source>What was told</source>
            <translation>提醒记录</translation>
        </message>
        <message>
            <source>New reminders</source>
            <translation>新提醒</translation>
        </message>
        <message>
            <source>Reminders told</source>
            <translation>提醒记录</translation>
        </message>
        <message>
            <source>Newest first. Enter opens the case.</source>
            <translation>新的在前，回车打开工单。</translation>
        </message>
        <message>
            <source>All that was told</source>
            <translation>全部提醒记录</translation>
        </message>
        <message>
            <source>Nothing new</source>
            <translation>没有新提醒</translation>
        </message>
        <message>
            <source>Nothing was told yet</source>
            <translation>还没有提醒过</translation>
        </message>
        <message>
            <source>A promised date is told here once when it nears, once on its last day, once when it is over, and when it moves.</source>
            <translation>每个承诺日期，临期、最后一天、超期时各提醒一次，日期变动时也提醒，都记在这里。</translation>
        </message>
    </context>
    <context>
        <name>Tour</name>
        <message>
            <source>The scene “%1” could not be played (%2).</source>
            <translation>场景“%1”无法演示（%2）。</translation>
        </message>
        <message>
            <source>after %1</source>
            <translation>在 %1 之后</translation>
        </message>
        <message>
            <source>tour --out DIR [--store FILE] [--scene NAME] [--size 1366x768]
     [--theme light|dark] [--language zh_CN|en] [--text 100|125|150|175|200]
tour --manual DIR   the manual in Chinese and English, as HTML and PDF, with pictures of its own
tour --check-manual   whether the manual names only pictures and commands that there are
Plays a counter day on the real window, also without a display, and saves pictures and printouts into DIR. Without --store on a demo office of its own, which has people; a --store is played on without the scenes of people, backups and the like. Fails when a scene cannot be played.
--theme, --language and --text: how the window looks all day; scenes about a look come back to it.
To measure: [--stalls FILE] writes how long a key would have waited at most in each scene, [--slow MS] lets the office answer that much later.
Scenes: %1</source>
            <translation>tour --out 目录 [--store 文件] [--scene 场景] [--size 1366x768]
     [--theme light|dark] [--language zh_CN|en] [--text 100|125|150|175|200]
tour --manual 目录   生成中文和英文的使用手册（HTML 和 PDF），画面由程序自己截取
tour --check-manual   检查手册里提到的画面和按键是否都存在
在真实窗口上演示营业厅的一天（不需要屏幕），把画面和单据存入目录。不指定 --store 时使用临时的演示供电所，里面有人员；指定了 --store，就不演示人员、备份等场景。有场景演示不下去时以失败结束。
--theme、--language、--text：全天使用这种外观；专门看外观的场景演示完会换回来。
测量用：[--stalls 文件] 写出每个场景里按键最多要等多久，[--slow 毫秒] 让数据库每次晚这么久才回答。
场景：%1</translation>
        </message>
    </context>
    <context>
        <name>Verbs</name>
        <message>
            <source>the last day of a limit, and why it is that day</source>
            <translation>时限的最后一日，以及为什么是这一天</translation>
        </message>
        <message>
            <source>check a service standard</source>
            <translation>检查服务标准</translation>
        </message>
        <message>
            <source>There is no display to show the window on. Commands work without one: see yingsheng --help.</source>
            <translation>没有可显示窗口的屏幕。命令行不需要屏幕：见 yingsheng --help。</translation>
        </message>
        <message>
            <source>yingsheng [--store FILE] [--lang zh|en]   opens the window</source>
            <translation>yingsheng [--store 文件] [--lang zh|en]   打开窗口</translation>
        </message>
        <message>
            <source>Each command explains itself: yingsheng COMMAND --help</source>
            <translation>每个命令都有说明：yingsheng 命令 --help</translation>
        </message>
        <message>
            <source>import an office's register</source>
            <translation>导入登记簿</translation>
        </message>
        <message>
            <source>make a demo office</source>
            <translation>生成演示供电所</translation>
        </message>
        <message>
            <source>check the ledger</source>
            <translation>核对操作流水</translation>
        </message>
        <message>
            <source>build the books anew from the ledger</source>
            <translation>从操作流水重建台账</translation>
        </message>
        <message>
            <source>check or adopt a calendar</source>
            <translation>检查或采用工作日历</translation>
        </message>
        <message>
            <source>the daily report of a day, on the terminal or as PDF</source>
            <translation>某一天的营业日报，显示或存为PDF</translation>
        </message>
        <message>
            <source>play a counter day on the window and save its pictures and printouts</source>
            <translation>在窗口上演示一天的业务，保存画面和单据</translation>
        </message>
        <message>
            <source>yingsheng --store FILE --until-shown   the same, says what is painted, turns five pages and ends: to measure the start</source>
            <translation>yingsheng --store 文件 --until-shown   同上，逐项报告已显示的内容，翻五页后退出：用于测量启动速度</translation>
        </message>
        <message>
            <source>make an office with its first manager</source>
            <translation>建立营业厅及其首任负责人</translation>
        </message>
        <message>
            <source>make a checked copy of an office</source>
            <translation>备份供电所数据并检查</translation>
        </message>
        <message>
            <source>put a backup in the place of an office</source>
            <translation>用备份恢复供电所数据</translation>
        </message>
        <message>
            <source>write the support bundle: how store and window stand, without anything personal</source>
            <translation>生成支持文件：数据和窗口的状态，不含个人信息</translation>
        </message>
    </context>
    <context>
        <name>ViewsSheet</name>
        <message>
            <source>Views</source>
            <translation>视图</translation>
        </message>
        <message>
            <source>Enter shows the chosen view. What the list shows now is kept under the name below.</source>
            <translation>回车打开选中的视图；也可以给清单现在的样子起个名称存下来。</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>Name of the view</source>
            <translation>视图名称</translation>
        </message>
        <message>
            <source>Keep what is shown</source>
            <translation>存为视图</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>改名</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>Undo: delete</source>
            <translation>撤销：删除</translation>
        </message>
        <message>
            <source>own</source>
            <comment>view</comment>
            <translation>自定</translation>
        </message>
        <message numerus="yes">
            <source>At most %n character(s).</source>
            <translation>
                <numerusform>最多 %n 个字。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>VisitBand</name>
        <message>
            <source>To be done today %1</source>
            <translation>今天必须办完 %1</translation>
        </message>
        <message>
            <source>Waiting for us %1</source>
            <translation>等我们 %1</translation>
        </message>
        <message>
            <source>Waiting for the customer %1</source>
            <translation>等客户 %1</translation>
        </message>
        <message>
            <source>Waiting for others outside %1</source>
            <translation>等外部门 %1</translation>
        </message>
        <message>
            <source>“%1”</source>
            <comment>words to say</comment>
            <translation>“%1”</translation>
        </message>
        <message>
            <source>Welcome the customer</source>
            <translation>迎接客户</translation>
        </message>
    </context>
    <context>
        <name>VisitFace</name>
        <message>
            <source>elderly</source>
            <translation>老年</translation>
        </message>
        <message>
            <source>pregnant</source>
            <translation>孕妇</translation>
        </message>
        <message>
            <source>disabled</source>
            <translation>残疾</translation>
        </message>
        <message>
            <source>Customer</source>
            <translation>客户</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <comment>customer and why first</comment>
            <translation>%1（%2）</translation>
        </message>
        <message>
            <source>Inquiry</source>
            <translation>咨询</translation>
        </message>
        <message>
            <source>%1 / %2 min</source>
            <translation>%1 / %2 分</translation>
        </message>
    </context>
    <context>
        <name>VisitInHand</name>
        <message>
            <source>Customer %1 is being received. %2 ends the reception.</source>
            <translation>正在接待 %1 号客户。%2 完成接待。</translation>
        </message>
    </context>
    <context>
        <name>VisitRoom</name>
        <message>
            <source>Reception of customer %1 was not ended</source>
            <translation>%1 号客户的接待没有结束</translation>
        </message>
        <message>
            <source>It began at %1 and the program stopped before it ended. What became of it? Its time is not measured.</source>
            <translation>这次接待 %1 开始，程序中途停止了。客户后来怎样了？这次不计办理时间。</translation>
        </message>
        <message>
            <source>Write it down</source>
            <translation>记下来</translation>
        </message>
        <message>
            <source>The customer</source>
            <translation>客户</translation>
        </message>
        <message>
            <source>was served, the business is done</source>
            <translation>已办完</translation>
        </message>
        <message>
            <source>has left</source>
            <translation>已离开</translation>
        </message>
        <message>
            <source>is still here: go on</source>
            <translation>还在，继续办理</translation>
        </message>
    </context>
    <context>
        <name>WarningRoom</name>
        <message numerus="yes">
            <source>%1   and %n more: %2</source>
            <translation>
                <numerusform>%1   另有 %n 件：%2</numerusform>
            </translation>
        </message>
        <message>
            <source>Reminders are heard now, at most one a minute.</source>
            <translation>提示音已打开，最多一分钟响一次。</translation>
        </message>
        <message>
            <source>Reminders are silent now.</source>
            <translation>提示音已关闭。</translation>
        </message>
    </context>
    <context>
        <name>WarningWords</name>
        <message>
            <source>nearing</source>
            <translation>临期</translation>
        </message>
        <message>
            <source>last day</source>
            <translation>最后一天</translation>
        </message>
        <message>
            <source>overdue</source>
            <translation>超期</translation>
        </message>
        <message>
            <source>date moved</source>
            <translation>日期变动</translation>
        </message>
        <message>
            <source>due %1</source>
            <translation>最迟 %1</translation>
        </message>
        <message>
            <source>%1 became %2</source>
            <comment>a promised date</comment>
            <translation>%1 改为 %2</translation>
        </message>
        <message>
            <source>yesterday %1</source>
            <translation>昨天 %1</translation>
        </message>
        <message>
            <source>✓ closed</source>
            <comment>the case of a warning</comment>
            <translation>✓ 已办结</translation>
        </message>
        <message>
            <source>● new</source>
            <comment>a warning not read yet</comment>
            <translation>● 新</translation>
        </message>
    </context>
    <context>
        <name>WhyPrintout</name>
        <message>
            <source>Why this date</source>
            <translation>时限说明</translation>
        </message>
        <message>
            <source>Case number %1</source>
            <translation>工单号 %1</translation>
        </message>
        <message>
            <source>You may check this with us, or by telephone 95598, with the case number above.</source>
            <translation>您可以凭上面的工单号在本营业厅或拨打 95598 核实。</translation>
        </message>
    </context>
    <context>
        <name>WhyText</name>
        <message>
            <source>en</source>
            <comment>locale of day and month names</comment>
            <translation>zh_CN</translation>
        </message>
        <message>
            <source>weekend</source>
            <translation>周末</translation>
        </message>
        <message>
            <source>public holiday</source>
            <translation>法定节假日</translation>
        </message>
        <message>
            <source>%1 (not announced yet)</source>
            <translation>%1（尚未公布）</translation>
        </message>
        <message>
            <source>day %1</source>
            <translation>第 %1 天</translation>
        </message>
        <message>
            <source>not counted</source>
            <translation>不计</translation>
        </message>
        <message>
            <source>Paused since %1</source>
            <translation>挂起：%1 起</translation>
        </message>
        <message>
            <source>Paused from %1 to %2</source>
            <translation>挂起：%1 至 %2</translation>
        </message>
        <message numerus="yes">
            <source>%n working day(s)</source>
            <translation>
                <numerusform>%n 个工作日</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n calendar day(s)</source>
            <translation>
                <numerusform>%n 天</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hour(s)</source>
            <translation>
                <numerusform>%n 小时</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s)</source>
            <translation>
                <numerusform>%n 分钟</numerusform>
            </translation>
        </message>
        <message>
            <source>ddd d MMM</source>
            <comment>date format, same year</comment>
            <translation>M月d日 ddd</translation>
        </message>
        <message>
            <source>ddd d MMM yyyy</source>
            <comment>date format, another year</comment>
            <translation>yyyy年M月d日 ddd</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <comment>day and time</comment>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>by %1</source>
            <translation>最迟 %1</translation>
        </message>
        <message>
            <source>%1 after: %2</source>
            <translation>%2后 %1</translation>
        </message>
        <message>
            <source> and </source>
            <comment>joins milestones that must both be reached</comment>
            <translation>、</translation>
        </message>
        <message>
            <source>New Year</source>
            <translation>元旦</translation>
        </message>
        <message>
            <source>Spring Festival</source>
            <translation>春节</translation>
        </message>
        <message>
            <source>Qingming</source>
            <translation>清明节</translation>
        </message>
        <message>
            <source>Labour Day</source>
            <translation>劳动节</translation>
        </message>
        <message>
            <source>Dragon Boat Festival</source>
            <translation>端午节</translation>
        </message>
        <message>
            <source>Mid-Autumn Festival</source>
            <translation>中秋节</translation>
        </message>
        <message>
            <source>National Day</source>
            <translation>国庆节</translation>
        </message>
        <message>
            <source>Clock starts: %1</source>
            <translation>起算：%1</translation>
        </message>
        <message>
            <source>Paused now; left: %1</source>
            <translation>现在挂起，还剩 %1</translation>
        </message>
        <message>
            <source>Provisional: it rests on days that the State Council has not announced yet, and is computed again when it has.</source>
            <translation>暂定：其中有国务院尚未公布放假安排的日子，公布后重新计算。</translation>
        </message>
        <message>
            <source>Standard: %1 · Calendar: %2</source>
            <translation>标准：%1 · 日历：%2</translation>
        </message>
        <message>
            <source>start,
not counted</source>
            <comment>two lines in a cell</comment>
            <translation>起算日
不计</translation>
        </message>
        <message>
            <source>%1
(make-up day)</source>
            <comment>day 3; two lines in a cell</comment>
            <translation>%1
调休上班</translation>
        </message>
        <message>
            <source>paused</source>
            <translation>挂起</translation>
        </message>
        <message>
            <source>rolls forward</source>
            <translation>顺延</translation>
        </message>
        <message>
            <source>%1:
the last</source>
            <comment>day 3; two lines in a cell</comment>
            <translation>%1
最迟</translation>
        </message>
        <message>
            <source>d MMM</source>
            <comment>date format, no weekday</comment>
            <translation>M月d日</translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <comment>days</comment>
            <translation>%1 至 %2</translation>
        </message>
        <message>
            <source>%1: %2, not counted</source>
            <comment>holiday and its days</comment>
            <translation>%1：%2，不计</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <comment>pause and its reason</comment>
            <translation>%1：%2</translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) counted</source>
            <translation>
                <numerusform>共计 %n 天</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) off passed over</source>
            <translation>
                <numerusform>休息日跳过 %n 天</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) stood still</source>
            <translation>
                <numerusform>挂起 %n 天不计</numerusform>
            </translation>
        </message>
        <message>
            <source>, </source>
            <comment>between the words of a list</comment>
            <translation>，</translation>
        </message>
        <message>
            <source>dddd d MMMM</source>
            <comment>large date</comment>
            <translation>M月d日 dddd</translation>
        </message>
        <message>
            <source>dddd d MMMM yyyy</source>
            <comment>large date</comment>
            <translation>yyyy年M月d日 dddd</translation>
        </message>
        <message>
            <source>This date has passed: %1.</source>
            <translation>这一天已经过了：%1。</translation>
        </message>
        <message>
            <source>Done on %1: in time.</source>
            <translation>已于 %1 办到：按时。</translation>
        </message>
        <message>
            <source>Done on %1: late.</source>
            <translation>已于 %1 办到：超期。</translation>
        </message>
        <message>
            <source>Our promise: within %1 (clause %2)</source>
            <translation>我们的承诺：%1内（第 %2 条）</translation>
        </message>
        <message>
            <source>The clock started on %1; counting begins the day after.</source>
            <translation>%1 起算，当天不计，从次日数起。</translation>
        </message>
        <message>
            <source>Working days: the day of the start is not counted (Civil Code, art. 201); days off are passed over, make-up working days count. On time until the end of the last day.</source>
            <translation>按工作日计：起算当日不计（《民法典》第二百零一条）；休息日跳过，调休上班日计入。最后一天结束前都算按时。</translation>
        </message>
        <message>
            <source>Calendar days: the day of the start is not counted (Civil Code, art. 201); a last day that is off rolls forward to the next working day (art. 203).</source>
            <translation>按自然日计：起算当日不计（《民法典》第二百零一条）；最后一天是休息日的，顺延到下一个工作日（第二百零三条）。</translation>
        </message>
        <message>
            <source>Hours and minutes run on the clock, through nights and days off.</source>
            <translation>小时和分钟按钟点连续计算，夜间和休息日不停。</translation>
        </message>
        <message>
            <source>Provisional: the computer's clock was wrong and the time was stated at the window. It is computed again when the manager confirms the time.</source>
            <translation>暂定：受理时电脑时间不对，时间由窗口说明；负责人确认时间后重新计算。</translation>
        </message>
    </context>
</TS>
