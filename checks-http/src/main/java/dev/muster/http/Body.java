package dev.muster.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** What came of a message's content, up to a bound, as it came: not decompressed. Immutable. */
public final class Body {
    private static final Body EMPTY = new Body(new byte[0], Extent.WHOLE);

    /** How much of a body was read. */
    public enum Extent {
        /** All of it. */
        WHOLE,
        /** There was more than the bound. */
        CUT,
        /** The connection broke, or the time was up, before the end. */
        BROKEN
    }

    private final byte[] bytes;
    private final Extent extent;

    private final Lazy<List<Html.Tag>> tags = new Lazy<>(() -> Html.tags(text()));

    private Body(byte[] bytes, Extent extent) {
        this.bytes = bytes;
        this.extent = extent;
    }

    /** {@return a body of these bytes, of which a copy is kept} */
    public static Body of(byte[] bytes, Extent extent) {
        return new Body(bytes.clone(), extent);
    }

    /** {@return a whole body of this text, in UTF-8} */
    public static Body of(String text) {
        return new Body(text.getBytes(StandardCharsets.UTF_8), Extent.WHOLE);
    }

    /** {@return no content} */
    public static Body empty() {
        return EMPTY;
    }

    /** {@return a copy of the first bytes} */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** {@return whether that is all} */
    public Extent extent() {
        return extent;
    }

    /** {@return how many bytes were read} */
    public int length() {
        return bytes.length;
    }

    /** {@return the bytes as text, read as UTF-8; what is none shows as U+FFFD} */
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** {@return the first of the bytes, at most so many, each as the character of ISO-8859-1 that has its number} */
    String octets(int most) {
        return new String(bytes, 0, Math.min(bytes.length, most), StandardCharsets.ISO_8859_1);
    }

    /** {@return one of the bytes, as such a character} */
    char octet(int at) {
        return (char) (bytes[at] & 0xff);
    }

    /** {@return every start tag, where this is HTML} */
    List<Html.Tag> tags() {
        return tags.get();
    }

    /** {@return whether that has the same bytes and extent} */
    @Override
    public boolean equals(Object that) {
        return that instanceof Body other && extent == other.extent && Arrays.equals(bytes, other.bytes);
    }

    /** {@return of bytes and extent} */
    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(bytes) + extent.hashCode();
    }

    /** {@return the length and extent; a body may hold anything} */
    @Override
    public String toString() {
        return "Body[" + bytes.length + " bytes, " + extent + "]";
    }
}
