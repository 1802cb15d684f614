package dev.muster.http;

import java.util.List;

/** What became of a field between the service and the public URL. */
enum Movement {
    /** Neither has it. */
    ABSENT,
    /** It is the same. */
    KEPT,
    REMOVED,
    ADDED,
    /** There are more of it than the service sends. */
    DOUBLED,
    CHANGED;

    /**
     * {@return what became of it}
     *
     * @param sent values that the service sends
     * @param shown values that the public URL shows
     */
    static Movement of(List<String> sent, List<String> shown) {
        if (sent.isEmpty() || shown.isEmpty()) {
            return shown.isEmpty() ? sent.isEmpty() ? ABSENT : REMOVED : ADDED;
        }
        if (shown.size() > sent.size()) {
            return DOUBLED;
        }
        return sent.equals(shown) ? KEPT : CHANGED;
    }
}
