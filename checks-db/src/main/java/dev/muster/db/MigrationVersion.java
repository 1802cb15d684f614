package dev.muster.db;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A version as Flyway orders them: numbers joined by dots or underscores, compared one by one, where missing ones count as
 * zero: 1.2 comes before 1.10, and 1_2 is 1.2 and 1.2.0.
 *
 * @param parts its numbers, without zeros at the end
 * @param text as it was written, with dots
 */
record MigrationVersion(List<BigInteger> parts, String text) implements Comparable<MigrationVersion> {
    /** As long as Flyway's own column; nothing longer is a version. */
    private static final int LONGEST = 50;

    private static final Pattern FORM = Pattern.compile("[0-9]+(\\.[0-9]+)*");

    /** {@return the version, if it is one} */
    static Optional<MigrationVersion> of(String written) {
        String text = written.strip().replace('_', '.');
        return text.length() <= LONGEST && FORM.matcher(text).matches()
                ? Optional.of(new MigrationVersion(trimmed(text), text))
                : Optional.empty();
    }

    private static List<BigInteger> trimmed(String text) {
        List<BigInteger> parts =
                Arrays.stream(text.split("\\.", -1)).map(BigInteger::new).toList();
        int end = parts.size();
        while (end > 0 && parts.get(end - 1).signum() == 0) {
            end--;
        }
        return parts.subList(0, end);
    }

    @Override
    public int compareTo(MigrationVersion other) {
        for (int i = 0; i < Math.max(parts.size(), other.parts.size()); i++) {
            int compared = part(i).compareTo(other.part(i));
            if (compared != 0) {
                return compared;
            }
        }
        return 0;
    }

    private BigInteger part(int index) {
        return index < parts.size() ? parts.get(index) : BigInteger.ZERO;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MigrationVersion that && parts.equals(that.parts);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
