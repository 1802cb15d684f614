package dev.muster.runtime;

import dev.muster.Fact;
import java.util.OptionalLong;

/**
 * What the kernel lets this process do.
 *
 * @param user its effective number, as seen from here
 * @param outside number of the user that root of here is outside; 0 where it is root there too
 * @param effective capabilities that count now, a bit each
 * @param bounding those that any program it starts could ever have
 * @param noNewPrivileges 1 where no program that it starts can have more; empty where the kernel does not tell
 * @param seccomp 0 without a filter of system calls, 2 with one; empty where the kernel does not tell
 */
record Privileges(
        long user,
        Fact<Long> outside,
        long effective,
        long bounding,
        OptionalLong noNewPrivileges,
        OptionalLong seccomp) {
    static Fact<Privileges> read(Fact<Status> status, Kernel kernel) {
        return Unseen.fact(() -> {
            Status seen = Unseen.need(status);
            return new Privileges(
                    seen.user(),
                    kernel.text("/proc/self/uid_map").map(Privileges::outside),
                    seen.capabilities("CapEff"),
                    seen.capabilities("CapBnd"),
                    seen.number("NoNewPrivs"),
                    seen.number("Seccomp"));
        });
    }

    /** {@return whom root stands for outside; the first line of a map that begins with 0} */
    private static long outside(String map) {
        return map.lines()
                .map(line -> Status.BLANKS.split(line.strip(), -1))
                .filter(words -> words.length == 3 && words[0].equals("0"))
                .map(words -> Numbers.whole(words[1]))
                .flatMapToLong(OptionalLong::stream)
                .findFirst()
                .orElse(0);
    }

    /** {@return whether it is root, and root outside as well, as far as can be seen} */
    boolean root() {
        return user == 0 && !namespaced();
    }

    /** {@return whether root of here is an ordinary user outside} */
    boolean namespaced() {
        return outside.value().orElse(0L) != 0;
    }
}
