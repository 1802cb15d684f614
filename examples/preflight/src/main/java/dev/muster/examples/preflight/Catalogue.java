package dev.muster.examples.preflight;

import dev.muster.Readiness;
import dev.muster.RuleInfo;
import dev.muster.config.ConfigChecks;
import dev.muster.db.DbChecks;
import dev.muster.evidence.EvidenceChecks;
import dev.muster.http.HttpChecks;
import dev.muster.redis.RedisChecks;
import dev.muster.runtime.RuntimeChecks;
import dev.muster.tls.TlsChecks;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every rule of every module, whether this command can ask it or only a service. */
final class Catalogue {
    private Catalogue() {}

    static List<RuleInfo> rules() {
        return Loaded.RULES;
    }

    static Optional<RuleInfo> rule(String id) {
        return rules().stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** Read when first asked for: the usual run goes without. */
    private static final class Loaded {
        static final List<RuleInfo> RULES = Stream.of(
                        ConfigChecks.rules(),
                        RuntimeChecks.rules(),
                        EvidenceChecks.rules(),
                        HttpChecks.rules(),
                        TlsChecks.rules(),
                        DbChecks.rules(),
                        RedisChecks.rules(),
                        Readiness.rules())
                .flatMap(List::stream)
                .toList();
    }
}
