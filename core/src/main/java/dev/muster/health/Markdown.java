package dev.muster.health;

import java.net.URI;

/** Foreign text in Markdown as GitHub and GitLab read it, also in the cell of a table. */
final class Markdown {
    private static final String SPECIAL = "\\`*_[]<>|~&#$@!";

    private Markdown() {}

    /**
     * {@return text word for word, as code: there is no markup in it, nobody is mentioned by it and nothing linked}
     *
     * <p>A bar would end a cell, also within code, and how one behind a backslash is told apart is read in two ways: bars stand
     * outside, as references to their characters.
     */
    static String code(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2);
        int from = 0;
        for (int bar = text.indexOf('|'); bar >= 0; bar = text.indexOf('|', from)) {
            span(out, text.substring(from, bar));
            out.append("&#124;");
            from = bar + 1;
        }
        span(out, text.substring(from));
        return out.toString();
    }

    private static void span(StringBuilder out, String text) {
        if (!text.isEmpty()) {
            String fence = "`".repeat(longestRun(text) + 1);
            String pad = text.startsWith("`") || text.endsWith("`") || strippable(text) ? " " : "";
            out.append(fence).append(pad).append(text).append(pad).append(fence);
        }
    }

    /** A space at both ends would be taken off. */
    private static boolean strippable(String text) {
        return text.startsWith(" ") && text.endsWith(" ") && !text.isBlank();
    }

    private static int longestRun(String text) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    /** {@return text as prose, for what the author of a rule wrote; not to begin a line with} */
    static String prose(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(SPECIAL.indexOf(c) >= 0 ? "\\" : "").append(c);
        }
        return out.toString();
    }

    /** {@return a link whose text is its address, or where following it could do harm the address alone} */
    static String link(URI page) {
        return Links.harmless(page) ? '<' + page.toString() + '>' : code(page.toString());
    }
}
