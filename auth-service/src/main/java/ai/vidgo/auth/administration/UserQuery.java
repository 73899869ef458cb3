package ai.vidgo.auth.administration;

import ai.vidgo.platform.paging.PageRequest;
import ai.vidgo.platform.sql.Where;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which users the list shows, as statements (contract: admin §3). Plans and credits come from the two views that billing
 * publishes for us. A page is found among ids first and the rest is read for its rows only; the views take part in
 * finding it only when a plan is asked for. Most users have no plan, so what concerns all of them is put together from
 * the few that have one, instead of looking for everybody's.
 *
 * @param search part of address or names, as typed; null for everybody
 * @param plan plan key; null for all
 */
record UserQuery(@Nullable String search, @Nullable String plan, UserSort sort, boolean ascending, PageRequest page) {

    static final String COLUMNS = """
            u.id, u.email, coalesce(u.full_name, u.username) AS name, coalesce(r.plan, 'demo') AS plan, u.is_active,
            u.email_verified, u.banned_at, u.created_at, u.last_login_at, u.is_superuser,
            coalesce(r.subscription_credits, 0) AS subscription_credits,
            coalesce(r.purchased_credits, 0) AS purchased_credits, coalesce(r.bonus_credits, 0) AS bonus_credits""";

    static final String OVERVIEW = " LEFT JOIN billing.account_overview r ON r.user_id = u.id";

    private static final String EVERYBODY = " FROM users u";
    private static final String WITH_PLAN = " FROM users u JOIN billing.running_plans r ON r.user_id = u.id";
    private static final String WITHOUT_PLAN = " FROM users u LEFT JOIN billing.running_plans r ON r.user_id = u.id";

    /** Those with a plan and those without are sorted apart, each as far as the page reaches. */
    private static final String IDS_BY_PLAN = """
            SELECT id FROM (
                (SELECT u.id, u.created_at, r.plan_rank%s ORDER BY r.plan_rank %s, u.created_at DESC, u.id LIMIT ?)
                UNION ALL
                (SELECT u.id, u.created_at, 0%s ORDER BY u.created_at DESC, u.id LIMIT ?)) AS both_kinds
             ORDER BY plan_rank %s, created_at DESC, id LIMIT ? OFFSET ?""";

    /** The plan of users without a running one. */
    private static final String DEMO = "demo";

    /** The rows of the page, in order. */
    String rows() {
        return "WITH page AS MATERIALIZED (" + (sortsByPlan() ? idsByPlan() : ids()) + ") SELECT " + COLUMNS
                + " FROM page JOIN users u ON u.id = page.id" + OVERVIEW + order();
    }

    /** The values of the placeholders of {@link #rows}. */
    Object[] rowsParameters() {
        if (!sortsByPlan()) {
            return where().parameters(page.perPage(), page.offset());
        }
        int end = page.offset() + page.perPage();
        return Stream.of(found().parameters(end), found().parameters(end, page.perPage(), page.offset()))
                .flatMap(Stream::of)
                .toArray();
    }

    /** How many there are on all pages. */
    String total() {
        if (DEMO.equals(plan)) {
            return "SELECT (SELECT count(*)" + EVERYBODY + found().sql() + ") - (SELECT count(*)" + WITH_PLAN
                    + found().sql() + ") AS n";
        }
        return "SELECT count(*) AS n" + from() + where().sql();
    }

    /** The values of the placeholders of {@link #total}. */
    Object[] totalParameters() {
        return DEMO.equals(plan)
                ? Stream.of(found().parameters(), found().parameters())
                        .flatMap(Stream::of)
                        .toArray()
                : where().parameters();
    }

    private String ids() {
        return "SELECT u.id" + from() + where().sql() + order() + " LIMIT ? OFFSET ?";
    }

    private String idsByPlan() {
        String direction = ascending ? "ASC" : "DESC";
        return IDS_BY_PLAN.formatted(
                WITH_PLAN + found().sql(),
                direction,
                WITHOUT_PLAN + found().and("r.user_id IS NULL").sql(),
                direction);
    }

    /** Whoever has one plan is sorted by the rest of the order. */
    private boolean sortsByPlan() {
        return sort == UserSort.PLAN && plan == null;
    }

    private String order() {
        return sort == UserSort.PLAN && plan != null ? UserSort.CREATED_AT.orderBy(false) : sort.orderBy(ascending);
    }

    private String from() {
        return plan == null ? EVERYBODY : DEMO.equals(plan) ? WITHOUT_PLAN : WITH_PLAN;
    }

    private Where where() {
        Where where = found();
        return DEMO.equals(plan) ? where.and("r.user_id IS NULL") : where.andIf("r.plan = ?", plan);
    }

    private Where found() {
        return search == null
                ? new Where()
                : new Where().and("u.search_text LIKE ?", "%" + literal(search.toLowerCase(Locale.ROOT)) + "%");
    }

    /** What was typed is no pattern. */
    private static String literal(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
