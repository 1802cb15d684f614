package dev.muster.http;

/**
 * One field of a message's head, as it came.
 *
 * @param name in the case in which it came
 * @param value without the white space around it; characters beyond ASCII are octets, as ISO-8859-1 shows them
 */
public record Field(String name, String value) {}
