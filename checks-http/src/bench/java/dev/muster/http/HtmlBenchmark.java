package dev.muster.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The tags of a page, beside jsoup, which builds a tree of it. Goal: not slower. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class HtmlBenchmark {
    /** Which page. */
    @Param({"PAGE", "BIG_PAGE"})
    public Answers answer;

    /** The peer. */
    @Benchmark
    public Document jsoup() {
        return Jsoup.parse(new String(answer.body(), StandardCharsets.UTF_8));
    }

    /** What the rules work on. */
    @Benchmark
    public List<Html.Tag> tags() {
        return Html.tags(new String(answer.body(), StandardCharsets.UTF_8));
    }
}
