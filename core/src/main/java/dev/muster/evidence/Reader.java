package dev.muster.evidence;

import dev.muster.ConfigurationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a checklist line by line, each once, as GitHub renders it: what is code there holds no boxes here. A box that is
 * nearly one is remarked on rather than lost.
 */
final class Reader {
    private static final int CODE = 4;
    private static final int MOST_REMARKS = 20;

    private final Comments comments = new Comments();
    private final Outline outline = new Outline();
    private final TableReader tables = new TableReader();
    private final Problems problems = new Problems();
    private final List<String> remarks = new ArrayList<>();
    private final Annotations annotations = new Annotations(outline, tables, problems);
    private Optional<Fence> fence = Optional.empty();
    private int quotes;
    /** The text of the paragraph above, which a line of dashes makes a heading. */
    private String paragraph = "";

    private boolean afterBlank = true;
    private int boxesInFence;

    Checklist read(String markdown) {
        List<String> lines = Lines.of(markdown);
        for (int i = 0; i < lines.size(); i++) {
            line(i + 1, lines.get(i));
        }
        tables.end(outline.path());
        annotations.take(comments.take());
        if (comments.open()) {
            problems.add(comments.start(), "this comment is never closed and hides all below it: write --> at its end");
        }
        fence.ifPresent(this::endFence);
        if (problems.count() > 0) {
            throw new ConfigurationException(problems.all());
        }
        return new Checklist(markdown, outline.items(), tables.tables(), remarks);
    }

    private void line(int number, String line) {
        if (comments.open()) {
            String rest = comments.strip(number, 0, line);
            annotations.take(comments.take());
            if (!rest.isBlank()) {
                paragraph(rest);
            }
            return;
        }
        Quote quote = Quote.of(line, fence.isPresent() ? fence.get().quotes() : Integer.MAX_VALUE);
        String text = line.substring(quote.end());
        if (fence.isPresent() && inFence(fence.get(), quote.depth(), text)) {
            return;
        }
        if (quote.depth() != quotes && !text.isBlank()) {
            quotes = quote.depth();
            outline.leaveLists();
        }
        block(number, quote.end(), text);
    }

    private void block(int number, int offset, String text) {
        Indent indent = Indent.of(text);
        if (opensFence(number, text, indent)) {
            boxesInFence = 0;
            end();
        } else if (isCode(indent, text)) {
            if (Box.inLine(text)) {
                remark(number, "is indented by four columns or more and so is code: indent it less");
            }
        } else {
            visible(number, comments.strip(number, offset, text), text);
            annotations.take(comments.take());
        }
    }

    /** A block of code may also begin right behind the mark of a list item. */
    private boolean opensFence(int number, String text, Indent indent) {
        int container = outline.container(indent.column());
        if (indent.column() - container < CODE) {
            fence = Fence.opened(number, text, indent.end(), container, quotes);
        }
        Optional<Marker> marker = Marker.at(text, indent);
        if (marker.isPresent()) {
            fence = Fence.opened(number, text, marker.get().end(), marker.get().content(), quotes);
            if (fence.isPresent()) {
                outline.listItem(number, text);
            }
        }
        return fence.isPresent();
    }

    private void visible(int number, String text, String whole) {
        if (text.isBlank()) {
            afterBlank |= whole.isBlank();
            end();
        } else {
            text(number, text);
            afterBlank = false;
        }
    }

    private void end() {
        tables.end(outline.path());
        paragraph = "";
        outline.endText();
    }

    /** {@return whether the line is the code's: a block ends also where its quotation or its list item does} */
    private boolean inFence(Fence open, int depth, String text) {
        boolean outside =
                depth < open.quotes() || (!text.isBlank() && Indent.of(text).column() < open.container());
        if (outside || open.closedBy(text)) {
            fence = Optional.empty();
            afterBlank = true;
            return !outside;
        }
        boxesInFence += Box.inLine(text) ? 1 : 0;
        return true;
    }

    private void endFence(Fence open) {
        if (boxesInFence > 0) {
            remark(
                    open.line(),
                    "hides in a block of code that is never closed: write " + open.mark() + " three times below");
        }
    }

    private boolean isCode(Indent indent, String text) {
        return afterBlank
                && indent.end() < text.length()
                && indent.column() - outline.container(indent.column()) >= CODE;
    }

    private void remark(int number, String why) {
        if (remarks.size() < MOST_REMARKS) {
            remarks.add("line " + number + ": a box here " + why);
        }
    }

    private void text(int number, String text) {
        Optional<String> heading = Headings.atx(text);
        if (heading.isPresent()) {
            heading(Headings.level(text), heading.get());
        } else if (!paragraph.isEmpty() && Headings.underlines(text)) {
            heading(text.strip().startsWith("=") ? 1 : 2, paragraph);
        } else if (!listItem(number, text) && !tables.take(number, text)) {
            paragraph(text);
        }
    }

    private void heading(int level, String title) {
        tables.leave(outline.path());
        paragraph = "";
        outline.heading(level, title);
    }

    private boolean listItem(int number, String text) {
        if (!outline.listItem(number, text)) {
            return false;
        }
        tables.leave(outline.path());
        paragraph = "";
        if (Box.nearly(text)) {
            remark(number, "is none to a reader of Markdown: write - [ ] with one blank inside and one behind");
        }
        return true;
    }

    private void paragraph(String text) {
        if (!outline.more(text, afterBlank) && !Headings.isBreak(text)) {
            paragraph = text.strip();
        }
    }
}
