package dev.muster.runtime;

import dev.muster.Rule;
import dev.muster.health.CaptureFormat;
import java.lang.invoke.MethodHandles;
import java.util.List;

/** The rules about the lives of this process, and what a look at them is written down as. */
final class ProcessRules {
    static final List<Rule<LedgerFacts>> ALL = List.of(new CrashFreeRule(), new UptimeRule());

    static final CaptureFormat<LedgerFacts> CAPTURE = CaptureFormat.of(
            "muster.runtime.ledger/1", LedgerFacts.class, MethodHandles.lookup(), "process.audit", ALL);

    private ProcessRules() {}
}
