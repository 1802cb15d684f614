package dev.muster.http;

import java.util.ArrayList;
import java.util.List;

/**
 * What an answer says about HSTS. Of several fields browsers heed the first alone (RFC 6797, section 8.1).
 *
 * @param overTls whether browsers heed any of it
 * @param fields in order
 */
record HstsPolicy(boolean overTls, List<HstsField> fields) {
    static final String FIELD = "Strict-Transport-Security";
    static final long YEAR = 31_536_000;

    /** Copies. */
    HstsPolicy {
        fields = List.copyOf(fields);
    }

    static HstsPolicy of(Exchange exchange) {
        List<HstsField> fields = new ArrayList<>(1);
        exchange.fields().values(FIELD).forEach(value -> fields.add(HstsField.parse(value)));
        return new HstsPolicy(exchange.overTls(), fields);
    }

    /** {@return whether browsers that were here keep to HTTPS for a year} */
    boolean lasting() {
        return overTls && !fields.isEmpty() && fields.get(0).maxAge() >= YEAR;
    }
}
