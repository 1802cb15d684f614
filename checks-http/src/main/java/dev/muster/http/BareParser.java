package dev.muster.http;

import dev.muster.http.StructuredField.Bare;
import dev.muster.http.StructuredParser.Characters;
import dev.muster.http.StructuredParser.MalformedException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The simple values of structured fields: RFC 8941, section 4.2.3.1 and those after it. */
final class BareParser {
    private static final int DIGITS = 15;
    private static final int DIGITS_BEFORE_POINT = 12;
    private static final int DIGITS_AFTER_POINT = 3;

    private BareParser() {}

    static Bare parse(Characters in) throws MalformedException {
        char first = in.peek();
        if (first == '"') {
            return text(in);
        }
        if (first == ':') {
            return octets(in);
        }
        if (first == '?') {
            return truth(in);
        }
        if (first == '-' || Ascii.isDigit(first)) {
            return number(in);
        }
        in.require(first == '*' || Ascii.isLetter(first));
        return new StructuredField.Token(in.takeWhile(BareParser::isOfToken));
    }

    private static boolean isOfToken(char c) {
        return isOfHttpToken(c) || c == ':' || c == '/';
    }

    /** As RFC 9110, section 5.6.2, says: tchar. */
    static boolean isOfHttpToken(char c) {
        return Ascii.isAlphanumeric(c) || "!#$%&'*+-.^_`|~".indexOf(c) >= 0;
    }

    private static Bare number(Characters in) throws MalformedException {
        String sign = in.skip('-') ? "-" : "";
        String digits = in.takeWhile(Ascii::isDigit);
        in.require(!digits.isEmpty());
        if (!in.skip('.')) {
            in.require(digits.length() <= DIGITS);
            return new StructuredField.Whole(Long.parseLong(sign + digits));
        }
        String fraction = in.takeWhile(Ascii::isDigit);
        in.require(digits.length() <= DIGITS_BEFORE_POINT);
        in.require(!fraction.isEmpty() && fraction.length() <= DIGITS_AFTER_POINT);
        return new StructuredField.Decimal(new BigDecimal(sign + digits + "." + fraction));
    }

    private static Bare text(Characters in) throws MalformedException {
        in.expect('"');
        StringBuilder text = new StringBuilder();
        while (true) {
            char c = in.next();
            if (c == '"') {
                return new StructuredField.Text(text.toString());
            }
            in.require(c >= ' ' && c < 0x7f);
            text.append(c == '\\' ? escaped(in) : c);
        }
    }

    private static char escaped(Characters in) throws MalformedException {
        char c = in.next();
        in.require(c == '"' || c == '\\');
        return c;
    }

    /** Missing padding is forgiven, as the RFC advises. */
    private static Bare octets(Characters in) throws MalformedException {
        in.expect(':');
        String base64 = in.takeWhile(c -> Ascii.isAlphanumeric(c) || c == '+' || c == '/' || c == '=');
        in.expect(':');
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            return new StructuredField.Octets(new String(bytes, StandardCharsets.ISO_8859_1));
        } catch (IllegalArgumentException e) {
            throw new MalformedException();
        }
    }

    private static Bare truth(Characters in) throws MalformedException {
        in.expect('?');
        char c = in.next();
        in.require(c == '0' || c == '1');
        return new StructuredField.Truth(c == '1');
    }
}
