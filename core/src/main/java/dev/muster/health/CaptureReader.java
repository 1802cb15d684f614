package dev.muster.health;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads a document of one of several formats, in one pass: its format comes first, as it is written. Not thread-safe. */
final class CaptureReader {
    private final JsonReader in;
    private final List<CaptureFormat<?>> formats;
    private Optional<CaptureFormat<?>> format = Optional.empty();
    private Optional<Capture> capture = Optional.empty();

    CaptureReader(String document, List<CaptureFormat<?>> formats) {
        this.in = JsonReader.of(document);
        this.formats = formats;
    }

    Capture read() {
        in.object(this::member);
        Capture read =
                capture.orElseThrow(() -> in.error((format.isEmpty() ? "\"format\"" : "\"facts\"") + " is missing"));
        in.end();
        return read;
    }

    private void member(String name) {
        switch (name) {
            case "format" -> format = Optional.of(format(in.string()));
            case "facts" ->
                capture = Optional.of(format.orElseThrow(() -> in.error("\"format\" has to come before \"facts\""))
                        .read(in));
            default -> throw in.error("\"" + JsonReader.shown(name) + "\" is not known here");
        }
    }

    private CaptureFormat<?> format(String name) {
        return formats.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> in.error("the format is " + JsonReader.shown(name) + ", one of "
                        + formats.stream().map(CaptureFormat::name).collect(Collectors.joining(", "))
                        + " is expected"));
    }
}
