package ai.vidgo.auth.administration;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the list of users may be sorted by; each order is one that an index gives, in both directions. The names that a
 * client may send are listed here and nothing else reaches the statement (contract: admin §8).
 */
enum UserSort {
    CREATED_AT("u.created_at %1$s, u.id %2$s"),
    EMAIL("lower(u.email) %1$s"),
    NAME("lower(coalesce(u.full_name, u.username, '')) %1$s, u.id %1$s"),
    LAST_LOGIN_AT("coalesce(u.last_login_at, '-infinity') %1$s, u.id %1$s"),
    PLAN("coalesce(r.plan_rank, 0) %1$s, u.created_at DESC, u.id");

    private final String order;

    UserSort(String order) {
        this.order = order;
    }

    /** The sort of that name; any other name is the default (contract: admin §3). */
    static UserSort named(@Nullable String name) {
        return Arrays.stream(values())
                .filter(sort -> sort.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElse(CREATED_AT);
    }

    /** The {@code ORDER BY} over {@code users u} and a view of plans {@code r}. */
    String orderBy(boolean ascending) {
        return " ORDER BY " + (ascending ? order.formatted("ASC", "DESC") : order.formatted("DESC", "ASC"));
    }
}
