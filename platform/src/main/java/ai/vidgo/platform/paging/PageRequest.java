package ai.vidgo.platform.paging;

/**
 * A page by number.
 *
 * @param page from 1
 * @param perPage rows of a page, from 1
 */
public record PageRequest(int page, int perPage) {

    /** The deepest row that a numbered page may reach; beyond it a client has to use a cursor or a filter. */
    private static final int MAX_OFFSET = 10_000_000;

    public PageRequest {
        if (page < 1 || perPage < 1) {
            throw new IllegalArgumentException("page and perPage start at 1: " + page + ", " + perPage);
        }
    }

    /** Rows to skip. */
    public int offset() {
        return (int) Math.min(MAX_OFFSET, (page - 1L) * perPage);
    }

    /** How many pages {@code total} rows fill. */
    public int pages(long total) {
        return Math.toIntExact((total + perPage - 1) / perPage);
    }
}
