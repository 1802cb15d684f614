package dev.muster.http;

import java.net.URI;

/**
 * A page that the owner named.
 *
 * @param path as named
 * @param uri to ask
 * @param kind that it has to be
 */
record Declared(String path, URI uri, AnswerKind kind) {}
