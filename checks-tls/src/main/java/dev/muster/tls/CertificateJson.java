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

import dev.muster.health.JsonReader;
import java.io.IOException;
import java.util.Base64;
import java.util.List;

/** How certificates and what belongs to them stand in JSON; they themselves as DER in base64. */
final class CertificateJson {
    private static final int MOST_TIMESTAMPS = 65_535;

    static final Codec<X509> CERTIFICATE = new Codec<>(
            (out, one) -> out.value(Base64.getEncoder().encodeToString(one.der())), CertificateJson::certificate);

    private static final Codec<List<X509>> CHAIN =
            list(CERTIFICATE).where(chain -> !chain.isEmpty(), "a chain has at least one certificate");
    private static final Codec<Standing> STANDING = standing();

    static final Codec<Presented> PRESENTED = presented();
    static final Codec<Renewal> RENEWAL = renewal();

    private CertificateJson() {}

    private static X509 certificate(JsonReader in) {
        String text = in.string();
        try {
            return X509.of(Base64.getDecoder().decode(text));
        } catch (IOException | IllegalArgumentException e) {
            throw in.error("this is no certificate in base64 that can be read");
        }
    }

    private static Codec<Revocation> revocation() {
        var on = field("on", INSTANT, Revocation::on);
        var reason = field("reason", TEXT, Revocation::reason);
        return object(in -> new Revocation(in.get(on), in.get(reason)), on, reason);
    }

    private static Codec<Standing> standing() {
        var status = field("status", word(Standing.Status.class), Standing::status);
        var thisUpdate = field("thisUpdate", INSTANT, Standing::thisUpdate);
        var nextUpdate = field("nextUpdate", optional(INSTANT), Standing::nextUpdate);
        var revocation = field("revocation", optional(revocation()), Standing::revocation);
        var timestamps = field("timestamps", number(MOST_TIMESTAMPS), Standing::timestamps);
        var problem = field("problem", TEXT, Standing::problem);
        return object(
                in -> new Standing(
                        in.get(status),
                        in.get(thisUpdate),
                        in.get(nextUpdate),
                        in.get(revocation),
                        in.get(timestamps),
                        in.get(problem)),
                status,
                thisUpdate,
                nextUpdate,
                revocation,
                timestamps,
                problem);
    }

    private static Codec<Evidence> evidence() {
        var source = field("source", TEXT, Evidence::source);
        var said = field("said", seen(STANDING), Evidence::said);
        return object(in -> new Evidence(in.get(source), in.get(said)), source, said);
    }

    private static Codec<Trust> trust() {
        var end = field("end", word(Trust.End.class), Trust::end);
        var path = field("path", CHAIN, Trust::path);
        var publicRoot = field("publicRoot", BOOL, Trust::publicRoot);
        var leafTrusted = field("leafTrusted", BOOL, Trust::leafTrusted);
        var detail = field("detail", TEXT, Trust::detail);
        return object(
                in -> new Trust(in.get(end), in.get(path), in.get(publicRoot), in.get(leafTrusted), in.get(detail)),
                end,
                path,
                publicRoot,
                leafTrusted,
                detail);
    }

    private static Codec<Presented> presented() {
        var sent = field("sent", CHAIN, Presented::sent);
        var trust = field("trust", trust(), Presented::trust);
        var staple = field("staple", optional(STANDING), Presented::staple);
        var otherTimestamps = field("otherTimestamps", number(MOST_TIMESTAMPS), Presented::otherTimestamps);
        var asked = field("asked", list(evidence()), (Presented one) -> one.asked());
        return object(
                in -> new Presented(
                        in.get(sent), in.get(trust), in.get(staple), in.get(otherTimestamps), in.get(asked)),
                sent,
                trust,
                staple,
                otherTimestamps,
                asked);
    }

    private static Codec<Renewal> renewal() {
        var where = field("where", TEXT, Renewal::where);
        var configured = field("configured", CERTIFICATE, Renewal::configured);
        return object(in -> new Renewal(in.get(where), in.get(configured)), where, configured);
    }
}
