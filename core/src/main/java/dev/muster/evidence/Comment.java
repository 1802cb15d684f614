package dev.muster.evidence;

/**
 * What stands between {@code <!--} and {@code -->}.
 *
 * @param start where its text begins
 * @param text over as many lines as it has
 */
record Comment(Place start, String text) {

    /** {@return where the character of that index stands} */
    Place place(int index) {
        int line = start.line();
        int from = 0;
        for (int i = text.indexOf('\n'); i >= 0 && i < index; i = text.indexOf('\n', from)) {
            line++;
            from = i + 1;
        }
        return new Place(line, line == start.line() ? start.column() + index : index - from + 1);
    }
}
