package ai.vidgo.simulators.task;

import ai.vidgo.simulators.file.FileShelf;
import ai.vidgo.simulators.file.StoredFile;
import ai.vidgo.simulators.web.Json;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Locale;

/** The ledger's row for a task, as {@code /_sim/ledger} shows it. */
public final class LedgerJson {

    private LedgerJson() {}

    /** One row. */
    public static ObjectNode row(Task task, Instant now, FileShelf shelf) {
        Purchase purchase = task.purchase();
        ObjectNode row = Json.object()
                .put("task_id", task.id())
                .put("provider", purchase.provider().wireName())
                .put("operation", purchase.operation())
                .put("model", purchase.model())
                .put("account", purchase.account().name())
                .put("prompt", purchase.prompt())
                .put("correlation", purchase.correlation().orElse(null))
                .put("price", purchase.price())
                .put("refund", task.refunded())
                .put("phase", task.phase(now).name().toLowerCase(Locale.ROOT))
                .put("created_at", task.createdAt().toString())
                .put("due_at", task.endsAt().toString())
                .put("reads", task.reads())
                .put("error", task.breakage().orElse(null));
        row.set("request", purchase.request());
        ArrayNode results = row.putArray("results");
        int downloads = 0;
        for (StoredFile file : task.results()) {
            results.add(shelf.url(file));
            downloads += file.downloads().get();
        }
        row.put("downloads", downloads);
        ArrayNode faults = row.putArray("faults");
        purchase.faults().all().forEach(fault -> faults.add(fault.mode().wireName()));
        row.putArray("webhooks").addAll(task.notices());
        return row;
    }
}
