package dev.muster.redis;

import dev.muster.Fact;
import dev.muster.redis.SentinelFacts.Seen;
import dev.muster.redis.SentinelFacts.Sentinel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Facts of three sentinels {@code s1 s2 s3} that agree on a primary that is well, and how one differs: {@code s1.quorum=1} is a
 * field of what it says, {@code s1.others=1} how many others it knows, {@code s1.can=false} what CKQUORUM says, {@code s1=down}
 * that it does not answer, {@code s1=?} that it may not be asked, {@code s1=-} that the client does not name it. A field that is
 * {@code -} is not told, and {@code *} stands for all three.
 */
final class SentinelFixture {
    private final Map<String, Fact<Seen>> sentinels = new TreeMap<>();
    private Declared declared = Declared.NOTHING;

    private SentinelFixture() {
        for (String name : List.of("s1", "s2", "s3")) {
            sentinels.put(
                    name,
                    Fact.of(new Seen(
                            Map.of(
                                    "ip", "10.0.0.1",
                                    "port", "6379",
                                    "flags", "master",
                                    "num-slaves", "2",
                                    "quorum", "2"),
                            2,
                            Fact.of(true))));
        }
    }

    static SentinelFacts facts(String differences) {
        SentinelFixture fixture = new SentinelFixture();
        for (String difference : differences.split(";", -1)) {
            if (!difference.isBlank()) {
                String[] parts = difference.strip().split("=", 2);
                fixture.change(parts[0], parts[1]);
            }
        }
        List<Sentinel> all = new ArrayList<>();
        fixture.sentinels.forEach((name, seen) -> all.add(new Sentinel(name, seen)));
        return new SentinelFacts(fixture.declared, "mymaster", all);
    }

    private void change(String what, String value) {
        if (what.equals("@purpose")) {
            declared = declared.with(Purpose.valueOf(value));
            return;
        }
        if (what.startsWith("*")) {
            List.copyOf(sentinels.keySet()).forEach(name -> change(name + what.substring(1), value));
            return;
        }
        int dot = what.indexOf('.');
        if (dot > 0) {
            sentinels.computeIfPresent(
                    what.substring(0, dot),
                    (any, was) -> was.map(seen -> change(seen, what.substring(dot + 1), value)));
        } else {
            answer(what, value);
        }
    }

    private void answer(String name, String value) {
        switch (value) {
            case "-" -> sentinels.remove(name);
            case "?" -> sentinels.put(name, Fact.denied("ACL SETUSER monitor +sentinel|master"));
            default -> sentinels.put(name, Fact.absent("nobody listens there"));
        }
    }

    private static Seen change(Seen was, String field, String value) {
        if (field.equals("others")) {
            return new Seen(was.primary(), Integer.parseInt(value), was.reachable());
        }
        if (field.equals("can")) {
            return new Seen(
                    was.primary(),
                    was.others(),
                    value.equals("?")
                            ? Fact.denied("ACL SETUSER monitor +sentinel|ckquorum")
                            : Fact.of(value.equals("true")));
        }
        Map<String, String> primary = new TreeMap<>(was.primary());
        if (value.equals("-")) {
            primary.remove(field);
        } else {
            primary.put(field, value);
        }
        return new Seen(primary, was.others(), was.reachable());
    }
}
