package dev.muster.health;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.muster.State;

/** All that a caller sees whom nobody vouched for. It is made from the state, so that it cannot tell anything else. */
final class StateOnly {
    private StateOnly() {}

    static byte[] render(ReportFormat format, State state) {
        return switch (format) {
            case TEXT -> (state.name() + '\n').getBytes(UTF_8);
            case HTML -> HtmlPage.render(state);
            default -> json(state);
        };
    }

    private static byte[] json(State state) {
        return Json.create()
                .object()
                .name("status")
                .value(HealthStatus.of(state).word())
                .name("state")
                .value(state.name())
                .end()
                .toBytes();
    }
}
