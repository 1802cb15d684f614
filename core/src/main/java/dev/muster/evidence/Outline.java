package dev.muster.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Where the reader stands: below which headings, in which items of lists, behind which box. */
final class Outline {
    /** Deeper lists are read as if they were no deeper: nobody writes them, and each line would have to climb them. */
    private static final int DEEPEST = 100;

    private static final int LONGEST_TEXT = 200;

    private record Heading(int level, String title) {}

    /** An item of a list that is open. Its words are looked at only where it has items within. */
    private static final class Frame {
        private final int content;
        private final String words;
        private final OptionalInt box;
        private @Nullable String plain;

        Frame(int content, String words, OptionalInt box) {
            this.content = content;
            this.words = words;
            this.box = box;
        }

        String text() {
            String known = plain;
            if (known == null) {
                known = Inline.plain(words.substring(0, Math.min(words.length(), LONGEST_TEXT)));
                plain = known;
            }
            return known;
        }
    }

    private final List<Heading> headings = new ArrayList<>();
    private final List<Frame> frames = new ArrayList<>();
    private final List<Draft> drafts = new ArrayList<>();
    private List<String> path = List.of();
    private Optional<Draft> growing = Optional.empty();
    private Optional<Draft> last = Optional.empty();

    List<String> path() {
        return path;
    }

    /** {@return the box that an annotation read now belongs to} */
    Optional<Draft> last() {
        return last;
    }

    List<Item> items() {
        List<Item> items = new ArrayList<>(drafts.size());
        for (Draft draft : drafts) {
            items.add(draft.item());
        }
        return items;
    }

    /** {@return the column from which on a line that begins in this one belongs to the innermost item it can} */
    int container(int column) {
        for (int i = frames.size() - 1; i >= 0; i--) {
            if (frames.get(i).content <= column) {
                return frames.get(i).content;
            }
        }
        return 0;
    }

    void heading(int level, String title) {
        while (!headings.isEmpty() && headings.get(headings.size() - 1).level() >= level) {
            headings.remove(headings.size() - 1);
        }
        headings.add(new Heading(level, Inline.plain(title)));
        List<String> titles = new ArrayList<>(headings.size());
        for (Heading heading : headings) {
            titles.add(heading.title());
        }
        path = List.copyOf(titles);
        leaveLists();
    }

    void leaveLists() {
        frames.clear();
        growing = Optional.empty();
        last = Optional.empty();
    }

    void endText() {
        growing = Optional.empty();
    }

    /** {@return whether the line begins an item of a list} */
    boolean listItem(int number, String text) {
        Indent indent = Indent.of(text);
        Optional<Marker> marker = Marker.at(text, indent);
        if (marker.isEmpty()) {
            return false;
        }
        leave(indent.column());
        growing = Optional.empty();
        Marker inner = marker.get();
        for (Optional<Marker> next = inner(text, inner); next.isPresent(); next = inner(text, inner)) {
            if (frames.size() < DEEPEST) {
                frames.add(new Frame(inner.content(), "", OptionalInt.empty()));
            }
            inner = next.get();
        }
        begin(number, text, inner);
        return true;
    }

    private static Optional<Marker> inner(String text, Marker marker) {
        return Marker.at(text, new Indent(marker.end(), marker.content()));
    }

    private void begin(int number, String text, Marker marker) {
        Optional<Box> box = Box.at(text, marker.end());
        String words = text.substring(box.isPresent() ? box.get().end() : marker.end());
        OptionalInt index = OptionalInt.empty();
        if (box.isPresent()) {
            index = OptionalInt.of(drafts.size());
            Draft draft = new Draft(number, path, within(), parent(), box.get().ticked(), words);
            drafts.add(draft);
            growing = Optional.of(draft);
            last = growing;
        }
        if (frames.size() < DEEPEST) {
            frames.add(new Frame(marker.content(), words, index));
        }
    }

    private List<String> within() {
        if (frames.isEmpty()) {
            return List.of();
        }
        List<String> within = new ArrayList<>(frames.size());
        for (Frame frame : frames) {
            if (!frame.text().isEmpty()) {
                within.add(frame.text());
            }
        }
        return within;
    }

    private OptionalInt parent() {
        for (int i = frames.size() - 1; i >= 0; i--) {
            if (frames.get(i).box.isPresent()) {
                return frames.get(i).box;
            }
        }
        return OptionalInt.empty();
    }

    /** {@return whether the text is part of a list, and not a paragraph of its own} */
    boolean more(String text, boolean afterBlank) {
        if (growing.isPresent()) {
            growing.get().more(text);
        }
        if (afterBlank) {
            leave(Indent.of(text).column());
        }
        if (frames.isEmpty()) {
            last = Optional.empty();
        }
        return !frames.isEmpty();
    }

    private void leave(int column) {
        while (!frames.isEmpty() && frames.get(frames.size() - 1).content > column) {
            frames.remove(frames.size() - 1);
        }
    }
}
