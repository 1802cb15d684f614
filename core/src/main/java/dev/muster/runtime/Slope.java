package dev.muster.runtime;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * Whether and how fast points rise, by the medians of Theil and Sen and the test of Mann and Kendall: a few that lie far off,
 * such as one big file, change neither.
 *
 * @param hourly by how much they rise in an hour; 0 where that may be chance, or their later half does not
 * @param certainty how many standard deviations the number of pairs that rise is above what chance would give
 * @param later by how much the later half of them rises in an hour; 0 where that may be chance
 */
record Slope(double hourly, double certainty, double later) {
    /** One in a thousand by chance. */
    private static final double CERTAIN = 3;

    private static final double HOUR = Duration.ofHours(1).toMillis();

    static Slope of(List<Trend.Point> points) {
        double[] values = points.stream().mapToDouble(Trend.Point::value).toArray();
        double certainty = certainty(values);
        if (certainty <= CERTAIN) {
            return new Slope(0, certainty, 0);
        }
        double[] hours = points.stream()
                .mapToDouble(point -> point.at().toEpochMilli() / HOUR)
                .toArray();
        double later = median(hours, values, values.length / 2);
        return new Slope(later > 0 ? median(hours, values, 0) : 0, certainty, later);
    }

    /** {@return whether they rise, go on rising, and not by chance: what warms up levels off} */
    boolean rises() {
        return hourly > 0 && later > hourly / 2;
    }

    /** {@return the median of the slopes of all pairs of points, from one of them on} */
    private static double median(double[] hours, double[] values, int from) {
        int points = values.length - from;
        double[] slopes = new double[points * (points - 1) / 2];
        int n = 0;
        for (int i = from; i < values.length; i++) {
            for (int j = i + 1; j < values.length; j++) {
                slopes[n++] = hours[j] > hours[i] ? (values[j] - values[i]) / (hours[j] - hours[i]) : 0;
            }
        }
        Arrays.sort(slopes);
        return n == 0 ? 0 : (slopes[(n - 1) / 2] + slopes[n / 2]) / 2;
    }

    private static double certainty(double[] values) {
        double rising = 0;
        for (int i = 0; i < values.length; i++) {
            for (int j = i + 1; j < values.length; j++) {
                rising += Math.signum(values[j] - values[i]);
            }
        }
        double n = values.length;
        double deviation = Math.sqrt(n * (n - 1) * (2 * n + 5) / 18);
        return deviation == 0 ? 0 : (rising - Math.signum(rising)) / deviation;
    }
}
