package dev.muster.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Measures how checklists are understood, and prints it. Run by hand.
 *
 * <p>Arguments: files of Markdown, and where there is a table of truth that one too, whose name ends with .tsv. It has a
 * head with the columns seed (the file's name), line, check and notes (in which "also: a, b" names further checks).
 * Without it each box is printed with what it is understood as. {@code -v} prints what is wrong, {@code -o} what is open.
 */
final class Measure {
    private record Truth(String check, List<String> also) {}

    private final Map<String, Truth> truths = new HashMap<>();
    private final Set<String> options;
    private final int[] total = new int[8];

    private Measure(Set<String> options) {
        this.options = options;
    }

    public static void main(String[] arguments) throws IOException {
        Measure measure = new Measure(Set.of(Arrays.stream(arguments)
                .filter(argument -> argument.startsWith("-"))
                .toArray(String[]::new)));
        List<Path> files = new ArrayList<>();
        for (String argument : arguments) {
            if (argument.endsWith(".tsv")) {
                measure.truth(Files.readAllLines(Path.of(argument), UTF_8));
            } else if (!argument.startsWith("-")) {
                files.add(Path.of(argument));
            }
        }
        System.out.println(
                "| checklist | boxes | bound | by rules | by statements | right | too narrow | wrong | titles | open |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|");
        for (Path file : files) {
            measure.file(file);
        }
        measure.row("all", measure.total);
    }

    private void truth(List<String> lines) {
        List<String> head = Arrays.asList(lines.get(0).split("\t", -1));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            String notes = cells[head.indexOf("notes")];
            List<String> also = notes.contains("also: ")
                    ? Arrays.stream(notes.replaceAll(".*also: ", "")
                                    .replaceAll("[^a-z0-9, -].*", "")
                                    .split("[, ]+", -1))
                            .filter(check -> !check.isEmpty())
                            .toList()
                    : List.of();
            truths.put(
                    cells[head.indexOf("seed")] + ":" + cells[head.indexOf("line")],
                    new Truth(cells[head.indexOf("check")], also));
        }
    }

    private void file(Path file) throws IOException {
        int[] counts = new int[8];
        List<Item> items = Checklist.parse(Files.readString(file, UTF_8)).items();
        for (int i = 0; i < items.size(); i++) {
            int index = i;
            boolean parent = items.stream().anyMatch(item -> item.parent().orElse(-1) == index);
            item(file.getFileName().toString(), items.get(i), parent, counts);
        }
        row(file.getFileName().toString(), counts);
        for (int i = 0; i < counts.length; i++) {
            total[i] += counts[i];
        }
    }

    private void item(String file, Item item, boolean parent, int[] counts) {
        Set<String> meanings = new LinkedHashSet<>();
        Understanding.of(item).forEach(meaning -> {
            meanings.addAll(meaning.rules());
            meaning.kind().ifPresent(kind -> meanings.add(kind.id()));
        });
        counts[0]++;
        if (parent && item.title()) {
            counts[6]++;
            return;
        }
        if (meanings.isEmpty()) {
            counts[7]++;
            tell("-o", "open", file, item, meanings);
            return;
        }
        counts[1]++;
        counts[meanings.stream().allMatch(meaning -> AttestedKind.of(meaning).isPresent()) ? 3 : 2]++;
        Truth truth = truths.get(file + ":" + item.line());
        if (truth != null) {
            judge(truth, meanings, counts, file, item);
        } else {
            tell("", "understood", file, item, meanings);
        }
    }

    private void judge(Truth truth, Set<String> meanings, int[] counts, String file, Item item) {
        boolean foreign = meanings.stream()
                .anyMatch(meaning -> !SeedMapping.answers(truth.check(), meaning)
                        && truth.also().stream().noneMatch(check -> SeedMapping.answers(check, meaning)));
        if (foreign || !SeedMapping.answers(truth.check(), meanings)) {
            counts[5 + 0]++;
            tell("-v", "wrong", file, item, meanings);
        } else if (truth.also().stream().allMatch(check -> SeedMapping.answers(check, meanings))) {
            counts[4]++;
        } else {
            tell("-v", "narrow", file, item, meanings);
        }
    }

    private void tell(String option, String word, String file, Item item, Set<String> meanings) {
        if (option.isEmpty() || options.contains(option)) {
            Truth truth = truths.get(file + ":" + item.line());
            System.err.println(
                    word + " " + file.substring(0, Math.min(3, file.length())) + ":" + item.line() + " " + item.path()
                            + " " + item.text() + " => " + meanings
                            + (truth == null
                                    ? ""
                                    : " is " + truth.check() + " " + truth.also()
                                            + (SeedMapping.known(truth.check()) ? "" : " (no rule)")));
        }
    }

    private void row(String name, int[] counts) {
        int narrow = counts[1] - counts[4] - counts[5];
        System.out.println("| " + name + " | " + counts[0] + " | " + counts[1] + " | " + counts[2] + " | " + counts[3]
                + " | " + counts[4] + " | " + narrow + " | " + counts[5] + " | " + counts[6] + " | " + counts[7]
                + " |");
    }
}
