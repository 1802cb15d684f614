package dev.muster.health;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Code;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** Markdown as a real parser reads it. */
final class Commonmark {
    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    private Commonmark() {}

    static Node parse(String markdown) {
        return PARSER.parse(markdown);
    }

    /** {@return every node of this kind, in order} */
    static <T extends Node> List<T> all(Node root, Class<T> kind) {
        List<T> found = new ArrayList<>();
        if (kind.isInstance(root)) {
            found.add(kind.cast(root));
        }
        for (Node child = root.getFirstChild(); child != null; child = child.getNext()) {
            found.addAll(all(child, kind));
        }
        return found;
    }

    /** {@return what a reader sees, without its looks} */
    static String text(Node node) {
        StringBuilder text = new StringBuilder();
        for (Node part : all(node, Node.class)) {
            if (part instanceof Text words) {
                text.append(words.getLiteral());
            } else if (part instanceof Code code) {
                text.append(code.getLiteral());
            }
        }
        return text.toString();
    }
}
