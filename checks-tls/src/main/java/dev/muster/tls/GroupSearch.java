package dev.muster.tls;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** Finds every group that an endpoint takes with the suites of a hello, in its own order. */
final class GroupSearch {
    private final Hellos hellos;
    private final ClientHello hello;
    private final List<Integer> left;
    private final Set<Integer> found = new LinkedHashSet<>();
    private boolean over;
    private String why = "";

    GroupSearch(Hellos hellos, ClientHello hello) {
        this.hellos = hellos;
        this.hello = hello;
        this.left = new ArrayList<>(hello.groups());
    }

    /** Counts a group that was chosen already when all were offered. */
    GroupSearch beginningWith(OptionalInt group) {
        group.ifPresent(this::chose);
        return this;
    }

    /** Asks until the endpoint refuses what it has not chosen yet. */
    GroupSearch finish() throws ContactException, InterruptedException {
        while (!over && !left.isEmpty()) {
            step(left);
        }
        return this;
    }

    /**
     * Asks on with those that were found behind the rest: to use a certificate of ECDSA below TLS 1.3 a server may want its
     * curve to be on offer, so that it refused for want of that.
     */
    GroupSearch finishBehindRest() throws ContactException, InterruptedException {
        over = found.isEmpty() || !why.isEmpty();
        while (!over && !left.isEmpty()) {
            List<Integer> all = new ArrayList<>(left);
            found.stream().filter(hello.groups()::contains).forEach(all::add);
            step(all);
        }
        return this;
    }

    private void step(List<Integer> offered) throws ContactException, InterruptedException {
        ServerAnswer answer = hellos.ask(hello.groups(offered));
        OptionalInt group = answer.hello()
                .filter(it -> answer.accepted() && it.of(hello.protocol()))
                .map(it -> hello.protocol() == Protocol.TLS13 ? it.group() : answer.curve())
                .orElse(OptionalInt.empty());
        if (group.isPresent()) {
            chose(group.getAsInt());
        } else {
            over = true;
            why = answer.refused()
                    ? ""
                    : answer.accepted() ? "it did not name its group" : "it answered with " + answer.detail();
        }
    }

    /** One that chooses what is not on offer, or again what it chose, does not heed the list: it has no others. */
    private void chose(int group) {
        found.add(group);
        over = !left.removeIf(one -> one == group);
    }

    /** {@return what was found, or why not all of it was} */
    Seen<List<Integer>> result() {
        return why.isEmpty() ? Seen.of(List.copyOf(found)) : Seen.not(why);
    }
}
