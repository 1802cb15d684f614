package dev.muster.http;

import java.util.List;
import java.util.function.Function;

/** What policies say of one thing a page may do. All of them hold at once, so that one that forbids decides. */
enum CspStance {
    /** None says anything: it is allowed. */
    SILENT,
    /** One or more have rules for it, and all of these allow it. */
    ALLOWS,
    /** One or more forbid it. */
    FORBIDS;

    static CspStance of(List<CspPolicy> policies, Function<CspPolicy, CspStance> each) {
        CspStance strictest = SILENT;
        for (CspPolicy policy : policies) {
            CspStance stance = each.apply(policy);
            if (stance == FORBIDS) {
                return FORBIDS;
            }
            strictest = stance == ALLOWS ? ALLOWS : strictest;
        }
        return strictest;
    }
}
