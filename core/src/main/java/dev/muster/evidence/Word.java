package dev.muster.evidence;

/**
 * A word of an annotation: {@code key=value}, or a value alone.
 *
 * @param place where it begins
 * @param key empty where there is no {@code =}
 * @param value without its quotation marks
 */
record Word(Place place, String key, String value) {

    boolean bare() {
        return key.isEmpty();
    }
}
