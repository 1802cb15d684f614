package dev.muster.http;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A proxy in front of a service that does with the fields of each answer what it is told. */
final class Front {
    private Front() {}

    static Peer of(URI service, UnaryOperator<List<String>> edit) throws IOException {
        return Peer.that(manner(service, edit));
    }

    static Peer secured(URI service, ServerSocket listener, UnaryOperator<List<String>> edit) {
        return Peer.that(manner(service, edit), listener);
    }

    private static Peer.Manner manner(URI service, UnaryOperator<List<String>> edit) {
        return (request, socket) -> {
            String answer = ask(service, request);
            int end = answer.indexOf("\r\n\r\n");
            List<String> lines =
                    new ArrayList<>(List.of(answer.substring(0, end).split("\r\n")));
            Peer.say(socket, String.join("\r\n", edit.apply(lines)) + answer.substring(end));
        };
    }

    private static String ask(URI service, String request) throws IOException {
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            Peer.say(socket, request.replaceFirst("\r\n\r\n$", "\r\nX-Forwarded-Proto: https\r\n\r\n"));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    /** {@return an edit that takes the fields of this name out} */
    static UnaryOperator<List<String>> without(String name) {
        return lines -> {
            lines.removeIf(line ->
                    line.toLowerCase(java.util.Locale.ROOT).startsWith(name.toLowerCase(java.util.Locale.ROOT) + ":"));
            return lines;
        };
    }

    /** {@return an edit that adds this field} */
    static UnaryOperator<List<String>> with(String line) {
        return lines -> {
            lines.add(line);
            return lines;
        };
    }

    static UnaryOperator<List<String>> both(UnaryOperator<List<String>> one, UnaryOperator<List<String>> other) {
        return lines -> other.apply(one.apply(lines));
    }
}
