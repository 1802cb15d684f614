package dev.muster.evidence;

import dev.muster.ConfigurationException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A team's checklist, as it stands in a file of GitHub-flavoured Markdown: its boxes under their headings, what
 * annotations say of them, and its tables of signatures. Immutable and thread-safe.
 *
 * <p>An annotation is a comment behind the box, or below it:
 *
 * <pre>{@code
 * - [ ] DEBUG is off <!-- muster: rule=config.debug-off -->
 * - [ ] Restores are rehearsed <!-- muster: attested by=ana on=2026-11-02 for=31d evidence=https://wiki.example.com/r -->
 * - [ ] Static files are cached <!-- muster: not-applicable because="no static files" by=ana until=2027-01-01 -->
 * }</pre>
 *
 * <p>{@code rule=a.b,c.d} needs each of these rules to pass; with {@code kind=} a statement is needed too. {@code
 * release=1.4.2} binds a statement to a version, and below a table its signatures.
 */
public final class Checklist {
    private final String markdown;
    private final List<Item> items;
    private final List<SignOffTable> signOffs;
    private final List<String> remarks;

    /** Made when it is first asked for: most of it is understanding what nobody annotated. */
    private final AtomicReference<@Nullable List<Binding>> bindings = new AtomicReference<>();

    /**
     * Of what was read.
     *
     * @param markdown all of it
     * @param items its boxes, in their order
     * @param signOffs its tables of signatures
     * @param remarks what was left alone though it looks like a box, each with its line
     */
    Checklist(String markdown, List<Item> items, List<SignOffTable> signOffs, List<String> remarks) {
        this.markdown = markdown;
        this.items = List.copyOf(items);
        this.signOffs = List.copyOf(signOffs);
        this.remarks = List.copyOf(remarks);
    }

    /**
     * {@return the checklist of this Markdown}
     *
     * @throws ConfigurationException that names each annotation that is not understood, with its line and column
     */
    public static Checklist parse(String markdown) {
        return new Reader().read(markdown);
    }

    /**
     * {@return the checklist of this file, as it is now}
     *
     * @param file regular, UTF-8 and at most 4 MiB
     * @throws ConfigurationException if it cannot be read, or naming each annotation that is not understood, with its
     *     line and column
     */
    public static Checklist read(Path file) {
        return FileSource.read(file);
    }

    /**
     * {@return the Markdown with an annotation behind each box that has none and whose words are understood}
     *
     * <p>Whoever keeps an annotation accepts it; so look at the difference to the original. A second comment says how
     * sure it is and why: confidence high where the words of the box alone say it, medium where headings or several
     * parts of the line are needed. What is not understood stays as it is, as does every box that is annotated; nothing
     * is ticked. The same for the same Markdown; nothing more is suggested for what comes out.
     */
    public String suggest() {
        return Suggestions.of(this);
    }

    /** {@return all of it, as it was read} */
    public String markdown() {
        return markdown;
    }

    List<Item> items() {
        return items;
    }

    List<SignOffTable> signOffs() {
        return signOffs;
    }

    /** {@return the headings above its boxes and tables} */
    Set<String> headings() {
        Set<String> headings = new HashSet<>();
        items.forEach(item -> headings.addAll(item.path()));
        signOffs.forEach(table -> headings.addAll(table.path()));
        return headings;
    }

    List<String> remarks() {
        return remarks;
    }

    /** {@return by what each box is answered, in their order} */
    List<Binding> bindings() {
        List<Binding> known = bindings.get();
        if (known == null) {
            Understanding understanding = new Understanding();
            known = items.stream().map(item -> Binding.of(item, understanding)).toList();
            bindings.set(known);
        }
        return Objects.requireNonNull(known);
    }
}
