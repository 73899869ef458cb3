package ai.vidgo.billing.ecpay;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Comma-separated records, one at a time. A cell may be quoted, and may be written {@code ="…"} or {@code =…} so that a
 * spreadsheet takes it for text; quotes within quotes are doubled, and a quoted cell may hold line ends.
 */
final class CsvRecords {

    private static final int LONGEST_RECORD = 16 * 1024;
    private static final int END = -1;
    private static final int NOTHING = -2;
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private final Reader text;
    private int ahead = NOTHING;
    private int line = 1;

    /** Reads a buffered text. */
    CsvRecords(Reader text) {
        this.text = text;
    }

    /** The number of the line that is read next, from 1. */
    int line() {
        return line;
    }

    /**
     * The cells of the next record; empty at the end of the text.
     *
     * @throws UnreadableStatement when a record is longer than 16,384 characters, or the text ends within quotes
     */
    Optional<List<String>> next() throws IOException {
        if (peek() == END) {
            return Optional.empty();
        }
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        int length = 0;
        for (int c = take(); c != END && c != '\n'; c = take()) {
            if (++length > LONGEST_RECORD) {
                throw new UnreadableStatement("line " + line + " is too long");
            }
            if (c == ',') {
                cells.add(finished(cell));
            } else if (c == '"' && (cell.isEmpty() || cell.toString().equals("="))) {
                length += quoted(cell);
            } else if (c != '\r') {
                cell.append((char) c);
            }
        }
        cells.add(finished(cell));
        return Optional.of(cells);
    }

    /** Reads up to the closing quote and gives how many characters that were. */
    private int quoted(StringBuilder cell) throws IOException {
        cell.setLength(0);
        for (int length = 1; length <= LONGEST_RECORD; length++) {
            int c = take();
            if (c == END) {
                throw new UnreadableStatement("the file ends within quotes");
            }
            if (c == '"') {
                if (peek() != '"') {
                    return length;
                }
                take();
            }
            cell.append((char) c);
        }
        throw new UnreadableStatement("line " + line + " is too long");
    }

    private static String finished(StringBuilder cell) {
        String content = cell.toString().strip();
        cell.setLength(0);
        return content.startsWith("=") ? content.substring(1) : content;
    }

    private int peek() throws IOException {
        if (ahead == NOTHING) {
            ahead = text.read();
        }
        if (ahead == BYTE_ORDER_MARK) {
            ahead = text.read();
        }
        return ahead;
    }

    private int take() throws IOException {
        int c = peek();
        ahead = NOTHING;
        if (c == '\n') {
            line++;
        }
        return c;
    }
}
