package dev.muster.http;

import static dev.muster.http.BodyMark.any;

import dev.muster.Severity;
import java.util.List;
import java.util.stream.Stream;

/** Every path where nothing should be. The tables are data: to look for one more thing is to add one line. */
final class ExposedPaths {
    static final List<ExposedPath> ALL = Stream.of(ActuatorPaths.ALL, ConsolePaths.ALL, FilePaths.ALL, ApiPaths.ALL)
            .flatMap(List::stream)
            .toList();

    private ExposedPaths() {}

    /** {@return what to GET, each once} */
    static List<String> paths() {
        return ALL.stream().map(ExposedPath::path).distinct().toList();
    }

    /** {@return the endpoints of the actuator, each once, below that base instead of {@code /actuator}} */
    static List<String> actuator(String base) {
        return ActuatorPaths.ALL.stream()
                .filter(entry -> !entry.below(base).equals(entry.path()))
                .map(entry -> entry.below(base))
                .distinct()
                .toList();
    }

    /** {@return what would be at that path: by the whole of it, else by its end} */
    static List<ExposedPath> at(String subject) {
        List<ExposedPath> exact =
                ALL.stream().filter(entry -> entry.path().equals(subject)).toList();
        return exact.isEmpty()
                ? ALL.stream().filter(entry -> entry.endsOf(subject)).toList()
                : exact;
    }

    static boolean describesApi(String path) {
        return ApiPaths.ALL.stream().anyMatch(entry -> entry.path().equals(path));
    }

    static ExposedPath json(Exposure exposure, Severity severity, String path, String what, String... marks) {
        List<BodyMark> all = Stream.of(marks).map(mark -> any('"' + mark + '"')).toList();
        return new ExposedPath(path, exposure, severity, what, MediaFamily.JSON, all);
    }
}
