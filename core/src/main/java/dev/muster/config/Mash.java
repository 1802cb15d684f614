package dev.muster.config;

import java.util.List;

/** Fingers drummed on one row of the keyboard: no walk and no repetition, and yet no choice. */
final class Mash {

    private static final List<String> ROWS = List.of("qwertyuiop", "asdfghjkl", "zxcvbnm");
    private static final int ENOUGH_TO_TELL = 16;
    private static final double ONE_ROW = 0.85;
    private static final double MOSTLY = 0.8;
    private static final double BITS_PER_KEY = 1.5;

    private Mash() {}

    /** {@return the most bits that a text of this shape can have; infinite if it is none} */
    static double most(Text text) {
        int letters = count(text, "qwertyuiopasdfghjklzxcvbnm");
        boolean drummed = onecase(text)
                && letters >= Math.max(ENOUGH_TO_TELL, MOSTLY * text.length())
                && ROWS.stream().anyMatch(row -> count(text, row) >= ONE_ROW * letters);
        return drummed ? BITS_PER_KEY * text.length() : Double.POSITIVE_INFINITY;
    }

    /** Whoever drums does not reach for the shift key. */
    private static boolean onecase(Text text) {
        boolean capitals = text.raw().chars().anyMatch(c -> Characters.upper((char) c));
        return !capitals || text.raw().chars().noneMatch(c -> Characters.letter((char) c));
    }

    private static int count(Text text, String keys) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            count += keys.indexOf(text.plain(i)) < 0 ? 0 : 1;
        }
        return count;
    }
}
