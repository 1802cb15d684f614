package dev.muster.tls;

/**
 * What a mail server says to a login.
 *
 * @param accepted whether it lets the user in
 * @param code of its reply, such as 535
 */
record LoginAnswer(boolean accepted, int code) {}
