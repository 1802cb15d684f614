package dev.muster.runtime;

import dev.muster.Fact;
import java.time.Duration;
import java.util.List;

/**
 * What became of names that the owner declared.
 *
 * @param within how long a look-up may take
 * @param names in the owner's order
 */
record DnsFacts(Duration within, List<Name> names) {
    /**
     * A name.
     *
     * @param name itself
     * @param expected addresses, or blocks of them, that it may have; none if that is not declared
     * @param addresses that this process gets
     * @param took how long it took to get them
     * @param servers what each named server says
     */
    record Name(
            String name, List<String> expected, Fact<List<String>> addresses, Duration took, List<Server> servers) {}

    /**
     * What a server says of a name.
     *
     * @param server which
     * @param said its answer
     */
    record Server(String server, Fact<Said> said) {}

    /**
     * An answer.
     *
     * @param addresses in order
     * @param seconds for which it may be kept
     */
    record Said(List<String> addresses, long seconds) {}

    DnsFacts {
        names = List.copyOf(names);
    }
}
