package dev.muster.config;

import java.util.List;

/** The labelled weak values. */
record WeakSecrets(String category, String value) {

    /** {@return the values the analyser was tuned on} */
    static List<WeakSecrets> tuned() {
        return read("weak.txt");
    }

    /** {@return the values nobody has tuned anything on} */
    static List<WeakSecrets> heldOut() {
        return read("weak-held-out.txt");
    }

    private static List<WeakSecrets> read(String name) {
        return Resource.lines(name).stream().map(WeakSecrets::parse).toList();
    }

    private static WeakSecrets parse(String line) {
        int tab = line.indexOf('\t');
        return new WeakSecrets(line.substring(0, tab), line.substring(tab + 1).translateEscapes());
    }
}
