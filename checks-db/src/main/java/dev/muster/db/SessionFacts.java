package dev.muster.db;

import dev.muster.Fact;
import java.util.Optional;

/**
 * The session in which the questions were asked.
 *
 * @param user whom the server takes us for
 * @param database which database, or schema, we are in
 * @param loopback whether client and server are on one host: a Unix socket or a loopback address
 * @param tls how it is encrypted; empty if it is not
 * @param method how the server made sure who we are, such as {@code scram-sha-256} or {@code trust}
 * @param standby whether the server is a standby or replica that only reads
 * @param encoding of the database: {@code UTF8}
 */
record SessionFacts(
        String user,
        String database,
        Fact<Boolean> loopback,
        Fact<Optional<Tls>> tls,
        Fact<String> method,
        Fact<Boolean> standby,
        Fact<String> encoding) {
    /**
     * How a session is encrypted.
     *
     * @param version such as {@code TLSv1.3}
     * @param cipher such as {@code TLS_AES_256_GCM_SHA384}
     */
    record Tls(String version, String cipher) {}
}
