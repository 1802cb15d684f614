package dev.muster.testing;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong, so that all of it is said at once. */
final class Violations {
    private final String about;
    private final List<String> all = new ArrayList<>();

    Violations(String about) {
        this.about = about;
    }

    void require(boolean fulfilled, String otherwise) {
        if (!fulfilled) {
            all.add(otherwise);
        }
    }

    void throwIfAny() {
        if (!all.isEmpty()) {
            throw new AssertionError(about + " breaks its contract:\n- " + String.join("\n- ", all));
        }
    }
}
