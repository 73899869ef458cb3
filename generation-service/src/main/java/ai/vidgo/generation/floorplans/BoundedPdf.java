package ai.vidgo.generation.floorplans;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSInputStream;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.ICOSParser;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.io.RandomAccessStreamCache;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * PDF files whose packed parts may unfold to so much and no more. PDFBox unfolds a part in memory, however large it gets,
 * and does so already while it opens a file; so every part is measured first, by unfolding it to nowhere.
 */
final class BoundedPdf {

    private BoundedPdf() {}

    /**
     * Opens a file. Whoever closes the document closes the file.
     *
     * @throws IOException when it is damaged
     * @throws TooComplex when a part of it unfolds to too much, here or whenever that part is used
     */
    static PDDocument open(Path file, Unfolding unfolding) throws IOException {
        RandomAccessRead source = new RandomAccessReadBufferedFile(file);
        try {
            return new Parser(source, unfolding).parse();
        } catch (IOException | RuntimeException | Error refused) {
            IOUtils.closeQuietly(source);
            throw refused;
        }
    }

    private static final class Parser extends PDFParser {

        Parser(RandomAccessRead source, Unfolding unfolding) throws IOException {
            super(source);
            IOUtils.closeQuietly(document);
            document = new Document(this, unfolding);
        }
    }

    private static final class Document extends COSDocument {

        private final ICOSParser parser;
        private final Unfolding unfolding;
        private final RandomAccessStreamCache memory =
                IOUtils.createMemoryOnlyStreamCache().create();

        Document(ICOSParser parser, Unfolding unfolding) throws IOException {
            super(IOUtils.createMemoryOnlyStreamCache(), parser);
            this.parser = parser;
            this.unfolding = unfolding;
        }

        @Override
        public COSStream createCOSStream(COSDictionary dictionary, long start, long length) throws IOException {
            COSStream stream = new Part(memory, parser.createRandomAccessReadView(start, length), unfolding);
            dictionary.forEach(stream::setItem);
            stream.setKey(dictionary.getKey());
            return stream;
        }
    }

    /** A stream of the file; measured once, before it is unfolded for the first time. */
    private static final class Part extends COSStream {

        private final Unfolding unfolding;
        private boolean measured;

        Part(RandomAccessStreamCache memory, RandomAccessReadView content, Unfolding unfolding) throws IOException {
            super(memory, content);
            this.unfolding = unfolding;
        }

        /** Some readers unfold what they get from here by themselves. */
        @Override
        public InputStream createRawInputStream() throws IOException {
            measure();
            return super.createRawInputStream();
        }

        @Override
        public COSInputStream createInputStream(DecodeOptions options) throws IOException {
            measure();
            return super.createInputStream(options);
        }

        @Override
        public RandomAccessRead createView() throws IOException {
            measure();
            return super.createView();
        }

        private void measure() throws IOException {
            if (!measured) {
                // Before: measuring reads what is measured.
                measured = true;
                unfolding.measure(this);
            }
        }
    }
}
