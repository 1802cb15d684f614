package dev.muster.tls;

import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import java.util.List;

/** The letter is good enough for the owner. */
final class GradeRule implements Rule<EndpointFacts> {
    static final RuleInfo INFO = RuleInfo.of("tls.grade")
            .title("The grade is what the owner wants")
            .severity(Severity.WARNING)
            .passes(
                    "the letter by SSL Labs' rating guide 2009r is A- or better, or what .atLeast(Grade.A) asks for; F, T"
                            + " and M are errors. Heartbleed, CCS injection, ROBOT, padding oracles, Ticketbleed and DROWN are"
                            + " not looked for: that would be attack traffic")
            .fix("mend the reasons that the finding lists, the worst first")
            .needs(ConnectRule.ID)
            .reference(ReadMore.GUIDE)
            .reference("https://blog.qualys.com/product-tech/2018/02/02/forward-secrecy-authenticated-encryption-and-"
                    + "robot-grading-update")
            .tag("tls")
            .tag("grade");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Outcome> judge(EndpointFacts facts) {
        Grading grading = Grading.of(facts);
        Grade wanted = facts.wishes().grade();
        String text = grading + "; " + MozillaGuideline.verdict(facts);
        if (grading.atLeast(wanted)) {
            return List.of(grading.exact() ? Outcome.passed(text) : Outcome.inconclusive(text));
        }
        boolean broken = grading.grade().compareTo(Grade.F) >= 0;
        return List.of(Outcome.failed(broken ? Severity.ERROR : Severity.WARNING, text)
                .expected(wanted == Grade.A_PLUS ? "A+" : wanted + " or better"));
    }
}
