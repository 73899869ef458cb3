package ai.vidgo.platform.audit;

import org.jspecify.annotations.Nullable;

/**
 * What an administrator did to what. The states hold no e-mail address, name or network address: the trail outlives the
 * accounts that it speaks of.
 *
 * @param action subject and past participle, for example {@code user.banned} or {@code material.rejected}
 * @param targetType kind of the target, for example {@code user}
 * @param targetId identity of the target
 * @param before the changed fields as they were (a record or a map), or null when nothing was there
 * @param after the changed fields as they are now, or null when nothing is left
 */
public record AdminAction(
        String action,
        String targetType,
        String targetId,
        @Nullable Object before,
        @Nullable Object after) {}
