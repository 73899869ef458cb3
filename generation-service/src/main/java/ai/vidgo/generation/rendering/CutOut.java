package ai.vidgo.generation.rendering;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Optional;

/**
 * A product cut out of a plain backdrop: what looks like the backdrop and hangs together with the edge of the picture
 * becomes transparent, with a soft border. It knows nothing of products; a picture whose edge is not of one colour is left
 * to those who do.
 */
final class CutOut {

    private static final int ALIKE = 36;
    private static final double PLAIN_EDGE = 0.92;
    private static final double LEAST_PRODUCT = 0.01;
    private static final double MOST_PRODUCT = 0.97;

    private final int width;
    private final int height;
    private final int[] pixels;
    private final boolean[] backdrop;

    private CutOut(BufferedImage picture) {
        this.width = picture.getWidth();
        this.height = picture.getHeight();
        this.pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        this.backdrop = new boolean[pixels.length];
    }

    /** The product on nothing; empty when the backdrop is not plain, or nothing stands before it. */
    static Optional<BufferedImage> of(BufferedImage picture) {
        return new CutOut(picture).cut();
    }

    private Optional<BufferedImage> cut() {
        int[] edge = edge();
        int colour = typical(edge);
        long alike = Arrays.stream(edge)
                .filter(at -> difference(pixels[at], colour) <= ALIKE)
                .count();
        if (alike < edge.length * PLAIN_EDGE) {
            return Optional.empty();
        }
        int filled = fill(edge, colour);
        double product = 1 - (double) filled / pixels.length;
        return product < LEAST_PRODUCT || product > MOST_PRODUCT ? Optional.empty() : Optional.of(transparent());
    }

    private int[] edge() {
        int[] edge = new int[2 * width + 2 * height];
        int count = 0;
        for (int x = 0; x < width; x++) {
            edge[count++] = x;
            edge[count++] = (height - 1) * width + x;
        }
        for (int y = 0; y < height; y++) {
            edge[count++] = y * width;
            edge[count++] = y * width + width - 1;
        }
        return edge;
    }

    /** The median of each channel: a product that touches the edge does not shift it. */
    private int typical(int[] places) {
        int colour = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int channel = shift;
            int[] values = Arrays.stream(places)
                    .map(at -> pixels[at] >> channel & 0xFF)
                    .sorted()
                    .toArray();
            colour |= values[values.length / 2] << shift;
        }
        return colour;
    }

    private static int difference(int one, int other) {
        int red = Math.abs((one >> 16 & 0xFF) - (other >> 16 & 0xFF));
        int green = Math.abs((one >> 8 & 0xFF) - (other >> 8 & 0xFF));
        int blue = Math.abs((one & 0xFF) - (other & 0xFF));
        return Math.max(red, Math.max(green, blue));
    }

    /** From the edge inwards, without recursion; says how many pixels are backdrop. */
    private int fill(int[] edge, int colour) {
        int[] waiting = new int[pixels.length];
        int end = 0;
        for (int at : edge) {
            end = visit(at, colour, waiting, end);
        }
        for (int next = 0; next < end; next++) {
            int at = waiting[next];
            int x = at % width;
            end = x > 0 ? visit(at - 1, colour, waiting, end) : end;
            end = x < width - 1 ? visit(at + 1, colour, waiting, end) : end;
            end = at >= width ? visit(at - width, colour, waiting, end) : end;
            end = at < pixels.length - width ? visit(at + width, colour, waiting, end) : end;
        }
        return end;
    }

    private int visit(int at, int colour, int[] waiting, int end) {
        if (backdrop[at] || difference(pixels[at], colour) > ALIKE) {
            return end;
        }
        backdrop[at] = true;
        waiting[end] = at;
        return end + 1;
    }

    private BufferedImage transparent() {
        BufferedImage cutOut = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int at = y * width + x;
                row[x] = (opacity(x, y) << 24) | (pixels[at] & 0xFFFFFF);
            }
            cutOut.setRGB(0, y, width, 1, row, 0, width);
        }
        return cutOut;
    }

    /** Nothing of the backdrop shows; what touches it is half transparent, in share of its own neighbours. */
    private int opacity(int x, int y) {
        if (backdrop[y * width + x]) {
            return 0;
        }
        int seen = 0;
        int product = 0;
        for (int row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row++) {
            for (int column = Math.max(0, x - 1); column <= Math.min(width - 1, x + 1); column++) {
                seen++;
                product += backdrop[row * width + column] ? 0 : 1;
            }
        }
        return 255 * product / seen;
    }
}
