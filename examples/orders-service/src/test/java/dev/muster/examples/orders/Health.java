package dev.muster.examples.orders;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What a running service says of itself. */
record Health(URI address) {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    static Health of(Launched service) throws IOException {
        return new Health(URI.create("http://127.0.0.1:" + service.port() + "/health"));
    }

    /** Asks until the service has looked at its own page, which takes a moment after it listens. */
    JsonNode settled() throws IOException, InterruptedException {
        for (int i = 0; i < 100_000; i++) {
            JsonNode whole = new ObjectMapper().readTree(get(Environments.TOKEN).body());
            if (!whole.get("state").asString().equals("STARTING")) {
                return whole;
            }
        }
        throw new AssertionError("it is starting for ever");
    }

    HttpResponse<String> anonymous() throws IOException, InterruptedException {
        return get("none");
    }

    /** {@return severity and rule of each finding of the checks whose id starts so} */
    static Set<String> findings(JsonNode whole, String checks) {
        Set<String> found = new TreeSet<>();
        for (JsonNode finding : whole.get("findings")) {
            if (finding.get("check").asString().startsWith(checks)) {
                found.add(finding.get("severity").asString() + " "
                        + finding.get("rule").asString());
            }
        }
        return found;
    }

    private HttpResponse<String> get(String token) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + token)
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
