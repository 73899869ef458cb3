package ai.vidgo.e2e;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A collector of traces: takes what services export by OTLP over HTTP and keeps names and places of the steps. */
final class SpanCollector implements AutoCloseable {

    private final HttpServer server;
    private final List<Step> steps = new CopyOnWriteArrayList<>();
    private final List<String> received = new CopyOnWriteArrayList<>();

    private SpanCollector(HttpServer server) {
        this.server = server;
    }

    /** A step of a trace; ids are hexadecimal, a step without a parent has an empty one. */
    record Step(String service, String name, String trace, String id, String parent) {}

    /** A field of a protobuf message that holds bytes: text, another message, an id. */
    private record Field(int number, ByteBuffer bytes) {

        String text() {
            return StandardCharsets.UTF_8.decode(bytes.duplicate()).toString();
        }

        String hex() {
            byte[] id = new byte[bytes.remaining()];
            bytes.duplicate().get(id);
            return HexFormat.of().formatHex(id);
        }
    }

    static SpanCollector start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        SpanCollector collector = new SpanCollector(server);
        server.createContext("/v1/traces", collector::receive);
        server.start();
        return collector;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    List<Step> ofTrace(String trace) {
        return steps.stream().filter(step -> step.trace().equals(trace)).toList();
    }

    /** All that came, as text: what was written into it can be found. */
    String received() {
        return String.join("\n", received);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void receive(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        received.add(new String(body, StandardCharsets.UTF_8));
        // ExportTraceServiceRequest: 1 = resource_spans
        fields(ByteBuffer.wrap(body)).stream()
                .filter(field -> field.number() == 1)
                .forEach(this::ofService);
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }

    /** ResourceSpans: 1 = resource, 2 = scope_spans; ScopeSpans: 2 = spans. */
    private void ofService(Field resourceSpans) {
        String service = inside(resourceSpans, 1).stream()
                .flatMap(resource -> inside(resource, 1).stream())
                .filter(attribute -> inside(attribute, 1).getFirst().text().equals("service.name"))
                .map(attribute ->
                        inside(inside(attribute, 2).getFirst(), 1).getFirst().text())
                .findFirst()
                .orElse("");
        for (Field scope : inside(resourceSpans, 2)) {
            inside(scope, 2).forEach(span -> steps.add(step(service, span)));
        }
    }

    /** Span: 1 = trace_id, 2 = span_id, 4 = parent_span_id, 5 = name. */
    private static Step step(String service, Field span) {
        return new Step(
                service,
                inside(span, 5).getFirst().text(),
                inside(span, 1).getFirst().hex(),
                inside(span, 2).getFirst().hex(),
                inside(span, 4).stream().findFirst().map(Field::hex).orElse(""));
    }

    private static List<Field> inside(Field message, int number) {
        return fields(message.bytes().duplicate()).stream()
                .filter(field -> field.number() == number)
                .toList();
    }

    private static List<Field> fields(ByteBuffer message) {
        List<Field> fields = new ArrayList<>();
        while (message.hasRemaining()) {
            int tag = (int) number(message);
            switch (tag & 7) {
                case 0 -> number(message);
                case 1 -> message.position(message.position() + Long.BYTES);
                case 2 -> {
                    int length = (int) number(message);
                    fields.add(new Field(tag >>> 3, message.slice(message.position(), length)));
                    message.position(message.position() + length);
                }
                case 5 -> message.position(message.position() + Integer.BYTES);
                default -> throw new IllegalArgumentException("no protobuf: tag " + tag);
            }
        }
        return fields;
    }

    private static long number(ByteBuffer message) {
        long number = 0;
        for (int shift = 0; ; shift += 7) {
            byte part = message.get();
            number |= (long) (part & 0x7f) << shift;
            if (part >= 0) {
                return number;
            }
        }
    }
}
