package dev.muster.tls;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What was seen of an endpoint: of the best there is, unless told otherwise. Each method changes it and returns it. */
final class SampleEndpoint {
    static final String GOOD = "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256";
    static final String GOOD_256 = "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384";
    static final int X25519 = 29;
    static final int HYBRID = 4588;

    private static final Credential ROOT = Issue.authority("root").make();
    private static final Credential LEAF = leaf(Issue.leaf());

    private final Map<Protocol, VersionOffer> versions = new EnumMap<>(Protocol.class);
    private String host = "localhost";
    private Upgrade upgrade = Upgrade.NONE;
    private Wishes wishes = Wishes.usual();
    private Contact contact = new Contact(Contact.Kind.SPEAKS_TLS, "TLS 1.3");
    private Seen<Presented> presented = presented(LEAF, Trust.End.TRUSTED);
    private Seen<Session> session = Seen.of(new Session(Protocol.TLS13, 0x1301, Optional.of("h2")));
    private Optional<String> noOffer = Optional.empty();
    private Seen<List<Integer>> groups = Seen.of(List.of(HYBRID, X25519, 23, 24));
    private Seen<List<Integer>> curves = Seen.of(List.of(X25519, 23, 24));
    private Seen<DhSize> dh = Seen.of(new DhSize(OptionalInt.empty(), OptionalInt.empty()));
    private Seen<Optional<OldHello>> old = Seen.of(Optional.of(new OldHello(Protocol.TLS12, true, false, true)));
    private Seen<Optional<String>> hsts = Seen.of(Optional.of("max-age=63072000"));

    private Optional<Seen<Presented>> other = Optional.empty();

    private SampleEndpoint() {
        refuses(Protocol.SSL3, Protocol.TLS10, Protocol.TLS11);
        offers(Protocol.TLS12, GOOD, GOOD_256, "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256");
        offers(Protocol.TLS13, "TLS_AES_128_GCM_SHA256", "TLS_AES_256_GCM_SHA384", "TLS_CHACHA20_POLY1305_SHA256");
    }

    /** {@return one without a fault} */
    static SampleEndpoint good() {
        return new SampleEndpoint();
    }

    /** {@return one that offers TLS 1.2 alone, with these suites} */
    static SampleEndpoint only(String... suites) {
        return good().refuses(Protocol.TLS13).groups().offers(Protocol.TLS12, suites);
    }

    static Credential leaf(Issue issue) {
        return issue.by(ROOT)
                .from(Issue.NOW.minus(Duration.ofDays(30)))
                .until(Issue.NOW.plus(Duration.ofDays(60)))
                .make();
    }

    static Credential root() {
        return ROOT;
    }

    static Seen<Presented> presented(Credential leaf, Trust.End end) {
        List<X509> path = new ArrayList<>(leaf.chain());
        if (end == Trust.End.TRUSTED) {
            path.add(ROOT.certificate());
        }
        Trust trust = new Trust(end, path, false, false, end == Trust.End.TRUSTED ? "" : "who is CN=root?");
        return Seen.of(Presented.of(leaf.chain(), trust, Optional.empty(), 0));
    }

    SampleEndpoint offers(Protocol protocol, String... suites) {
        versions.put(protocol, VersionOffer.accepted(codes(suites)));
        return this;
    }

    SampleEndpoint offersPartly(Protocol protocol, String why, String... suites) {
        versions.put(protocol, VersionOffer.partly(codes(suites), why));
        return this;
    }

    SampleEndpoint offersCodes(Protocol protocol, Integer... suites) {
        versions.put(protocol, VersionOffer.accepted(List.of(suites)));
        return this;
    }

    SampleEndpoint refuses(Protocol... protocols) {
        Arrays.stream(protocols).forEach(one -> versions.put(one, VersionOffer.refused()));
        return this;
    }

    SampleEndpoint hides(Protocol protocol, String why) {
        versions.put(protocol, VersionOffer.unknown(why));
        return this;
    }

    SampleEndpoint noOffer(String why) {
        noOffer = Optional.of(why);
        return this;
    }

    SampleEndpoint host(String name) {
        host = name;
        return this;
    }

    SampleEndpoint upgrade(Upgrade kind) {
        upgrade = kind;
        return this;
    }

    SampleEndpoint wishes(Grade grade) {
        wishes = new Wishes(grade, wishes.mozilla(), List.of(), Optional.empty());
        return this;
    }

    SampleEndpoint wishes(MozillaProfile profile) {
        wishes = new Wishes(wishes.grade(), Optional.of(profile), List.of(), Optional.empty());
        return this;
    }

    SampleEndpoint contact(Contact.Kind kind, String detail) {
        contact = new Contact(kind, detail);
        return this;
    }

    SampleEndpoint presents(Issue issue) {
        presented = presented(leaf(issue), Trust.End.TRUSTED);
        return this;
    }

    SampleEndpoint presents(Seen<Presented> seen) {
        presented = seen;
        return this;
    }

    SampleEndpoint presentsToo(Seen<Presented> seen) {
        other = Optional.of(seen);
        return this;
    }

    SampleEndpoint session(Seen<Session> seen) {
        session = seen;
        return this;
    }

    SampleEndpoint groups(Integer... codes) {
        groups = Seen.of(List.of(codes));
        return this;
    }

    SampleEndpoint groups(Seen<List<Integer>> seen) {
        groups = seen;
        return this;
    }

    SampleEndpoint curves(Integer... codes) {
        curves = Seen.of(List.of(codes));
        return this;
    }

    SampleEndpoint curves(Seen<List<Integer>> seen) {
        curves = seen;
        return this;
    }

    /** Sizes with and without named groups; 0 for none. */
    SampleEndpoint dh(int with, int without) {
        return dh(Seen.of(new DhSize(size(with), size(without))));
    }

    SampleEndpoint dh(Seen<DhSize> seen) {
        dh = seen;
        return this;
    }

    SampleEndpoint old(Seen<Optional<OldHello>> seen) {
        old = seen;
        return this;
    }

    SampleEndpoint hsts(String field) {
        return hsts(Seen.of(Optional.of(field)));
    }

    SampleEndpoint noHsts() {
        return hsts(Seen.of(Optional.empty()));
    }

    SampleEndpoint hsts(Seen<Optional<String>> seen) {
        hsts = seen;
        return this;
    }

    Offer offer() {
        return new Offer(versions, groups, curves, dh, old, Seen.of(true), 42);
    }

    EndpointFacts facts() {
        Seen<Offer> offer = noOffer.<Seen<Offer>>map(Seen::not).orElseGet(() -> Seen.of(offer()));
        return new EndpointFacts(
                host,
                443,
                upgrade,
                Issue.NOW,
                wishes,
                contact,
                presented,
                session,
                offer,
                hsts,
                Seen.not("nobody named it"),
                Optional.empty(),
                other);
    }

    private static OptionalInt size(int bits) {
        return bits == 0 ? OptionalInt.empty() : OptionalInt.of(bits);
    }

    private static List<Integer> codes(String... names) {
        return Arrays.stream(names)
                .map(name -> Suites.named(name).orElseThrow(() -> new IllegalArgumentException(name)))
                .map(Suite::code)
                .toList();
    }
}
