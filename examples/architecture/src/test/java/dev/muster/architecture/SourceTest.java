package dev.muster.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Files and methods stay small, and what is public is documented. */
final class SourceTest {
    private static final int LONGEST_FILE = 350;
    private static final int USUAL_FILE = 200;
    private static final int LONGEST_METHOD = 30;
    private static final int USUAL_METHOD = 15;

    private record Method(String name, long lines) {}

    private static final List<Method> METHODS = new ArrayList<>();
    private static final List<String> UNDOCUMENTED = new ArrayList<>();

    @BeforeAll
    static void read() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of(), null, files.getJavaFileObjectsFromPaths(Modules.sources()));
            DocTrees trees = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                new Reader(trees, unit).scan(unit, null);
            }
        }
    }

    @Test
    void files_are_short() throws IOException {
        List<String> tooLong = new ArrayList<>();
        int beyondUsual = 0;
        List<Path> sources = Modules.sources();
        for (Path source : sources) {
            int lines = Files.readAllLines(source).size();
            beyondUsual += lines > USUAL_FILE ? 1 : 0;
            if (lines > LONGEST_FILE) {
                tooLong.add(source.getFileName() + " has " + lines + " lines");
            }
        }
        assertEquals(List.of(), tooLong);
        assertTrue(beyondUsual * 20 <= sources.size(), beyondUsual + " of " + sources.size() + " files are long");
    }

    @Test
    void methods_are_short() {
        assertEquals(
                List.of(),
                METHODS.stream()
                        .filter(method -> method.lines() > LONGEST_METHOD)
                        .toList());
        List<Method> beyondUsual =
                METHODS.stream().filter(method -> method.lines() > USUAL_METHOD).toList();
        assertTrue(
                beyondUsual.size() * 20 <= METHODS.size(),
                beyondUsual.size() + " of " + METHODS.size() + " methods are long: " + beyondUsual);
    }

    @Test
    void what_is_public_is_documented() {
        assertEquals(List.of(), UNDOCUMENTED);
    }

    /** Walks one file. */
    private static final class Reader extends TreePathScanner<Void, Void> {
        private final DocTrees trees;
        private final CompilationUnitTree unit;

        Reader(DocTrees trees, CompilationUnitTree unit) {
            this.trees = trees;
            this.unit = unit;
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            requireDocs(type.getModifiers(), type.getSimpleName().toString());
            return super.visitClass(type, null);
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            String name = file() + "#" + method.getName();
            METHODS.add(new Method(name, line(end(method)) - line(start(method)) + 1));
            boolean inherits = method.getModifiers().getAnnotations().stream()
                    .anyMatch(annotation ->
                            annotation.getAnnotationType().toString().equals("Override"));
            if (!inherits) {
                requireDocs(method.getModifiers(), name);
            }
            return super.visitMethod(method, null);
        }

        private void requireDocs(ModifiersTree modifiers, String name) {
            DocCommentTree docs = trees.getDocCommentTree(getCurrentPath());
            if (modifiers.getFlags().contains(Modifier.PUBLIC) && docs == null && enclosingIsPublic()) {
                UNDOCUMENTED.add(file() + ": " + name);
            }
        }

        private boolean enclosingIsPublic() {
            for (Tree tree : getCurrentPath().getParentPath()) {
                if (tree instanceof ClassTree type
                        && !type.getModifiers().getFlags().contains(Modifier.PUBLIC)) {
                    return false;
                }
            }
            return true;
        }

        private String file() {
            return String.valueOf(Path.of(unit.getSourceFile().getName()).getFileName());
        }

        private long start(Tree tree) {
            return trees.getSourcePositions().getStartPosition(unit, tree);
        }

        private long end(Tree tree) {
            return trees.getSourcePositions().getEndPosition(unit, tree);
        }

        private long line(long position) {
            return unit.getLineMap().getLineNumber(position);
        }
    }
}
