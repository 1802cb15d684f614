package dev.muster.tls;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A reply of SMTP, RFC 5321, section 4.2: as many lines as it has, but no more than 100 of 2,000 bytes.
 *
 * @param code of all lines
 * @param lines what stands behind the code of each
 */
record SmtpReply(int code, List<String> lines) {
    static final int MOST_LINES = 100;
    static final int LONGEST_LINE = 2_000;

    private static final Pattern LINE = Pattern.compile("[2-5][0-9][0-9](?:[ -].*)?", Pattern.DOTALL);
    private static final int DIGITS = 3;

    /** Copies. */
    SmtpReply {
        lines = List.copyOf(lines);
    }

    /**
     * {@return the next reply}
     *
     * @throws ContactException if what comes is none
     */
    static SmtpReply read(InputStream in) throws IOException, ContactException {
        List<String> lines = new ArrayList<>();
        String code = "";
        for (boolean more = true; more; ) {
            String line = line(in, lines.isEmpty());
            if (!LINE.matcher(line).matches() || !line.startsWith(code) || lines.size() == MOST_LINES) {
                throw notSmtp(line);
            }
            code = line.substring(0, DIGITS);
            more = line.startsWith("-", DIGITS);
            lines.add(line.length() > DIGITS ? line.substring(DIGITS + 1) : "");
        }
        return new SmtpReply(Integer.parseInt(code), lines);
    }

    /** {@return whether a line but the first names this extension} */
    boolean offers(String keyword) {
        return lines.stream()
                .skip(1)
                .map(line -> line.toUpperCase(Locale.ROOT))
                .anyMatch(line -> line.equals(keyword) || line.startsWith(keyword + " "));
    }

    private static String line(InputStream in, boolean first) throws IOException, ContactException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int octet = in.read(); octet != '\n'; octet = in.read()) {
            if (octet < 0 && first && line.size() == 0) {
                throw new ContactException(Contact.Kind.REFUSED, "the connection was closed without a reply of SMTP");
            }
            if (octet < 0 || line.size() == LONGEST_LINE) {
                throw notSmtp(line.toString(StandardCharsets.ISO_8859_1));
            }
            line.write(octet);
        }
        String text = line.toString(StandardCharsets.ISO_8859_1);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }

    private static ContactException notSmtp(String line) {
        return new ContactException(
                Contact.Kind.UPGRADE_FAILED,
                "it does not speak SMTP: it said " + Excerpt.of(line.getBytes(StandardCharsets.ISO_8859_1)));
    }

    /** {@return its code and the beginning of its first line} */
    @Override
    public String toString() {
        return Excerpt.of((code + " " + lines.get(0)).getBytes(StandardCharsets.ISO_8859_1));
    }
}
