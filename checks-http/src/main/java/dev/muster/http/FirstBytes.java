package dev.muster.http;

import java.util.Arrays;
import java.util.List;

/** What the first bytes of a body give away: the signs of the MIME Sniffing standard, sections 6 and 7, and a few more. */
final class FirstBytes {
    /** Enough for any sign after the white space that comes first. The standard reads as many. */
    private static final int LOOKED_AT = 1445;

    private static final List<String> TAGS = List.of(
            "<!doctype html",
            "<html",
            "<head",
            "<script",
            "<iframe",
            "<h1",
            "<div",
            "<font",
            "<table",
            "<a",
            "<style",
            "<title",
            "<b",
            "<body",
            "<br",
            "<p");

    /** PDF, PostScript, PNG, GIF, JPEG, BMP, RIFF (WebP, wave), ZIP, gzip, WOFF, OpenType, ICO, WebAssembly, class or fat binary. */
    private static final List<String> MAGIC = List.of(
            "%PDF-",
            "%!PS-Adobe-",
            "\u0089PNG\r\n\u001a\n",
            "GIF87a",
            "GIF89a",
            "\u00ff\u00d8\u00ff",
            "BM",
            "RIFF",
            "PK\u0003\u0004",
            "\u001f\u008b\u0008",
            "wOFF",
            "wOF2",
            "OTTO",
            "\u0000\u0001\u0000\u0000",
            "\u0000\u0000\u0001\u0000",
            "\u0000asm",
            "\u00ca\u00fe\u00ba\u00be");

    private static final String UTF8_MARK = "\u00ef\u00bb\u00bf";

    private FirstBytes() {}

    static AnswerKind kind(Body body) {
        String octets = body.octets(LOOKED_AT);
        if (MAGIC.stream().anyMatch(octets::startsWith)) {
            return AnswerKind.STATIC;
        }
        String text = withoutLead(octets);
        if (text.startsWith("<!--") || TAGS.stream().anyMatch(tag -> isTag(text, tag))) {
            return AnswerKind.DOCUMENT;
        }
        boolean data = text.startsWith("<?xml") || looksLikeJson(body);
        return data ? AnswerKind.API : AnswerKind.OTHER;
    }

    private static boolean isTag(String text, String tag) {
        return Ascii.startsWith(text, 0, tag)
                && (text.startsWith(" ", tag.length()) || text.startsWith(">", tag.length()));
    }

    private static String withoutLead(String text) {
        int at = text.startsWith(UTF8_MARK) ? UTF8_MARK.length() : 0;
        while (at < text.length() && Ascii.isHtmlSpace(text.charAt(at))) {
            at++;
        }
        return text.substring(at);
    }

    /**
     * {@return whether it begins and ends as an object or a list does}. It is not parsed: a template or a log may look so too,
     * but not by accident like an object with a quoted name, or a list of objects.
     */
    static boolean looksLikeJson(Body body) {
        String start = firstThree(body);
        if (body.extent() != Body.Extent.WHOLE) {
            return start.startsWith("{\"") || start.startsWith("[{\"");
        }
        return switch (last(body)) {
            case '}' -> isOneOf(start, "{\"", "{}");
            case ']' -> isOneOf(start, "[{", "[\"", "[]");
            default -> false;
        };
    }

    private static boolean isOneOf(String text, String... beginnings) {
        return Arrays.stream(beginnings).anyMatch(text::startsWith);
    }

    /** {@return the first three characters that are no white space} */
    private static String firstThree(Body body) {
        StringBuilder found = new StringBuilder();
        int from = body.octets(UTF8_MARK.length()).equals(UTF8_MARK) ? UTF8_MARK.length() : 0;
        for (int i = from; i < body.length() && found.length() < 3; i++) {
            if (!Ascii.isHtmlSpace(body.octet(i))) {
                found.append(body.octet(i));
            }
        }
        return found.toString();
    }

    /** {@return the last character that is no blank; of none such a blank} */
    private static char last(Body body) {
        int at = body.length() - 1;
        while (at > 0 && FieldValues.isBlank(body.octet(at))) {
            at--;
        }
        return at < 0 ? ' ' : body.octet(at);
    }
}
