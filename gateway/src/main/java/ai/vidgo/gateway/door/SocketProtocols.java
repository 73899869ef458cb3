package ai.vidgo.gateway.door;

import ai.vidgo.gateway.admin.AdminViews;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.inject.Singleton;

/** Lets the server agree to the sub-protocols of our own sockets; a browser hangs up when none is agreed to. */
@Singleton
class SocketProtocols implements HttpServerOptionsCustomizer {

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.addWebSocketSubProtocol(AdminViews.SUB_PROTOCOL);
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        options.addWebSocketSubProtocol(AdminViews.SUB_PROTOCOL);
    }
}
