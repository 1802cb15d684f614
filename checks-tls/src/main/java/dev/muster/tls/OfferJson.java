package dev.muster.tls;

import static dev.muster.tls.Codec.BOOL;
import static dev.muster.tls.Codec.TEXT;
import static dev.muster.tls.Codec.field;
import static dev.muster.tls.Codec.list;
import static dev.muster.tls.Codec.map;
import static dev.muster.tls.Codec.number;
import static dev.muster.tls.Codec.object;
import static dev.muster.tls.Codec.optional;
import static dev.muster.tls.Codec.seen;
import static dev.muster.tls.Codec.word;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** How what is offered stands in JSON; suites and groups by their numbers. */
final class OfferJson {
    private static final int MOST_CODE = 0xFFFFFF;
    private static final int MOST_BITS = 1 << 20;

    private static final Codec<List<Integer>> CODES = list(number(MOST_CODE));
    private static final Codec<Protocol> PROTOCOL = word(Protocol.class);

    static final Codec<Session> SESSION = session();
    static final Codec<Offer> OFFER = offer();

    private OfferJson() {}

    private static Codec<Session> session() {
        var protocol = field("protocol", PROTOCOL, Session::protocol);
        var suite = field("suite", number(MOST_CODE), Session::suite);
        var alpn = field("alpn", optional(TEXT), Session::alpn);
        return object(in -> new Session(in.get(protocol), in.get(suite), in.get(alpn)), protocol, suite, alpn);
    }

    private static Codec<VersionOffer> version() {
        var answer = field("answer", word(VersionOffer.Answer.class), VersionOffer::answer);
        var suites = field("suites", CODES, VersionOffer::suites);
        var complete = field("complete", BOOL, VersionOffer::complete);
        var why = field("why", TEXT, VersionOffer::why);
        return object(
                in -> new VersionOffer(in.get(answer), in.get(suites), in.get(complete), in.get(why)),
                answer,
                suites,
                complete,
                why);
    }

    private static Codec<DhSize> sizes() {
        Codec<Optional<Integer>> bits = optional(number(MOST_BITS));
        var with = field("withGroups", bits, (DhSize one) -> some(one.withGroups()));
        var without = field("without", bits, (DhSize one) -> some(one.without()));
        return object(in -> new DhSize(bits(in.get(with)), bits(in.get(without))), with, without);
    }

    private static Optional<Integer> some(OptionalInt bits) {
        return bits.isPresent() ? Optional.of(bits.getAsInt()) : Optional.empty();
    }

    private static OptionalInt bits(Optional<Integer> some) {
        return some.map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }

    private static Codec<OldHello> hello() {
        var protocol = field("protocol", PROTOCOL, OldHello::protocol);
        var renegotiation = field("renegotiationInfo", BOOL, OldHello::renegotiationInfo);
        var compression = field("compression", BOOL, OldHello::compression);
        var secret = field("extendedMasterSecret", BOOL, OldHello::extendedMasterSecret);
        return object(
                in -> new OldHello(in.get(protocol), in.get(renegotiation), in.get(compression), in.get(secret)),
                protocol,
                renegotiation,
                compression,
                secret);
    }

    private static Codec<Offer> offer() {
        var versions = field("versions", map(Protocol.class, version()), Offer::versions);
        var groups = field("groups", seen(CODES), Offer::groups);
        var curves = field("curves", seen(CODES), Offer::curves);
        var dh = field("dh", seen(sizes()), Offer::dh);
        var old = field("old", seen(optional(hello())), Offer::old);
        var order = field("serverOrder", seen(BOOL), Offer::serverOrder);
        var connections = field("connections", number(Integer.MAX_VALUE), Offer::connections);
        return object(
                in -> new Offer(
                        in.get(versions),
                        in.get(groups),
                        in.get(curves),
                        in.get(dh),
                        in.get(old),
                        in.get(order),
                        in.get(connections)),
                versions,
                groups,
                curves,
                dh,
                old,
                order,
                connections);
    }
}
