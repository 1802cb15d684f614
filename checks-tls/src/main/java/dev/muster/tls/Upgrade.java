package dev.muster.tls;

/** What has to be said in clear text before an endpoint speaks TLS. */
enum Upgrade {
    /** Nothing: the first byte is TLS. */
    NONE,
    /** EHLO and STARTTLS, RFC 3207. */
    SMTP,
    /** PostgreSQL's SSLRequest. */
    POSTGRES
}
