package dev.muster.runtime;

import dev.muster.ConfigurationException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * What the owner said of the process.
 *
 * @param figures by what they are about
 * @param callsKubernetes whether it asks Kubernetes something itself
 */
record Declared(Map<Figure, Long> figures, boolean callsKubernetes) {
    /** What a number is about. */
    enum Figure {
        /** Bytes that the process needs. */
        MEMORY("leastMemory"),
        /** Thousandths of a processor that it needs. */
        CPU("leastCpus"),
        /** Threads and processes that it needs. */
        TASKS("leastTasks"),
        /** Files and sockets that it needs at once. */
        FILES("leastFiles"),
        /** Per cent of the memory that the heap may have. */
        HEAP("heapPercent");

        private final String method;

        Figure(String method) {
            this.method = method;
        }
    }

    static final Declared NOTHING = new Declared(Map.of(), false);

    Declared {
        figures = Map.copyOf(figures);
    }

    /** {@return a copy that knows this number, which is over zero} */
    Declared with(Figure figure, long number) {
        if (number <= 0) {
            throw new ConfigurationException(List.of(figure.method + " is " + number + ": it must be over zero"));
        }
        Map<Figure, Long> all = new EnumMap<>(Figure.class);
        all.putAll(figures);
        all.put(figure, number);
        return new Declared(all, callsKubernetes);
    }

    OptionalLong of(Figure figure) {
        Long number = figures.get(figure);
        return number == null ? OptionalLong.empty() : OptionalLong.of(number);
    }
}
