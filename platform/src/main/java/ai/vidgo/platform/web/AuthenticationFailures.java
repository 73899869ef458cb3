package ai.vidgo.platform.web;

import io.quarkus.vertx.http.runtime.security.HttpSecurityRecorder.DefaultAuthFailureHandler;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Leaves failed authentication to the exception mappers, which write the answer.
 *
 * <p>So does Quarkus, where authentication waits until a resource asks who calls: before that resource it takes away the
 * handler that would answer by itself. But first it makes its table of all resources anew for each request, so that the
 * metric of one that fails has its path (3.34, {@code ResteasyReactiveRecorder.defaultAuthFailureHandler}): a tenth of a
 * millisecond of everybody's time. Without that handler it does not, and another of its handlers finds the path of a request
 * that has failed.
 */
@Singleton
class AuthenticationFailures {

    /** Between the routes of Quarkus that set that handler (-200) and that replace it (-199, but added later). */
    static final int ORDER = -199;

    void register(@Observes Router router) {
        router.route().order(ORDER).handler(context -> {
            if (context.get(QuarkusHttpUser.AUTH_FAILURE_HANDLER) instanceof DefaultAuthFailureHandler) {
                context.remove(QuarkusHttpUser.AUTH_FAILURE_HANDLER);
            }
            context.next();
        });
    }
}
