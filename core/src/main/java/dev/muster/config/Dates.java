package dev.muster.config;

/** Years of our time, and days written in the usual orders, with and without separators. */
final class Dates implements Finder {

    private static final double YEAR = 9;
    private static final double DAY = 17;
    private static final double SHORT_DAY = 16.5;

    private final Text text;

    Dates(Text text) {
        this.text = text;
    }

    @Override
    public void find(int from, Offers offers) {
        if (!digits(from, 2)) {
            return;
        }
        offer(year(from), from + 4, YEAR, offers);
        offer(compact(from), from + 8, DAY, offers);
        offer(separated(from), from + 10, DAY, offers);
        offer(brief(from), from + 6, SHORT_DAY, offers);
    }

    private static void offer(boolean found, int end, double bits, Offers offers) {
        if (found) {
            offers.offer(end, bits, Pattern.DATE);
        }
    }

    private boolean compact(int at) {
        return digits(at, 8) && ((year(at) && dayOfYear(at + 4, at + 6)) || (year(at + 4) && dayOfYear(at, at + 2)));
    }

    private boolean separated(int at) {
        return at + 10 <= text.length()
                && ((year(at) && separators(at + 4, at + 7) && dayOfYear(at + 5, at + 8))
                        || (year(at + 6) && separators(at + 2, at + 5) && dayOfYear(at, at + 3)));
    }

    private boolean brief(int at) {
        return digits(at, 6) && (dayOfYear(at, at + 2) || dayOfYear(at + 2, at + 4));
    }

    private boolean separators(int first, int second) {
        return text.raw(first) == text.raw(second) && "-/._ :".indexOf(text.raw(first)) >= 0;
    }

    private boolean year(int at) {
        return digits(at, 4) && ((two(at) == 19 && two(at + 2) >= 30) || (two(at) == 20 && two(at + 2) < 50));
    }

    /** Month and day in either order. */
    private boolean dayOfYear(int first, int second) {
        return digits(first, 2)
                && digits(second, 2)
                && ((month(two(first)) && day(two(second))) || (day(two(first)) && month(two(second))));
    }

    private static boolean month(int number) {
        return number >= 1 && number <= 12;
    }

    private static boolean day(int number) {
        return number >= 1 && number <= 31;
    }

    private boolean digits(int at, int count) {
        for (int i = at; i < at + count; i++) {
            if (i >= text.length() || !Characters.digit(text.raw(i))) {
                return false;
            }
        }
        return true;
    }

    private int two(int at) {
        return 10 * (text.raw(at) - '0') + text.raw(at + 1) - '0';
    }
}
