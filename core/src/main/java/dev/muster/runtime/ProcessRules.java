package dev.muster.runtime;

import dev.muster.Rule;
import java.util.List;

/** The rules about the lives of this process. */
final class ProcessRules {
    static final List<Rule<LedgerFacts>> ALL = List.of(new CrashFreeRule(), new UptimeRule());

    private ProcessRules() {}
}
