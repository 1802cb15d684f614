package dev.muster.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Answers as services give them, and one as nobody should. */
public enum Answers {
    /** 0.4 KB of JSON. */
    API(Pages.json(), AnswerHeads.api()),
    /** 6.7 KB of HTML with 115 tags, and the fields of a well configured site that sets two cookies. */
    PAGE(Pages.html(26, 95), AnswerHeads.page(AnswerHeads.POLICY)),
    /** 64 KB of HTML with 200 tags. */
    BIG_PAGE(Pages.html(47, 1_217), AnswerHeads.page(AnswerHeads.POLICY)),
    /** The smaller page again, with 8 KB of policies. */
    HOSTILE_CSP(Pages.html(26, 95), AnswerHeads.page(AnswerHeads.hostile()));

    private static final URI ADDRESS = URI.create("https://www.shop.org/orders");

    private final byte[] body;
    private final List<Field> fields;

    Answers(String body, List<Field> fields) {
        this.body = body.getBytes(StandardCharsets.UTF_8);
        this.fields = fields;
    }

    /** {@return the answer, of which nothing has been looked at yet} */
    public Exchange fresh() {
        return new Exchange(
                "GET",
                ADDRESS,
                Fields.none(),
                200,
                new Fields(fields),
                Body.of(body, Body.Extent.WHOLE),
                Duration.ofMillis(3),
                List.of());
    }

    byte[] body() {
        return body;
    }

    List<Field> fields() {
        return fields;
    }
}
