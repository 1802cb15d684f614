package dev.muster.config;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** A value and all that it decodes to, layer by layer. The secret is as weak as the weakest layer. */
final class Layers {

    /** Encodings are followed this deep: base64 of base64 of hexadecimal. */
    private static final int DEPTH = 3;

    private final Deque<Layer> open = new ArrayDeque<>();
    private Optional<Estimate> weakest = Optional.empty();

    private Layers() {}

    private record Layer(String value, int depth) {}

    static Estimate weakest(String value) {
        Layers layers = new Layers();
        layers.open.add(new Layer(value, 0));
        while (!layers.open.isEmpty()) {
            layers.judge(layers.open.remove());
        }
        return layers.weakest.orElseThrow();
    }

    private void judge(Layer layer) {
        String stripped = Wrapping.strip(layer.value());
        judge(block(layer.value(), stripped), layer.depth());
        if (layer.depth() < DEPTH) {
            Encodings.decode(stripped).forEach(decoded -> judge(decoded, layer.depth() + 1));
        }
    }

    private void judge(Encodings.Decoded decoded, int depth) {
        decoded.text()
                .ifPresentOrElse(
                        text -> open.add(new Layer(text, depth)),
                        () -> judge(Estimate.of(Text.ofBytes(decoded.bytes())), depth));
    }

    private void judge(Estimate found, int depth) {
        Estimate estimate = depth == 0 ? found : found.because(Weakness.ENCODED);
        if (weakest.isEmpty() || estimate.margin() < weakest.get().margin()) {
            weakest = Optional.of(estimate);
        }
    }

    private static Estimate block(String value, String stripped) {
        if (Templates.unfilled(Wrapping.unquote(value))) {
            return Estimate.none(Kind.TEMPLATE, Weakness.PLACEHOLDER);
        }
        if (Uuids.uuid(stripped)) {
            return uuid(stripped);
        }
        String block = Repetition.block(stripped);
        Estimate estimate = Estimate.of(Text.of(block));
        return block.length() == stripped.length() ? estimate : estimate.because(Weakness.REPEATED_BLOCK);
    }

    private static Estimate uuid(String value) {
        if (Uuids.derived(value)) {
            return Estimate.none(Kind.UUID, Weakness.TIME_BASED_UUID);
        }
        Estimate random = Estimate.of(Text.of(Repetition.block(Uuids.random(value))));
        return new Estimate(Kind.UUID, random.bits(), random.meant(), random.weaknesses());
    }
}
