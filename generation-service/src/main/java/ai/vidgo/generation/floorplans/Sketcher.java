package ai.vidgo.generation.floorplans;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Optional;

/**
 * Black lines on white out of a scan, a photo or a drawing. Every point is compared with its surroundings, so that shadows
 * on paper do not become walls; edges are not searched, as every wall would become two lines. A blueprint, light on dark,
 * is turned round.
 */
final class Sketcher {

    /** A line is that much darker than what surrounds it. */
    private static final double DARKER = 0.86;

    /** What is as dark as this is a line wherever it is, such as the inside of a thick wall. */
    private static final int INK = 70;

    private static final int DARK_PAPER = 110;
    private static final double LEAST_INK = 0.0005;
    private static final double MOST_INK = 0.6;

    private Sketcher() {}

    /**
     * Draws the sketch.
     *
     * @return empty when there is nothing on the paper, or nothing but ink
     */
    static Optional<BufferedImage> sketch(BufferedImage plan, int longestSide) {
        BufferedImage small = onWhite(plan, longestSide);
        int width = small.getWidth();
        int height = small.getHeight();
        int[] light = light(small);
        if (median(light) < DARK_PAPER) {
            for (int i = 0; i < light.length; i++) {
                light[i] = 255 - light[i];
            }
        }
        boolean[] ink = ink(light, width, height);
        int black = withoutDust(ink, width, height);
        double share = (double) black / ink.length;
        return share < LEAST_INK || share > MOST_INK ? Optional.empty() : Optional.of(picture(ink, width, height));
    }

    private static BufferedImage onWhite(BufferedImage plan, int longestSide) {
        double scale = Math.min(1, (double) longestSide / Math.max(plan.getWidth(), plan.getHeight()));
        int width = Math.max(1, (int) Math.round(plan.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(plan.getHeight() * scale));
        BufferedImage paper = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = paper.createGraphics();
        try {
            pen.setColor(java.awt.Color.WHITE);
            pen.fillRect(0, 0, width, height);
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            pen.drawImage(plan, 0, 0, width, height, null);
        } finally {
            pen.dispose();
        }
        return paper;
    }

    private static int[] light(BufferedImage picture) {
        int[] rgb = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        for (int i = 0; i < rgb.length; i++) {
            int red = rgb[i] >> 16 & 0xFF;
            int green = rgb[i] >> 8 & 0xFF;
            int blue = rgb[i] & 0xFF;
            rgb[i] = (299 * red + 587 * green + 114 * blue) / 1000;
        }
        return rgb;
    }

    private static int median(int[] light) {
        int[] counts = new int[256];
        Arrays.stream(light).forEach(value -> counts[value]++);
        int seen = 0;
        for (int value = 0; value < counts.length; value++) {
            seen += counts[value];
            if (2L * seen >= light.length) {
                return value;
            }
        }
        return 255;
    }

    /** By means over a window, each from four corners of one table of sums. */
    private static boolean[] ink(int[] light, int width, int height) {
        long[] sums = new long[(width + 1) * (height + 1)];
        for (int y = 0; y < height; y++) {
            long row = 0;
            for (int x = 0; x < width; x++) {
                row += light[y * width + x];
                sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1] + row;
            }
        }
        int reach = Math.max(8, Math.max(width, height) / 24);
        boolean[] ink = new boolean[light.length];
        for (int y = 0; y < height; y++) {
            int top = Math.max(0, y - reach);
            int bottom = Math.min(height, y + reach + 1);
            for (int x = 0; x < width; x++) {
                int left = Math.max(0, x - reach);
                int right = Math.min(width, x + reach + 1);
                long sum = sums[bottom * (width + 1) + right]
                        - sums[top * (width + 1) + right]
                        - sums[bottom * (width + 1) + left]
                        + sums[top * (width + 1) + left];
                double mean = (double) sum / ((long) (bottom - top) * (right - left));
                int value = light[y * width + x];
                ink[y * width + x] = value < INK || value < mean * DARKER;
            }
        }
        return ink;
    }

    /** Takes out points with fewer than two neighbours and says how many are left. */
    private static int withoutDust(boolean[] ink, int width, int height) {
        boolean[] before = ink.clone();
        int black = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int at = y * width + x;
                if (before[at]) {
                    ink[at] = neighbours(before, x, y, width, height) >= 2;
                    black += ink[at] ? 1 : 0;
                }
            }
        }
        return black;
    }

    private static int neighbours(boolean[] ink, int x, int y, int width, int height) {
        int count = -1;
        for (int row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row++) {
            for (int column = Math.max(0, x - 1); column <= Math.min(width - 1, x + 1); column++) {
                count += ink[row * width + column] ? 1 : 0;
            }
        }
        return count;
    }

    private static BufferedImage picture(boolean[] ink, int width, int height) {
        BufferedImage sketch = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        byte[] row = new byte[width];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                row[x] = (byte) (ink[y * width + x] ? 0 : 255);
            }
            sketch.getRaster().setDataElements(0, y, width, 1, row);
        }
        return sketch;
    }
}
