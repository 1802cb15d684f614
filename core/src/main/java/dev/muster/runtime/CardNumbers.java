package dev.muster.runtime;

import java.util.Locale;
import java.util.Set;

/** Recognises the number of a payment card: its first digits, its length and its check digit. */
final class CardNumbers {
    private static final int USUAL = 16;
    private static final int AMERICAN_EXPRESS = 15;
    private static final int LONGEST_NAME = 24;

    /** Numbers that are named so are none of a card, though every tenth has a fitting check digit. */
    private static final Set<String> NAMES = Set.of(
            "id",
            "ids",
            "nr",
            "no",
            "order",
            "trace",
            "span",
            "offset",
            "nanos",
            "millis",
            "micros",
            "time",
            "timestamp",
            "seq",
            "sequence",
            "version",
            "hash",
            "bytes",
            "size",
            "position",
            "lsn",
            "key",
            "ean",
            "imei",
            "tracking",
            "phone",
            "iban",
            "account",
            "xid",
            "txid",
            "count",
            "total",
            "memory",
            "address",
            "uid",
            "number");

    private CardNumbers() {}

    /** {@return whether one begins there} */
    static boolean at(String text, int begin) {
        if (begin > 0 && part(text.charAt(begin - 1))) {
            return false;
        }
        if (!longEnough(text, begin)) {
            return false;
        }
        StringBuilder digits = new StringBuilder(USUAL);
        int i = begin;
        char joint = 0;
        while (i < text.length() && digits.length() <= USUAL) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
            } else if (!joins(text, i, joint)) {
                break;
            } else {
                joint = c;
            }
            i++;
        }
        return issued(digits) && (i == text.length() || !part(text.charAt(i))) && luhn(digits) && !named(text, begin);
    }

    /** Most numbers end here, so nothing is made for them. */
    private static boolean longEnough(String text, int begin) {
        int digits = 0;
        for (int i = begin; i < text.length() && digits < AMERICAN_EXPRESS; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c != ' ' && c != '-') {
                return false;
            }
        }
        return digits == AMERICAN_EXPRESS;
    }

    private static boolean part(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '/' || c == '+' || c == '%';
    }

    /** One and the same sign between groups of digits. */
    private static boolean joins(String text, int i, char joint) {
        char c = text.charAt(i);
        return (c == ' ' || c == '-')
                && (joint == 0 || joint == c)
                && i + 1 < text.length()
                && Character.isDigit(text.charAt(i + 1));
    }

    private static boolean issued(CharSequence digits) {
        if (digits.length() == AMERICAN_EXPRESS) {
            return digits.charAt(0) == '3' && (digits.charAt(1) == '4' || digits.charAt(1) == '7');
        }
        if (digits.length() != USUAL) {
            return false;
        }
        int four = Integer.parseInt(digits, 0, 4, 10);
        boolean mastercard = (four >= 5100 && four <= 5599) || (four >= 2221 && four <= 2720);
        return digits.charAt(0) == '4' || mastercard || four == 6011 || (four >= 6440 && four <= 6599);
    }

    private static boolean luhn(CharSequence digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? digit : digit * 2;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }

    /** {@return whether the word before it calls it something else, such as {@code orderId=}} */
    private static boolean named(String text, int begin) {
        int end = begin;
        while (end > 0 && begin - end < 4 && " =:\"'#".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        int start = end;
        while (start > 0 && end - start < LONGEST_NAME && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        String word = text.substring(start, end);
        String last = word.replaceAll(".*(?=[A-Z][a-z]+$)", "").toLowerCase(Locale.ROOT);
        String lower = word.toLowerCase(Locale.ROOT);
        boolean card = lower.contains("card") || lower.contains("pan");
        return !card && (NAMES.contains(last) || lower.endsWith("id"));
    }
}
