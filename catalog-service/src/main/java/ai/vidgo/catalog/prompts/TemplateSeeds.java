package ai.vidgo.catalog.prompts;

import ai.vidgo.catalog.seeds.SeedTable;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;

/** {@code seeds/prompt_templates.json}: five templates for each of seven groups, in five languages. */
@Singleton
class TemplateSeeds implements SeedTable {

    @Override
    public String table() {
        return "prompt_templates";
    }

    @Override
    public ObjectNode complete(ObjectNode row) {
        String prompt = row.path("prompt").asText();
        row.put("prompt_normalized", TemplateHash.normalized(prompt));
        row.put(
                "prompt_hash",
                TemplateHash.of(
                        prompt,
                        row.path("group").asText(),
                        row.path("sub_topic").asText()));
        return row;
    }
}
