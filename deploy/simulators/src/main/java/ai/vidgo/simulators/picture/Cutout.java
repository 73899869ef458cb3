package ai.vidgo.simulators.picture;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Removes the background of a photo: everything that can be reached from the rim through pixels that change little
 * from neighbour to neighbour. Pictures that are already transparent stay as they are.
 */
final class Cutout {

    private static final int STEP = 9;
    private static final int SPECK = 400;
    private static final int SPREAD = 230;

    private final BufferedImage source;
    private final int width;
    private final int height;
    private final BitSet background;
    private final ArrayDeque<Integer> open = new ArrayDeque<>();

    private Cutout(BufferedImage source) {
        this.source = source;
        this.width = source.getWidth();
        this.height = source.getHeight();
        this.background = new BitSet(width * height);
    }

    /** The photo with a transparent background, same size. */
    static BufferedImage of(BufferedImage photo) {
        BufferedImage source = PictureFiles.argb(photo);
        return transparentCorner(source) ? source : new Cutout(source).cut();
    }

    /** The smallest rectangle around everything that is not transparent; the whole picture when there is nothing. */
    static Rectangle bounds(BufferedImage cut) {
        int left = cut.getWidth();
        int top = cut.getHeight();
        int right = -1;
        int bottom = -1;
        for (int y = 0; y < cut.getHeight(); y++) {
            for (int x = 0; x < cut.getWidth(); x++) {
                if (cut.getRGB(x, y) >>> 24 > 24) {
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                    top = Math.min(top, y);
                    bottom = Math.max(bottom, y);
                }
            }
        }
        return right < 0
                ? new Rectangle(cut.getWidth(), cut.getHeight())
                : new Rectangle(left, top, right - left + 1, bottom - top + 1);
    }

    private static boolean transparentCorner(BufferedImage image) {
        return image.getRGB(0, 0) >>> 24 < 24 && image.getRGB(image.getWidth() - 1, 0) >>> 24 < 24;
    }

    private BufferedImage cut() {
        for (int x = 0; x < width; x++) {
            start(x, 0);
            start(x, height - 1);
        }
        for (int y = 0; y < height; y++) {
            start(0, y);
            start(width - 1, y);
        }
        while (!open.isEmpty()) {
            int at = open.poll();
            int x = at % width;
            int y = at / width;
            int from = source.getRGB(x, y);
            visit(x + 1, y, from);
            visit(x - 1, y, from);
            visit(x, y + 1, from);
            visit(x, y - 1, from);
        }
        dropSpecks();
        return mask();
    }

    /** Small islands, such as the dark core of a shadow, belong to the background too. */
    private void dropSpecks() {
        BitSet seen = (BitSet) background.clone();
        int least = width * height / SPECK;
        for (int at = seen.nextClearBit(0); at < width * height; at = seen.nextClearBit(at)) {
            List<Integer> island = island(at, seen);
            if (island.size() < least) {
                island.forEach(background::set);
            }
        }
    }

    private List<Integer> island(int from, BitSet seen) {
        List<Integer> island = new ArrayList<>();
        seen.set(from);
        open.add(from);
        while (!open.isEmpty()) {
            int at = open.poll();
            island.add(at);
            int x = at % width;
            for (int next : new int[] {x > 0 ? at - 1 : at, x < width - 1 ? at + 1 : at, at - width, at + width}) {
                if (next >= 0 && next < width * height && !seen.get(next)) {
                    seen.set(next);
                    open.add(next);
                }
            }
        }
        return island;
    }

    private void start(int x, int y) {
        int corner = source.getRGB(x < width / 2 ? 0 : width - 1, y < height / 2 ? 0 : height - 1);
        if (!background.get(y * width + x) && distance(source.getRGB(x, y), corner) <= SPREAD / 2) {
            background.set(y * width + x);
            open.add(y * width + x);
        }
    }

    private void visit(int x, int y, int from) {
        if (x < 0 || y < 0 || x >= width || y >= height || background.get(y * width + x)) {
            return;
        }
        int here = source.getRGB(x, y);
        if (distance(here, from) <= STEP && distance(here, source.getRGB(0, Math.min(y, height - 1))) <= SPREAD) {
            background.set(y * width + x);
            open.add(y * width + x);
        }
    }

    private BufferedImage mask() {
        BufferedImage result = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int alpha = alpha(x, y);
                if (alpha > 0) {
                    result.setRGB(x, y, (alpha << 24) | (source.getRGB(x, y) & 0xFFFFFF));
                }
            }
        }
        return result;
    }

    private int alpha(int x, int y) {
        if (background.get(y * width + x)) {
            return 0;
        }
        int kept = 0;
        int seen = 0;
        for (int dy = -1; dy <= 1; dy++) {
            for (int dx = -1; dx <= 1; dx++) {
                int nx = x + dx;
                int ny = y + dy;
                if (nx >= 0 && ny >= 0 && nx < width && ny < height) {
                    seen++;
                    kept += background.get(ny * width + nx) ? 0 : 1;
                }
            }
        }
        return kept == seen ? 255 : 255 * kept * kept / (seen * seen);
    }

    private static int distance(int a, int b) {
        return Math.abs((a >> 16 & 255) - (b >> 16 & 255))
                + Math.abs((a >> 8 & 255) - (b >> 8 & 255))
                + Math.abs((a & 255) - (b & 255));
    }
}
