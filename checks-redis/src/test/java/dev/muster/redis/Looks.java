package dev.muster.redis;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.muster.CannotLookException;
import dev.muster.Check;
import dev.muster.testing.Judged;
import dev.muster.testing.TestRun;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What comes of checks whose server is in trouble: they end in their time, and break in no other way than that they cannot look. */
final class Looks {
    /** So much longer than its time a run may take on a machine that does other things as well. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    private Looks() {}

    /** {@return the checks of one server, each with all that it can ask} */
    static List<Check> of(RedisClient client) {
        return List.of(reachable(client), posture(client), runtime(client));
    }

    static ReachableCheck reachable(RedisClient client) {
        return RedisChecks.reachable(client)
                .purpose(Purpose.STORE)
                .canary("app:")
                .within(Duration.ofSeconds(20));
    }

    static PostureCheck posture(RedisClient client) {
        return RedisChecks.posture(client).purpose(Purpose.STORE).probing();
    }

    static RuntimeCheck runtime(RedisClient client) {
        return RedisChecks.runtime(client).purpose(Purpose.STORE).connections(2, 10);
    }

    /** {@return a client of a server without TLS, with a login} */
    static RedisClient client(int port) {
        return RedisServerClients.client(RedisURI.builder()
                .withHost("127.0.0.1")
                .withPort(port)
                .withAuthentication(RedisRole.APP.user(), RedisRole.APP.password())
                .withTimeout(Duration.ofSeconds(2))
                .build());
    }

    /** {@return a line a judgement, of a run that has time enough} */
    static List<String> lines(Check check) throws Exception {
        return lines(check, Duration.ofSeconds(10));
    }

    /** {@return a line a judgement; one alone, if the check cannot look} */
    static List<String> lines(Check check, Duration limit) throws Exception {
        long begin = System.nanoTime();
        try {
            return check.run(TestRun.at(Instant.now(), limit)).judgements().stream()
                    .map(Judged::line)
                    .toList();
        } catch (CannotLookException e) {
            return List.of(check.id() + " INCONCLUSIVE " + e.reason());
        } finally {
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            assertTrue(took.compareTo(limit.plus(GRACE)) < 0, () -> check.id() + " took " + took + " of " + limit);
        }
    }

    /** {@return the ids of the rules with a finding, today; one that could not tell has a question mark} */
    static List<String> findings(Check check) throws Exception {
        return check.run(TestRun.at(Instant.now())).judgements().stream()
                .filter(judgement -> judgement.failed() || judgement.inconclusive())
                .map(judgement -> judgement.rule().id() + (judgement.failed() ? "" : "?"))
                .distinct()
                .sorted()
                .toList();
    }

    /** {@return the rules of these lines that found nothing wrong, but for those about the client, which ask no server} */
    static Set<String> passed(List<String> lines) {
        Set<String> client =
                ClientRules.ALL.stream().map(rule -> rule.info().id()).collect(Collectors.toSet());
        return lines.stream()
                .filter(line -> line.contains(" PASSED "))
                .map(line -> line.substring(0, line.indexOf(' ')))
                .filter(rule -> !client.contains(rule))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** {@return the line of a rule} */
    static String line(String rule, List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith(rule + " "))
                .findFirst()
                .orElseThrow(() -> new AssertionError(rule + " is not in " + lines));
    }
}
