package dev.muster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Turns judgements into verdicts: profile, policy and waivers in one place. Immutable. */
final class Judge {
    private final Profile profile;
    private final Policy policy;
    private final WaiverBook waivers;

    Judge(Profile profile, Policy policy, WaiverBook waivers) {
        this.profile = profile;
        this.policy = policy;
        this.waivers = waivers;
    }

    /** {@return the day to weigh by; always the same where there are no waivers, for nothing else ends with a day} */
    LocalDate day(Moment now) {
        return waivers.isEmpty() ? LocalDate.MIN : now.day();
    }

    Profile profile() {
        return profile;
    }

    WaiverBook waivers() {
        return waivers;
    }

    /** {@return failures before all else, the worst first; then what could not look} */
    Comparator<Judgement> worstFirst() {
        return Comparator.comparing(Judgement::failed)
                .thenComparing(this::severity)
                .thenComparing(Judgement::inconclusive)
                .reversed();
    }

    private Severity severity(Judgement judgement) {
        return judgement.finding().map(policy::severityOf).orElse(Severity.INFO);
    }

    List<Verdict> verdicts(Registered check, List<Judgement> believed, LocalDate today) {
        return verdicts(check.id(), check.scope(), believed, today);
    }

    List<Verdict> verdicts(String check, Scope scope, List<Judgement> believed, LocalDate today) {
        List<Verdict> verdicts = new ArrayList<>(believed.size());
        for (Judgement judgement : believed) {
            verdicts.add(verdict(check, scope, judgement, today));
        }
        return List.copyOf(verdicts);
    }

    private Verdict verdict(String check, Scope scope, Judgement judgement, LocalDate today) {
        if (judgement.inconclusive()) {
            return new Verdict(check, scope, judgement, Optional.empty(), policy.ofUnseen(profile), Optional.empty());
        }
        Optional<Finding> finding = judgement.finding();
        return finding.isPresent()
                ? failure(check, scope, judgement, finding.get(), today)
                : new Verdict(check, scope, judgement, Optional.empty(), Consequence.TOLD, Optional.empty());
    }

    private Verdict failure(String check, Scope scope, Judgement judgement, Finding finding, LocalDate today) {
        Finding weighed = new Finding(
                finding.rule(),
                policy.severityOf(finding),
                finding.subject(),
                finding.observed(),
                finding.expected(),
                finding.fix(),
                finding.more());
        Optional<Waiver> waiver = waivers.inForce(judgement, today);
        Consequence consequence = waiver.isPresent() ? Consequence.TOLD : policy.of(profile, scope, finding);
        return new Verdict(check, scope, judgement, Optional.of(weighed), consequence, waiver);
    }
}
