package dev.muster.tls;

import static dev.muster.tls.Codec.BOOL;
import static dev.muster.tls.Codec.INSTANT;
import static dev.muster.tls.Codec.TEXT;
import static dev.muster.tls.Codec.field;
import static dev.muster.tls.Codec.list;
import static dev.muster.tls.Codec.number;
import static dev.muster.tls.Codec.object;
import static dev.muster.tls.Codec.optional;
import static dev.muster.tls.Codec.seen;
import static dev.muster.tls.Codec.word;

import dev.muster.health.Json;
import dev.muster.health.JsonReader;

/** Writes everything that one look saw as a file that a bug report can hold, and reads it again. */
final class EndpointJson {
    private static final String FORMAT = "muster.endpoint/1";
    private static final int MOST_PORT = 65_535;
    private static final int MOST_REPLY = 999;

    private static final Codec<EndpointFacts> FACTS = facts();

    private EndpointJson() {}

    static byte[] write(EndpointFacts facts) {
        Json out = Json.create();
        FACTS.writer().accept(out, facts);
        return out.toBytes();
    }

    /** Throws IllegalArgumentException where it is anything else, which names the place. */
    static EndpointFacts read(String document) {
        JsonReader in = JsonReader.of(document);
        EndpointFacts facts = FACTS.reader().apply(in);
        in.end();
        return facts;
    }

    private static Codec<Wishes> wishes() {
        var grade = field("grade", word(Grade.class), Wishes::grade);
        var mozilla = field("mozilla", optional(word(MozillaProfile.class)), Wishes::mozilla);
        var pins = field("pins", list(TEXT), Wishes::pins);
        var publicWeb = field("publicWeb", optional(BOOL), Wishes::publicWeb);
        return object(
                in -> new Wishes(in.get(grade), in.get(mozilla), in.get(pins), in.get(publicWeb)),
                grade,
                mozilla,
                pins,
                publicWeb);
    }

    private static Codec<Contact> contact() {
        var kind = field("kind", word(Contact.Kind.class), Contact::kind);
        var detail = field("detail", TEXT, Contact::detail);
        return object(in -> new Contact(in.get(kind), in.get(detail)), kind, detail);
    }

    private static Codec<LoginAnswer> login() {
        var accepted = field("accepted", BOOL, LoginAnswer::accepted);
        var code = field("code", number(MOST_REPLY), LoginAnswer::code);
        return object(in -> new LoginAnswer(in.get(accepted), in.get(code)), accepted, code);
    }

    private static Codec<EndpointFacts> facts() {
        var format = field(
                "format",
                TEXT.where(FORMAT::equals, "the format is another than " + FORMAT),
                (EndpointFacts facts) -> FORMAT);
        var host = field("host", TEXT, EndpointFacts::host);
        var port = field("port", number(MOST_PORT), EndpointFacts::port);
        var upgrade = field("upgrade", word(Upgrade.class), EndpointFacts::upgrade);
        var at = field("at", INSTANT, EndpointFacts::at);
        var wishes = field("wishes", wishes(), EndpointFacts::wishes);
        var contact = field("contact", contact(), EndpointFacts::contact);
        var presented = field("presented", seen(CertificateJson.PRESENTED), EndpointFacts::presented);
        var session = field("session", seen(OfferJson.SESSION), EndpointFacts::session);
        var offer = field("offer", seen(OfferJson.OFFER), EndpointFacts::offer);
        var hsts = field("hsts", seen(optional(TEXT)), EndpointFacts::hsts);
        var configured = field("configured", seen(CertificateJson.RENEWAL), EndpointFacts::configured);
        var login = field("login", optional(seen(login())), EndpointFacts::login);
        var other = field("other", optional(seen(CertificateJson.PRESENTED)), EndpointFacts::other);
        return object(
                in -> new EndpointFacts(
                        in.get(host),
                        in.get(port),
                        in.get(upgrade),
                        in.get(at),
                        in.get(wishes),
                        in.get(contact),
                        in.get(presented),
                        in.get(session),
                        in.get(offer),
                        in.get(hsts),
                        in.get(configured),
                        in.get(login),
                        in.get(other)),
                format,
                host,
                port,
                upgrade,
                at,
                wishes,
                contact,
                presented,
                session,
                offer,
                hsts,
                configured,
                login,
                other);
    }
}
