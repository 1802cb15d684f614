package dev.muster.tls;

/**
 * What is to be said of a suite. Each belongs to one family, the first of these that fits, so that it is one finding: an
 * export suite is not told again for its DES or RC4, and an anonymous one not for its CBC.
 */
enum SuiteFamily {
    /** Encrypts nothing. */
    NULL,
    /** Nobody proves who they are. */
    ANONYMOUS,
    /** Weakened for export, RC4, RC2 and DES with it. */
    EXPORT,
    /** DES or RC2 in full length. */
    DES,
    RC4,
    /** Blocks of 64 bits: Triple DES, IDEA, Skipjack and the older GOST ciphers. */
    BLOCK64,
    /** The server's long-term key decrypts all that was ever recorded. */
    STATIC,
    /** MAC first, then CBC: a padding to play with. */
    CBC,
    /** None of this. */
    SOUND,
    /** Nobody has named it. */
    UNKNOWN;

    static SuiteFamily of(Suite suite) {
        if (!suite.known()) {
            return UNKNOWN;
        }
        if (suite.unencrypted()) {
            return NULL;
        }
        if (suite.anonymous()) {
            return ANONYMOUS;
        }
        return suite.export() ? EXPORT : ofCipher(suite);
    }

    private static SuiteFamily ofCipher(Suite suite) {
        Bulk bulk = suite.bulk();
        if (bulk.isDes() || bulk.isRc2()) {
            return DES;
        }
        if (bulk.isRc4()) {
            return RC4;
        }
        if (bulk.block() == 64) {
            return BLOCK64;
        }
        if (!suite.exchange().ephemeral()) {
            return STATIC;
        }
        return suite.mode().equals("CBC") ? CBC : SOUND;
    }
}
