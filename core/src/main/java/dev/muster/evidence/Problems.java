package dev.muster.evidence;

import java.util.ArrayList;
import java.util.List;

/** What is wrong in a file, each with its place. A flood is cut: nobody reads more than the first. */
final class Problems {
    private static final int MOST = 20;

    private final List<String> all = new ArrayList<>();

    void add(Place place, String text) {
        if (!full()) {
            all.add(place + ": " + text);
        }
    }

    boolean full() {
        return all.size() >= MOST;
    }

    int count() {
        return all.size();
    }

    List<String> all() {
        return all;
    }
}
