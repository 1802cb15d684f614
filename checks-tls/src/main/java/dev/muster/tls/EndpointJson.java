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
import java.time.Instant;
import java.util.Optional;

/** Writes everything that one look saw as a file that a bug report can hold, and reads it again. */
final class EndpointJson {
    private static final String FORMAT = "muster.endpoint/1";
    private static final int MOST_PORT = 65_535;
    private static final int MOST_REPLY = 999;

    private static final Codec.Field<EndpointFacts, String> KIND =
            field("format", TEXT.where(FORMAT::equals, "the format is another than " + FORMAT), facts -> FORMAT);
    private static final Codec.Field<EndpointFacts, String> HOST = field("host", TEXT, EndpointFacts::host);
    private static final Codec.Field<EndpointFacts, Integer> PORT =
            field("port", number(MOST_PORT), EndpointFacts::port);
    private static final Codec.Field<EndpointFacts, Upgrade> UPGRADE =
            field("upgrade", word(Upgrade.class), EndpointFacts::upgrade);
    private static final Codec.Field<EndpointFacts, Instant> AT = field("at", INSTANT, EndpointFacts::at);
    private static final Codec.Field<EndpointFacts, Wishes> WISHES = field("wishes", wishes(), EndpointFacts::wishes);
    private static final Codec.Field<EndpointFacts, Contact> CONTACT =
            field("contact", contact(), EndpointFacts::contact);
    private static final Codec.Field<EndpointFacts, Seen<Presented>> PRESENTED =
            field("presented", seen(CertificateJson.PRESENTED), EndpointFacts::presented);
    private static final Codec.Field<EndpointFacts, Seen<Session>> SESSION =
            field("session", seen(OfferJson.SESSION), EndpointFacts::session);
    private static final Codec.Field<EndpointFacts, Seen<Offer>> OFFER =
            field("offer", seen(OfferJson.OFFER), EndpointFacts::offer);
    private static final Codec.Field<EndpointFacts, Seen<Optional<String>>> HSTS =
            field("hsts", seen(optional(TEXT)), EndpointFacts::hsts);
    private static final Codec.Field<EndpointFacts, Seen<Renewal>> CONFIGURED =
            field("configured", seen(CertificateJson.RENEWAL), EndpointFacts::configured);
    private static final Codec.Field<EndpointFacts, Optional<Seen<LoginAnswer>>> LOGIN =
            field("login", optional(seen(login())), EndpointFacts::login);
    private static final Codec.Field<EndpointFacts, Optional<Seen<Presented>>> OTHER =
            field("other", optional(seen(CertificateJson.PRESENTED)), EndpointFacts::other);

    private static final Codec<EndpointFacts> FACTS = object(
            EndpointJson::facts,
            KIND,
            HOST,
            PORT,
            UPGRADE,
            AT,
            WISHES,
            CONTACT,
            PRESENTED,
            SESSION,
            OFFER,
            HSTS,
            CONFIGURED,
            LOGIN,
            OTHER);

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

    private static EndpointFacts facts(Codec.Members in) {
        return new EndpointFacts(
                in.get(HOST),
                in.get(PORT),
                in.get(UPGRADE),
                in.get(AT),
                in.get(WISHES),
                in.get(CONTACT),
                in.get(PRESENTED),
                in.get(SESSION),
                in.get(OFFER),
                in.get(HSTS),
                in.get(CONFIGURED),
                in.get(LOGIN),
                in.get(OTHER));
    }
}
