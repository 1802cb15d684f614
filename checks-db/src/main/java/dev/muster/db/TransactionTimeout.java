package dev.muster.db;

import dev.muster.Outcome;
import dev.muster.Words;
import java.time.Duration;

/** Time limits of PostgreSQL, in milliseconds. One for whole transactions, from 17 on, bounds what they consist of. */
final class TransactionTimeout {
    private static final String WHOLE = "transaction_timeout";

    private TransactionTimeout() {}

    /** {@return a pass if this limit or that of whole transactions is set} */
    static Outcome orElse(PostureFacts facts, String name, String danger) {
        long whole = facts.settings().number(WHOLE).value().orElse(0L);
        return facts.settings().number(name).judge(own -> {
            if (own <= 0 && whole <= 0) {
                return Outcome.failed(name + " is 0: " + danger).fix(SettingFix.role(facts, name, "30s"));
            }
            return Outcome.passed(
                    own > 0
                            ? name + " is " + Words.time(Duration.ofMillis(own))
                            : WHOLE + " is " + Words.time(Duration.ofMillis(whole)));
        });
    }
}
