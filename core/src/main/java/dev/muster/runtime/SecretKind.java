package dev.muster.runtime;

/** What was found in the log; never the text itself. */
enum SecretKind {
    DECLARED("a declared secret"),
    JWT("a signed token (JWT)"),
    PRIVATE_KEY("a private key (PEM)"),
    AWS_KEY("an access key of AWS"),
    AUTHORIZATION("an authorization header"),
    URL_PASSWORD("a password in a URL"),
    PASSWORD("a password by its name"),
    TOKEN("a secret by its name"),
    CARD("a card number");

    private final String words;

    SecretKind(String words) {
        this.words = words;
    }

    /** {@return how people call it} */
    String words() {
        return words;
    }
}
