package dev.muster.evidence;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.evidence.ChecklistReport.Box;
import dev.muster.evidence.ChecklistReport.SignOff;
import java.util.List;
import java.util.function.Function;

/**
 * What is a finding of a checklist. A box whose rule fails or could not look is none: that rule says so itself, and the
 * panel of the checklist tells it. Nor is one that is only as bad as its parts are.
 *
 * @param info of the rule
 * @param judge what it says
 */
record ChecklistRules(RuleInfo info, Function<ChecklistReport, List<Outcome>> judge) implements Rule<ChecklistReport> {
    static final ChecklistRules CONTRADICTED = new ChecklistRules(
            info("checklist.contradicted")
                    .title("No box is ticked or attested while its rule fails")
                    .severity(Severity.ERROR)
                    .passes("each box that people ticked, attested or called not applicable has no rule that fails")
                    .fix("mend what the rule found, or clear the box; what is accepted for a time is waived at that"
                            + " rule"),
            report -> boxes(report, Standing.CONTRADICTED).outcomes());

    static final ChecklistRules OPEN = new ChecklistRules(
            info("checklist.open")
                    .title("Each required box is answered by a rule or by somebody")
                    .severity(Severity.WARNING)
                    .passes("no required box is open")
                    .fix("behind the box write <!-- muster: rule=http.hsts --> with the rule that answers it, or <!--"
                            + " muster: attested by=ana on=2026-11-02 -->; a section may be optional(...)"),
            report -> boxes(report, Standing.OPEN).outcomes());

    static final ChecklistRules STALE = new ChecklistRules(
            info("checklist.stale")
                    .title("What people stated about boxes still holds")
                    .severity(Severity.WARNING)
                    .passes("no statement is past its last day, and each is for the version that runs")
                    .fix("look again and write the new day, and the version where one is named: attested by=ana"
                            + " on=2026-11-02 release=1.4.2"),
            ChecklistRules::stale);

    static final ChecklistRules SIGN_OFF = new ChecklistRules(
            info("checklist.sign-off")
                    .title("Each role has signed for the version that runs")
                    .severity(Severity.WARNING)
                    .passes("each row of the tables of signatures has a name, a day, and the version that runs")
                    .fix("let the role sign with name and day, such as 2026-11-02; below the table write the version:"
                            + " <!-- muster: release=1.4.2 -->")
                    .notApplicable("the checklist has no table of signatures"),
            ChecklistRules::signOffs);

    static final ChecklistRules READABLE = new ChecklistRules(
            info("checklist.readable")
                    .title("What looks like a box is one")
                    .severity(Severity.WARNING)
                    .passes("no line is nearly a box, and none hides in code")
                    .fix("write - [ ] with one blank between the brackets and one behind them, indented as its"
                            + " neighbours are"),
            ChecklistRules::remarks);

    static final List<ChecklistRules> ALL = List.of(CONTRADICTED, OPEN, STALE, SIGN_OFF, READABLE);

    @Override
    public List<Outcome> judge(ChecklistReport report) {
        return judge.apply(report);
    }

    private static RuleInfo info(String id) {
        return RuleInfo.of(id)
                .reference("https://docs.github.com/en/get-started/writing-on-github/"
                        + "working-with-advanced-formatting/about-task-lists")
                .reference("https://sre.google/sre-book/launch-checklist/")
                .tag("checklist")
                .tag("evidence");
    }

    private static ChecklistFindings boxes(ChecklistReport report, Standing standing) {
        ChecklistFindings findings = new ChecklistFindings(report);
        for (Box box : report.boxes()) {
            if (box.standing() == standing && box.required() && box.voice() != Voice.PARTS) {
                findings.add(box.section(), box.text(), Outcome.failed("line " + box.line() + ": " + box.why()));
            }
        }
        return findings;
    }

    private static List<Outcome> stale(ChecklistReport report) {
        ChecklistFindings findings = boxes(report, Standing.STALE);
        for (Box box : report.boxes()) {
            if (box.standing() == Standing.INCONCLUSIVE && box.required() && box.voice() == Voice.PEOPLE) {
                findings.add(box.section(), box.text(), Outcome.inconclusive("line " + box.line() + ": " + box.why()));
            }
        }
        return findings.outcomes();
    }

    private static List<Outcome> signOffs(ChecklistReport report) {
        if (report.signOffs().isEmpty()) {
            return List.of(Outcome.notApplicable("the checklist has no table of signatures"));
        }
        ChecklistFindings findings = new ChecklistFindings(report);
        for (SignOff row : report.signOffs()) {
            if (!row.standing().good() && row.required()) {
                String said = "line " + row.line() + ": " + row.why();
                boolean unsure = row.standing() == Standing.INCONCLUSIVE;
                findings.add(row.section(), row.role(), unsure ? Outcome.inconclusive(said) : Outcome.failed(said));
            }
        }
        return findings.outcomes();
    }

    private static List<Outcome> remarks(ChecklistReport report) {
        ChecklistFindings findings = new ChecklistFindings(report);
        for (String remark : report.remarks()) {
            int colon = remark.indexOf(':');
            findings.add(List.of(), remark.substring(0, colon), Outcome.failed(remark.substring(colon + 2)));
        }
        return findings.outcomes();
    }
}
