package dev.muster.evidence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Proposes annotations for boxes that nobody annotated and whose words are understood. */
final class Suggestions {
    private Suggestions() {}

    static String of(Checklist checklist) {
        Map<Integer, String> marks = new HashMap<>();
        List<Item> items = checklist.items();
        for (int i = 0; i < items.size(); i++) {
            Binding binding = checklist.bindings().get(i);
            if (binding.understood() && items.get(i).notes().isEmpty()) {
                marks.put(items.get(i).line(), mark(items.get(i), binding));
            }
        }
        return MarkedLines.of(checklist.markdown(), marks);
    }

    private static String mark(Item item, Binding binding) {
        List<Meaning> meanings = Understanding.of(item);
        String why = meanings.stream().map(Meaning::why).collect(Collectors.joining("; "));
        return " <!-- muster:" + annotation(binding) + " --> <!-- suggested, confidence "
                + (Understanding.isPlain(item) ? "high" : "medium") + ": " + why + " -->";
    }

    private static String annotation(Binding binding) {
        String rules = binding.rules().isEmpty() ? "" : " rule=" + String.join(",", binding.rules());
        return rules + binding.kind().map(kind -> " kind=" + kind.id()).orElse("");
    }
}
