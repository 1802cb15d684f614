package dev.muster.redis;

import dev.muster.Fact;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads how a server describes itself. What is refused once is not asked for again. */
final class ServerReader {
    private ServerReader() {}

    static Server read(String name, Line line) throws LineLostException {
        Info info = info(line);
        return new Server(name, Product.of(info), info, settings(line));
    }

    private static Info info(Line line) throws LineLostException {
        Reply reply = line.ask("INFO");
        return reply instanceof Reply.Refused
                ? Info.untold(Unanswered.why(reply, "INFO", "+info"))
                : Info.parse(reply.asText().orElse(""));
    }

    private static ServerSettings settings(Line line) throws LineLostException {
        List<String> names = ServerSettings.NAMES.stream().sorted().toList();
        Reply first = line.ask("CONFIG", "GET", names.get(0));
        if (!(first instanceof Reply.Many)) {
            return new ServerSettings(Map.of(), Unanswered.why(first, "CONFIG GET", "+config|get"));
        }
        Map<String, String> values = new TreeMap<>(first.asMap());
        List<List<String>> questions = names.subList(1, names.size()).stream()
                .map(name -> List.of("CONFIG", "GET", name))
                .toList();
        line.ask(questions).forEach(reply -> values.putAll(reply.asMap()));
        values.keySet().retainAll(ServerSettings.NAMES);
        return new ServerSettings(
                values, values.isEmpty() ? Fact.absent("the server tells none of its settings") : Fact.of(true));
    }
}
