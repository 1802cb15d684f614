package dev.muster.config;

import java.util.List;
import java.util.stream.Stream;

/**
 * Everything that tells whether this process runs as on a developer's machine.
 *
 * @param flags switches such as DEBUG, as they were seen
 * @param profiles names of the environment such as APP_ENV, as they were seen
 * @param options variables that hold options of the virtual machine, as they were seen
 * @param jvm what the virtual machine says of itself
 */
record DebugFacts(List<Seen> flags, List<Seen> profiles, List<Seen> options, JvmFacts jvm) {
    /** {@return every argument of the virtual machine that is known, those that variables add included} */
    List<String> arguments() {
        Stream<String> added = options.stream()
                .filter(Seen.Found.class::isInstance)
                .map(seen -> ((Seen.Found) seen).setting().secret().reveal())
                .flatMap(text -> Stream.of(text.split("\\s+")));
        return Stream.concat(jvm.arguments().orElse(List.of()).stream(), added).toList();
    }
}
