package dev.muster.http;

/**
 * Something that browsers pass over or read otherwise than it was meant.
 *
 * @param observed what stands there and what comes of it
 * @param fix what to write instead
 */
record CspRemark(String observed, String fix) {}
