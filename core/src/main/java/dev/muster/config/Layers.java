package dev.muster.config;

import java.util.ArrayDeque;
import java.util.Deque;

/** A value and all that it decodes to, layer by layer: the secret is as weak as the first weak layer. */
final class Layers {

    /** Encodings are followed this deep: base64 of base64 of hexadecimal. */
    private static final int DEPTH = 3;

    private final Deque<Layer> open = new ArrayDeque<>();

    private Layers() {}

    private record Layer(String value, int depth) {}

    static Estimate judge(String value) {
        Layers layers = new Layers();
        Estimate outermost = layers.judge(new Layer(value, 0));
        Estimate found = outermost;
        while (!found.weak() && !layers.open.isEmpty()) {
            found = layers.judge(layers.open.remove()).because(Weakness.ENCODED);
        }
        return found.weak() ? found : outermost;
    }

    private Estimate judge(Layer layer) {
        String stripped = Wrapping.strip(layer.value());
        Estimate estimate = estimate(layer.value(), stripped);
        return estimate.weak() || layer.depth() == DEPTH ? estimate : decoded(stripped, layer.depth(), estimate);
    }

    /** Text is a layer of its own; bytes that are none have nothing further in them. */
    private Estimate decoded(String stripped, int depth, Estimate estimate) {
        for (Encodings.Decoded decoded : Encodings.decode(stripped)) {
            decoded.text().ifPresent(text -> open.add(new Layer(text, depth + 1)));
            Estimate inner = decoded.text().isPresent() ? estimate : Estimate.of(Text.ofBytes(decoded.bytes()));
            if (inner.weak()) {
                return inner.because(Weakness.ENCODED);
            }
        }
        return estimate;
    }

    private static Estimate estimate(String value, String stripped) {
        if (Templates.unfilled(Wrapping.unquote(value))) {
            return Estimate.none(Kind.TEMPLATE, Weakness.PLACEHOLDER);
        }
        return Uuids.uuid(stripped) ? uuid(stripped) : once(stripped);
    }

    /** A block is as hard to guess once as a hundred times. */
    private static Estimate once(String value) {
        String block = Repetition.block(value);
        Estimate estimate = Estimate.of(Text.of(block));
        return block.length() == value.length() ? estimate : estimate.because(Weakness.REPEATED_BLOCK);
    }

    private static Estimate uuid(String value) {
        if (Uuids.derived(value)) {
            return Estimate.none(Kind.UUID, Weakness.TIME_BASED_UUID);
        }
        Estimate random = once(Uuids.random(value));
        return new Estimate(Kind.UUID, random.bits(), random.meant(), random.weaknesses());
    }
}
