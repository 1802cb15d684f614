package dev.muster.redis;

import dev.muster.Outcome;
import dev.muster.RuleInfo;
import dev.muster.Severity;
import dev.muster.Words;
import java.util.List;
import java.util.OptionalInt;

/** As many replicas follow as the owner counts on. */
final class ReplicationReplicasRule extends LiveRule {
    static final RuleInfo INFO = LivePages.about("redis.replication.replicas", "replication")
            .title("As many replicas follow as declared")
            .passes(
                    "at least as many replicas as declared are online and less than 10 s behind, and so is every other that"
                            + " is attached")
            .fix("start the missing replica and read its log: it names why it cannot follow; REPLICAOF host port there"
                    + " attaches it")
            .notApplicable("the server is a replica, or none is attached and the owner declares none")
            .reference(LivePages.redis("operate/oss_and_stack/management/replication/"))
            .reference(LivePages.valkey("replication/"));

    private static final long LATE = 10;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    List<Outcome> judge(LiveNode node, LiveFacts facts) {
        Info info = node.server().info();
        OptionalInt declared = facts.declared().figure(Declared.Figure.REPLICAS);
        return List.of(info.is("role", "master")
                .judge(primary -> primary
                        ? info.number("connected_slaves").judge(some -> judge(some, info, declared))
                        : Outcome.notApplicable("it is a replica itself")));
    }

    private static Outcome judge(long attached, Info info, OptionalInt declared) {
        if (attached < 0) {
            return Outcome.inconclusive("INFO tells a connected_slaves that is no count");
        }
        if (attached < declared.orElse(0)) {
            return missing(attached + " of " + Words.count(declared.getAsInt(), "replica") + " attached", declared);
        }
        return attached == 0 && declared.isEmpty()
                ? Outcome.notApplicable("none is attached, and none is declared")
                : ReplicaLine.all(info)
                        .judge(lines -> lines.size() < attached
                                ? Outcome.inconclusive("INFO tells of " + lines.size() + " replicas, and that "
                                        + attached + " are attached")
                                : judge(lines, declared));
    }

    private static Outcome.Failed missing(String seen, OptionalInt declared) {
        return Outcome.failed(seen).expected(declared.orElse(0) + " or more, online and less than 10 s behind");
    }

    private static Outcome judge(List<ReplicaLine> lines, OptionalInt declared) {
        List<ReplicaLine> bad = lines.stream().filter(line -> !line.well(LATE)).toList();
        int well = lines.size() - bad.size();
        String seen =
                well + (declared.isPresent() ? " of " + declared.getAsInt() : "") + " online, less than 10 s behind";
        if (well < declared.orElse(0)) {
            return missing(seen + bad(bad), declared);
        }
        return bad.isEmpty()
                ? Outcome.passed(seen)
                : Outcome.failed(Severity.WARNING, seen + bad(bad)).expected("all of them");
    }

    private static String bad(List<ReplicaLine> bad) {
        List<String> words = bad.stream()
                .map(line -> line.address() + (line.online() ? " is " + line.lag() + " s behind" : " is not online"))
                .toList();
        return words.isEmpty() ? "" : "; " + Words.some(words);
    }
}
