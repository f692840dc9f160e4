package nl.rentguy.bench.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Shapes and words of one SVG picture. */
final class Drawing {
    private static final List<String> COLOURS =
            List.of("#1f6feb", "#d4781c", "#57a0f5", "#6e7781", "#2da44e", "#8250df");

    private final StringBuilder shapes = new StringBuilder();

    void rect(int x, int y, int width, int height, String colour) {
        shapes.append("<rect x=\"" + x + "\" y=\"" + y + "\" width=\"" + width + "\" height=\"" + height + "\" fill=\""
                + colour + "\"/>\n");
    }

    void line(List<Integer> xs, List<Integer> ys, String colour) {
        String points = IntStream.range(0, xs.size())
                .mapToObj(at -> xs.get(at) + "," + ys.get(at))
                .collect(Collectors.joining(" "));
        shapes.append(
                "<polyline points=\"" + points + "\" fill=\"none\" stroke=\"" + colour + "\" stroke-width=\"2\"/>\n");
    }

    /** Series have the same colours in every picture. */
    static String colour(int series) {
        return COLOURS.get(series % COLOURS.size());
    }

    void text(int x, int y, String anchor, int size, String words) {
        shapes.append("<text x=\"" + x + "\" y=\"" + y + "\" text-anchor=\"" + anchor + "\" font-size=\"" + size + "\">"
                + escaped(words) + "</text>\n");
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    String svg(int width, int height) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width + "\" height=\"" + height
                + "\" font-family=\"sans-serif\">\n" + shapes + "</svg>\n";
    }
}
