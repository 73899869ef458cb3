package ai.vidgo.generation.fetch;

import java.net.InetAddress;
import java.net.URI;

/** A checked address, with the one network address that the connection is pinned to. */
record Destination(URI url, String host, int port, boolean tls, InetAddress pinned) {}
