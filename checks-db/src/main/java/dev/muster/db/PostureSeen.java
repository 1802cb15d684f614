package dev.muster.db;

import dev.muster.Fact;
import dev.muster.Outcome;
import dev.muster.Rule;
import dev.muster.RuleInfo;
import java.util.List;
import java.util.stream.Stream;

/**
 * What there is to be judged of a server and of the driver that leads to it. Where nobody could look into the server the
 * driver is judged all the same.
 *
 * @param driver and the URL that it was given
 * @param server what was seen of it
 */
record PostureSeen(DriverFacts driver, Fact<PostureFacts> server) {
    private static final String SESSION = "db.session";

    private static final RuleInfo SESSION_INFO = RuleInfo.of(SESSION)
            .title("The server could be looked into")
            .passes("a connection was to be had, and the server answered")
            .fix("see db.connect and db.pool.usage")
            .reference("https://www.postgresql.org/docs/current/monitoring.html")
            .tag("db")
            .tag("connect");

    /** The one on which all others depend comes first. */
    static final List<Rule<PostureSeen>> RULES = Stream.of(
                    List.of(Rule.<PostureSeen>of(SESSION_INFO, PostureSeen::session)),
                    DriverRules.ALL.stream()
                            .<Rule<PostureSeen>>map(rule -> rule.over(PostureSeen::driver))
                            .toList(),
                    PostureRules.ALL.stream()
                            .map(rule -> ofServer(rule.needing(SESSION)))
                            .toList())
            .flatMap(List::stream)
            .toList();

    private static Outcome session(PostureSeen seen) {
        return seen.server()
                .judge(server -> Outcome.passed(server.product() + " answers "
                        + (server.session().user().isEmpty()
                                ? ""
                                : "as " + server.session().user())));
    }

    private static Rule<PostureSeen> ofServer(Rule<PostureFacts> rule) {
        return new Rule<>() {
            @Override
            public RuleInfo info() {
                return rule.info();
            }

            @Override
            public List<? extends Outcome> judge(PostureSeen seen) {
                return seen.server()
                        .value()
                        .<List<? extends Outcome>>map(rule::judge)
                        .orElseGet(
                                () -> List.of(Outcome.inconclusive(seen.server().why())));
            }
        };
    }
}
