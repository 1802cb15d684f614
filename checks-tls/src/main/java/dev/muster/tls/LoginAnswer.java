package dev.muster.tls;

/**
 * What a mail server says to a login.
 *
 * @param accepted whether it lets the user in
 * @param code of its reply, such as 535
 */
record LoginAnswer(boolean accepted, int code) {
    private static final int MOST_REPLY = 999;

    /** Throws IllegalArgumentException where no look can have seen that. */
    LoginAnswer {
        Plausible.number("code", code, MOST_REPLY);
    }
}
