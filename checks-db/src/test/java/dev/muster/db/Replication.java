package dev.muster.db;

import dev.muster.Fact;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Facts of servers that follow each other, and how one differs from a primary with nothing attached. */
final class Replication {
    private Replication() {}

    static ReplicationFacts facts(String who, String differences) {
        ReplicationFacts facts = new ReplicationFacts(
                Posture.NOW,
                Declared.NOTHING,
                Posture.of(who).facts().product(),
                Fact.of(Optional.empty()),
                Fact.of(List.of()),
                Fact.of(List.of()));
        for (String difference : differences.split(";", -1)) {
            facts = difference.isBlank() ? facts : change(facts, difference.strip());
        }
        return facts;
    }

    private static ReplicationFacts change(ReplicationFacts was, String difference) {
        String name = difference.substring(0, difference.indexOf('='));
        String value = difference.substring(difference.indexOf('=') + 1);
        return new ReplicationFacts(
                was.at(),
                name.equals("replicas")
                        ? was.declared().with(Declared.Figure.REPLICAS, Integer.parseInt(value))
                        : was.declared(),
                was.product(),
                name.equals("following") ? Posture.fact(value, Replication::following) : was.following(),
                name.equals("follower") ? follower(was.followers(), value) : was.followers(),
                name.equals("slot") ? slot(was.slots(), value) : was.slots());
    }

    /** Such as {@code true 5s}: whether it runs, and how far behind. */
    private static Optional<ReplicationFacts.Following> following(String value) {
        String[] words = value.split(" ", -1);
        return Optional.of(new ReplicationFacts.Following(
                Posture.bool(words[0]), Posture.fact(words[1], age -> Duration.parse("PT" + age))));
    }

    private static Fact<List<ReplicationFacts.Follower>> follower(
            Fact<List<ReplicationFacts.Follower>> was, String value) {
        if (value.equals("none")) {
            return Fact.denied("GRANT REPLICATION SLAVE");
        }
        List<ReplicationFacts.Follower> all = new ArrayList<>(was.value().orElse(List.of()));
        all.add(new ReplicationFacts.Follower("r" + all.size(), Posture.bool(value)));
        return Fact.of(all);
    }

    /** Such as {@code s1 active 5 reserved}: the bytes held in GB. */
    private static Fact<List<ReplicationFacts.Slot>> slot(Fact<List<ReplicationFacts.Slot>> was, String value) {
        if (value.equals("?")) {
            return Fact.denied("GRANT pg_monitor TO app");
        }
        String[] words = value.split(" ", -1);
        List<ReplicationFacts.Slot> all = new ArrayList<>(was.value().orElse(List.of()));
        Fact<Long> held = words[2].equals("-")
                ? Fact.absent("nothing is kept for it")
                : Posture.fact(words[2], gigabytes -> Long.parseLong(gigabytes) << 30);
        all.add(new ReplicationFacts.Slot(words[0], words[1].equals("active"), held, words.length > 3 ? words[3] : ""));
        return Fact.of(all);
    }
}
