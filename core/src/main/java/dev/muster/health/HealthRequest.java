package dev.muster.health;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What of a request the endpoint looks at. There is no path and no query here, so that nothing in a URL can change an
 * answer.
 *
 * @param method as it was sent, such as {@code GET}
 * @param headers as the host holds them: names in any case. Read while the request is answered, neither copied nor
 *     changed
 * @param authorisation the host's word on the caller
 */
public record HealthRequest(String method, Map<String, List<String>> headers, Authorisation authorisation) {
    /** {@return the values of this header, in order, whatever the case of its name} */
    List<String> header(String name) {
        List<String> values = new ArrayList<>(1);
        headers.forEach((key, some) -> {
            if (name.equalsIgnoreCase(key)) {
                values.addAll(some);
            }
        });
        return values;
    }

    /** {@return method and authorisation; headers may hold credentials} */
    @Override
    public String toString() {
        return "HealthRequest[method=" + method + ", authorisation=" + authorisation + "]";
    }
}
