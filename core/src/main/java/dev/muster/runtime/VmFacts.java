package dev.muster.runtime;

import dev.muster.Fact;
import java.util.List;
import java.util.Map;

/**
 * How the virtual machine was set up.
 *
 * @param debuggers arguments that load a debugger's agent
 * @param release which Java it is
 * @param encodings system properties that name one; those that are not set are left out
 * @param heap and what is to happen when it is full
 */
record VmFacts(Fact<List<String>> debuggers, Release release, Map<String, String> encodings, Fact<HeapFacts> heap) {
    static final String CHARSET = "file.encoding";
    static final String FILE_NAMES = "sun.jnu.encoding";
    static final String OUTPUT = "stdout.encoding";
    static final List<String> ENCODINGS = List.of(CHARSET, FILE_NAMES, OUTPUT);

    VmFacts {
        encodings = Map.copyOf(encodings);
    }
}
