package dev.muster.config;

/** Why a secret is weak, in words that are the same for every value and so can give none away. */
enum Weakness {
    EMPTY("empty or blank"),
    PUBLISHED("a published value: a product's default, a sample, documentation"),
    PLACEHOLDER("a placeholder that nobody has filled in"),
    ENCODED("an encoding of something weak"),
    TOO_SHORT("too short"),
    REPEATED_BLOCK("one block, repeated"),
    FILL("filled up with one character"),
    SEQUENCE("characters in a regular sequence"),
    KEYBOARD_WALK("a run of neighbouring keys"),
    KEYBOARD_MASH("keys hit at random on one row of the keyboard"),
    LOW_VARIETY("too few different characters"),
    DATE("a date or a year"),
    COMMON_WORD("a word that is common in secrets"),
    DICTIONARY_WORD("a dictionary word or a name"),
    DISGUISED_WORD("a dictionary word with letters replaced by digits or symbols"),
    HUMAN_LANGUAGE("letters that read like human language"),
    TIME_BASED_UUID("an identifier made from time or name, not from random bits"),
    TOO_FEW_BITS("too few random bits");

    private final String reason;

    Weakness(String reason) {
        this.reason = reason;
    }

    /** {@return the reason in words, never any part of the value} */
    String reason() {
        return reason;
    }
}
