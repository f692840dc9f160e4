package nl.rentguy.bench.report;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Lines as SVG, from zero up.
 *
 * @param name part of the file's name
 * @param unit of what is drawn upwards
 * @param across what the horizontal axis shows, and its unit
 * @param logarithmic whether equal steps to the right are equal factors; every x is then above zero
 */
public record LineChart(String name, String title, String unit, String across, boolean logarithmic, List<Series> series)
        implements Chart {
    private static final int LEFT = 64;
    private static final int WIDTH = 640;
    private static final int HEIGHT = 260;
    private static final int LEGEND_ROW = 18;
    private static final int STEPS = 4;

    /** One line, its points from left to right. */
    public record Series(String name, List<Point> points) {}

    public record Point(double x, double y) {}

    @Override
    public String svg() {
        Drawing drawing = new Drawing();
        int top = 56 + LEGEND_ROW * series.size();
        int width = LEFT + WIDTH + 40;
        drawing.rect(0, 0, width, top + HEIGHT + 60, "white");
        drawing.text(20, 24, "start", 16, title + ", " + unit);
        for (int one = 0; one < series.size(); one++) {
            drawing.rect(20, 38 + LEGEND_ROW * one, 12, 12, Drawing.colour(one));
            drawing.text(37, 48 + LEGEND_ROW * one, "start", 12, series.get(one).name());
        }
        upwards(drawing, top, most(Point::y));
        double first = place(least());
        double last = place(most(Point::x));
        across(drawing, top, first, last);
        for (int one = 0; one < series.size(); one++) {
            List<Point> points = series.get(one).points();
            drawing.line(
                    points.stream().map(point -> x(point.x(), first, last)).toList(),
                    points.stream()
                            .map(point -> top + HEIGHT - y(point.y(), most(Point::y)))
                            .toList(),
                    Drawing.colour(one));
        }
        return drawing.svg(width, top + HEIGHT + 60);
    }

    private static void upwards(Drawing drawing, int top, double most) {
        for (int step = 0; step <= STEPS; step++) {
            int height = top + HEIGHT - HEIGHT * step / STEPS;
            drawing.rect(LEFT, height, WIDTH, 1, step == 0 ? "#57606a" : "#d0d7de");
            drawing.text(LEFT - 6, height + 4, "end", 11, Figures.of(most * step / STEPS));
        }
    }

    private void across(Drawing drawing, int top, double first, double last) {
        for (int step = 0; step <= STEPS; step++) {
            double at = first + (last - first) * step / STEPS;
            drawing.text(
                    LEFT + WIDTH * step / STEPS,
                    top + HEIGHT + 18,
                    "middle",
                    11,
                    Figures.of(logarithmic ? Math.pow(10, at) : at));
        }
        drawing.text(LEFT + WIDTH / 2, top + HEIGHT + 42, "middle", 12, across);
    }

    private int x(double value, double first, double last) {
        return LEFT + (last <= first ? 0 : (int) Math.round((place(value) - first) / (last - first) * WIDTH));
    }

    private static int y(double value, double most) {
        return most <= 0 ? 0 : (int) Math.round(value / most * HEIGHT);
    }

    private double place(double x) {
        return logarithmic ? Math.log10(x) : x;
    }

    private double most(ToDoubleFunction<Point> value) {
        return series.stream()
                .flatMap(one -> one.points().stream())
                .mapToDouble(value)
                .max()
                .orElse(0);
    }

    private double least() {
        return series.stream()
                .flatMap(one -> one.points().stream())
                .mapToDouble(Point::x)
                .min()
                .orElse(0);
    }
}
