package dev.muster.health;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Writes one JSON document (RFC 8259) as UTF-8.
 *
 * <pre>{@code
 * byte[] bytes = Json.create().object().name("ports").array().value(80).value(443).end().end().toBytes();
 * }</pre>
 *
 * <p>Any text may be written: controls, quotes, {@code <}, and the line separators that JavaScript chokes on are
 * escaped, so that a document may stand inside a script; half a surrogate pair becomes U+FFFD. That names are distinct
 * is the caller's business. Misuse throws and leaves the document as it was. Not thread-safe.
 */
public final class Json {
    /** How deep objects and arrays may be nested. */
    public static final int MOST_LEVELS = 64;

    /** The values of JSON that are words. */
    public enum Literal {
        /** {@code true}. */
        TRUE,
        /** {@code false}. */
        FALSE,
        /** {@code null}. */
        NULL;

        private final String word = name().toLowerCase(java.util.Locale.ROOT);
    }

    /** What may come next. */
    private enum Place {
        ROOT,
        FIRST,
        NEXT,
        AFTER_NAME,
        DONE
    }

    private final JsonBuffer out = new JsonBuffer();
    private Place place = Place.ROOT;
    private int depth;
    /** One bit a level, the innermost lowest: 1 in an object, 0 in an array. */
    private long objects;

    private Json() {}

    /** {@return a writer of a new document} */
    public static Json create() {
        return new Json();
    }

    /**
     * Begins an object.
     *
     * @return this
     * @throws IllegalStateException if no value may stand here, or the nesting is deeper than {@value #MOST_LEVELS}
     */
    public Json object() {
        return open('{', 1);
    }

    /**
     * Begins an array.
     *
     * @return this
     * @throws IllegalStateException if no value may stand here, or the nesting is deeper than {@value #MOST_LEVELS}
     */
    public Json array() {
        return open('[', 0);
    }

    /**
     * Ends the innermost object or array.
     *
     * @return this
     * @throws IllegalStateException if none is open, or a name waits for its value
     */
    public Json end() {
        require(depth > 0, "there is nothing to end");
        require(place != Place.AFTER_NAME, "a name waits for its value");
        out.raw(inObject() ? '}' : ']');
        depth--;
        objects >>>= 1;
        place = depth == 0 ? Place.DONE : Place.NEXT;
        return this;
    }

    /**
     * Names the next value.
     *
     * @return this
     * @throws IllegalStateException if not directly in an object, or the name before still waits for its value
     */
    public Json name(String name) {
        beforeName();
        out.quoted(name);
        out.raw(':');
        place = Place.AFTER_NAME;
        return this;
    }

    /** Names the next value, where the name is known beforehand. */
    Json name(HealthField name) {
        beforeName();
        out.all(name.bytes());
        place = Place.AFTER_NAME;
        return this;
    }

    /**
     * Writes text.
     *
     * @return this
     * @throws IllegalStateException if no value may stand here
     */
    public Json value(String text) {
        beforeValue();
        out.quoted(text);
        return afterValue();
    }

    /**
     * Writes a number.
     *
     * @return this
     * @throws IllegalStateException if no value may stand here
     */
    public Json value(long number) {
        beforeValue();
        out.ascii(Long.toString(number));
        return afterValue();
    }

    /**
     * Writes a number.
     *
     * @return this
     * @throws IllegalArgumentException if it is infinite or not a number: JSON has no word for these
     * @throws IllegalStateException if no value may stand here
     */
    public Json value(double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("JSON has no number " + number);
        }
        beforeValue();
        out.ascii(Double.toString(number));
        return afterValue();
    }

    /**
     * Writes a literal.
     *
     * @return this
     * @throws IllegalStateException if no value may stand here
     */
    public Json value(Literal literal) {
        beforeValue();
        out.ascii(literal.word);
        return afterValue();
    }

    /**
     * {@return the document, as UTF-8}
     *
     * @throws IllegalStateException if it is not whole
     */
    public byte[] toBytes() {
        require(place == Place.DONE, "the document is not whole: " + depth + " levels are open");
        return out.toBytes();
    }

    /** {@return what has been written so far} */
    @Override
    public String toString() {
        return new String(out.toBytes(), UTF_8);
    }

    private Json open(char bracket, int bit) {
        require(depth < MOST_LEVELS, "nested deeper than " + MOST_LEVELS + " levels");
        beforeValue();
        out.raw(bracket);
        depth++;
        objects = objects << 1 | bit;
        place = Place.FIRST;
        return this;
    }

    private void beforeName() {
        require(depth > 0 && inObject(), "a name stands only in an object");
        require(place != Place.AFTER_NAME, "a name waits for its value");
        separate();
    }

    private void beforeValue() {
        require(place != Place.DONE, "the document is whole: nothing may follow");
        require(place == Place.AFTER_NAME || depth == 0 || !inObject(), "a value in an object needs a name");
        separate();
    }

    private Json afterValue() {
        place = depth == 0 ? Place.DONE : Place.NEXT;
        return this;
    }

    private void separate() {
        if (place == Place.NEXT) {
            out.raw(',');
        }
    }

    private boolean inObject() {
        return (objects & 1) == 1;
    }

    private static void require(boolean allowed, String problem) {
        if (!allowed) {
            throw new IllegalStateException(problem);
        }
    }
}
