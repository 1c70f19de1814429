<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
    <context>
        <name>ApplicationList</name>
        <message numerus="yes">
            <source>until %1, %n day(s) left</source>
            <translation>
                <numerusform>until %1, %n day left</numerusform>
                <numerusform>until %1, %n days left</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Told what is missing, still to come: %n. Tab comes here, Enter goes on with it</source>
            <translation>
                <numerusform>Told what is missing, still to come: %n. Tab comes here, Enter goes on with it</numerusform>
                <numerusform>Told what is missing, still to come: %n. Tab comes here, Enter goes on with it</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>AuditExport</name>
        <message numerus="yes">
            <source>Exported %n entry(s) to %1.</source>
            <translation>
                <numerusform>Exported %n entry to %1.</numerusform>
                <numerusform>Exported %n entries to %1.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>AuditPage</name>
        <message numerus="yes">
            <source>Writing the file: %n row(s) … Esc stops.</source>
            <translation>
                <numerusform>Writing the file: %n row … Esc stops.</numerusform>
                <numerusform>Writing the file: %n rows … Esc stops.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>AuditWords</name>
        <message numerus="yes">
            <source>%1, %n row(s)</source>
            <translation>
                <numerusform>%1, %n row</numerusform>
                <numerusform>%1, %n rows</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n entry(s)</source>
            <translation>
                <numerusform>%n entry</numerusform>
                <numerusform>%n entries</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BackupWords</name>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%n day</numerusform>
                <numerusform>%n days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>What would be missing: %n act(s), entered from %1 to %2.</source>
            <translation>
                <numerusform>What would be missing: %n act, entered from %1 to %2.</numerusform>
                <numerusform>What would be missing: %n acts, entered from %1 to %2.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CaseQueuePage</name>
        <message numerus="yes">
            <source>Exporting: %n case(s) so far. Esc stops it.</source>
            <translation>
                <numerusform>Exporting: %n case so far. Esc stops it.</numerusform>
                <numerusform>Exporting: %n cases so far. Esc stops it.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CasesBehind</name>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Cli</name>
        <message numerus="yes">
            <source>The books made again from %n entry(s) are what they were (%1).</source>
            <translation>
                <numerusform>The books made again from %n entry are what they were (%1).</numerusform>
                <numerusform>The books made again from %n entries are what they were (%1).</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The ledger is sound: %n entry(s), head %1.</source>
            <translation>
                <numerusform>The ledger is sound: %n entry, head %1.</numerusform>
                <numerusform>The ledger is sound: %n entries, head %1.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n older backup(s) let go.</source>
            <translation>
                <numerusform>%n older backup let go.</numerusform>
                <numerusform>%n older backups let go.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Not in it: %n act(s), entered from %1 to %2. They are in the store that was kept.</source>
            <translation>
                <numerusform>Not in it: %n act, entered from %1 to %2. It is in the store that was kept.</numerusform>
                <numerusform>Not in it: %n acts, entered from %1 to %2. They are in the store that was kept.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Restored from %1 (short code %2): %n entry(s), checked and replayed.</source>
            <translation>
                <numerusform>Restored from %1 (short code %2): %n entry, checked and replayed.</numerusform>
                <numerusform>Restored from %1 (short code %2): %n entries, checked and replayed.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>What was erased since that backup stays erased: %n case(s) or visit(s).</source>
            <translation>
                <numerusform>What was erased since that backup stays erased: %n case or visit.</numerusform>
                <numerusform>What was erased since that backup stays erased: %n cases or visits.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ClockWords</name>
        <message numerus="yes">
            <source>%n case(s) were entered at a time stated by %1.</source>
            <translation>
                <numerusform>%n case was entered at a time stated by %1.</numerusform>
                <numerusform>%n cases were entered at a time stated by %1.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n day(s)</source>
            <comment>a span of time</comment>
            <translation>
                <numerusform>%n day</numerusform>
                <numerusform>%n days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hour(s)</source>
            <comment>a span of time</comment>
            <translation>
                <numerusform>%n hour</numerusform>
                <numerusform>%n hours</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s)</source>
            <comment>a span of time</comment>
            <translation>
                <numerusform>%n minute</numerusform>
                <numerusform>%n minutes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CustomerCard</name>
        <message numerus="yes">
            <source>%n open: Enter opens the case</source>
            <translation>
                <numerusform>%n open: Enter opens the case</numerusform>
                <numerusform>%n open: Enter opens the case</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DeadlineWords</name>
        <message numerus="yes">
            <source>%n h over</source>
            <comment>badge</comment>
            <translation>
                <numerusform>%n hour over</numerusform>
                <numerusform>%n hours over</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n min over</source>
            <comment>badge</comment>
            <translation>
                <numerusform>%n minute over</numerusform>
                <numerusform>%n minutes over</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n d over</source>
            <comment>badge</comment>
            <translation>
                <numerusform>%n day over</numerusform>
                <numerusform>%n days over</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n h left</source>
            <comment>badge</comment>
            <translation>
                <numerusform>%n hour left</numerusform>
                <numerusform>%n hours left</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n min left</source>
            <comment>badge</comment>
            <translation>
                <numerusform>%n minute left</numerusform>
                <numerusform>%n minutes left</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n d left</source>
            <comment>badge</comment>
            <translation>
                <numerusform>%n day left</numerusform>
                <numerusform>%n days left</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Paused %n d</source>
            <comment>badge</comment>
            <translation>
                <numerusform>Paused %n day</numerusform>
                <numerusform>Paused %n days</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DocumentPrinter</name>
        <message numerus="yes">
            <source>Saved as %1, %n page(s).</source>
            <translation>
                <numerusform>Saved as %1, one page.</numerusform>
                <numerusform>Saved as %1, %n pages.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DraftList</name>
        <message numerus="yes">
            <source>Forms left half typed: %n. Tab comes here, Enter goes on with one</source>
            <translation>
                <numerusform>Forms left half typed: %n. Tab comes here, Enter goes on with it</numerusform>
                <numerusform>Forms left half typed: %n. Tab comes here, Enter goes on with one</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ExitsBar</name>
        <message numerus="yes">
            <source>%n to fill in or mend</source>
            <translation>
                <numerusform>%n field to fill in or mend</numerusform>
                <numerusform>%n fields to fill in or mend</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FieldEditor</name>
        <message numerus="yes">
            <source>Pasted text was too long: only its first %n character(s) were taken.</source>
            <translation>
                <numerusform>Pasted text was too long: only its first character was taken.</numerusform>
                <numerusform>Pasted text was too long: only its first %n characters were taken.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FindRows</name>
        <message numerus="yes">
            <source>%n open: %1</source>
            <translation>
                <numerusform>%n open: %1</numerusform>
                <numerusform>%n open: %1</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FormProblemText</name>
        <message numerus="yes">
            <source>Too long: at most %n character(s).</source>
            <translation>
                <numerusform>Too long: at most %n character.</numerusform>
                <numerusform>Too long: at most %n characters.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>At least %n entry(s).</source>
            <translation>
                <numerusform>At least %n entry.</numerusform>
                <numerusform>At least %n entries.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>At most %n entry(s).</source>
            <translation>
                <numerusform>At most %n entry.</numerusform>
                <numerusform>At most %n entries.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ListPrintout</name>
        <message numerus="yes">
            <source>the first %n case(s) of more</source>
            <translation>
                <numerusform>the first case of more</numerusform>
                <numerusform>the first %n cases of more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n case(s)</source>
            <translation>
                <numerusform>%n case</numerusform>
                <numerusform>%n cases</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ManyActs</name>
        <message numerus="yes">
            <source>Transfer %n case(s)</source>
            <translation>
                <numerusform>Transfer %n case</numerusform>
                <numerusform>Transfer %n cases</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Note on %n case(s)</source>
            <translation>
                <numerusform>Note on %n case</numerusform>
                <numerusform>Note on %n cases</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1: %n case(s).</source>
            <comment>act done on several cases</comment>
            <translation>
                <numerusform>%1: %n case.</numerusform>
                <numerusform>%1: %n cases.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n not, see the list.</source>
            <translation>
                <numerusform>%n not, see the list.</numerusform>
                <numerusform>%n not, see the list.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>What was reached by these %n case(s)?</source>
            <translation>
                <numerusform>What was reached by this case?</numerusform>
                <numerusform>What was reached by these %n cases?</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ManyPanel</name>
        <message numerus="yes">
            <source>%n case(s) chosen</source>
            <translation>
                <numerusform>%n case chosen</numerusform>
                <numerusform>%n cases chosen</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MonthDelegate</name>
        <message numerus="yes">
            <source>%n overdue</source>
            <comment>day of the month</comment>
            <translation>
                <numerusform>%n overdue</numerusform>
                <numerusform>%n overdue</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n due</source>
            <comment>day of the month</comment>
            <translation>
                <numerusform>%n due</numerusform>
                <numerusform>%n due</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n provisional</source>
            <comment>day of the month</comment>
            <translation>
                <numerusform>%n provisional</numerusform>
                <numerusform>%n provisional</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MonthModel</name>
        <message numerus="yes">
            <source>%n due</source>
            <translation>
                <numerusform>%n due</numerusform>
                <numerusform>%n due</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n overdue</source>
            <translation>
                <numerusform>%n overdue</numerusform>
                <numerusform>%n overdue</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n provisional</source>
            <translation>
                <numerusform>%n provisional</numerusform>
                <numerusform>%n provisional</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MonthPrintout</name>
        <message numerus="yes">
            <source>%n case(s) due</source>
            <translation>
                <numerusform>%n case due</numerusform>
                <numerusform>%n cases due</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n overdue</source>
            <translation>
                <numerusform>%n overdue</numerusform>
                <numerusform>%n overdue</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MonthView</name>
        <message numerus="yes">
            <source>%n case(s) due</source>
            <translation>
                <numerusform>%n case due</numerusform>
                <numerusform>%n cases due</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n overdue</source>
            <translation>
                <numerusform>%n overdue</numerusform>
                <numerusform>%n overdue</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PaperText</name>
        <message numerus="yes">
            <source>%n copies</source>
            <translation>
                <numerusform>one copy</numerusform>
                <numerusform>%n copies</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PeopleActs</name>
        <message numerus="yes">
            <source>%n of these acts were done by whoever is here: then the number of the sheet that a supervisor signed is needed.</source>
            <translation>
                <numerusform>%n of these acts was done by whoever is here: then the number of the sheet that a supervisor signed is needed.</numerusform>
                <numerusform>%n of these acts were done by whoever is here: then the number of the sheet that a supervisor signed is needed.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>You sign all %n as the second pair of eyes.</source>
            <translation>
                <numerusform>You sign %n as the second pair of eyes.</numerusform>
                <numerusform>You sign all %n as the second pair of eyes.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PeopleTable</name>
        <message numerus="yes">
            <source>%n day(s) old</source>
            <translation>
                <numerusform>%n day old</numerusform>
                <numerusform>%n days old</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>QueueExport</name>
        <message numerus="yes">
            <source>Exported %n case(s) to %1.</source>
            <translation>
                <numerusform>Exported %n case to %1.</numerusform>
                <numerusform>Exported %n cases to %1.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>QueueModel</name>
        <message numerus="yes">
            <source>%n paper(s) promised by %1</source>
            <translation>
                <numerusform>%n paper promised by %1</numerusform>
                <numerusform>%n papers promised by %1</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>QueueWords</name>
        <message numerus="yes">
            <source>%1, %n d</source>
            <comment>whom we wait for, and for how many days</comment>
            <translation>
                <numerusform>%1, %n day</numerusform>
                <numerusform>%1, %n days</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReportPage</name>
        <message numerus="yes">
            <source>%n case(s)</source>
            <translation>
                <numerusform>%n case</numerusform>
                <numerusform>%n cases</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReportPrintout</name>
        <message numerus="yes">
            <source>Overdue: %n</source>
            <translation>
                <numerusform>Overdue: %n</numerusform>
                <numerusform>Overdue: %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Nearing: %n</source>
            <translation>
                <numerusform>Nearing: %n</numerusform>
                <numerusform>Nearing: %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Paused: %n</source>
            <translation>
                <numerusform>Paused: %n</numerusform>
                <numerusform>Paused: %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Met late: %n</source>
            <translation>
                <numerusform>Met late: %n</numerusform>
                <numerusform>Met late: %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Accepted: %n</source>
            <translation>
                <numerusform>Accepted: %n</numerusform>
                <numerusform>Accepted: %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Ended: %n</source>
            <translation>
                <numerusform>Ended: %n</numerusform>
                <numerusform>Ended: %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReportWords</name>
        <message numerus="yes">
            <source>%n working day(s)</source>
            <translation>
                <numerusform>%n working day</numerusform>
                <numerusform>%n working days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%n day</numerusform>
                <numerusform>%n days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hour(s)</source>
            <translation>
                <numerusform>%n hour</numerusform>
                <numerusform>%n hours</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s)</source>
            <translation>
                <numerusform>%n minute</numerusform>
                <numerusform>%n minutes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) paused</source>
            <translation>
                <numerusform>%n day paused</numerusform>
                <numerusform>%n days paused</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReviewCard</name>
        <message numerus="yes">
            <source>Waiting for a second signature: %n</source>
            <translation>
                <numerusform>Waiting for a second signature: %n</numerusform>
                <numerusform>Waiting for a second signature: %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>waits for review %n day(s)</source>
            <translation>
                <numerusform>waits for review %n day</numerusform>
                <numerusform>waits for review %n days</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReviewWords</name>
        <message numerus="yes">
            <source>Done by one person alone, waits for a second signature: %n day(s)</source>
            <translation>
                <numerusform>Done by one person alone, waits for a second signature: %n day</numerusform>
                <numerusform>Done by one person alone, waits for a second signature: %n days</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Session</name>
        <message numerus="yes">
            <source>What was erased since that backup stays erased: %n case(s) or visit(s).</source>
            <translation>
                <numerusform>What was erased since that backup stays erased: %n case or visit.</numerusform>
                <numerusform>What was erased since that backup stays erased: %n cases or visits.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ViewsSheet</name>
        <message numerus="yes">
            <source>At most %n character(s).</source>
            <translation>
                <numerusform>At most %n character.</numerusform>
                <numerusform>At most %n characters.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>WarningRoom</name>
        <message numerus="yes">
            <source>%1   and %n more: %2</source>
            <translation>
                <numerusform>%1   and %n more: %2</numerusform>
                <numerusform>%1   and %n more: %2</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>WhyText</name>
        <message numerus="yes">
            <source>%n working day(s)</source>
            <translation>
                <numerusform>%n working day</numerusform>
                <numerusform>%n working days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n calendar day(s)</source>
            <translation>
                <numerusform>%n calendar day</numerusform>
                <numerusform>%n calendar days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n hour(s)</source>
            <translation>
                <numerusform>%n hour</numerusform>
                <numerusform>%n hours</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s)</source>
            <translation>
                <numerusform>%n minute</numerusform>
                <numerusform>%n minutes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) stood still</source>
            <translation>
                <numerusform>%n day stood still</numerusform>
                <numerusform>%n days stood still</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) off passed over</source>
            <translation>
                <numerusform>%n day off passed over</numerusform>
                <numerusform>%n days off passed over</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) counted</source>
            <translation>
                <numerusform>%n day counted</numerusform>
                <numerusform>%n days counted</numerusform>
            </translation>
        </message>
    </context>
</TS>
