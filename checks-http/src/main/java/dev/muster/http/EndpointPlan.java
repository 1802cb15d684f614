package dev.muster.http;

import dev.muster.Scope;
import dev.muster.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is to come of one address. Immutable; each method returns a changed copy.
 *
 * @param id of the check
 * @param uri to ask
 * @param scope of the check
 * @param status that has to come
 * @param markers that the body has to hold
 * @param limit within which all has to be there
 * @param token to send
 * @param trust over TLS
 */
record EndpointPlan(
        String id,
        URI uri,
        Scope scope,
        int status,
        List<String> markers,
        Duration limit,
        Optional<Secret> token,
        Trust trust) {
    private static final Duration MOST = Duration.ofSeconds(5);
    private static final int OK = 200;

    static EndpointPlan of(String id, URI uri) {
        Duration limit = Duration.ofSeconds(2);
        URI address = Address.require(uri, id);
        return new EndpointPlan(id, address, Scope.SHARED, OK, List.of(), limit, Optional.empty(), Trust.usual());
    }

    Request request() {
        Request plain = Request.get(uri);
        return token.isPresent()
                ? plain.with("Authorization", "Bearer " + token.get().reveal())
                : plain;
    }

    EndpointPlan named(String name) {
        return new EndpointPlan(name, uri, scope, status, markers, limit, token, trust);
    }

    EndpointPlan scope(Scope other) {
        return new EndpointPlan(id, uri, other, status, markers, limit, token, trust);
    }

    EndpointPlan status(int other) {
        return new EndpointPlan(id, uri, scope, other, markers, limit, token, trust);
    }

    EndpointPlan withMarker(String marker) {
        require(!marker.isBlank(), "expects a blank text in the body: write a part of what is served");
        List<String> all = Stream.concat(markers.stream(), Stream.of(marker)).toList();
        return new EndpointPlan(id, uri, scope, status, all, limit, token, trust);
    }

    EndpointPlan limit(Duration other) {
        boolean sensible = other.compareTo(Duration.ZERO) > 0 && other.compareTo(MOST) <= 0;
        require(sensible, "expects an answer within " + other + ": write a time over zero and at most " + MOST);
        return new EndpointPlan(id, uri, scope, status, markers, other, token, trust);
    }

    EndpointPlan token(Secret other) {
        boolean sendable = other.length() > 0 && Request.sendable(other.reveal());
        require(sendable, "cannot send the token: it is empty, or holds line ends or other characters beyond ASCII");
        boolean safe = Place.of(uri).transport() == Place.Transport.TLS
                || Place.of(uri).loopback();
        require(safe, "would send its token over plain http: ask the address by https");
        return new EndpointPlan(id, uri, scope, status, markers, limit, Optional.of(other), trust);
    }

    EndpointPlan trust(Trust other) {
        return new EndpointPlan(id, uri, scope, status, markers, limit, token, other);
    }

    private void require(boolean fulfilled, String problem) {
        Address.refuse(fulfilled ? List.of() : List.of(id + " " + problem));
    }
}
