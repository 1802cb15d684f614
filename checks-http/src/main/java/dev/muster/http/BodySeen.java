package dev.muster.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * How a body is written down: as text where that says it all, else as its octets.
 *
 * @param extent of it
 * @param text in UTF-8
 * @param base64 of the octets; one of the two is there
 */
record BodySeen(Body.Extent extent, Optional<String> text, Optional<String> base64) {
    /** Throws IllegalArgumentException unless it is said once. */
    BodySeen {
        if (text.isPresent() == base64.isPresent()) {
            throw new IllegalArgumentException("a body has either text or base64");
        }
    }

    static BodySeen of(Body body) {
        String text = body.text();
        return Body.of(text.getBytes(StandardCharsets.UTF_8), body.extent()).equals(body)
                ? new BodySeen(body.extent(), Optional.of(text), Optional.empty())
                : new BodySeen(
                        body.extent(),
                        Optional.empty(),
                        Optional.of(Base64.getEncoder().encodeToString(body.bytes())));
    }

    Body body() {
        byte[] octets = text.map(each -> each.getBytes(StandardCharsets.UTF_8))
                .orElseGet(() -> Base64.getDecoder().decode(base64.orElse("")));
        return Body.of(octets, extent);
    }
}
