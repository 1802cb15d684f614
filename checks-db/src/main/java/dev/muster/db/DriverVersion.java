package dev.muster.db;

import dev.muster.Fact;

/**
 * The version of a driver.
 *
 * @param major such as 42 of 42.7.4
 * @param minor such as 7 of 42.7.4
 * @param patch such as 4 of 42.7.4; -1 when it is not known
 */
record DriverVersion(int major, int minor, int patch) implements Comparable<DriverVersion> {
    private static final int MOST_DIGITS = 6;

    /** {@return the numbers at the start of a text, or after its first space or dash: {@code mysql-connector-j-9.4.0 (...)}} */
    static Fact<DriverVersion> of(String text) {
        int[] numbers = {0, 0, -1};
        int at = firstDigit(text);
        int found = 0;
        while (found < numbers.length && at < text.length() && isDigit(text.charAt(at))) {
            int end = at;
            while (end < text.length() && isDigit(text.charAt(end))) {
                end++;
            }
            if (end - at > MOST_DIGITS) {
                break;
            }
            numbers[found++] = Integer.parseInt(text.substring(at, end));
            at = end < text.length() && text.charAt(end) == '.' ? end + 1 : text.length();
        }
        return found == 0
                ? Fact.absent("the driver does not say which version it is")
                : Fact.of(new DriverVersion(numbers[0], numbers[1], numbers[2]));
    }

    private static int firstDigit(String text) {
        int at = 0;
        while (at < text.length() && !isDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    boolean atLeast(int otherMajor, int otherMinor, int otherPatch) {
        return compareTo(new DriverVersion(otherMajor, otherMinor, otherPatch)) >= 0;
    }

    @Override
    public int compareTo(DriverVersion other) {
        if (major != other.major) {
            return Integer.compare(major, other.major);
        }
        return minor == other.minor ? Integer.compare(patch, other.patch) : Integer.compare(minor, other.minor);
    }

    @Override
    public String toString() {
        return major + "." + minor + (patch < 0 ? "" : "." + patch);
    }
}
