package dev.muster.health;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Content negotiation by RFC 9110, section 12.5.1. Lenient, because a probe that is misunderstood is a false alarm: what
 * cannot be read is passed over, and where nothing can be read everything is accepted. Parameters other than {@code q}
 * do not matter.
 */
final class Accept {
    /** Longest header that is read; what follows is passed over. Browsers send about 150 characters. */
    static final int READ = 4_096;

    /** Most media ranges that are weighed. */
    static final int RANGES = 64;

    private static final double FULL = 1;
    private static final Pattern QUALITY = Pattern.compile("0?\\.[0-9]{1,16}|0\\.?|1(\\.0{0,16})?");

    /** Two tokens of RFC 9110, section 5.6.2. */
    private static final Pattern RANGE = Pattern.compile("([\\w!#$%&'*+.^`|~-]++)\\s*+/\\s*+([\\w!#$%&'*+.^`|~-]++)");

    /** One media range; the type or both may be {@code *}. */
    private record Range(String type, String subtype, double quality) {
        /** {@return how exactly this names the offer: 2 wholly, 1 by type, 0 by wildcard, -1 not at all} */
        int matches(Offer offer) {
            if (type.equals("*")) {
                return 0;
            }
            if (!type.equalsIgnoreCase(offer.type())) {
                return -1;
            }
            if (subtype.equals("*")) {
                return 1;
            }
            return subtype.equalsIgnoreCase(offer.subtype()) ? 2 : -1;
        }
    }

    /** What the ranges make of an offer: the most exact one decides. Ordered: by quality, then exactness, then offer. */
    private record Choice(Offer offer, double quality, int exactness) implements Comparable<Choice> {
        @Override
        public int compareTo(Choice other) {
            int byQuality = Double.compare(quality, other.quality);
            int byExactness = Integer.compare(exactness, other.exactness);
            int byOffer = other.offer.compareTo(offer);
            return byQuality != 0 ? byQuality : byExactness != 0 ? byExactness : byOffer;
        }
    }

    private final List<Range> ranges = new ArrayList<>();

    private Accept() {}

    /** {@return what to answer with, or empty when the caller accepts nothing that there is} */
    static Optional<Offer> choose(List<String> headers) {
        Accept accept = new Accept();
        headers.forEach(accept::read);
        if (accept.ranges.isEmpty()) {
            return Optional.of(Offer.HEALTH_JSON);
        }
        List<Choice> choices = new ArrayList<>();
        for (Offer offer : Offer.values()) {
            choices.add(accept.weigh(offer));
        }
        Choice best = Collections.max(choices);
        return best.quality > 0 ? Optional.of(best.offer) : Optional.empty();
    }

    private Choice weigh(Offer offer) {
        Choice choice = new Choice(offer, 0, -1);
        for (Range range : ranges) {
            int exactness = range.matches(offer);
            boolean clearer = exactness == choice.exactness && range.quality > choice.quality;
            if (exactness >= 0 && (exactness > choice.exactness || clearer)) {
                choice = new Choice(offer, range.quality, exactness);
            }
        }
        return choice;
    }

    private void read(String header) {
        for (String element : split(header.substring(0, Math.min(READ, header.length())), ',')) {
            if (ranges.size() < RANGES) {
                List<String> parts = split(element, ';');
                add(parts.get(0).strip(), quality(parts.subList(1, parts.size())));
            }
        }
    }

    /** A lone {@code *} is what old Java clients send for everything. */
    private void add(String text, double quality) {
        Matcher range = RANGE.matcher(text.equals("*") ? "*/*" : text);
        if (range.matches()) {
            String type = range.group(1);
            String subtype = range.group(2);
            if (!type.equals("*") || subtype.equals("*")) {
                ranges.add(new Range(type, subtype, quality));
            }
        }
    }

    private static double quality(List<String> parameters) {
        for (String parameter : parameters) {
            String text = parameter.strip();
            if (text.regionMatches(true, 0, "q=", 0, 2)) {
                return number(text.substring(2).strip());
            }
        }
        return FULL;
    }

    /** What is no number between 0 and 1 counts as 1. */
    private static double number(String text) {
        return QUALITY.matcher(text).matches() ? Double.parseDouble(text) : FULL;
    }

    /** Splits where the separator stands outside quotes. */
    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == '\\' && quoted) {
                i++;
            } else if (c == separator && !quoted) {
                parts.add(text.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(text.substring(from));
        return parts;
    }
}
