package dev.muster.config;

/** One block repeated over the whole value, be the last one cut short. */
final class Repetition {

    private Repetition() {}

    /** {@return the block that the value repeats twice or more; the value itself if it does not} */
    static String block(String value) {
        int period = period(value);
        return 2 * period <= value.length() ? value.substring(0, period) : value;
    }

    /** The shortest shift under which the value falls onto itself: its length less its longest border. */
    private static int period(String value) {
        int[] borders = new int[value.length() + 1];
        int border = 0;
        for (int i = 1; i < value.length(); i++) {
            while (border > 0 && value.charAt(i) != value.charAt(border)) {
                border = borders[border];
            }
            border += value.charAt(i) == value.charAt(border) ? 1 : 0;
            borders[i + 1] = border;
        }
        return value.length() - borders[value.length()];
    }
}
