package ai.vidgo.gateway.limits;

import ai.vidgo.gateway.answer.BuiltIn;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisConnection;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The buckets that all gateways share: one script per token, so that no two requests take the same one. A Redis that fails
 * or is slow is left alone for a moment, or every request would wait for it.
 */
final class RedisBuckets {

    private static final Logger LOG = Logger.getLogger(RedisBuckets.class);
    private static final String PREFIX = "limit:";

    private final Redis redis;
    private final AtomicReference<@Nullable Future<RedisConnection>> open = new AtomicReference<>();
    private final String script = BuiltIn.text("bucket.lua");
    private final String digest = sha1(script);
    private final Duration patience;
    private final long pauseNanos;
    private final LongSupplier nanos;
    private volatile long silentUntil;
    private volatile boolean silent;

    /** Redis gave no answer. */
    static final class Away extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Away() {
            super("Redis is left alone", null, false, false);
        }
    }

    RedisBuckets(Redis redis, Duration patience, Duration pause, LongSupplier nanos) {
        this.redis = redis;
        this.patience = patience;
        this.pauseNanos = pause.toNanos();
        this.nanos = nanos;
    }

    /** Takes a token; fails when Redis does not answer in time. The answer comes on the caller's event loop. */
    Future<Taken> take(Rule rule, String key) {
        if (silent && nanos.getAsLong() - silentUntil < 0) {
            return Future.failedFuture(new Away());
        }
        Promise<Taken> result = Promise.promise();
        Context caller = Vertx.currentContext();
        connection()
                .compose(connected -> ask(connected, rule, key))
                .timeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .map(RedisBuckets::taken)
                .onSuccess(taken -> silent = false)
                .onFailure(this::leaveAlone)
                .onComplete(taken -> {
                    if (caller == null || caller == Vertx.currentContext()) {
                        result.handle(taken);
                    } else {
                        caller.runOnContext(own -> result.handle(taken));
                    }
                });
        return result.future();
    }

    private Future<Response> ask(RedisConnection connected, Rule rule, String key) {
        return connected
                .send(call(Command.EVALSHA, digest, rule, key))
                .recover(failure -> isUnknown(failure)
                        ? connected.send(call(Command.EVAL, script, rule, key))
                        : Future.failedFuture(failure));
    }

    /** One connection for all: commands follow each other on it without waiting, where a pool would make them queue. */
    private Future<RedisConnection> connection() {
        Future<RedisConnection> known = open.get();
        if (known != null) {
            return known;
        }
        Promise<RedisConnection> connecting = Promise.promise();
        Future<RedisConnection> mine = connecting.future();
        Future<RedisConnection> other = open.compareAndExchange(null, mine);
        if (other != null) {
            return other;
        }
        redis.connect()
                .onSuccess(connected -> connected
                        .exceptionHandler(broken -> open.compareAndSet(mine, null))
                        .endHandler(closed -> open.compareAndSet(mine, null)))
                .onComplete(connecting);
        return mine;
    }

    private void leaveAlone(Throwable failure) {
        if (!silent) {
            LOG.warnf("limits are kept without Redis: %s", failure.toString());
        }
        silentUntil = nanos.getAsLong() + pauseNanos;
        silent = true;
        Future<RedisConnection> failed = open.getAndSet(null);
        if (failed != null) {
            failed.onSuccess(RedisConnection::close);
        }
    }

    private static Request call(Command command, String what, Rule rule, String key) {
        return Request.cmd(command)
                .arg(what)
                .arg(1)
                .arg(PREFIX + key)
                .arg(rule.intervalMicros())
                .arg(rule.periodMicros());
    }

    private static Taken taken(Response answer) {
        return new Taken(
                answer.get(0).toInteger() == 1,
                answer.get(1).toLong(),
                answer.get(2).toLong(),
                answer.get(3).toLong());
    }

    private static boolean isUnknown(Throwable failure) {
        return failure.getMessage() != null && failure.getMessage().startsWith("NOSCRIPT");
    }

    /** The name under which Redis keeps a script. */
    private static String sha1(String script) {
        try {
            byte[] bytes = MessageDigest.getInstance("SHA-1").digest(script.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }
}
