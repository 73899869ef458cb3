package ai.vidgo.gateway.door;

import ai.vidgo.gateway.door.HeadDeadline.Patience;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.vertx.core.impl.VertxBuilder;
import io.vertx.core.impl.transports.JDKTransport;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.spi.VertxServiceProvider;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Gives every connection that a server accepts its {@link HeadDeadline}, by the transport of Vert.x, which is where connections
 * come from. Found by its name under {@code META-INF/services}.
 */
public final class HeadDeadlines implements VertxServiceProvider {

    @Override
    public void init(VertxBuilder builder) {
        if (!(builder.findTransport() instanceof Watching)) {
            builder.findTransport(transport(HeadDeadlines::configured));
        }
    }

    /** A transport whose servers wait so long for a head. */
    static JDKTransport transport(Supplier<Optional<Patience>> patience) {
        return new Watching(patience);
    }

    /** None for a server outside of the application, whose settings are not known. */
    private static Optional<Patience> configured() {
        Config config = ConfigProvider.getConfig();
        return config.getOptionalValue("vidgo.door.head-timeout", Duration.class)
                .map(head -> new Patience(head, config.getValue("vidgo.door.leftover-timeout", Duration.class)));
    }

    private static final class Watching extends JDKTransport {

        /** Read when a server begins to listen: a native executable knows no settings before. */
        private final Supplier<Optional<Patience>> patience;

        private Watching(Supplier<Optional<Patience>> patience) {
            this.patience = patience;
        }

        @Override
        public void configure(NetServerOptions options, boolean domainSocket, ServerBootstrap bootstrap) {
            super.configure(options, domainSocket, bootstrap);
            patience.get().map(Acceptor::new).ifPresent(bootstrap::handler);
        }
    }

    /** Sees connections before they have handlers of their own. */
    private static final class Acceptor extends ChannelInboundHandlerAdapter {

        private final Patience patience;

        private Acceptor(Patience patience) {
            this.patience = patience;
        }

        @Override
        public boolean isSharable() {
            return true;
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object accepted) {
            if (accepted instanceof Channel connection) {
                connection.pipeline().addFirst(new HeadDeadline(patience));
            }
            context.fireChannelRead(accepted);
        }
    }
}
