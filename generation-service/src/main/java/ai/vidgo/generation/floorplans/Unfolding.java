package ai.vidgo.generation.floorplans;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.filter.FilterFactory;

/**
 * What the packed parts of one PDF may unfold to. Drawings and tables are read into objects of many times their size, so
 * they get less than pictures, each and together.
 */
final class Unfolding {

    /** Bytes of a drawing; two hundred thousand operators with their numbers. */
    private static final long MOST_OF_A_DRAWING = 8L * 1024 * 1024;

    /** Bytes of all drawings and tables of a file. */
    private static final long MOST_OF_ALL_DRAWINGS = 24L * 1024 * 1024;

    /** Bytes of a picture. */
    private static final long MOST_OF_A_PICTURE = 48L * 1024 * 1024;

    /** Pixels of a picture: a page of A4 at 300 dots an inch has nine million. */
    static final long MOST_PIXELS = 12_000_000;

    /** Bytes of one line of pixels or of a table; a reader keeps two lines. */
    private static final long LONGEST_LINE = 256L * 1024;

    private static final int MOST_FILTERS = 4;

    /** Names of filters whose result is a picture, long and short; not PDFBox's objects, which no executable can hold. */
    private static final Set<String> CODECS =
            Set.of("DCTDecode", "DCT", "JPXDecode", "JBIG2Decode", "CCITTFaxDecode", "CCF");

    private long drawings;

    /**
     * Measures a part.
     *
     * @throws TooComplex when it unfolds to too much
     */
    void measure(COSStream part) throws IOException {
        List<COSName> filters = filters(part);
        if (filters.size() > MOST_FILTERS) {
            throw new TooComplex();
        }
        lines(part);
        boolean picture = isPicture(part);
        if (picture) {
            pixels(part);
        }
        long most = picture ? MOST_OF_A_PICTURE : Math.min(MOST_OF_A_DRAWING, MOST_OF_ALL_DRAWINGS - drawings);
        long size = unfold(part, filters, most);
        if (!picture) {
            drawings += size;
        }
    }

    private static boolean isPicture(COSStream part) {
        COSName type = part.getCOSName(COSName.TYPE);
        boolean table = COSName.OBJ_STM.equals(type)
                || COSName.XREF.equals(type)
                || part.containsKey(COSName.FUNCTION_TYPE)
                || part.containsKey(COSName.PATTERN_TYPE);
        return !table && COSName.IMAGE.equals(part.getCOSName(COSName.SUBTYPE));
    }

    private static void pixels(COSStream picture) {
        long width = Math.max(0, picture.getInt(COSName.WIDTH, COSName.W, 0));
        long height = Math.max(0, picture.getInt(COSName.HEIGHT, COSName.H, 0));
        if (width * height > MOST_PIXELS) {
            throw new TooComplex();
        }
    }

    /** Readers make arrays of the length that the file claims, before they have read a byte. */
    private static void lines(COSStream part) {
        COSBase parameters = part.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP);
        if (parameters instanceof COSDictionary one) {
            line(one);
        } else if (parameters instanceof COSArray all) {
            for (int i = 0; i < all.size(); i++) {
                if (all.getObject(i) instanceof COSDictionary one) {
                    line(one);
                }
            }
        }
    }

    private static void line(COSDictionary parameters) {
        long columns = Math.max(1, parameters.getInt(COSName.COLUMNS, 1));
        long colors = Math.clamp(parameters.getInt(COSName.COLORS, 1), 1, 32);
        long bits = Math.clamp(parameters.getInt(COSName.BITS_PER_COMPONENT, 8), 1, 32);
        long rows = Math.max(1, parameters.getInt(COSName.ROWS, 1));
        if (columns * colors * bits / 8 > LONGEST_LINE || columns * rows > MOST_PIXELS * 8) {
            throw new TooComplex();
        }
    }

    private static List<COSName> filters(COSStream part) {
        List<COSName> names = new ArrayList<>();
        COSBase filters = part.getFilters();
        if (filters instanceof COSName one) {
            names.add(one);
        } else if (filters instanceof COSArray all) {
            for (int i = 0; i < all.size() && names.size() <= MOST_FILTERS; i++) {
                if (all.getObject(i) instanceof COSName one) {
                    names.add(one);
                }
            }
        }
        return names;
    }

    private static boolean isCodec(COSName filter) {
        return CODECS.contains(filter.getName());
    }

    /** Says how large the part is when it is unfolded; what is on the way is bounded like the end. */
    private static long unfold(COSStream part, List<COSName> filters, long most) throws IOException {
        if (filters.isEmpty()) {
            return within(part.getLength(), most);
        }
        try (InputStream packed = part.createRawInputStream()) {
            InputStream from = packed;
            for (int i = 0; i < filters.size() - 1; i++) {
                ByteArrayOutputStream between = new ByteArrayOutputStream();
                decode(part, filters.get(i), i, from, new Counted(between, most));
                from = new ByteArrayInputStream(between.toByteArray());
            }
            COSName last = filters.getLast();
            if (isCodec(last)) {
                jpeg(from);
                return 0;
            }
            Counted counted = new Counted(OutputStream.nullOutputStream(), most);
            decode(part, last, filters.size() - 1, from, counted);
            return counted.count;
        }
    }

    private static void decode(COSStream part, COSName name, int place, InputStream from, OutputStream to)
            throws IOException {
        if (isCodec(name)) {
            // A picture can only come last, and is not unfolded here.
            throw new TooComplex();
        }
        Filter filter = FilterFactory.INSTANCE.getFilter(name);
        filter.decode(from, to, part, place, DecodeOptions.DEFAULT);
    }

    /** A JPEG may be larger than the PDF says. What is none is left to its reader, which allocates by what was checked. */
    private static void jpeg(InputStream content) throws IOException {
        try (ImageInputStream picture = ImageIO.createImageInputStream(content)) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(picture);
            if (readers.hasNext()) {
                ImageReader reader = readers.next();
                try {
                    reader.setInput(picture, true, true);
                    if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                        throw new TooComplex();
                    }
                } finally {
                    reader.dispose();
                }
            }
        }
    }

    private static long within(long size, long most) {
        if (size > most) {
            throw new TooComplex();
        }
        return size;
    }

    /** Counts what passes, and ends it when it is too much. */
    private static final class Counted extends OutputStream {

        private final OutputStream to;
        private final long most;
        private long count;

        Counted(OutputStream to, long most) {
            this.to = to;
            this.most = most;
        }

        @Override
        public void write(int single) throws IOException {
            count = within(count + 1, most);
            to.write(single);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            count = within(count + length, most);
            to.write(bytes, offset, length);
        }
    }
}
