package dev.muster.evidence;

/**
 * The marks of block quotes that begin a line.
 *
 * @param depth how many
 * @param end index of what follows them
 */
record Quote(int depth, int end) {
    private static final int MOST_BLANKS = 3;

    static Quote of(String line, int most) {
        int depth = 0;
        int end = 0;
        while (depth < most) {
            int at = end;
            while (at < line.length() && at - end < MOST_BLANKS && line.charAt(at) == ' ') {
                at++;
            }
            if (at == line.length() || line.charAt(at) != '>') {
                break;
            }
            end = at + 1 < line.length() && line.charAt(at + 1) == ' ' ? at + 2 : at + 1;
            depth++;
        }
        return new Quote(depth, end);
    }
}
