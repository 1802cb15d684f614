package dev.muster.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.muster.CheckContext;
import dev.muster.Fact;
import dev.muster.testing.Said;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class LookTest {
    private final Look<String> look = new Look<>();

    private record Named(String name) implements Door {
        @Override
        public Line open(CheckContext context) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Door anonymous() {
            return this;
        }

        @Override
        public Optional<Door> plain(int port) {
            return Optional.empty();
        }
    }

    private Fact<List<String>> seen(String... names) {
        return look.each(List.of(names).stream().map(Named::new).toList(), door -> {
            if (door.name().isEmpty() || door.name().startsWith("down")) {
                throw new LineLostException(new Trouble(Trouble.Kind.DOWN, "nobody listens at " + door.name()));
            }
            return door.name();
        });
    }

    @Test
    void one_that_is_down_keeps_the_others_from_nothing() {
        assertEquals(Fact.of(List.of("a:1", "b:1")), seen("a:1", "down:1", "b:1"));
        assertEquals(Map.of("down:1", "nobody listens at down:1"), look.unseen());
    }

    @Test
    void where_none_is_seen_there_is_nothing() {
        assertEquals(Fact.absent("nobody listens at down:1"), seen("down:2", "down:1"));
    }

    @Test
    void the_only_one_is_no_server_of_a_cluster() {
        assertEquals(Fact.absent("nobody listens at "), seen(""));
        assertEquals(Map.of(), look.unseen());
    }

    @Test
    void a_cluster_that_names_nobody_has_nobody() {
        assertEquals(Fact.of(List.of()), seen());
    }

    private static List<String> said(int seen, Map<String, String> unseen) {
        LiveFacts facts = new LiveFacts(
                Instant.EPOCH,
                Declared.NOTHING,
                Fact.of(LiveFixture.facts("").nodes().value().orElseThrow().stream()
                        .flatMap(node -> Collections.nCopies(seen, node).stream())
                        .toList()),
                unseen);
        return Said.all(Session.<LiveFacts, LiveNode>nodes(LiveFacts::nodes, LiveFacts::unseen), facts);
    }

    @Test
    void who_was_not_seen_is_named() {
        assertEquals(List.of("n/a there is but one server"), said(1, Map.of()));
        assertEquals(List.of("pass 3 servers were seen"), said(3, Map.of()));
        assertEquals(List.of("a:1: ? lost", "b:1: ? down"), said(3, Map.of("b:1", "down", "a:1", "lost")));
    }
}
