package dev.muster.runtime;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * Whether and how fast points rise, by the medians of Theil and Sen and the test of Mann and Kendall: a few that lie far off,
 * such as one big file, change neither.
 *
 * @param hourly by how much they rise in an hour
 * @param certainty how many standard deviations the number of pairs that rise is above what chance would give
 * @param later by how much the later half of them rises in an hour
 */
record Slope(double hourly, double certainty, double later) {
    /** One in a thousand by chance. */
    private static final double CERTAIN = 3;

    private static final double HOUR = Duration.ofHours(1).toMillis();

    static Slope of(List<Trend.Point> points) {
        List<Trend.Point> half = points.subList(points.size() / 2, points.size());
        return new Slope(median(points), certainty(points), median(half));
    }

    /** {@return whether they rise, go on rising, and not by chance: what warms up levels off} */
    boolean rises() {
        return certainty > CERTAIN && hourly > 0 && later > hourly / 2;
    }

    private static double median(List<Trend.Point> points) {
        double[] slopes = new double[points.size() * (points.size() - 1) / 2];
        int n = 0;
        for (int i = 0; i < points.size(); i++) {
            for (int j = i + 1; j < points.size(); j++) {
                slopes[n++] = slope(points.get(i), points.get(j));
            }
        }
        Arrays.sort(slopes);
        return n == 0 ? 0 : (slopes[(n - 1) / 2] + slopes[n / 2]) / 2;
    }

    private static double slope(Trend.Point from, Trend.Point to) {
        double hours = Duration.between(from.at(), to.at()).toMillis() / HOUR;
        return hours <= 0 ? 0 : (to.value() - from.value()) / hours;
    }

    private static double certainty(List<Trend.Point> points) {
        long rising = 0;
        for (int i = 0; i < points.size(); i++) {
            for (int j = i + 1; j < points.size(); j++) {
                rising += Long.signum(points.get(j).value() - points.get(i).value());
            }
        }
        double n = points.size();
        double deviation = Math.sqrt(n * (n - 1) * (2 * n + 5) / 18);
        return deviation == 0 ? 0 : (rising - Long.signum(rising)) / deviation;
    }
}
