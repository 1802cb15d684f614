package dev.muster.config;

/** What the capitals of a word cost to guess. */
final class Case {

    private static final int ODD = 5;

    private Case() {}

    /** None: nothing; the first or all: one bit; any other choice: a bit per letter, and it is rare. */
    static double bits(Text text, int from, int end) {
        int capitals = 0;
        for (int i = from; i < end; i++) {
            capitals += capital(text, i) ? 1 : 0;
        }
        if (capitals == 0) {
            return 0;
        }
        boolean usual = capitals == end - from || (capitals == 1 && capital(text, from));
        return usual ? 1 : ODD + end - from;
    }

    static boolean capital(Text text, int at) {
        return Characters.upper(text.raw(at));
    }
}
