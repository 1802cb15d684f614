package dev.muster.evidence;

/**
 * The white space that begins a piece of a line.
 *
 * @param end index of the first character after it
 * @param column where that character stands, a tab reaching to the next multiple of four
 */
record Indent(int end, int column) {
    private static final int TAB = 4;

    static Indent of(String line) {
        return after(line, 0, 0);
    }

    /** {@return the white space from this index on, which stands in this column} */
    static Indent after(String line, int index, int column) {
        int end = index;
        int at = column;
        while (end < line.length() && (line.charAt(end) == ' ' || line.charAt(end) == '\t')) {
            at = line.charAt(end) == '\t' ? at - at % TAB + TAB : at + 1;
            end++;
        }
        return new Indent(end, at);
    }
}
