package dev.muster.http;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import javax.net.ssl.SSLContext;

/**
 * A server's first answer loads its classes, and begins with the first handshake of all: on a busy machine that takes longer than
 * a check waits. So somebody asks first who is in no hurry.
 */
final class FirstAnswer {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private FirstAnswer() {}

    static void await(URI address, SSLContext trust) throws Exception {
        HttpClient.newBuilder()
                .sslContext(trust)
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(
                        HttpRequest.newBuilder(address).timeout(PATIENCE).build(),
                        HttpResponse.BodyHandlers.discarding());
    }
}
