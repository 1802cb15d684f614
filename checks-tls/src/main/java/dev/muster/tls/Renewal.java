package dev.muster.tls;

/**
 * The certificate that is configured, beside the one that is served.
 *
 * @param where it is configured: the file, and the alias in it
 * @param configured leaf there
 */
record Renewal(String where, X509 configured) {
    /** Why none was looked for, unlike one that could not be read. */
    static final String NOT_NAMED = "no file was named to compare with";
}
