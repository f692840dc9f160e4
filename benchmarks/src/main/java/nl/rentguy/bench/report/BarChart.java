package nl.rentguy.bench.report;

import java.util.List;

/**
 * Groups of bars as SVG.
 *
 * @param name part of the file's name
 * @param values by series, then by group
 */
public record BarChart(
        String name, String title, String unit, List<String> groups, List<String> series, List<List<Double>> values)
        implements Chart {
    private static final int LEFT = 20;
    private static final int TOP = 74;
    private static final int HEIGHT = 220;
    private static final int BAR = 52;
    private static final int GAP = 36;
    private static final int LEAST_WIDTH = 560;

    @Override
    public String svg() {
        int groupWidth = series.size() * BAR + GAP;
        int width = Math.max(2 * LEFT + groups.size() * groupWidth, LEAST_WIDTH);
        Drawing drawing = new Drawing();
        drawing.rect(0, 0, width, TOP + HEIGHT + 40, "white");
        drawing.text(LEFT, 24, "start", 16, title + ", " + unit);
        legend(drawing);
        double most = most();
        for (int group = 0; group < groups.size(); group++) {
            int left = LEFT + GAP / 2 + group * groupWidth;
            for (int one = 0; one < series.size(); one++) {
                bar(drawing, left + one * BAR, values.get(one).get(group), most, Drawing.colour(one));
            }
            drawing.text(left + series.size() * BAR / 2, TOP + HEIGHT + 22, "middle", 12, groups.get(group));
        }
        drawing.rect(LEFT, TOP + HEIGHT, width - 2 * LEFT, 1, "#57606a");
        return drawing.svg(width, TOP + HEIGHT + 40);
    }

    private double most() {
        return values.stream()
                .flatMap(List::stream)
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
    }

    private void legend(Drawing drawing) {
        int x = LEFT;
        for (int one = 0; one < series.size(); one++) {
            drawing.rect(x, 36, 12, 12, Drawing.colour(one));
            drawing.text(x + 17, 46, "start", 12, series.get(one));
            x += 34 + 7 * series.get(one).length();
        }
    }

    private static void bar(Drawing drawing, int x, double value, double most, String colour) {
        int height = most <= 0 ? 0 : (int) Math.round(value / most * HEIGHT);
        drawing.rect(x + 2, TOP + HEIGHT - height, BAR - 4, height, colour);
        drawing.text(x + BAR / 2, TOP + HEIGHT - height - 5, "middle", 11, Figures.of(value));
    }
}
