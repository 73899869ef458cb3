package ai.vidgo.simulators.paddle;

import ai.vidgo.simulators.core.Provider;
import ai.vidgo.simulators.fault.Faults;
import ai.vidgo.simulators.fault.Moment;
import ai.vidgo.simulators.fault.Site;
import ai.vidgo.simulators.web.Call;
import ai.vidgo.simulators.web.Door;
import ai.vidgo.simulators.web.Endpoint;
import ai.vidgo.simulators.web.Json;
import ai.vidgo.simulators.web.Reply;
import ai.vidgo.simulators.world.World;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** What every call of the API goes through: the key, faults, the lock of the books; and the answers' envelopes. */
final class Api {

    private static final int MOST_PER_PAGE = 200;
    private static final int MOST_TRANSACTIONS_PER_PAGE = 30;

    private final World world;
    private final Books books;
    private final PaddleDialect dialect = new PaddleDialect();

    Api(World world, Books books) {
        this.world = world;
        this.books = books;
    }

    /** A list, an entity of it, by prefix of the ids. */
    void reads(Door door, String collection, String prefix) {
        reads(door, collection, prefix, Function.identity());
    }

    /** The same with something added to a single entity. */
    void reads(Door door, String collection, String prefix, Function<ObjectNode, ObjectNode> more) {
        door.get("/paddle/" + collection, list(collection, () -> books.all(prefix), "id"));
        door.get(
                "/paddle/" + collection + "/:id",
                call -> guarded(
                        call,
                        collection + ".get",
                        Moment.READ,
                        () -> dialect.ok(
                                200,
                                more.apply(
                                        books.require(prefix, call.part("id")).deepCopy()))));
    }

    /** A list. */
    Endpoint list(String name, Supplier<List<ObjectNode>> entities, String id) {
        int most = name.equals("transactions") ? MOST_TRANSACTIONS_PER_PAGE : MOST_PER_PAGE;
        return call -> guarded(
                call,
                name + ".list",
                Moment.READ,
                () -> new ListQuery(call, world.shelf().origin(), most).page(entities.get(), id, dialect));
    }

    /** Makes something out of the body; answered 201. */
    Endpoint creates(String operation, Function<JsonNode, JsonNode> work) {
        return call -> guarded(call, operation, Moment.SUBMIT, () -> dialect.ok(201, work.apply(body(call))));
    }

    /** Does something to the entity in the path; answered 200 with what the work gives. */
    Endpoint changes(String operation, String prefix, BiFunction<ObjectNode, JsonNode, JsonNode> work) {
        return changes(operation, prefix, 200, work);
    }

    /** The same with another status. */
    Endpoint changes(String operation, String prefix, int status, BiFunction<ObjectNode, JsonNode, JsonNode> work) {
        return call -> guarded(
                call,
                operation,
                Moment.SUBMIT,
                () -> dialect.ok(status, work.apply(books.require(prefix, call.part("id")), body(call))));
    }

    Reply unknownPath() {
        return dialect.refusal(Refusal.notFound("this path"));
    }

    /** Runs the work with the books locked; a refusal becomes its answer. */
    Reply locked(Supplier<Reply> work) {
        try {
            synchronized (books) {
                return work.get();
            }
        } catch (Refusal refusal) {
            return dialect.refusal(refusal);
        }
    }

    private Reply guarded(Call call, String operation, Moment moment, Supplier<Reply> work) {
        Optional<String> header = call.header("authorization");
        if (header.isEmpty()) {
            return dialect.refusal(new Refusal(403, "authentication_missing", "the Authorization header is missing"));
        }
        if (!header.get().startsWith("Bearer ")) {
            return dialect.refusal(new Refusal(403, "authentication_malformed", "it must be a bearer token"));
        }
        String key = header.get().substring("Bearer ".length());
        if (world.accounts().find(Provider.PADDLE, Optional.of(key)).isEmpty()) {
            return dialect.refusal(new Refusal(403, "invalid_token", "no such key"));
        }
        Faults faults = world.rules().at(new Site(Provider.PADDLE, operation, moment, "", ""));
        return world.faultReplies().around(faults, dialect, () -> locked(work));
    }

    private static ObjectNode body(Call call) {
        if (call.body().length == 0) {
            return Json.object();
        }
        return Json.parseObject(call.body())
                .orElseThrow(() -> new Refusal(400, "invalid_json", "the body is no JSON object"));
    }
}
