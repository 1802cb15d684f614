package dev.muster;

import java.util.List;

/**
 * Another check, as one sees it that judges what the others found.
 *
 * @param id of the check
 * @param rules by which it judges
 * @param verdicts what is believed of them now; empty until it has answered, and while an engine is built
 */
public record OtherCheck(String id, List<RuleInfo> rules, List<Verdict> verdicts) {
    /** Copies. */
    public OtherCheck {
        rules = List.copyOf(rules);
        verdicts = List.copyOf(verdicts);
    }

    /** {@return whether it has answered at least once, be it that it could not look} */
    public boolean answered() {
        return !verdicts.isEmpty();
    }
}
