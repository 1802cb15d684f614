package dev.muster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The waivers of an engine: which one accepts a failure today, and which have gone stale. */
final class WaiverBook {
    static final String ID = "muster.waivers";
    static final RuleInfo EXPIRED = RuleInfo.of("muster.waiver-expired")
            .title("no waiver is past its last day")
            .severity(Severity.WARNING)
            .passes("every waiver's last day is today or later")
            .fix("mend what was waived and delete the waiver, or renew it with a new reason and day");
    static final RuleInfo UNUSED = RuleInfo.of("muster.waiver-unused")
            .title("every waiver accepts something")
            .severity(Severity.WARNING)
            .passes("every waiver matches a failure")
            .fix("delete the waiver, or correct its rule and subject");

    static final List<RuleInfo> RULES = List.of(EXPIRED, UNUSED);

    private final List<Waiver> waivers;
    private final Redactor redactor;

    WaiverBook(List<Waiver> waivers, Redactor redactor) {
        this.waivers = List.copyOf(waivers);
        this.redactor = redactor;
    }

    boolean isEmpty() {
        return waivers.isEmpty();
    }

    Optional<Waiver> inForce(Judgement judgement, LocalDate today) {
        return waivers.stream()
                .filter(waiver -> !waiver.expiredOn(today) && waiver.matches(judgement))
                .findFirst()
                .map(waiver -> waiver.redacted(redactor));
    }

    /**
     * {@return what is to be said of the waivers themselves}
     *
     * @param believed all judgements
     * @param complete whether everything has been looked at, so that a waiver which matches nothing can be called so
     */
    List<Judgement> judge(List<Judgement> believed, boolean complete, LocalDate today) {
        List<Judgement> found = new ArrayList<>();
        for (Waiver waiver : waivers) {
            if (waiver.expiredOn(today)) {
                found.add(new Judgement(EXPIRED, about(waiver.redacted(redactor), "ended on " + waiver.until())));
            } else if (complete && believed.stream().noneMatch(one -> mayNeed(waiver, one))) {
                found.add(new Judgement(UNUSED, about(waiver.redacted(redactor), "matches no failure")));
            }
        }
        if (found.isEmpty()) {
            found.add(new Judgement(EXPIRED, Outcome.passed(waivers.size() + " in force")));
        }
        return found;
    }

    /** A rule whose prerequisite is missing was not looked at: its waiver may be needed as soon as that is mended. */
    private static boolean mayNeed(Waiver waiver, Judgement judgement) {
        boolean barred = judgement.outcome() instanceof Outcome.NotApplicable
                && !judgement.rule().needs().isEmpty();
        return judgement.failed()
                ? waiver.matches(judgement)
                : barred && judgement.rule().id().equals(waiver.rule());
    }

    private static Outcome about(Waiver waiver, String observed) {
        return Outcome.failed(observed + " (" + waiver.reason() + ", " + waiver.owner() + ")")
                .at(waiver.rule() + (waiver.subject().equals("*") ? "" : " at " + waiver.subject()));
    }
}
