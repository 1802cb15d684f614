package dev.muster.redis;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.Words;
import java.time.Duration;
import java.util.List;

/** A replica hears its primary. */
final class ReplicationLinkRule extends LiveRule {
    static final RuleInfo INFO = LivePages.about("redis.replication.link", "replication")
            .title("The replica hears its primary")
            .passes("its link is up, and the last word of the primary is 20 s old at the most: an idle primary says one"
                    + " every 10 s")
            .fix("read the replica's log: it names why it cannot follow. Often masteruser and masterauth, the address"
                    + " after replicaof, or TLS on one side alone (tls-replication yes)")
            .notApplicable("the server is a primary")
            .reference(LivePages.redis("operate/oss_and_stack/management/replication/"))
            .reference(LivePages.valkey("replication/"));

    private static final long SILENT = 20;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    List<Outcome> judge(LiveNode node, LiveFacts facts) {
        Info info = node.server().info();
        return List.of(info.is("role", "slave")
                .judge(replica -> replica ? replica(info) : Outcome.notApplicable("it is a primary")));
    }

    private static Outcome replica(Info info) {
        if (info.is("master_sync_in_progress", "1").value().orElse(false)) {
            return Outcome.failed(
                            Severity.WARNING, "it is reading all data of its primary anew, and has old ones till then")
                    .expected("a link that is up")
                    .fix("wait; if it happens again and again, CONFIG SET repl-backlog-size 256mb on the primary");
        }
        return info.is("master_link_status", "up").judge(up -> up ? heard(info) : down(info));
    }

    private static Outcome down(Info info) {
        String since = info.number("master_link_down_since_seconds")
                .value()
                .filter(seconds -> seconds >= 0)
                .map(seconds -> " for " + Words.span(Duration.ofSeconds(seconds)))
                .orElse("");
        return Outcome.failed("its link to the primary is down" + since + ": what it has grows old")
                .expected("a link that is up");
    }

    private static Outcome heard(Info info) {
        return info.number("master_last_io_seconds_ago").judge(ago -> {
            String seen = "its link is up, the primary was heard " + ago + " s ago";
            return ago > SILENT ? Outcome.failed(seen).expected("20 s at the most") : Outcome.passed(seen);
        });
    }
}
