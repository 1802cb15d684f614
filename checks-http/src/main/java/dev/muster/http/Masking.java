package dev.muster.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Takes out of what was seen what lets somebody in, before it is written down: credentials that were sent, values of cookies,
 * and what is called or looks like a secret in fields, addresses and bodies. First each is found where it stands, then it is
 * masked wherever else it stands too. Not thread-safe.
 *
 * <p>What is masked keeps its length, and the same stays the same, so that rules judge as before. No rule needs the value of a
 * cookie but for the inner address that it may tell, which is kept.
 */
final class Masking {
    /** Of a body that is no text: enough to tell what it is. */
    private static final int MAGIC = 20;

    /** One in so many octets is a control in what is no text. */
    private static final int CONTROLS = 32;

    /** What is judged there by more than by marks. */
    private static final Set<Exposure> READ = Set.of(Exposure.HEALTH, Exposure.API);

    private final Masks masks = new Masks();

    Masking() {}

    /** {@return what was seen, without secrets} */
    Gathered of(Gathered seen) {
        return new Forgetting().of(new Hiding().of(seen));
    }

    /** {@return what was seen, without secrets} */
    VantageFacts of(VantageFacts seen) {
        return new Forgetting().of(new Hiding().of(seen));
    }

    /** {@return what was seen, without secrets, that which was sent among them} */
    EndpointFacts of(EndpointFacts seen) {
        seen.plan().token().ifPresent(token -> masks.learn(token.reveal()));
        return new Forgetting().of(new Hiding().of(seen));
    }

    private final class Hiding implements Rewriting {
        @Override
        public Field field(Field field) {
            String name = Ascii.lower(field.name());
            String value = switch (name) {
                case "set-cookie" -> CookieMask.masked(field.value(), masks);
                case "cookie" -> masks.mask(field.value());
                default -> SecretText.named(name) ? masks.mask(field.value()) : text(field.value());
            };
            return new Field(field.name(), value);
        }

        @Override
        public String text(String text) {
            return SecretText.masked(text, masks);
        }

        @Override
        public Body body(Body body) {
            String octets = octets(body);
            return ofOctets(binary(octets) ? beginning(octets) : text(octets), body);
        }

        @Override
        public Exchange tried(Attempt attempt, Exchange answer) {
            return of(marked(attempt) ? withBody(answer, MarkedBody.masked(octets(answer.body()))) : answer);
        }
    }

    private final class Forgetting implements Rewriting {
        @Override
        public Field field(Field field) {
            return new Field(field.name(), text(field.value()));
        }

        @Override
        public String text(String text) {
            return masks.forget(text);
        }

        @Override
        public Body body(Body body) {
            return ofOctets(text(octets(body)), body);
        }
    }

    private static String octets(Body body) {
        return body.octets(body.length());
    }

    private static Body ofOctets(String octets, Body like) {
        return Body.of(octets.getBytes(StandardCharsets.ISO_8859_1), like.extent());
    }

    private static boolean binary(String octets) {
        long controls = octets.chars()
                .filter(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f')
                .count();
        return controls * CONTROLS > octets.length();
    }

    private static String beginning(String octets) {
        char[] out = octets.toCharArray();
        Arrays.fill(out, Math.min(out.length, MAGIC), out.length, '\0');
        return new String(out);
    }

    /** Whether all that is judged of the answer's body is its marks. */
    private static boolean marked(Attempt attempt) {
        Set<Exposure> exposures = ExposedPaths.at(attempt.subject()).stream()
                .map(ExposedPath::exposure)
                .collect(Collectors.toSet());
        exposures.retainAll(READ);
        return attempt.purpose() == Attempt.Purpose.CONTROL
                || (attempt.purpose() == Attempt.Purpose.EXPOSED && exposures.isEmpty());
    }

    private static Exchange withBody(Exchange seen, String octets) {
        return new Exchange(
                seen.method(),
                seen.uri(),
                seen.sent(),
                seen.status(),
                seen.fields(),
                ofOctets(octets, seen.body()),
                seen.took(),
                seen.redirects());
    }
}
