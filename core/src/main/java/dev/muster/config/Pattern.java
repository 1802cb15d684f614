package dev.muster.config;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a piece of a secret is explained, from not at all (literally) to a word that every guesser tries first. */
enum Pattern {
    LITERAL(null),
    SEPARATOR(null),
    FILL(Weakness.FILL),
    SEQUENCE(Weakness.SEQUENCE),
    COPY(Weakness.REPEATED_BLOCK),
    WALK(Weakness.KEYBOARD_WALK),
    DATE(Weakness.DATE),
    PLACEHOLDER(Weakness.PLACEHOLDER),
    /** A word of secrets, settings, sentences: no generator of passphrases likes these. */
    TELLTALE(Weakness.COMMON_WORD),
    WORD(Weakness.DICTIONARY_WORD),
    DISGUISED(Weakness.DISGUISED_WORD),
    LANGUAGE(Weakness.HUMAN_LANGUAGE);

    private final @Nullable Weakness weakness;

    Pattern(@Nullable Weakness weakness) {
        this.weakness = weakness;
    }

    Optional<Weakness> weakness() {
        return Optional.ofNullable(weakness);
    }

    /** {@return whether it is from the list of words} */
    boolean known() {
        return telltale() || this == WORD || this == DISGUISED;
    }

    /** {@return whether it is a word, known or invented} */
    boolean word() {
        return known() || this == LANGUAGE;
    }

    boolean telltale() {
        return this == TELLTALE || this == PLACEHOLDER;
    }
}
