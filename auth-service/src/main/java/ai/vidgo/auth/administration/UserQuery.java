package ai.vidgo.auth.administration;

import ai.vidgo.platform.paging.PageRequest;
import ai.vidgo.platform.sql.Where;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which users the list shows, as statements (contract: admin §3). Plans and credits come from the two views that billing
 * publishes for us. A page is found among ids first and the rest is read for its rows only; the views take part in
 * finding it only when a plan is asked for.
 *
 * @param search part of address or names, as typed; null for everybody
 * @param plan plan key; null for all
 */
record UserQuery(
        @Nullable String search,
        @Nullable String plan,
        UserSort sort,
        boolean ascending,
        PageRequest page) {

    static final String COLUMNS = """
            u.id, u.email, coalesce(u.full_name, u.username) AS name, coalesce(r.plan, 'demo') AS plan, u.is_active,
            u.email_verified, u.banned_at, u.created_at, u.last_login_at, u.is_superuser,
            coalesce(r.subscription_credits, 0) AS subscription_credits,
            coalesce(r.purchased_credits, 0) AS purchased_credits, coalesce(r.bonus_credits, 0) AS bonus_credits""";

    static final String OVERVIEW = " LEFT JOIN billing.account_overview r ON r.user_id = u.id";

    private static final String PLANS = " LEFT JOIN billing.running_plans r ON r.user_id = u.id";

    /** The rows of the page, in order; the parameters are those of {@link #where} and the page. */
    String rows() {
        String order = sort.orderBy(ascending);
        return "WITH page AS MATERIALIZED (SELECT u.id" + from(plan != null || sort.byPlan()) + where().sql() + order
                + " LIMIT ? OFFSET ?) SELECT " + COLUMNS + " FROM page JOIN users u ON u.id = page.id" + OVERVIEW + order;
    }

    /** How many there are on all pages. */
    String total() {
        return "SELECT count(*) AS n" + from(plan != null) + where().sql();
    }

    Where where() {
        Where where = new Where();
        if (search != null) {
            where.and("u.search_text LIKE ?", "%" + literal(search.toLowerCase(Locale.ROOT)) + "%");
        }
        return "demo".equals(plan) ? where.and("r.user_id IS NULL") : where.andIf("r.plan = ?", plan);
    }

    private static String from(boolean plans) {
        return " FROM users u" + (plans ? PLANS : "");
    }

    /** What was typed is no pattern. */
    private static String literal(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
