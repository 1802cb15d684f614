package dev.muster.runtime;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells values that are secrets from words that stand in their place. */
final class SecretValues {
    private static final Pattern UUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    /** What {@code Object.toString} gives. */
    private static final Pattern OBJECT = Pattern.compile("[\\w.$\\[;]{1,200}@[0-9a-f]{1,8}");

    /** Of one character, repeated, or a masked rest. */
    private static final Pattern STARS =
            Pattern.compile("[*#.\\-_\u2022]*|[xX]{3,}|.*(?:\\*{3}|\u2022{3}|\\.{3}|xxxx|XXXX).*");

    /** What begins a variable, a file, a name of something stored elsewhere, or a text in brackets. */
    private static final String ELSEWHERE = "$<[({%?@/\\|&!";

    private static final Set<String> WORDS = Set.of(
            "null",
            "none",
            "nil",
            "undefined",
            "empty",
            "true",
            "false",
            "redacted",
            "masked",
            "hidden",
            "protected",
            "filtered",
            "removed",
            "unset",
            "unknown",
            "required",
            "missing",
            "invalid",
            "incorrect",
            "expired",
            "wrong",
            "changed",
            "reset",
            "provided",
            "not",
            "must",
            "cannot",
            "should",
            "string",
            "java.lang.string",
            "secret",
            "password",
            "token",
            "value",
            "optional.empty",
            "absent",
            "present",
            "blank",
            "default",
            "disabled",
            "enabled",
            "prompt",
            "plain",
            "encrypted",
            "omitted",
            "sanitized",
            "confidential",
            "restricted",
            "obfuscated",
            "char");

    private static final int MANY = 8;

    private SecretValues() {}

    /** {@return whether it is a mask, a word that says that there is none, or a reference to one} */
    static boolean masked(String value) {
        return value.isEmpty()
                || ELSEWHERE.indexOf(value.charAt(0)) >= 0
                || STARS.matcher(value).matches()
                || WORDS.contains(value.toLowerCase(Locale.ROOT))
                || OBJECT.matcher(value).matches();
    }

    /** {@return whether letters and digits stand mixed in it, as in what a machine made} */
    static boolean random(String value) {
        return value.chars().anyMatch(c -> c >= '0' && c <= '9')
                && value.chars().anyMatch(Character::isLetter)
                && value.chars().distinct().count() >= MANY
                && !masked(value);
    }

    static boolean uuid(String value) {
        return UUID.matcher(value).matches();
    }

    /** {@return whether it holds a digit or a sign, as no word of a sentence does} */
    static boolean wordless(String value) {
        return value.chars().anyMatch(c -> !Character.isLetter(c) && c != '-' && c != '\'' && c != '.');
    }
}
