package dev.muster.redis;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.redis.Product.Kind;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** Somebody still mends what is found to be broken in the server. */
final class VersionSupportedRule extends OwnServerRule {
    static final RuleInfo INFO = RuleInfo.of("redis.version.supported")
            .title("The server's version is supported")
            .passes("its series gets fixes of security, for six months more at least where the end is announced. By a"
                    + " table of " + Releases.KNOWN)
            .fix("upgrade to Redis 8.10, or to Valkey 9.0")
            .notApplicable("the server is neither Redis nor Valkey, or a provider runs it")
            .reference("https://github.com/redis/redis/security/policy")
            .reference("https://endoflife.date/redis")
            .reference(Pages.valkey("releases"))
            .tag("redis")
            .tag("version");

    private static final int MONTHS_AHEAD = 6;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    String duty() {
        return "its version is";
    }

    @Override
    Outcome own(NodeFacts node, PostureFacts facts) {
        Product product = node.server().product();
        if (product.kind() == Kind.OTHER) {
            return Outcome.notApplicable(product + " is neither Redis nor Valkey");
        }
        if (!product.atLeast(0, 0)) {
            return Outcome.inconclusive("the server does not tell its version");
        }
        LocalDate day = LocalDate.ofInstant(facts.at(), ZoneOffset.UTC);
        return Releases.of(product)
                .map(release -> judge(node.server(), release.end(), day))
                .orElseGet(() -> Releases.isNewer(product)
                        ? Outcome.inconclusive(
                                product + " came after the table that is shipped: update this library" + table())
                        : ended(node.server(), "any more"));
    }

    private static Outcome judge(Server server, Optional<LocalDate> end, LocalDate day) {
        if (end.isEmpty()) {
            return Outcome.passed(server.product() + " gets fixes of security; no end is announced" + table());
        }
        LocalDate last = end.get();
        if (last.isBefore(day)) {
            return ended(server, "since " + last);
        }
        return last.isBefore(day.plusMonths(MONTHS_AHEAD))
                ? Outcome.failed(Severity.WARNING, server.product() + " gets no fixes after " + last + table())
                : Outcome.passed(server.product() + " gets fixes of security until " + last + table());
    }

    private static Outcome ended(Server server, String since) {
        String text = server.product() + " gets no fixes " + since + table();
        return isPackaged(server.info())
                ? Outcome.failed(Severity.WARNING, text + "; a distribution that it comes with may still mend it")
                : Outcome.failed(text);
    }

    /** Distributions, which mend for longer, put it there; whoever builds it, and the image of its makers, do not. */
    private static boolean isPackaged(Info info) {
        return info.text("executable")
                .value()
                .filter(path -> path.startsWith("/usr/bin/"))
                .isPresent();
    }

    private static String table() {
        return " (as known on " + Releases.KNOWN + ")";
    }
}
