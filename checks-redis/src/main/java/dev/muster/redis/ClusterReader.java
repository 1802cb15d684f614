package dev.muster.redis;

import java.util.List;
import java.util.Map;

/** Reads how a node sees its cluster. */
final class ClusterReader {
    private ClusterReader() {}

    static ClusterFacts read(Declared declared, Line line) throws LineLostException {
        Map<String, String> info = Info.parse(text(line, "INFO")).values();
        return new ClusterFacts(declared, info, nodes(line));
    }

    static List<ClusterFacts.Node> nodes(Line line) throws LineLostException {
        return ClusterNodes.parse(text(line, "NODES"));
    }

    private static String text(Line line, String what) throws LineLostException {
        Reply reply = line.ask("CLUSTER", what);
        if (reply instanceof Reply.Text text) {
            return text.text();
        }
        String why = Unanswered.<String>why(reply, "CLUSTER " + what, "+cluster|info +cluster|nodes")
                .why();
        throw new LineLostException(new Trouble(Trouble.Kind.OTHER, why));
    }
}
